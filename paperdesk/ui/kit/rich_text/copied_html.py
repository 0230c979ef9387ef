"""HTML of a selection: what a copy out of a page gives to word processors, mail and notes.

Elements for what is meant and none of our look: no colours, sizes or families of letters. A
formula that is copied whole is a ``<span>`` that names its TeX (``data-tex``), around the letters
as they stand or, where it is drawn, around the TeX between dollar signs: so a note gets the
formula itself, and any other program something to read. Of a formula in part there are letters.

Why not what Qt writes: all of the page's style, letters white on white from a dark window.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from itertools import groupby
from urllib.parse import quote

from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextListFormat, QTextTable

from paperdesk.ui.kit import fonts
from paperdesk.ui.kit.rich_text.formula_text import (
    JOINER,
    STAND_IN,
    formula_source,
    source_of_letters,
)
from paperdesk.ui.kit.rich_text.html_style import BREAK, is_code, is_frame
from paperdesk.ui.kit.rich_text.page_images import source_of
from paperdesk.ui.kit.rich_text.plain_text import cut

_Up = QTextCharFormat.VerticalAlignment
_SCRIPTS = {_Up.AlignSuperScript: "sup", _Up.AlignSubScript: "sub"}
_SCHEMES = ("http", "https", "mailto", "paper")
_BOLD = 600
_TASKS = ("☐", "☑")
_NUMBERED = -4
"""Styles of lists from here down have numbers or letters, the others have dots."""

Region = tuple[str, int]
"""``flow``, ``quote``, ``code`` or ``table``, and which of them on the page."""


@dataclass(frozen=True, slots=True)
class _CopiedLine:
    """A paragraph within the selection."""

    region: Region
    cell: tuple[int, int]
    is_head: bool
    block: QTextBlock
    html: str


def html_of(cursor: QTextCursor) -> str:
    """HTML of the selection, with nothing in it that opens or runs."""
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    lines: list[_CopiedLine] = []
    block = cursor.document().findBlock(start)
    while block.isValid() and block.position() <= end and start < end:
        if (line := _line(block, start, end)) is not None:
            lines.append(line)
        block = block.next()
    regions = groupby(lines, key=lambda line: line.region)
    return "".join(_region(kind, list(within)) for (kind, _index), within in regions)


def formula_span(tex: str, shown: str, *, display: bool = False) -> str:
    """``shown``, which is HTML, as what stands for a formula."""
    kind = ' data-display="true"' if display else ""
    return f'<span data-tex="{quote(tex, safe="", errors="replace")}"{kind}>{shown}</span>'


def _line(block: QTextBlock, start: int, end: int) -> _CopiedLine | None:
    table = QTextCursor(block).currentFrame()
    region, cell, is_head = ("flow", 0), (0, 0), False
    if isinstance(table, QTextTable):
        at = table.cellAt(block.position())
        if not is_frame(table):
            region, cell = ("table", table.objectIndex()), (at.row(), at.column())
            is_head = at.row() < table.format().headerRowCount()
        elif table.columns() == 1:
            region = ("code", table.objectIndex())
        elif at.column() == 0:
            return None  # the bar beside a quotation
        else:
            region = ("quote", table.objectIndex())
    elif is_code(block.blockFormat()):
        region = ("code", 0)
    weight = 1_000 if block.blockFormat().headingLevel() or is_head else _BOLD
    weight = 0 if region[0] == "code" else weight
    return _CopiedLine(region, cell, is_head, block, _letters(block, start, end, weight))


def _region(kind: str, lines: list[_CopiedLine]) -> str:
    if kind == "code":
        inner = "\n".join(line.html for line in lines)
        return f"<pre><code>{inner}</code></pre>"
    if kind == "quote":
        return f"<blockquote>{_flow(lines)}</blockquote>"
    return _table(lines) if kind == "table" else _flow(lines)


def _table(lines: list[_CopiedLine]) -> str:
    first = min(line.cell[1] for line in lines)
    rows = []
    for _row, within in groupby(lines, key=lambda line: line.cell[0]):
        cells = []
        at = first
        for (_, column), of_cell in groupby(within, key=lambda line: line.cell):
            parts = list(of_cell)
            tag = "th" if parts[0].is_head else "td"
            cells.append("<td></td>" * (column - at))
            cells.append(f"<{tag}>{'<br>'.join(part.html for part in parts)}</{tag}>")
            at = column + 1
        rows.append(f"<tr>{''.join(cells)}</tr>")
    return f"<table>{''.join(rows)}</table>"


def _flow(lines: Iterable[_CopiedLine]) -> str:
    """Paragraphs, headings, and lists within one another."""
    out: list[str] = []
    still_open: list[str] = []
    for line in lines:
        form, items = line.block.blockFormat(), line.block.textList()
        listed = items.format() if items is not None else QTextListFormat()
        style = listed.style().value
        depth = form.indent() + (listed.indent() if style else 0)
        if style or line.block.text().startswith(_TASKS):
            tag = "ol" if style <= _NUMBERED else "ul"
            _go_to(still_open, out, max(depth, 1), tag)
            out.append(f"<li>{line.html}")
        elif still_open and form.indent():
            _go_to(still_open, out, min(form.indent(), len(still_open)), "", stays=True)
            out.append(f"<p>{line.html}</p>")
        else:
            _go_to(still_open, out, 0, "")
            level = min(form.headingLevel(), 6)
            tag = f"h{level}" if level else "p"
            out.append(f"<{tag}>{line.html}</{tag}>" if line.html.strip() else "")
    _go_to(still_open, out, 0, "")
    return "".join(out)


def _go_to(
    still_open: list[str], out: list[str], depth: int, tag: str, *, stays: bool = False
) -> None:
    """Have as many lists open as an item is deep, the item before it ended."""
    while len(still_open) > depth or (
        still_open and depth == len(still_open) and not stays and still_open[-1] != tag
    ):
        out.append(f"</li></{still_open.pop()}>")
    if still_open and len(still_open) == depth and not stays:
        out.append("</li>")
    while len(still_open) < depth:
        out.append(f"<{tag}>" + ("<li>" if len(still_open) + 1 < depth else ""))
        still_open.append(tag)


def _letters(block: QTextBlock, start: int, end: int, bold: int) -> str:
    """The letters of a paragraph within the selection, formulas by their TeX.

    ``bold`` is the weight from which they are bold; 0 where they are code.
    """
    out: list[str] = []
    for source, fragments in groupby(_fragments(block), key=lambda one: one[0]):
        parts = list(fragments)
        first, last = parts[0][1], parts[-1][2]
        shown = "".join(_piece(part, start, end, bold) for part in parts)
        if source and start <= first and last <= end and bold:
            display = source.startswith("$$")
            tex = source.strip("$")
            shown = formula_span(tex, shown or escape(source), display=display)
        out.append(shown)
    return "".join(out)


_Fragment = tuple[str, int, int, str, QTextCharFormat]
"""TeX that it is of, where it begins and ends, its text and format."""


def _fragments(block: QTextBlock) -> Iterator[_Fragment]:
    at = block.begin()
    after_object = False
    while not at.atEnd():
        piece = at.fragment()
        form, text = piece.charFormat(), piece.text()
        drawn = formula_source(form)
        source = drawn or source_of_letters(form)
        begin, end = piece.position(), piece.position() + piece.length()
        if after_object and text == JOINER:
            text = ""
        if text or not after_object:
            yield source, begin, end, text, form
        after_object = bool(drawn)
        at += 1


def _piece(fragment: _Fragment, start: int, end: int, bold: int) -> str:
    _source, begin, _end, text, form = fragment
    text = cut(text, start - begin, end - begin)
    whole = formula_source(form) or source_of(form)
    if whole:
        text = text.replace(STAND_IN, whole)
    text = text.replace(BREAK, "").replace(JOINER, "")
    inner = escape(text, quote=False).replace("\u2028", "<br>")
    if not inner or whole:
        return inner
    for tag in _tags(form, bold):
        inner = f"<{tag}>{inner}</{tag}>"
    url = QUrl(form.anchorHref())
    if form.isAnchor() and url.scheme() in _SCHEMES:
        inner = f'<a href="{escape(form.anchorHref())}">{inner}</a>'
    return inner


def _tags(form: QTextCharFormat, bold: int) -> Iterator[str]:
    if form.verticalAlignment() in _SCRIPTS:
        yield _SCRIPTS[form.verticalAlignment()]
    if not bold:
        return
    if _is_of_one_width(form):
        yield "code"
        return
    if form.fontWeight() >= bold:
        yield "b"
    if form.fontItalic():
        yield "i"
    if form.fontStrikeOut():
        yield "s"


def _is_of_one_width(form: QTextCharFormat) -> bool:
    families = form.fontFamilies() or []
    return form.fontFixedPitch() or fonts.fixed(13).family() in families
