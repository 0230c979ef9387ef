"""What a spool gives back is what was put in, or an error that says to read the files again."""

import os
import pickle
import random
import shutil
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from paperdesk.library import FileItems, RecordSpool, SpoolError, read_spool
from paperdesk.library.imports import record_spool
from paperdesk.library.imports.held_record import taken_in
from paperdesk.library.imports.record_spool import VERSION
from paperdesk.model import BadFileError, Item, UnreadKey
from paperdesk.model.messages import Message
from tests.library.builders import arrivals, daily, file, numbered, paper

PATHS = ["list.jsonl", "folder"]


def _unreadable() -> Iterator[Item]:
    yield from arrivals(paper("Half a page"))
    raise BadFileError(Message("file.packing_damaged", name="page.txt"))


def _files() -> list[FileItems]:
    many = file(*map(numbered, range(450)))
    odd = paper("Signs \ud800 and \x00", authors=("Zoë Quill",), upvotes=3)
    return [
        daily("2026-04-04", paper("One"), odd),
        ("page.txt", "papers-page", _unreadable()),
        many,
        ("picture.png", "", iter(())),
        ("keys.jsonl", "jsonl", [*arrivals(paper("Two")), UnreadKey("venu", 1, "Pots")]),
    ]


def _taken(files: Iterator[FileItems]) -> list[Any]:
    """All that stands in files: path, format, and items as an import holds them, or an error."""
    taken: list[Any] = []
    for path, form, items in files:
        try:
            taken.append((path, form, list(map(taken_in, items))))
        except BadFileError as error:
            taken.append((path, form, str(error)))
    return taken


def _spooled(path: Path) -> list[Any]:
    with RecordSpool(path, PATHS) as spool:
        return _taken(spool.tee(_files()))


def test_files_come_back_as_they_went_by(tmp_path: Path) -> None:
    went = _spooled(tmp_path / "a.spool")
    assert went == _taken(iter(_files()))
    assert _taken(read_spool(tmp_path / "a.spool", PATHS)) == went


def test_a_spool_of_other_files_is_refused(tmp_path: Path) -> None:
    _spooled(tmp_path / "a.spool")
    with pytest.raises(SpoolError):
        _taken(read_spool(tmp_path / "a.spool", PATHS[:1]))
    with pytest.raises(SpoolError):
        _taken(read_spool(tmp_path / "none.spool", PATHS))


def test_every_damage_is_noticed_before_the_last_item_is_taken(tmp_path: Path) -> None:
    """Bits that fill up the last byte of a zlib stream mean nothing: then all is as it was."""
    path = tmp_path / "a.spool"
    went = _spooled(path)
    whole = path.read_bytes()
    for at in range(10, len(whole), max(1, len(whole) // 25)):
        for torn in (whole[:at], whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]):
            path.write_bytes(torn)
            with suppress(SpoolError):
                assert (_taken(read_spool(path, PATHS)), len(torn)) == (went, len(whole))


def test_what_raises_leaves_no_spool(tmp_path: Path) -> None:
    path = tmp_path / "a.spool"

    def stopped() -> None:
        with RecordSpool(path, PATHS) as spool:
            next(spool.tee(_files()))
            assert path.exists()
            raise RuntimeError

    with pytest.raises(RuntimeError):
        stopped()
    assert not path.exists()


def test_a_spool_that_cannot_be_made_is_done_without(tmp_path: Path) -> None:
    went = _spooled(tmp_path / "no such folder" / "a.spool")
    assert went == _taken(iter(_files()))


@pytest.fixture
def small_disk() -> Iterator[None]:
    """No file may be larger than 40 KB; what is written beyond fails as on a full disk."""
    resource = pytest.importorskip("resource")
    _, most = usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, most))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, usual)


@pytest.mark.usefixtures("small_disk")
@pytest.mark.parametrize("papers", [300, 4_000])  # too many at the last step, and long before
def test_a_full_disk_ends_the_spool_and_not_the_preview(tmp_path: Path, papers: int) -> None:
    digits = random.Random(1)
    files = [file(*(paper(f"{n}", comment=digits.randbytes(100).hex()) for n in range(papers)))]
    with RecordSpool(tmp_path / "a.spool", PATHS) as spool:
        went = _taken(spool.tee(files))
    assert went == _taken(iter(files))
    assert not (tmp_path / "a.spool").exists()


def test_a_spool_does_not_fill_the_disk_on_which_the_library_may_lie(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(record_spool, "LEFT_FREE", shutil.disk_usage(tmp_path).total + 1)
    assert _spooled(tmp_path / "a.spool") == _taken(iter(_files()))
    assert not (tmp_path / "a.spool").exists()


class _Harm:
    def __reduce__(self) -> Any:
        return os.mkdir, ("harm",)


@pytest.mark.parametrize("value", [_Harm(), Path("x"), iter, ("a", "b", "c"), 7])
def test_nothing_but_values_of_the_model_is_taken_from_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, value: object
) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "a.spool"
    for before in ([], [("list.jsonl", "jsonl")], [("list.jsonl", "jsonl"), [value]]):
        with path.open("wb") as foreign:
            for one in ((VERSION, tuple(PATHS)), *before, value, None):
                packed = zlib.compress(pickle.dumps(one))
                foreign.write(len(packed).to_bytes(4, "big") + packed)
        with pytest.raises(SpoolError):
            _taken(read_spool(path, PATHS))
    assert not (tmp_path / "harm").exists()
