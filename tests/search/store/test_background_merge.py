"""An index of many parts is put together beside those who search and write."""

import random
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from paperdesk.model import Cancelled, Progress
from paperdesk.model.messages import Message
from paperdesk.search import SearchIndex
from tests.house import ROOT
from tests.search.sample_documents import asked, document, found, index_of, titled


@contextmanager
def in_parts(folder: Path) -> Iterator[SearchIndex]:
    """Fifteen papers, in six segments."""
    papers = [document(key, f"paper number n{key}") for key in range(15)]
    with index_of(folder, papers[:10]) as index:
        for paper in papers[10:]:
            index.write([paper])
        assert index.status().segments == 6
        yield index


def during(act: Callable[[], object]) -> Progress:
    """Progress that does something else once, in the middle."""
    left = [act]

    def told(done: int, _total: int, _what: Message) -> None:
        if done and left:
            left.pop()()

    return told


def test_many_segments_become_one_that_finds_the_same(tmp_path: Path) -> None:
    with in_parts(tmp_path) as index:
        index.write([], gone=[3])
        other = SearchIndex(tmp_path / "index")
        before = found(other, asked("paper"))
        assert index.needs_merge()
        assert index.merge()
        assert not index.needs_merge()
        assert not index.merge()
        assert index.status().segments == 1
        for one in (index, other):
            assert sorted(found(one, asked("paper"))) == sorted(before) == [0, 1, 2, *range(4, 15)]
            assert one.keys() == set(before)
        other.close()
        names = sorted(path.name for path in tmp_path.iterdir())
        assert names == ["index", "index.lock", "index.settling.lock"]
        assert len(list((tmp_path / "index").glob("*.pd?"))) == 2


def test_what_is_written_meanwhile_is_kept(tmp_path: Path) -> None:
    with in_parts(tmp_path) as index:

        def write() -> None:
            index.write([document(4, "changed n4"), document(77, "paper new")], gone=[0])

        assert index.merge(during(write))
        assert index.keys() == {*range(1, 15), 77}
        assert found(index, asked("changed")) == [4]
        assert set(found(index, asked("paper"))) == {1, 2, 3, *range(5, 15), 77}
        assert index.status().segments == 2


def test_it_gives_way_to_an_index_made_anew(tmp_path: Path) -> None:
    with in_parts(tmp_path) as index:
        anew = titled("one", "two")
        assert not index.merge(during(lambda: index.rebuild(anew, 2)))
        assert index.keys() == {1, 2}
        assert found(index, asked("two")) == [2]
        assert not (tmp_path / "index.settling").exists()


def test_stopping_leaves_all_as_it_was(tmp_path: Path) -> None:
    def stop() -> None:
        raise Cancelled

    with in_parts(tmp_path) as index:
        segments = index.status().segments
        with pytest.raises(Cancelled):
            index.merge(during(stop))
        assert index.status().segments == segments
        assert index.keys() == set(range(15))
        assert index.merge()


def test_only_one_process_does_it(tmp_path: Path) -> None:
    with in_parts(tmp_path) as index:
        other = SearchIndex(tmp_path / "index")
        answers: list[bool] = []
        assert index.merge(during(lambda: answers.append(other.merge())))
        assert answers == [False]
        other.close()


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal there")
def test_whoever_is_killed_in_the_middle_leaves_the_index_whole(tmp_path: Path) -> None:
    with in_parts(tmp_path):
        pass
    killed = (
        "import os, pathlib, sys; from paperdesk.search import SearchIndex\n"
        "die = lambda done, total, what: os.kill(os.getpid(), 9)\n"
        "SearchIndex(pathlib.Path(sys.argv[1])).merge(die)"
    )
    command = [sys.executable, "-c", killed, str(tmp_path / "index")]
    ended = subprocess.run(command, cwd=ROOT, check=False)
    assert ended.returncode == -signal.SIGKILL
    assert (tmp_path / "index.settling").exists()
    index = SearchIndex(tmp_path / "index")
    assert index.keys() == set(range(15))
    assert index.merge()
    assert index.keys() == set(range(15))
    assert not (tmp_path / "index.settling").exists()
    index.close()


@pytest.mark.parametrize("seed", range(3))
def test_any_order_of_changes_and_settling_equals_what_was_written(
    tmp_path: Path, seed: int
) -> None:
    rnd = random.Random(seed)
    truth: dict[int, str] = {}

    def change(index: SearchIndex) -> None:
        keys = rnd.sample(range(30), 3)
        gone = [key for key in keys if rnd.random() < 0.3]
        words = {key: f"paper w{rnd.randrange(5)}" for key in keys if key not in gone}
        index.write([document(key, text) for key, text in words.items()], gone)
        truth.update(words)
        for key in gone:
            truth.pop(key, None)

    with index_of(tmp_path, []) as index:
        for _ in range(40):
            if rnd.random() < 0.2:
                index.merge(during(lambda: change(index)))
            else:
                change(index)
        assert index.keys() == set(truth)
        for word in (f"w{n}" for n in range(5)):
            expected = {key for key, text in truth.items() if word in text.split()}
            assert set(found(index, asked(word))) == expected
