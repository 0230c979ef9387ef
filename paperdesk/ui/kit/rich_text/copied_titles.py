"""Titles on the clipboard: as they are shown, and as HTML in which formulas have their TeX."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from paperdesk.text import display

_MARKED = re.compile(
    r'<span title="tex:([^"]*)">|<a href="tex(-display)?:([^"]*)">(.*?)</a>', re.DOTALL
)


def copy_titles(titles: Sequence[str]) -> None:
    """Put titles on the clipboard, a line each."""
    # Late: formulas take 10 ms to import, and nobody copies before the first paint.
    from paperdesk.text import abstract_html  # noqa: PLC0415

    lines = [" ".join(title.split()) for title in titles]
    both = QMimeData()
    both.setText("\n".join(map(display, lines)))
    html = "".join(abstract_html(line, sources=True) for line in lines)
    whole = f'<meta charset="utf-8">{_MARKED.sub(_named, html)}'
    both.setData("text/html", whole.encode())
    QGuiApplication.clipboard().setMimeData(both)


def _named(found: re.Match[str]) -> str:
    """A formula as our pages give it to the clipboard."""
    if found[1] is not None:
        return f'<span data-tex="{found[1]}">'
    kind = ' data-display="true"' if found[2] else ""
    return f'<span data-tex="{found[3]}"{kind}>{found[4]}</span>'
