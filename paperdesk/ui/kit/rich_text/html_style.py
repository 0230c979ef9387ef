"""Style of sanitised HTML in Qt's rich text: style sheet, framed code, quotes with a bar.

Qt draws no borders, padding or rounded corners on blocks, so code and quotes
are set into small tables of their own, at most one deep each: nested tables
double the time of Qt's layout at every level, and the sanitiser lets through
three levels. What no style sheet of rich text can say (the gap between lines,
the true size of a heading, a task without a bullet) is set on the blocks by
:func:`finish`.

Why colours of code are moved: they come made for a white page. Each keeps its
hue and gets as much lighter or darker as it takes to be read on ours.
"""

import re
from functools import lru_cache

from PySide6.QtGui import (
    QColor,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextLength,
    QTextTable,
)

from paperdesk.ui.kit.design_tokens import Tokens, contrast

_TAG = re.compile(r"<(/?)(pre|blockquote|table)\b[^>]*>", re.IGNORECASE)
_WRAPPED_CODE = re.compile(r'<div style="background:[^"]{0,60}">\s*(?=<pre\b)')
_CODE_END = re.compile(r"\s*(</code>)?\s*</pre>(\s*</div>)?")
_ALIGNED = re.compile(r'(<t[hd]) style="text-align: ?(left|right|center);?"')
_INK = re.compile(r"(?<=[\"; ])color:\s*(#[0-9a-fA-F]{6}|#[0-9a-fA-F]{3})\b")
LONGEST, MOST_LINES = 30_000, 2_000
"""Characters and lines of one text from outside that are shown; abstracts have about 1,500."""
BREAKS_AFTER, BREAK = 250, "\u200b"
"""An endless word may be broken after so many letters, where it has this sign then."""
_ENDLESS_WORD = re.compile(rf"\S{{{BREAKS_AFTER}}}")
_ENDLESS_PIECE = re.compile(rf"(<[^<>]*>)|(?:&[a-zA-Z0-9#]{{1,8}};|[^\s<>&]){{{BREAKS_AFTER}}}")
_READABLE = 4.5
CODE = int(QTextFormat.Property.UserProperty.value) + 20
"""The property of paragraphs that are lines of code."""
_TASKS = ("☐", "☑")
HEADINGS = (8, 3, 1, 0, 0, 0)
"""What headings of level 1 to 6 are larger than the text, in pixels."""


def breakable(text: str) -> str:
    """Cut a text at ``LONGEST`` characters or ``MOST_LINES`` lines; let endless words break.

    Why: Qt tries every place of a word that fits in no line, and a word of
    100,000 letters takes it ten seconds.
    """
    cut = "\n".join(text[:LONGEST].split("\n", MOST_LINES)[:MOST_LINES])
    if len(cut) < len(text):
        cut += " …"
    return _ENDLESS_WORD.sub(lambda match: match.group() + BREAK, cut)


def breakable_html(html: str) -> str:
    """Let endless words of a page break, and leave tags and entities whole."""
    return _ENDLESS_PIECE.sub(lambda match: match.group(1) or match.group() + BREAK, html)


def style(tokens: Tokens, size: int, mono: str, code: int) -> str:
    """Make the style sheet of a page in a theme; sizes of its text and code are in pixels."""
    small = max(11, size * 11 // 15)
    return f"""
    body, p, li, td, th {{ color: {tokens.text}; font-size: {size}px; }}
    p {{ margin-top: 0; margin-bottom: 10px; }}
    ul, ol {{ margin-top: 0; margin-bottom: 10px; }}
    h1 {{ margin-top: 4px; margin-bottom: 8px; }}
    h2 {{ margin-top: 16px; margin-bottom: 6px; }}
    h3, h4, h5, h6 {{ margin-top: 12px; margin-bottom: 4px; }}
    a {{ color: {tokens.link}; text-decoration: none; }}
    code, pre, tt, kbd {{ font-family: '{mono}'; font-size: {code}px; }}
    code, kbd {{ background-color: {tokens.code}; }}
    hr {{ background-color: {tokens.line}; }}
    th, strong, b {{ font-weight: 600; }}
    table.lined th, table.lined td {{
        border-bottom-width: 1px; border-bottom-style: solid; border-bottom-color: {tokens.line};
    }}
    table.lined th {{ color: {tokens.text2}; border-bottom-color: {tokens.field_border}; }}
    .small {{ color: {tokens.text3}; font-size: {small}px; font-weight: 600;
        margin-bottom: 4px; }}
    .quiet {{ color: {tokens.text2}; }}
    """


def dress(html: str, tokens: Tokens) -> str:
    """Frame code blocks and outermost quotes; give tables lines under their rows, and room."""
    html, wrapped = _WRAPPED_CODE.subn("", html)
    if wrapped:
        html = _CODE_END.sub(r"\1</pre>", html)
    html = _ALIGNED.sub(r'\1 align="\2"', html)  # beside a style of its own a cell has no lines
    html = _INK.sub(lambda match: f"color:{readable(match.group(1), tokens.code)}", html)
    made: list[str] = []
    place = 0
    depth = {"pre": 0, "blockquote": 0, "table": 0}
    for match in _TAG.finditer(html):
        name = match.group(2).lower()
        made.append(html[place : match.start()])
        place = match.end()
        if match.group(1):
            depth[name] = max(0, depth[name] - 1)
            made.append("</table>" if name == "table" else _close(name, depth))
        else:
            made.append(_open(name, depth, match.group(), tokens))
            depth[name] += 1
    made.append(html[place:])
    return "".join(made)


@lru_cache(maxsize=512)
def readable(ink: str, ground: str) -> str:
    """Move a colour ``#rgb`` or ``#rrggbb`` towards light or dark until it reads on ``ground``."""
    colour = QColor(ink)
    lighter = contrast("#ffffff", ground) > contrast("#000000", ground)
    hue, saturation = max(colour.hslHueF(), 0.0), colour.hslSaturationF()
    lightness = colour.lightnessF()
    for _step in range(40):
        if contrast(colour.name(), ground) >= _READABLE:
            break
        lightness = min(1.0, lightness + 0.025) if lighter else max(0.0, lightness - 0.025)
        colour.setHslF(hue, saturation, lightness)
    return colour.name()


def is_frame(table: QTextTable) -> bool:
    """Whether a table of a page is the frame of code or of a quotation; no other has widths."""
    given = table.format().columnWidthConstraints()
    fixed = QTextLength.Type.FixedLength
    alone = table.rows() == 1 and table.columns() <= 2
    return alone and all(one.type() == fixed for one in given[: table.columns() - 1])


def is_code(form: QTextBlockFormat) -> bool:
    """Whether a paragraph of a page that is finished is a line of code."""
    return bool(form.property(CODE))


def finish(document: QTextDocument, size: int, line_gap: int) -> None:
    """Set what the style sheet cannot: headings, tasks, the gap of lines."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    block = document.begin()
    while block.isValid():
        _finish_block(cursor, block, size, line_gap)
        block = block.next()
    cursor.endEditBlock()


def _finish_block(cursor: QTextCursor, block: QTextBlock, size: int, line_gap: int) -> None:
    form = block.blockFormat()
    level = form.headingLevel()
    if level:
        _size_heading(cursor, block, size + HEADINGS[min(level, 6) - 1])
    items = block.textList()
    if items is not None and block.text().startswith(_TASKS):
        indent = items.format().indent()
        items.remove(block)
        form = block.blockFormat()
        form.setIndent(indent)
    if form.nonBreakableLines():  # a long line of code goes on in the next, not out of the page
        form.setNonBreakableLines(False)
        form.setProperty(CODE, True)
    else:
        form.setLineHeight(line_gap, QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value)
    cursor.setPosition(block.position())
    cursor.setBlockFormat(form)


def _size_heading(cursor: QTextCursor, block: QTextBlock, size: int) -> None:
    """Give a heading its size; Qt's own adjustment would win over any size beside it."""
    pieces: list[tuple[int, int]] = []
    at = block.begin()
    while not at.atEnd():
        pieces.append((at.fragment().position(), at.fragment().length()))
        at += 1
    for start, length in pieces:
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        ink = QTextCharFormat(cursor.charFormat())
        ink.clearProperty(QTextFormat.Property.FontSizeAdjustment)
        ink.setProperty(QTextFormat.Property.FontPixelSize, size)
        ink.setFontWeight(600)
        cursor.setCharFormat(ink)


def _open(name: str, depth: dict[str, int], tag: str, tokens: Tokens) -> str:
    """Open an element; a frame goes around it only where nothing of its kind is open."""
    if name == "table":
        if depth["table"]:
            return tag
        return (
            '<table class="lined" cellspacing="0" cellpadding="6" border="0"'
            ' style="border-collapse: collapse; margin-top: 4px; margin-bottom: 14px;">'
        )
    if depth[name]:
        return "<pre>" if name == "pre" else ""
    if name == "pre":
        return (
            '<table width="100%" cellspacing="0" cellpadding="10" border="0"'
            f' style="margin-top: 4px; margin-bottom: 12px;"><tr><td bgcolor="{tokens.code}">'
            '<pre style="margin: 0;">'
        )
    return (
        '<table cellspacing="0" cellpadding="0" border="0"'
        ' style="margin-top: 8px; margin-bottom: 12px;">'
        f'<tr><td width="3" bgcolor="{tokens.scroll}"></td>'
        '<td style="padding-left: 12px;"><div class="quiet">'
    )


def _close(name: str, depth: dict[str, int]) -> str:
    if name == "pre":
        return "</pre>" if depth["pre"] else "</pre></td></tr></table>"
    return "" if depth["blockquote"] else "</div></td></tr></table>"
