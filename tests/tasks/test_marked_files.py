"""Marks go out with a copy of a file and come in again, and find their place in a newer file."""

import hashlib
import random
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from paperdesk.documents.mark_values import mark_said, said_file_marks, said_mark
from paperdesk.library import Library
from paperdesk.model.marks import Mark, MarkColour, MarkKind, MarkPlace
from paperdesk.model.progress import silent
from paperdesk.model.query.parser import parse
from paperdesk.paths import places
from paperdesk.tasks import mark_jobs, marked_files
from tests.documents.small_pdfs import SmallPage, written
from tests.library.builders import context

TEXT = (
    "We measure how swarms fly over the old town.",
    "They come back at night, when all is quiet,",
    "and rest on the roofs until the sun is up.",
)
JOBS = {
    mark_jobs.FILE_MARKS: mark_jobs.file_marks,
    mark_jobs.FIND_MARKS: mark_jobs.find_marks,
    mark_jobs.WRITE_MARKED: mark_jobs.write_marked,
}


def answer(job: str, args: dict[str, Any]) -> dict[str, Any]:
    """What the job answers, done here: the worker has tests of its own."""
    return JOBS[job](args, silent)


def paper_file(path: Path, lines: tuple[str, ...] = TEXT, turned: int = 0) -> Path:
    """A file of two pages."""
    rows = [(72.0, 700.0 - 16 * row, words) for row, words in enumerate(lines)]
    title = SmallPage(lines=((72, 700, "On swarms"),))
    return written(path, [title, SmallPage(lines=rows, turned=turned)])


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def attached(library: Library, path: Path, key: int = 1) -> Path:
    """The library's own file of a file that was attached."""
    library.attach(key, path)
    return Path(library.attachments([key])[key][-1].path)


def placed(library: Library, path: Path, quote: str, **said: Any) -> Mark:
    """A mark on words of a file, as the window would set it."""
    wanted = Mark(1, "", 1, MarkKind.HIGHLIGHT, ((0.0, 0.0, 1.0, 1.0),), quote=quote)
    args = {"path": str(path), "marks": [mark_said(replace(wanted, **said))]}
    (found,) = mark_jobs.find_marks(args, silent)["marks"]
    there = said_mark(found)
    assert there.place is not MarkPlace.ADRIFT
    return library.save_mark(replace(there, key=1, place=MarkPlace.SURE)).mark


def without_library(marks: Iterable[Mark]) -> list[Mark]:
    """Marks but for their numbers, their papers and their files."""
    return [replace(mark, key=0, number=0, file="") for mark in marks]


def forty(file: str) -> list[Mark]:
    """Forty marks of all kinds and colours, at random."""
    chance, kinds = random.Random(40), tuple(MarkKind)[:4]
    made = []
    for number in range(40):
        kind = kinds[number % 4]
        left, bottom = round(chance.uniform(0, 500), 3), round(chance.uniform(0, 700), 3)
        sides = [(chance.uniform(1, 90), chance.uniform(5, 20)) for _ in range(1 + number % 3)]
        quads = [
            (left, bottom - 20 * row, round(left + w, 3), round(bottom - 20 * row + h, 3))
            for row, (w, h) in enumerate(sides if number % 4 < 2 else sides[:1])
        ]
        if kind is MarkKind.NOTE:
            quads = [(left, bottom, left, bottom)]
        colour = chance.choice((*MarkColour, "#c0ffee"))
        mark = Mark(1, file, number % 2, kind, tuple(quads), colour, progress=chance.random())
        words = "".join(chance.choice("aé𝔸 ﬁ\n*_\\()<>ش") for _ in range(number))
        made.append(replace(mark, quote=words, comment=words[::-1], before="ab", after=words[:3]))
    return made


def test_forty_marks_survive_a_restart_an_export_and_an_empty_library(tmp_path: Path) -> None:
    source = paper_file(tmp_path / "paper.pdf", turned=90)
    before = digest(source)
    library, _ = context(tmp_path / "one", 1)
    with library:
        path = attached(library, source)
        for mark in forty(before):
            library.save_mark(mark)
    with Library.open(places(tmp_path / "one")) as library:
        (copy,) = marked_files.write_copies(library, [1], tmp_path / "one", answer=answer)
        marks = library.marks(1)
        assert digest(path) == before
    assert copy.path is not None
    assert copy.marks == len(marks) == 40
    other, _ = context(tmp_path / "two", 1)
    with other:
        path = attached(other, copy.path)
        brought = marked_files.bring_marks(other, 1, path, answer=answer)
        assert brought is not None
        assert str(brought.text) == "Brought 40 marks into ‘Study number 1 of swarms’"
        assert without_library(other.marks(1)) == without_library(marks)
        assert {one.file for one in other.marks(1)} == {digest(copy.path)}
        assert marked_files.bring_marks(other, 1, path, answer=answer) is None
        other.forget_marks([one.number for one in other.marks(1)])
        assert marked_files.bring_marks(other, 1, path, answer=answer) is None


def test_marks_find_their_place_in_a_file_that_was_set_anew(tmp_path: Path) -> None:
    library, _ = context(tmp_path / "home", 1)
    with library:
        path = attached(library, paper_file(tmp_path / "first.pdf"))
        kept = placed(library, path, "how swarms fly over the old")
        lost = placed(library, path, "rest on the roofs until the sun")
        new = (TEXT[0], "A paragraph is new. " + TEXT[1], "and look for food.")
        second = attached(library, paper_file(tmp_path / "second.pdf", new, turned=90))
        assert marked_files.place_marks(library, 1, second, answer=answer) == 2
        assert marked_files.place_marks(library, 1, second, answer=answer) == 0
        (there,) = library.marks(1, digest(second))
        assert (there.number, there.place, there.page) == (kept.number, MarkPlace.SURE, 1)
        library.detach([library.attachments([1])[1][0].number])
        places_of = {one.number: one.place for one in library.marks(1, digest(second))}
        assert places_of == {kept.number: MarkPlace.SURE, lost.number: MarkPlace.ADRIFT}
        # What is adrift is in no copy, and not lost.
        (copy,) = marked_files.write_copies(library, [1], tmp_path / "home", answer=answer)
        assert copy.marks == 1


def test_marks_of_other_programs_come_with_their_words(tmp_path: Path) -> None:
    path = paper_file(tmp_path / "paper.pdf")
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        points = Array([72, 712, 200, 712, 72, 697, 200, 697])
        rect = Array([72, 697, 200, 712])
        one = Dictionary(Subtype=Name.Highlight, Rect=rect, QuadPoints=points)
        pdf.pages[1].obj.Annots = Array([pdf.make_indirect(one)])
        pdf.save(path)
    said = mark_jobs.file_marks({"path": str(path)}, silent)
    (found,) = said_file_marks(said["marks"])
    assert TEXT[0].startswith(found.mark.quote)
    assert len(found.mark.quote) > 15
    assert 0.5 <= found.mark.progress < 1
    assert found.mark.file == said["digest"] == digest(path)


def test_a_copy_that_cannot_be_is_told_of(tmp_path: Path) -> None:
    library, _ = context(tmp_path / "home", 1)
    with library:
        source = paper_file(tmp_path / "paper.pdf")
        path = attached(library, source)
        assert marked_files.write_copies(library, [1], tmp_path, answer=answer) == []
        placed(library, path, "how swarms fly over the old")
        (copy,) = marked_files.write_copies(library, [1], tmp_path / "no", answer=answer)
        assert copy.path is None
        assert "cannot be written" in str(copy.problem)


def test_papers_are_found_by_the_words_of_their_marks(tmp_path: Path) -> None:
    library, _ = context(tmp_path / "home", 2)
    with library:
        mark = Mark(2, "f" * 64, 0, MarkKind.NOTE, ((1.0, 2.0, 1.0, 2.0),), comment="Check this")
        library.save_mark(mark)
        for text in ("mark:check", 'mark:"this check"', "has:marks", "has:mark", "mark:*"):
            assert list(library.search(parse(text)).keys) == [2]
        assert list(library.search(parse("mark:heck")).keys) == []
