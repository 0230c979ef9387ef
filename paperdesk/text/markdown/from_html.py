"""Conversion of HTML to Markdown, so that a paste keeps its headings, lists and links.

The markup passes the sanitiser first; what it drops is not pasted. What
Markdown has no sign for keeps its words; letters above and below the line stay
there, in the elements that a note may have. A ``<`` among the words that would
begin an element is written as an entity, so that none of them is lost.
"""

import re
from html.parser import HTMLParser

from paperdesk.text.html_sanitizer import MOST_BYTES, clean_html
from paperdesk.text.markup.elements import ELEMENT

_SIGNS = {
    **dict.fromkeys(("b", "strong"), "**"),
    **dict.fromkeys(("i", "em"), "*"),
    **dict.fromkeys(("del", "s"), "~~"),
    **dict.fromkeys(("code", "kbd"), "`"),
}
_CODE = ("code", "kbd")
_KEPT = ("sup", "sub")
_BLOCKS = frozenset(("p", "div", "blockquote", "ul", "ol", "table", "dl", "dt", "dd", "pre"))
_ELEMENT = re.compile(ELEMENT, re.DOTALL)
_BLANK = re.compile(r"[ \t\r\n\f]+")
_EMPTY_LINES = re.compile(r"\n{3,}")
_EMPTY_SIGNS = re.compile(r"(?<![*~\w])(\*\*|\*|~~)(\s*)\1(?![*~\w])")


def markdown_of(markup: str) -> str | None:
    """``markup`` as Markdown; None when it is too large or nothing but plain text."""
    if len(markup) > MOST_BYTES:
        return None
    clean = clean_html(markup)
    if "<" not in clean:
        return None
    writer = _Writer()
    writer.feed(clean)
    writer.close()
    return writer.text()


class _Writer(HTMLParser):
    """Writer of Markdown, fed with sanitised HTML."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._out: list[str] = []
        self._lists: list[int | None] = []
        self._links: list[str] = []
        self._quotes = 0
        self._verbatim = self._code = 0
        self._cells = 0
        self._is_headed = False

    def text(self) -> str:
        """What was written."""
        joined = _EMPTY_SIGNS.sub(r"\2", "".join(self._out))
        lines = (line.rstrip() for line in joined.split("\n"))
        return _EMPTY_LINES.sub("\n\n", "\n".join(lines)).strip("\n")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SIGNS and not self._verbatim:
            self._out.append(_SIGNS[tag])
            self._code += tag in _CODE
        elif tag in _KEPT and not (self._verbatim or self._code):
            self._out.append(f"<{tag}>")
        elif tag in ("ul", "ol"):
            self._line(1 if self._lists else 2)
            self._lists.append(1 if tag == "ol" else None)
        elif tag == "li":
            self._item()
        elif tag == "a":
            self._links.append(dict(attrs).get("href") or "")
            self._out.append("[" if self._links[-1] else "")
        elif tag == "pre":
            self._line(2)
            self._out.append("```\n")
            self._verbatim += 1
        else:
            self._start_block(tag)

    def _start_block(self, tag: str) -> None:
        if tag == "blockquote":
            self._line(2)
            self._quotes += 1
            self._out.append("> ")
        elif tag in ("th", "td"):
            self._out.append("| ")
            self._cells += 1
        elif tag == "tr":
            self._line(1)
            self._cells = 0
        elif tag == "br":
            self._line(1)
        elif tag == "hr":
            self._line(2)
            self._out.append("---\n\n")
        elif len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            self._line(2)
            self._out.append("#" * int(tag[1]) + " ")
        elif tag in _BLOCKS and not (self._lists and self._ends_with_item()):
            self._line(2)
            self._is_headed = self._is_headed and tag != "table"

    def handle_endtag(self, tag: str) -> None:
        if tag in _SIGNS and not self._verbatim:
            self._out.append(_SIGNS[tag])
            self._code -= tag in _CODE
        elif tag in _KEPT and not (self._verbatim or self._code):
            self._out.append(f"</{tag}>")
        elif tag in ("ul", "ol") and self._lists:
            self._lists.pop()
            self._line(1 if self._lists else 2)
        elif tag == "a" and self._links:
            address = self._links.pop()
            self._out.append(f"]({address})" if address else "")
        elif tag == "pre":
            self._verbatim = max(0, self._verbatim - 1)
            self._line(1)
            self._out.append("```\n\n")
        elif tag in ("th", "td", "tr"):
            self._end_row(tag)
        elif tag == "blockquote":
            self._quotes = max(0, self._quotes - 1)
            self._line(2)
        elif tag in _BLOCKS or tag[0] == "h":
            self._line(1 if self._lists else 2)

    def _end_row(self, tag: str) -> None:
        if tag == "tr":
            # Markdown knows no table without a head: it is the first row, told to be one or not.
            header = "" if self._is_headed else "|" + "---|" * self._cells + "\n"
            self._out.append(f"|\n{header}")
            self._cells, self._is_headed = 0, True
        else:
            self._out.append(" ")

    def handle_data(self, data: str) -> None:
        if self._verbatim:
            self._out.append(data)
            return
        words = _BLANK.sub(" ", data.replace("\xa0", " "))
        if not self._out or self._out[-1].endswith(("\n", "| ", "> ")):
            words = words.lstrip()
        if self._code <= 0:
            words = _ELEMENT.sub(lambda found: f"&lt;{found.group()[1:]}", words)
        if self._cells:
            words = words.replace("|", "\\|")
        if words:
            self._out.append(words)

    def _item(self) -> None:
        self._line(1)
        indent = "    " * max(0, len(self._lists) - 1)
        number = self._lists[-1] if self._lists else None
        self._out.append(f"{indent}{'-' if number is None else f'{number}.'} ")
        if number is not None:
            self._lists[-1] = number + 1

    def _ends_with_item(self) -> bool:
        return bool(self._out) and bool(re.fullmatch(r" *(?:-|\d+\.) ", self._out[-1]))

    def _line(self, count: int) -> None:
        """End the line, and leave ``count - 1`` empty ones."""
        if not any(part.strip() for part in self._out):
            return
        tail = "".join(self._out[-3:])
        newlines = len(tail) - len(tail.rstrip("\n"))
        if newlines < count:
            self._out.append("\n" * (count - newlines))
        if self._quotes and count:
            self._out.append("> ")
