"""Texts of attached PDFs: they are read once, searched by page, and follow their files."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from paperdesk.library import Library
from paperdesk.library.texts import text_cache
from paperdesk.model import Hit
from paperdesk.model.file_texts import FileText, TextState
from paperdesk.model.query.parser import parse
from paperdesk.paths import places
from tests.library.builders import ALL, file, numbered

PAGES = ("The harbour lies to the north.", "Gulls sleep on the kettle.", "A lighthouse")
READ = FileText(TextState.READ, PAGES, ("i", "ii", "1"))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(places(tmp_path / "home")) as opened:
        opened.add([file(*(numbered(n) for n in (1, 2)))])
        opened.index_unindexed()
        yield opened


def pdf(folder: Path, name: str = "sea.pdf", words: bytes = b"sea") -> Path:
    path = folder / name
    path.write_bytes(b"%PDF-1.5 " + words)
    return path


def hits(library: Library, text: str) -> list[Hit]:
    query = parse(text)
    return library.explain(query, list(library.search(query).keys))


def test_a_text_that_was_read_is_found_with_its_page_and_passage(
    library: Library, tmp_path: Path
) -> None:
    key, other = library.keys(ALL)
    library.attach(key, pdf(tmp_path))
    (wanted,) = library.wanted_texts(9)
    assert Path(wanted.path).read_bytes() == b"%PDF-1.5 sea"
    assert wanted.key == key
    library.begin_text(wanted.file)
    library.keep_text(wanted.file, READ)
    assert library.wanted_texts(9) == ()
    assert library.unindexed() == 1
    library.index_unindexed()
    (hit,) = hits(library, '"sleep on the kettle"')
    assert hit.key == key
    assert hit.page is not None
    assert (hit.page.file, hit.page.page, hit.page.shown) == (wanted.file, 1, "ii")
    assert hit.snippet is not None
    assert hit.snippet.text == PAGES[1]
    assert [page.text for page in library.texts(key)] == list(PAGES)
    assert library.text_states(key) == {wanted.file: TextState.READ}
    assert library.texts(other) == ()
    assert hits(library, "text:harbour")[0].page is not None
    assert hits(library, "swarms")[0].page is None


def test_pages_go_and_come_with_their_file(library: Library, tmp_path: Path) -> None:
    key, other = library.keys(ALL)
    library.attach(key, pdf(tmp_path))
    library.keep_text(library.wanted_texts()[0].file, READ)
    library.index_unindexed()
    number = library.attachments([key])[key][0].number
    for act, found in (
        (lambda: library.detach([number]), []),
        (library.undo, [key]),
        (lambda: library.attach(other, pdf(tmp_path)), [key, other]),
    ):
        act()
        library.index_unindexed()
        assert sorted(library.search(parse("lighthouse")).keys) == found
    library.rebuild_index()
    assert sorted(library.search(parse("lighthouse")).keys) == [key, other]


def test_pages_of_several_files_are_counted_in_each(library: Library, tmp_path: Path) -> None:
    key = library.keys(ALL)[0]
    library.attach(key, pdf(tmp_path))
    library.keep_text(library.wanted_texts()[0].file, READ)
    library.attach(key, pdf(tmp_path, "supplement.pdf", b"more"))
    more = library.wanted_texts()[0].file
    library.keep_text(more, FileText(TextState.READ, ("", "Proofs of the volcano")))
    library.index_unindexed()
    (hit,) = hits(library, "volcano")
    assert hit.page is not None
    assert (hit.page.file, hit.page.page, hit.page.shown) == (more, 1, "2")


def test_a_file_that_kills_its_reader_twice_is_left_alone(library: Library, tmp_path: Path) -> None:
    key = library.keys(ALL)[0]
    library.attach(key, pdf(tmp_path))
    for deaths in (0, 1):
        (wanted,) = library.wanted_texts()
        assert library.text_states(key) == {wanted.file: None}, deaths
        library.begin_text(wanted.file)
    assert library.wanted_texts() == ()
    assert library.text_states(key) == {wanted.file: TextState.DEADLY}


def test_reading_that_was_stopped_counts_for_no_death(library: Library, tmp_path: Path) -> None:
    library.attach(library.keys(ALL)[0], pdf(tmp_path))
    for _ in range(4):
        (wanted,) = library.wanted_texts()
        library.begin_text(wanted.file)
        library.put_off_text(wanted.file)
    assert len(library.wanted_texts()) == 1


def test_texts_that_are_lost_or_damaged_are_read_again(library: Library, tmp_path: Path) -> None:
    key = library.keys(ALL)[0]
    library.attach(key, pdf(tmp_path))
    library.keep_text(library.wanted_texts()[0].file, READ)
    library.index_unindexed()
    library.close()
    path = library.places.cache / text_cache.NAME
    path.write_bytes(b"this is no database, and was none" * 40)
    with Library.open(library.places) as again:
        (hit,) = hits(again, "lighthouse")
        assert (hit.key, hit.page) == (key, None)
        assert len(again.wanted_texts()) == 1


def test_texts_read_in_an_older_way_are_read_anew(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.attach(library.keys(ALL)[0], pdf(tmp_path))
    library.keep_text(library.wanted_texts()[0].file, READ)
    assert library.wanted_texts() == ()
    library.close()
    monkeypatch.setattr(text_cache, "RULES", text_cache.RULES + 1)
    with Library.open(library.places) as again:
        assert len(again.wanted_texts()) == 1


def test_a_library_without_pdfs_has_no_cache_of_texts(library: Library) -> None:
    hits(library, "swarms volcano")
    library.rebuild_index()
    assert library.wanted_texts() == ()
    assert not (library.places.cache / text_cache.NAME).exists()


def test_a_commit_takes_as_many_papers_as_their_pages_allow(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("paperdesk.library.index.index_sync._LETTERS", 60)
    for number, key in enumerate(library.keys(ALL)):
        library.attach(key, pdf(tmp_path, f"{number}.pdf", bytes([number + 48])))
        library.keep_text(library.wanted_texts()[0].file, READ)
    assert [library.index_unindexed(), library.index_unindexed()] == [1, 1]
    assert library.search(parse("lighthouse")).total == 2


def test_what_was_kept_before_a_crash_is_told_to_the_index_afterwards(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.attach(library.keys(ALL)[0], pdf(tmp_path))
    library.index_unindexed()
    wanted = library.wanted_texts()[0].file

    def refuse(*_: object) -> None:
        raise sqlite3.OperationalError("the power is gone")

    with monkeypatch.context() as patch:
        patch.setattr("paperdesk.library.texts.text_files.index_queue.enqueue", refuse)
        with pytest.raises(Exception, match="power"):
            library.keep_text(wanted, READ)
    assert library.unindexed() == 0
    assert library.index_unindexed() == 1
    assert library.search(parse("lighthouse")).total == 1
