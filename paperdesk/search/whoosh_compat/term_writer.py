"""Term writer: terms and postings as Whoosh's own writer hands them over (``.pdt``).

Bulk building and merging do not come this way: they have whole arrays and
write them with :class:`~paperdesk.search.codec.postings.PostingsWriter`.
"""

from array import array
from typing import Any

import numpy as np
from whoosh import formats
from whoosh.codec import base

from paperdesk.search.codec.array_file import ArrayFileWriter
from paperdesk.search.codec.array_ops import AnyInts, Floats
from paperdesk.search.codec.postings import EXTENSION, PostingsWriter
from paperdesk.search.codec.segment import PackedSegment
from paperdesk.search.codec.stem_groups import is_paged, stem_function, stems_of

_KNOWN = (formats.Existence, formats.Frequency, formats.Positions)


class TermWriter(base.FieldWriter):
    """Field writer, as Whoosh's own writer calls it: field, term, posting by posting."""

    def __init__(self, storage: Any, segment: PackedSegment) -> None:
        self._storage = storage
        self._segment = segment
        self._file: ArrayFileWriter | None = None
        self._fields: list[str] = []
        self._counted = 0
        self._placed = 0
        self._clear()
        self.is_closed = False

    def start_field(self, name: str, fieldobj: Any) -> None:
        """Begin a field; NotImplementedError for a format that a packed segment cannot keep."""
        format_ = fieldobj.format
        if type(format_) not in _KNOWN:
            kind = type(format_).__name__
            raise NotImplementedError(
                f"A packed segment keeps words and positions, not {kind} ({name!r})"
            )
        self._clear()
        self._field = name
        self._positional = isinstance(format_, formats.Positions)
        self._stem = stem_function(fieldobj)
        self._paged = is_paged(fieldobj)
        self._decode_freq = format_.decode_frequency
        self._decode = format_.decode_positions if isinstance(format_, formats.Positions) else None

    def start_term(self, text: bytes) -> None:
        """Begin a term."""
        self._terms.append(text)

    def add(self, docnum: int, weight: float, vbytes: bytes, length: int) -> None:  # noqa: ARG002
        """Add one posting of the term; lengths are kept per document, not here."""
        self._doc_ids.append(docnum)
        self._weights.append(weight)
        if self._decode is not None:
            positions = sorted(self._decode(vbytes))
            self._positions.extend(positions)
            self._freqs.append(len(positions))
        else:
            self._freqs.append(self._decode_freq(vbytes))

    def finish_term(self) -> None:
        """End the term."""
        self._doc_freqs.append(len(self._doc_ids) - self._counted)
        self._position_counts.append(len(self._positions) - self._placed)
        self._counted, self._placed = len(self._doc_ids), len(self._positions)

    def finish_field(self) -> None:
        """Write the field, if it has any term."""
        if not self._terms:
            return
        freqs, weights = _ints(self._freqs), np.frombuffer(self._weights, np.float32)
        doc_freqs = _ints(self._doc_freqs)
        weighted = bool((weights != freqs).any())
        position_counts = _ints(self._position_counts) if self._positional else None
        stems = stems_of(self._terms, self._stem) if self._stem else None
        writer = PostingsWriter(
            self._open(),
            self._field,
            self._terms,
            doc_freqs,
            position_counts,
            self._segment.doc_count_all(),
            weighted=weighted,
            stems=stems,
            paged=self._paged,
        )
        exact: Floats | None = weights if weighted else None
        writer.add(_ints(self._doc_ids), doc_freqs, freqs, _ints(self._positions), exact)
        writer.close()
        self._fields.append(self._field)
        self._clear()

    def close(self) -> None:
        """Write the file; nothing is written where there was no document."""
        self.is_closed = True
        doc_count = self._segment.doc_count_all()
        if doc_count or self._file is not None:
            self._open().finish({"papers": doc_count, "fields": self._fields})

    def _open(self) -> ArrayFileWriter:
        if self._file is None:
            create = self._segment.create_file
            self._file = ArrayFileWriter(create(self._storage, EXTENSION))  # type: ignore[no-untyped-call]
        return self._file

    def _clear(self) -> None:
        self._terms: list[bytes] = []
        self._doc_ids = array("I")
        self._freqs = array("I")
        self._weights = array("f")
        self._positions = array("I")
        self._doc_freqs = array("I")
        self._position_counts = array("I")
        self._counted = self._placed = 0


def _ints(numbers: "array[int]") -> AnyInts:
    return np.frombuffer(numbers, np.uint32) if numbers else np.zeros(0, np.uint32)
