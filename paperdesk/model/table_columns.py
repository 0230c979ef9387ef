"""Table columns: which column of a table holds which field of a paper."""

import re
from collections.abc import Mapping
from typing import Any

from paperdesk.model.frozen import Value, late_dataclass

FIELDS = (
    *("title", "authors", "date", "venue", "type", "volume", "issue", "pages", "first_page"),
    *("last_page", "publisher", "place", "edition", "series", "isbn", "issn", "language", "doi"),
    *("arxiv_id", "pmid", "url", "pdf_url", "code_url", "project_url", "categories", "keywords"),
    *("abstract", "summary", "comments", "report_number", "updated", "license", "editors"),
    *("citation_key", "tags", "state", "starred", "rating", "note", "added", "files"),
)
"""What a column may hold, in the order in which a reader is offered it."""

_PART = re.compile(r'(?:[^,"]|"[^"]*"|"[^"]*$)+')


@late_dataclass(frozen=True, slots=True, repr=False)
class ColumnMapping(Value):
    """Pairs of the name of a column, as the table has it, and one of :data:`FIELDS`; or ``""``
    for a column that is told of and left in the raw record.

    Columns that are not named are what their names say, unless a named one is that.
    """

    pairs: tuple[tuple[str, str], ...] = ()

    @property
    def fields(self) -> Mapping[str, str]:
        """The field of each column, by its name without regard to letter case."""
        return {column.strip().casefold(): field for column, field in self.pairs}

    def as_list(self) -> list[list[str]]:
        """The pairs as JSON can say them."""
        return [list(pair) for pair in self.pairs]

    @classmethod
    def from_list(cls, values: Any) -> "ColumnMapping":
        """Read back what :meth:`as_list` wrote; what is no pair is left out."""
        listed = values if isinstance(values, list | tuple) else ()
        pairs = (tuple(map(str, one)) for one in listed if len(one) == 2)
        return cls(
            tuple((column, field) for column, field in pairs if not field or field in FIELDS)
        )

    @classmethod
    def from_text(cls, text: str) -> "ColumnMapping":
        """The mapping that ``Titel=title, Wer=authors, Wo=`` says, with quotation marks around
        what has a comma in it; raises ValueError with what is none."""
        pairs: list[tuple[str, str]] = []
        for part in _PART.findall(text):
            column, equals, field = (side.strip() for side in part.replace('"', "").rpartition("="))
            if not equals or not column or (field and field not in FIELDS):
                raise ValueError(part.strip())
            pairs.append((column, field))
        return cls(tuple(pairs))


@late_dataclass(frozen=True, slots=True, repr=False)
class TableColumn(Value):
    """A column of a table: its name, the field that it is taken for (``""``: none), examples."""

    name: str
    field: str = ""
    examples: tuple[str, ...] = ()
