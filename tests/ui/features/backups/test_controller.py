import time
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QRadioButton
from pytestqt.qtbot import QtBot

from paperdesk import settings
from paperdesk.library import Library, backup_folder, list_backups
from paperdesk.paths import Places
from paperdesk.ui.features.backups.backups_page import BackupsPage
from paperdesk.ui.features.backups.controller import BackupController
from paperdesk.ui.features.backups.restore_dialog import RestoreDialog
from paperdesk.ui.features.preferences.controller import PreferencesController
from paperdesk.ui.features.preferences.preferences_dialog import Preferences
from paperdesk.ui.shell.session import Session
from tests.ui.session import Open, close

LONG = 30_000


def there(home: Places) -> list[str]:
    return [one.path for one in list_backups(home, backup_folder(home))]


def page_of(session: Session) -> BackupsPage:
    session.of(PreferencesController).show()
    dialog = session.window.findChild(Preferences)
    assert isinstance(dialog, Preferences)
    page = dialog.findChild(BackupsPage)
    assert isinstance(page, BackupsPage)
    dialog.tabs.setCurrentIndex(2)
    return page


def made(session: Session, qtbot: QtBot) -> BackupsPage:
    page = page_of(session)
    page.make.click()
    # The page may find the file before it is told that it is whole.
    told = session.window.notice_bar
    qtbot.waitUntil(lambda: "it is whole" in told.text(), timeout=LONG)
    qtbot.waitUntil(lambda: page.tree.topLevelItemCount() == 1, timeout=LONG)
    return page


def looked_at(session: Session, page: BackupsPage, qtbot: QtBot) -> RestoreDialog:
    page.restore.click()
    dialog = session.window.findChild(RestoreDialog)
    assert isinstance(dialog, RestoreDialog)
    qtbot.waitUntil(dialog.cancel.isEnabled, timeout=LONG)
    qtbot.waitUntil(lambda: not session.of(BackupController).restores.busy, timeout=LONG)
    return dialog


def starred(session: Session) -> int:
    return session.state.overview.counts.starred


def test_a_backup_is_made_and_shown_on_its_page(
    session: Session, home: Places, qtbot: QtBot
) -> None:
    page = made(session, qtbot)
    assert len(there(home)) == 1
    item = page.tree.topLevelItem(0)
    assert item is not None
    assert [item.text(column) for column in (1, 2)] == ["asked for", "6"]
    assert "The last backup is of" in page.told.text()
    assert page.where.text() == str(backup_folder(home))


def test_what_is_chosen_on_the_page_is_kept(session: Session, home: Places, qtbot: QtBot) -> None:
    page = page_of(session)
    (box,) = page.findChildren(QComboBox)
    box.setCurrentIndex(box.findData(5000))
    box.activated.emit(box.currentIndex())
    next(
        one
        for one in page.findChildren(QRadioButton)
        if one.accessibleName() == "Backups: Only when asked for"
    ).click()
    qtbot.waitUntil(lambda: settings.load(home).backups == "off", timeout=LONG)
    assert settings.load(home).backup_space == 5000


def test_some_of_a_backup_comes_back_and_undo_takes_it_back(
    session: Session, home: Places, qtbot: QtBot
) -> None:
    key = session.state.target_keys()[0]
    session.services.commands.star([key], True)
    qtbot.waitUntil(lambda: starred(session) == 1, timeout=LONG)
    page = made(session, qtbot)
    session.services.commands.star([key], False)
    qtbot.waitUntil(lambda: starred(session) == 0, timeout=LONG)
    dialog = looked_at(session, page, qtbot)
    assert not dialog.some.isEnabled()
    top = dialog.tree.topLevelItem(0)
    assert top is not None
    assert top.text(0) == "Papers that differ: 1"
    item = top.child(0)
    assert item is not None
    item.setCheckState(0, Qt.CheckState.Checked)
    assert dialog.some.isEnabled()
    dialog.some.click()
    qtbot.waitUntil(lambda: starred(session) == 1, timeout=LONG)
    assert session.window.notice_bar.text() == "Restored 1 paper from a backup"
    session.window.notice_bar.act()
    qtbot.waitUntil(lambda: starred(session) == 0, timeout=LONG)


def test_a_whole_restore_says_where_all_is_and_can_be_taken_back(
    session: Session, home: Places, qtbot: QtBot
) -> None:
    page = made(session, qtbot)
    session.services.commands.star(session.state.target_keys()[:1], True)
    qtbot.waitUntil(lambda: starred(session) == 1, timeout=LONG)
    dialog = looked_at(session, page, qtbot)
    dialog.whole.click()
    qtbot.waitUntil(lambda: starred(session) == 0, timeout=LONG)
    qtbot.waitUntil(lambda: "as it was on" in session.window.notice_bar.text(), timeout=LONG)
    assert there(home)[0] in session.window.notice_bar.text()
    session.window.notice_bar.act()
    qtbot.waitUntil(lambda: starred(session) == 1, timeout=LONG)


def test_a_backup_that_is_refused_is_said_in_the_dialog(
    session: Session, home: Places, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "torn.zip").write_bytes(b"PK\x03\x04 torn")
    session.of(BackupController).restores.look_at(tmp_path / "torn.zip")
    dialog = session.window.findChild(RestoreDialog)
    assert isinstance(dialog, RestoreDialog)
    qtbot.waitUntil(lambda: dialog.cancel.text() == "Close", timeout=LONG)
    assert "is damaged" in dialog._quiet.text()
    assert dialog.whole.isHidden()
    dialog.reject()


def test_a_changed_library_is_backed_up_as_its_window_closes_and_an_unchanged_one_is_not(
    session: Session, open_session: Open, home: Places, qtbot: QtBot
) -> None:
    session.services.commands.star(session.state.target_keys()[:1], True)
    qtbot.waitUntil(lambda: starred(session) == 1, timeout=LONG)
    close(session, qtbot)
    assert len(there(home)) == 1
    again = open_session()
    close(again, qtbot)
    assert len(there(home)) == 1


def test_none_comes_by_itself_where_the_reader_wants_none(
    open_session: Open, home: Places, qtbot: QtBot
) -> None:
    settings.save(home, replace(settings.load(home), backups="off"))
    with Library.open(home):
        pass
    one = open_session()
    one.of(BackupController).make_by_itself()
    qtbot.waitUntil(lambda: not one.of(BackupController)._is_busy(), timeout=LONG)
    close(one, qtbot)
    assert there(home) == []


def test_one_that_fails_by_itself_is_told_once_with_what_to_do(
    session: Session, home: Places, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "no folder").write_text("a file")
    settings.save(
        home, replace(settings.load(home), backup_folder=str(tmp_path / "no folder" / "x"))
    )
    session.of(BackupController).make_by_itself()
    qtbot.waitUntil(lambda: bool(session.window.notice_bar.text()), timeout=LONG)
    told = session.window.notice_bar.text()
    assert "no folder" in told
    session.window.notice_bar.hide()
    session.of(BackupController).make_by_itself()
    qtbot.waitUntil(lambda: not session.of(BackupController)._is_busy(), timeout=LONG)
    assert session.window.notice_bar.text() == ""


def test_a_day_later_the_next_one_is_made(
    session: Session, home: Places, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.of(BackupController)._look_at_clock()
    assert not session.of(BackupController)._is_busy()
    monkeypatch.setattr(time, "monotonic", lambda: session.of(BackupController)._last + 90_000)
    session.of(BackupController)._look_at_clock()
    qtbot.waitUntil(lambda: len(there(home)) == 1, timeout=LONG)
    monkeypatch.undo()


def test_a_damaged_library_offers_its_newest_backup_and_opens_anew_with_it(
    session: Session, open_session: Open, home: Places, qapp: QApplication, qtbot: QtBot
) -> None:
    made(session, qtbot)
    close(session, qtbot)
    with (home.data / "library.db").open("r+b") as stream:
        stream.write(b"\0" * 4096)
    hurt = Session(home, qapp)
    hurt.show()
    bar = hurt.window.notice_bar
    qtbot.waitUntil(lambda: "damaged" in bar.text() or "another program" in bar.text())
    qtbot.waitUntil(lambda: hurt.is_furnished, timeout=LONG)
    bar.act()
    qtbot.waitUntil(lambda: hurt.window.findChild(RestoreDialog) is not None, timeout=LONG)
    dialog = hurt.window.findChild(RestoreDialog)
    assert isinstance(dialog, RestoreDialog)
    qtbot.waitUntil(dialog.whole.isVisible, timeout=LONG)
    with qtbot.waitSignal(hurt.closed, timeout=LONG):
        dialog.whole.click()
    assert hurt.wants_anew
    hurt.window.deleteLater()
    again = open_session()
    assert again.state.overview.counts.all == 6
    assert len(list((home.data / "backups").glob("damaged-*/library.db"))) == 1
