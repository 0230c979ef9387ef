"""PDF files that a reader brings: found in folders, read, matched to papers, taken in."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from paperdesk.library import Library
from paperdesk.model import Cancelled, Paper, contributors
from paperdesk.model.document_facts import PaperFacts
from paperdesk.model.errors import WorkerEndedError
from paperdesk.model.found_documents import DocumentFate, DocumentsTaken, FoundDocument
from paperdesk.model.messages import Message
from paperdesk.paths import Places
from paperdesk.tasks import document_jobs
from paperdesk.tasks.document_queue import DocumentQueue, read_all
from tests.documents.small_pdfs import SmallPage, written
from tests.library.builders import ALL, arrivals

Values = dict[str, Any]
Done = Callable[[Values], None]
Failed = Callable[[BaseException], None]

BODY = [
    (72, 560 - 14 * n, f"line {n} says that rivers meander where kettles boil over lids")
    for n in range(25)
]
RIVERS = Paper(
    title="Slow Rivers of Attention",
    authors=contributors("Mei Tan", "Ida Lund"),
    arxiv_id="2304.15004",
)
MAPS = Paper(title="Maps of the Deep Sea Floor", authors=contributors("Bo Pot"), doi="10.1000/maps")


def paper_file(path: Path, title: str, people: str, note: str = "") -> Path:
    """A PDF file of a page that looks like the first one of a paper."""
    drawing = b"BT /F1 20 Tf 72 680 Td (%s) Tj ET\n" % title.encode()
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [(72, 640, people), (72, 600, "Abstract"), *BODY]
    if note:
        lines.append((72, 40, note))
    return written(path, [SmallPage(lines, drawing=drawing), SmallPage(BODY)])


@pytest.fixture
def library(home: Places) -> Iterator[Library]:
    with Library.open(home) as opened:
        opened.add([("mine.ris", "ris", arrivals(RIVERS, MAPS))])
        opened.index_unindexed()
        yield opened


def _brought(library: Library, *paths: Path) -> list[FoundDocument]:
    documents, _others = document_jobs.sorted_paths(map(str, paths), only=True)
    return document_jobs.match(library, read_all(documents))


def test_a_file_goes_to_its_paper_and_one_that_is_new_becomes_a_paper(
    library: Library, tmp_path: Path
) -> None:
    folder = tmp_path / "in"
    paper_file(folder / "a.pdf", "Slow Rivers of Attention", "Mei Tan, Ida Lund")
    paper_file(folder / "b.pdf", "Kettles and Their Lids", "Ana Berg, Lu Wei")
    (folder / "c.pdf").write_bytes(b"%PDF-1.4 nothing more")
    (folder / "d.pdf").write_bytes((folder / "a.pdf").read_bytes())
    found = _brought(library, folder)
    rivers = library.key("arxiv:2304.15004")
    assert [(Path(one.path).name, one.fate, one.key) for one in found] == [
        ("a.pdf", DocumentFate.MATCHED, rivers),
        ("b.pdf", DocumentFate.NEW, 0),
        ("c.pdf", DocumentFate.REFUSED, 0),
        ("d.pdf", DocumentFate.REFUSED, 0),
    ]
    assert (found[0].paper, found[0].how) == (RIVERS.title, "title")
    assert (found[1].facts.title, found[1].facts.pages) == ("Kettles and Their Lids", 2)
    assert found[3].reason is not None
    assert found[3].reason.key == "files.twice"
    taken = document_jobs.take_in(library, found)
    assert (taken.new, taken.files, taken.problems) == (1, 2, ())
    keys = library.keys(ALL)
    assert len(keys) == 3
    (new,) = set(keys) - {rivers, library.key("doi:10.1000/maps")}
    paper = library.entry(new).paper
    assert paper.title == "Kettles and Their Lids"
    assert paper.author_names == ("Ana Berg", "Lu Wei")
    files = library.attachments(keys)
    assert [Path(one.path).read_bytes() for one in files[rivers]] == [
        (folder / "a.pdf").read_bytes()
    ]
    assert [one.name for one in files[new]] == ["b.pdf"]
    library.undo()
    assert len(library.keys(ALL)) == 2
    assert not library.attachments(keys)


def test_a_title_that_is_only_much_like_one_is_told_apart(library: Library, tmp_path: Path) -> None:
    title = "Maps of the Deep Sea Floor, Revisited"
    (one,) = _brought(library, paper_file(tmp_path / "a.pdf", title, "Bo Pot"))
    assert (one.fate, one.how, one.paper) == (DocumentFate.MATCHED, "similar", MAPS.title)


def test_the_same_file_again_is_known_under_any_name(library: Library, tmp_path: Path) -> None:
    first = paper_file(tmp_path / "a.pdf", "Kettles and Their Lids", "Ana Berg")
    document_jobs.take_in(library, _brought(library, first))
    again = tmp_path / "elsewhere" / "kettles (2).pdf"
    again.parent.mkdir()
    again.write_bytes(first.read_bytes())
    (one,) = _brought(library, again)
    assert (one.fate, one.how, one.paper) == (
        DocumentFate.HELD,
        "content",
        "Kettles and Their Lids",
    )
    assert document_jobs.take_in(library, [one]) == DocumentsTaken()


def test_what_the_reader_corrected_is_what_comes_in(library: Library, tmp_path: Path) -> None:
    path = paper_file(tmp_path / "a b~%20.pdf", "Kettels", "Ana Berg")
    (one,) = _brought(library, path)
    facts = PaperFacts("Kettles", ("Ana Berg", "Lu Wei"), "", "10.1000/kettles", 2024)
    taken = document_jobs.take_in(library, [replace(one, facts=facts)], linked=True)
    assert taken.new == 1
    key = library.key("doi:10.1000/kettles")
    paper = library.entry(key).paper
    assert (paper.title, paper.year) == ("Kettles", 2024)
    (file,) = library.attachments([key])[key]
    assert (file.linked, file.path) == (True, str(path))
    # An id that a paper of the library has leads the file to it, whatever its title is.
    other = paper_file(tmp_path / "other.pdf", "Lids", "Bo Pot")
    (one,) = _brought(library, other)
    wrong = replace(one, fate=DocumentFate.NEW, facts=PaperFacts("Lids", doi="10.1000/kettles"))
    assert document_jobs.take_in(library, [wrong]).new == 0
    assert len(library.attachments([key])[key]) == 2


def test_a_locked_file_comes_in_by_its_name_and_says_that_it_is_locked(
    library: Library, tmp_path: Path
) -> None:
    lock = pikepdf.Encryption(user="secret", owner="secret")
    path = written(tmp_path / "Some_thesis.pdf", [SmallPage(BODY)], encryption=lock)
    (one,) = _brought(library, path)
    assert (one.fate, one.facts.title) == (DocumentFate.NEW, "Some thesis")
    assert one.reason is not None
    assert one.reason.key == "document.locked"
    assert document_jobs.take_in(library, [one]).new == 1


def test_a_folder_with_a_list_of_papers_is_imported_unless_its_files_alone_are_wanted(
    tmp_path: Path,
) -> None:
    with_list, without = tmp_path / "export", tmp_path / "papers"
    for folder in (with_list, without):
        (folder / "deep").mkdir(parents=True)
        (folder / "deep/a.PDF").write_bytes(b"%PDF-1")
        (folder / "deep/.b.pdf").write_bytes(b"%PDF-1")
        (folder / "notes.txt").write_text("words")
    (with_list / "mine.bib").write_text("")
    page = tmp_path / "page.html"
    page.write_text("<html>")
    unnamed = tmp_path / "download"
    unnamed.write_bytes(b"\n%PDF-1.5")
    paths = [str(one) for one in (with_list, without, page, unnamed)]
    documents, others = document_jobs.sorted_paths(paths)
    assert documents == [str(without / "deep/a.PDF"), str(unnamed)]
    assert others == [str(with_list), str(page)]
    documents, others = document_jobs.sorted_paths(paths, only=True)
    assert len(documents) == 3
    assert others == [str(page)]


def test_a_document_outlives_its_way_through_pipes(tmp_path: Path) -> None:
    one = FoundDocument(
        "/in/a.pdf", 3, "aa", PaperFacts("T", ("A", "B"), year=2024), DocumentFate.HELD, 4, "P"
    )
    assert FoundDocument.from_dict(json.loads(json.dumps(one.as_dict()))) == one


class _Jobs:
    """Jobs that answer when they are told to, as a pool's do on threads of its own."""

    def __init__(self) -> None:
        self.open: dict[str, tuple[Done, Failed]] = {}
        self.cancelled = 0

    def start(self, _job: str, args: Values, done: Done, failed: Failed) -> "_Jobs":
        self.open[args["path"]] = (done, failed)
        return self

    def cancel(self) -> None:
        self.cancelled += 1


def test_a_file_that_ends_its_process_is_told_of_and_the_others_are_read() -> None:
    jobs, ended, steps = _Jobs(), list[list[FoundDocument] | None](), list[int]()
    reading = DocumentQueue(
        ["/a.pdf", "/b.pdf", "/c.pdf"],
        jobs.start,
        ended.append,
        lambda done, _total, _step: steps.append(done),
    )
    reading.begin()
    assert list(jobs.open) == ["/a.pdf", "/b.pdf"]
    jobs.open["/b.pdf"][1](WorkerEndedError(Message("work.ended")))
    jobs.open["/c.pdf"][1](RuntimeError("odd"))
    jobs.open["/a.pdf"][0](FoundDocument("/a.pdf", 3, "aa").as_dict())
    assert steps == [1, 2, 3]
    (found,) = ended
    assert found is not None
    assert [one.fate for one in found] == [DocumentFate.NEW, *[DocumentFate.REFUSED] * 2]
    assert [one.reason.key for one in found if one.reason] == [
        "files.ends_its_reader",
        "files.unread",
    ]


def test_a_reading_that_is_stopped_tells_so_once_what_is_under_way_has_ended() -> None:
    jobs, ended = _Jobs(), list[list[FoundDocument] | None]()
    reading = DocumentQueue([f"/{n}.pdf" for n in range(9)], jobs.start, ended.append)
    reading.begin()
    reading.cancel()
    assert jobs.cancelled == 2
    jobs.open["/0.pdf"][1](Cancelled())
    assert not ended
    jobs.open["/1.pdf"][1](Cancelled())
    assert ended == [None]
    assert len(jobs.open) == 2
    nothing = list[list[FoundDocument] | None]()
    DocumentQueue([], jobs.start, nothing.append).begin()
    assert nothing == [[]]
