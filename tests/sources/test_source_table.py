"""The table of sources tells what can be asked for, and leads a question to who asks it."""

import sys
from collections.abc import Iterator
from importlib import import_module
from types import ModuleType
from typing import Any

import pytest

from paperdesk.model import SourceError
from paperdesk.model.follows import SourceQuery
from paperdesk.sources.answered import Answered
from paperdesk.sources.source_table import BY_NAME, SOURCES, Takes, ask


def test_every_source_says_what_it_is_and_whom_it_asks() -> None:
    assert [source.name for source in SOURCES][:2] == ["huggingface", "arxiv"]
    for source in SOURCES:
        assert str(source.title)
        assert source.kinds
        assert all(str(kind.title) for kind in source.kinds)
        assert source.page.startswith("https://") or not source.hosts
    assert len(BY_NAME) == len(SOURCES)


def test_every_source_is_asked_by_a_function_that_there_is() -> None:
    for source in SOURCES:
        module, _, name = source.asks.partition(":")
        assert callable(getattr(import_module(f"paperdesk.sources.{module}"), name))


def test_a_kind_is_found_by_its_name() -> None:
    day = BY_NAME["huggingface"].kind("day")
    assert day is not None
    assert day.takes is Takes.DAY
    assert BY_NAME["arxiv"].kind("day") is None


def test_a_question_goes_to_the_module_of_its_source(monkeypatch: pytest.MonkeyPatch) -> None:
    def answer(_http: Any, query: SourceQuery) -> Iterator[Answered]:
        yield Answered(query.value, "arxiv-atom", ())

    module = ModuleType("arxiv")
    module.ask = answer  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "paperdesk.sources.arxiv", module)
    http: Any = None
    (answered,) = ask(http, SourceQuery("arxiv", "search", "tea"))
    assert answered.file == ("tea", "arxiv-atom", ())


@pytest.mark.parametrize(
    ("query", "told"),
    [
        (SourceQuery("nowhere", "day"), "No source is called nowhere."),
        (SourceQuery("arxiv", "month"), "arXiv has no list of this kind: month."),
    ],
)
def test_a_question_that_nobody_answers_is_refused(query: SourceQuery, told: str) -> None:
    http: Any = None
    with pytest.raises(SourceError, match=told):
        ask(http, query)
