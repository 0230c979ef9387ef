"""Contact sheets of formulas: each as an abstract shows it, beside its TeX, to be read by eye."""

import html
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

A_SHEET = 25
"""Formulas of one picture."""
_WIDTH, _FACTOR = 1_300, 1.5


def draw(formulas: Sequence[str], folder: Path) -> Iterator[Path]:
    """Write the sheets of these formulas, in their order, into a folder."""
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance() or QApplication(["sheets"])
    folder.mkdir(parents=True, exist_ok=True)
    for first in range(0, len(formulas), A_SHEET):
        path = folder / f"formulas-{first:03}.png"
        _sheet(formulas[first : first + A_SHEET], first, path)
        application.processEvents()
        yield path


def _sheet(formulas: Sequence[str], first: int, path: Path) -> None:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QImage, QPainter

    from paperdesk.text.tex.abstract_html import formula_html
    from paperdesk.text.tex.to_svg import typeset
    from paperdesk.ui.kit.rich_text.formula_objects import Picture
    from paperdesk.ui.kit.rich_text.formula_text import Formula
    from paperdesk.ui.kit.rich_text.safe_browser import SafeBrowser

    page = SafeBrowser(name="formulas", column=_WIDTH)
    page.set_measures(17, 4)
    wanted: list[tuple[Formula, ...]] = []
    page.formulas_requested.connect(wanted.append)
    page.resize(_WIDTH, 200)
    page.show_html(
        "<table cellpadding='5'>"
        + "".join(
            f"<tr><td>{number}</td><td>{formula_html(tex)}</td>"
            f"<td><code>{html.escape(' '.join(tex.split()))}</code></td></tr>"
            for number, tex in enumerate(formulas, first)
        )
        + "</table>"
    )
    made: dict[Formula, Picture | None] = {}
    for one in wanted[0] if wanted else ():
        drawn = typeset(one.tex, size=one.size, colour=one.colour, display=one.display)
        made[one] = Picture(**asdict(drawn)) if drawn else None
    page.set_formulas(made)
    page.resize(_WIDTH, round(page.document().size().height()) + 40)
    image = QImage(page.size() * _FACTOR, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_FACTOR)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    page.render(painter, QPoint())
    painter.end()
    image.save(str(path))
