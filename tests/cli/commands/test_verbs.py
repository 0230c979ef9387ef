"""Every verb on a real library: what it says, what it does, how it ends."""

import io
import json
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

from paperdesk.cli import main
from tests.invented import write


class Shell:
    """Runs command lines on one home, as a shell would."""

    def __init__(self, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.home = home
        self._capsys = capsys
        self.err = ""

    def run(self, *words: str, code: int = 0) -> str:
        ended = main([*words, "--home", str(self.home)])
        said = self._capsys.readouterr()
        self.err = said.err
        assert ended == code, said
        return said.out

    def json(self, *words: str, code: int = 0) -> dict[str, Any]:
        values = json.loads(self.run(*words, "--json", code=code))
        assert isinstance(values, dict)
        return values


@pytest.fixture
def empty(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(tmp_path / "home", capsys)


@pytest.fixture
def shell(empty: Shell, tmp_path: Path) -> Shell:
    empty.run("import", str(write(tmp_path / "papers.jsonl")))
    return empty


def test_an_import_says_what_came_in(empty: Shell, tmp_path: Path) -> None:
    path = str(write(tmp_path / "papers.jsonl"))
    assert "3 papers, 3 new, 0 known" in empty.run("import", path, "--dry-run")
    assert empty.json("list")["total"] == 0
    assert "Added 3 papers." in empty.run("import", path)
    assert "No paper is new." in empty.run("import", path)
    assert empty.json("import", path, "--dry-run") == {
        "files": [
            {"path": path, "format": "jsonl", "found": 3, "new": 0, "known": 3, "problems": []}
        ]
    }


def test_an_import_names_each_file_that_is_not_read_once_and_takes_the_others(
    empty: Shell, tmp_path: Path
) -> None:
    (tmp_path / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / "none.bib").write_bytes(b"")
    bad = [str(tmp_path / name) for name in ("photo.png", "none.bib")]
    assert "Added 3 papers." in empty.run("import", *bad, str(write(tmp_path / "papers.jsonl")))
    assert empty.err.count("photo.png: not read. photo.png is a PNG picture. PaperDesk reads") == 1
    assert empty.err.endswith("none.bib: not read. none.bib is empty: it holds no paper.\n")
    assert empty.run("import", *bad, code=1) == "No paper is new.\n"
    assert empty.err.count("not read") == 2


def test_an_import_lists_what_is_doubtful_and_joins_it_when_told_to(
    empty: Shell, tmp_path: Path
) -> None:
    path = str(tmp_path / "list.jsonl")
    records = [
        {"title": "Editorial"},
        {"title": "Editorial", "authors": ["Mei Tan"], "date": "2021", "venue": "Kettle World"},
    ]
    Path(path).write_text("".join(json.dumps(each) + "\n" for each in records), encoding="utf-8")
    said = empty.run("import", "--dry-run", path)
    assert "2 papers, 2 new, 0 known" in said
    assert "perhaps one paper, kept as two: 1\n  line 2: Editorial\n    Mei Tan · 2021" in said
    assert "no people, usual title" in said
    assert "taken as one: 1" in empty.run("import", "--dry-run", "--join-doubtful", path)
    (file,) = empty.json("import", "--dry-run", path)["files"]
    (pair,) = file["doubtful"]
    assert (pair["known"]["authors"], pair["incoming"]["year"], pair["joined"]) == ([], 2021, False)
    assert "Added 1 paper." in empty.run("import", "--join-doubtful", path)
    assert "No paper is new." in empty.run("import", path)
    assert empty.json("list")["total"] == 1


def test_an_import_tells_which_values_were_not_taken_and_show_names_the_same_title(
    empty: Shell, tmp_path: Path
) -> None:
    path = tmp_path / "list.jsonl"
    record = {"title": "Editorial", "arxiv_id": "2401.00001", "venue": "Pots"}
    path.write_text(json.dumps(record), encoding="utf-8")
    empty.run("import", str(path))
    path.write_text(
        "".join(
            json.dumps(each) + "\n"
            for each in (record | {"venue": "Lids"}, {"title": "Editorial", "date": "1999"})
        ),
        encoding="utf-8",
    )
    said = empty.run("import", str(path))
    assert "with other values than are kept: 1 paper\n  line 1: Editorial\n    venue: Lids" in said
    (other,) = empty.json("show", "2401.00001")["same_title"]
    assert other.startswith("local:")
    assert other in empty.run("show", "2401.00001")
    assert empty.json("search", "is:dup")["total"] == 2


def test_an_import_of_which_nothing_can_be_read_ends_with_1(empty: Shell, tmp_path: Path) -> None:
    bad = tmp_path / "picture.png"
    bad.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    empty.run("import", str(bad), code=1)
    assert empty.err.count("\n") == 1
    good = str(write(tmp_path / "papers.jsonl"))
    (first, second) = empty.json("import", str(bad), good)["files"]
    assert (first["found"], second["found"]) == (0, 3)
    assert first["problems"][0]["message"]


def test_papers_are_found_as_soon_as_they_are_in(shell: Shell) -> None:
    found = shell.json("search", "unlearning")
    assert list(found) == ["query", "understood", "total", "took_ms", "hits"]
    assert (found["query"], found["total"]) == ("unlearning", 2)
    first = found["hits"][0]
    assert list(first) == [
        "id",
        "title",
        "authors",
        "year",
        "score",
        "matched",
        "without",
        "snippet",
        "page",
    ]
    assert first["id"] == "arxiv:2401.00001"
    assert "title" in first["matched"]
    assert [h["id"] for h in shell.json("search", "unlearning", "-oven")["hits"]] == [first["id"]]
    said = shell.run("search", "few", "shot", "--limit", "1")
    assert "A few-shot guide to α-divergence in kitchens" in said
    assert "Basil Cook · 2023 · arxiv:2401.00002" in said


@pytest.mark.parametrize("query", ["(((", '"', "title:", "AND", "~", "is:odd", ""])
def test_a_search_of_nonsense_is_no_error(shell: Shell, query: str) -> None:
    shell.run("search", query)


def test_papers_are_rated_listed_by_it_and_unrated(shell: Shell) -> None:
    assert shell.run("rate", "4", "2401.00001", "2401.00002") == "Rated 2 papers with 4 stars\n"
    shell.run("rate", "5", "2401.00002")
    listed = shell.json("list", "--order", "rating")["papers"]
    assert [paper["rating"] for paper in listed[:3]] == [5, 4, 0]
    assert "rated 5" in shell.run("list", "--order", "rating")
    assert "rated 4 of 5" in shell.run("show", "2401.00001")
    assert shell.json("search", "rating:>4")["total"] == 1
    shell.run("rate", "0", "2401.00002")
    assert shell.json("search", "has:rating")["total"] == 1
    assert "took the rating off ‘A few-shot guide" in shell.run("undo")
    shell.run("rate", "6", "2401.00001", code=2)
    assert "STARS" in shell.run("rate", "--help")


def test_tags_states_and_stars_are_set_found_and_taken_back(shell: Shell) -> None:
    shell.run("tag", "add", "garden/roses", "2401.00001", "arxiv:2401.00002")
    assert shell.json("search", "tag:garden/*")["total"] == 2
    shell.run("tag", "remove", "garden/roses", "2401.00002")
    assert shell.json("list", "--scope", "tag:garden")["total"] == 1
    shell.run("state", "2401.00001", "--set", "later")
    assert shell.json("list", "--scope", "later")["total"] == 1
    shell.run("star", "2401.00001")
    assert shell.json("list", "--scope", "starred")["papers"][0]["starred"]
    shell.run("star", "2401.00001", "--off")
    assert shell.json("list", "--scope", "starred")["total"] == 0
    assert shell.json("undo")["undone"]
    assert shell.json("list", "--scope", "starred")["total"] == 1


def test_undo_says_what_it_took_back_and_when_there_is_nothing(shell: Shell) -> None:
    shell.run("undo")
    assert shell.json("list")["total"] == 0
    assert shell.run("undo") == "There is nothing to take back.\n"
    assert shell.json("undo") == {"undone": None}


def test_a_note_is_printed_appended_to_and_replaced(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert shell.run("note", "2401.00001") == ""
    shell.run("note", "2401.00001", "--append", "Tulips are *better*.")
    assert "Tulips are *better*." in shell.run("note", "2401.00001")
    assert shell.json("search", "tulips")["total"] == 1
    words = tmp_path / "words.md"
    words.write_text("Lilies.\n", encoding="utf-8")
    shell.run("note", "2401.00001", "--set", str(words))
    assert shell.run("note", "2401.00001") == "Lilies.\n"
    assert shell.json("search", "tulips")["total"] == 0
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("Mönch".encode())))
    shell.run("note", "2401.00001", "--set", "-")
    assert shell.json("note", "2401.00001")["note"].rstrip() == "Mönch"
    words.write_bytes(b"\xff\xfe\x00")
    shell.run("note", "2401.00001", "--set", str(words), code=1)
    assert "not UTF-8" in shell.err
    shell.run("note", "2401.00001", "--set", str(tmp_path / "none"), code=1)


def _note_file(shell: Shell) -> Path:
    return Path(shell.json("show", "2401.00001")["note_file"])


def test_words_that_another_program_overwrote_are_told_once_and_come_back(shell: Shell) -> None:
    shell.run("note", "2401.00001", "--append", "a long evening")
    path = _note_file(shell)
    path.write_text("")
    assert shell.run("note", "2401.00001") == ""
    assert "was emptied by another program" in shell.err
    assert "a long evening" in Path(shell.err.split(" is kept in ")[1].split(". '")[0]).read_text()
    shell.run("list")
    assert shell.err == ""
    assert "was emptied by another program" in shell.run("check", code=1)
    assert "in another program" in shell.run("undo")
    assert "a long evening" in shell.run("note", "2401.00001")
    shell.run("check")


def test_undo_keeps_what_another_program_wrote_and_says_so(shell: Shell) -> None:
    shell.run("note", "2401.00001", "--append", "mine")
    with _note_file(shell).open("a") as stream:
        stream.write("written elsewhere\n")
    assert "What another program wrote in the note in between was kept" in shell.run("undo")
    assert shell.run("note", "2401.00001") == "written elsewhere\n"
    shell.run("note", "2401.00001", "--append", "mine again")
    path = _note_file(shell)
    path.write_text(path.read_text().replace("mine again", "mine again\nand theirs"))
    assert shell.json("undo")["remarks"]


def test_a_note_set_over_words_of_another_program_says_where_they_are(
    shell: Shell, tmp_path: Path
) -> None:
    shell.run("note", "2401.00001", "--append", "mine")
    path = _note_file(shell)
    path.write_text(path.read_text().replace("mine", "mine\ntheirs"))
    words = tmp_path / "words.md"
    words.write_text("Lilies.")
    shell.run("note", "2401.00001", "--set", str(words))
    assert "kept in the trash" in shell.err
    trash = shell.home / "data" / "trash" / "notes"
    assert "mine\ntheirs" in [kept.read_text() for kept in trash.iterdir()]


def test_a_note_that_cannot_be_read_is_said_so(shell: Shell) -> None:
    shell.run("note", "2401.00001", "--append", "mine")
    path = _note_file(shell)
    path.write_bytes(bytes(100))
    assert shell.run("note", "2401.00001") == "mine\n"
    assert "cannot be read as text" in shell.err
    assert path.name in shell.run("check", code=1)


def test_a_paper_is_shown_with_all_that_is_known(shell: Shell) -> None:
    shell.run("note", "2401.00001", "--append", "Tulips.")
    said = shell.run("show", "2401.00001")
    for part in ("Machine unlearning", "Rosa Thorn, Ivy Green", "2024-01-02", "petals", "Tulips."):
        assert part in said
    values = shell.json("show", "arxiv:2401.00001")
    assert values["id"] == "arxiv:2401.00001"
    assert values["year"] == 2024
    assert values["note"].rstrip() == "Tulips."


def test_a_paper_asked_for_by_a_version_says_which_are_known(shell: Shell, tmp_path: Path) -> None:
    versions = [{"version": "v1", "created": "Tue, 2 Jan 2024 10:00:00 GMT"}]
    record = {"id": "2401.00001", "title": "x", "report-no": "ABC-1", "license": "CC BY"}
    path = tmp_path / "more.jsonl"
    path.write_text(json.dumps(record | {"versions": versions}), encoding="utf-8")
    assert "no version of this paper is known" in shell.run("show", "arXiv:2401.00001v1")
    shell.run("import", str(path))
    said = shell.run("show", "arXiv:2401.00001v1 [cs.LG]")
    for part in ("v1 was asked for; known here: v1 2024-01-02", "ABC-1", "CC BY"):
        assert part in said
    assert "v2 was asked for and is not known here" in shell.run(
        "show", "https://arxiv.org/abs/2401.00001v2"
    )
    assert "asked for" not in shell.run("show", "2401.00001")
    assert shell.json("show", "2401.00001v1")["versions"] == ["v1 2024-01-02"]


def test_an_id_that_means_none_or_several_is_an_error_in_one_line(shell: Shell) -> None:
    for text in ("9999.99999", "2401"):
        shell.run("show", text, code=1)
        assert shell.err.startswith("paperdesk: ")
        assert shell.err.count("\n") == 1
    shell.run("star", "2401.00001", "9999.99999", code=1)
    assert shell.json("list", "--scope", "starred")["total"] == 0


def test_lists_are_ordered_and_cut(shell: Shell) -> None:
    titles = [p["title"] for p in shell.json("list", "--order", "title")["papers"]]
    assert titles == sorted(titles, key=str.casefold)
    cut = shell.json("list", "--order", "date", "--limit", "1")
    assert (cut["total"], [p["id"] for p in cut["papers"]]) == (3, ["arxiv:2402.00003"])
    assert "3 papers, the first 1 shown." in shell.run("list", "--limit", "1")


def test_papers_are_exported_to_stdout_and_to_a_file(shell: Shell, tmp_path: Path) -> None:
    lines = shell.run("export", "title:tea", "--format", "jsonl").splitlines()
    assert any("Diffusion of tea" in line for line in lines)
    out = tmp_path / "out.md"
    assert "3 papers written" in shell.run("export", "--format", "markdown", "-o", str(out))
    assert "Diffusion of tea" in out.read_text(encoding="utf-8")


def test_an_index_that_was_copied_is_not_opened_and_it_is_said_what_to_do(
    shell: Shell,
) -> None:
    index = shell.home / "cache" / "index"
    shutil.copytree(index, index.with_name("copy"))
    shutil.rmtree(index)
    index.with_name("copy").rename(index)
    shell.run("search", "kettle")
    assert "'paperdesk index rebuild' does" in shell.err
    shell.run("index", "status")
    assert "empty, and the library has 3 papers. 'paperdesk index rebuild' makes" in shell.err
    shell.run("index", "rebuild")
    assert shell.err == ""
    shell.run("search", "kettle")
    assert shell.err == ""


def test_the_index_is_told_of_and_made_anew(shell: Shell) -> None:
    status = shell.json("index", "status")
    assert (status["papers"], status["waiting"]) == (3, 0)
    assert "papers" in shell.run("index", "rebuild")
    assert shell.json("search", "unlearning")["total"] == 2


def test_a_sound_library_is_checked_without_complaint(shell: Shell) -> None:
    assert shell.json("check")["ok"] is True
    assert shell.run("check")


def test_a_damaged_database_is_told_of_in_one_line(shell: Shell) -> None:
    (shell.home / "data" / "library.db").write_bytes(b"no database at all" * 1000)
    for name in ("library.db-wal", "library.db-shm"):
        (shell.home / "data" / name).unlink(missing_ok=True)
    shell.run("list", code=1)
    assert shell.err.count("\n") == 1


def test_a_search_is_kept_asked_by_its_name_and_forgotten(shell: Shell) -> None:
    titles = [hit["title"] for hit in shell.json("list")["papers"]]
    word = max(titles[0].split(), key=len)
    assert shell.run("saved", "list") == "No search is saved.\n"
    shell.run("saved", "add", "my own", word, "-nothingatall")
    (kept,) = shell.json("saved", "list")["saved"]
    assert kept["query"] == f"{word} -nothingatall"
    assert kept["papers"] == shell.json("search", word)["total"] == kept["new"]
    assert shell.json("search", "@My", "own")["query"] == kept["query"]
    assert "my own" in shell.run("saved", "list")
    assert "called 'other'" in (shell.run("search", "@other", code=1) or shell.err)
    assert "Forgot the search 'my own'" in shell.run("saved", "remove", "my own")
    assert shell.json("undo")["undone"] == "Took back: forgot the search 'my own'"


def test_collections_are_made_filled_moved_and_listed(shell: Shell) -> None:
    one, two = (hit["id"] for hit in shell.json("list")["papers"][:2])
    assert shell.run("collections") == "There are no collections.\n"
    shell.run("collections", "add", "Thesis/Methods", one, two)
    shell.run("collections", "new", "Ideas")
    shell.run("collections", "remove", "Methods", two)
    shell.run("collections", "move", "Ideas", "Thesis", "--before", "Methods")
    shell.run("collections", "rename", "Ideas", "Far", "ideas")
    assert shell.run("collections") == "Thesis  1\n  Far ideas  0\n  Methods  1\n"
    listed = shell.json("collections", "list")["collections"]
    assert [(each["path"], each["papers"]) for each in listed][2] == ("Thesis/Methods", 1)
    assert shell.json("search", "in:thesis")["total"] == 1
    assert shell.json("show", one)["collections"] == ["Thesis/Methods"]
    shell.run("collections", "delete", "Nowhere", code=1)
    assert "There is no collection called 'Nowhere'" in shell.err
    shell.run("collections", "delete", "Thesis")
    assert "deleted the collection 'Thesis'" in shell.json("undo")["undone"]


def test_a_search_explains_itself(shell: Shell) -> None:
    said = shell.run("search", "unlearning", "--explain")
    assert "unlearning in title" in said
    assert "years" in said
    found = shell.json("search", "unlearning", "--explain")
    first = found["hits"][0]
    assert {part["field"] for part in first["parts"]} >= {"title"}
    assert sum(part["score"] for part in first["parts"]) == pytest.approx(first["score"], abs=0.01)
    assert found["facets"]["total"] == found["total"]
    assert "score" not in shell.run("search", "has:abstract", "--explain")
    begun = shell.run("search", "unl*", "--explain")
    assert "unl in title, once" in begun or "unl in title, as if " in begun


def test_where_nothing_is_found_the_clause_in_the_way_is_said(shell: Shell) -> None:
    assert "Without tag:none: 2 papers" in shell.run("search", "unlearning", "tag:none")


def test_related_papers_are_found_by_id(shell: Shell) -> None:
    said = shell.json("related", "2401.00001")
    assert said["like"] == ["arxiv:2401.00001"]
    assert all(paper["words"] and paper["id"] != "arxiv:2401.00001" for paper in said["papers"])
    assert shell.run("related", "2401.00001")
    shell.run("related", "nowhere", code=1)


def test_names_in_tex_are_printed_as_letters(empty: Shell, tmp_path: Path) -> None:
    paper = {
        "title": "Tides of tea",
        "authors": [r"Ji\v{r}{\'\i} Nov\'ak", r"{\L}ucja \O{}ie", r"Zo{\"e} M{\o}ller"],
        "venue": r"Brew Letters \& More",
    }
    (tmp_path / "tex.jsonl").write_text(json.dumps(paper), encoding="utf-8")
    empty.run("import", str(tmp_path / "tex.jsonl"))
    (found,) = empty.json("list")["papers"]
    named = "Jiří Novák, Łucja Øie, Zoë Møller"
    assert named in empty.run("list")
    assert named in empty.run("search", "tides")
    assert named in empty.run("show", found["id"])
    listed = empty.run("export", "--format", "markdown")
    assert named in listed
    assert "Brew Letters & More" in listed


def test_papers_are_listed_by_the_surname_of_their_first_author(
    empty: Shell, tmp_path: Path
) -> None:
    names = ("Zed, Ann", "Bo van der Aal", "", "Łucja Mid")
    lines = (
        json.dumps({"title": f"T{number}", "authors": [name] if name else []})
        for number, name in enumerate(names)
    )
    (tmp_path / "names.jsonl").write_text("\n".join(lines), encoding="utf-8")
    empty.run("import", str(tmp_path / "names.jsonl"))
    listed = empty.json("list", "--order", "author")
    assert [paper["title"] for paper in listed["papers"]] == ["T1", "T3", "T0", "T2"]


def test_markup_is_shown_found_and_exported_as_what_it_means(empty: Shell, tmp_path: Path) -> None:
    paper = {
        "title": "Rust &amp;amp; Fe<sub>3</sub>O<sub>4</sub>, <i>in situ</i>",
        "abstract": "<jats:title>Aim</jats:title><jats:p>Iron at p&lt;0.1.</jats:p>",
    }
    (tmp_path / "marked.jsonl").write_text(json.dumps(paper), encoding="utf-8")
    empty.run("import", str(tmp_path / "marked.jsonl"))
    (found,) = empty.json("search", "Fe3O4 in situ")["hits"]
    assert found["title"] == "Rust & Fe₃O₄, in situ"
    assert "Aim: Iron at p<0.1." in empty.run("show", found["id"])
    assert empty.json("search", "jats")["total"] == 0
    for form in ("jsonl", "markdown"):
        said = empty.run("export", "--format", form)
        assert "Rust & Fe₃O₄, in situ" in said
        assert "jats" not in said


def test_an_import_says_first_what_it_would_not_understand(empty: Shell, tmp_path: Path) -> None:
    file = tmp_path / "papers.json"
    file.write_text('[{"title": "A", "wer": ["Ida"], "date": "2031-06-31", "note": "theirs"},]')
    told = empty.run("import", str(file), "--dry-run")
    assert 'not understood: wer (1 paper), such as ["Ida"]' in told
    assert "not understood: note (1 paper), such as theirs" in told
    assert "line 1: the date '2031-06-31' does not exist; 2031-06 was kept" in told
    (values,) = empty.json("import", str(file), "--dry-run")["files"]
    assert values["not_understood"] == [
        {"key": "wer", "papers": 1, "example": '["Ida"]'},
        {"key": "note", "papers": 1, "example": "theirs"},
    ]
    assert values["problems"][0]["place"] == "line 1"


def test_show_tells_where_a_paper_came_out_and_json_has_the_parts_of_names(
    empty: Shell, tmp_path: Path
) -> None:
    record = {
        "title": "Ferries at rest",
        "DOI": "10.5555/ferry",
        "author": [{"family": "van den Berg", "given": "Jan"}, {"family": "Moor", "given": "Ida"}],
        "editor": [{"family": "Itor", "given": "Ed"}],
        "container-title": "Annals of Piers",
        "type": "article-journal",
        "volume": 12,
        "page": "3-9",
        "publisher": "Quay",
        "publisher-place": "Bergen",
        "ISSN": "1234567X",
        "issued": {"date-parts": [[2030]], "season": 1, "circa": True},
    }
    (tmp_path / "piers.json").write_text(json.dumps([record]), "utf-8")
    empty.run("import", str(tmp_path / "piers.json"))
    said = empty.run("show", "10.5555/ferry")
    for fact in ("article-journal", "12", "3-9", "Quay, Bergen", "1234-567X", "about spring 2030"):
        assert fact in said, fact
    assert "Jan van den Berg, Ida Moor" in said
    values = empty.json("show", "10.5555/ferry")
    assert values["authors"] == ["Jan van den Berg", "Ida Moor"]
    assert values["author_parts"] == [
        {"family": "Berg", "given": "Jan", "non-dropping-particle": "van den"},
        None,
    ]
    assert (values["editors"], values["issn"], values["circa"]) == (
        ["Ed Itor"],
        ["1234-567X"],
        True,
    )


def test_former_notes_are_listed_printed_and_brought_back(shell: Shell) -> None:
    shell.run("note", "2401.00001", "--append", "the first thought")
    assert "Nothing was removed" in shell.run("note", "2401.00002", "--versions")
    path = shell.home / "words.md"
    path.write_text("quite another thought")
    shell.run("note", "2401.00001", "--set", str(path))
    listed = shell.run("note", "2401.00001", "--versions")
    assert "  1  20" in listed
    assert "the first thought" in listed
    assert shell.run("note", "2401.00001", "--version", "1") == "the first thought\n"
    said = shell.run("note", "2401.00001", "--restore", "1")
    assert said.startswith("Brought back a former note on ‘")
    assert shell.run("note", "2401.00001") == "the first thought\n"
    assert shell.json("note", "--trash")["former"][0]["id"] == "arxiv:2401.00001"
    shell.run("undo")
    assert shell.run("note", "2401.00001") == "quite another thought\n"
    shell.run("note", "2401.00001", "--version", "99", code=1)
    assert "There is no former note 99" in shell.err
    shell.run("note", code=1)
    assert "an ID is needed" in shell.err


def test_words_that_are_wished_for_are_kept_said_and_forgotten(shell: Shell) -> None:
    shell.run("star", "2401.00001", "2401.00002")
    third = next(one["id"] for one in shell.json("list")["papers"] if "2401" not in one["id"])
    shell.run("state", third, "--set", "dismissed")
    shell.run("forme", "--more", "attention")
    assert shell.json("forme")["wishes"] == {}
    shell.run("forme", "--more", "attention", "--less", "survey", "--keep")
    assert shell.json("forme")["wishes"] == {"attention": 1, "survey": -1}
    assert "You asked for less of: survey." in shell.run("forme", "--scope", "all")
    shell.run("undo")
    assert shell.json("forme", "--forget", "attention")["wishes"] == {}
    shell.run("forme", "--forget", "–", code=1)
    assert "Say which word" in shell.err
