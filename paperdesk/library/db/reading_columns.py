"""SQL over the table ``reading``: the columns of the reader's fields, and what they say."""

from collections.abc import Iterable

from paperdesk.model.reading_fields import READING_FIELDS, FieldValue


def _among(column: str, values: Iterable[FieldValue]) -> str:
    return f"{column} IN ({', '.join(repr(value) for value in values)})"


COLUMNS = ", ".join(one.name for one in READING_FIELDS)
"""The columns that hold the fields."""

KEPT = f"({' OR '.join(_among(one.name, one.keeps) for one in READING_FIELDS)})"
"""Whether a paper's fields make it one that the reader kept."""

NO_TAG_OR_NOTE = (
    "key NOT IN (SELECT key FROM paper_tags) AND key NOT IN (SELECT key FROM notes) "
    "AND key NOT IN (SELECT key FROM collected) "
    "AND key NOT IN (SELECT key FROM attachments WHERE import = 0 AND NOT gone) "
    "AND key NOT IN (SELECT key FROM marks WHERE NOT gone)"
)
"""Whether a paper has neither tag, note nor mark, is in no collection, and has no file that the
reader attached."""

UNTOUCHED = " AND ".join(
    (*(_among(one.name, one.untouched) for one in READING_FIELDS), NO_TAG_OR_NOTE)
)
"""Whether the reader did nothing with a paper but look at it."""
