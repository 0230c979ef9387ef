from pathlib import Path

from paperdesk.library import Library
from paperdesk.model.file_texts import TextState
from paperdesk.model.query.parser import parse
from paperdesk.paths import places
from paperdesk.tasks.text_jobs import read_texts
from tests.documents.small_pdfs import SmallPage, written
from tests.library.builders import ALL, file, numbered


def test_attached_files_are_read_by_a_worker_and_found_by_their_words(tmp_path: Path) -> None:
    with Library.open(places(tmp_path / "home")) as library:
        library.add([file(numbered(1), numbered(2))])
        key, other = library.keys(ALL)
        pages = [SmallPage([(72, 700, f"Kettles of page {n}")]) for n in (1, 2)]
        library.attach(key, written(tmp_path / "kettles.pdf", pages))
        damaged = tmp_path / "no.pdf"
        damaged.write_bytes(b"nothing")
        library.attach(other, damaged)
        assert read_texts(library, [key]) == 1
        assert read_texts(library, [key, other]) == 1
        assert list(library.text_states(other).values()) == [TextState.DAMAGED]
        library.index_unindexed()
        query = parse('"kettles of page 2"')
        (hit,) = library.explain(query, library.search(query).keys)
        assert (hit.key, hit.page and hit.page.page) == (key, 1)
