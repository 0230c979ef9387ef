"""The files that JabRef, Zotero, Mendeley, Calibre and BibLaTeX name beside an entry."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.formats.file_field import file_field, media_type, paths
from paperdesk.model import AttachedFile

PDF = "application/pdf"


@pytest.mark.parametrize(
    ("text", "files"),
    [
        (":kettles/lid.pdf:PDF", [AttachedFile("kettles/lid.pdf", "", PDF)]),
        (
            "Full Text:files/12/a.pdf:application/pdf;Snapshot:files/13/a.html:text/html",
            [
                AttachedFile("files/12/a.pdf", "Full Text", PDF),
                AttachedFile("files/13/a.html", "Snapshot", "text/html"),
            ],
        ),
        (r"A\: b\; c:x\:y\;z.pdf:PDF", [AttachedFile("x:y;z.pdf", "A: b; c", PDF)]),
        (r":C\:\\lids\\a.pdf:PDF", [AttachedFile(r"C:\lids\a.pdf", "", PDF)]),
        (r":C:\lids\a.pdf:PDF", [AttachedFile(r"C:\lids\a.pdf", "", PDF)]),
        (r"C:\lids\a.pdf", [AttachedFile(r"C:\lids\a.pdf")]),
        (":home/bo/a.pdf:pdf", [AttachedFile("home/bo/a.pdf", "", PDF)]),
        (
            ":a.pdf:PDF, :a.epub:EPUB",
            [AttachedFile("a.pdf", "", PDF), AttachedFile("a.epub", "", "application/epub+zip")],
        ),
        ("lids/a, b.pdf", [AttachedFile("lids/a, b.pdf")]),
        ("a.pdf;b.pdf", [AttachedFile("a.pdf"), AttachedFile("b.pdf")]),
        (":a.pdf:PDF:https\\://lids.example/a.pdf", [AttachedFile("a.pdf", "", PDF)]),
        (":a.pdf:PDF;:a.pdf:PDF", [AttachedFile("a.pdf", "", PDF)]),
        (":file:///home/bo/a.pdf:PDF", [AttachedFile("file:///home/bo/a.pdf", "", PDF)]),
        ("", []),
        ("::", []),
        (";;:;", []),
    ],
)
def test_each_program_names_its_files_in_its_own_way(text: str, files: list[AttachedFile]) -> None:
    assert list(file_field(text).files) == files


@pytest.mark.parametrize(
    "text",
    [r":https\://lids.example/a.pdf:PDF", ":https://lids.example/a.pdf:PDF"],
)
def test_an_address_of_the_web_is_no_file(text: str) -> None:
    assert file_field(text) == ((), ("https://lids.example/a.pdf",))


def test_a_line_of_ris_is_a_path_whatever_signs_are_in_it() -> None:
    found = paths(["files/1/a: b; c.pdf", " ", "http://lids.example/b.pdf"])
    assert [file.path for file in found.files] == ["files/1/a: b; c.pdf"]
    assert found.addresses == ("http://lids.example/b.pdf",)


@pytest.mark.parametrize(
    ("said", "meant"), [("PDF", PDF), ("Text/HTML", "text/html"), ("Word 2007+", ""), ("", "")]
)
def test_a_type_is_a_media_type_or_none(said: str, meant: str) -> None:
    assert media_type(said) == meant


@given(st.text(alphabet=":;\\/ aC,", max_size=40))
def test_whatever_the_text_is_nothing_but_paths_comes_of_it(text: str) -> None:
    assert all(file.path for file in file_field(text).files)


@given(st.lists(st.text(alphabet=":;\\/aé,.", min_size=1, max_size=12), min_size=1, max_size=4))
def test_names_written_as_jabref_does_are_read_as_they_were(names: list[str]) -> None:
    written = ";".join(
        ":" + "".join("\\" + sign if sign in ":;\\" else sign for sign in name) + ":PDF"
        for name in names
    )
    assert [file.path for file in file_field(written).files] == list(dict.fromkeys(names))
