from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QHBoxLayout

from paperdesk.ui.i18n import language
from paperdesk.ui.kit.rtl_margins import set_margins


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    language.speak(qapp, "en")


def _sides(of: QHBoxLayout) -> tuple[int, int]:
    return of.contentsMargins().left(), of.contentsMargins().right()


def test_the_wider_side_is_where_lines_begin(app: QApplication) -> None:
    row = QHBoxLayout()
    set_margins(row, 16, 1, 6, 2)
    assert _sides(row) == (16, 6)
    language.speak(app, "ar")
    set_margins(row, 16, 1, 6, 2)
    assert _sides(row) == (6, 16)
