"""Line joiner: from lines of text to titles and paragraphs, each whole again.

Why widths: in a hard-wrapped page a line is *full* when the next line's first
word would not have fitted; a line that is not full ends its paragraph.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest

from paperdesk.formats.hf_papers_page.lines import LineKind, PageLine
from paperdesk.formats.hf_papers_page.prose import (
    Unit,
    ends_sentence,
    is_organisation,
    looks_titled,
    prose_score,
    unit_of,
)
from paperdesk.text import unwrap

_WRAPPED = 250  # columns; no one wraps wider, and abstracts are longer
_SEVERAL_RECORDS = 2_600  # characters; an arXiv abstract has at most 1,920
_LONGEST_TITLE = 350
_FULL_STOP_INSIDE = re.compile(r"(?<!vs)(?<![A-Z])[.]['\")\]]*\s+[\"'(\[“]*[A-Z]")
_GOES_ON = re.compile(
    r"(?:[,:;&(–—-]|\b(?:a|an|and|as|at|by|for|from|in|into|is|of|on|or|the|to|via|with|without"
    r"|through|using|over|under|between|are|their|its))$",
    re.IGNORECASE,
)
_STARTS_HIGH = re.compile(r"[\"'“‘(\[$\\{#]*[A-Z0-9ÀÁÂÄÅÆÇÈÉÊËÎÏÓÔÖØÚÜα-ωΑ-Ω]")
_OPENER = re.compile(
    r"(?:The|We|This|These|In|An?|As|While|Although|For|To|It|There|Our|When|Given|Despite|However"
    r"|Many|Most|Some|Recent|Recently|Existing|Current|Modern|Is|Are|Can|How|With|By|On|From|One)\b"
)

Part = Unit | PageLine
"""What a page consists of after joining: units of text and marks; no blank lines."""


def join(lines: Sequence[PageLine]) -> list[Part]:
    """The page as units and marks, in order."""
    blocks = list(_blocks(lines))
    width = _page_width(lines)
    within = _titles_within(blocks, width)
    parts: list[Part] = []
    for block in blocks:
        if isinstance(block, PageLine):
            parts.append(block)
        else:
            parts.extend(unit_of(group) for group in _groups(block, width, within))
    return parts


def _blocks(lines: Sequence[PageLine]) -> Iterator[list[PageLine] | PageLine]:
    """Runs of text lines that follow each other without a gap, and marks."""
    block: list[PageLine] = []
    for line in (*lines, PageLine(0, LineKind.BLANK, "")):
        if line.kind is LineKind.TEXT and (not block or block[-1].number != line.number):
            block.append(line)
            continue
        name = line.kind in (LineKind.AUTHORS, LineKind.DATE) and _ends_in_name(block)
        cut = len(block) - name
        yield from (part for part in (block[:cut], block[cut:]) if part)
        block = [line] if line.kind is LineKind.TEXT else []
        if line.kind not in (LineKind.BLANK, LineKind.TEXT):
            yield line


def _titles_within(blocks: Sequence[list[PageLine] | PageLine], width: int) -> bool:
    """Whether on this page no blank line parts a title from its abstract."""
    prose = [
        block
        for block in blocks
        if isinstance(block, list) and len(block) > 1 and unit_of(block).prose > 1
    ]
    titled = sum(_title_lines(block, width, surely=False) > 0 for block in prose)
    above = sum(
        isinstance(block, list) and after in prose and unit_of(block).prose < 2
        for block, after in pairwise(blocks)
    )
    return titled > len(prose) / 2 > above


def _ends_in_name(block: Sequence[PageLine]) -> bool:
    """Whether the last line is no part of the text above it, but an organisation."""
    if len(block) < 2:
        return False
    last = block[-1].text
    if is_organisation(last):
        return True
    ended = ends_sentence(block[-2].text)
    return bool(ended) and len(last) <= 100 and not ends_sentence(last)


def _page_width(lines: Sequence[PageLine]) -> int:
    """Columns at which the page is wrapped; 0 if it is not."""
    lengths = [len(line.text) for line in lines if line.kind is LineKind.TEXT and " " in line.text]
    widest = max(lengths, default=0)
    return widest if widest <= _WRAPPED else 0


def _groups(block: list[PageLine], page_width: int, titles_within: bool) -> list[list[PageLine]]:
    """The lines of a block, gathered by unit."""
    if len(block) == 1:
        return [block]
    width = max(page_width, *(len(line.text) for line in block))
    if width > _WRAPPED:
        return _one_a_line(block)
    if _size(block) > _SEVERAL_RECORDS:
        return _records(block, page_width or width)
    return _title_and_rest(block, width, titles_within)


def _size(block: Sequence[PageLine]) -> int:
    return sum(len(line.text) for line in block)


def _full(line: PageLine, after: PageLine, width: int) -> bool:
    """Whether the first word of the line after would not have fitted into this one."""
    return len(line.text) + 1 + len(after.text.split(" ", 1)[0]) > width


def _one_a_line(block: list[PageLine]) -> list[list[PageLine]]:
    """An unwrapped page: each line is a unit, but for titles over two lines."""
    titles = (line.text for line in block if not ends_sentence(line.text))
    width = max((len(title) for title in titles if len(title) <= _WRAPPED), default=0)
    groups: list[list[PageLine]] = [[block[0]]]
    for before, line in pairwise(block):
        both_short = len(before.text) <= _WRAPPED and len(line.text) <= _WRAPPED
        goes_on = _GOES_ON.search(before.text) or not _STARTS_HIGH.match(line.text)
        broken = goes_on or _full(before, line, width)
        if both_short and broken and not ends_sentence(before.text):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _title_and_rest(block: list[PageLine], width: int, titles_within: bool) -> list[list[PageLine]]:
    """A wrapped block: one title, one paragraph, or a title and its abstract."""
    whole = unit_of(block)
    if whole.prose < 2 and len(whole.text) <= _LONGEST_TITLE:
        at = _one_sentence_below(block, width) if titles_within else 0
        return [block[:at], block[at:]] if at else [block]
    count = _title_lines(block, width, surely=titles_within)
    sure = titles_within or looks_titled(unit_of(block[: count or 1]).text)
    return [block[:count], block[count:]] if count and sure else [block]


def _one_sentence_below(block: list[PageLine], width: int) -> int:
    """After how many lines of a title an abstract of a single sentence begins; 0 if none."""
    for count in range(1, len(block)):
        ended = not _full(block[count - 1], block[count], width)
        if ended and not ends_sentence(block[count - 1].text):
            return count if unit_of(block[count:]).is_sentence else 0
    return 0


def _title_lines(block: list[PageLine], width: int, *, surely: bool) -> int:
    """How many lines at the head of ``block`` are a title above an abstract; 0 if none are.

    Lines inside a title are full; so the first line that is not full ends it,
    unless it breaks off. When there is none, the title filled its last line,
    and only capitals can tell where it ended: its own, those of a word that
    begins sentences, or, where ``surely`` a title is there, any.
    """
    maybe = perhaps = 0
    for count in range(1, min(5, len(block))):
        last, after = block[count - 1], block[count]
        title = unit_of(block[:count])
        if len(title.text) > _LONGEST_TITLE:
            break
        goes_on = _GOES_ON.search(last.text) or not _STARTS_HIGH.match(after.text)
        rest = unwrap("\n".join(line.text for line in block[count : count + 8]))
        if goes_on or title.text.endswith(".") or title.prose >= 2 or prose_score(rest) < 2:
            continue
        if not _full(last, after, width):
            return count
        if looks_titled(after.text) or _FULL_STOP_INSIDE.search(title.text):
            continue
        if looks_titled(title.text) or _OPENER.match(after.text):
            maybe = count
        perhaps = perhaps or count
    return maybe or (perhaps if surely else 0)


def _records(block: list[PageLine], width: int) -> list[list[PageLine]]:
    """A wrapped page without blank lines: titles and abstracts follow each other.

    A line that is not full ends a title or an abstract. Where the last line
    of either happens to be full, two of them hang together and are parted.
    """
    runs: list[list[PageLine]] = [[block[0]]]
    for before, line in pairwise(block):
        if _full(before, line, width) and not is_organisation(line.text):
            runs[-1].append(line)
        else:
            runs.append([line])
    groups: list[list[PageLine]] = []
    titled = False
    for run, after in zip_longest(runs, runs[1:]):
        prose = unit_of(run).prose >= 2
        count = _title_lines(run, width, surely=True) if prose and not titled else 0
        groups.append(run[:count])
        parted = _parted(run[count:], width) if prose else [run]
        below = _title_below(parted[-1]) if prose and after and unit_of(after).prose >= 2 else 0
        groups += [*parted[:-1], parted[-1][: len(parted[-1]) - below]]
        groups.append(parted[-1][len(parted[-1]) - below :])
        titled = below > 0 or not (prose or is_organisation(run[0].text))
    return [group for group in groups if group]


def _parted(run: list[PageLine], width: int) -> list[list[PageLine]]:
    """Abstracts and the titles between them, if ``run`` is too long to be one abstract."""
    if _size(run) <= _SEVERAL_RECORDS:
        return [run]
    parts: list[list[PageLine]] = []
    start = at = 0
    for number in range(1, len(run) - 1):
        begins = ends_sentence(run[number - 1].text) and _STARTS_HIGH.match(run[number].text)
        if number <= at or not begins:
            continue
        head = run[number : number + 16]  # a title and enough of its abstract to know it by
        count = _title_lines(head, width, surely=False)
        if count and looks_titled(unit_of(head[:count]).text):
            parts += [run[start:number], head[:count]]
            start = at = number + count
    return [*parts, run[start:]]


def _title_below(run: list[PageLine]) -> int:
    """How many lines at the foot of ``run`` are the title of the next record."""
    for count in range(1, min(5, len(run))):
        at = len(run) - count
        title = unit_of(run[at:])
        ended = ends_sentence(run[at - 1].text) and _STARTS_HIGH.match(title.text)
        if ended and title.prose < 2 and not title.ends_sentence:
            return count
    return 0
