"""Letters of bitmap fonts of TeX: what their codes mean, where the file does not say it.

A Type 3 font without ``/ToUnicode`` gives the codes of its encoding as if they were letters: right
for a-z, wrong for ligatures, dashes and accents. Two encodings were in use, Cork (T1; M. Ferguson,
TUGboat 11 (1990) 514) and Knuth's (OT1; The TeXbook, appendix F). Which one a font has is told by
the codes that occur: each has its ligatures where the other has accents that nobody writes.
"""

import re
from collections.abc import Iterator

from paperdesk.documents.letters import Chars, Edit, Letters

STRANGE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\r(?!\n)|(?<!\r)\n")
"""A code that no text holds. A line end (``\\r\\n``) is PDFium's own."""
_CODE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_SMALL_LETTERS = re.compile("[a-z]+")
_FEWEST = 3
_RUNS = 0.5
"""Share of lower case letters that follow another one in a font of text; in one of mathematics
letters stand alone."""

_CORK = dict(enumerate("`´ˆ˜¨˝˚ˇ˘¯˙¸˛‚‹›“”„«»–— ₀ıȷ")) | {
    0x17: "",
    0x1B: "ff",
    0x1C: "fi",
    0x1D: "fl",
    0x1E: "ffi",
    0x1F: "ffl",
    0x27: "’",
    0x60: "‘",
    0x7F: "-",
    0xDF: "SS",
    0xFF: "ß",
    0xD7: "Œ",
    0xF7: "œ",
}
_CORK |= dict(enumerate("ĂĄĆČĎĚĘĞĹĽŁŃŇŊŐŔŘŚŠŞŤŢŰŮŸŹŽŻĲİđ§ăąćčďěęğĺľłńňŋőŕřśšşťţűůÿźžżĳ¡¿£", 0x80))
_KNUTH = dict(enumerate(("ff", "fi", "fl", "ffi", "ffl", *"ıȷ`´ˇ˘¯˚¸ßæœøÆŒØ"), 0x0B)) | {
    **dict(enumerate("ΓΔΘΛΞΠΣΥΦΨΩ")),
    0x22: "”",
    0x27: "’",
    0x3C: "¡",
    0x3E: "¿",
    0x5C: "“",
    0x5E: "ˆ",
    0x5F: "˙",
    0x60: "‘",
    0x7B: "–",
    0x7C: "—",
    0x7D: "˝",
    0x7E: "˜",
    0x7F: "¨",
}
_CORK_CODES = re.compile(f"[{re.escape(''.join(map(chr, _CORK)))}]")
_KNUTH_CODES = re.compile(f"[{re.escape(''.join(map(chr, _KNUTH)))}]")
_LIGATURES_OF_CORK = re.compile(r"[\x15\x1b-\x1f\x80-\xbf]")
_LIGATURES_OF_KNUTH = re.compile(r"[\x0b-\x0f\x12-\x14{|\\\x7f]")


def is_strange(text: str) -> bool:
    """Whether a text holds such a code."""
    ends = text.count("\r\n")
    return bool(text.count("\r") != ends or text.count("\n") != ends or _CODE.search(text))


def bitmap_edits(letters: Letters, chars: Chars) -> Iterator[Edit]:
    """What the letters of fonts without a name are, where their codes tell the encoding."""
    strange = [letters.index[found.start()] for found in STRANGE.finditer(letters.text)]
    if all(not font or chars.is_named(font) for font in set(chars.fonts(strange))):
        return
    parts: dict[int, list[tuple[int, int]]] = {}
    for font, start, end in chars.stretches(letters.index):
        known = parts.setdefault(font, [])
        goes_on = bool(known) and known[-1][1] == start
        known.append((known.pop()[0] if goes_on else start, end))
    tables = _tables(
        {
            font: " ".join(letters.text[start:end] for start, end in stretches)
            for font, stretches in parts.items()
            if font and not chars.is_named(font)
        }
    )
    for font, table in tables.items():
        codes = _CORK_CODES if table is _CORK else _KNUTH_CODES
        for start, end in parts[font]:
            for found in codes.finditer(letters.text, start, end):
                yield Edit(found.start(), found.end(), table[ord(found.group())])


def _tables(texts: dict[int, str]) -> dict[int, dict[int, str]]:
    """The encoding of each font of text; one that does not tell has that of the others."""
    found: dict[int, dict[int, str]] = {}
    unsure: list[int] = []
    for font, text in texts.items():
        if not _is_of_text(text):
            continue
        cork, knuth = len(_LIGATURES_OF_CORK.findall(text)), len(_LIGATURES_OF_KNUTH.findall(text))
        if cork == knuth:
            unsure.append(font)
        else:
            found[font] = _CORK if cork > knuth else _KNUTH
    if found and unsure:
        cork = sum(table is _CORK for table in found.values())
        found |= dict.fromkeys(unsure, _CORK if 2 * cork > len(found) else _KNUTH)
    return found


def _is_of_text(text: str) -> bool:
    """Whether a font sets words, or the numbers of references and nothing else."""
    runs = _SMALL_LETTERS.findall(text)
    if not runs:
        return any(map(str.isdigit, text))
    letters = sum(map(len, runs))
    return letters >= _FEWEST and letters - len(runs) >= _RUNS * letters
