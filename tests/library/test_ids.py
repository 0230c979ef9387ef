"""One paper is known by any of its ids in any clothes, and its versions stay beside it."""

import sqlite3
from pathlib import Path

import pytest

from paperdesk.library import Library
from paperdesk.library.db import database_schema
from paperdesk.library.imports.record_merge import merge
from paperdesk.model import LibraryError, Paper
from paperdesk.model.query.parser import parse
from paperdesk.paths import places
from tests.library.builders import ALL, context, file, paper

DRESSES = (
    "1706.03762",
    "arXiv:1706.03762v2",
    "arXiv:1706.03762v5 [cs.CL]",
    "https://arxiv.org/abs/1706.03762",
    "arxiv.org/html/1706.03762v7",
    "https://ar5iv.labs.arxiv.org/html/1706.03762",
    "hf.co/papers/1706.03762",
    "https://huggingface.co/papers/1706.03762#community",
    "10.48550/arXiv.1706.03762",
    "https://doi.org/10.48550/ARXIV.1706.03762.",
    "arXiv 1706.03762",
    "arxiv:1706.03",
    "arxiv.org/abs/1706.0",
)


@pytest.mark.parametrize("text", DRESSES)
def test_a_paper_is_found_by_any_dress_of_its_id_or_its_beginning(
    text: str, tmp_path: Path
) -> None:
    with Library.open(places(tmp_path)) as library:
        library.add([file(paper("Attention"), paper("Kettles", arxiv_id="1706.03762"))])
        assert library.entry(library.key(text)).paper.title == "Kettles"
        with pytest.raises(LibraryError, match="called"):
            library.key("https://example.org/abs/1706.03762")


def test_dressed_ids_of_one_paper_are_one_paper_with_versions(tmp_path: Path) -> None:
    records = [
        paper("Kites", arxiv_id="2402.20001", versions=("v1",)),
        paper("Kites, revised", arxiv_id="arXiv:2402.20001v3 [cs.RO]", versions=("v3",)),
        paper("Kites again", doi="10.48550/arXiv.2402.20001"),
        paper(
            "Kites once more", arxiv_id="2402.20001", versions=("v1 2024-02-28", "v2 2024-03-01")
        ),
        paper("Old knots", arxiv_id="math/0309136"),
        paper("Old knots II", arxiv_id="math.GT/0309136"),
        paper("Flutes", doi="10.5555/flute.7"),
        paper("Flutes, corrected", doi="https://doi.org/10.5555/FLUTE.7."),
    ]
    with Library.open(places(tmp_path)) as library:
        library.add([file(*records)])
        entries = list(library.entries(library.keys(ALL)))
        assert [entry.paper.title for entry in entries] == ["Kites", "Old knots", "Flutes"]
        assert entries[0].paper.versions == ("v1 2024-02-28", "v2 2024-03-01", "v3")


def test_each_doi_of_a_paper_finds_it_also_when_it_arrives_alone(tmp_path: Path) -> None:
    with Library.open(places(tmp_path)) as library:
        library.add([file(paper("Kites", doi="10.5555/a"), aliases=("doi:10.5555/b",))])
        library.add([file(paper("Kites in print", doi="10.5555/b"))])
        (key,) = library.keys(ALL)
        assert library.key("https://doi.org/10.5555/B") == key
        assert library.undo() is not None


def test_merging_puts_versions_together_and_prefers_the_journal() -> None:
    known = Paper("Kites", doi="10.48550/arxiv.2402.20001", versions=("v2", "v10"), license="A")
    other = Paper("K", doi="10.5555/a", versions=("v2 2024-03-01", "v1"), license="B")
    merged = merge(known, other)
    assert merged.versions == ("v1", "v2 2024-03-01", "v10")
    assert (merged.doi, merged.license) == ("10.5555/a", "A")
    assert merge(merged, merged) is merged
    assert merge(merged, known) is merged


def test_a_library_of_version_2_gets_versions_and_bare_ids(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "data" / "library.db"
    place.parent.mkdir(parents=True)
    old = sqlite3.connect(place, isolation_level=None)
    for migration in database_schema.MIGRATIONS[:2]:
        migration(old)
    old.execute("PRAGMA user_version=2")
    names = [row[1] for row in old.execute("PRAGMA table_info(papers)")][1:]
    for key, (kind, value) in enumerate((("arxiv", "math.gt/0309136"), ("doi", "10.5555/a.")), 1):
        filled = {"id": f"{kind}:{value}", "title": f"Paper {key}", "authors": "[]"}
        filled |= {"categories": "[]", "keywords": "[]", "added": "2026-01-01T00:00:00Z"}
        row = [None if name == "upvotes" else filled.get(name, "") for name in names]
        marks = ", ".join("?" * len(names))
        old.execute(f"INSERT INTO papers ({', '.join(names)}) VALUES ({marks})", row)
        old.execute("INSERT INTO reading (key) VALUES (?)", (key,))
        old.execute("INSERT INTO aliases VALUES (?, ?, ?)", (kind, value, key))
    old.close()
    with Library.open(places(tmp_path)) as library:
        entry = library.entry(library.key("math.GT/0309136"))
        assert (entry.paper.versions, entry.paper.license) == ((), "")
        assert library.key("math/0309136v1") == entry.key == 1
        assert library.key("10.5555/A") == 2
        outcome = library.add([file(paper("Knots", arxiv_id="math/0309136", versions=("v2",)))])
        assert outcome.files[0].known == 1
        assert library.entry(1).paper.versions == ("v2",)
        library.undo()
        assert library.entry(1).paper.versions == ()


def test_a_report_number_finds_its_paper(tmp_path: Path) -> None:
    library, _ = context(tmp_path, 3)
    with library:
        library.add([file(paper("Ropes", report_number="ABC-TH/2003-12"))])
        while library.index_unindexed():
            pass
        for query in ("ABC-TH/2003-12", "id:ABC-TH/2003-12", "abc-th/2003-12"):
            keys = library.search(parse(query)).keys
            assert [library.entry(key).paper.title for key in keys] == ["Ropes"], query
