"""Markup within a title: ``<i>``, ``<b>``, ``<sub>``, ``<sup>``, small capitals, words whose
case stays, and quotation marks, which a style sets in its own language.

CSL-JSON allows these and nothing else; any other ``<`` is a sign like all others.
"""

import re

from paperdesk.formats.citation.styled_text import INNER_MARKS, Leaf, Styled, StyledGroup

_TAG = re.compile(
    r"<(/?)(i|b|sub|sup|sc|em|strong|span)"
    r"(?:\s+(?:class\s*=\s*[\"'](nocase|nodecor)[\"']|style\s*=\s*[\"']font-variant:\s*(small-caps);?[\"']))?\s*>"
)
_QUOTE = re.compile(r"[“”„‟]|(?<!\w)\"(?=\S)|(?<=\S)\"(?!\w)|(?<!\w)['‘](?=\S)|(?<=\S)['’](?!\w)")
_LONGEST, _MOST_MARKS = 20_000, 60
_FORMAT = {"i": "italic", "em": "italic", "b": "bold", "strong": "bold", "sc": "small-caps"}
_OPENS = "“„‟\"'‘"
_PAIRS = {"“": "”", "„": "“”", "‟": "”", '"': '"', "'": "'", "‘": "’"}


def marked_up(text: str) -> Styled:
    """A text of a reference with its markup as formats."""
    if "<" not in text:
        return _one([Leaf(text)])
    pieces: list[Leaf] = []
    formats: list[str] = []
    end = 0
    for found in _TAG.finditer(text):
        _put(pieces, text[end : found.start()], formats)
        end = found.end()
        _open_or_close(found, formats)
    _put(pieces, text[end:], formats)
    return _one(pieces)


def _open_or_close(found: re.Match[str], formats: list[str]) -> None:
    closing, name, kind, capitals = found.groups()
    if closing:
        if formats:
            formats.pop()
    elif name == "span":
        formats.append("small-caps" if capitals else kind or "")
    else:
        formats.append(_FORMAT.get(name, name))


def _put(pieces: list[Leaf], text: str, formats: list[str]) -> None:
    if text:
        own = frozenset(each for each in formats if each not in ("", "nocase", "nodecor"))
        fixed = any(each in ("nocase", "sub", "sup", "small-caps") for each in formats)
        pieces.append(Leaf(text, own, fixed))


def _one(pieces: list[Leaf]) -> Styled:
    if len(pieces) == 1 and not _has_quotes(pieces[0].text):
        return pieces[0]
    group = StyledGroup()
    for piece in pieces:
        group.parts.extend(_quoted(piece) if _has_quotes(piece.text) else [piece])
    return group


def _has_quotes(text: str) -> bool:
    """Whether there may be quotations; a text with very many is left as it is."""
    return len(text) <= _LONGEST and 0 < sum(map(text.count, "“”„\"'’‘")) <= _MOST_MARKS


def _quoted(leaf: Leaf, outer: str = "") -> list[Styled]:
    """A text with what is in quotation marks as groups; an apostrophe is a curly one.

    The kind of straight marks that comes first is the ``outer`` one, the other the inner."""
    found = _first_pair(leaf.text)
    if found is None:
        return [Leaf(leaf.text.replace("'", "’"), leaf.formats, leaf.fixed)]
    start, end = found
    mark = leaf.text[start]
    outer = outer or mark
    own = INNER_MARKS if mark in "\"'" and mark != outer else _own_marks(mark, leaf.text[end])
    before = Leaf(leaf.text[:start].replace("'", "’"), leaf.formats, leaf.fixed)
    inner = _quoted(Leaf(leaf.text[start + 1 : end], leaf.formats, leaf.fixed), outer)
    rest = leaf.text[end + 1 :]
    behind = _quoted(Leaf(rest, leaf.formats, leaf.fixed), outer) if rest else []
    return [*([before] if start else []), StyledGroup(inner, quotes=True, marks=own), *behind]


def _own_marks(first: str, last: str) -> tuple[str, str] | None:
    """The marks as they were written; straight ones become those of the style."""
    return None if first == last else (first, last)


def _first_pair(text: str) -> tuple[int, int] | None:
    marks = list(_QUOTE.finditer(text))
    for place, first in enumerate(marks):
        if first[0] not in _OPENS or not _may_open(text, first.start()):
            continue
        wanted = _PAIRS[first[0]]
        for last in marks[place + 1 :]:
            if last[0] in wanted and not _may_open(text, last.start(), last[0]):
                return first.start(), last.start()
    return None


def _may_open(text: str, place: int, mark: str = "") -> bool:
    if mark in ("”", "’", "“"):
        return False
    before = text[place - 1 : place]
    return not before or before.isspace() or before in "([{—–-/"
