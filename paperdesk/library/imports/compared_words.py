"""Word normalisation for comparison of titles, abstracts and venues, and titles that tell little.

Why lists of words: 'Editorial', 'Guest editors' introduction', 'Vorwort' and 'Book reviews' have
nothing in common but their words, and a title of such words alone says what kind of text it is.
"""

import re
from functools import lru_cache

from paperdesk.model import Evidence
from paperdesk.text import display, fold

_LONGEST = 20_000
_WORDS = re.compile(r"[^\W_]+", re.UNICODE)
_SMALL_WORDS = """
    a an the of on in for and to with by from at as or de la le les des du der die das und ein
    eine zur zum et el los las y en un una il lo gli di da per con sur pour von im
"""
SMALL = frozenset(_SMALL_WORDS.split())
"""Words that no title is told by, folded."""
TELLING = 4
"""Words from which on a title tells of one paper."""

_USUAL_WORDS = """
    editorial editorials editors editor guest introduction introductory preface prologue foreword
    afterword epilogue postface discussion discussions conclusion conclusions concluding remarks
    erratum errata corrigendum corrigenda correction corrections addendum retraction retracted book
    books review reviews reviewers reviewer letter letters comment comments commentary reply
    replies response responses rejoinder author authors answer abstract abstracts content contents
    index table list acknowledgment acknowledgments acknowledgement acknowledgements obituary
    obituaries memoriam news newsletter announcement announcements special issue section front back
    matter cover proceedings program programme untitled overview summary background note notes
    poster posters tutorial tutorials panel keynote keynotes talk talks welcome message chair
    chairs general annual yearly monthly quarterly weekly report reports bulletin calendar events
    volume part chapter appendix supplement supplementary supporting information highlights
    perspective perspectives opinion viewpoint essay column interview forum number this these our
    your workshop conference symposium
    vorwort einleitung einfuhrung nachwort geleitwort buchbesprechung buchbesprechungen rezension
    rezensionen berichtigung inhalt inhaltsverzeichnis nachruf mitteilungen avant propos recension
    recensions compte rendu comptes rendus prologo introduccion presentacion resena resenas
    prefacio introducao apresentacao resenha prefazione introduzione recensioni recensione
    редакционная статья введение предисловие
"""
_USUAL = frozenset(_USUAL_WORDS.split())
_USUAL_WHOLE = """
    序 序言 前言 社论 社論 巻頭言 まえがき はじめに 序論 編集後記
"""
_USUAL_CJK = frozenset(_USUAL_WHOLE.split())


@lru_cache(maxsize=32)  # of one record these are asked for several times
def words(text: str) -> tuple[str, ...]:
    """The words of a text, folded; a sign of a script without spaces is a word."""
    found: list[str] = []
    for word in _WORDS.findall(fold(display(text[:_LONGEST]))):
        if word[0] > "\u2e7f":  # CJK
            found += word
        else:
            found.append(word)
    if found[:1] == ["abstract"]:
        del found[0]
    return tuple(found)


@lru_cache(maxsize=4_096)
def title_kind(title: str) -> Evidence | None:
    """SHORT_TITLE or USUAL_TITLE, where a title does not tell of one paper alone."""
    title_words = words(title)
    if "".join(title_words) in _USUAL_CJK:
        return Evidence.USUAL_TITLE
    content = [w for w in title_words if w not in SMALL and not w.isdigit() and not _is_roman(w)]
    distinctive = [word for word in content if word not in _USUAL]
    if not distinctive:
        return Evidence.USUAL_TITLE
    # A sign of Chinese or Japanese stands for about half a word.
    count = sum(0.5 if word[0] > "\u2e7f" else 1 for word in distinctive)
    return None if count >= TELLING else Evidence.SHORT_TITLE


def _is_roman(word: str) -> bool:
    return len(word) < 5 and set(word) <= set("ivx")
