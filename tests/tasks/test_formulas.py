"""Formulas are drawn once, kept on disk within a bound, and the disk is not trusted."""

import json
from pathlib import Path

import pytest

from paperdesk.model import silent
from paperdesk.tasks import formula_cache, render
from paperdesk.tasks.formula_cache import FOLDER, FormulaCache

INK = "#1f2328"


def _files(cache: Path) -> list[Path]:
    return sorted((cache / FOLDER).glob("*.json"))


def test_the_worker_answers_in_order_and_leaves_out_what_it_cannot_set(tmp_path: Path) -> None:
    wanted = [[r"\frac{a}{b}", False, 17, INK], ["x^{", False, 17, INK], ["y", True, 17, INK]]
    answer = render.formulas({"cache": str(tmp_path), "formulas": wanted}, silent)
    first, second, third = answer["pictures"]
    assert first["svg"].startswith("<svg")
    assert first["height"] > first["depth"] > 0
    assert second is None
    assert third["width"] > 0
    json.dumps(answer)


def test_a_formula_is_drawn_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = FormulaCache(tmp_path).get("x", size=17, colour=INK, display=False)
    assert made is not None
    monkeypatch.setattr(formula_cache, "typeset", lambda *_args, **_more: None)
    kept = FormulaCache(tmp_path)
    assert kept.get("x", size=17, colour=INK, display=False) == made
    assert kept.get("x", size=18, colour=INK, display=False) is None
    assert kept.get("x", size=17, colour="#ffffff", display=False) is None
    assert kept.get("x", size=17, colour=INK, display=True) is None


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"[" * 50_000,
        b'{"svg": "<svg><image/></svg>", "width": 1, "height": 1, "depth": 0}',
        b'{"svg": "<svg/>", "width": "wide", "height": 1, "depth": 0}',
    ],
)
def test_a_spoilt_file_is_drawn_anew(tmp_path: Path, content: bytes) -> None:
    kept = FormulaCache(tmp_path)
    made = kept.get("x", size=17, colour=INK, display=False)
    _files(tmp_path)[0].write_bytes(content)
    assert kept.get("x", size=17, colour=INK, display=False) == made


def test_the_folder_stays_within_its_bound(tmp_path: Path) -> None:
    kept = FormulaCache(tmp_path, most=20_000)
    for number in range(30):
        kept.get(f"x_{{{number}}}", size=17, colour=INK, display=False)
    assert sum(path.stat().st_size for path in _files(tmp_path)) <= 20_000
    assert _files(tmp_path)


def test_without_a_disk_formulas_are_drawn_all_the_same(tmp_path: Path) -> None:
    nowhere = tmp_path / "file"
    nowhere.write_text("not a folder")
    assert FormulaCache(nowhere).get("x", size=17, colour=INK, display=False) is not None


def test_a_page_of_slow_formulas_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(render, "ENOUGH", -1.0)
    answer = render.formulas({"cache": str(tmp_path), "formulas": [["x", False, 17, INK]]}, silent)
    assert answer["pictures"] == [None]
