"""Clean text: the pages of a paper as the index wants them.

Out go the heads and feet that run over the pages, page numbers, and lists of references, whose
words are other papers'. Broken words are whole. Compatibility forms (NFKC) come last: they would
part accents from their letters, and take the thin space that marks a small number for any other.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from paperdesk.documents.broken_words import BrokenWords
from paperdesk.model.frozen import Value

_EDGE = 2
"""Lines at the top and at the foot of a page among which a head or a foot is."""
_SHARE = 0.3
"""Share of the pages on which a line stands that runs over them, and no fewer than three."""
_FEWEST = 3
_LONGEST_HEAD = 150
_NUMBER = re.compile(r"\d+")
_REFERENCES = re.compile(
    r"(?:\d{1,2}\.?|[A-Z]\.|[IVX]{1,4}\.?)?\s*(?:(?:supplementary |additional |supplemental )?"
    r"references(?: and notes| cited)?|bibliography|literature(?: cited)?|works cited"
    r"|literatur(?:verzeichnis)?|bibliographie|referencias|bibliografía|riferimenti bibliografici"
    r"|r ?e ?f ?e ?r ?e ?n ?c ?e ?s)\s*[:.]?",
    re.IGNORECASE,
)
_ENTRY = re.compile(r"\b(?:1[5-9]|20)\d\d[a-z]?\b|^\s*\[\w{1,12}\]|^\s*\d{1,3}\.\s", re.MULTILINE)
_ENTRIES = 3
"""Years and labels that stand behind the heading of a list, within so many letters of it."""
_WITHIN = 1_500
_AFTER = re.compile(
    r"(?:(?:appendix|appendices|anhang|annexe?|supplement\w*|supporting|online)\b[^,]{0,60}"
    r"|A\.?\s+[A-Z][\w\-]+(?:\s[^\s,]+){0,6})",
    re.IGNORECASE,
)
"""A line that begins what follows a list of references: an appendix."""


@dataclass(frozen=True, slots=True, repr=False)
class CleanText(Value):
    """``pages``, as many as were given, without what is in ``references``: stretches (page, start,
    end) of the pages as they were given."""

    pages: tuple[str, ...]
    references: tuple[tuple[int, int, int], ...] = ()


def clean_pages(pages: Sequence[str]) -> CleanText:
    """The texts of pages (:class:`PageText`) for the index."""
    running = _running(pages)
    references = tuple(_references(pages))
    words = BrokenWords(pages)
    cleaned: list[str] = []
    for number, text in enumerate(pages):
        left, done = "", 0
        for page, start, end in references:
            if page == number:
                left += text[done:start]
                done = end
        cleaned.append(_plain(left + text[done:], running, words))
    return CleanText(tuple(cleaned), references)


def _plain(text: str, running: frozenset[str], words: BrokenWords) -> str:
    lines = text.split("\n")
    edges = set(_edges(lines))
    kept = [
        line
        for number, line in enumerate(lines)
        if number not in edges or (_masked(line) not in running and not line.strip().isdigit())
    ]
    return unicodedata.normalize("NFKC", words.mended("\n".join(kept)))


def _running(pages: Sequence[str]) -> frozenset[str]:
    """Lines at the edges of pages that recur there, their numbers aside."""
    seen: Counter[str] = Counter()
    for text in pages:
        lines = text.split("\n")
        edge = (lines[number] for number in _edges(lines))
        seen.update({_masked(line) for line in edge if len(line) < _LONGEST_HEAD})
    often = max(_FEWEST, _SHARE * len(pages))
    return frozenset(line for line, count in seen.items() if line and count >= often)


def _edges(lines: Sequence[str]) -> Iterator[int]:
    """The numbers of the lines that may be a head or a foot; few lines are all of a page."""
    if len(lines) > 2 * _EDGE:
        yield from range(_EDGE)
        yield from range(len(lines) - _EDGE, len(lines))


def _masked(line: str) -> str:
    return _NUMBER.sub("#", " ".join(line.split()).lower())


def _references(pages: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """The stretches of lists of references: from a heading that stands alone, with entries behind
    it, to an appendix or to the end."""
    within = False
    for number, text in enumerate(pages):
        start = at = 0
        for line in text.split("\n"):
            bare = line.strip()
            if within and _AFTER.fullmatch(bare):
                yield number, start, at
                within = False
            elif not within and _REFERENCES.fullmatch(bare) and _has_entries(pages, number, at):
                within, start = True, at
            at += len(line) + 1
        if within:
            yield number, start, len(text)


def _has_entries(pages: Sequence[str], number: int, at: int) -> bool:
    behind = pages[number][at : at + _WITHIN]
    if len(behind) < _WITHIN and number + 1 < len(pages):
        behind += "\n" + pages[number + 1][: _WITHIN - len(behind)]
    return len(_ENTRY.findall(behind)) >= _ENTRIES
