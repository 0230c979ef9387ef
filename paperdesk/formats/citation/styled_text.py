"""Styled text of a citation: pieces with formats, affixes and quotes, and the runs they become.

A style is rendered into a tree of :class:`StyledGroup`; :func:`runs` walks it once and sets
what two pieces meet with: no mark of a sentence twice, none after a stronger one, no blank
twice, and in American English a full stop or comma within the closing quotation mark.
The rules are those of the CSL project's test suite (``punctuation_*``, ``quotes_*``).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from paperdesk.formats.citation.csl_locale import CslLocale

NO_FORMATS: frozenset[str] = frozenset()
_FORMATS = (
    ("font-style", "italic", "italic"),
    ("font-style", "oblique", "italic"),
    ("font-weight", "bold", "bold"),
    ("font-weight", "light", "light"),
    ("font-variant", "small-caps", "small-caps"),
    ("text-decoration", "underline", "underline"),
    ("vertical-align", "sup", "sup"),
    ("vertical-align", "sub", "sub"),
)
_OFF = {"font-style": "italic", "font-weight": "bold", "font-variant": "small-caps"}
_SWALLOWED = {
    "!": {".": "!", ":": "!"},
    "?": {".": "?", ":": "?"},
    ":": {"!": "!", "?": "?", ".": ":"},
    ";": {"!": "!", "?": "?", ":": ";", ".": ";"},
}
"""What becomes of a mark (outer key) that another (inner key) follows; both stay otherwise."""
INNER_MARKS = ("'", "'")
"""Stand for the inner quotation marks of the language."""
MARKS = frozenset(".,;:!?")
_MOVED_IN = frozenset(".,")
_BLANKS = frozenset(" \u00a0")


@dataclass(slots=True)
class Leaf:
    """A text in one format. One that is ``fixed`` keeps its capitals as they are."""

    text: str
    formats: frozenset[str] = NO_FORMATS
    fixed: bool = False


@dataclass(slots=True)
class StyledGroup:
    """Pieces in a row. Formats do not reach the affixes, but those of the group around do.
    ``marks`` are quotation marks of its own, which change with those around them alone."""

    parts: "list[Leaf | StyledGroup]" = field(default_factory=list)
    delimiter: str = ""
    prefix: str = ""
    suffix: str = ""
    formats: frozenset[str] = NO_FORMATS
    off: frozenset[str] = NO_FORMATS
    quotes: bool = False
    marks: tuple[str, str] | None = None


Styled = Leaf | StyledGroup


class Run(NamedTuple):
    """A piece of the finished line: a text and its formats."""

    text: str
    formats: frozenset[str]


def formats_of(attributes: dict[str, str]) -> tuple[frozenset[str], frozenset[str]]:
    """The formats that an element puts on, and those that it takes off."""
    on = [name for attribute, value, name in _FORMATS if attributes.get(attribute) == value]
    off = [name for attribute, name in _OFF.items() if attributes.get(attribute) == "normal"]
    return frozenset(on), frozenset(off)


def dressed(leaf: Leaf, attributes: dict[str, str]) -> StyledGroup:
    """A text with the formats and affixes that the attributes of an element say."""
    on, off = formats_of(attributes)
    prefix, suffix = attributes.get("prefix", ""), attributes.get("suffix", "")
    return StyledGroup([leaf], "", prefix, suffix, on, off)


def leaves(styled: Styled) -> Iterator[Leaf]:
    """The texts of a piece in their order, without affixes."""
    if isinstance(styled, Leaf):
        yield styled
    else:
        for part in styled.parts:
            yield from leaves(part)


def without_marks(styled: Styled) -> None:
    """Let the quotation marks in a title be those of the style, as they are in its own."""
    if isinstance(styled, StyledGroup):
        styled.marks = None
        for part in styled.parts:
            without_marks(part)


def runs(styled: Styled, locale: CslLocale) -> list[Run]:
    """The finished runs of a piece."""
    line = _Line(locale)
    line.add(styled, NO_FORMATS)
    return line.finished()


def plain(styled: Styled | None, locale: CslLocale) -> str:
    """The words of a piece."""
    return "" if styled is None else "".join(run.text for run in runs(styled, locale))


class _Line:
    """Runs so far; ``_closed`` counts the closing quotation marks at their end."""

    def __init__(self, locale: CslLocale) -> None:
        self._runs: list[list[str]] = []
        self._formats: list[frozenset[str]] = []
        self._closed = 0
        self._open: list[tuple[str, str]] = []
        self._inside = locale.options.get("punctuation-in-quote") == "true"
        self._quotes = (
            (locale.term("open-quote") or "“", locale.term("close-quote") or "”"),
            (locale.term("open-inner-quote") or "‘", locale.term("close-inner-quote") or "’"),
        )

    def add(self, styled: Styled, around: frozenset[str]) -> None:
        if isinstance(styled, Leaf):
            self._join(styled.text, _flipped(around, styled.formats))
            return
        inner = (around - styled.off) | styled.formats
        self._join(styled.prefix, around)
        marks = self._marks_of(styled)
        if marks:
            self._open.append(marks)
            self._join(marks[0], inner)
        for number, part in enumerate(styled.parts):
            if number:
                self._join(styled.delimiter, inner)
            self.add(part, inner)
        if marks:
            self._open.pop()
            self._close(marks[1], inner)
        self._join(styled.suffix, around)

    def _marks_of(self, styled: StyledGroup) -> tuple[str, str] | None:
        """The quotation marks of a group, other ones than those around it."""
        if not styled.quotes:
            return None
        outer, inner = self._quotes
        wanted = inner if styled.marks == INNER_MARKS else styled.marks or outer
        if not self._open or self._open[-1][0] != wanted[0]:
            return wanted
        return inner if wanted == outer else outer

    def _close(self, mark: str, formats: frozenset[str]) -> None:
        self._push(mark, formats)
        self._closed += 1

    def _join(self, text: str, formats: frozenset[str]) -> None:
        """Add a text; its first signs may be there already."""
        if not text:
            return
        if self._closed and self._inside and text[0] in _MOVED_IN:
            self._move_in(text[0])
            text = text[1:]
            if not text:
                return
        elif self._closed and text[0] == "." and self._asked():
            text = text[1:]
        text = self._without_seam(text)
        if text:
            self._closed = 0
            self._push(text, formats)

    def _asked(self) -> bool:
        """Whether what the closing quotation marks end with needs no full stop behind them."""
        place = len(self._runs) - self._closed - 1
        return place >= 0 and self._runs[place][0].endswith(("?", "!", "."))

    def _move_in(self, mark: str) -> None:
        """Put a mark before the closing quotation marks at the end."""
        place = len(self._runs) - self._closed - 1
        if place < 0:
            return
        before = self._runs[place][0]
        last = before[-1:]
        if last == mark or (last in "?!" and mark == "."):
            return
        self._runs[place][0] = before + mark

    def _without_seam(self, text: str) -> str:
        last = self._last_sign()
        while text and last:
            first = text[0]
            if (first in _BLANKS and last in _BLANKS) or (first == last and first in MARKS):
                text = text[1:]
                continue
            merged = _SWALLOWED.get(last, {}).get(first)
            if merged is None or self._closed:
                break
            self._runs[-1][0] = self._runs[-1][0][:-1] + merged
            last, text = merged, text[1:]
        return text

    def _last_sign(self) -> str:
        """The last sign, that within closing quotation marks where a mark belongs there."""
        place = len(self._runs) - 1 - (self._closed if self._inside else 0)
        return self._runs[place][0][-1:] if place >= 0 else ""

    def _push(self, text: str, formats: frozenset[str]) -> None:
        self._runs.append([text])
        self._formats.append(formats)

    def finished(self) -> list[Run]:
        joined: list[Run] = []
        for (text,), formats in zip(self._runs, self._formats, strict=True):
            if joined and joined[-1].formats == formats:
                joined[-1] = Run(joined[-1].text + text, formats)
            elif text:
                joined.append(Run(text, formats))
        return joined


def _flipped(around: frozenset[str], own: frozenset[str]) -> frozenset[str]:
    """A title's own italics stand upright within italics."""
    if not own:
        return around
    both = (own & around) & {"italic", "bold"}
    return (around | own) - both
