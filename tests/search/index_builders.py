"""Invented papers, a schema for them, and indexes of them, for the tests of this folder."""

import random
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import whoosh.query
from whoosh import fields, index
from whoosh.analysis.filters import LowercaseFilter, StopFilter
from whoosh.analysis.morph import StemFilter
from whoosh.analysis.tokenizers import RegexTokenizer
from whoosh.codec.base import Codec
from whoosh.codec.whoosh3 import W3Codec
from whoosh.filedb.filestore import FileStorage, RamStorage

from paperdesk.search.whoosh_compat.whoosh_codec import PackedCodec

Fields = dict[str, Any]

q: Any = whoosh.query
"""Whoosh's query objects."""

PLAIN: Any = W3Codec()  # type: ignore[no-untyped-call]
"""Whoosh's standard codec."""

_SYLLABLES = [
    *("ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru"),
    "kra",
    "stri",
    "ném",
    "ös",
]
_ENDINGS = ["", "", "", "s", "ing", "ed", "ation", "al"]


def schema() -> fields.Schema:
    """Fields of every kind that the house uses."""
    stemmed = RegexTokenizer() | LowercaseFilter() | StopFilter()
    stemmed = stemmed | StemFilter()  # type: ignore[no-untyped-call]
    plain = RegexTokenizer() | LowercaseFilter()
    return fields.Schema(
        key=fields.NUMERIC(int, bits=32, stored=True, unique=True, sortable=True),
        title=fields.TEXT(analyzer=stemmed),
        abstract=fields.TEXT(analyzer=stemmed),
        authors=fields.TEXT(analyzer=plain),
        tags=fields.KEYWORD(commas=True, lowercase=True),
        venue=fields.ID(sortable=True),
        year=fields.NUMERIC(int, bits=16, shift_step=0, sortable=True, default=0),
    )


def on_disk(folder: Path) -> Any:
    """Whoosh's storage in a folder."""
    return FileStorage(str(folder))  # type: ignore[no-untyped-call]


def in_memory() -> Any:
    """Whoosh's storage in memory."""
    return RamStorage()  # type: ignore[no-untyped-call]


def vocabulary(rnd: random.Random, size: int) -> list[str]:
    """Invented words, the common ones first; some share a stem, some hold accents."""
    words: dict[str, None] = {}
    while len(words) < size:
        stem = "".join(rnd.choices(_SYLLABLES, k=rnd.randint(1, 4)))
        words[stem + rnd.choice(_ENDINGS)] = None
    return list(words)


def papers(count: int, seed: int = 1, words: int = 800) -> list[Fields]:
    """Papers with words as unevenly spread as in real ones; keys from 1."""
    rnd = random.Random(seed)
    known = vocabulary(rnd, words)
    weights = [1 / (rank + 2) for rank in range(len(known))]

    def text(least: int, most: int) -> str:
        return " ".join(rnd.choices(known, weights, k=rnd.randint(least, most)))

    made = []
    for key in range(1, count + 1):
        paper: Fields = {"key": key, "title": text(2, 9), "authors": text(1, 6)}
        if rnd.random() < 0.95:
            paper["abstract"] = text(5, 80) + (" long" * 300 if rnd.random() < 0.002 else "")
        if rnd.random() < 0.6:
            paper["tags"] = ",".join(rnd.sample(["rl", "rl/deep", "todo", "vision"], 2))
        if rnd.random() < 0.7:
            paper["venue"] = rnd.choice(["cs.LG", "cs.CL", "math.PR"])
        if rnd.random() < 0.9:
            paper["year"] = rnd.randint(1990, 2026)
        made.append(paper)
    return made


def empty(folder: Path) -> Any:
    """An index without papers."""
    folder.mkdir(parents=True, exist_ok=True)
    return index.create_in(str(folder), schema())


def write(ix: Any, some: Iterable[Fields], codec: Codec | None = None) -> None:
    """Add papers with Whoosh's own writer, as one segment; the packed codec unless told."""
    writer = ix.writer(codec=codec or PackedCodec())
    for paper in some:
        writer.add_document(**paper)
    writer.commit(merge=False)


def delete(ix: Any, keys: Sequence[int], codec: Codec | None = None) -> None:
    """Delete papers by key."""
    writer = ix.writer(codec=codec or PackedCodec())
    for key in keys:
        writer.delete_by_term("key", str(key))
    writer.commit(merge=False)


def found(ix: Any, query: Any) -> set[int]:
    """The keys of the papers that Whoosh's own search finds.

    What is joined is joined here: Whoosh's AndNotMatcher (3.54.0) lets its
    first paper through although the second part has it, when the second
    part begins with an earlier paper.
    """
    with ix.searcher() as searcher:
        papers = _joined(searcher, query)
        return {searcher.stored_fields(paper)["key"] for paper in papers}


def _joined(searcher: Any, query: Any) -> set[int]:
    parts = getattr(query, "subqueries", ())
    match type(query).__name__:
        case "And":
            sets = [_joined(searcher, part) for part in parts]
            return set.intersection(*sets) if sets else set()
        case "Or" | "DisjunctionMax":
            return set().union(*(_joined(searcher, part) for part in parts))
        case "Not":
            return set(searcher.reader().all_doc_ids()) - _joined(searcher, query.query)
        case "AndNot":
            return _joined(searcher, query.a) - _joined(searcher, query.b)
        case "AndMaybe":
            return _joined(searcher, query.a)
        case "Require":
            return _joined(searcher, query.a) & _joined(searcher, query.b)
        case "ConstantScoreQuery":
            return _joined(searcher, query.child)
        case _:
            return set(query.docs(searcher))


def found_by_whoosh(ix: Any, query: Any) -> set[int]:
    """The keys of the papers that Whoosh's own search finds, whatever it does."""
    with ix.searcher() as searcher:
        return {searcher.stored_fields(paper)["key"] for paper in query.docs(searcher)}
