from pathlib import Path
from typing import Any

import pytest

from paperdesk.documents.page_answers import said_outline, said_size
from paperdesk.documents.page_session import METHODS, PageSession
from paperdesk.documents.pdf_document import ENGINE
from paperdesk.model.errors import BadFileError, Cancelled
from paperdesk.workers.arena import Arena
from tests.documents.small_pdfs import SmallPage, written

SLOT = 4 * 256 * 256


class Desk:
    """A session in this process, with the memory that it paints into."""

    def __init__(self, path: Path) -> None:
        self.arena = Arena(2, SLOT)
        self.session = PageSession({}, self.arena)
        self.wanted = True
        self.opened = self.ask("open", path=str(path), password="")

    def ask(self, method: str, **args: Any) -> dict[str, Any]:
        return self.session.answer(method, args, lambda: not self.wanted)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    pages = [SmallPage(size=(200, 100), turned=90), *[SmallPage(size=(200, 100))] * 99]
    return Desk(written(tmp_path / "a.pdf", pages))


def test_opening_tells_how_many_pages_there_are_and_how_large_the_first_are(desk: Desk) -> None:
    assert desk.opened["pages"] == 100
    assert not desk.session.document._open, "a page was read for it"
    first = [said_size(one) for one in desk.opened["sizes"]]
    rest = desk.ask("sizes", first=len(first), count=1000)["sizes"]
    assert len(first) + len(rest) == 100
    assert (first[0].width, first[0].height) == (100, 200)
    assert said_size(rest[0]).width == 200


def test_a_tile_is_painted_into_its_slot_and_tells_how_its_page_is_turned(desk: Desk) -> None:
    answer = desk.ask("tile", page=0, scale=1.0, tile=[0, 0, 100, 200], slot=1)
    assert said_size(answer["size"]).matrix == (0, 1, 1, 0, 0, 0)
    assert set(desk.arena.slot(1)[: 4 * 100 * 200]) == {255}
    assert not any(desk.arena.slot(0))


def test_a_thumbnail_keeps_the_shape_of_its_page_and_fits_its_slot(desk: Desk) -> None:
    small = desk.ask("thumbnail", page=1, width=50, slot=0)
    assert (small["width"], small["height"]) == (50, 25)
    large = desk.ask("thumbnail", page=0, width=1000, slot=0)
    assert 4 * large["width"] * large["height"] <= SLOT
    assert large["height"] == pytest.approx(2 * large["width"], abs=2)


def test_what_is_wanted_no_more_is_given_up(tmp_path: Path) -> None:
    drawing = b"0 0 m 9 9 l S " * 5000
    desk = Desk(written(tmp_path / "a.pdf", [SmallPage(drawing=drawing)]))
    desk.wanted = False
    with pytest.raises(Cancelled):
        desk.ask("tile", page=0, scale=1.0, tile=[0, 0, 100, 100], slot=0)


def test_a_file_of_pictures_says_that_it_holds_no_text(tmp_path: Path, desk: Desk) -> None:
    assert desk.ask("holds_text") == {"holds_text": False}
    lines = [SmallPage()] * 2 + [SmallPage(lines=[(50, 50, "kettles")])]
    assert Desk(written(tmp_path / "b.pdf", lines)).ask("holds_text") == {"holds_text": True}


def test_the_digest_is_that_of_the_content(tmp_path: Path, desk: Desk) -> None:
    (tmp_path / "abc").write_bytes(b"abc")
    answer = desk.ask("digest", path=str(tmp_path / "abc"))
    assert answer["digest"].startswith("ba7816bf")
    assert answer["engine"] == ENGINE
    with pytest.raises(BadFileError, match="cannot be read"):
        desk.ask("digest", path=str(tmp_path / "none"))


def test_a_document_without_an_outline_has_an_empty_one(desk: Desk) -> None:
    assert said_outline(desk.ask("outline")["outline"]) == ()


def test_before_a_document_is_open_nothing_is_told_of_it() -> None:
    session = PageSession({}, None)
    with pytest.raises(BadFileError, match="No document"):
        session.answer("outline", {}, bool)
    assert {"tile", "outline"} <= METHODS.keys()
