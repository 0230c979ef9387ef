"""Mapping of papers to rows of the database, and back."""

import json
import sqlite3
from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from json.encoder import encode_basestring
from operator import attrgetter, itemgetter
from typing import Any, TypeVar

from paperdesk.library.db.lean_texts import cut, packed, whole_paper
from paperdesk.library.db.row_columns import COLUMNS, FIELDS, LEAD, NAMES, SHOWN
from paperdesk.model import Contributor, Paper, PersonName, contributors
from paperdesk.model.person_name import as_csl, as_json, from_json, with_parts
from paperdesk.text import display, display_head, display_name, fold, name_parser

T = TypeVar("T")

PDF, CODE, PROJECT, ABSTRACT, DOI = 1, 2, 4, 8, 16
"""Bits of ``shown.has``."""

_LAST = "\U0010ffff"  # behind the letters of all scripts
_LISTS = frozenset(("categories", "keywords", "versions", "isbn", "issn"))
_values = attrgetter(*FIELDS)
_LIST_PLACES = tuple(map(FIELDS.index, sorted(_LISTS)))
_AUTHORS, _EDITORS, _CIRCA, _ABSTRACT = map(
    FIELDS.index, ("authors", "editors", "circa", "abstract")
)
_PARTS = COLUMNS.index("author_parts")
_NO_TEXTS = frozenset((*_LISTS, "authors", "editors", "upvotes", "circa"))
_texts_of_paper = itemgetter(*(n for n, name in enumerate(FIELDS) if name not in _NO_TEXTS))
_texts_shown = itemgetter(*(n for n, name in enumerate(SHOWN, 1) if name not in ("year", "has")))
Span = tuple[int, int]
"""First and last of keys that follow each other."""
_VERY_MANY = 100_000
"""Keys whose spans are sooner found with numpy."""
_AT_ONCE = 500  # SQLite 3.40 takes 32,766 variables; this keeps answers small
_LETTERS = 1 << 20  # of keys as text that become numbers together


def as_row(paper: Paper) -> list[object]:
    """The values of :data:`COLUMNS`, as a whole row."""
    row: list[object] = list(_values(paper))
    if not _are_storable(_texts_of_paper(row)):
        row = list(map(storable, row))
    for place, pack in _PACKED_PLACES:
        row[place] = pack(row[place]) if row[place] else "[]"
    row[_CIRCA] = int(paper.circa)
    row.append(_pack_parts(paper.authors))
    row.append(packed(str(row[_ABSTRACT])))
    return row


def as_paper(row: Sequence[object]) -> Paper:
    """The paper whose :data:`COLUMNS` stand in ``row``, lean or whole."""
    values: list[Any] = whole_paper(row)
    del values[len(FIELDS) :]
    for place in _LIST_PLACES:
        values[place] = () if values[place] == "[]" else tuple(_unpack(values[place]))
    authors, parts = _unpack(values[_AUTHORS]), _unpack(row[_PARTS])
    values[_AUTHORS] = with_parts(authors, parts) if parts else contributors(*authors)
    values[_EDITORS] = from_json(_unpack(values[_EDITORS]))
    values[_CIRCA] = bool(values[_CIRCA])
    return Paper(*values)  # the columns are the fields, typed by STRICT


def read_papers(connection: sqlite3.Connection, keys: Iterable[int]) -> dict[int, Paper]:
    """The papers with these keys; those that are not there are left out."""
    found: dict[int, Paper] = {}
    for batch in batches_of(keys):
        rows = connection.execute(
            f"SELECT key, {', '.join(COLUMNS)} FROM papers WHERE key IN ({placeholders(batch)})",
            batch,
        )
        found.update((row[0], as_paper(row[1:])) for row in rows)
    return found


def shown_row(key: int, paper: Paper) -> list[object]:
    """List projection of a paper: its key, and the values of :data:`SHOWN`, as a whole row."""
    title = " ".join(display(paper.title).split())
    authors = [display_name(one.written) for one in paper.authors[:NAMES]]
    lead = display_head(paper.abstract[: 3 * LEAD] or paper.summary[: 3 * LEAD], LEAD)
    row: list[object] = [
        key,
        title,
        _pack_words(authors),
        paper.year,
        cut(lead),
        paper.primary_category or (paper.categories[0] if paper.categories else ""),
        _has(paper),
        paper.first_date,
        fold(title).lstrip("\"'([{“‘«$\\-–— "),
        _folded((title, *_readable(paper.author_names[:50]))),
        _author_key(paper),
    ]
    return row if _are_storable(_texts_shown(row)) else list(map(storable, row))


def _readable(names: Sequence[str]) -> Iterable[str]:
    """Names without TeX; that most of many have none is seen of all at once."""
    if len(names) < NAMES:
        return map(display, names)
    together = " ".join(names)
    return names if display(together) is together else map(display, names)


def _folded(texts: tuple[str, ...]) -> str:
    """Texts in one, folded; names of other letters one by one, since they come again."""
    if len(texts) < NAMES:
        return " ".join(map(fold, texts))
    together = " ".join(texts)
    return fold(together) if together.isascii() else " ".join(map(fold, texts))


def by_author(paper: Paper) -> str:
    """Sort key by authors, before the title: first author, then year.

    Papers of nobody come last, as those without a year do among their author's.
    """
    return str(storable(_author_key(paper)))


def _author_key(paper: Paper) -> str:
    name = _name_key(paper.authors[0]) if paper.authors else ""
    return f"{name or _LAST}\t{paper.year or '~'}"


@lru_cache(maxsize=8_192)
def _name_key(author: Contributor) -> str:
    # The grammar of names comes late: a window paints its first rows without it.
    return name_parser.sort_key(author)


def read_keys(
    connection: sqlite3.Connection, sql: str, values: Sequence[object] = ()
) -> "array[int]":
    """All that a statement with one column ``key`` finds, in its order.

    Why SQLite packs them into one text: row by row, Python's lock would change
    hands twice for each of 100,000 keys, while the window waits for its turn.
    """
    packed = connection.execute(f"SELECT group_concat(key) FROM ({sql})", values).fetchone()[0]
    keys, start = array("q"), 0
    while packed and start < len(packed):  # some at a time: each is a text of its own
        end = packed.find(",", start + _LETTERS)
        stop = end if end >= 0 else len(packed)
        keys.extend(map(int, packed[start:stop].split(",")))
        start = stop + 1
    return keys


def batches_of(keys: Iterable[T], size: int = _AT_ONCE) -> Iterator[list[T]]:
    """The keys, or rows, in lists of at most ``size``."""
    remaining = iter(keys)
    while batch := list(islice(remaining, size)):
        yield batch


def spans_of(keys: Iterable[int]) -> list[Span]:
    """The keys as spans of those that follow each other, in their order; each key once."""
    if isinstance(keys, Collection) and len(keys) >= _VERY_MANY:
        # Late: it pulls in numpy, which few keys do not need.
        from paperdesk.search import key_spans  # noqa: PLC0415

        return key_spans(keys)
    asked = sorted(set(keys))
    found: list[Span] = []
    parts = [(0, len(asked) - 1)] if asked else []
    while parts:
        first, last = parts.pop()
        if asked[last] - asked[first] > last - first:  # some are missing, in one of the halves
            middle = (first + last) // 2
            parts += ((middle + 1, last), (first, middle))
        elif found and found[-1][1] + 1 == asked[first]:
            found[-1] = (found[-1][0], asked[last])
        else:
            found.append((asked[first], asked[last]))
    return found


def spans_without(spans: Iterable[Span], keys: Iterable[int]) -> list[Span]:
    """Rising spans without these keys, which are few."""
    found: list[Span] = []
    gone, at = sorted(set(keys)), 0
    for first, last in spans:
        start = first
        while at < len(gone) and gone[at] <= last:
            if gone[at] > start:
                found.append((start, gone[at] - 1))
            start = max(start, gone[at] + 1)
            at += 1
        if start <= last:
            found.append((start, last))
    return found


def keys_of(spans: Iterable[Span]) -> list[int]:
    """The keys in spans."""
    found: list[int] = []
    for first, last in spans:
        found += range(first, last + 1)
    return found


def placeholders(values: Sequence[object]) -> str:
    """As many question marks as there are values."""
    return ",".join("?" * len(values))


def changed_keys(
    connection: sqlite3.Connection, sql: str, number: int, keys: Iterable[int]
) -> list[int]:
    """The papers that a statement about a tag or a collection changes, by key.

    All papers in one statement: one by one, 100,000 take seconds.
    """
    rows = connection.execute(sql, (number, str(list(keys))))
    return sorted(row[0] for row in rows)


def storable(value: object) -> object:
    """``value``, without the halves of characters that UTF-8, and so SQLite, cannot hold."""
    if isinstance(value, str) and not value.isascii():
        return value.encode("utf-8", "replace").decode()
    return value


def _are_storable(texts: Iterable[str]) -> bool:
    """Whether texts can be held as they are; asked of all at once."""
    together = "".join(texts)
    if together.isascii():
        return True
    try:
        together.encode()
    except UnicodeEncodeError:
        return False
    return True


_packed = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def _pack(values: Sequence[object]) -> str:
    return str(storable(_packed(list(values)))) if values else "[]"


def _pack_words(words: Sequence[str]) -> str:
    """What :func:`_pack` makes of a list of texts, in a third of its time."""
    packed = f"[{','.join(map(encode_basestring, words))}]"
    return packed if packed.isascii() else str(storable(packed))


def _pack_parts(people: tuple[Contributor, ...]) -> str:
    """The parts of each name in CSL's words, null where they are not known; ``[]`` if all are."""
    if all(one.name is None for one in people):
        return "[]"
    return f"[{','.join([_pack_name(one.name) if one.name else 'null' for one in people])}]"


@lru_cache(maxsize=8_192)
def _pack_name(name: PersonName) -> str:
    """Why remembered: who writes one paper, writes others."""
    return str(storable(_packed(as_csl(name))))


_PACKED: dict[str, Callable[[Any], str]] = {
    **dict.fromkeys(_LISTS, _pack_words),
    "authors": lambda people: _pack_words([one.written for one in people]),
    "editors": lambda people: _pack(as_json(people)),
}
"""How the fields that are lists become JSON."""
_PACKED_PLACES = [(FIELDS.index(name), pack) for name, pack in _PACKED.items()]


def _unpack(packed: Any) -> list[Any]:
    """A list; one of plain texts, as most are, in a third of the time that JSON takes."""
    if packed == "[]":
        return []
    if "\\" not in packed and packed[:2] == '["' and packed[-2:] == '"]':
        texts: list[Any] = packed[2:-2].split('","')
        if packed.count('"') == 2 * len(texts):
            return texts
    return list(json.loads(packed))


def _has(paper: Paper) -> int:
    return (
        PDF * bool(paper.pdf_url)
        | CODE * bool(paper.code_url)
        | PROJECT * bool(paper.project_url)
        | ABSTRACT * bool(paper.abstract)
        | DOI * bool(paper.doi)
    )
