"""Publication type map: what many programs call types of publications, in the words of CSL 1.0.2.

Sources: the types of CSL 1.0.2 and BibTeX, Zotero's map of its item types to CSL, the
types of the REST API of Crossref, of OpenAlex, DataCite, Semantic Scholar, DBLP and Mendeley.

Why ``article`` stays: some mean a journal's by it, CSL a text that came out by itself. What
holds it (:attr:`~paperdesk.model.Paper.venue`) tells, and no guess has to be taken back.
"""

import re
from collections.abc import Sequence

_CSL = """
article article-journal article-magazine article-newspaper bill book broadcast chapter classic
collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing
interview legal_case legislation manuscript map motion_picture musical_score pamphlet
paper-conference patent performance periodical personal_communication post post-weblog regulation
report review review-book software song speech standard thesis treaty webpage
"""
_OTHERS = """
article-journal: journalarticle articlejournal researcharticle scholarlyarticle journalpaper
article-journal: journalarticles journal reviewarticle shortpaper
article-magazine: magazinearticle magazine
article-newspaper: newspaperarticle newspaper
article: preprint postedcontent workingpaper unpublished eprint informalandotherpublications
paper-conference: conferencepaper inproceedings proceedingsarticle conference conferenceproceeding
paper-conference: conferencearticle conferenceandworkshoppapers proceedingspaper
book: monograph editedbook referencebook booklet booksandtheses proceedings
book: conferenceproceedings editorship collectededition
chapter: bookchapter booksection inbook incollection bookpart referenceentry inreference
chapter: partsinbooksorcollections
thesis: dissertation phdthesis mastersthesis masterthesis doctoralthesis bachelorthesis
review: peerreview
report: techreport technicalreport reportcomponent governmentdocument
dataset: data dataandartifacts
software: computerprogram computersoftware
entry-encyclopedia: encyclopediaarticle encyclopedia
entry-dictionary: dictionaryentry
post-weblog: blogpost
webpage: web online electronic website
speech: presentation
standard: techstandard
review-book: bookreview
motion_picture: film videorecording
personal_communication: email
"""
_SIGNS = re.compile(r"[\W_]+")
_LONGEST = 100


def _bare(name: str) -> str:
    return _SIGNS.sub("", name[:_LONGEST]).casefold()


def _types() -> dict[str, str]:
    found = {_bare(name): name for name in _CSL.split()}
    for line in _OTHERS.strip().splitlines():
        csl, _, names = line.partition(": ")
        found.update((_bare(name), csl) for name in names.split())
    return found


_TYPES = _types()
CSL_TYPES = frozenset(_CSL.split())
"""The types of CSL 1.0.2."""


def csl_type(name: str) -> str:
    """The type of CSL that ``name`` is or means; ``""`` where that is not certain."""
    return _TYPES.get(_bare(name), "")


def tells_type(name: str) -> bool:
    """Whether a name means a type that counts; a review is an article by its subject."""
    return csl_type(name) not in ("", "review")


def type_of_article(names: Sequence[str]) -> str:
    """What one of the types of PubMed means; what is in a journal is an article of it."""
    if any(csl_type(name) == "article" for name in names):
        return "article"  # a preprint, which is called an article of a journal besides
    return csl_type(names[0]) if names else "article-journal"
