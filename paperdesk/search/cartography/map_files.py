"""Map files: maps of papers on the disk, a file each, that may be thrown away at any time.

A map is known by its papers and what they mean: its name is a hash of the keys and vectors of
its papers, of the word vectors and of the version of the layout. What is asked for again while
nothing changed is there; what changed has another name, and the oldest are removed. A file that
is cut or damaged counts as none.
"""

import contextlib
import hashlib
import os
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from whoosh.filedb.filestore import FileStorage

from paperdesk import log
from paperdesk.model.map_values import MapRegion
from paperdesk.search.cartography.paper_map import PaperMap
from paperdesk.search.codec.array_file import (
    ArrayFile,
    ArrayFileWriter,
    DamagedFileError,
    write_array_file,
)
from paperdesk.search.codec.array_ops import Ints
from paperdesk.search.meaning.paper_vectors import PaperVectors
from paperdesk.search.meaning.word_vectors import word_vectors

ENDING = ".map"
KEPT = 12
"""Maps that are kept."""

_VERSION = 2  # of the layout: count up when it changes
_AT_ONCE = 8192


def name_of(keys: NDArray[np.int64], vectors: PaperVectors, doc_ids: Ints) -> str:
    """The name of the map of these papers."""
    words = word_vectors()
    digest = hashlib.blake2b(f"{_VERSION} {words.stamp if words else ''}".encode(), digest_size=16)
    digest.update(np.ascontiguousarray(keys).tobytes())
    for start in range(0, len(doc_ids), _AT_ONCE):
        digest.update(vectors.packed_rows(doc_ids[start : start + _AT_ONCE]).tobytes())
    return digest.hexdigest()


class MapFiles:
    """Files of maps in a folder of their own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self, name: str) -> PaperMap | None:
        """A map, if it is there and whole."""
        path = self._folder / f"{name}{ENDING}"
        try:
            found = _read(path)
        except FileNotFoundError:
            return None
        except (OSError, DamagedFileError, ValueError, KeyError, TypeError) as error:
            log.search.warning("A map of papers is made anew: %s", error)
            with contextlib.suppress(OSError):
                path.unlink()
            return None
        with contextlib.suppress(OSError):
            os.utime(path)  # looked at just now: not the next to go
        return found

    def write(self, name: str, made: PaperMap) -> None:
        """Keep a map, and throw away what was not looked at for longest. Raises OSError."""
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_array_file(self._folder / f"{name}{ENDING}", partial(_write, made))
        kept = sorted(self._folder.glob(f"*{ENDING}"), key=lambda one: one.stat().st_mtime)
        for one in kept[:-KEPT]:
            with contextlib.suppress(OSError):  # mapped by somebody, on Windows
                one.unlink()


def _write(made: PaperMap, writer: ArrayFileWriter) -> None:
    writer.add("keys", made.keys)
    writer.add("places", made.places.ravel())
    writer.add("regions", made.of_paper.astype(np.int16))
    regions = [[one.words, one.papers, one.x, one.y, one.within] for one in made.regions]
    writer.finish({"regions": regions})


def _read(path: Path) -> PaperMap:
    # Whole and not mapped: it may be thrown away while somebody looks at it.
    storage = FileStorage(str(path.parent))  # type: ignore[no-untyped-call]
    file = ArrayFile(storage, path.name)
    return PaperMap(
        np.array(file["keys"]),
        np.array(file["places"]).reshape(-1, 2),
        np.array(file["regions"]).astype(np.intp),
        _regions(file.meta["regions"]),
    )


def _regions(rows: Sequence[Sequence[object]]) -> tuple[MapRegion, ...]:
    return tuple(
        MapRegion(tuple(words), papers, x, y, within)  # type: ignore[arg-type]
        for words, papers, x, y, within in rows
    )
