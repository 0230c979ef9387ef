"""Text as it is copied: lines joined to paragraphs, broken words whole, exponents raised."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping

from paperdesk.documents.broken_words import BrokenWords
from paperdesk.documents.text_rows import TextRows, rows_of
from paperdesk.model.pages import BROKEN, RAISED, PageText, TextSpan

_SMALL_DIGITS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_NUMBER = re.compile(rf"{RAISED}(\d+(?:[,–\-]\d+)*)")
_BROKEN_AT_END = re.compile(r"(\w+)-$")
_FIRST_WORD = re.compile(r"\w+")
_SHORT = 3.0
"""Of a row's height: a line that ends so far before its column does ends a paragraph."""
_DEEP = 0.8
"""Of a row's height: a line that begins so far in begins a paragraph."""
_ENDS = ".!?:;"


def copied(texts: Mapping[int, PageText], spans: Iterable[TextSpan]) -> str:
    """The words of spans, in the order given. ``texts`` are those of pages by number: the more of
    a paper are there, the surer its compounds keep their hyphens."""
    words: BrokenWords | None = None
    whole = ""
    for span in spans:
        piece = _paragraphs(texts[span.page], span)
        if BROKEN in piece or whole.endswith("-"):
            words = words or BrokenWords(page.text for page in texts.values())
            piece = words.mended(piece)
        whole = _followed(whole, piece, words)
    return _NUMBER.sub(lambda found: found[1].translate(_SMALL_DIGITS), whole).replace(RAISED, " ")


def _followed(whole: str, piece: str, words: BrokenWords | None) -> str:
    """What was copied of one page and of the next."""
    if not whole or not piece:
        return whole + piece
    broken, first = _BROKEN_AT_END.search(whole), _FIRST_WORD.match(piece)
    if words is not None and broken and first:
        joined = words.joined(broken[1], first[0])
        return whole[: broken.start()] + joined + piece[first.end() :]
    goes_on = piece[0].islower() and whole[-1] not in _ENDS
    return f"{whole}{' ' if goes_on else chr(10)}{piece}"


def _paragraphs(page: PageText, span: TextSpan) -> str:
    """The text of a span: a line end only where a paragraph or what is no sentence ends."""
    start, end = bisect_left(page.index, span.first), bisect_left(page.index, span.end)
    rows = rows_of(page)
    parts: list[str] = []
    while start < end:
        stop = page.text.find("\n", start, end)
        if stop < 0:
            parts.append(page.text[start:end])
            break
        parts.append(page.text[start:stop])
        if parts[-1].endswith(BROKEN) and stop + 1 < end:
            parts.append("\n")
        else:
            parts.append("\n" if ends_paragraph(page, rows, stop) else " ")
        start = stop + 1
    text = "".join(parts)
    return text.rstrip(f"{BROKEN}\n ").lstrip("\n ") + ("-" if text.endswith(BROKEN) else "")


def ends_paragraph(page: PageText, rows: TextRows, stop: int) -> bool:
    """Whether the line end at a place ends more than a line."""
    before, after = rows.row_of(stop), rows.row_of(stop + 1)
    if before is None or after is None or after == before:
        return False
    row, following = rows.rows[before], rows.rows[after]
    goes_on = page.text[following.first].islower() and page.text[row.end - 1] not in _ENDS
    if row.block != following.block:
        return not goes_on
    block = rows.blocks[row.block].box
    if block[2] - row.box[2] > _SHORT * row.height:
        return not goes_on or row.box[2] - row.box[0] < (block[2] - block[0]) / 2
    return following.box[0] - block[0] > _DEEP * row.height and not goes_on
