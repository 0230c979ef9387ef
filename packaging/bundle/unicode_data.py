"""ICU's data without what Qt never asks for: 15 MB less of 32, for bundles on Linux.

Read from the spec beside it. Qt's wheel brings the whole of ICU's data, as a library that holds one
table of files. Qt's core asks ICU for character sets, letters' cases, orders of words and time
zones, and nothing else in the bundle asks it at all (``asked_by`` says what, a test that it stays
so). What is left out are names of languages, countries, currencies and units, spelled numbers,
scripts written in others, and breaks of lines and words, for which Qt has tables of its own.

Why not ICU's own tool for it (icupkg): it wants the table by itself, answers with another, and
comes in a package that is as large as what it saves.
"""

import re
import struct
import subprocess
from pathlib import Path

UNASKED = ("brkitr", "curr", "lang", "rbnf", "region", "translit", "unit")
"""Folders of the table that are left out."""
ASKED = ("u_strTo", "ucal_", "ucnv_", "ucol_")
"""How the names of ICU's functions begin that do without them."""

_NAME = re.compile(r"libicudata\.so\.(\d+)")
_MAGIC = b"\xda\x27"
_KIND = b"CmnD"
_TABLE_AT = 12
"""Bytes before ``CmnD`` in the header: lengths, the magic number, and how numbers are written."""
_EVEN = 16
"""Bytes to whose multiples files in the table begin."""
_SOURCE = """\
.section .rodata
.balign 16
.globl icudt{version}_dat
.type icudt{version}_dat, %object
icudt{version}_dat:
.incbin "{table}"
.size icudt{version}_dat, . - icudt{version}_dat
.section .note.GNU-stack, "", %progbits
"""


def is_unicode_data(name: str) -> bool:
    """Whether a library of this name holds ICU's data."""
    return _NAME.fullmatch(name) is not None


def slimmed(library: Path, folder: Path) -> Path:
    """A library of the same name in the folder, without what is unasked.

    With the system's assembler and linker. The same library gives the same bytes. Raises
    SystemExit for a library that is not what it should be.
    """
    named = _NAME.fullmatch(library.name)
    if named is None:
        raise SystemExit(f"{library} is not ICU's data")
    folder.mkdir(parents=True, exist_ok=True)
    table, source, made = folder / "icu.dat", folder / "icu.s", folder / library.name
    table.write_bytes(without(table_of(library.read_bytes()), UNASKED))
    source.write_text(_SOURCE.format(version=named[1], table=table.name), "utf-8")
    subprocess.run(["as", "-o", "icu.o", source.name], check=True, cwd=folder)
    subprocess.run(
        ["ld", "-shared", "-soname", made.name, "-z", "noexecstack", "--build-id=none",
         "-o", made.name, "icu.o"],
        check=True,
        cwd=folder,
    )  # fmt: skip
    return made


def table_of(library: bytes) -> bytes:
    """The table of files that a library of ICU's data holds, to the library's end."""
    at = library.find(_KIND) - _TABLE_AT
    if at < 0 or library[at + 2 : at + 4] != _MAGIC or library[at + 8] != 0:
        raise SystemExit("there is no table of ICU's data, or it is of another kind of machine")
    return library[at:]


def without(table: bytes, folders: tuple[str, ...]) -> bytes:
    """The table without the files of these folders, byte for byte as before in all others."""
    head = struct.unpack_from("<H", table)[0]
    body = memoryview(table)[head:]
    files = _files(body)
    kept = [one for one in files if one[0].split(b"/")[1] not in {f.encode() for f in folders}]
    names_at = 4 + 8 * len(kept)
    names = b"".join(name + b"\0" for name, _, _ in kept)
    data_at = -(-(names_at + len(names)) // _EVEN) * _EVEN
    places, data = [], bytearray()
    for name, begin, end in kept:
        places.append(struct.pack("<II", names_at, data_at + len(data)))
        names_at += len(name) + 1
        data += body[begin:end]
        data += bytes(-len(data) % _EVEN)
    start = struct.pack("<I", len(kept)) + b"".join(places) + names
    return table[:head] + start.ljust(data_at, b"\0") + bytes(data)


def _files(body: memoryview) -> list[tuple[bytes, int, int]]:
    """Name, first byte and end of each file; the last ends where its own lengths say."""
    count = struct.unpack_from("<I", body)[0]
    places = [struct.unpack_from("<II", body, 4 + 8 * number) for number in range(count)]
    whole = bytes(body[: places[0][1]])
    ends = [begin for _, begin in places[1:]]
    ends.append(places[-1][1] + _length(body, places[-1][1]))
    return [
        (whole[name : whole.index(b"\0", name)], begin, end)
        for (name, begin), end in zip(places, ends, strict=True)
    ]


def _length(body: memoryview, begin: int) -> int:
    """Bytes of a bundle of resources (``.res``): its header, and the end of all that it names."""
    head = struct.unpack_from("<H", body, begin)[0]
    if bytes(body[begin + 12 : begin + 16]) != b"ResB":
        raise SystemExit("the last file of ICU's data is of a kind that is not known")
    return head + 4 * int(struct.unpack_from("<I", body, begin + head + 4 * 4)[0])
