"""What the bundle's libraries on Linux lose, and that it is nothing that anybody asks for."""

import ctypes
import os
import re
import runpy
import shutil
import struct
import subprocess
import sys
from functools import lru_cache
from pathlib import Path
from typing import Any

import PySide6
import pytest

from tests.house import ROOT

BUNDLE = ROOT / "packaging" / "bundle"
QT = Path(PySide6.__path__[0]) / "Qt"
of_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="for Linux alone")
with_linker = pytest.mark.skipif(
    not (shutil.which("as") and shutil.which("ld") and shutil.which("strip")),
    reason="no assembler and linker",
)


@lru_cache
def _script(name: str) -> dict[str, Any]:
    sys.path.insert(0, str(BUNDLE))
    try:
        return runpy.run_path(str(BUNDLE / f"{name}.py"))
    finally:
        sys.path.remove(str(BUNDLE))


def _data() -> Path:
    return next((QT / "lib").glob("libicudata.so.*"))


def _files(table: bytes) -> dict[str, bytes]:
    body = memoryview(table)[struct.unpack_from("<H", table)[0] :]
    found = _script("unicode_data")["_files"](body)
    return {name.decode(): bytes(body[begin:end]) for name, begin, end in found}


@of_linux
def test_unicode_data_lose_names_of_things_and_keep_all_else_byte_for_byte() -> None:
    script = _script("unicode_data")
    table = script["table_of"](_data().read_bytes())
    slim = script["without"](table, script["UNASKED"])
    before, after = _files(table), _files(slim)
    gone = {name.split("/")[1] for name in before.keys() - after.keys()}
    assert gone == set(script["UNASKED"])
    assert {name: before[name].rstrip(b"\xaa\0") for name in after} == {
        name: content.rstrip(b"\xaa\0") for name, content in after.items()
    }
    assert list(after) == sorted(after)  # they are looked up by halves
    assert len(slim) < 18_000_000 < len(table)


@of_linux
def test_nothing_in_the_bundle_asks_unicode_data_for_what_they_lost() -> None:
    asked_for = _script("unicode_data")["ASKED"]
    wanted = _script("contents")["wanted"]
    asking = set()
    for library in [*(QT / "lib").glob("libQt*.so.*"), *(QT / "plugins").rglob("*.so")]:
        content = library.read_bytes() if wanted(f"PySide6/{library}", linux=True) else b""
        if b"libicu" in content:
            asking.add(library.name)
            names = re.findall(rb"\0(u[a-z]*_\w+?)_\d\d(?=\0)", content)
            assert names
            strange = [name for name in names if not name.decode().startswith(asked_for)]
            assert not strange, library.name
    assert asking == {"libQt6Core.so.6"}


@of_linux
@with_linker
def test_slimmed_unicode_data_are_a_library_with_the_same_name(tmp_path: Path) -> None:
    script = _script("unicode_data")
    made = script["slimmed"](_data(), tmp_path / "one")
    version = made.name.rsplit(".", 1)[1]
    at = ctypes.addressof(ctypes.c_char.in_dll(ctypes.CDLL(str(made)), f"icudt{version}_dat"))
    assert ctypes.string_at(at + 12, 4) == b"CmnD"
    assert at % 16 == 0
    again = script["slimmed"](_data(), tmp_path / "two")
    assert made.read_bytes() == again.read_bytes()


def _library(offset: int, address: int, length: int, alignment: int = 0x200000) -> bytes:
    """An ELF file of one part that is loaded, and one that is not."""
    head = b"\x7fELF".ljust(32, b"\0") + struct.pack("<Q", 64)
    head = head.ljust(54, b"\0") + struct.pack("<HH", 56, 2)
    note = struct.pack("<IIQQQQQQ", 4, 0, 1, 2, 2, 9_999_999, 4, 0x400000)
    part = struct.pack("<IIQQQQQQ", 1, 5, offset, address, address, length, length, alignment)
    return (head.ljust(64, b"\0") + note + part).ljust(0x3000, b"\0")


def test_a_library_that_stripping_broke_is_seen() -> None:
    is_sound = _script("libraries")["is_sound"]
    assert is_sound(_library(0x1040, 0x5040, 0x1000))
    assert not is_sound(_library(0x1A40, 0x5040, 0x1000))
    assert not is_sound(_library(0x1040, 0x5040, 0x2000))


def test_a_library_asks_for_no_more_than_a_page() -> None:
    narrowed = _script("libraries")["narrowed"]
    assert narrowed(_library(0, 0, 64)) == _library(0, 0, 64, 0x10000)
    assert narrowed(_library(0, 0, 64, 0x1000)) == _library(0, 0, 64, 0x1000)


@of_linux
@with_linker
def test_of_the_libraries_that_go_in_none_is_broken(tmp_path: Path) -> None:
    numpy = Path(pytest.importorskip("numpy").__path__[0])
    broken = next((numpy.parent / "numpy.libs").glob("libgfortran*"), None)
    sound = next(numpy.parent.glob("Stemmer*.so"))
    given = [
        ("Stemmer.so", str(sound), "EXTENSION"),
        *([("numpy.libs/libgfortran.so", str(broken), "BINARY")] if broken else []),
        ("a-link.so", "Stemmer.so", "SYMLINK"),
    ]
    made = _script("libraries")["ready"](given, tmp_path, Path("/no/patchelf"))
    assert [one[0] for one in made] == [one[0] for one in given]
    assert made[-1] == given[-1]
    for _, source, _ in made[:-1]:
        subprocess.run(
            [sys.executable, "-c", "import ctypes, sys; ctypes.CDLL(sys.argv[1])", source],
            check=True,
            env={**os.environ, "LD_LIBRARY_PATH": str(numpy.parent / "numpy.libs")},
        )
