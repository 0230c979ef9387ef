"""Marks as annotations of files: a copy has them where they belong, and gives the same again."""

import hashlib
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pypdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from paperdesk.documents.annotation_reader import read_marks
from paperdesk.documents.annotation_writer import write_copy
from paperdesk.documents.pdf_document import PdfDocument
from paperdesk.model.errors import BadFileError, PasswordError
from paperdesk.model.marks import Mark, MarkColour, MarkKind
from tests.documents.small_pdfs import SmallPage, made, written

PAGE = SmallPage(lines=((72, 700, "We measure how swarms fly"), (72, 680, "over the old town.")))
QUADS = ((95.5, 697.0, 140.25, 710.5), (72.0, 677.0, 120.0, 690.5))
MOMENT = "2026-04-04T09:30:00Z"


def mark(kind: MarkKind = MarkKind.HIGHLIGHT, **said: Any) -> Mark:
    """A mark with everything that one has."""
    whole = Mark(
        *(0, "", 0, kind, QUADS, MarkColour.GREEN, "measure how", "we", "swarmsfly", 0.125),
        comment="*Why* « so » Ω 𝔸?\n- a\n- b",
        name="0123abcd",
        created=MOMENT,
        changed="2026-04-05T10:00:01Z",
    )
    return replace(whole, **said)


def every_kind() -> list[Mark]:
    """A mark of each kind that a reader makes, and an answer."""
    point = ((300.0, 500.5, 300.0, 500.5),)
    return [
        mark(name="h"),
        mark(MarkKind.UNDERLINE, name="u", colour=MarkColour.RED),
        mark(MarkKind.NOTE, name="n", quads=point, quote="", colour=MarkColour.BLUE),
        mark(MarkKind.AREA, name="a", quads=((50.0, 60.125, 200.0, 180.0),), colour="#123456"),
        mark(MarkKind.NOTE, name="r", quads=point, reply_to="h", comment="Since.", quote=""),
    ]


def back(path: Path, password: str = "") -> list[Mark]:
    """The reader's marks in a file."""
    return [found.mark for found in read_marks(path, password) if found.is_own]


def test_a_copy_gives_the_same_marks_and_the_original_stays(tmp_path: Path) -> None:
    source = written(tmp_path / "paper.pdf", [PAGE, PAGE])
    before = hashlib.sha256(source.read_bytes()).digest()
    marks = [*every_kind(), mark(name="second", page=1)]
    assert write_copy(source, tmp_path / "copy.pdf", marks) == 6
    assert back(tmp_path / "copy.pdf") == marks
    assert hashlib.sha256(source.read_bytes()).digest() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["copy.pdf", "paper.pdf"]


def test_a_copy_of_a_copy_has_each_mark_once_and_not_the_forgotten(tmp_path: Path) -> None:
    source = written(tmp_path / "paper.pdf", [PAGE])
    first, second = tmp_path / "first.pdf", tmp_path / "second.pdf"
    write_copy(source, first, every_kind())
    changed = mark(name="h", comment="Otherwise.")
    write_copy(first, second, [changed], forgotten=["u", "r"])
    assert sorted((one.name, one.comment[:9]) for one in back(second)) == [
        ("a", "*Why* « s"),
        ("h", "Otherwise"),
        ("n", "*Why* « s"),
    ]


def test_poppler_and_pypdf_see_the_marks_where_they_are(tmp_path: Path) -> None:
    source, copy = written(tmp_path / "paper.pdf", [PAGE]), tmp_path / "copy.pdf"
    write_copy(source, copy, every_kind())
    page: Any = pypdf.PdfReader(copy).pages[0]
    found = {one.get_object()["/NM"]: one.get_object() for one in page["/Annots"]}
    assert {name: one["/Subtype"] for name, one in found.items()} == {
        **{"h": "/Highlight", "u": "/Underline", "n": "/Text", "a": "/Square", "r": "/Text"}
    }
    assert found["h"]["/Contents"] == mark().comment
    assert found["h"]["/M"] == "D:20260405100001Z"
    assert found["r"]["/IRT"].get_object() == found["h"]
    left, bottom, right, top = QUADS[0]
    corners = [left, top, right, top, left, bottom, right, bottom]
    assert [float(value) for value in found["h"]["/QuadPoints"][:8]] == corners
    words = [subprocess.check_output(["pdftotext", path, "-"]) for path in (source, copy)]
    assert words[0] == words[1]
    assert colours_at(source, [(100, 709)]) == [(255, 255, 255)]
    green, frame = colours_at(copy, [(97, 709), (50, 120)])
    assert green[1] > green[0] > green[2]  # multiplied by half
    assert max(frame) < 200  # the dark frame of the area


def colours_at(path: Path, points: list[tuple[float, float]]) -> list[tuple[int, ...]]:
    """The colours that poppler paints at points of the first page (user space, upright)."""
    command = ["pdftoppm", "-r", "144", "-singlefile", str(path)]
    head, _, pixels = subprocess.check_output(command).split(b"\n", 3)[1:]
    width, height = map(int, head.split())
    found = []
    for x, y in points:
        at = 3 * (round(height - 2 * y) * width + round(2 * x))
        found.append(tuple(pixels[at : at + 3]))
    return found


@pytest.mark.parametrize("password", ["secret", "Größe"])
def test_a_locked_file_has_a_locked_copy(tmp_path: Path, password: str) -> None:
    lock = pikepdf.Encryption(owner="owner", user=password)
    source = written(tmp_path / "paper.pdf", [PAGE], lock)
    write_copy(source, tmp_path / "copy.pdf", [mark()], password)
    assert back(tmp_path / "copy.pdf", password) == [mark()]
    with pytest.raises(PasswordError):
        read_marks(tmp_path / "copy.pdf")
    with pytest.raises(PasswordError):
        write_copy(source, tmp_path / "other.pdf", [mark()], "wrong")


def test_a_password_of_an_old_program_in_latin_1_opens(tmp_path: Path) -> None:
    source = tmp_path / "paper.pdf"
    writer = pypdf.PdfWriter(written(source, [PAGE]))
    writer.encrypt("Größe", algorithm="RC4-128")
    writer.write(source)
    assert write_copy(source, tmp_path / "copy.pdf", [mark()], "Größe") == 1


def test_a_lock_that_allows_no_notes_is_said(tmp_path: Path) -> None:
    allowed = pikepdf.Permissions(modify_annotation=False)
    lock = pikepdf.Encryption(owner="owner", user="", allow=allowed)
    source = written(tmp_path / "paper.pdf", [PAGE], lock)
    with pytest.raises(BadFileError, match="does not allow notes"):
        write_copy(source, tmp_path / "copy.pdf", [mark()])
    assert not (tmp_path / "copy.pdf").exists()


def test_a_signed_file_is_not_copied(tmp_path: Path) -> None:
    with made([PAGE]) as pdf:
        value = pdf.make_indirect(Dictionary(Type=Name.Sig, ByteRange=Array([0, 1, 2, 3])))
        field = pdf.make_indirect(Dictionary(FT=Name.Sig, T=String("s"), V=value))
        group = pdf.make_indirect(Dictionary(T=String("g"), Kids=Array([field])))
        pdf.Root.AcroForm = Dictionary(Fields=Array([group]))
        pdf.save(tmp_path / "paper.pdf")
    with pytest.raises(BadFileError, match="is signed"):
        write_copy(tmp_path / "paper.pdf", tmp_path / "copy.pdf", [mark()])


def test_the_file_itself_is_never_written(tmp_path: Path) -> None:
    source = written(tmp_path / "paper.pdf", [PAGE])
    (tmp_path / "link.pdf").symlink_to(source)
    for target in (source, tmp_path / "link.pdf"):
        with pytest.raises(BadFileError, match="never into the file itself"):
            write_copy(source, target, [mark()])


def annotated(path: Path, *annotations: Dictionary, answers: dict[int, int] | None = None) -> Path:
    """A page with annotations of other programs; ``answers`` which are answers to which."""
    with made([PAGE]) as pdf:
        raws = [pdf.make_indirect(one) for one in annotations]
        for answer, answered in (answers or {}).items():
            raws[answer].IRT = raws[answered]
        pdf.pages[0].obj.Annots = Array(raws)
        pdf.save(path)
    return path


def of(subtype: str, **said: Any) -> Dictionary:
    """An annotation."""
    return Dictionary(Subtype=Name(f"/{subtype}"), Rect=Array([10, 20, 60, 40]), **said)


def test_marks_of_other_programs_are_read(tmp_path: Path) -> None:
    around = Array([10, 20, 60, 20, 60, 40, 10, 40])  # as the standard says, and nobody writes
    crossed = Array([10, 40, 60, 40, 10, 20, 60, 20])
    path = annotated(
        tmp_path / "paper.pdf",
        of("Highlight", QuadPoints=around, C=Array([1, 0.831, 0]), T=String("Ada"), NM=String("x")),
        of("Underline", QuadPoints=crossed, C=Array([0, 0, 0, 1]), Contents=String("Jå")),
        of("Text", M=String("D:20260404113000+02'00'"), Contents=String("answer")),
        of("Ink", InkList=Array([Array([1, 2, 3, 4]), Array([5, 6])])),
        of("Polygon", Vertices=Array([0, 0, 10, 0, 10, 10])),
        of("FreeText", Contents=String("beside")),
        of("Link"),
        of("Popup"),
        of("Highlight", F=2),
        of("Text", StateModel=String("Review"), Contents=String("Accepted")),
        answers={2: 0},
    )
    found = read_marks(path, file="f" * 64)
    highlight, underline, note, ink, polygon, free = found
    assert {highlight.mark.quads, underline.mark.quads} == {((10, 20, 60, 40),)}
    assert [one.is_painted for one in found] == [False, True, True, True, False, False]
    assert [one.mark.colour for one in (highlight, underline)] == ["yellow", "#000000"]
    told = highlight.mark
    assert [told.author, told.name, told.file] == ["Ada", "x", "f" * 64]
    assert (note.mark.reply_to, note.mark.changed) == ("x", MOMENT)
    assert list(note.mark.quads) == [(10, 40, 10, 40)]
    assert list(ink.strokes) == [(1, 2, 3, 4)]
    assert list(polygon.strokes) == [(0, 0, 10, 0, 10, 10, 0, 0)]
    assert (free.mark.kind, free.mark.comment) == (MarkKind.TEXT, "beside")
    assert not any(one.is_own for one in found)


def test_names_that_come_twice_or_not_at_all_are_made_and_stay(tmp_path: Path) -> None:
    path = annotated(
        tmp_path / "paper.pdf",
        of("Highlight", NM=String("fitz-A0"), Contents=String("one")),
        of("Highlight", NM=String("fitz-A0"), Contents=String("two")),
        of("Square"),
    )
    names = [one.mark.name for one in read_marks(path)]
    assert len(set(names)) == 3
    assert names == [one.mark.name for one in read_marks(path)]
    reply = mark(MarkKind.NOTE, name="mine", reply_to=names[1], quads=((1.0, 2.0, 1.0, 2.0),))
    write_copy(path, tmp_path / "copy.pdf", [reply])
    assert names == [one.mark.name for one in read_marks(tmp_path / "copy.pdf")][:3]
    assert back(tmp_path / "copy.pdf") == [reply]


@pytest.mark.parametrize(
    "odd",
    [
        {"QuadPoints": Array([1, 2, 3])},
        {"QuadPoints": Array([Name.A] * 8)},
        {"QuadPoints": String("x"), "C": Array([String("red"), 2, -1])},
        {"C": Array([0.1, 0.2]), "M": String("D:20269999"), "Contents": Name.X},
        {"PaperDesk": String('{"kind": "highlight", "progress": "NaN"}')},
        {"PaperDesk": String("[" * 50_000)},
        {"F": String("2"), "IRT": Array([]), "T": Array([1])},
    ],
)
def test_an_odd_annotation_is_read_as_far_as_it_goes(tmp_path: Path, odd: dict[str, Any]) -> None:
    path = annotated(tmp_path / "paper.pdf", of("Highlight", **odd), of("Text"))
    assert [one.mark.quads for one in read_marks(path)] == [
        ((10, 20, 60, 40),),
        ((10, 40, 10, 40),),
    ]


def test_what_is_no_pdf_is_said(tmp_path: Path) -> None:
    (tmp_path / "no.pdf").write_bytes(b"no PDF at all")
    with pytest.raises(BadFileError, match="is no PDF file"):
        read_marks(tmp_path / "no.pdf")


def test_a_page_is_painted_without_what_the_reader_s_own_marks_look_like(tmp_path: Path) -> None:
    source, copy = written(tmp_path / "paper.pdf", [PAGE]), tmp_path / "copy.pdf"
    write_copy(source, copy, every_kind())
    pictures = []
    for path in (source, copy):
        with PdfDocument(path) as document:
            pictures.append(bytes(document.page_to_paint(0).render(scale=0.5).buffer))
    assert pictures[0] == pictures[1]
    assert read_marks(copy)  # the file has them
