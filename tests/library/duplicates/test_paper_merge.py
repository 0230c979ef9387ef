"""Two papers become one with all that the reader did and wrote, and undo parts them again."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from paperdesk.library import Library
from paperdesk.library.db import record_hashes
from paperdesk.library.duplicates.paper_merge import joined_notes
from paperdesk.library.papers import citation_keys
from paperdesk.model import LibraryError, Scope, State
from paperdesk.model.query.parser import parse
from paperdesk.paths import places
from tests.library.builders import ALL, context, daily, file, paper
from tests.library.imports.test_record_comparison import EDITED, LONG
from tests.library.test_any_sequence import portrait

PREPRINT = paper(
    "Modelling the heat of kettles with lids of felt",
    authors=("Mei Tan", "Ida Lund"),
    arxiv_id="1907.00001",
    published="2019-07-01",
    abstract=LONG,
    versions=("v1 2019-07-01",),
    pdf_url="https://arxiv.org/pdf/1907.00001",
)
PUBLISHED = paper(
    "Modeling the heat of kettles with lids of felt",
    authors=("Mei Tan", "Ida Lund"),
    doi="10.1000/lid",
    published="2020",
    abstract=EDITED,
    venue="Pots",
    volume="3",
    pages="12-34",
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(places(tmp_path)) as opened:
        opened.add([daily("2026-04-04", PREPRINT)])
        opened.add([daily("2026-04-05", PUBLISHED)])
        yield opened


def _keys(library: Library) -> tuple[int, int]:
    return library.key("arxiv:1907.00001"), library.key("doi:10.1000/lid")


def _say_all(library: Library) -> tuple[int, int]:
    """Words, tags and more on both papers."""
    one, two = _keys(library)
    library.tag([one], "heat")
    library.tag([two], "felt")
    library.star([two])
    library.rate([one], 2)
    library.rate([two], 5)
    library.set_state([one], State.LATER)
    library.set_state([two], State.READ)
    library.save_note(one, "What I thought of the preprint.\n")
    library.save_note(two, "What I thought of the article.\n")
    return one, two


def test_the_one_paper_has_what_both_had(library: Library) -> None:
    one, two = _say_all(library)
    done = library.merge(one, two)
    assert str(done.text).startswith("Merged two papers into ‘")
    assert list(library.keys(ALL)) == [one]
    entry = library.entry(one)
    assert entry.tags == ("felt", "heat")
    assert (entry.starred, entry.rating, entry.state) == (True, 5, State.READ)
    assert len(entry.batches) == 2
    assert set(entry.aliases) == {"arxiv:1907.00001", "doi:10.1000/lid"}
    assert (entry.paper.id, entry.paper.venue) == ("arxiv:1907.00001", "Pots")
    assert (entry.paper.volume, entry.paper.pages, entry.paper.published) == ("3", "12-34", "2020")
    assert (entry.paper.title, entry.paper.abstract) == (PUBLISHED.title, LONG)
    assert entry.paper.versions == ("v1 2019-07-01",)
    assert library.note(one).text == (
        "What I thought of the preprint.\n\n"
        "## Modeling the heat of kettles with lids of felt (Pots)\n\n"
        "What I thought of the article.\n"
    )


def test_every_id_of_both_finds_it(library: Library) -> None:
    one, two = _keys(library)
    library.merge(two, one)
    assert _keys(library) == (two, two)
    assert library.key("1907.00001v1") == two


def test_which_version_was_read_is_still_known(library: Library) -> None:
    one, two = _keys(library)
    library.set_state([one], State.READ)
    library.merge(two, one)
    (joined,) = library.entry(two).joined
    assert (joined.id, joined.versions, joined.state) == (
        "arxiv:1907.00001",
        ("v1 2019-07-01",),
        State.READ,
    )


def test_undo_brings_both_back_as_they_were_and_redo_joins_them_again(library: Library) -> None:
    one, two = _say_all(library)
    before = portrait(library)
    library.merge(one, two)
    joined = portrait(library)
    for _ in range(2):
        library.undo()
        assert portrait(library) == before
        assert _keys(library) == (one, two)
        assert library.redo() is not None
        assert portrait(library) == joined
    assert record_hashes.changed(library._database.reader) == []
    assert library.check().problems == ()


def test_what_is_imported_again_goes_to_the_one_paper(library: Library) -> None:
    one, two = _keys(library)
    library.merge(one, two)
    outcome = library.add([file(PREPRINT, PUBLISHED)])
    assert outcome.files[0].new == 0
    assert list(library.keys(ALL)) == [one]


def test_a_record_without_ids_is_known_again_after_a_merge(library: Library) -> None:
    plain = paper("On lids of felt", authors=("Mei Tan",), published="1999")
    library.add([file(plain)])
    key = next(k for k in library.keys(ALL) if library.entry(k).paper.title == plain.title)
    one, _ = _keys(library)
    library.merge(one, key)
    assert library.add([file(plain)]).files[0].new == 0


def test_three_versions_become_one_and_are_told_of(library: Library) -> None:
    one, two = _keys(library)
    library.add([file(paper("Kettles under felt", authors=("Mei Tan",), doi="10.1000/talk"))])
    three = library.key("doi:10.1000/talk")
    before = portrait(library)
    done = library.merge_pairs([(two, three), (one, two), (one, three)])
    assert str(done.text) == "Merged 2 papers with others"
    joined = {record.id for record in library.entry(one).joined}
    assert joined == {"doi:10.1000/lid", "doi:10.1000/talk"}
    assert library.key("10.1000/talk") == one
    library.undo()
    assert portrait(library) == before


def test_the_reader_chooses_among_fields_that_differ(library: Library) -> None:
    one, two = _keys(library)
    shown = {field.name: field for field in library.side_by_side(one, two).fields}
    assert shown["title"].choice
    assert shown["title"].takes_other
    assert not shown["abstract"].takes_other
    assert not shown["venue"].choice
    assert (shown["venue"].kept, shown["venue"].other) == ("", "Pots")
    library.merge(one, two, ["abstract"])
    merged = library.entry(one).paper
    assert (merged.title, merged.abstract, merged.venue) == (PREPRINT.title, EDITED, "Pots")


def test_a_paper_is_not_merged_with_itself_or_with_one_in_the_trash(library: Library) -> None:
    one, two = _keys(library)
    with pytest.raises(LibraryError, match="one paper"):
        library.merge(one, one)
    library.forget([two])
    with pytest.raises(LibraryError, match="no longer"):
        library.merge(one, two)
    assert set(library.keys(Scope("whole"))) == {one, two}


def test_a_joined_record_survives_the_next_import_and_the_index(library: Library) -> None:
    """Withdrawn papers of an import are deleted then; this is none of them."""
    one, two = _say_all(library)
    library.merge(one, two)
    library.index_unindexed()
    library.add([file(paper("Something else", authors=("Bo Clark",)))])
    library.undo()
    library.index_unindexed()
    library.undo()
    assert library.entry(two).paper.volume == "3"
    assert library.note(two).text.startswith("What I thought of the article")


def test_a_search_finds_the_one_paper_by_the_words_of_either_note(library: Library) -> None:
    one, two = _say_all(library)
    library.merge(one, two)
    while library.index_unindexed():
        pass
    assert list(library.search(parse("article")).keys) == [one]
    assert list(library.search(parse("lids felt")).keys) == [one]
    library.undo()
    while library.index_unindexed():
        pass
    assert list(library.search(parse("article")).keys) == [two]
    assert set(library.search(parse("lids felt")).keys) == {one, two}


def test_links_of_notes_find_the_paper_by_either_id(library: Library) -> None:
    one, two = _keys(library)
    library.add([file(paper("A third", authors=("Bo Clark",), arxiv_id="2001.00001"))])
    third = library.key("2001.00001")
    library.save_note(third, "See [[doi:10.1000/lid]].")
    library.merge(one, two)
    assert [mention.key for mention in library.backlinks(one)] == [third]


def test_the_note_file_of_the_other_is_in_the_trash_and_comes_back(library: Library) -> None:
    one, two = _say_all(library)
    library.merge(one, two)
    assert len(list(library.notes_folder.glob("*.md"))) == 1
    assert not library.adopt_outside_edits()
    library.undo()
    assert len(list(library.notes_folder.glob("*.md"))) == 2
    assert not library.adopt_outside_edits()


def test_files_of_both_are_kept_and_one_that_both_have_once(
    library: Library, tmp_path: Path
) -> None:
    one, two = _keys(library)
    for name, keys in (("a.pdf", (one,)), ("b.pdf", (two,)), ("c.pdf", (one, two))):
        (tmp_path / name).write_bytes(name.encode())
        for key in keys:
            library.attach(key, tmp_path / name)
    before = library.attachments((one, two))
    library.merge(one, two)
    found = library.attachments((one, two))
    assert sorted(file.name for file in found[one]) == ["a.pdf", "b.pdf", "c.pdf"]
    assert library.check().problems == ()
    library.undo()
    assert library.attachments((one, two)) == before
    assert library.check().problems == ()


def test_a_text_that_cites_either_finds_the_one_paper(library: Library) -> None:
    one, two = _keys(library)
    library.give_citation_keys([two], lambda _paper: "tan2020")
    library.merge(one, two)
    assert library.entry(one).citation_key == "tan2020"
    library.undo()
    assert (library.entry(one).citation_key, library.entry(two).citation_key) == ("", "tan2020")
    library.give_citation_keys([one], lambda _paper: "tan2019")
    library.merge(one, two)
    assert library.entry(one).citation_key == "tan2019"
    assert citation_keys.holder(library._database.reader, "Tan2020") == one


def test_a_conflict_copy_of_the_other_note_stays_in_sight(library: Library) -> None:
    one, two = _say_all(library)
    (path,) = library.notes_folder.glob("doi*.md")
    copy = path.with_name(f"{path.stem} (conflicted copy).md")
    copy.write_text(path.read_text("utf-8").replace("article", "talk"), encoding="utf-8")
    library.adopt_outside_edits()
    before = library.note(two).conflicts
    assert len(before) == 1
    library.merge(one, two)
    assert library.note(one).conflicts == before
    assert not library.adopt_outside_edits()
    library.undo()
    assert (library.note(one).conflicts, library.note(two).conflicts) == ((), before)


def test_a_note_that_is_in_the_other_is_not_repeated() -> None:
    assert joined_notes("", "theirs", "T") == "theirs"
    assert joined_notes("ours", "", "T") == "ours"
    assert joined_notes("ours and more", "ours", "T") == "ours and more"
    assert joined_notes("ours", "ours and more", "T") == "ours and more"
    assert joined_notes("ours\n", "\ntheirs", "T") == "ours\n\n## T\n\ntheirs"


def test_the_undo_log_holds_the_merge_as_one_act(library: Library) -> None:
    one, two = _say_all(library)
    library.merge(one, two)
    (packed,) = library._database.reader.execute(
        "SELECT stroke FROM journal ORDER BY number DESC LIMIT 1"
    ).fetchone()
    kinds = [part["kind"] for part in json.loads(packed)["parts"]]
    assert kinds[-1] == "join"
    assert {"note", "tag", "fields", "state", "star", "rating"} <= set(kinds)


def test_papers_with_notes_are_merged_in_a_process_that_did_nothing_else(tmp_path: Path) -> None:
    library, (kept, other) = context(tmp_path, 2)
    with library:
        library.save_note(other, "words")
    code = (
        "import sys; from pathlib import Path; from paperdesk.library import Library; "
        "from paperdesk.paths import places; "
        "Library.open(places(Path(sys.argv[1]))).merge(int(sys.argv[2]), int(sys.argv[3]))"
    )
    asked = [sys.executable, "-c", code, str(tmp_path), str(kept), str(other)]
    subprocess.run(asked, check=True)
    with Library.open(places(tmp_path)) as library:
        assert library.note(kept).text.strip() == "words"
