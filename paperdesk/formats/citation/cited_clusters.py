"""Citations of the text: clusters of cites, in the order of the style, told by where they stand.

Source: CSL 1.0.2, 'Choose' (``position``), 'Cite Grouping' and 'Cite Collapsing'. A note counts
as one cluster. Suffixes of years are collapsed like years: '(Doe 1999a, 1999b)'.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from paperdesk.formats.citation.csl_tree import StyleElement
from paperdesk.formats.citation.styled_text import Leaf, Styled, StyledGroup

FIRST = frozenset(("first",))
_NEAR = 5
"""Notes back to the last cite of a paper that is near, where a style says nothing else."""
_RANGE = 3
"""Numbers in a row from which on they are a range."""


@dataclass(frozen=True, slots=True)
class CitedPlace:
    """A paper in a citation: its ``place`` among those given in, where in it (``label`` is a CSL
    term, ``locator`` the number), and the words behind."""

    place: int
    label: str = ""
    locator: str = ""
    suffix: str = ""


Cluster = Sequence[CitedPlace]


@dataclass(frozen=True, slots=True)
class Cite:
    """What one cite of a cluster says: its ``number`` in the list, the ``names`` in it as text and
    as the piece of it, and whether it says more than its paper."""

    said: StyledGroup
    number: int
    names: str
    piece: StyledGroup | None
    is_bare: bool


def positions(clusters: Sequence[Cluster], near: str = "") -> list[list[frozenset[str]]]:
    """The positions of each cite: ``first``, or ``subsequent`` with what else it is."""
    distance = int(near) if near.isdecimal() else _NEAR
    last: dict[int, int] = {}
    before: CitedPlace | None = None
    found: list[list[frozenset[str]]] = []
    for note, cluster in enumerate(clusters):
        told: list[frozenset[str]] = []
        for cited in cluster:
            if cited.place in last:
                is_near = note - last[cited.place] <= distance
                told.append(_again(cited, before, is_near=is_near))
            else:
                told.append(FIRST)
            last[cited.place] = note
            before = cited
        if len(cluster) > 1:
            before = None  # 'ibid.' behind a note of several papers could be any of them
        found.append(told)
    return found


def _again(cited: CitedPlace, before: CitedPlace | None, *, is_near: bool) -> frozenset[str]:
    told = {"subsequent"} | ({"near-note"} if is_near else set())
    if before is not None and before.place == cited.place:
        where, was = (cited.label, cited.locator), (before.label, before.locator)
        if cited.locator and where != was:
            told |= {"ibid", "ibid-with-locator"}
        elif cited.locator or not before.locator:
            told.add("ibid")
    return frozenset(told)


def joined(cites: Sequence[Cite], area: StyleElement, delimiter: str) -> list[Styled]:
    """The cites of a cluster with what stands between them, collapsed as the style wants it."""
    collapse = area.get("collapse")
    if collapse == "citation-number":
        return _ranges(cites, delimiter)
    years = collapse.startswith("year")
    between = area.get("cite-group-delimiter", ", ")
    parts: list[Styled] = []
    for place, cite in enumerate(cites):
        before = cites[place - 1] if place else None
        if before is None:
            parts.append(cite.said)
        elif years and before.is_bare and cite.names and cite.names == before.names:
            _take_out(cite.said, cite.piece)
            parts += [Leaf(between), cite.said]
        else:
            parts += [Leaf(delimiter), cite.said]
    return parts


def _ranges(cites: Sequence[Cite], delimiter: str) -> list[Styled]:
    parts: list[Styled] = []
    rest = list(cites)
    while rest:
        row = 1
        while row < len(rest) and _follows(rest[row - 1], rest[row]):
            row += 1
        if parts:
            parts.append(Leaf(delimiter))
        taken = row if row >= _RANGE else 1
        parts.append(rest[0].said)
        if taken > 1:
            parts += [Leaf("–"), rest[taken - 1].said]
        del rest[:taken]
    return parts


def _follows(one: Cite, other: Cite) -> bool:
    return one.is_bare and other.is_bare and other.number == one.number + 1


def _take_out(group: StyledGroup, piece: StyledGroup | None) -> None:
    """Take a piece out of a group, and what is empty then."""
    kept: list[Leaf | StyledGroup] = []
    for part in group.parts:
        if part is piece:
            continue
        if isinstance(part, StyledGroup) and part.parts:
            _take_out(part, piece)
            if not part.parts:
                continue
        kept.append(part)
    group.parts = kept
