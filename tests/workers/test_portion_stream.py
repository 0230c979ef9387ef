"""Portions come in order from a process of their own, of which nothing is left."""

from collections.abc import Iterator

import pytest

from paperdesk.model import BadFileError, PaperDeskError, silent
from paperdesk.model.errors import WorkerEndedError
from paperdesk.workers import PortionStream


def _portions(end: str) -> Iterator[bytes]:
    stream = PortionStream("tests.workers.jobs:stream", {"end": end})
    try:
        yield from stream.portions(silent)
    finally:
        stream.close()


@pytest.mark.parametrize(
    ("end", "error"), [("good", None), ("bad", BadFileError), ("crash", WorkerEndedError)]
)
def test_portions_come_in_order_and_then_the_end_that_the_job_had(
    end: str, error: type[PaperDeskError] | None
) -> None:
    portions = _portions(end)
    assert [next(portions) for _ in range(3)] == [bytes([n]) * 100_000 for n in range(3)]
    if error is None:
        assert not list(portions)
    else:
        with pytest.raises(error):
            next(portions)


def test_a_stream_that_is_taken_no_further_ends_with_its_process() -> None:
    portions = _portions("good")
    assert next(portions)
    portions.close()  # type: ignore[attr-defined]  # it is a generator
