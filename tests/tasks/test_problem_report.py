"""Problems of an import in a file of the reader's."""

import csv
from pathlib import Path

import pytest

from paperdesk.model import PaperDeskError
from paperdesk.tasks.problem_report import keep_report

ROWS = [
    ["File", "Place", "Problem"],
    ["/x/a.ris", "line 4", "there is no file a.pdf"],
    ["/x/a.ris", "", '=HYPERLINK("http://lids.example")'],
    ["/x/b.ris", "line 1", "no title\nat all"],
]


def test_a_table_is_read_back_and_holds_no_formula(tmp_path: Path) -> None:
    keep_report(tmp_path / "a.csv", ROWS)
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        read = list(csv.reader(file))
    assert read[0] == ROWS[0]
    assert read[2][2] == "'" + ROWS[2][2]
    assert read[3] == ROWS[3]


def test_a_text_has_the_problems_below_each_file(tmp_path: Path) -> None:
    keep_report(tmp_path / "a.txt", ROWS)
    assert (tmp_path / "a.txt").read_text("utf-8") == (
        "/x/a.ris\n    line 4: there is no file a.pdf\n"
        '    =HYPERLINK("http://lids.example")\n\n'
        "/x/b.ris\n    line 1: no title at all\n"
    )


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(PaperDeskError, match="cannot be written"):
        keep_report(tmp_path / "nowhere" / "a.csv", ROWS)
