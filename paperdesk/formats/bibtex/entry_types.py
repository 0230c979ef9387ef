"""Entry types of BibTeX and BibLaTeX: what each is in CSL 1.0.2, and as which one each is written.

Sources: *BibTeXing* (O. Patashnik, 1988), section 3.1; the manual of biblatex 3.20, section
2.1; the map of the csl-json of pandoc and Zotero. The first line of a type of CSL says how it
is written, all lines say what is read.

Why ``entrysubtype``: it is there to tell types of one name apart (manual, section 2.2.2), and
no standard style prints it.
"""

_TABLE = """
article-journal        article        article
article-journal        article        periodical-article
article-magazine       article        article        magazine
article-newspaper      article        article        newspaper
article-journal        article        suppperiodical
article-journal        article        review
review                 article        article        review
paper-conference       inproceedings  inproceedings
paper-conference       conference     inproceedings
chapter                incollection   incollection
chapter                inbook         inbook
chapter                incollection   bookinbook
chapter                incollection   suppbook
chapter                incollection   suppcollection
book                   book           book
book                   book           mvbook
book                   booklet        booklet
book                   proceedings    proceedings
book                   proceedings    mvproceedings
book                   book           collection     edited
book                   book           mvcollection
book                   book           reference
book                   book           mvreference
entry-encyclopedia     incollection   inreference    encyclopedia
entry-dictionary       incollection   inreference    dictionary
thesis                 phdthesis      thesis
thesis                 mastersthesis  mastersthesis
thesis                 phdthesis      phdthesis
thesis                 masterthesis   bathesis
thesis                 mathesis       candthesis
report                 techreport     report
report                 manual         manual
article                misc           misc           preprint
manuscript             unpublished    unpublished
dataset                misc           dataset        dataset
software               misc           software       software
webpage                misc           online         webpage
webpage                electronic     www
post-weblog            misc           online         post-weblog
patent                 misc           patent         patent
standard               misc           standard       standard
legal_case             misc           jurisdiction   legal_case
legislation            misc           legislation    legislation
treaty                 misc           legal          treaty
personal_communication misc           letter         personal_communication
performance            misc           performance    performance
motion_picture         misc           movie          motion_picture
motion_picture         misc           video
song                   misc           audio          song
musical_score          misc           music          musical_score
graphic                misc           artwork        graphic
graphic                misc           image
periodical             misc           periodical     periodical
speech                 misc           unpublished    speech
"""

MISC = "misc"
"""What is written for a type that neither has; it means nothing when it is read."""

CSL_OF: dict[str, str] = {}
"""The type of CSL that an entry type means; those that mean nothing certain are not there."""

_WRITTEN: dict[str, tuple[str, str, str]] = {}

for _csl, _bibtex, _biblatex, *_subtype in map(str.split, _TABLE.strip().splitlines()):
    _WRITTEN.setdefault(_csl, (_bibtex, _biblatex, *(_subtype or ("",))))
    for _name in (_biblatex, _bibtex):
        if _name != MISC:
            CSL_OF.setdefault(_name, _csl)


def written_type(csl: str, *, biblatex: bool) -> tuple[str, str]:
    """(entry type, entrysubtype) of a type of CSL; the latter where the former says less."""
    bibtex_type, biblatex_type, subtype = _WRITTEN.get(csl, (MISC, MISC, csl))
    written = biblatex_type if biblatex else bibtex_type
    return written, "" if CSL_OF.get(written, "") == csl else subtype or csl
