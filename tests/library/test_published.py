"""A date is found by the part of it that is known."""

from pathlib import Path

import pytest

from paperdesk.library import Library
from paperdesk.model.query.parser import parse
from paperdesk.paths import Places
from paperdesk.tasks import import_jobs
from paperdesk.tasks.index_jobs import heal_library

DATES = ["2030", "2031", "2031-06", "2031-06-30", "2031-07-01", "2032-01", ""]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("published:2031-06", {"2031-06", "2031-06-30"}),
        ("published:2031-6", {"2031-06", "2031-06-30"}),
        ("published:2031/06", {"2031-06", "2031-06-30"}),
        ("published:2031-06-30", {"2031-06-30"}),
        ("published:2031", {"2031", "2031-06", "2031-06-30", "2031-07-01"}),
        ("year:2031", {"2031", "2031-06", "2031-06-30", "2031-07-01"}),
        ("year:2030..2031", {"2030", "2031", "2031-06", "2031-06-30", "2031-07-01"}),
        ("published:2031-06..2031-07", {"2031-06", "2031-06-30", "2031-07-01"}),
        ("published:<2031-07", {"2030", "2031-06", "2031-06-30"}),
        ("published:..2031-06", {"2030", "2031-06", "2031-06-30"}),
        ("published:>2031-06", {"2031-07-01", "2032-01"}),
        ("published:>=2031", {"2031", "2031-06", "2031-06-30", "2031-07-01", "2032-01"}),
        ("published:<2031", {"2030"}),
        ("published:<=2031-06-30", {"2030", "2031-06-30", "2031-06"}),
        ("published:2031-06-01..2031-06-30", {"2031-06", "2031-06-30"}),
        ("published:2031-06-02..2031-06-30", {"2031-06-30"}),
        ("published:2031-01-01..2031-12-31", {"2031", "2031-06", "2031-06-30", "2031-07-01"}),
    ],
)
def test_a_paper_is_found_when_all_that_is_known_of_its_date_fits(
    query: str, found: set[str], home: Places, tmp_path: Path
) -> None:
    file = tmp_path / "papers.jsonl"
    file.write_text(
        "\n".join(f'{{"title": "Paper {n}", "date": "{day}"}}' for n, day in enumerate(DATES))
    )
    with Library.open(home) as library:
        import_jobs.add(library, [str(file)])
        heal_library(library)
        keys = library.search(parse(query)).keys
        assert {entry.paper.published for entry in library.entries(list(keys))} == found
