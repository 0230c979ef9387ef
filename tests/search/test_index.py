"""The index follows the library: writing, rebuilding, and what other processes do."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from paperdesk.model import Cancelled, Document, IndexStatus, LibraryBusyError, LibraryError, silent
from paperdesk.model.messages import Message, verbatim
from paperdesk.search import SearchIndex, schema
from paperdesk.search.codec.segment import PackedSegment
from paperdesk.search.indexing.bulk_build import build_index
from paperdesk.search.indexing.segment_builder import Row, SegmentBuilder
from paperdesk.search.store import directory, integrity
from tests.search.sample_documents import asked, document, found, index_of, titled


def test_an_index_is_no_longer_fresh_once_written(tmp_path: Path) -> None:
    with index_of(tmp_path, titled("one")) as index:
        assert not index.fresh


def test_a_new_index_is_fresh_and_empty(tmp_path: Path) -> None:
    index = SearchIndex(tmp_path / "cache" / "index")
    assert index.fresh
    status = index.status(waiting=3)
    assert (status.papers, status.waiting, status.segments) == (0, 3, 0)
    index.write(titled("one"))
    index.close()
    index = SearchIndex(tmp_path / "cache" / "index")
    assert not index.fresh
    assert index.keys() == {1}
    assert isinstance(index.status(), IndexStatus)
    assert index.status().size > 1000
    index.close()


def test_the_folder_is_the_readers_alone(tmp_path: Path) -> None:
    with index_of(tmp_path, titled("one")):
        assert (tmp_path / "index").stat().st_mode & 0o777 == 0o700


def test_writing_replaces_the_paper_of_the_same_key(tmp_path: Path) -> None:
    with index_of(tmp_path, titled("old words", "other")) as index:
        index.write([document(1, "first try"), document(1, "new words")])
        assert index.keys() == {1, 2}
        assert found(index, asked("old")) == []
        assert found(index, asked("try")) == []
        assert found(index, asked("new")) == [1]


def test_papers_that_are_gone_are_not_found(tmp_path: Path) -> None:
    with index_of(tmp_path, titled("one thing", "two things", "three things")) as index:
        index.write([], gone=[2, 77])
        assert index.keys() == {1, 3}
        assert set(found(index, asked("things"))) == {1, 3}
        index.write([document(4, "four things")], gone=[1, 4])
        assert index.keys() == {3}


def test_many_small_commits_make_few_segments(tmp_path: Path) -> None:
    with index_of(tmp_path, []) as index:
        for key in range(40):
            index.write([document(key, f"paper number {key}")])
        assert index.keys() == set(range(40))
        assert index.status().segments <= 14
        assert found(index, asked("23")) == [23]


def test_rebuilding_puts_a_whole_new_index_in_place(tmp_path: Path) -> None:
    with index_of(tmp_path, titled("left over", "kept")) as index:
        said: list[tuple[int, int, Message]] = []
        documents = [*titled("rebuilt", "kept"), document(1, "twice")]
        index.rebuild(documents, 2, lambda *words: said.append(words))
        assert index.keys() == {1, 2}
        assert found(index, asked("left")) == []
        assert found(index, asked("rebuilt")) == [1]
        assert said[-1] == (2, 2, Message("step.indexing"))
        assert index.status().segments == 1
        assert sorted(path.name for path in tmp_path.iterdir()) == ["index", "index.lock"]


def test_the_old_index_answers_while_the_new_one_is_made(tmp_path: Path) -> None:
    with index_of(tmp_path, titled("old")) as index:
        answers: list[list[int]] = []

        def documents() -> Iterator[Document]:
            answers.append(found(index, asked("old")))
            yield document(5, "new")

        index.rebuild(documents(), 1)
        assert answers == [[1]]
        assert found(index, asked("old")) == []


def test_stopping_changes_nothing_and_frees_the_lock(tmp_path: Path) -> None:
    def stop(done: int, total: int, what: Message) -> None:
        raise Cancelled

    with index_of(tmp_path, titled("one")) as index:
        with pytest.raises(Cancelled):
            index.write(titled("two"), progress=stop)
        with pytest.raises(Cancelled):
            index.rebuild(titled("three"), 1, stop)
        assert found(index, asked("one")) == [1]
        index.write(titled("four"))
        assert found(index, asked("four")) == [1]


def test_a_rebuild_that_was_not_yet_swapped_in_is_taken(tmp_path: Path) -> None:
    with index_of(tmp_path, titled("ready")):
        pass
    (tmp_path / "index").rename(tmp_path / "index.new")
    index = SearchIndex(tmp_path / "index")
    assert not index.fresh
    assert index.keys() == {1}
    index.close()


def test_a_rebuild_that_was_broken_off_goes_on_where_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(build_index, "__kwdefaults__", {"progress": silent, "batch": 3})
    monkeypatch.setattr(schema, "_TOGETHER", 2)
    documents = titled(*(f"word {n}" for n in range(10)))

    def breaking() -> Iterator[Document]:
        yield from documents[:8]
        raise LibraryError(verbatim("no more"))

    with index_of(tmp_path, titled("old")) as index:
        with pytest.raises(LibraryError, match="no more"):
            index.rebuild(breaking(), 10)
        finished = {path.name for path in (tmp_path / "index.new").glob("*.pdt")}
        assert len(finished) == 2
        index.write([document(99, "meanwhile")])
        built: list[int] = []
        build = SegmentBuilder.build

        def counted(builder: SegmentBuilder, rows: Sequence[Row], **options: Any) -> PackedSegment:
            built.append(len(rows))
            return build(builder, rows, **options)

        monkeypatch.setattr(SegmentBuilder, "build", counted)
        index.rebuild(documents, 10)
        assert built == [3, 1]
        assert index.keys() == set(range(1, 11))


def test_what_a_killed_rebuild_left_is_removed_by_the_next_writer(tmp_path: Path) -> None:
    with index_of(tmp_path, titled("one")) as index:
        for name in ("index.new", "index.old"):
            (tmp_path / name).mkdir()
            (tmp_path / name / "half").write_bytes(b"x")
        index.write([document(2, "two")])
        assert sorted(path.name for path in tmp_path.iterdir()) == ["index", "index.lock"]
        assert index.keys() == {1, 2}


def test_after_a_crash_between_commit_and_cleaning_up_all_is_there(tmp_path: Path) -> None:
    with index_of(tmp_path, titled("one")) as index:
        old = integrity.newest_toc(tmp_path / "index") or ""
        kept = (tmp_path / "index" / old).read_bytes()
        index.write([document(2, "two")])
        (tmp_path / "index" / old).write_bytes(kept)
        left = tmp_path / "index" / "_MAIN_9.toc.123.45"
        left.write_bytes(b"half a table of contents")
    index = SearchIndex(tmp_path / "index")
    assert index.keys() == {1, 2}
    index.write([document(3, "three")])
    assert index.keys() == {1, 2, 3}
    assert not left.exists()
    index.close()


def test_a_crash_before_the_rename_leaves_the_old_state(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with index_of(tmp_path, titled("one")) as index:
        with monkeypatch.context() as patched:
            real = Path.replace

            def crash(path: Path, target: Path) -> Path:
                if str(target).endswith(".toc"):
                    raise OSError(5, "Input/output error")
                return real(path, target)

            patched.setattr(Path, "replace", crash)
            with pytest.raises(LibraryError, match="Input/output error"):
                index.write([document(2, "two")])
        assert integrity.is_trusted(tmp_path / "index")
        assert index.keys() == {1}
        index.write([document(2, "two")])
        assert index.keys() == {1, 2}


def test_a_full_disk_is_told_in_a_readers_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with index_of(tmp_path, titled("one")) as index:

        def full(*anything: object) -> None:
            raise OSError(28, "No space left on device")

        with monkeypatch.context() as patched:
            patched.setattr(integrity, "write", full)
            with pytest.raises(LibraryError, match=r"No space left on device\. Papers and notes"):
                index.write(titled("two"))
        index.write(titled("two"))
        assert found(index, asked("two")) == [1]


def test_a_reader_sees_what_another_process_commits(tmp_path: Path) -> None:
    with index_of(tmp_path, titled("one")) as index:
        assert found(index, asked("other")) == []
        program = (
            "import sys; from pathlib import Path; from paperdesk.model import Document, Paper;"
            "from paperdesk.search import SearchIndex; index = SearchIndex(Path(sys.argv[1]));"
            "index.write([Document(2, Paper('the other one'))], gone=[1]); index.close()"
        )
        done = [sys.executable, "-c", program, str(tmp_path / "index")]
        subprocess.run(done, check=True, cwd=Path(__file__).parents[2], timeout=60)
        assert found(index, asked("other")) == [2]
        assert index.keys() == {2}


def test_a_reader_notices_a_rebuild_by_another(tmp_path: Path) -> None:
    with index_of(tmp_path, titled("one")) as index:
        other = SearchIndex(tmp_path / "index")
        assert found(other, asked("one")) == [1]
        index.rebuild(titled("two"), 1)
        assert found(other, asked("two")) == [1]
        index.rebuild([], 0)
        assert other.keys() == set()
        other.close()


def test_a_second_writer_is_told_who_holds_the_lock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(directory, "_WAIT", 0.1)
    with index_of(tmp_path, titled("one")) as index:
        other = SearchIndex(tmp_path / "index")

        def documents() -> Iterator[Document]:
            with pytest.raises(LibraryBusyError, match="Another PaperDesk is writing"):
                other.write(titled("late"))
            yield document(3, "early")

        index.rebuild(documents(), 1)
        other.write([document(4, "late")])
        assert index.keys() == {3, 4}
        other.close()


def test_several_threads_search_while_one_writes(tmp_path: Path) -> None:
    with index_of(tmp_path, titled("paper zero")) as index:
        failures: list[BaseException] = []
        over = threading.Event()

        def search() -> None:
            try:
                while not over.is_set():
                    keys = found(index, asked("paper", typing=True))
                    assert keys == sorted(set(keys)) or keys
            except BaseException as error:
                failures.append(error)
                raise

        threads = [threading.Thread(target=search) for _ in range(3)]
        for thread in threads:
            thread.start()
        for key in range(2, 30):
            index.write([document(key, f"paper {key}")], gone=[key - 5])
        index.rebuild(titled("paper one"), 1)
        over.set()
        for thread in threads:
            thread.join()
        assert not failures
        assert index.keys() == {1}


def test_a_closed_index_says_so(tmp_path: Path) -> None:
    with index_of(tmp_path, titled("one")) as index:
        index.close()
        with pytest.raises(LibraryError, match="closed"):
            index.keys()


_TITLES = st.sampled_from(
    ["graph nets", "few-shot graphs", "nets of nets", "学习 graph", "", "a few shots", "graphical"]
)
_STEPS = st.lists(
    st.tuples(
        st.lists(st.tuples(st.integers(1, 9), _TITLES, _TITLES), max_size=4),
        st.lists(st.integers(1, 9), max_size=3),
    ),
    min_size=1,
    max_size=8,
)
_QUERIES = [
    asked("graph"),
    asked("few shot"),
    asked("few", "shot"),
    asked("net", typing=True),
    asked("g", typing=True),
    asked("学习"),
]


@given(steps=_STEPS)
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_changes_equal_a_fresh_rebuild(
    tmp_path_factory: pytest.TempPathFactory,
    steps: list[tuple[list[tuple[int, str, str]], list[int]]],
) -> None:
    library: dict[int, Document] = {}
    directory = tmp_path_factory.mktemp("changes")
    changed, rebuilt = SearchIndex(directory / "changed"), SearchIndex(directory / "rebuilt")
    for papers, gone in steps:
        documents = [document(key, title, abstract) for key, title, abstract in papers]
        changed.write(documents, gone)
        library |= {entry.key: entry for entry in documents}
        for key in gone:
            library.pop(key, None)
    rebuilt.rebuild(library.values(), len(library))
    assert changed.keys() == rebuilt.keys() == set(library)
    for query in _QUERIES:
        assert set(found(changed, query)) == set(found(rebuilt, query))
    changed.close()
    rebuilt.close()


def test_the_facade_alone_brings_no_heavy_import() -> None:
    program = (
        "import sys, paperdesk.search; "
        "print([n for n in ('whoosh', 'numpy', 'Stemmer', 'markdown') if n in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        check=True,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
        timeout=60,
    )
    assert done.stdout.strip() == "[]"


def test_a_commit_is_noticed_in_a_folder_that_has_long_been_still(tmp_path: Path) -> None:
    with index_of(tmp_path, titled("one")) as index, index_of(tmp_path, []) as other:
        still = time.time() - 60
        for _ in range(2):
            os.utime(tmp_path / "index", (still, still))
            assert found(index, asked("one")) == [1]
        other.write(titled("one", "one more"))
        assert found(index, asked("one")) == [1, 2]
        other.write([], gone=[1])
        assert found(index, asked("one")) == [2]
