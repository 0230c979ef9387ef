"""Icons are as sharp as the screen that shows them."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from paperdesk.ui.kit import icons


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_the_icon_of_a_button_has_a_pixel_for_each_of_the_screen(
    qapp: QApplication, ratio: float
) -> None:
    made = icons.icon("plus").pixmap(QSize(16, 16), ratio)
    assert made.size() == QSize(16, 16) * ratio
    assert made.devicePixelRatio() == ratio


def test_a_name_that_is_not_bundled_is_a_bug_at_once(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError, match="no-such-icon"):
        icons.icon("no-such-icon")
