"""Word vectors: what words mean, as the company that they keep in 587,365 abstracts of arXiv.

The file (``resources/meaning/words.bin``; its README says whence) is mapped, and a vector is
unpacked when a word is met. Little-endian::

    8 bytes   magic b"PDMEAN1\\0"
    u32       length of the head
    head      JSON: {"words": n, "dims": d, "vocab_bytes": length, ...}
    vocab     n words of ASCII, one a line, zlib; Snowball-English stems
    scales    n f2
    vectors   n rows of d/2 bytes: two numbers each, 0 to 15 for -8 to 7, the lower bits first

Why stems of our own tables are not asked for: the vectors were trained with plain Snowball
stems of the words as they are written, stop words included.

Source of the method: A. Arora, Y. Liang and T. Ma, 'A simple but tough-to-beat baseline for
sentence embeddings' (2017), with 1 + ln(count) as the weight of a word.
"""

import hashlib
import json
import mmap
import struct
import zlib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

import numpy as np
import Stemmer
from numpy.typing import NDArray

from paperdesk import log, paths
from paperdesk.search.codec.array_ops import Floats, Ints

MAGIC = b"PDMEAN1\0"
_RESOURCE = "meaning/words.bin"

Table = NDArray[np.float32]
"""Vectors as rows: f4[n, dims]."""


class WordVectors:
    """Vectors of words, from a file. Raises ValueError where it is none of ours, and OSError."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            held = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        if bytes(held[:8]) != MAGIC:
            raise ValueError(f"{path.name} holds no word vectors")
        (length,) = struct.unpack_from("<I", held, 8)
        start = 12 + length
        head = json.loads(bytes(held[12:start]))
        count, self.dims = int(head["words"]), int(head["dims"])
        vocabulary = start + int(head["vocab_bytes"])
        if len(held) != vocabulary + count * (2 + self.dims // 2):
            raise ValueError(f"{path.name} is not whole")
        words = zlib.decompress(held[start:vocabulary]).split(b"\n")
        self._rows = dict(zip(words, range(count), strict=True))
        self._scales = np.frombuffer(held, "<f2", count, vocabulary)
        packed = np.frombuffer(held, np.uint8, count * self.dims // 2, vocabulary + 2 * count)
        self._packed = packed.reshape(count, self.dims // 2)
        # Not of all 8 MB, for which a first question would wait: others have other scales.
        self.stamp = hashlib.sha256(held[: vocabulary + 2 * count]).hexdigest()[:16]
        """What tells these vectors from others."""

    def rows(self, words: Iterable[bytes]) -> Ints:
        """The row of each word (lower case, as written, UTF-8); -1 where it has no vector."""
        row_of, stem = self._rows.get, Stemmer.Stemmer("english", 0).stemWord
        return np.fromiter((row_of(stem(word), -1) for word in words), np.intp)

    def vectors(self, rows: Ints) -> Table:
        """The vectors of these rows."""
        packed = self._packed[rows]
        table = np.empty((len(rows), self.dims), np.float32)
        table[:, 0::2] = packed & 15
        table[:, 1::2] = packed >> 4
        table -= 8
        table *= self._scales[rows].astype(np.float32)[:, np.newaxis]
        return table

    def of_text(self, counts: Mapping[str, int]) -> Floats:
        """The vector of a text with these words, of length 1; zeros where it knows none of them."""
        rows = self.rows(word.encode() for word in counts)
        count = np.bincount(rows + 1, np.fromiter(counts.values(), np.float64, len(counts)))[1:]
        known = np.flatnonzero(count)
        return unit(weight(count[known].astype(np.float32)) @ self.vectors(known))


def weight(count: Floats) -> Floats:
    """How much words that stand so often in a text count in it."""
    weights: Floats = 1 + np.log(count, dtype=np.float32)
    return weights


def unit(vector: Floats) -> Floats:
    """The vector of length 1 in the same direction; zeros stay zeros."""
    length = float(np.linalg.norm(vector))
    return vector / np.float32(length) if length > 1e-9 else np.zeros_like(vector)


@cache
def word_vectors() -> WordVectors | None:
    """The word vectors that are shipped, mapped once; None where they are missing or damaged."""
    try:
        return WordVectors(paths.resource(_RESOURCE))
    except (OSError, ValueError, KeyError, TypeError, zlib.error) as error:
        log.search.warning("No word vectors, words alone say what is alike: %s", error)
        return None
