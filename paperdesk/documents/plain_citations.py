"""Plain citations: references to entries of a list that the file made no links of. Pure.

Numbers and labels in square brackets ('[12]', '[3, 5–7]', '[ABC99]') where the list has such marks;
a family name with a year behind it ('Roe and Dow (1999)', '(see Roe, 1999a; Dow, 2001)') where it
has none. What the list has no entry for is no citation.
"""

import re
from collections.abc import Iterator

from paperdesk.documents.cited_label import PARTICLES, plain_name
from paperdesk.documents.list_of_references import ListOfReferences, ReferenceEntry
from paperdesk.documents.words_in_box import boxes_of
from paperdesk.model.pages import BROKEN, Destination, PageLink, PageText, TargetKind

_BRACKETS = re.compile(r"\[([^\[\]]{1,80})\]")
_MARK = re.compile(r"(?<![\w.])(?:\d{1,4}|[A-Za-z]{1,8}[+∗*]?\d{2}[a-z]?)(?!\w)")
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d[a-z]?\b")
_FURTHER = re.compile(r",\s?((?:1[5-9]|20)\d\d[a-z]?|[a-z])\b")
_NAME = re.compile(r"[^\W\d_a-z][\w'’-]{2,}")
_BEFORE = 90
"""Letters before a year in which its people are looked for."""


def plain_citations(
    page: PageText, cited: ListOfReferences, before: int | None = None
) -> Iterator[PageLink]:
    """The citations of a page, up to a place in its text, as links to their entries."""
    text = page.text[:before].replace(BROKEN + "\n", "\0\0")  # as long as before
    found = _marked(text, cited) if cited.is_marked else _named(text, cited)
    for start, end, entry in found:
        words = " ".join(page.text[start:end].replace(BROKEN + "\n", "").split())
        place = Destination(entry.page, entry.left, entry.top, "", TargetKind.CITATION)
        yield PageLink(boxes_of(page, start, end), words, place)


def _marked(text: str, cited: ListOfReferences) -> Iterator[tuple[int, int, ReferenceEntry]]:
    by_mark = {entry.mark: entry for entry in reversed(cited.entries)}
    for brackets in _BRACKETS.finditer(text):
        for found in _MARK.finditer(brackets[1]):
            if entry := by_mark.get(found[0]):
                start = brackets.start(1) + found.start()
                yield start, start + len(found[0]), entry


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
