"""A page of rows has the numbers of a site beside its papers."""

from dataclasses import replace

import pytest

from paperdesk.library import Library, Pages
from paperdesk.library.imports import importer, new_rows
from paperdesk.model import BatchHeader, ImportedRecord, Item, Paper
from paperdesk.model.community import Community, CommunityGlance
from paperdesk.paths import Places
from tests.places import record

DAY = Paper(title="Sand", arxiv_id="2604.00001", organisation="River House", submitter="carla")


def _day(upvotes: int, stars: int | None) -> list[tuple[str, str, list[Item]]]:
    said = Community(upvotes=upvotes, stars=stars, comments=2)
    told = ImportedRecord(replace(DAY, upvotes=upvotes), 1, record(1), community=said)
    old = Paper(title="Older page", arxiv_id="2604.00002", upvotes=7)
    bare = Paper(title="Bare", arxiv_id="2604.00003", organisation="Nobody's")
    others = (ImportedRecord(old, 2, record(2)), ImportedRecord(bare, 3, record(3)))
    return [("hf", "hf-json", [BatchHeader("hf", "2026-04-01", listing="day"), told, *others])]


def test_rows_tell_numbers_names_and_what_rises(
    home: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    time = ["2026-04-01T09:00:00Z"]
    for module in (importer, new_rows):
        monkeypatch.setattr(module, "now", lambda: time[0])
    with Library.open(home) as library:
        library.add(_day(10, None))
        time[0] = "2026-04-02T09:00:00Z"
        library.add(_day(40, 31))
        library.merge(3, 1)
        pages = Pages(home)
        (joined,) = (row.community if row else None for row in pages.rows((3,)))
        assert joined is not None
        assert (joined.upvotes, joined.stars, joined.gained) == (40, 31, 30)
        library.undo()
    told, old, bare = (row.community if row else None for row in pages.rows((1, 2, 3)))
    pages.close()
    assert told == CommunityGlance(40, 31, 2, "River House", "carla", gained=30)
    assert old == CommunityGlance(7)
    assert bare is None
