"""The line of authors says nothing where there are none."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from paperdesk.ui.features.detail.author_line import AuthorLine


def test_a_paper_without_authors_offers_no_fewer_of_them(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    line = AuthorLine(around)
    line.show_authors(())
    around.show()
    assert not line.isVisible()
    line.show_authors(("Ann Lee",))
    assert line.isVisible()
    assert not line.is_unfolded()
