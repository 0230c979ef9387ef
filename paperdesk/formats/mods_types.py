"""Types of MODS in the words of CSL 1.0.2, told by genres, by what holds an item, and by its kind.

Source: MODS 3.8, elements ``genre``, ``issuance`` and ``typeOfResource``; the genres of MARC
(https://www.loc.gov/standards/valuelist/marcgt.html); those of bibutils, which says of what
holds a chapter that it is a book, and of an article nothing but that it is in a periodical;
Zotero's, which are its item types.
"""

from collections.abc import Iterable

from paperdesk.formats.zotero_items import zotero_type

_GENRES = {
    "conference publication": "book",
    "diploma thesis": "thesis",
    "habilitation thesis": "thesis",
    "electronic": "",
    "academic journal": "periodical",
    "law report or digest": "legal_case",
    "legal case and case notes": "legal_case",
    "communication": "personal_communication",
    "review": "",
    "art original": "graphic",
    "picture": "graphic",
    "numeric data": "dataset",
}
_HELD = {
    "periodical": "article-journal",
    "article-journal": "article-journal",
    "article-magazine": "article-magazine",
    "article-newspaper": "article-newspaper",
    "book": "chapter",
    "collection": "chapter",
    "webpage": "webpage",
    "entry-encyclopedia": "entry-encyclopedia",
    "entry-dictionary": "entry-dictionary",
}
_KINDS = {
    "software, multimedia": "software",
    "moving image": "motion_picture",
    "cartographic": "map",
    "still image": "graphic",
    "sound recording": "song",
    "sound recording-musical": "song",
    "notated music": "musical_score",
}


def mods_type(
    own: Iterable[str], held: Iterable[str], issuance: str, kind: str, *, has_host: bool
) -> str:
    """The type of an item by its own genres, those of what holds it, and the rest; or ``""``."""
    genres, of_host = list(map(_bare, own)), list(map(_bare, held))
    said = next(filter(None, map(_genre, genres)), "")
    if not has_host:
        if said and "conference publication" in genres:
            return "book"
        by_kind = _KINDS.get(_bare(kind), "")
        return said or by_kind or ("book" if issuance == "monographic" else "")
    if "conference publication" in (*genres, *of_host):
        return "paper-conference"
    if said and said not in ("article", "book", "periodical", "collection"):
        return said
    within = next((_HELD[one] for one in map(_genre, of_host) if one in _HELD), "")
    return within or ("article-journal" if said == "article" else said)


def _genre(name: str) -> str:
    return _GENRES[name] if name in _GENRES else zotero_type(name, "")


def _bare(name: str) -> str:
    return " ".join(name.lower().split())
