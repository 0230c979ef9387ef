"""Terms reader: term dictionary and postings for Whoosh (``postings`` names the arrays)."""

from collections.abc import Callable, Iterator, KeysView
from typing import Any

from whoosh.codec import base
from whoosh.reading import TermInfo, TermNotFound

from paperdesk.search.codec.postings import Postings
from paperdesk.search.codec.segment import PackedSegment
from paperdesk.search.codec.segment_files import SegmentFiles
from paperdesk.search.whoosh_compat.postings_matcher import PostingsMatcher

Term = tuple[str, bytes]


class TermCursor(base.FieldCursor):
    """Cursor on one term of a field, or behind the last: Whoosh's fuzzy search walks along it.

    ``text`` and ``term`` are the same: Whoosh's own cursor has the one, and
    its cursor over several segments calls the other.
    """

    def __init__(
        self,
        postings: Postings | None,
        field: str,
        fieldobj: Any,
        info: Callable[[str, int], TermInfo],
    ) -> None:
        self._postings = postings
        self._field = field
        self._info = info
        self._decode = fieldobj.from_bytes
        self._encode = fieldobj.to_bytes
        self._term = 0

    def is_valid(self) -> bool:
        """Whether it stands on a term."""
        return self._postings is not None and self._term < self._postings.term_count

    def text(self) -> Any:
        """The term it stands on, as the field reads it; None behind the last."""
        if self._postings is None or self._term >= self._postings.term_count:
            return None
        return self._decode(self._postings.text(self._term))

    def term(self) -> Any:
        """The same as :meth:`text`."""
        return self.text()

    def first(self) -> Any:
        """Seek the first term."""
        self._term = 0
        return self.text()

    def next(self) -> Any:
        """Advance to the next term."""
        self._term += 1
        return self.text()

    def find(self, string: Any) -> Any:
        """Seek this term, or the first behind it."""
        if self._postings is not None:
            text = string if isinstance(string, bytes) else self._encode(string)
            self._term = self._postings.lower_bound(text)
        return self.text()

    def term_info(self) -> TermInfo | None:
        """Statistics of the term it stands on."""
        return self._info(self._field, self._term) if self.is_valid() else None


class TermsReader(base.TermsReader):
    """Terms of all fields of one segment. Each field's arrays are mapped when first asked for."""

    def __init__(self, storage: Any, segment: PackedSegment) -> None:
        files = SegmentFiles(storage, segment)
        self.fields = files.fields
        self.documents = files.documents

    def __contains__(self, term: object) -> bool:
        return isinstance(term, tuple) and self._find(term[0], term[1])[1] >= 0

    def indexed_field_names(self) -> KeysView[str]:
        """The fields that have terms here."""
        return self.fields.keys()

    def terms(self) -> Iterator[Term]:
        """All terms, by field and by bytes."""
        return ((field, text) for field, text, _ in self._from("", b""))

    def terms_from(self, fieldname: str, prefix: bytes) -> Iterator[Term]:
        """The terms from this one on, later fields too.

        Empty where the segment has no such field: raising TermNotFound would
        make Whoosh drop a whole query over several fields without a word.
        """
        return ((field, text) for field, text, _ in self._from(fieldname, prefix))

    def items(self) -> Iterator[tuple[Term, TermInfo]]:
        """All terms, each with its statistics."""
        return self.items_from("", b"")

    def items_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[Term, TermInfo]]:
        """The terms from this one on, each with its statistics."""
        for field, text, term in self._from(fieldname, prefix):
            yield (field, text), self.info(field, term)

    def term_info(self, fieldname: str, text: bytes) -> TermInfo:
        """Statistics of a term; TermNotFound where there is none."""
        return self.info(fieldname, self._existing(fieldname, text)[1])

    def frequency(self, fieldname: str, text: bytes) -> float:
        """The sum of a term's weights."""
        postings, term = self._find(fieldname, text)
        return float(postings.weights(term).sum()) if postings and term >= 0 else 0

    def doc_frequency(self, fieldname: str, text: bytes) -> int:
        """The document frequency of a term, deleted documents counted."""
        postings, term = self._find(fieldname, text)
        return postings.doc_freq(term) if postings and term >= 0 else 0

    def matcher(
        self, fieldname: str, text: bytes, format_: Any, scorer: Any = None
    ) -> PostingsMatcher:
        """The matcher of a term's postings, one by one."""
        postings, term = self._existing(fieldname, text)
        lengths = self.documents.lengths(fieldname)
        return PostingsMatcher(postings, term, (fieldname, text), lengths, format_, scorer)

    def cursor(self, fieldname: str, fieldobj: Any) -> TermCursor:
        """A cursor over a field's terms."""
        return TermCursor(self.fields.get(fieldname), fieldname, fieldobj, self.info)

    def close(self) -> None:
        """Nothing: the mapping goes with the last array that looks into it."""

    def info(self, field: str, term: int) -> TermInfo:
        """Statistics of a term by number: a new object each time, since merging changes it."""
        postings = self.fields[field]
        doc_ids, weights = postings.doc_ids(term), postings.weights(term)
        all_lengths = self.documents.lengths(field)
        lengths = all_lengths[doc_ids] if all_lengths is not None else None
        return TermInfo(  # type: ignore[no-untyped-call]
            weight=float(weights.sum()),
            df=len(doc_ids),
            minlength=1 if lengths is None else int(lengths.min()),
            maxlength=1 if lengths is None else int(lengths.max()),
            maxweight=float(weights.max()),
            minid=int(doc_ids[0]),
            maxid=int(doc_ids[-1]),
        )

    def _find(self, field: str, text: bytes) -> tuple[Postings | None, int]:
        postings = self.fields.get(field)
        return postings, -1 if postings is None else postings.find(text)

    def _existing(self, field: str, text: bytes) -> tuple[Postings, int]:
        postings, term = self._find(field, text)
        if postings is None or term < 0:
            raise TermNotFound(f"No term {field}:{text!r}")
        return postings, term

    def _from(self, field: str, prefix: bytes) -> Iterator[tuple[str, bytes, int]]:
        for name, postings in self.fields.items():
            if name < field:
                continue
            start = postings.lower_bound(prefix) if name == field else 0
            for term in range(start, postings.term_count):
                yield name, postings.text(term), term
