"""Lists of ids and tables with columns of the reader's naming come in through the import jobs."""

from pathlib import Path

import pytest

from paperdesk.cli.arguments import read_arguments
from paperdesk.formats.supplied_title import is_supplied
from paperdesk.library import Library
from paperdesk.model import ImportChoices, Paper, Scope, silent
from paperdesk.model.table_columns import ColumnMapping
from paperdesk.paths import Places
from paperdesk.tasks import import_jobs
from tests.formats.test_arxiv_atom import ATOM
from tests.pipes import through_a_pipe

ALL = Scope()


def test_bare_id_first_and_seventh_version_are_one_paper(home: Places, tmp_path: Path) -> None:
    path = tmp_path / "ids.txt"
    ids = ("2104.00001", "arXiv:2104.00001v1", "https://arxiv.org/abs/2104.00001v7")
    path.write_text("\n".join(ids), "utf-8")
    with Library.open(home) as library:
        (file,) = import_jobs.add(library, [str(path)]).files
        assert (file.format, file.found, file.new, file.known) == ("reference-list", 3, 1, 2)
        (entry,) = library.entries(library.keys(ALL))
        assert entry.paper.versions == ("v1", "v7")
        assert {library.key(one) for one in ids} == {entry.key}


def test_a_title_that_was_supplied_gives_way_to_that_of_a_source(
    home: Places, tmp_path: Path
) -> None:
    path = tmp_path / "ids.txt"
    path.write_text("2104.00001v2\n", "utf-8")
    with Library.open(home) as library:
        import_jobs.add(library, [str(path)])
        import_jobs.add(library, [str(ATOM)])
        entry = library.entry(library.key("2104.00001"))
        assert entry.paper.title == r"Kettles that sing in $\mathbb{R}^3$"
        assert entry.paper.versions == ("v1 2021-04-01", "v2", "v7 2023-05-07")
        (again,) = import_jobs.add(library, [str(path)]).files
        assert (again.untaken, again.new) == (0, 0)
        assert library.entry(entry.key).paper.title == entry.paper.title
        library.undo()
        assert library.entry(entry.key).paper.title == "[arXiv:2104.00001]"


def test_only_a_title_that_says_an_id_is_supplied() -> None:
    assert is_supplied(Paper(title="[10.5555/x]", doi="10.5555/x", arxiv_id="2104.00001"))
    assert is_supplied(Paper(title="[arXiv:2104.00001]", doi="10.5555/x", arxiv_id="2104.00001"))
    assert not is_supplied(Paper(title="[On whistles]", doi="10.5555/x"))
    assert not is_supplied(Paper(title="10.5555/x", doi="10.5555/x"))


def test_columns_travel_to_the_import_of_a_table(home: Places, tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text("Was,Wer\nPots,Ada Kettle\n", "utf-8")
    columns = read_arguments(["import", str(path), "--columns", "was=title, Wer=authors"]).columns
    assert columns == ColumnMapping((("was", "title"), ("Wer", "authors")))
    choices = ImportChoices(columns=columns)
    args = {"home": home.as_dict(), "paths": [str(path)], "choices": choices.as_dict()}
    with Library.open(home) as library:
        assert import_jobs.preview(library, [str(path)]).files[0].error
        answer = through_a_pipe(import_jobs.preview_files(args, silent))
        (file,) = import_jobs.files_from_values(answer["files"])
        assert (file.format, file.new, file.titles) == ("csv", 1, ("Pots",))
        import_jobs.import_files(args, silent)
        (entry,) = library.entries(library.keys(ALL))
        assert entry.paper.author_names == ("Ada Kettle",)
    with pytest.raises(SystemExit):
        read_arguments(["import", str(path), "--columns", "was=nothing"])
