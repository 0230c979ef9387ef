"""What stands on a printed page is found in its PDF, as it is written."""

import shutil
import subprocess
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.sheets import LETTER, print_on, sheet_of

TITLE = r"On 𝔸 and $\mathbb{B}$-modules (A)"
ABSTRACT = (
    r"Let $\mathcal{A}$ act on $\mathbb{K}$, so $\frac{\text{all hits}}{\operatorname{sum}_k x}$ is"
    r" least. Für Ångström, fine waffles, μ and µ, e\u0301 and é at 300 K,"
    r" $10^{-4}$ and $H_{-1}$, $\hat{f}||$ and $\vec{q}$)."
)
NOTE = """\
> Plain 𝒜, 𝔄, **bold 𝕏**, `code 𝟙`, 😀 and 𠮷 -> here (A) 1x2 <= 3 [B]

1. عربية لا تقول شيئا here
2. עברית too, 漢字, ελληνικά

| head 𝔹 | $\\frac{a}{b}$ |
|---|---|
| 𝒞 in a cell | $\\mathfrak{D}$ |

$$\\sum_{k} \\frac{\\mathfrak{g}_k}{\\text{rest of it}}$$
"""
FOUND = (
    *("On 𝔸 and 𝔹-modules (A)", "Let A act on 𝕂, so", "all hits", "sumₖ", "Für Ångström"),
    *("Plain 𝒜, 𝔄, bold 𝕏, code 𝟙, 😀 and 𠮷 -> here (A) 1x2 <= 3 [B]", "μ and µ"),
    *("عربية", "لا", "شيئا", "עברית", "漢字, ελληνικά", "head 𝔹", "a/b", "𝒞 in a cell"),
    *("gₖ/(rest of it)", "fine waffles", "at 300 K, 10−4 and H−1,"),
    *("f\u0302||", "q\u20d7)."),
)


def _said_by_poppler(path: Path) -> str:
    done = subprocess.run(
        ["pdftotext", "-layout", "-enc", "UTF-8", path, "-"], capture_output=True, check=True
    )
    return done.stdout.decode()


@pytest.mark.parametrize("dpi", [96, 300, 1200])
def test_letters_and_formulas_are_found_in_the_pdf_as_they_are_written(
    qtbot: QtBot, tmp_path: Path, dpi: int
) -> None:
    sheet = sheet_of(qtbot, NOTE, title=TITLE, abstract=ABSTRACT)
    path = tmp_path / "page.pdf"
    texts = {"PDFium": print_on(sheet, path, LETTER, dpi).texts[0]}
    if shutil.which("pdftotext"):
        texts["Poppler"] = _said_by_poppler(path)
    for reader, text in texts.items():
        words = "".join(text.split())  # scripts stand in lines of their own for some
        for mark in "\u202a\u202b\u202c\u200e\u200f":
            words = words.replace(mark, "")
        missing = [one for one in FOUND if "".join(one.split()) not in words]
        assert not missing, (reader, words)
        assert not any(sign < " " or sign == "\ufffd" for sign in words), (reader, words)
