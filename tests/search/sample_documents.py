"""Papers and indexes for the tests of searching."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from paperdesk.model import Document, Paper
from paperdesk.model.query.ast import Node, Query, Word
from paperdesk.search import SearchIndex
from tests.authors import with_authors


def document(
    key: int, title: str = "", abstract: str = "", note: str = "", **more: Any
) -> Document:
    return Document(key, Paper(title, abstract=abstract, **with_authors(more)), note)


def titled(*titles: str) -> list[Document]:
    """Documents 1, 2, 3 ... with these titles and nothing else."""
    return [document(key, title) for key, title in enumerate(titles, 1)]


def asked(*wanted: Node | str, typing: bool = False, **more: Any) -> Query:
    """A query that wants these words; with ``typing`` the last may go on."""
    nodes = [Word(node) if isinstance(node, str) else node for node in wanted]
    if typing and isinstance(nodes[-1], Word):
        nodes[-1] = Word(nodes[-1].text, nodes[-1].field, prefix=True)
    return Query(tuple(nodes), **more)


def found(index: SearchIndex, query: Query, **more: Any) -> list[int]:
    return list(index.search(query, sets=more.pop("sets", {}), **more).keys)


@contextmanager
def index_of(
    folder: Path, documents: Sequence[Document] | Iterable[Document]
) -> Iterator[SearchIndex]:
    index = SearchIndex(folder / "index")
    try:
        index.write(documents)
        yield index
    finally:
        index.close()
