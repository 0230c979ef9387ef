"""Unseen font: letters that have a place on a page and a meaning, and paint nothing.

A font of Type 3 (ISO 32000-1, 9.6.5), whose glyphs are empty: words stand over what is drawn, so
that they are found, selected and read aloud. Each font has codes of one byte, so there are more
fonts where more letters are.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

_CODES = range(1, 256)
_WIDTH = 500
"""Of each letter, in thousandths of its size."""
_LETTER = re.compile("(?s:.[\u0300-\u036f\u20d0-\u20ff]*)")
"""A letter with its marks."""
_MOST = 100
"""Entries of a table in one list, as its format has it."""
_TABLE = b"""/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<%s> <%s>
endcodespacerange
%sendcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


class UnseenFont:
    """The unseen letters of one file, which gets them with :meth:`finish`."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._pdf = pdf
        self._codes: dict[str, int] = {}
        self._fonts: list[Any] = []

    def width(self, text: str) -> float:
        """How wide a text is in letters of the size 1."""
        return len(_LETTER.findall(text)) * _WIDTH / 1000

    def coded(self, text: str) -> Iterator[tuple[Name, bytes]]:
        """A text in parts: the name of a font and the codes in it."""
        letters = _LETTER.findall(text)
        numbers = [self._codes.setdefault(one, len(self._codes)) for one in letters]
        for font, part in groupby(numbers, lambda number: number // len(_CODES)):
            yield _name(font), bytes(_CODES[number % len(_CODES)] for number in part)

    def serve(self, page: pikepdf.Page) -> None:
        """Make the fonts so far known to a page."""
        count = -(-len(self._codes) // len(_CODES))
        while len(self._fonts) < count:
            self._fonts.append(self._pdf.make_indirect(Dictionary()))
        fonts: Any = page.resources.get("/Font", Dictionary())
        for at, font in enumerate(self._fonts):
            fonts[_name(at)] = font
        page.resources.Font = fonts

    def finish(self) -> None:
        """Write the fonts: their letters are known now."""
        empty = self._pdf.make_stream(b"%d 0 0 -250 %d 750 d1" % (_WIDTH, _WIDTH))
        letters = list(self._codes)
        for at, font in enumerate(self._fonts):
            texts = dict(zip(_CODES, letters[at * len(_CODES) :], strict=False))
            names = {code: f"/u{code}" for code in texts}
            font.update(
                Dictionary(
                    Type=Name.Font,
                    Subtype=Name.Type3,
                    FontBBox=Array([0, -250, _WIDTH, 750]),
                    FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]),
                    CharProcs=Dictionary(dict.fromkeys(names.values(), empty)),
                    Encoding=Dictionary(
                        Type=Name.Encoding,
                        Differences=Array([1, *(Name(name) for name in names.values())]),
                    ),
                    FirstChar=1,
                    LastChar=len(texts),
                    Widths=Array([_WIDTH] * len(texts)),
                    Resources=Dictionary(),
                    ToUnicode=self._pdf.make_stream(unicode_table(texts, 1)),
                )
            )


def unicode_table(texts: Mapping[int, str], width: int) -> bytes:
    """What codes of ``width`` bytes say, as a table that a font refers to as ToUnicode."""
    entries = [
        b"<%s> <%s>\n" % (_hex(code, width), text_code(text))
        for code, text in sorted(texts.items())
    ]
    lists = [entries[at : at + _MOST] for at in range(0, len(entries), _MOST)]
    written = b"".join(
        b"%d beginbfchar\n%sendbfchar\n" % (len(one), b"".join(one)) for one in lists
    )
    return _TABLE % (_hex(0, width), _hex(256**width - 1, width), written)


def text_code(text: str) -> bytes:
    """A text as the digits with which a PDF says what its glyphs mean."""
    return text.encode("utf-16-be", "replace").hex().encode()


def _hex(code: int, width: int) -> bytes:
    return code.to_bytes(width).hex().encode()


def _name(at: int) -> Name:
    return Name(f"/Unseen{at}")
