"""Layout of a note as Markdown's converter reads it: blocks as CommonMark counts them.

Why: the converter wants four blanks for what belongs to an item, an empty line before a list
and ``1.`` for numbers; elsewhere (CommonMark, GitHub, Obsidian) what stands below the words of
an item belongs to it, by two blanks or four, and fenced code, too. So lines are read as
CommonMark does and written as the converter wants them. Of Obsidian are callouts
(``> [!note] Title``), and that ``#tag`` is no heading.

Two quotations or lists with nothing between them but empty lines, or another bullet, stay two.

Source: J. MacFarlane, *CommonMark Spec* 0.31.2, sections 5.1 and 5.2.
"""

import re
from bisect import bisect_right
from collections.abc import Callable

from paperdesk.text.markdown.set_aside import PARTING

_DEEPEST = 30
_LONGEST_FENCE = 12
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})([^\n]*)")
_RULE = re.compile(r" {0,3}(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$")
_ITEM = re.compile(r"( {0,3})([-*+]|(\d{1,9})[.)])( +|$)(.*)")
_QUOTE = re.compile(r" {0,3}> ?")
_HEADING = re.compile(r" {0,3}#{1,6}(?: |$)")
_TAG = re.compile(r" {0,3}#+[^#\s]| {0,3}#{7}")
_CALLOUT = re.compile(r"\s*\[!([A-Za-z][\w -]{0,30})\][+-]?(?:\s+(.*))?$")
_TABLE_RULE = re.compile(r" {0,3}\|?(?: *:?-+:? *\|)+(?: *:?-+:? *)?$")
_HTML = re.compile(
    r" {0,3}</?(pre|table|div|p|ul|ol|dl|details|section|blockquote|h[1-6]|center|script|style"
    r"|article|aside|figure|form|header|footer|main|nav|textarea)(?:[\s/>]|$)",
    re.IGNORECASE,
)
_WRAPPER = re.compile(
    r"</?(?:div|details|section|center|article|aside|figure|header|footer|main|nav)\b[^<>]*>",
    re.IGNORECASE,
)
"""An element that only stands around blocks; what it holds behind an empty line is Markdown."""
_SUMMARY = re.compile(r"<summary[^<>]*>\s*(.*?)\s*</summary>", re.IGNORECASE)
_DISPLAY = re.compile(r" {0,3}(?:(?P<dollars>\$\$)|(?P<bracket>\\\[)|\\begin\{(?P<env>\w+\*?)\})")
_EMPTY_ITEM = "\u2060"

Lines = list[str]


def laid_out(text: str, paragraph: Callable[[str], str]) -> str:
    """``text`` as the converter reads it; ``paragraph`` is given the text of what is no code."""
    return "\n".join(_Container(text.split("\n"), paragraph).laid_out())


class _Container:
    """The lines of the note, of a quotation or of an item, and how far they are read."""

    def __init__(
        self, lines: Lines, paragraph: Callable[[str], str], depth: int = 0, *, item: bool = False
    ) -> None:
        self._lines, self._paragraph = lines, paragraph
        self._depth, self._is_item = depth, item
        self._fences = _Fences(lines)
        self._at = 0
        self._out: Lines = []
        self._words: Lines = []
        self._block_before = ""

    def laid_out(self) -> Lines:
        """The lines as the converter reads them."""
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if line.strip():
                before, self._block_before = self._block_before, ""
                self._block(line, before)
            else:
                self._end_words()
                self._out.append("")
                self._at += 1
        self._end_words()
        return self._out

    def _block(self, line: str, before: str) -> None:
        """Read the line, or all of the block that begins with it, behind one of a kind."""
        item = _ITEM.match(line)
        nests = self._depth < _DEEPEST
        if end := self._fences.end(self._at):
            self._end_words()
            indent = len(line) - len(line.lstrip())
            code = [_less(one, indent) for one in self._lines[self._at : end]]
            self._out += code
            if not self._fences.is_ended(self._at):
                self._out.append(code[0][: len(code[0]) - len(code[0].lstrip(code[0][0]))])
            self._at = end
        elif not self._words and (end := _as_it_is(self._lines, self._at)):
            block = self._lines[self._at : end]
            if (inner := _unwrapped(block)) is None:
                self._out += block
            else:
                self._out += ["", *self._within(inner), ""]
            self._at = end
        elif end := _opaque(self._lines, self._at):
            self._words += self._lines[self._at : end]
            self._at = end
        elif nests and _QUOTE.match(line):
            self._quotation(before)
        elif _HEADING.match(line):
            self._end_words(apart=True)
            self._out.append(self._paragraph(line.strip()))
            self._at += 1
            self._part()
        elif nests and item and not _RULE.match(line) and _may_begin(item, self._words):
            self._list(item, before)
        else:
            self._line(line)

    def _end_words(self, *, apart: bool = False) -> None:
        """End the paragraph; ``apart`` leaves an empty line behind what there is."""
        words, self._words = self._words, []
        self._out += self._paragraph("\n".join(words)).split("\n") if words else []
        if apart and self._out and self._out[-1].strip():
            self._out.append("")

    def _line(self, line: str) -> None:
        """Take a line of a paragraph; a table may begin with it."""
        below = self._lines[self._at + 1] if self._at + 1 < len(self._lines) else ""
        begins = "|" in line and _TABLE_RULE.match(below)
        if begins and self._words and "|" not in self._words[-1]:
            self._end_words(apart=True)
        self._words.append(line.replace("#", "\\#", 1) if _TAG.match(line) else line)
        self._at += 1

    def _within(self, lines: Lines, *, item: bool = False) -> Lines:
        return _Container(lines, self._paragraph, self._depth + 1, item=item).laid_out()

    def _begin(self, kind: str, before: str) -> None:
        """A quotation or list begins; the converter would make it one with another before it."""
        self._block_before = kind
        if before == kind and self._out:
            self._out += ["", PARTING, ""]

    def _quotation(self, before: str) -> None:
        self._end_words(apart=True)
        self._begin("quotation", before)
        inner, self._at = _quotation(self._lines, self._at)
        self._out += [f"> {one}".rstrip() for one in self._within(_called_out(inner))]
        self._part()

    def _list(self, first: re.Match[str], before: str) -> None:
        is_tight = self._is_item and bool(self._words) and not self._out
        self._end_words(apart=not is_tight)
        lines = self._lines
        is_ordered, bullet = bool(first[3]), first[2][-1]
        self._begin("numbers" if is_ordered else "list", before)
        while self._at < len(lines):
            item = _ITEM.match(lines[self._at])
            if item is None or item[2][-1] != bullet or _RULE.match(lines[self._at]):
                break
            inner, self._at, blanks = _item(lines, self._at, item)
            made = self._within(inner, item=True)
            if made and made[0].startswith(">"):
                made[:0] = [_EMPTY_ITEM, ""]
            if not made or _FENCE.match(made[0]) or not made[0].strip():
                made.insert(0, _EMPTY_ITEM)
            self._out.append((f"{item[3]}. " if is_ordered else "- ") + made[0])
            self._out += [f"    {one}" if one else "" for one in made[1:]]
            if blanks or (self._at < len(lines) and "" in made):
                self._out.append("")  # else the converter takes the next item for words of this one
        self._part()

    def _part(self) -> None:
        """Leave an empty line where something else follows at once."""
        follows = self._at < len(self._lines) and self._lines[self._at].strip()
        if follows and self._out and self._out[-1].strip():
            self._out.append("")


class _Fences:
    """Fenced code of some lines; what is never ended goes on to the end of them."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self._ends: dict[str, list[int]] = {}
        for at, line in enumerate(lines):
            mark = _FENCE.match(line)
            if mark and not mark[2].strip():
                for count in range(3, min(len(mark[1]), _LONGEST_FENCE) + 1):
                    self._ends.setdefault(mark[1][0] * count, []).append(at)

    def end(self, at: int) -> int:
        """The line after the code that begins here; 0 where none does."""
        mark = _FENCE.match(self._lines[at])
        if mark is None or (mark[1][0] == "`" and "`" in mark[2]):
            return 0
        after = self._ending(at, mark[1])
        return after + 1 if after >= 0 else len(self._lines)

    def is_ended(self, at: int) -> bool:
        """Whether the code that begins here has an end of its own."""
        mark = _FENCE.match(self._lines[at])
        return mark is not None and self._ending(at, mark[1]) >= 0

    def _ending(self, at: int, sign: str) -> int:
        ends = self._ends.get(sign[:_LONGEST_FENCE], [])
        after = bisect_right(ends, at)
        return ends[after] if after < len(ends) else -1


def _less(line: str, indent: int) -> str:
    """A line without as many blanks at its beginning as it has of them."""
    blanks = len(line) - len(line.lstrip(" "))
    return line[min(indent, blanks) :]


def _opaque(lines: Lines, at: int) -> int:
    """Where a formula of several lines ends that begins here; 0 for none."""
    begun = _DISPLAY.match(lines[at])
    if begun is None:
        return 0
    ending = "$$" if begun["dollars"] else "\\]" if begun["bracket"] else f"\\end{{{begun['env']}}}"
    if ending in lines[at][begun.end() :]:
        return 0
    for after in range(at + 1, min(len(lines), at + 200)):
        if not lines[after].strip():
            return 0
        if ending in lines[after]:
            return after + 1
    return 0


def _as_it_is(lines: Lines, at: int) -> int:
    """Where indented code or an HTML block ends that begins here; 0 for none."""
    if lines[at].startswith("    "):
        return at + 1
    if lines[at].lstrip().startswith("<!--"):
        ending = "-->"
    elif found := _HTML.match(lines[at]):
        name = found[1].lower()
        ending = f"</{name}>" if name in ("pre", "script", "style", "textarea") else ""
    else:
        return 0
    for after in range(at, len(lines)):
        if ending and ending in lines[after].lower():
            return after + 1
        if not ending and not lines[after].strip():
            return after
    return len(lines) if not ending else at + 1


def _unwrapped(block: Lines) -> Lines | None:
    """What stands in a block of HTML whose element goes on behind it; None for any other."""
    found = _WRAPPER.findall("\n".join(block)) if _WRAPPER.match(block[0].lstrip()) else []
    ends = sum(tag[1] == "/" for tag in found)
    if 2 * ends == len(found):
        return None
    bare = (_WRAPPER.sub("", _SUMMARY.sub(r"**\1**\n", line)) for line in block)
    return "\n".join(bare).split("\n")


def _begins_block(line: str) -> bool:
    """Whether a line ends the paragraph before it, and so is no lazy one."""
    item = _ITEM.match(line)
    return bool(
        _QUOTE.match(line)
        or _FENCE.match(line)
        or _HEADING.match(line)
        or _RULE.match(line)
        or (item and item[5].strip())
    )


def _may_begin(item: re.Match[str], words: Lines) -> bool:
    """Whether an item may interrupt a paragraph: with words, and with 1 if it is numbered."""
    return not words or (bool(item[5].strip()) and item[3] in (None, "1"))


def _quotation(lines: Lines, at: int) -> tuple[Lines, int]:
    """The lines of a quotation without its signs, and where it ends."""
    inner: Lines = []
    while at < len(lines):
        line = lines[at]
        if sign := _QUOTE.match(line):
            inner.append(line[sign.end() :])
        elif line.strip() and inner[-1].strip() and not _begins_block(line):
            inner.append(line)
        else:
            break
        at += 1
    return inner, at


def _called_out(inner: Lines) -> Lines:
    """A quotation whose first line says its kind gets that as a title."""
    found = _CALLOUT.match(inner[0]) if inner else None
    if found is None:
        return inner
    title = (found[2] or "").strip() or found[1].replace("-", " ").capitalize()
    return [title if "*" in title else f"**{title}**", "", *inner[1:]]


def _item(lines: Lines, at: int, item: re.Match[str]) -> tuple[Lines, int, int]:
    """What stands in an item, where it ends, and how many empty lines follow it."""
    sign = len(item[1]) + len(item[2])
    blanks_within = len(item[4])
    is_empty = not item[5].strip()
    offset = sign + (1 if is_empty or blanks_within > 4 else blanks_within)
    inner = [lines[at][offset:] if not is_empty else ""]
    at += 1
    empty = 0
    while at < len(lines):
        line = lines[at]
        if not line.strip():
            if is_empty and len(inner) == 1:
                break
            empty += 1
        elif len(line) - len(line.lstrip(" ")) >= offset:
            inner += [""] * empty
            inner.append(line[offset:])
            empty = 0
        elif not empty and inner[-1].strip() and not _begins_block(line):
            inner.append(line.lstrip(" "))
        else:
            break
        at += 1
    if is_empty and len(inner) == 1:
        while at < len(lines) and not lines[at].strip():
            at, empty = at + 1, empty + 1
    return inner, at, empty
