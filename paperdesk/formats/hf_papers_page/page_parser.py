"""Page parser: titles and abstracts of a Hugging Face papers page out of its lines.

The page has no grammar: a browser's 'save as text' gives the header, the
cards of the papers and the footer as lines. A paper is a title above an
abstract; what stands between one abstract and the next title (votes, number
of authors, organisation, date) is told apart by its shape and its place.

Why an abstract is the anchor: nothing else on such a page reads like running
speech (see :mod:`page_prose`), so that unknown navigation does no harm. A
title without an abstract is taken for a paper only with votes above it;
otherwise it is a problem, with its line.

Why a number or a date can be a title: papers are called *1984*. It is one where
nothing else above the abstract can be, or where, on this page, nothing but
titles stands: right above the abstract.

The date in the header is the list's, not the papers'; it names no year.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from paperdesk.formats.decoder import whole_text
from paperdesk.formats.hf_papers_page.between import Gap, is_name, read_gap, votes_come_first
from paperdesk.formats.hf_papers_page.blocks import Part, join
from paperdesk.formats.hf_papers_page.lines import LineKind, PageLine, classify
from paperdesk.formats.hf_papers_page.prose import Unit, unit_of
from paperdesk.formats.link_extraction import links_within
from paperdesk.formats.registry import CAN_READ
from paperdesk.formats.writers import refuse_own_list
from paperdesk.model import BadFileError, BatchHeader, ImportedRecord, Item, Paper, Problem
from paperdesk.model.messages import Message
from paperdesk.text import title_key

SOURCE = "Hugging Face papers page"
_MAY_BE_TITLES = frozenset((LineKind.NUMBER, LineKind.DATE))
_CURATORS = re.compile(r"\bby (\S.{0,40} and the .{0,40}community)\b")  # over several lines


@dataclass(slots=True)
class _Record:
    """A paper while it is put together."""

    title: Unit
    paragraphs: list[Unit] = field(default_factory=list)
    organisation: str = ""
    published: str = ""
    votes: int | None = None
    submitter: str = ""


@dataclass(frozen=True, slots=True)
class _PageLayout:
    """How titles and abstracts stand on a page: what is between most, and never between."""

    between: frozenset[LineKind] = frozenset()
    never: frozenset[LineKind] = frozenset()


@dataclass(slots=True)
class _Page:
    """The records of a page; ``gaps[n]`` stands above ``records[n]``, the last below all."""

    records: list[_Record] = field(default_factory=list)
    gaps: list[list[Part]] = field(default_factory=list)
    problems: list[tuple[int, Message]] = field(default_factory=list)
    """What is wrong in which line."""
    between: list[set[LineKind]] = field(default_factory=list)
    """What stands between each title and its abstract."""


def read(chunks: Iterable[bytes], name: str) -> Iterator[Item]:
    """The header, the papers and the problems of a page, in its order.

    Raises BadFileError when no paper is on it.
    """
    yield from read_text(whole_text(chunks, name), name)


def read_text(text: str, name: str) -> Iterator[Item]:
    """Like :func:`read`, of the text of a page."""
    refuse_own_list(text, name)
    parts = join(classify(text))
    page = _find(parts, _PageLayout())
    layout = _page_layout(page)
    if layout != _PageLayout():
        page = _find(parts, layout)
    records = _fill(page)
    if not records:
        raise BadFileError(Message("file.no_paper_in_text", name=name, readable=CAN_READ))
    yield _header(parts, min(record.title.first for record in records))
    rank = 0
    for item in _in_order(records, page.problems):
        if isinstance(item, Problem):
            yield item
        else:
            rank += 1
            yield _arrival(item, rank)


def _page_layout(page: _Page) -> _PageLayout:
    """What stands between most titles and their abstracts, and what does not.

    A few may have something there that others have not: those called by a
    number or a date, as the line above it was taken for their title.
    """
    seen = Counter(kind for kinds in page.between for kind in kinds)
    most = len(page.between) / 2
    return _PageLayout(
        between=frozenset(kind for kind, count in seen.items() if count >= most),
        never=frozenset(kind for kind in _MAY_BE_TITLES if 0 < seen[kind] < most),
    )


def _find(parts: Sequence[Part], layout: _PageLayout) -> _Page:
    """Join titles with their abstracts; everything else goes into gaps.

    Marks that never stand there are titles where they do, right above an abstract.
    """
    page = _Page()
    gap: list[Part] = []
    for number, part in enumerate(parts):
        if not isinstance(part, Unit) or not _is_abstract(part, gap, parts[number + 1 :]):
            gap.append(part)
            continue
        title = _mark_as_title(gap, layout)
        if title is None:
            title = _title_in(gap, page)
        if title is None:
            title = _mark_as_title(gap, layout, page)
        if title is not None:
            below = [other for other in gap[title + 1 :] if isinstance(other, PageLine)]
            page.between.append({line.kind for line in below})
            page.records.append(_record(gap, title, part))
            page.gaps.append(gap[:title])
        elif page.records and all(isinstance(other, Unit) for other in gap):
            units = [other for other in gap if isinstance(other, Unit)]
            page.records[-1].paragraphs += [*units, part]
        else:
            message = Message("problem.text_without_title", title=_cut(part.text))
            page.problems.append((part.first, message))
        gap = []
    page.gaps.append(gap)
    return page


def _is_abstract(unit: Unit, gap: Sequence[Part], ahead: Sequence[Part]) -> bool:
    """Whether the unit is running speech; in doubt its neighbours decide.

    A sentence below a title is an abstract, unless one follows it.
    """
    if unit.prose >= 2:
        return True
    above = [part for part in gap if isinstance(part, Unit) and not part.text.endswith(".")]
    if not unit.is_sentence or not above:
        return False
    following = next((part for part in ahead if isinstance(part, Unit)), None)
    return following is None or following.prose < 2


def _mark_as_title(gap: list[Part], layout: _PageLayout, page: _Page | None = None) -> int | None:
    """Where in a gap a mark is the title, and made one; None if nowhere.

    With a ``page`` nothing else can be the title: any number or date is one then, also
    above what usually stands below titles, but not what the head of the page says.
    """
    at = len(gap) - 1
    kinds = layout.never if page is None else _MAY_BE_TITLES
    below = set(layout.between if page is not None else ())
    while at > 0 and (kind := _kind(gap[at])) in below:
        below.discard(kind)  # each stands there once
        at -= 1
    last = gap[at] if gap else None
    if not isinstance(last, PageLine) or last.kind not in kinds:
        return None
    if page is not None and not page.records and _is_of_the_site(gap[: at + 1], last):
        return None
    gap[at] = unit_of([last])
    return at


def _is_of_the_site(head: Sequence[Part], last: PageLine) -> bool:
    """Whether the last mark of a page's head belongs to it: its date, a number below its words."""
    if last.kind is LineKind.DATE:
        return sum(_kind(part) is LineKind.DATE for part in head) < 2
    above = head[-2] if len(head) > 1 else None
    return (
        isinstance(above, PageLine)
        and above.kind is LineKind.NAVIGATION
        and any(map(str.isalpha, above.text))
    )


def _kind(part: Part) -> LineKind | None:
    return part.kind if isinstance(part, PageLine) else None


def _title_in(gap: Sequence[Part], page: _Page) -> int | None:
    """Where in the gap above an abstract its title stands; None if nowhere."""
    units = [number for number, part in enumerate(gap) if isinstance(part, Unit)]
    if not units:
        return None
    last = gap[units[-1]]
    if not isinstance(last, Unit) or (page.records and _are_paragraphs(gap)):
        return None
    if len(units) > 1 and (above := gap[units[-2]]) and isinstance(above, Unit):
        marked = units[-1] + 1 < len(gap) and is_name(last)  # title, name, number of authors
        sentence = units[-2] == units[-1] - 1 and last.is_sentence and not above.ends_sentence
        if (marked or sentence) and len(above.text.split()) > 2 and not is_name(above):
            return units[-2]
    return units[-1]


def _are_paragraphs(gap: Sequence[Part]) -> bool:
    """Whether all in a gap belongs to the abstract above ('Code: https://...')."""
    return all(isinstance(part, Unit) and (part.has_address or part.is_sentence) for part in gap)


def _record(gap: Sequence[Part], title: int, abstract: Unit) -> _Record:
    """A record with what stands between its title and its abstract."""
    unit = gap[title]
    assert isinstance(unit, Unit)
    below = gap[title + 1 :]
    first = [part for part in below if isinstance(part, Unit) and part.is_sentence]
    between = read_gap([part for part in below if part not in first], votes_first=False)
    return _Record(
        unit,
        [*first, abstract],
        organisation=between.organisation,
        published=between.published,
        votes=between.votes_above,
        submitter=between.submitter,
    )


def _fill(page: _Page) -> list[_Record]:
    """All records, each with what the gaps around it say, and papers without abstract."""
    votes_first = votes_come_first(page.gaps[0])
    found: list[_Record] = []
    for number, parts in enumerate(page.gaps):
        above = page.records[number - 1] if number else None
        below = page.records[number] if number < len(page.records) else None
        gap = read_gap(
            parts, votes_first=votes_first, above=above is not None, below=below is not None
        )
        if above is not None:
            _tell_above(above, gap)
        found += [
            _Record(alone.title, [], "", alone.published, alone.votes, alone.submitter)
            for alone in gap.alone
        ]
        page.problems += [
            (unit.first, Message("problem.no_abstract", title=_cut(unit.text)))
            for unit in gap.doubtful
        ]
        if below is not None:
            below.votes = gap.votes_below if below.votes is None else below.votes
            below.submitter = below.submitter or gap.submitter
            found.append(below)
    return found


def _tell_above(record: _Record, gap: Gap) -> None:
    record.paragraphs += gap.paragraphs
    record.organisation = record.organisation or gap.organisation
    record.published = record.published or gap.published
    record.votes = gap.votes_above if record.votes is None else record.votes


def _header(parts: Sequence[Part], first_paper: int) -> BatchHeader:
    """What the lines above the first paper say of the whole list."""
    lines = [part for part in parts if isinstance(part, PageLine) and part.number < first_paper]
    said = {line.kind: line.value for line in reversed(lines)}  # the first of a kind counts
    titles = [line.text for line in lines if line.text in ("Daily Papers", "Trending Papers")]
    head = " ".join(part.text for part in parts[:100] if _line_of(part) < first_paper)
    broken = _CURATORS.search(head)
    return BatchHeader(
        source=SOURCE,
        date=said.get(LineKind.DATE, ""),
        title=titles[0] if titles else "",
        curators=said.get(LineKind.CURATORS, "") or (f"by {broken.group(1)}" if broken else ""),
    )


def _line_of(part: Part) -> int:
    return part.number if isinstance(part, PageLine) else part.first


def _in_order(
    records: Iterable[_Record], problems: Iterable[tuple[int, Message]]
) -> Iterator[_Record | Problem]:
    """Records and problems by line; a title that was there before becomes a problem."""
    told: list[tuple[int, _Record | Message]] = [*problems]
    seen: dict[str, int] = {}
    for record in records:
        line = record.title.first
        key = title_key(record.title.text)
        before = seen.setdefault(key, line) if key else line
        if before == line:
            told.append((line, record))
        else:
            title = _cut(record.title.text)
            told.append((line, Message("problem.said_twice", n=before, title=title)))
    for line, item in sorted(told, key=lambda entry: entry[0]):
        yield item if isinstance(item, _Record) else Problem(Message("place.line", n=line), item)


def _arrival(record: _Record, rank: int) -> ImportedRecord:
    abstract = "\n".join(unit.text for unit in record.paragraphs)
    code, project = links_within(abstract)
    paper = Paper(
        title=record.title.text.replace("\n", " "),
        abstract=abstract,
        published=record.published,
        code_url=code,
        project_url=project,
        upvotes=record.votes,
        submitter=record.submitter,
        organisation=record.organisation,
        source=SOURCE,
    )
    raw = "\n\n".join(unit.raw for unit in (record.title, *record.paragraphs))
    return ImportedRecord(paper, rank, Message("place.line", n=record.title.first), raw)


def _cut(text: str) -> str:
    return text if len(text) <= 80 else text[:79] + "…"
