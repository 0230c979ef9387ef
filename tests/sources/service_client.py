"""Clients of tests on services: what a source answers over a replay server, papers and requests."""

import json
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from paperdesk.model import BatchHeader, ImportedRecord, Paper
from paperdesk.model.follows import SourceQuery
from paperdesk.paths import Places
from paperdesk.sources.answered import Answered
from paperdesk.sources.http import HttpClient
from paperdesk.sources.source_table import ask
from tests.sources.replay_server import Asked, Reply

TODAY = date(2026, 4, 3)


def answers(
    home: Places, source: str, kind: str, value: str, **options: str
) -> list[tuple[Answered, list[Paper]]]:
    """What a source answers to a question, each list with its papers."""
    with HttpClient(home) as client:
        found = list(ask(client, SourceQuery(source, kind, value, options)))
        return [(one, _papers(one)) for one in found]


def _papers(answered: Answered) -> list[Paper]:
    items = list(answered.items)
    assert sum(isinstance(item, BatchHeader) for item in items) <= 1
    return [item.paper for item in items if isinstance(item, ImportedRecord)]


def said(value: Any) -> bytes:
    """A value as a service answers it."""
    return json.dumps(value).encode()


def paged(records: list[Any], page: Callable[[Asked], tuple[int, int]]) -> Callable[[Asked], Reply]:
    """An answer with the part of ``records`` that a request asks for."""

    def answer(asked: Asked) -> Reply:
        first, size = page(asked)
        there = records[first : first + size]
        more = {"next": first + size} if first + size < len(records) else {}
        return Reply(said({"total": len(records), "offset": first, "data": there, **more}))

    return answer


def titles(found: list[tuple[Answered, list[Paper]]]) -> list[str]:
    return [paper.title for _, papers in found for paper in papers]


def asked_of(asked: list[Asked]) -> Iterator[tuple[str, dict[str, str]]]:
    return ((one.path, dict(one.query)) for one in asked)
