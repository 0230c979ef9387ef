from pathlib import Path

import pikepdf
import pytest

from paperdesk.documents import file_text as reading
from paperdesk.documents.file_text import file_text
from paperdesk.model.file_texts import TextState
from tests.documents.small_pdfs import SmallPage, written

PAGES = [SmallPage([(72, 700, f"The lighthouse of page {n}")]) for n in (1, 2)]


def test_the_text_of_each_page_is_read_with_its_label(tmp_path: Path) -> None:
    path = written(tmp_path / "sea.pdf", [*PAGES, SmallPage()])
    text = file_text(path)
    assert text.state is TextState.READ
    assert [page.strip() for page in text.pages] == [
        "The lighthouse of page 1",
        "The lighthouse of page 2",
        "",
    ]
    assert len(text.labels) == 3


def test_pictures_locks_and_damage_are_told_apart(tmp_path: Path) -> None:
    locked = written(tmp_path / "l.pdf", PAGES, pikepdf.Encryption(user="a", owner="b"))
    damaged = tmp_path / "d.pdf"
    damaged.write_bytes(b"%PDF-1.5 no more of it")
    assert file_text(written(tmp_path / "p.pdf", [SmallPage()] * 2)).state is TextState.NONE
    assert file_text(locked).state is TextState.LOCKED
    assert file_text(damaged).state is TextState.DAMAGED


def test_a_file_is_read_up_to_its_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_LETTERS", 30)
    text = file_text(written(tmp_path / "sea.pdf", PAGES * 3))
    assert sum(map(len, text.pages)) == 30
    assert len(text.pages) == len(text.labels) == 2


def test_references_are_no_part_of_the_text(tmp_path: Path) -> None:
    lines = [
        "A kettle is warm.",
        "References",
        *(f"[{n}] A. Pot, Lids, 19{n}0" for n in range(1, 6)),
    ]
    page = SmallPage([(72, 700 - 20 * n, line) for n, line in enumerate(lines)])
    (text,) = file_text(written(tmp_path / "sea.pdf", [page])).pages
    assert text.strip() == "A kettle is warm."
