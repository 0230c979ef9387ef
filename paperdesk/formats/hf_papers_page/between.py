"""Gap parser: what stands between an abstract and the next title on a papers page.

A gap holds, in this order on the site and in others elsewhere: the
organisation or the number of authors of the paper above, its date, its number
of comments, then the votes for the paper below, who submitted it, and papers
that have no abstract.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from paperdesk.formats.hf_papers_page.blocks import Part
from paperdesk.formats.hf_papers_page.lines import LineKind, PageLine
from paperdesk.formats.hf_papers_page.prose import Unit, is_organisation, looks_titled

_HIGH = re.compile(r"[\"'“‘(\[$\\{]*[A-Z0-9]")
_LONGEST_NAME = 100
_LONGEST_TITLE = 350


@dataclass(slots=True)
class Alone:
    """A title without an abstract that stands as a paper of its own."""

    title: Unit
    votes: int | None = None
    published: str = ""
    submitter: str = ""


@dataclass(slots=True)
class Gap:
    """What a gap says of the paper above it, of the one below it, and of others."""

    organisation: str = ""
    published: str = ""
    votes_above: int | None = None
    votes_below: int | None = None
    submitter: str = ""
    paragraphs: list[Unit] = field(default_factory=list)
    alone: list[Alone] = field(default_factory=list)
    doubtful: list[Unit] = field(default_factory=list)


def votes_come_first(head: Sequence[Part]) -> bool:
    """Whether votes stand above titles, seen from what precedes the first title."""
    return any(isinstance(part, PageLine) and part.kind is LineKind.NUMBER for part in head)


def read_gap(
    parts: Sequence[Part], *, votes_first: bool, above: bool = True, below: bool = True
) -> Gap:
    """What ``parts`` say; ``above`` and ``below``: whether a paper stands there.

    Without a paper above it is the page's header, without one below its
    footer: there only what has votes above it is a paper, and only what looks
    like a title is doubtful.
    """
    gap = Gap()
    numbers: list[int] = []
    marked = False  # a mark was passed: what follows is no paragraph of the abstract above
    for number, part in enumerate(parts):
        after = parts[number + 1] if number + 1 < len(parts) else None
        if isinstance(part, PageLine):
            marked = True
            _mark(part, gap, numbers)
        elif numbers and votes_first and _is_title(part, 3) and _is_number(parts[number - 1]):
            gap.alone.append(Alone(part, numbers.pop(), submitter=gap.submitter))
            gap.submitter = ""
            numbers.clear()
        elif above and not marked and (part.has_address or part.text.endswith(".")):
            gap.paragraphs.append(part)
        elif above and not gap.alone and _is_organisation(part, after, marked):
            gap.organisation = gap.organisation or part.text
        elif _is_title(part, 3) and ((above and below) or looks_titled(part.text)):
            gap.doubtful.append(part)
    _share_out(numbers, gap, votes_first=votes_first)
    return gap


def is_name(unit: Unit) -> bool:
    """Whether a unit is the name of an organisation rather than a title."""
    few = len(unit.text.split()) <= 2
    return len(unit.text) <= _LONGEST_NAME and (few or is_organisation(unit.text))


def _mark(line: PageLine, gap: Gap, numbers: list[int]) -> None:
    if line.kind is LineKind.NUMBER:
        numbers.append(int(line.value))
    elif line.kind is LineKind.SUBMITTER:
        gap.submitter = line.value
    elif line.kind is LineKind.DATE and line.value[:1].isdigit():
        if gap.alone:
            gap.alone[-1].published = gap.alone[-1].published or line.value
        else:
            gap.published = gap.published or line.value


def _share_out(numbers: list[int], gap: Gap, *, votes_first: bool) -> None:
    """Votes among the numbers: the last one above a title, or the first below an abstract."""
    if not numbers:
        return
    if votes_first:
        gap.votes_below = numbers[-1]
    else:
        gap.votes_above = numbers[0]


def _is_number(part: Part) -> bool:
    return isinstance(part, PageLine) and part.kind is LineKind.NUMBER


def _is_title(unit: Unit, words: int) -> bool:
    fits = len(unit.text) <= _LONGEST_TITLE and len(unit.text.split()) >= words
    return fits and bool(_HIGH.match(unit.text)) and not unit.has_address


def _is_organisation(unit: Unit, after: Part | None, marked: bool) -> bool:
    if isinstance(after, PageLine) and after.kind in (LineKind.AUTHORS, LineKind.DATE):
        return len(unit.text) <= _LONGEST_NAME
    return not marked and is_name(unit)
