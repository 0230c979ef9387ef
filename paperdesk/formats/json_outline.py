"""Bracket matcher of damaged JSON: its objects and lists, and where each begins and ends.

Brackets are paired outside of texts. A text that was not closed ends with its
line, or before ``{"name":``, which cannot stand in a text, since its quotation
marks would be escaped there. A closing bracket closes what it fits, over what
was left open; one that fits nothing closes nothing.
"""

import re
from array import array
from dataclasses import dataclass, field

DEEPEST = 500
"""Brackets within each other; what is deeper belongs to nothing."""
NOT_CLOSED = -1
TOO_DEEP = -2
_ANCHOR = re.compile(r'\{\s*"([^"\\\n]*(?:\\[^\n][^"\\\n]*)*)"\s*:')
_MARK = re.compile(r'"[^"\\\n]*(?:\\[^\n][^"\\\n]*)*"?|[{}\[\]]')
_KEY_AFTER = re.compile(r"\s*:")
_OPENS = {"}": "{", "]": "["}
_BETWEEN = ",: \t\n\x1e\ufeff"


def _numbers() -> "array[int]":
    return array("q")


@dataclass(slots=True)
class Outline:
    """All objects and lists of a text, numbered in the order in which they begin.

    ``start``, ``end`` (places of characters; exclusive, or NOT_CLOSED or TOO_DEEP)
    and ``above`` (the node around it, or -1) have a number for each. Of
    ``{"papers": [{"title": "A"},{"title": "B"]``, where two braces are missing::

        node        0         1    2        3
        start       0        11   12       27
        end        -1        41   26       -1
        above      -1         0    1        1
        first_key  "papers"      "title"  "title"
    """

    text: str
    start: "array[int]" = field(default_factory=_numbers)
    end: "array[int]" = field(default_factory=_numbers)
    above: "array[int]" = field(default_factory=_numbers)
    first_key: dict[int, str] = field(default_factory=dict)
    titled: set[int] = field(default_factory=set)
    """Objects with a title among their own keys."""
    loose: list[tuple[int, int]] = field(default_factory=list)
    """What stands between objects, once for each gap: (list it is in, or -1; place)."""
    commas: list[int] = field(default_factory=list)
    """Places of commas before a closing bracket."""

    def until(self, node: int) -> int:
        """Where a node ends; the end of the text if nothing closes it."""
        return self.end[node] if self.end[node] >= 0 else len(self.text)

    def is_object(self, node: int) -> bool:
        """Whether a node is an object, not a list."""
        return self.text[self.start[node]] == "{"

    def column(self, node: int) -> int | None:
        """The column of an object that begins its line; None for one within a line."""
        start = self.start[node]
        line = self.text.rfind("\n", max(0, start - 200), start) + 1
        head = self.text[line:start]
        return len(head) if line and not head.strip(" \t,[") else None


def outline_of(text: str) -> Outline:
    """Pair the brackets of ``text``, whose lines end in ``\\n``."""
    return _Outliner(Outline(text)).run()


@dataclass(slots=True)
class _Outliner:
    outline: Outline
    stack: list[int] = field(default_factory=list)
    opened: dict[str, int] = field(default_factory=lambda: {"{": 0, "[": 0})
    """How many of each bracket are on the stack."""

    def run(self) -> Outline:
        """Go through all quotation marks and brackets."""
        text = self.outline.text
        anchors = [(match.start(), match[1]) for match in _ANCHOR.finditer(text)]
        anchors.append((len(text), ""))
        at = before = ahead = 0  # where to go on, where the last mark ended, the next anchor
        while mark := _MARK.search(text, at):
            place, at = mark.start(), mark.end()
            while anchors[ahead][0] < place:
                ahead += 1
            anchor, key = anchors[ahead]
            between = text[before:place].strip() if place > before else ""
            if between and between not in ",:" and between.strip(_BETWEEN):
                self._loose(before)
            if mark[0][0] == '"' and anchor < at:
                at = anchor  # no text goes over the head of an object
            elif mark[0][0] == '"':
                self._text(mark)
            elif mark[0] in _OPENS:
                if between == ",":
                    self.outline.commas.append(text.index(",", before))
                self._close(mark)
            elif len(self.stack) < DEEPEST:
                self._open(place, key if anchor == place else None)
            else:
                self._leave_all()
                at = max(at, anchors[ahead + (anchor == place)][0])
            before = at
        if text[before:].strip(_BETWEEN):
            self._loose(before)
        return self.outline

    def _open(self, place: int, key: str | None) -> None:
        node = len(self.outline.start)
        self.outline.start.append(place)
        self.outline.end.append(NOT_CLOSED)
        self.outline.above.append(self.stack[-1] if self.stack else -1)
        if key is not None:
            self.outline.first_key[node] = key
        self.stack.append(node)
        self.opened[self.outline.text[place]] += 1

    def _close(self, mark: re.Match[str]) -> None:
        """Close the innermost node that the bracket fits; those within it stay open."""
        wanted = _OPENS[mark[0]]
        while self.opened[wanted]:
            node = self.stack.pop()
            sign = self.outline.text[self.outline.start[node]]
            self.opened[sign] -= 1
            if sign == wanted:
                self.outline.end[node] = mark.end()
                return

    def _leave_all(self) -> None:
        """Leave what is nested too deeply, and all around it."""
        for node in self.stack:
            self.outline.end[node] = TOO_DEEP
        self.stack.clear()
        self.opened = {"{": 0, "[": 0}

    def _text(self, mark: re.Match[str]) -> None:
        """Note a text that is the key of a title, or that stands between objects."""
        if not self.stack or not self.outline.is_object(self.stack[-1]):
            self._loose(mark.start())
        elif "title" in mark[0].lower() and _KEY_AFTER.match(self.outline.text, mark.end()):
            self.outline.titled.add(self.stack[-1])

    def _loose(self, place: int) -> None:
        """Note what stands in a list or outside of all, once for each gap between objects."""
        inner = self.stack[-1] if self.stack else -1
        if inner >= 0 and self.outline.is_object(inner):
            return
        loose = self.outline.loose
        last, before = loose[-1] if loose else (-2, -1)
        if last != inner or (self.outline.start and self.outline.start[-1] > before):
            loose.append((inner, place))
