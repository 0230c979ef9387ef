"""Conversion of HTML to Markdown, so that a paste keeps its headings, lists and links.

The markup passes the sanitiser first; what it drops is not pasted. What
Markdown has no sign for keeps its words; letters above and below the line stay
there, in the elements that a note may have. Formulas are their TeX, once.
Words stay words: what Markdown would read otherwise is escaped.
"""

import re
from html.parser import HTMLParser

from paperdesk.text.html_sanitizer import MOST_BYTES, clean_html
from paperdesk.text.markdown.foreign_html import formula_of, plainer
from paperdesk.text.markdown.literal_words import literal

_SIGNS = {
    **dict.fromkeys(("b", "strong"), "**"),
    **dict.fromkeys(("i", "em"), "*"),
    **dict.fromkeys(("del", "s"), "~~"),
    **dict.fromkeys(("code", "kbd"), "`"),
}
_CODE = ("code", "kbd")
_KEPT = ("sup", "sub")
_BLOCKS = frozenset(("p", "div", "blockquote", "ul", "ol", "table", "dl", "dt", "dd", "pre"))
_BOX = re.compile("[☐☑] ?")
_BLANK = re.compile(r"[ \t\r\n\f]+")
_EMPTY_LINES = re.compile(r"\n{3,}")


def markdown_of(markup: str) -> str | None:
    """``markup`` as Markdown; None when it is too large or nothing but plain text."""
    if len(markup) > MOST_BYTES:
        return None
    clean = clean_html(plainer(markup))
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
        self._tables = self._opened = 0
        self._in_cell = self._in_formula = self._is_heading = False
        self._quotes = 0
        self._verbatim = self._code = 0
        self._cells = 0
        self._is_headed = False

    def text(self) -> str:
        """What was written."""
        lines = (line.rstrip() for line in "".join(self._out).split("\n"))
        return _EMPTY_LINES.sub("\n\n", "\n".join(lines)).strip("\n")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SIGNS and not self._verbatim:
            if not self._code:
                self._out.append(_SIGNS[tag])
                self._opened = len(self._out)
            self._code += tag in _CODE
        elif tag in _KEPT and not (self._verbatim or self._code):
            self._out.append(f"<{tag}>")
        elif tag in ("ul", "ol"):
            self._line(1 if self._lists else 2)
            self._lists.append(1 if tag == "ol" else None)
        elif tag == "li":
            self._item()
        elif tag == "a":
            self._start_link(dict(attrs).get("href") or "")
        elif tag == "pre" and not self._in_cell:
            self._line(2)
            self._out.append(("" if self._quotes else self._lead()) + "```\n" + self._lead())
            self._verbatim += 1
        else:
            self._start_block(tag)

    def _start_link(self, address: str) -> None:
        formula = formula_of(address)
        self._in_formula = formula is not None
        self._links.append("" if formula else address)
        if formula and self._in_cell:
            formula = formula.replace("\\|", "\\Vert{}").replace("|", "\\vert{}")
        self._out += [formula or "["] if formula or address else []

    def _end_link(self, address: str) -> None:
        """End the words of a link; one to a paper is written as notes have it."""
        if not address:
            return
        start = len(self._out) - 1 - self._out[::-1].index("[")
        words = "".join(self._out[start + 1 :])
        if address.startswith("paper:") and not re.search(r"[\[\]\n|\\]", words + address):
            self._out[start:] = [f"[[{address[6:]}|{words}]]"]
        else:
            self._out.append(f"]({address})")

    def _end_sign(self, sign: str) -> None:
        """End letters of a kind; Markdown wants no blank before that."""
        if self._code:
            return
        if sign in self._out[-2:] and not "".join(self._out[-2:]).replace(sign, "", 1).strip():
            self._out.reverse()  # nothing stands between: neither beginning nor end
            self._out.remove(sign)
            self._out.reverse()
            return
        words = self._out[-1] if self._out and sign != "`" else ""
        blank = " " if words.endswith(" ") and not words.endswith("| ") else ""
        if blank:
            self._out[-1] = words[:-1]
        self._out += [sign, blank] if blank else [sign]

    def _start_block(self, tag: str) -> None:
        if self._in_cell and (tag not in ("th", "td", "tr", "table") or self._tables > 1):
            self._tables += tag == "table"
            self._line(1)
        elif tag == "blockquote":
            self._line(2)
            self._quotes += 1
            self._out.append("> ")
        elif tag in ("th", "td"):
            self._out.append("| ")
            self._cells += 1
            self._in_cell = True
        elif tag == "tr":
            self._line(1 if self._is_headed else 2)
            self._cells = 0
        elif tag == "br":
            self._line(1)
        elif tag == "hr":
            self._line(2)
            self._out.append("---\n\n")
        elif len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            self._line(2)
            self._out.append("#" * int(tag[1]) + " ")
            self._is_heading = True
        elif tag in _BLOCKS and not (self._lists and self._ends_with_item()):
            self._line(2)
            self._tables += tag == "table"
            self._is_headed = self._is_headed and tag != "table"
            if self._lists and tag == "p":
                self._out.append(self._lead())

    def handle_endtag(self, tag: str) -> None:
        if tag in _SIGNS and not self._verbatim:
            self._code = max(0, self._code - (tag in _CODE))
            self._end_sign(_SIGNS[tag])
        elif tag in _KEPT and not (self._verbatim or self._code):
            self._out.append(f"</{tag}>")
        elif tag in ("ul", "ol") and self._lists:
            self._lists.pop()
            self._line(1 if self._lists else 2)
        elif tag == "a" and self._links:
            address = self._links.pop()
            self._end_link(address)
            self._in_formula = False
        elif tag in ("th", "td", "tr"):
            self._end_row(tag)
        else:
            self._end_block(tag)

    def _end_block(self, tag: str) -> None:
        if tag == "pre" and self._verbatim:
            self._verbatim = max(0, self._verbatim - 1)
            ended = self._out[-1].endswith("\n" + self._lead())
            self._out.append(f"{'' if ended else chr(10) + self._lead()}```\n")
            self._line(2)
        elif tag == "table":
            self._tables = max(0, self._tables - 1)
            self._line(2)
        elif tag == "blockquote":
            self._quotes = max(0, self._quotes - 1)
            while self._out and self._quotes == 0 and not self._out[-1].strip(" >\n"):
                self._out.pop()  # lines that were left for more of it
            self._line(2)
        elif tag in _BLOCKS or tag[0] == "h":
            self._is_heading = False
            self._line(1 if self._lists else 2)

    def _end_row(self, tag: str) -> None:
        if self._tables > 1:
            self._line(1)
        elif tag == "tr":
            # Markdown knows no table without a head: it is the first row, told to be one or not.
            header = "" if self._is_headed else "|" + "---|" * self._cells + "\n"
            self._out.append(f"|\n{header}")
            self._cells, self._is_headed = 0, True
        else:
            self._in_cell = False
            while len(self._out) > 1 and not self._out[-1].strip():
                self._out.pop()
            self._out[-1] = self._out[-1].rstrip() + " "

    def handle_data(self, data: str) -> None:
        if self._in_formula:
            return
        if self._verbatim:
            self._out.append(data.replace("\n", "\n" + self._lead()))
            return
        words = _BLANK.sub(" ", data.replace("\xa0", " "))
        last = self._out[-1] if self._out else "\n"
        at_start = last.endswith(("\n", "\n> ")) or last in ("> ", self._lead())
        at_start = at_start or self._ends_with_item()
        if self._tables and not (self._in_cell or words.strip()):
            return
        if at_start or last.endswith(("| ", "> ")):
            words = words.lstrip()
        elif self._opened == len(self._out) and words.startswith(" "):
            words = words.lstrip()
            self._out.insert(-1, " ")
        box = _BOX.match(words) if self._ends_with_item() else None
        if box:
            self._out.append(f"[{'x' if box[0][0] == '☑' else ' '}] ")
            words = words[box.end() :]
        if not self._code:
            words = self._literal(words, last, at_start)
        if self._cells:
            words = words.replace("|", "\\|")
        if words:
            self._out.append(words)

    def _literal(self, words: str, last: str, at_start: bool) -> str:
        words = literal(words, at_start=at_start)
        if last.endswith("$") and words[:1].isdigit():
            words = f"&#{ord(words[0])};{words[1:]}"  # else no formula ended there
        if self._is_heading and words.endswith("#"):
            words = words[:-1] + "\\#"
        return words

    def _item(self) -> None:
        self._line(1)
        if self._in_cell:
            return
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
        if self._in_cell:
            self._out += [] if self._out[-1].endswith(" ") else [" "]
            return
        tail = "".join(self._out[-3:])
        if self._quotes and tail.endswith("> "):
            return
        newlines = len(tail) - len(tail.rstrip("\n"))
        gap = "\n" * max(0, count - newlines)
        if self._quotes and count:
            gap = {"\n\n": "\n>\n> ", "\n": ">\n> " if newlines else "\n> "}.get(gap, "> ")
        self._out += [gap] if gap else []

    def _lead(self) -> str:
        """What stands before a line of what we are in."""
        return "> " if self._quotes else "    " * len(self._lists)
