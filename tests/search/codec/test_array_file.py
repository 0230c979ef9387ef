"""Files of named arrays: they come back as written, and damage is noticed."""

import os
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from paperdesk.search.codec import array_file
from paperdesk.search.codec.array_file import ArrayFile, ArrayFileWriter, DamagedFileError
from tests.search.index_builders import in_memory, on_disk


def _write(storage: Any) -> None:
    box = ArrayFileWriter(storage.create_file("some.pdt"))
    box.add("small", np.arange(10, dtype=np.uint16))
    box.reserve("pieces", np.float32, 3)
    box.add("words", b"abc")
    box.fill("pieces", np.array([1.5, 2.5], np.float32))
    box.fill("pieces", np.array([3.5], np.float32))
    box.finish({"papers": 7})


def test_arrays_come_back_as_they_were_written(tmp_path: Path) -> None:
    for storage in (on_disk(tmp_path), in_memory()):
        _write(storage)
        box = ArrayFile(storage, "some.pdt")
        assert box["small"].tolist() == list(range(10))
        assert box["pieces"].tolist() == [1.5, 2.5, 3.5]
        assert bytes(box.raw("words")) == b"abc"
        assert box.meta == {"papers": 7}
        assert box.get("absent") is None
        assert "small" in box
        box.verify()


def test_every_array_begins_at_a_multiple_of_64(tmp_path: Path) -> None:
    _write(on_disk(tmp_path))
    box = ArrayFile(on_disk(tmp_path), "some.pdt")
    assert all(entry[1] % 64 == 0 for entry in box._arrays.values())


def test_mapped_arrays_cannot_be_written_to(tmp_path: Path) -> None:
    _write(on_disk(tmp_path))
    box = ArrayFile(on_disk(tmp_path), "some.pdt")
    assert not box["small"].flags.writeable


def test_arrays_whose_pages_were_dropped_are_read_again_from_the_file(tmp_path: Path) -> None:
    for storage in (on_disk(tmp_path), in_memory()):
        _write(storage)
        box = ArrayFile(storage, "some.pdt")
        small = box["small"]
        box.drop_pages()
        assert small.tolist() == list(range(10))
        assert bytes(box.raw("words")) == b"abc"


@pytest.mark.parametrize("cut", [0, 5, 30, -1])
def test_a_cut_file_is_noticed_on_opening(tmp_path: Path, cut: int) -> None:
    _write(on_disk(tmp_path))
    file = tmp_path / "some.pdt"
    file.write_bytes(file.read_bytes()[:cut])
    with pytest.raises(DamagedFileError):
        ArrayFile(on_disk(tmp_path), "some.pdt")


def test_a_foreign_file_is_noticed_on_opening(tmp_path: Path) -> None:
    (tmp_path / "some.pdt").write_bytes(b"something else entirely, long enough" * 3)
    with pytest.raises(DamagedFileError, match="version"):
        ArrayFile(on_disk(tmp_path), "some.pdt")


def test_any_changed_byte_is_noticed_by_opening_or_by_checking(tmp_path: Path) -> None:
    _write(on_disk(tmp_path))
    file = tmp_path / "some.pdt"
    whole = file.read_bytes()
    box = ArrayFile(on_disk(tmp_path), "some.pdt")
    used = set(range(len(whole))) - _padding(box, len(whole))
    for place in sorted(used):
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        with pytest.raises(DamagedFileError):
            ArrayFile(on_disk(tmp_path), "some.pdt").verify()


def _padding(box: ArrayFile, size: int) -> set[int]:
    free = set(range(array_file.HEADER.size, size))
    for kind, start, count, _ in box._arrays.values():
        free -= set(range(start, start + count * np.dtype(kind).itemsize))
    directory = min(size, max(e[1] + e[2] * np.dtype(e[0]).itemsize for e in box._arrays.values()))
    return {place for place in free if place < directory}


def test_an_array_left_short_is_refused(tmp_path: Path) -> None:
    file = on_disk(tmp_path).create_file("some.pdt")
    box = ArrayFileWriter(file)
    box.reserve("pieces", np.float32, 3)
    with pytest.raises(ValueError, match="pieces"):
        box.finish({})
    file.close()


def test_a_finished_file_is_synced_to_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", synced.append)
    _write(on_disk(tmp_path))
    assert len(synced) == 1
