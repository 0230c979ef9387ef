"""Marks that other programs left in a file are told with the words that they lie on."""

from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from paperdesk.documents.mark_values import said_file_marks
from paperdesk.documents.page_session import PageSession
from paperdesk.model.marks import FileMark, MarkKind
from tests.documents.small_pdfs import SmallPage, written

LINES = ((72, 700, "We measure how swarms fly"), (72, 680, "over the old town."))


def _marked(path: Path, rotate: int = 0) -> Path:
    """A file in which another program highlighted the second line."""
    written(path, [SmallPage(lines=LINES)])
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        page = pdf.pages[0]
        page.obj.Rotate = rotate
        annotation = Dictionary(
            Type=Name.Annot,
            Subtype=Name.Highlight,
            Rect=[70, 675, 300, 695],
            QuadPoints=[70, 693, 300, 693, 70, 676, 300, 676],
            T=String("Ada"),
            Contents=String("which?"),
        )
        page.obj.Annots = Array([pdf.make_indirect(annotation)])
        pdf.save(path)
    return path


def _told(path: Path) -> tuple[FileMark, ...]:
    session = PageSession({}, None)
    session.answer("open", {"path": str(path), "password": ""}, bool)
    return said_file_marks(session.answer("marks", {}, bool)["marks"])


def test_a_mark_of_another_program_has_its_author_comment_and_words(tmp_path: Path) -> None:
    for rotate in (0, 90):
        (found,) = _told(_marked(tmp_path / f"{rotate}.pdf", rotate))
        assert found.mark.quote == "over the old town."
        assert (found.mark.author, found.mark.comment) == ("Ada", "which?")
        assert found.mark.kind is MarkKind.HIGHLIGHT
        assert rotate or 0.5 < found.mark.progress < 1


def test_a_file_without_marks_has_none(tmp_path: Path) -> None:
    assert _told(written(tmp_path / "plain.pdf", [SmallPage(lines=LINES)])) == ()
