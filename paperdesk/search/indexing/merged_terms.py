"""Merged terms: the union of one field's terms that live documents have, found and written first.

How many postings each term has, and what its stem is, must be in the file before any posting. So
the terms are passed through twice: the first time the dictionary is made, and what the second
needs goes into temporary files: the bytes of the terms, and which of them each segment's are. In
memory stand, of each term, its size and its counts; and one portion of the terms.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from paperdesk.search.codec.array_file import ArrayFileWriter
from paperdesk.search.codec.array_ops import AnyInts, Ints, Mask, narrowest
from paperdesk.search.codec.spooled_array import Spool, SpooledArray
from paperdesk.search.codec.stem_groups import StemFunction
from paperdesk.search.codec.term_dictionary import write_term_sizes
from paperdesk.search.indexing.merged_field import MergedField
from paperdesk.search.indexing.merged_stems import MergedStems
from paperdesk.search.indexing.term_union import UnionPortion, Words, union_portions

TERMS_AT_ONCE = 1 << 18
"""Terms of all segments together that are united at a time, or some more."""


@dataclass(frozen=True)
class MergedPortion:
    """Neighbouring terms that live documents have: how many postings each has (i8), of each segment
    which of its terms these are, and the ordinals of those, rising, counted from the first here; of
    a term that no live document has, that of another."""

    doc_freqs: AnyInts
    own: list[tuple[int, int]]
    ordinals: list[Ints]


class MergedTerms:
    """Terms of one field, of all ``fields`` of segments that have it; ``passed`` is called when a
    portion was read."""

    def __init__(
        self,
        file: ArrayFileWriter,
        name: str,
        fields: Sequence[MergedField],
        stem: StemFunction | None,
        passed: Callable[[], None],
    ) -> None:
        self._file, self._prefix, self._fields = file, f"{name}/", fields
        self._blob = SpooledArray(file, self._prefix + "blob", np.uint8)
        self._ordinals = Spool(np.uint32)
        self._own: list[list[tuple[int, int]]] = []
        self._sizes: list[AnyInts] = []
        self._doc_freqs: list[AnyInts] = []
        self._position_counts: list[AnyInts] = []
        groups = [field.postings.stem_groups for field in fields]
        whole = [one for one in groups if one is not None]
        same = whole if len(whole) == len(groups) else None
        self._stems = None if stem is None else MergedStems(same, stem)
        for portion in union_portions([field.postings for field in fields], TERMS_AT_ONCE):
            self._add(portion)
            passed()

    @cached_property
    def doc_freqs(self) -> AnyInts:
        """The document frequency of each term."""
        return np.concatenate([np.zeros(0, np.uint32), *self._doc_freqs])

    def write(self) -> AnyInts:
        """Write stem groups and terms; how many positions each term has."""
        if self._stems is not None:
            self._stems.write(self._file, self._prefix, self._texts())
            self._stems = None
        self._blob.close()
        write_term_sizes(self._file, self._prefix, np.concatenate(self._sizes))
        return np.concatenate(self._position_counts)

    def portions(self) -> Iterator[MergedPortion]:
        """All terms once more, portion by portion."""
        self._ordinals.rewind()
        for own, doc_freqs in zip(self._own, self._doc_freqs, strict=True):
            ordinals = [self._ordinals.read(stop - start).astype(np.intp) for start, stop in own]
            yield MergedPortion(doc_freqs.astype(np.int64), own, ordinals)
        self._ordinals.close()

    def _add(self, portion: UnionPortion) -> None:
        terms = portion.terms
        doc_freqs, position_counts = np.zeros((2, len(terms)), np.int64)
        for field, own, ordinals in zip(self._fields, portion.own, portion.ordinals, strict=True):
            if own[0] < own[1]:
                of_docs, of_positions = field.counts(*own)
                doc_freqs[ordinals] += of_docs
                position_counts[ordinals] += of_positions
        keep = doc_freqs > 0
        if not keep.any():
            return
        if self._stems is not None:
            texts, stems = terms.texts(), self._stems.of(portion)
            if not keep.all():
                texts, stems = _kept(texts, keep), _kept(stems, keep)
            self._stems.add(texts, stems)
        ordinals_kept = np.maximum(np.cumsum(keep) - 1, 0)
        self._own.append(portion.own)
        for ordinals in portion.ordinals:
            self._ordinals.add(ordinals_kept[ordinals])
        kept = terms.chosen(keep)
        for some in kept.joined():
            self._blob.add(some)
        self._sizes.append(narrowest(kept.sizes, "<u1", "<u2", "<u4"))
        self._doc_freqs.append(doc_freqs[keep].astype(np.uint32))
        self._position_counts.append(narrowest(position_counts[keep], "<u4", "<u8"))

    def _texts(self) -> Iterator[list[bytes]]:
        """All terms once more, as they are."""
        self._blob.rewind()
        for sizes in self._sizes:
            blob = self._blob.read(int(sizes.sum(dtype=np.int64))).tobytes()
            wide = sizes.astype(np.int64)
            yield Words(blob, wide.cumsum() - wide, wide).texts()


def _kept(texts: Sequence[bytes], keep: Mask) -> list[bytes]:
    return [text for text, kept in zip(texts, keep.tolist(), strict=True) if kept]
