"""An index that is not ours, or not whole, is never opened."""

# mypy: allow-untyped-calls

import contextlib
import gc
import json
import os
import pickle
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import whoosh.index
from whoosh.fields import TEXT, Schema
from whoosh.filedb.filestore import FileStorage

from paperdesk.model import LibraryError
from paperdesk.model.query.ast import Word
from paperdesk.search import SearchIndex
from paperdesk.search.codec.array_file import ArrayFile
from paperdesk.search.query.executor import QueryExecutor
from paperdesk.search.store import integrity
from paperdesk.search.store.durable_storage import DurableStorage
from tests.search.sample_documents import asked, document, found, index_of, titled


class Bomb:
    """Unpickled, it leaves a file as the sign that foreign code ran."""

    def __init__(self, sign: Path) -> None:
        self.sign = sign

    def __reduce__(self) -> tuple[Any, ...]:
        return (os.mkdir, (str(self.sign),))


def _toc(folder: Path) -> Path:
    return folder / (integrity.newest_toc(folder) or "")


def _segment(folder: Path) -> Path:
    return next(folder.glob("*.pdt"))


def _bomb_in_schema(folder: Path, sign: Path) -> None:
    """A TOC as whoosh writes it, with a bomb for a schema."""
    storage = FileStorage(str(folder))
    path = _toc(folder)
    bomb = pickle.dumps(Bomb(sign), 2)
    with storage.create_file("made") as file:
        for size in (4, 8, 4):
            file.write_varint(size)
        file.write_int(-12345)
        file.write_int(-111)
        for number in (3, 54, 0):
            file.write_varint(number)
        file.write_string(bomb)
        file.write_int(int(path.name.split("_")[2].removesuffix(".toc")))
        file.write_int(0)
        file.write_pickle([])
    (folder / "made").replace(path)


def _bomb_in_segments(folder: Path, sign: Path) -> None:
    """The true TOC with a bomb after the schema, where the list of segments is."""
    path = _toc(folder)
    path.write_bytes(path.read_bytes()[:-60] + pickle.dumps(Bomb(sign), 2))


def _bomb_in_columns(folder: Path, sign: Path) -> None:
    """Stored fields and postings are pickles too: a bomb all over the segment."""
    path = _segment(folder)
    bomb = pickle.dumps(Bomb(sign), 2)
    size = path.stat().st_size
    path.write_bytes((bomb * (size // len(bomb) + 1))[:size])


def _same_time_and_size(folder: Path, sign: Path) -> None:
    """A segment changed with care: neither its size nor its date differ."""
    path = _segment(folder)
    before = path.stat()
    _bomb_in_columns(folder, sign)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def _truncated(folder: Path, sign: Path) -> None:
    for path in folder.iterdir():
        if path.is_file() and path.name != integrity.NAME:
            os.truncate(path, path.stat().st_size // 2)


def _emptied_toc(folder: Path, sign: Path) -> None:
    os.truncate(_toc(folder), 0)


def _foreign(folder: Path, sign: Path) -> None:
    """An index of another program, with no stamp at all."""
    shutil.rmtree(folder)
    folder.mkdir(mode=0o700)
    index = whoosh.index.create_in(str(folder), Schema(text=TEXT))
    writer = index.writer()
    writer.add_document(text="foreign")
    writer.commit()
    _bomb_in_schema(folder, sign)


def _newer_generation(folder: Path, sign: Path) -> None:
    """A planted TOC of a later generation, which Whoosh would prefer to ours."""
    toc = _toc(folder)
    planted = folder / "_MAIN_99.toc"
    planted.write_bytes(toc.read_bytes()[:-60] + pickle.dumps(Bomb(sign), 2))


def _forged_stamp(folder: Path, sign: Path) -> None:
    """A stamp that fits the bomb, made by one who does not have the key."""
    _bomb_in_schema(folder, sign)
    body = json.loads((folder / integrity.NAME).read_text())
    body["tocs"][_toc(folder).name]["digest"] = integrity._digest(_toc(folder))
    (folder / integrity.NAME).write_text(json.dumps(body))


def _stamp_is_nonsense(folder: Path, sign: Path) -> None:
    (folder / integrity.NAME).write_text('{"seal": [1, 2], "tocs": 3}')
    _bomb_in_schema(folder, sign)


def _stamp_missing(folder: Path, sign: Path) -> None:
    (folder / integrity.NAME).unlink()


def _other_version(folder: Path, sign: Path) -> None:
    body = json.loads((folder / integrity.NAME).read_text())
    del body["seal"]
    body["schema"] = "0"
    (folder / integrity.NAME).write_text(json.dumps({**body, "seal": integrity._seal(body)}))


def _copied(folder: Path, sign: Path) -> None:
    """Restored from a backup: equal bytes, dates and names, but other files."""
    shutil.copytree(folder, folder.with_name("copy"))
    shutil.rmtree(folder)
    folder.with_name("copy").rename(folder)


def _open_to_all(folder: Path, sign: Path) -> None:
    folder.chmod(0o777)


def _a_link(folder: Path, sign: Path) -> None:
    folder.rename(folder.with_name("elsewhere"))
    folder.symlink_to(folder.with_name("elsewhere"))


def _a_file(folder: Path, sign: Path) -> None:
    shutil.rmtree(folder)
    folder.write_bytes(pickle.dumps(Bomb(sign)))


def _segment_is_a_link(folder: Path, sign: Path) -> None:
    path = _segment(folder)
    path.rename(folder.parent / "moved")
    path.symlink_to(folder.parent / "moved")


HOSTILE: list[Callable[[Path, Path], None]] = [
    _bomb_in_schema, _bomb_in_segments, _bomb_in_columns, _same_time_and_size, _truncated,
    _emptied_toc, _foreign, _newer_generation, _forged_stamp, _stamp_is_nonsense, _stamp_missing,
    _other_version, _copied, _open_to_all, _a_link, _a_file, _segment_is_a_link,
]  # fmt: skip


@pytest.mark.parametrize("damage", HOSTILE, ids=lambda damage: damage.__name__.strip("_"))
def test_a_hostile_index_is_thrown_away_unopened(
    tmp_path: Path, damage: Callable[[Path, Path], None]
) -> None:
    with index_of(tmp_path, titled("ours")):
        pass
    sign = tmp_path / "code-ran"
    damage(tmp_path / "index", sign)
    index = SearchIndex(tmp_path / "index")
    assert index.fresh
    assert index.keys() == set()
    index.write(titled("again"))
    assert found(index, asked("again")) == [1]
    index.close()
    assert not sign.exists()
    assert not list(tmp_path.glob("index.old*"))


@pytest.mark.filterwarnings(
    "ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning"
)
def test_the_bombs_are_live(tmp_path: Path) -> None:
    """The proof that the sentinel works: whoosh itself runs what was planted."""
    for plant in (_bomb_in_schema, _foreign):
        sign = tmp_path / plant.__name__
        with index_of(tmp_path / f"{plant.__name__}s", titled("ours")):
            pass
        folder = tmp_path / f"{plant.__name__}s" / "index"
        plant(folder, sign)
        with contextlib.suppress(Exception):
            whoosh.index.open_dir(str(folder))
        gc.collect()  # whoosh leaves the file open that it could not read
        assert sign.exists()


def test_an_index_that_turns_hostile_while_it_is_open_is_not_opened_again(tmp_path: Path) -> None:
    sign = tmp_path / "code-ran"
    with index_of(tmp_path, titled("ours")) as index:
        assert found(index, asked("ours")) == [1]
        _newer_generation(tmp_path / "index", sign)
        assert found(index, asked("ours")) == []
        assert index.fresh
    assert not sign.exists()


def test_damage_that_the_stamp_cannot_see_costs_one_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Bytes that went bad on the disk leave size, times and inode as they were."""
    with index_of(tmp_path, [document(n, f"word {n}") for n in range(50)]):
        pass
    _bad = _segment(tmp_path / "index")
    _bad.write_bytes(b"\x80" * _bad.stat().st_size)
    with monkeypatch.context() as patched:
        patched.setattr(integrity, "_facts", lambda _: [0])
        patched.setattr(integrity, "is_trusted", lambda _: True)
        index = SearchIndex(tmp_path / "index")
        with pytest.raises(LibraryError, match="Papers and notes are safe"):
            found(index, asked("word"))
    assert index.fresh
    assert index.keys() == set()
    index.close()


def test_damaged_arrays_cost_one_answer_and_our_own_errors_no_index(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The directory of a file is whole, so it opens; what it points to is not."""
    with index_of(tmp_path, [document(n, f"word {n}") for n in range(50)]) as index:
        with monkeypatch.context() as patched:
            nothing: dict[str, Any] = {}
            patched.setattr(QueryExecutor, "rank", lambda *_: nothing["ours"])
            with pytest.raises(KeyError):
                found(index, asked("word"))
        assert len(found(index, asked("word"))) == 50
        where = ArrayFile(DurableStorage(tmp_path / "index"), _segment(tmp_path / "index").name)
        start, count = where._arrays["title/doc"][1:3]
        with _segment(tmp_path / "index").open("r+b") as file:
            file.seek(start)
            file.write(b"\xff" * 2 * count)
        with pytest.raises(LibraryError, match="Papers and notes are safe"):
            found(index, asked(Word("word", "title")))  # what was asked before need not be read
        assert index.keys() == set()


def test_files_are_synced_before_they_are_renamed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log: list[tuple[str, str]] = []
    real_sync, real_replace = os.fsync, Path.replace

    def sync(handle: int) -> None:
        log.append(("sync", Path(f"/proc/self/fd/{handle}").readlink().name))
        real_sync(handle)

    def replace(path: Path, target: Path) -> Path:
        log.append(("replace", Path(target).name))
        return real_replace(path, target)

    with index_of(tmp_path, titled("one")) as index:
        monkeypatch.setattr(os, "fsync", sync)
        monkeypatch.setattr(Path, "replace", replace)
        index.write([document(2, "two")])
    names = [
        f"{what} {'toc' if '.toc' in name else name.rsplit('.')[-1] if '.' in name else name}"
        for what, name in log
    ]
    assert names == [
        "sync pdt",
        "sync pdd",
        "sync toc",
        "sync new",
        "replace json",
        "sync index",
        "replace toc",
        "sync index",
    ]


def test_the_storage_does_not_write_over_a_toc(tmp_path: Path) -> None:
    storage = DurableStorage(tmp_path)
    for name in ("a", "b"):
        with storage.create_file(name) as file:
            file.write(name.encode())
    with pytest.raises(FileExistsError):
        storage.rename_file("a", "b", safe=True)
    storage.rename_file("a", "b")
    assert (tmp_path / "b").read_bytes() == b"a"
