"""Lines of text become units: titles and paragraphs, each whole again.

Why scores: no single sign tells an abstract from a title. A short abstract
is shorter than a long title, titles hold full stops and question marks, some
abstracts end without one. Length, sentences and the small words of running
speech together do tell them apart.

Why widths: in a hard-wrapped page a line is *full* when the next line's first
word would not have fitted; a line that is not full ends its paragraph.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from paperdesk.formats.page_lines import Kind, Line
from paperdesk.text import unwrap

_WRAPPED = 250  # columns; no one wraps wider, and abstracts are longer
_SEVERAL_RECORDS = 2_600  # characters; an arXiv abstract has at most 1,920
_LONGEST_TITLE = 350
_SPEECH = re.compile(
    r"\b(?:we|our|us|this|these|that|which|is|are|was|were|has|have|can|it|its|however|by|such"
    r"|show|propose|introduce|present|demonstrate|paper|work|while|but|also|be|been|not)\b",
    re.IGNORECASE,
)
_SENTENCE_INSIDE = re.compile(r"[a-z0-9)\]}$%”\"'][.!?]['\")\]]*\s+[\"'(\[“$\\]*[A-Z0-9]")
_SENTENCE_END = re.compile(r"[.!?…]['\"”’)\]]*$|https?://\S+$|[.!?]\)$")
_GOES_ON = re.compile(
    r"(?:[,:;&(–—-]|\b(?:a|an|and|as|at|by|for|from|in|into|is|of|on|or|the|to|via|with|without"
    r"|through|using|over|under|between|are|their|its))$",
    re.IGNORECASE,
)
_STARTS_HIGH = re.compile(r"[\"'“‘(\[$\\{#]*[A-Z0-9ÀÁÂÄÅÆÇÈÉÊËÎÏÓÔÖØÚÜα-ωΑ-Ω]")
_ADDRESS = re.compile(r"https?://|\bwww\.|\b\w+\.github\.io\b|\bgithub\.com/")


@dataclass(frozen=True, slots=True)
class Unit:
    """A title or a paragraph, unwrapped.

    ``prose`` is how much it reads like running speech: 2 and more is an
    abstract, 1 may be, less is a title, a name or a caption. ``raw`` is its
    text as it stood, ``glued`` says that no line stands between it and the
    unit before.
    """

    text: str
    first: int
    last: int
    prose: int
    raw: str
    glued: bool = False

    @property
    def has_address(self) -> bool:
        """Whether a web address stands in it."""
        return bool(_ADDRESS.search(self.text))

    @property
    def ends_sentence(self) -> bool:
        """Whether it ends as a sentence does."""
        return bool(_SENTENCE_END.search(self.text))


Part = Unit | Line
"""What a page consists of after joining: units of text and marks; no blank lines."""


def join(lines: Sequence[Line]) -> list[Part]:
    """The page as units and marks, in order."""
    width = _page_width(lines)
    parts: list[Part] = []
    block: list[Line] = []
    for line in (*lines, Line(0, Kind.BLANK, "")):
        if line.kind is Kind.TEXT and (not block or block[-1].number != line.number):
            block.append(line)
            continue
        name = line.kind in (Kind.AUTHORS, Kind.DATE) and _ends_in_name(block)
        parts.extend(_units(block[: len(block) - name], width))
        parts.extend(_units(block[len(block) - name :] if name else [], width))
        block = [line] if line.kind is Kind.TEXT else []
        if line.kind not in (Kind.BLANK, Kind.TEXT):
            parts.append(line)
    return parts


def _ends_in_name(block: Sequence[Line]) -> bool:
    """Whether the last line is no part of the abstract above it, but an organisation."""
    if len(block) < 2:
        return False
    last = block[-1].text
    ended = _SENTENCE_END.search(block[-2].text)
    return bool(ended) and len(last) <= 100 and not _SENTENCE_END.search(last)


def prose_score(text: str) -> int:
    """How much ``text`` reads like running speech; see :class:`Unit`."""
    length = len(text)
    score = (length > 160) + (length > 350) * 2 - (length < 120) - (length < 50)
    score += bool(_SENTENCE_END.search(text))
    score += bool(_SENTENCE_INSIDE.search(text[:5000]))
    said = len(_SPEECH.findall(text[:2000]))
    score += (said >= 2) + (said >= 5)
    names = [word for word in text[:2000].split() if len(word) > 3]
    high = sum(word[0].isupper() for word in names)
    return score - (bool(names) and high > 0.6 * len(names))


def _page_width(lines: Sequence[Line]) -> int:
    """Columns at which the page is wrapped; 0 if it is not."""
    lengths = [len(line.text) for line in lines if line.kind is Kind.TEXT and " " in line.text]
    widest = max(lengths, default=0)
    return widest if widest <= _WRAPPED else 0


def _unit(lines: Sequence[Line], *, glued: bool = False) -> Unit:
    raw = "\n".join(line.text for line in lines)
    text = unwrap(raw)
    return Unit(text, lines[0].number, lines[-1].number, prose_score(text), raw, glued)


def _units(block: list[Line], page_width: int) -> list[Unit]:
    """The units of lines that follow each other without a gap."""
    if not block:
        return []
    if len(block) == 1:
        return [_unit(block)]
    widest = max(len(line.text) for line in block)
    if widest > _WRAPPED:
        groups = _one_a_line(block)
    elif sum(len(line.text) for line in block) > _SEVERAL_RECORDS:
        groups = _records(block, page_width or widest)
    else:
        groups = _title_and_rest(block, max(page_width, widest))
    return [_unit(group, glued=bool(number)) for number, group in enumerate(groups)]


def _one_a_line(block: list[Line]) -> list[list[Line]]:
    """An unwrapped page: each line is a unit, but for titles over two lines."""
    groups: list[list[Line]] = [[block[0]]]
    for before, line in pairwise(block):
        short = len(before.text) <= _WRAPPED and len(line.text) <= _WRAPPED
        goes_on = _GOES_ON.search(before.text) or not _STARTS_HIGH.match(line.text)
        if short and goes_on and not _SENTENCE_END.search(before.text):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _title_and_rest(block: list[Line], width: int) -> list[list[Line]]:
    """A wrapped block: one title, one paragraph, or a title and its abstract."""
    whole = _unit(block)
    if whole.prose < 2 and len(whole.text) <= _LONGEST_TITLE:
        return [block]
    count = _title_lines(block, 0, width)
    return [block[:count], block[count:]] if count else [block]


def _title_lines(block: list[Line], start: int, width: int) -> int:
    """How many lines from ``start`` are a title above an abstract; 0 if none are.

    A title's last line is not full, does not break off, and what follows
    begins like a sentence and reads like one.
    """
    for count in range(1, min(5, len(block) - start)):
        last, after = block[start + count - 1].text, block[start + count].text
        title = " ".join(line.text for line in block[start : start + count])
        if len(title) > _LONGEST_TITLE or _SENTENCE_INSIDE.search(title.replace("! ", " ")):
            return 0
        ended = not _GOES_ON.search(last) and bool(_STARTS_HIGH.match(after))
        if not ended or title.endswith("."):
            continue
        full = len(last) + 1 + len(after.split(" ", 1)[0]) > width
        rest = " ".join(line.text for line in block[start + count : start + count + 8])
        follows = prose_score(rest) >= 2 and prose_score(title) < 2
        if follows and (not full or _looks_titled(title)):
            return count
    return 0


def _looks_titled(title: str) -> bool:
    """Whether most longer words have capitals, as in a title and not in a sentence."""
    names = [word for word in title.split() if len(word) > 3]
    return len(names) >= 2 and sum(word[0].isupper() for word in names) > 0.7 * len(names)


def _records(block: list[Line], width: int) -> list[list[Line]]:
    """A wrapped page without blank lines: titles and abstracts follow each other."""
    groups: list[list[Line]] = []
    start = at = 0
    while at < len(block):
        begins = at == 0 or bool(_SENTENCE_END.search(block[at - 1].text))
        count = _title_lines(block, at, width) if begins else 0
        # A sentence inside an abstract may end with its line by chance.
        if count and at > 0 and not _break_before(block, at, width, count):
            count = 0
        if count:
            if at > start:
                groups.append(block[start:at])
            groups.append(block[at : at + count])
            start = at = at + count
        else:
            at += 1
    if start < len(block):
        groups.append(block[start:])
    return groups


def _break_before(block: list[Line], at: int, width: int, count: int) -> bool:
    """Whether an abstract ends above line ``at`` and a title of ``count`` lines begins."""
    above, first = block[at - 1].text, block[at].text
    ended = len(above) + 1 + len(first.split(" ", 1)[0]) <= width
    last, after = block[at + count - 1].text, block[at + count].text
    title_ended = len(last) + 1 + len(after.split(" ", 1)[0]) <= width
    title = " ".join(line.text for line in block[at : at + count])
    return ended + title_ended + _looks_titled(title) >= 2
