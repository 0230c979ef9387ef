"""The index catches up in portions, or as a whole where it is far behind."""

import shutil
from pathlib import Path

import pytest

from paperdesk.library import Library
from paperdesk.model import Cancelled
from paperdesk.model.messages import Message
from paperdesk.model.query.parser import parse
from paperdesk.paths import Places
from paperdesk.tasks import import_jobs, index_jobs
from paperdesk.tasks.index_jobs import heal_library
from tests.invented import write


def test_a_large_import_is_indexed_as_a_whole_and_goes_on_after_a_stop(
    home: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index_jobs, "_FAR", 3)
    monkeypatch.setattr(index_jobs, "PORTION", 1)

    def stop(_done: int, _total: int, what: Message) -> None:
        if what == Message("step.merging"):
            raise Cancelled

    with Library.open(home) as library:
        import_jobs.add(library, [str(write(tmp_path / "papers.jsonl"))])
        with pytest.raises(Cancelled):
            heal_library(library, stop)
        assert (library.unindexed(), library.index_status().papers) == (3, 0)
        assert heal_library(library) == 3
        assert library.index_status().segments == 1
        assert len(library.search(parse("gardeners")).keys) == 1
        assert (library.unindexed(), heal_library(library)) == (0, 0)


def test_an_index_that_was_lost_is_made_anew_as_a_whole(
    home: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Library.open(home) as library:
        import_jobs.add(library, [str(write(tmp_path / "papers.jsonl"))])
        heal_library(library)
    shutil.rmtree(home.cache / "index")
    monkeypatch.setattr(index_jobs, "_FAR", 3)
    monkeypatch.setattr(index_jobs, "PORTION", 1)
    with Library.open(home) as library:
        assert heal_library(library) == 3
        assert (library.index_status().papers, library.index_status().segments) == (3, 1)
        assert not library.unindexed()
