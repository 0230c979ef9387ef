"""Libraries of a bundle on Linux, made smaller and told to look for one another in the bundle.

Read from the spec beside it. Half of the wheels leave symbols in that only a debugger reads, and
this system's Python has 30 MB with its own and 7 without. 17 MB of a bundle are such.

Why a library is looked at after it was stripped: what was patched after it was linked (numpy's
linear algebra) comes out with parts that no loader can place. ``is_sound`` sees that, and such a
library goes in as its wheel has it.
"""

import shutil
import struct
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

import unicode_data

Binary = tuple[str, str, str]
"""A file as PyInstaller speaks of it: its place in the bundle, where it is now, its kind."""

_LOADED = 1
_PAGE = 0x1000
_WIDEST = 0x10000
"""The largest page of memory on any machine that a bundle is made for."""


def ready(binaries: Iterable[Binary], folder: Path, patchelf: Path) -> list[Binary]:
    """The binaries, those that are libraries as copies in the folder.

    Those of this system look for others in the bundle and not in folders of this system: workers
    need that, they start without LD_LIBRARY_PATH, see environment.py. Those of wheels do so
    already, and patching some of them twice breaks them.
    """
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for place, source, kind in binaries:
        copy = folder / place.replace("/", "-")
        if kind not in ("BINARY", "EXTENSION"):
            copy = Path(source)
        elif unicode_data.is_unicode_data(Path(place).name):
            copy = unicode_data.slimmed(Path(source), folder)
        else:
            _strip(Path(source), copy)
            if "site-packages" not in source:
                copy.write_bytes(narrowed(copy.read_bytes()))
                where = "$ORIGIN" + "/.." * place.count("/")
                subprocess.run([patchelf, "--set-rpath", where, copy], check=True)
        made.append((place, str(copy), kind))
    return made


def _strip(source: Path, copy: Path) -> None:
    subprocess.run(["strip", "--strip-unneeded", "-o", copy, source], check=True)
    if not is_sound(copy.read_bytes()):
        shutil.copyfile(source, copy)


def is_sound(library: bytes) -> bool:
    """Whether a loader can place each part: it stands in the file as it does in a page."""
    return all(
        (offset - address) % _PAGE == 0 and offset + length <= len(library)
        for _, offset, address, length, _ in _loaded(library)
    )


def narrowed(library: bytes) -> bytes:
    """The same with parts that ask for no more than a page.

    Old linkers ask for 2 MB, and patchelf then makes a library of 10 KB one of 2 MB.
    """
    changed = bytearray(library)
    for at, _, _, _, alignment in _loaded(library):
        struct.pack_into("<Q", changed, at + 48, min(alignment, _WIDEST))
    return bytes(changed)


def _loaded(library: bytes) -> Iterator[tuple[int, int, int, int, int]]:
    """Of each part that is loaded: where its header is, offset, address, length, alignment."""
    headers = struct.unpack_from("<Q", library, 32)[0]
    size, count = struct.unpack_from("<HH", library, 54)
    for at in range(headers, headers + size * count, size):
        kind, _, offset, address, _, length, _, alignment = struct.unpack_from(
            "<IIQQQQQQ", library, at
        )
        if kind == _LOADED:
            yield at, offset, address, length, alignment
