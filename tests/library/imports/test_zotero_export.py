"""A library of Zotero moves in whole: papers, notes, tags, collections and files."""

from pathlib import Path

import pytest

from paperdesk.formats import read
from paperdesk.library import Library
from paperdesk.paths import Places
from tests.house import ROOT
from tests.library.builders import ALL

KITCHEN = ROOT / "tests" / "fixtures" / "xml" / "kitchen-zotero.rdf"


@pytest.fixture
def export(tmp_path: Path) -> Path:
    folder = tmp_path / "export"
    for name in ("11/Spout - 2018.pdf", "31/scan.pdf"):
        (folder / "files" / name).parent.mkdir(parents=True)
        (folder / "files" / name).write_bytes(b"%PDF-1.4")
    (folder / "mine.rdf").write_bytes(KITCHEN.read_bytes())
    return folder / "mine.rdf"


def test_a_library_of_zotero_moves_in_whole(home: Places, export: Path) -> None:
    with Library.open(home) as library:
        library.add([(str(export), "zotero-rdf", list(read(export)))])
        keys = list(library.keys(ALL))
        by_title = {library.entry(key).paper.title: library.entry(key) for key in keys}
        article = by_title["Boiling H₂O in Kettlus"]
        assert (article.tags, article.collections) == (("to read",), ("Kitchen/Kettles",))
        assert "Ask **Dora** about the lid" in library.note(article.key).text
        assert by_title["Tea at night"].collections == ("Kitchen",)
        kept = {key: [Path(one.path).name for one in some] for key, some in
                library.attachments(keys).items()}  # fmt: skip
        assert kept[article.key] == ["Spout - 2018.pdf"]
        assert kept[by_title["A scan"].key] == ["scan.pdf"]
        assert library.check().ok
        library.undo()
        assert not list(library.keys(ALL))


def test_a_file_that_leads_out_of_the_folder_is_a_problem(home: Places, export: Path) -> None:
    secret = export.parent.parent / "secret.pdf"
    secret.write_bytes(b"%PDF-1.4")
    text = export.read_text("utf-8").replace("files/31/scan.pdf", "../secret.pdf")
    export.write_text(text.replace("files/11/Spout - 2018.pdf", "/etc/passwd"), "utf-8")
    with Library.open(home) as library:
        (file,) = library.add([(str(export), "zotero-rdf", list(read(export)))]).files
        told = [str(one.message) for one in file.problems]
        assert [one for one in told if "does not lie beside the entries" in one] == [
            f"the file {path} does not lie beside the entries, and is not taken"
            for path in ("/etc/passwd", "../secret.pdf")
        ]
        assert not any(library.attachments(list(library.keys(ALL))).values())
