"""What SQLite and the disk raise reaches the reader as a sentence."""

import sqlite3
from types import FunctionType

import pytest

from paperdesk.library.db.error_translation import facade
from paperdesk.library.library import Library
from paperdesk.library.papers.row_pages import Pages
from paperdesk.library.reader import LibraryReader
from paperdesk.model import LibraryError


@facade
class _Failing:
    def ask(self) -> None:
        raise sqlite3.OperationalError("no such table")

    def read(self) -> None:
        raise OSError(28, "No space left on device")

    def _inner(self) -> None:
        raise sqlite3.OperationalError("no such table")


@pytest.mark.parametrize(("name", "words"), [("ask", "no such table"), ("read", "disk is full")])
def test_public_methods_of_a_facade_raise_sentences(name: str, words: str) -> None:
    with pytest.raises(LibraryError, match=words):
        getattr(_Failing(), name)()


def test_what_is_within_a_facade_raises_what_it_raised() -> None:
    with pytest.raises(sqlite3.OperationalError):
        _Failing()._inner()


@pytest.mark.parametrize("kind", [Library, LibraryReader, Pages])
def test_every_public_method_of_the_library_translates_errors(kind: type) -> None:
    methods = {
        name: method
        for name, method in vars(kind).items()
        if isinstance(method, FunctionType) and not name.startswith("_")
    }
    assert methods
    assert [name for name, method in methods.items() if not hasattr(method, "__wrapped__")] == []
