"""A way through the terms of one field, which Whoosh's fuzzy search walks along."""

from typing import TYPE_CHECKING, Any

from whoosh.codec import base
from whoosh.reading import TermInfo

if TYPE_CHECKING:
    from paperdesk.search.whoosh_compat.terms_reader import TermsReader


class TermCursor(base.FieldCursor):
    """Stands on one term of a field, or behind the last.

    ``text`` and ``term`` are the same: Whoosh's own cursor has the one, and
    its cursor over several segments calls the other.
    """

    def __init__(self, terms: "TermsReader", field: str, fieldobj: Any) -> None:
        self._reader = terms
        self._field = field
        self._postings = terms.fields.get(field)
        self._decode = fieldobj.from_bytes
        self._encode = fieldobj.to_bytes
        self._term = 0

    def is_valid(self) -> bool:
        """Whether it stands on a term."""
        return self._postings is not None and self._term < self._postings.terms

    def text(self) -> Any:
        """The term it stands on, as the field reads it; None behind the last."""
        if self._postings is None or self._term >= self._postings.terms:
            return None
        return self._decode(self._postings.text(self._term))

    def term(self) -> Any:
        """The same as :meth:`text`."""
        return self.text()

    def first(self) -> Any:
        """Go to the first term."""
        self._term = 0
        return self.text()

    def next(self) -> Any:
        """Go to the next term."""
        self._term += 1
        return self.text()

    def find(self, string: Any) -> Any:
        """Go to this term, or to the first behind it."""
        if self._postings is not None:
            text = string if isinstance(string, bytes) else self._encode(string)
            self._term = self._postings.lower(text)
        return self.text()

    def term_info(self) -> TermInfo | None:
        """Statistics of the term it stands on."""
        return self._reader.info(self._field, self._term) if self.is_valid() else None
