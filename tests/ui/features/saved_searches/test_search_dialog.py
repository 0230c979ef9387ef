"""The dialog of a saved search: what it says of papers is read whole, whenever it comes."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from paperdesk.model import DryRun, SavedSearch, WatchRule
from paperdesk.ui.features.saved_searches.search_dialog import SearchDialog
from paperdesk.ui.kit import theme
from tests.ui.painted import lines, texts_of
from tests.ui.readable import unreadable

LONG = "A title of a paper that goes on and on until it fills some lines of a dialog " * 2


@pytest.mark.parametrize("zoom", [100, 200])
def test_titles_that_come_when_it_is_open_are_not_cut(
    qapp: QApplication, qtbot: QtBot, zoom: int
) -> None:
    theme.set_type(qapp, "inter", zoom)
    dialog = SearchDialog(SavedSearch("mine", "words", WatchRule(badge=True, tag="rl")), ["rl"])
    qtbot.addWidget(dialog)
    dialog.show()
    QApplication.processEvents()
    dialog.show_dry_run("words", DryRun(9, (1, 2, 3, 4, 5), (LONG,) * 5))
    for _ in range(3):
        QApplication.processEvents()
    assert not unreadable(dialog)
    # To paint one that is hidden would make room for it in the layout.
    labels = [one for one in dialog.findChildren(type(dialog._titles)) if one.isVisible()]
    said = " ".join(one for label in labels for one in lines(texts_of(label)))
    assert said.count("fills some lines") == 10
