"""Portions come in order from a process of their own, of which nothing is left."""

from collections.abc import Iterator

import pytest

from paperdesk.model import BadFileError, silent
from paperdesk.model.errors import WorkerEndedError
from paperdesk.workers import PortionStream


def _portions(end: str) -> Iterator[bytes]:
    stream = PortionStream("tests.workers.jobs:stream", {"end": end})
    try:
        yield from stream.portions(silent)
    finally:
        stream.close()


_THREE = [bytes([n]) * 100_000 for n in range(3)]


def test_portions_come_in_order_and_then_the_end_that_the_job_had() -> None:
    assert list(_portions("good")) == _THREE
    portions = _portions("bad")
    assert [next(portions) for _ in range(3)] == _THREE
    with pytest.raises(BadFileError):
        next(portions)


def test_a_process_that_falls_over_is_no_end_of_a_stream() -> None:
    came: list[bytes] = []
    with pytest.raises(WorkerEndedError):
        came.extend(_portions("crash"))  # what was still on its way is lost with it
    assert came == _THREE[: len(came)]


def test_a_stream_that_is_taken_no_further_ends_with_its_process() -> None:
    portions = _portions("good")
    assert next(portions)
    portions.close()  # type: ignore[attr-defined]  # it is a generator
