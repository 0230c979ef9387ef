"""Plain citations: references to entries of a list that the file made no links of. Pure.

Numbers and labels in square brackets ('[12]', '[3, 5–7]', '[ABC99]') where the list has such marks,
or numbers set small and high behind a word where a document writes none in brackets; a family name
with a year behind it ('Roe and Dow (1999)', '(see Roe, 1999a; Dow, 2001)') where the list has no
marks. What the list has no entry for is no citation; nor are an exponent behind a unit, and the
number of an address behind the name of an author.
"""

import re
from collections.abc import Iterable, Iterator

from paperdesk.documents.cited_label import PARTICLES, plain_name
from paperdesk.documents.list_of_references import ListOfReferences, ReferenceEntry
from paperdesk.documents.words_in_box import boxes_of
from paperdesk.model.pages import BROKEN, RAISED, PageLink, PageText

_BRACKETS = re.compile(r"\[([^\[\]]{1,80})\]")
_MARK = re.compile(r"(?<![\w.])(?:\d{1,4}|[A-Za-z]{1,8}[+∗*]?\d{2}[a-z]?)(?!\w)")
_RAISED = re.compile(
    rf"(?<![^\W\d_])([^\W\d_]{{3,}})[.,;:!?)\]'\"’”]{{0,2}}{RAISED}(\d{{1,4}}(?:\s?[,;–-]\s?\d{{1,4}})*)"
)
_NO_WORDS = frozenset(("kpc", "mpc", "gpc", "deg", "rad", "sec", "log", "sin", "cos", "tan", "exp"))
"""What has an exponent behind it, besides units of one or two letters."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_NAMES = 0.6
"""Share of words with a capital in a line of names."""
_ENOUGH = 3
"""Raised numbers without any in brackets, before they are taken for references."""
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d[a-z]?\b")
_FURTHER = re.compile(r",\s?((?:1[5-9]|20)\d\d[a-z]?|[a-z])\b")
_NAME = re.compile(r"[^\W\d_a-z][\w'’-]{2,}")
_BEFORE = 90
"""Letters before a year in which its people are looked for."""


def plain_citations(
    page: PageText,
    cited: ListOfReferences,
    before: int | None = None,
    *,
    are_raised: bool = False,
) -> Iterator[PageLink]:
    """The citations of a page, up to a place in its text, as links to their entries; ``are_raised``
    as :func:`cites_by_raised_numbers` says of the document."""
    text = page.text[:before].replace(BROKEN + "\n", "\0\0")  # as long as before
    find = (_raised if are_raised else _marked) if cited.is_marked else _named
    found = find(text, cited)
    for start, end, entry in found:
        words = " ".join(page.text[start:end].replace(BROKEN + "\n", "").split())
        yield PageLink(boxes_of(page, start, end), words, entry.place)


def _marked(text: str, cited: ListOfReferences) -> Iterator[tuple[int, int, ReferenceEntry]]:
    by_mark = {entry.mark: entry for entry in reversed(cited.entries)}
    for brackets in _BRACKETS.finditer(text):
        for found in _MARK.finditer(brackets[1]):
            if entry := by_mark.get(found[0]):
                start = brackets.start(1) + found.start()
                yield start, start + len(found[0]), entry


def cites_by_raised_numbers(texts: Iterable[str], cited: ListOfReferences) -> bool:
    """Whether a document, some of whose pages these texts are, has its citations set small and high
    and none in brackets."""
    raised = 0
    for text in texts:
        if any(_marked(text, cited)):
            return False
        raised += sum(1 for _ in _raised(text, cited))
    return raised >= _ENOUGH


def _raised(text: str, cited: ListOfReferences) -> Iterator[tuple[int, int, ReferenceEntry]]:
    by_mark = {entry.mark: entry for entry in reversed(cited.entries)}
    for raised in _RAISED.finditer(text):
        if raised[1].lower() in _NO_WORDS or _is_of_authors(text, raised):
            continue
        for found in _MARK.finditer(raised[2]):
            if entry := by_mark.get(found[0]):
                start = raised.start(2) + found.start()
                yield start, start + len(found[0]), entry


def _is_of_authors(text: str, raised: re.Match[str]) -> bool:
    """Whether a raised number stands behind a name in a line of names, or before an address."""
    at, behind = raised.start(1), text[raised.end() : raised.end() + 3].lstrip()
    if text[raised.end(1)] in ",;" and behind[:1].isupper():
        return True
    if not text[at].isupper():
        return False
    start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    words: list[str] = _WORD.findall(text[start : end if end >= 0 else len(text)])
    return sum(word[0].isupper() for word in words) >= _NAMES * len(words)


def _named(text: str, cited: ListOfReferences) -> Iterator[tuple[int, int, ReferenceEntry]]:
    by_year: dict[str, list[ReferenceEntry]] = {}
    for entry in cited.entries:
        for year in entry.years[:2]:
            by_year.setdefault(year, []).append(entry)
    behind = 0
    for found in _YEAR.finditer(text):
        entries = by_year.get(found[0], [])
        start = max(0, found.start() - _BEFORE)
        names = [
            (start + name.start(), plain_name(name[0].replace("\0\0", "")).removesuffix("'s"))
            for name in _NAME.finditer(text[start : found.start()])
        ]
        if one := _nearest(names, entries, behind):
            yield one[0], found.end(), one[1]
            behind = found.end()
            yield from _further(text, found, one[1], by_year)


def _further(
    text: str, year: re.Match[str], entry: ReferenceEntry, by_year: dict[str, list[ReferenceEntry]]
) -> Iterator[tuple[int, int, ReferenceEntry]]:
    """Further years of the same people: '2001a,b', '1999, 2003'."""
    at = year.end()
    while found := _FURTHER.match(text, at):
        told = found[1] if len(found[1]) > 1 else year[0][:4] + found[1]
        other = [one for one in by_year.get(told, []) if one.people[:1] == entry.people[:1]]
        if not other:
            return
        yield found.start(1), found.end(1), other[0]
        at = found.end()


def _nearest(
    names: list[tuple[int, str]], entries: list[ReferenceEntry], behind: int
) -> tuple[int, ReferenceEntry] | None:
    """The last name before a year that begins an entry of that year, and the entry."""
    for at, name in reversed(names):
        if at < behind:
            return None
        told = {known for _, known in names if _ >= at}
        fit = [entry for entry in entries if name == _first_family(entry)]
        if fit:
            return at, max(fit, key=lambda entry: len(told & set(entry.people)))
    return None


def _first_family(entry: ReferenceEntry) -> str:
    """The family name of the first author; of 'van der Berg' the last word of it."""
    people = iter(entry.people)
    return next((name for name in people if name not in PARTICLES), "")
