"""The registry of query fields: what may stand before a colon, and which values it takes.

Fields of words are answered by the index; the others are filters, which the library
resolves to sets of papers. Parser, printing, completion, read-back and the library's
resolvers all read this table: a new field is a line here, and for a filter a resolver in
``library/search/filters``.
"""

from collections.abc import Mapping
from dataclasses import field
from enum import Enum

from paperdesk.model.frozen import Value, late_dataclass
from paperdesk.model.messages import Message


class FieldKind(Enum):
    """Kind of a field's values."""

    WORDS = "words"
    """Words and phrases, answered by the index."""
    NAME = "name"
    """A name as it stands, of a tag or a paper."""
    CHOICE = "choice"
    """One of the field's own values."""
    DATE = "date"
    """A date, a range of dates, or an age such as ``<7d``."""
    YEAR = "year"
    """A year or a range of years."""
    NUMBER = "number"
    """A number, a range of numbers, or a comparison such as ``>50``."""


@late_dataclass(frozen=True, slots=True, repr=False)
class QueryField(Value):
    """One field: its name in the syntax tree, its kind and its values.

    ``written`` is how readers write it, where that differs; ``synonyms`` are read, too.
    ``values`` are those that it has by name, each with the words by which it is read back
    (``""``: the value itself). ``offers`` are further values that completion offers.
    ``number`` is the pattern of one number. ``remark`` says what it wants, to who gave
    something else.
    """

    name: str
    kind: FieldKind = FieldKind.WORDS
    written: str = ""
    synonyms: tuple[str, ...] = ()
    values: Mapping[str, str] = field(default_factory=dict)
    offers: tuple[str, ...] = ()
    number: str = r"\d{1,9}"
    remark: Message | None = None

    @property
    def spelling(self) -> str:
        """Its name as readers write it."""
        return self.written or self.name

    @property
    def is_filter(self) -> bool:
        """Whether the library answers it with a set of papers."""
        return self.kind is not FieldKind.WORDS


_IS = {
    "new": "new",
    "seen": "seen",
    "later": "kept for later",
    "read": "read",
    "dismissed": "dismissed",
    "starred": "starred",
    "dup": "a duplicate",
}
_HAS = {
    "note": "a note",
    "tag": "",
    "collection": "a collection",
    "code": "code",
    "project": "a project page",
    "pdf": "a PDF",
    "file": "a file",
    "abstract": "an abstract",
    "doi": "a DOI",
    "rating": "a rating",
    "mark": "a mark",
    "marks": "a mark",
}

QUERY_FIELDS = (
    QueryField("title"),
    QueryField("abstract"),
    QueryField("authors", written="author", synonyms=("author",)),
    QueryField("note", synonyms=("notes",)),
    QueryField("text", synonyms=("fulltext",)),
    QueryField("venue"),
    QueryField("category"),
    QueryField("id"),
    QueryField("doi"),
    QueryField("source"),
    QueryField("tag", FieldKind.NAME, synonyms=("tags",)),
    QueryField("in", FieldKind.NAME, synonyms=("collection", "group")),
    QueryField(
        "is",
        FieldKind.CHOICE,
        values=_IS,
        remark=Message("query.is_knows", names=", ".join(_IS)),
    ),
    QueryField(
        "has",
        FieldKind.CHOICE,
        values=_HAS,
        remark=Message("query.has_knows", names=", ".join(_HAS)),
    ),
    QueryField("added", FieldKind.DATE, remark=Message("query.added_wants")),
    QueryField(
        "published",
        FieldKind.DATE,
        remark=Message("query.published_wants"),
    ),
    QueryField("upvotes", FieldKind.NUMBER, remark=Message("query.upvotes_wants")),
    QueryField("year", FieldKind.YEAR, remark=Message("query.year_wants")),
    QueryField(
        "rating",
        FieldKind.NUMBER,
        values={"none": "not rated"},
        offers=("5", "4", "3", "2", "1", ">3"),
        number="[0-5]",
        remark=Message("query.rating_wants"),
    ),
    QueryField("key", FieldKind.NAME, synonyms=("citekey", "bibkey")),
    QueryField("mark", FieldKind.NAME, synonyms=("marks",)),
    QueryField("like", FieldKind.NAME),
    QueryField("forme", FieldKind.NAME),
    QueryField(
        "order",
        FieldKind.CHOICE,
        values={"forme": "in the order for you"},
        remark=Message("query.order_knows"),
    ),
)
"""Every field, in the order in which completion offers them."""

FIELDS: Mapping[str, QueryField] = {one.name: one for one in QUERY_FIELDS}
"""The fields by their names in the syntax tree."""


def values_in_words(name: str) -> Mapping[str, str]:
    """The values that a field has by name, with their words; none for a name that is no field's."""
    return FIELDS[name].values if name in FIELDS else {}


TEXT_FIELDS = tuple(one.name for one in QUERY_FIELDS if not one.is_filter)
"""Fields that hold words and are answered by the index."""

FILTERS = tuple(one.name for one in QUERY_FIELDS if one.is_filter)
"""Clauses that the library answers with a set of papers."""

FIELD_NAMES = {name: one.name for one in QUERY_FIELDS for name in (one.name, *one.synonyms)}
"""What may stand before a colon, in small letters, and the field or filter it means."""

ID_KINDS = ("arxiv", "local")
"""Words that begin a paper's id: ``arxiv:1706.03762`` is read as ``id:arxiv:1706.03762``."""
