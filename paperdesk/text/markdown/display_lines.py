"""Formulas that stand for themselves, each on a line of its own, as in abstracts.

In a paragraph one parts it; in an item, beside words, it stands between line breaks. In a cell,
a heading, or within letters of a kind it stays where it is.
"""

import re

from paperdesk.text.markdown.set_aside import SetAside

_PIECE = re.compile("(<[^<>]*>|\ufdd0\\d{1,6}\ufdd1)")
_NAME = re.compile(r"</?([a-z0-9]+)")
_PARTED = frozenset(("li", "dd", "div", "blockquote"))
_LINES = _PARTED | {"p", "td", "th", "dt", "pre", "br", "ul", "ol", "table", "h1", "h2", "h3", "h4"}
_VOID = frozenset(("br", "hr", "img"))


def on_own_lines(markup: str, aside: SetAside) -> str:
    """Clean HTML with tokens, in which formulas on lines of their own have those."""
    if not any(kind == "display" for kind, _body, _written in aside.parts):
        return markup
    page = _LinedPage()
    for piece in _PIECE.split(markup):
        if piece[:1] == "<":
            page.tag(piece)
        elif piece[:1] == "\ufdd0" and aside.is_display(piece):
            page.formula(piece)
        else:
            page.words(piece)
    return "".join(page.out).replace("<p></p>", "")


class _LinedPage:
    """The page as it is written."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self._open: list[str] = []
        self._beside = self._waits = False  # words stand before on the line; a line break is due

    def tag(self, piece: str) -> None:
        """A tag comes."""
        name = _NAME.match(piece)
        tag = name[1] if name else ""
        if tag in _LINES:
            self._beside = self._waits = False
        if tag not in _VOID:
            _turn(self._open, tag, ends=piece[1] == "/")
        self.out.append(piece)

    def words(self, piece: str) -> None:
        """Words come, or a formula among them."""
        starts = bool(self.out) and self.out[-1] == "<p>"
        self.out += [
            "<br>" if self._waits and piece.strip() else "",
            piece.lstrip() if starts else piece,
        ]
        if piece.strip():
            self._beside, self._waits = True, False

    def formula(self, piece: str) -> None:
        """A formula comes that stands for itself."""
        inside = self._open[-1] if self._open else ""
        if inside == "p":
            if self._beside:  # where nothing is in the paragraph, the formula stands in it
                self.out[-1] = self.out[-1].rstrip()
                self.out += ["</p>", "<p>"]
            self.out += [piece, "</p>", "<p>"]
            self._beside = self._waits = False
        elif inside in _PARTED:
            self.out += ["<br>" if self._beside or self._waits else "", piece]
            self._beside, self._waits = False, True
        else:
            self.out.append(piece)


def _turn(still_open: list[str], tag: str, *, ends: bool) -> None:
    if not ends:
        still_open.append(tag)
    elif tag in still_open:
        while still_open.pop() != tag:
            pass
