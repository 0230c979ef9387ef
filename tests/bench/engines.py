"""The engines that the search bench compares, each built and asked in its own usual way.

All index title, abstract, authors and year of the same papers with stemming,
and answer with the ids of the best 50. PaperDesk is its facade, and gives all
keys and the matched fields as well; the years of a range reach it as a set of
papers, as the library would hand it over.
"""

# mypy: allow-untyped-calls
# Whoosh speaks of its types only in part.

import itertools
import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from paperdesk.library import Library
from paperdesk.model import Document, Hit
from paperdesk.model.query.ast import Filter
from paperdesk.model.query.parser import parse
from paperdesk.paths import places
from paperdesk.search import KeyBits, SearchIndex, make_hits
from tests.bench.questions import Question

BEST = 50
Ask = Callable[[], list[str]]


class NoAnswerError(Exception):
    """The engine has no such kind of query."""


class PaperDesk:
    """The search of this house, through its one facade."""

    name = "PaperDesk"

    @staticmethod
    def build(folder: Path, documents: Iterable[Document], total: int) -> None:
        index = SearchIndex(folder / "index")
        index.rebuild(documents, total)
        index.close()

    def __init__(self, folder: Path) -> None:
        self._index = SearchIndex(folder / "index")
        self._index.status()

    def ready(self, question: Question, years: Mapping[int, set[int]]) -> Ask:
        text, typing = _typed(question)
        sets: dict[Filter, KeyBits] = {}
        if question.years[0]:
            first, last = question.years
            chosen = itertools.chain.from_iterable(years.get(y, ()) for y in range(first, last + 1))
            sets[Filter("year", f"{first}..{last}")] = KeyBits(list(chosen))

        def ask() -> list[str]:
            answer = self._index.search(parse(text, typing=typing), sets=sets)
            keys = answer.best
            self._index.score_parts(answer.query, keys)
            return list(map(str, keys))

        return ask

    def explained(self, question: Question, documents: Sequence[Document]) -> list[Hit]:
        """Snippets and marks of these papers, as the library makes them."""
        text, typing = _typed(question)
        known = self._index.known_words
        return make_hits(parse(text, typing=typing), documents, known_words=known)


class WholeLibrary:
    """All of this house: a question goes through the library that a home holds."""

    name = "Library"

    def __init__(self, folder: Path) -> None:
        self._library = Library.open(places(folder))

    def ready(self, question: Question, _years: Mapping[int, set[int]]) -> Ask:
        text, typing = _typed(question)
        library = self._library

        def ask() -> list[str]:
            return list(map(str, library.search(parse(text, typing=typing)).best))

        return ask


def _typed(question: Question) -> tuple[str, bool]:
    """A question as a reader would type it, and whether its last word is still being typed."""
    words = question.words
    match question.family:
        case "2 words AND" | "4 words AND":
            return " ".join("+" + word for word in words), False
        case "3 common OR":
            return " OR ".join(words), False
        case "word NOT word":
            return f"{words[0]} -{words[1]}", False
        case "phrase":
            return f'"{" ".join(words)}"', False
        case "fuzzy":
            return words[0] + "~", False
        case "field":
            return f"{question.field}:{words[0]}", False
        case "range":
            return f"{words[0]} year:{question.years[0]}..{question.years[1]}", False
        case family:
            return words[0], family.startswith("prefix")


class PlainWhoosh:
    """Whoosh as it comes, with its own codec, parser, stemming and scoring."""

    name = "Whoosh"

    @staticmethod
    def build(folder: Path, documents: Iterable[Document], _total: int) -> None:
        from whoosh.analysis.analyzers import StemmingAnalyzer
        from whoosh.fields import ID, NUMERIC, TEXT, Schema
        from whoosh.index import create_in

        text = StemmingAnalyzer()
        schema = Schema(
            id=ID(stored=True, unique=True),
            title=TEXT(analyzer=text),
            abstract=TEXT(analyzer=text),
            authors=TEXT,
            year=NUMERIC(int, 32),
        )
        writer = create_in(str(folder), schema).writer(limitmb=256)
        for row in _rows(documents):
            writer.add_document(**row)
        writer.commit()

    def __init__(self, folder: Path) -> None:
        from whoosh.index import open_dir
        from whoosh.qparser.default import MultifieldParser
        from whoosh.qparser.plugins import FuzzyTermPlugin
        from whoosh.qparser.syntax import OrGroup

        self._searcher = open_dir(str(folder)).searcher()
        fields = ["title", "abstract", "authors"]
        self._parser = MultifieldParser(fields, self._searcher.schema, group=OrGroup)
        self._parser.add_plugin(FuzzyTermPlugin())

    def ready(self, question: Question, years: Mapping[int, set[int]]) -> Ask:
        text = _whoosh_text(question)

        def ask() -> list[str]:
            query = self._parser.parse(text)
            return [hit["id"] for hit in self._searcher.search(query, limit=BEST)]

        return ask


def _whoosh_text(question: Question) -> str:
    words = question.words
    match question.family:
        case "2 words AND" | "4 words AND":
            return " AND ".join(words)
        case "word NOT word":
            return f"{words[0]} AND NOT {words[1]}"
        case "range":
            return f"{words[0]} AND year:[{question.years[0]} TO {question.years[1]}]"
        case family if family.startswith("prefix"):
            return words[0] + "*"
        case _:
            return _typed(question)[0]


class Fts5:
    """SQLite's full text search with its Porter stemmer and indexes of two and three letters."""

    name = "FTS5"

    @staticmethod
    def build(folder: Path, documents: Iterable[Document], _total: int) -> None:
        connection = sqlite3.connect(folder / "fts.db")
        connection.execute(
            "CREATE VIRTUAL TABLE papers USING fts5(id UNINDEXED, title, abstract, authors, "
            "year UNINDEXED, tokenize='porter unicode61', prefix='2 3')"
        )
        connection.executemany(
            "INSERT INTO papers VALUES (:id, :title, :abstract, :authors, :year)", _rows(documents)
        )
        connection.commit()
        connection.close()

    def __init__(self, folder: Path) -> None:
        self._connection = sqlite3.connect(folder / "fts.db")

    def ready(self, question: Question, years: Mapping[int, set[int]]) -> Ask:
        if question.family == "fuzzy":
            raise NoAnswerError
        between = "AND year BETWEEN ? AND ?" if question.years[0] else ""
        sql = f"SELECT id FROM papers WHERE papers MATCH ? {between} ORDER BY rank LIMIT {BEST}"
        values = (_fts_text(question), *(question.years if between else ()))
        return lambda: [row[0] for row in self._connection.execute(sql, values)]


def _fts_text(question: Question) -> str:
    words = question.words
    match question.family:
        case "2 words AND" | "4 words AND":
            return " AND ".join(words)
        case "word NOT word":
            return f"{words[0]} NOT {words[1]}"
        case "range":
            return words[0]
        case family if family.startswith("prefix"):
            return words[0] + "*"
        case _:
            return _typed(question)[0]


class Tantivy:
    """The Rust engine, by its Python package, with one thread. ``packaging/dev`` installs it."""

    name = "Tantivy"

    @staticmethod
    def _schema() -> Any:
        tantivy = import_module("tantivy")
        schema = tantivy.SchemaBuilder()
        schema.add_text_field("id", stored=True, tokenizer_name="raw")
        for name in ("title", "abstract"):
            schema.add_text_field(name, tokenizer_name="en_stem")
        schema.add_text_field("authors")
        schema.add_integer_field("year", indexed=True, fast=True)
        return schema.build()

    @staticmethod
    def build(folder: Path, documents: Iterable[Document], _total: int) -> None:
        tantivy = import_module("tantivy")
        writer = tantivy.Index(Tantivy._schema(), path=str(folder)).writer(256_000_000, 1)
        for row in _rows(documents):
            writer.add_document(tantivy.Document(**row))
        writer.commit()
        writer.wait_merging_threads()

    def __init__(self, folder: Path) -> None:
        tantivy = import_module("tantivy")
        self._tantivy = tantivy
        self._index = tantivy.Index.open(str(folder))
        self._searcher = self._index.searcher()

    def ready(self, question: Question, years: Mapping[int, set[int]]) -> Ask:
        fields = [question.field] if question.field else ["title", "abstract", "authors"]
        make = self._query(question, fields)

        def ask() -> list[str]:
            hits = self._searcher.search(make(), BEST).hits
            return [self._searcher.doc(address)["id"][0] for _, address in hits]

        return ask

    def _query(self, question: Question, fields: list[str]) -> Callable[[], Any]:
        words, any_of = question.words, self._any_of
        query, schema = self._tantivy.Query, self._index.schema
        if question.family == "fuzzy":
            return lambda: any_of(
                [query.fuzzy_term_query(schema, name, words[0], 1, False) for name in fields]
            )
        if question.family.startswith("prefix"):
            pattern = re.escape(words[0]) + ".*"
            return lambda: any_of([query.regex_query(schema, name, pattern) for name in fields])
        first, last = question.years
        text = {
            "word NOT word": f"{words[0]} -{words[-1]}",
            "range": f"+{words[0]} +year:[{first} TO {last}]",
            "field": words[0],
        }.get(question.family, _typed(question)[0])
        return lambda: self._index.parse_query(text, fields)

    def _any_of(self, queries: list[Any]) -> Any:
        should = self._tantivy.Occur.Should
        return self._tantivy.Query.boolean_query([(should, query) for query in queries])


def _rows(documents: Iterable[Document]) -> Iterator[dict[str, Any]]:
    for document in documents:
        paper = document.paper
        yield {
            "id": str(document.key),
            "title": paper.title,
            "abstract": paper.abstract,
            "authors": ", ".join(paper.author_names),
            "year": paper.year or 0,
        }


USUAL = (PaperDesk, Tantivy, Fts5, PlainWhoosh)
"""Those that are asked where none are named."""

ENGINES: dict[str, Any] = {engine.name: engine for engine in (*USUAL, WholeLibrary)}
