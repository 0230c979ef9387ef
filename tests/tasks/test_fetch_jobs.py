"""PDFs of papers come into the library whole, or not at all, and go on where they broke off."""

import json
import re
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from paperdesk.library import Library
from paperdesk.model import SavedSearch, Scope, WatchRule
from paperdesk.paths import Places
from paperdesk.tasks import import_jobs
from paperdesk.tasks.network_jobs import DrainOutcome, drain
from tests import invented
from tests.sources.hostile_server import ANSWERS, HostileServer, plain
from tests.sources.replay_server import ReplayServer

PDF = b"%PDF-1.7\n" + bytes(range(256)) * 40 + b"\nstartxref\n9\n%%EOF\n"
MEDIA = "application/pdf"
ARXIV = "https://export.arxiv.org/pdf/"
PUBLISHER = "https://publisher.example/x.pdf"
PAPER = {**invented.PAPERS[0], "pdf_url": PUBLISHER}


@pytest.fixture
def library(home: Places, tmp_path: Path) -> Iterator[Library]:
    path = invented.write(tmp_path / "papers.jsonl", PAPER, *invented.PAPERS[1:])
    with Library.open(home) as opened:
        import_jobs.add(opened, [str(path)])
        yield opened


def fetch(library: Library, home: Places, *ids: str) -> DrainOutcome:
    keys = [library.key(id_) for id_ in ids] or library.keys(Scope())
    library.enqueue(library.file_requests(keys))
    return drain(library, home)


def files(library: Library) -> dict[str, bytes]:
    found = library.attachments(list(library.keys(Scope())))
    return {one.name: Path(one.path).read_bytes() for some in found.values() for one in some}


def downloads(home: Places) -> list[str]:
    folder = home.cache / "downloads"
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


def test_the_pdfs_of_a_list_come_one_by_one_and_what_is_there_is_not_asked_again(
    library: Library, home: Places, replay: ReplayServer
) -> None:
    for id_ in ("2401.00001", "2401.00002"):
        replay.answer(ARXIV + id_, PDF, content_type=MEDIA)
    outcome = fetch(library, home)
    assert (len(outcome.done), outcome.failed) == (3, ())
    assert [remark.key for _, one in outcome.outcomes for remark in one.remarks] == [
        "network.not_there"
    ]
    assert files(library) == {"2401.00001.pdf": PDF, "2401.00002.pdf": PDF}
    assert downloads(home) == []
    asked = len(replay.asked)
    replay.answer(ARXIV + "2402.00003", PDF, content_type=MEDIA)
    fetch(library, home)
    assert len(files(library)) == 3
    assert [one.path for one in replay.asked[asked:]] == ["/pdf/2402.00003"]
    library.undo()
    assert len(files(library)) == 2


@pytest.mark.parametrize(
    ("content", "media", "why"),
    [
        (b"<html>" + b"Please log in. " * 50, "text/html", "other_type"),
        (b"<html>" + b"Please log in. " * 50, MEDIA, "no_pdf"),
        (PDF[:3000], MEDIA, "half_pdf"),
        (b"%PDF-1.7", MEDIA, "half_pdf"),
        (b"", MEDIA, "no_pdf"),
    ],
)
def test_what_is_no_whole_pdf_is_refused_and_nothing_of_it_stays(
    library: Library, home: Places, replay: ReplayServer, content: bytes, media: str, why: str
) -> None:
    replay.answer(ARXIV + "2401.00002", content, content_type=media)
    outcome = fetch(library, home, "2401.00002")
    ((_, problem),) = outcome.failed
    assert problem.key.endswith(why)
    assert files(library) == {}
    assert downloads(home) == []


def test_where_one_place_has_no_pdf_the_next_is_asked(
    library: Library, home: Places, replay: ReplayServer
) -> None:
    replay.answer(ARXIV + "2401.00001", b"<html>withdrawn</html>" * 20, content_type=MEDIA)
    replay.answer(PUBLISHER, PDF, content_type=MEDIA)
    fetch(library, home, "2401.00001")
    assert files(library) == {"2401.00001.pdf": PDF}


def test_a_file_that_broke_off_goes_on_where_it_was(
    library: Library, home: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    with HostileServer() as server:

        def torn(connection: socket.socket, ended: threading.Event) -> None:
            """At first half of the file, then what is asked for."""
            asked = re.search(r"(?i)range: bytes=(\d+)-", server.asked[-1][2])
            start = int(asked[1]) if asked else 0
            about = f'Content-Length: {len(PDF) - start}\nContent-Type: {MEDIA}\nETag: "v1"\n'
            if asked is None:
                plain(f"HTTP/1.1 200 OK\nAccept-Ranges: bytes\n{about}", PDF[:4000])(
                    connection, ended
                )
                return
            about += f"Content-Range: bytes {start}-{len(PDF) - 1}/{len(PDF)}"
            plain(f"HTTP/1.1 206 Partial Content\n{about}", PDF[start:])(connection, ended)

        monkeypatch.setenv("PAPERDESK_SERVERS", f"*={server.address}")
        monkeypatch.setitem(ANSWERS, "pdf", torn)
        fetch(library, home, "2401.00002")
        if waiting := library.queued():
            drain(library, home, only=[waiting[0].number])
        assert files(library) == {"2401.00002.pdf": PDF}
        assert sum("range:" in head.lower() for _, _, head in server.asked) == 1


def test_a_paper_that_was_thrown_away_meanwhile_is_nothing_to_fetch(
    library: Library, home: Places, replay: ReplayServer
) -> None:
    key = library.key("2401.00002")
    library.enqueue(library.file_requests([key]))
    library.forget([key])
    assert len(drain(library, home).done) == 1
    assert files(library) == {}


def test_a_rule_of_a_saved_search_fetches_the_pdfs_of_what_arrives(
    library: Library, home: Places, replay: ReplayServer, tmp_path: Path
) -> None:
    for id_ in ("2401.00002", "2405.00009"):
        replay.answer(ARXIV + id_, PDF, content_type=MEDIA)
    while library.index_unindexed():
        pass
    library.watch_arrivals()
    rules = WatchRule(fetch=True)
    library.edit_search("", SavedSearch("kitchens", "kitchens", rules), [library.key("2401.00002")])
    assert library.saved()[0].watch == rules
    later = {**invented.PAPERS[1], "id": "2405.00009", "arxiv_id": "2405.00009"}
    later["title"] = "Kitchens, revisited at length"
    import_jobs.add(library, [str(invented.write(tmp_path / "later.jsonl", later))])
    while library.index_unindexed():
        pass
    library.watch_arrivals()
    assert [one.kind for one in library.queued()] == ["fetch", "fetch"]
    drain(library, home)
    assert sorted(files(library)) == ["2401.00002.pdf", "2405.00009.pdf"]


def test_where_only_the_doi_is_known_the_place_that_is_open_to_all_is_asked_for(
    library: Library, home: Places, replay: ReplayServer, tmp_path: Path
) -> None:
    found = {
        "paperId": "ab" * 20,
        "title": "Lids",
        "externalIds": {"DOI": "10.1000/lids"},
        "openAccessPdf": {"url": PUBLISHER},
    }
    batch = "https://api.semanticscholar.org/graph/v1/paper/batch"
    replay.answer(batch, json.dumps([found]).encode())
    replay.answer(PUBLISHER, PDF, content_type=MEDIA)
    lids = [{"title": "Lids", "doi": "10.1000/lids"}, {"title": "Spouts", "doi": "10.1000/no"}]
    import_jobs.add(library, [str(invented.write(tmp_path / "lids.jsonl", *lids))])
    outcome = fetch(library, home, "10.1000/lids", "10.1000/no")
    assert files(library) == {"10.1000-lids.pdf": PDF}
    ((_, last),) = [one for one in outcome.outcomes if one[1].remarks]
    assert [str(one) for one in last.remarks] == ["Nobody says where the PDF of “Spouts” lies."]
