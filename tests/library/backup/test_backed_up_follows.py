"""Backups carry follows, what waits, and a site's numbers; restores bring them back."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from paperdesk.library import Library, back_up, backup_folder, restore_library
from paperdesk.model import BatchHeader, ImportedRecord, Item
from paperdesk.model.backup_results import BackupReason
from paperdesk.model.community import Community
from paperdesk.model.follows import Follow, PaperNotice, QueuedRequest, SourceQuery
from paperdesk.paths import Places
from tests.library.builders import issues, numbered
from tests.places import record

SAID = Community(upvotes=7, stars=2, media=("https://example.org/a.png",))


@pytest.fixture
def backup(home: Places) -> Path:
    """A backup of a library with a follow, a request, a list, its numbers and a notice."""
    header = BatchHeader("hf", "2026-04-04", "Daily", listing="day")
    items: list[Item] = [header, ImportedRecord(numbered(1), 1, record(1), community=SAID)]
    with Library.open(home) as library:
        library.save_follow(Follow(SourceQuery("huggingface", "day"), "Daily"))
        library.enqueue([QueuedRequest("add", {"ids": ["arxiv:2304.15004"]}, "One")])
        library.add([("daily.json", "hf-json", items)])
        library.add_notices([PaperNotice(1, "new-version", "v2", "2026-04-05T00:00:00Z")])
    made = back_up(home, backup_folder(home), reason=BackupReason.BY_HAND)
    assert made is not None
    return Path(made.path)


def test_a_whole_restore_brings_all_of_it_back(home: Places, backup: Path) -> None:
    with Library.open(home) as library:
        library.forget_follow(1)
        library.drop_request(1)
        library.dismiss_notice(1)
        library.forget([1])
    restore_library(home, backup, backup_folder(home))
    with Library.open(home) as library:
        assert [one.title for one in library.follows()] == ["Daily"]
        assert [one.title for one in library.queued()] == ["One"]
        assert [one.value for one in library.paper_notices()] == ["v2"]
        assert library.community(1) == SAID
        assert [batch.date for batch in issues(library, "hf", "day")] == ["2026-04-04"]


def test_a_paper_that_is_brought_back_has_its_numbers_again(home: Places, backup: Path) -> None:
    with Library.open(home) as library:
        library.undo()  # the import
        library.add([("other.jsonl", "jsonl", [ImportedRecord(numbered(2), 1, record(1))])])
        assert library.community(1) is None
        library.restore_some(backup, [numbered(1).arxiv_id], [])
        key = library.key(numbered(1).arxiv_id)
        assert library.community(key) == SAID
        assert [one.upvotes for one in library.captures(key)] == [7]
        assert library.check().problems == ()


def test_a_request_that_waits_makes_no_new_backup(home: Places, backup: Path) -> None:
    with Library.open(home) as library:
        library.enqueue([QueuedRequest("add", {"ids": ["arxiv:2304.15005"]}, "Two")])
        library.follow_answered(1, answer="abc")
    assert back_up(home, backup_folder(home), reason=BackupReason.AUTOMATIC) is None
    with Library.open(home) as library:
        library.save_follow(Follow(SourceQuery("arxiv", "recent", "cs.CL"), "Words"))
    assert back_up(home, backup_folder(home), reason=BackupReason.AUTOMATIC) is not None


def test_rows_that_the_disk_has_changed_are_told_of(home: Places, backup: Path) -> None:
    with closing(sqlite3.connect(home.data / "library.db")) as connection, connection:
        connection.execute("UPDATE network_queue SET subject = '{'")
    with Library.open(home) as library:
        report = library.check()
        assert report.problems == ("1 rows of 'network_queue' cannot be read.",)
        assert "Follows: 1; requests that wait: 1." in report.lines
