"""Names of batches, dates and papers."""

from dataclasses import replace

import pytest

from paperdesk.model import Batch, Namesake
from paperdesk.ui.texts.names import batch_name, called, date_name
from tests.ui.papers import BATCHES

BATCH = replace(
    BATCHES[0], date="", title="", origin="", arrived="2026-05-01T08:00:00Z", source="page"
)


@pytest.mark.parametrize(
    ("batch", "name"),
    [
        (replace(BATCH, date="2026-04-04", title="Daily"), "4 Apr 2026"),
        (replace(BATCH, date="--04-04"), "4 April"),
        (replace(BATCH, date="spring", title="Daily", origin="/home/a.json"), "Daily"),
        (replace(BATCH, origin="/home/a.json"), "a.json"),
        (BATCH, "1 May 2026"),
        (replace(BATCH, arrived=""), "page"),
    ],
)
def test_a_batch_is_called_by_the_first_thing_that_tells(batch: Batch, name: str) -> None:
    assert batch_name(batch) == name


@pytest.mark.parametrize(
    ("batch", "name"),
    [
        (replace(BATCH, date="2026-04-04", title="Daily"), "Daily"),
        (replace(BATCH, date="2026-04-04", origin="/home/a.json"), "4 April 2026"),
        (replace(BATCH, origin="/home/a.json"), "a.json"),
    ],
)
def test_a_batch_that_stands_alone_is_called_by_its_title(batch: Batch, name: str) -> None:
    assert batch_name(batch, by_title=True) == name


@pytest.mark.parametrize(
    ("author", "venue", "year", "name"),
    [
        ("A. Author", "Acta", 2024, "A. Author 2024"),
        ("", "Acta", 2024, "Acta 2024"),
        ("", "", 2024, "2024"),
        ("", "", None, "doi:10.1/x"),
    ],
)
def test_a_paper_is_called_by_what_tells_it_from_its_namesakes(
    author: str, venue: str, year: int | None, name: str
) -> None:
    assert called(Namesake(1, "doi:10.1/x", author, year, venue)) == name


@pytest.mark.parametrize(
    ("iso", "words", "brief"),
    [
        ("2026-04-04", "4 April 2026", "4 Apr 2026"),
        ("2026-04-04T10:00:00Z", "4 April 2026", "4 Apr 2026"),
        ("2026-04", "April 2026", "April 2026"),
        ("--04-04", "4 April", "4 April"),
        ("--02-29", "29 February", "29 February"),
        ("2026", "", ""),
        ("2026-99", "", ""),
        ("2026-04/2027", "April 2026 – 2027", "April 2026 – 2027"),
        ("2026-04-04/2026-05-06", "4 April 2026 – 6 May 2026", "4 Apr 2026 – 6 May 2026"),
        ("2026/..", "2026 –", "2026 –"),
        ("soon", "", ""),
        ("", "", ""),
    ],
)
def test_a_date_is_said_as_precisely_as_it_is_known(iso: str, words: str, brief: str) -> None:
    assert date_name(iso) == words
    assert date_name(iso, brief=True) == brief
