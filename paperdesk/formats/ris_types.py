"""Types of RIS: what each is in CSL 1.0.2, and which one a type of CSL is written as.

Source: the list of reference types in the RIS Format Specifications of Research Information
Systems (2001, 2011), as EndNote, Zotero and Mendeley use it: CONF and CPAPER are both a paper
of a conference. The first type that means one of CSL is the one that is written.
"""

_TABLE = """
JOUR article-journal
EJOUR article-journal
INPR article-journal
MGZN article-magazine
NEWS article-newspaper
UNPB article
CONF paper-conference
CPAPER paper-conference
CHAP chapter
ECHAP chapter
BOOK book
EBOOK book
EDBOOK book
SER book
THES thesis
RPRT report
GOVDOC report
DATA dataset
AGGR dataset
DBASE dataset
COMP software
ELEC webpage
BLOG post-weblog
BILL bill
UNBILL bill
CASE legal_case
STAT legislation
LEGAL legislation
HEAR hearing
PAT patent
STAND standard
DICT entry-dictionary
ENCYC entry-encyclopedia
CLSWK classic
MANSCPT manuscript
MAP map
MPCT motion_picture
VIDEO motion_picture
MUSIC musical_score
SOUND song
PAMP pamphlet
PCOMM personal_communication
ICOMM personal_communication
SLIDE speech
ART graphic
FIGURE figure
JFULL periodical
ABST article-journal
ADVS motion_picture
MULTI motion_picture
CHART figure
EQUA figure
ANCIENT classic
UNPD article
INTV interview
"""

CSL_OF: dict[str, str] = {}
"""The type of CSL that a type of RIS means."""

RIS_OF: dict[str, str] = {}
"""The type of RIS that a type of CSL is written as."""

for _ris, _csl in map(str.split, _TABLE.strip().splitlines()):
    CSL_OF[_ris] = _csl
    RIS_OF.setdefault(_csl, _ris)

GENERAL = "GEN"
"""What is written for a type that RIS has not; ``M3`` then says it in words."""

BOOKS = frozenset(("BOOK", "EBOOK", "EDBOOK", "SER", "RPRT", "GOVDOC"))
"""Types whose second title is that of a series, for nothing else holds them."""

MEETINGS = frozenset(("CONF", "CPAPER"))
"""Types whose second title may be that of the meeting, where C3 is that of its proceedings."""

NUMBERED_WORKS = frozenset(("RPRT", "PAT"))
"""Types whose serial number, SN, is the number of the work itself."""
