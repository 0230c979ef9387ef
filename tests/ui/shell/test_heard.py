"""What a screen reader is told of every part of the window, compared with what is kept.

The kept texts are ``tests/fixtures/heard``; after a change that is meant,
``packaging/dev test tests/ui/shell/test_heard.py --renew`` writes them anew, and
the difference is there to be read.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QTabBar, QWidget
from pytestqt.exceptions import TimeoutError
from pytestqt.qtbot import QtBot

from paperdesk.library import Library
from paperdesk.model import ImportedRecord, Item, Scope, State, WatchRule
from paperdesk.paths import Places
from paperdesk.ui.features.imports.controller import ImportController
from paperdesk.ui.features.preferences.controller import PreferencesController
from paperdesk.ui.features.saved_searches.controller import SavedSearchController
from paperdesk.ui.kit import accessibility
from paperdesk.ui.shell.bug_dialog import BugDialog
from paperdesk.ui.shell.session import Session
from tests.house import ROOT
from tests.ui import heard
from tests.ui.session import Open
from tests.ui.six_papers import items

KEPT = ROOT / "tests" / "fixtures" / "heard"
Key = Qt.Key
YEARS = (2019, 2021, 2021, 2023, 2026, 2026)


@pytest.fixture(autouse=True)
def _somebody_listens() -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def used(home: Places, open_session: Open, qtbot: QtBot) -> Session:
    """A desk with papers of several years, and with all that a reader leaves on them."""
    with Library.open(home) as library:
        library.add([("six.jsonl", "jsonl", _of_years())])
        keys = library.keys(Scope())
        library.tag(keys[:3], "rivers/delta")
        library.tag(keys[1:2], "to read")
        library.star(keys[1:2])
        library.rate(keys[1:2], 4)
        library.see(keys[:1])  # the window stands on it, and a second later it would be seen
        library.set_state(keys[2:3], State.LATER)
        library.set_state(keys[3:4], State.READ)
        library.save_note(keys[0], f"See [[{library.entry(keys[1]).paper.id}|that one]].")
        library.save_search("Weather", "rain")
        library.watch("Weather", WatchRule(badge=True))
        while library.index_unindexed():
            pass
    made = open_session()
    papers = made.window.list.papers
    qtbot.waitUntil(lambda: papers.papers.rowCount() == len(YEARS) and made.state.entry is not None)
    qtbot.waitUntil(lambda: any(row.badge for row in made.window.side.rows))
    papers.setFocus()
    return made


def _of_years() -> list[Item]:
    years = iter(YEARS)
    return [
        replace(item, paper=replace(item.paper, published=f"{next(years)}-04-04"))
        if isinstance(item, ImportedRecord)
        else item
        for item in items()
    ]


@dataclass
class Ear:
    """Compares what is heard with what is kept."""

    qtbot: QtBot
    renew: bool

    def hears(self, name: str, top: QWidget, *, tabs: bool = True, folder: str = "") -> None:
        """A window is heard, once it rests, as it is kept; with the way of the key Tab."""
        kept = KEPT / f"{name}.txt"
        tree, _, way = kept.read_text(encoding="utf-8").partition("\nTab:\n")
        if self.renew:
            self.qtbot.wait(1500)
            tree = self._tree(top, folder)
        with suppress(TimeoutError):
            self.qtbot.waitUntil(lambda: self._tree(top, folder) == tree)
        assert self._tree(top, folder) == tree
        assert heard.faults(top) == []
        walked = "".join(f"{line}\n" for line in heard.tab_order(top)) if tabs else ""
        if self.renew:
            kept.write_text(tree + (f"\nTab:\n{walked}" if tabs else ""), encoding="utf-8")
        else:
            assert walked == way

    def _tree(self, top: QWidget, folder: str) -> str:
        tree = heard.tree(top)
        return tree.replace(folder, "FOLDER") if folder else tree


@pytest.fixture
def ear(qtbot: QtBot, request: pytest.FixtureRequest) -> Ear:
    """Hears windows."""
    return Ear(qtbot, bool(request.config.getoption("--renew")))


def rests(session: Session) -> bool:
    """Whether nothing goes on in the background that the side bar would tell."""
    return session.services.index._healing is None and session.window.side.progress.isHidden()


def dialog(qtbot: QtBot) -> QDialog:
    """The dialog that is open."""
    found: list[QDialog] = []

    def there() -> bool:
        found[:] = [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog)]
        return any(w.isVisible() and w.isActiveWindow() for w in found)

    qtbot.waitUntil(there, timeout=10_000)
    return next(w for w in found if w.isVisible() and w.isActiveWindow())


def test_the_window(used: Session, qtbot: QtBot, ear: Ear) -> None:
    qtbot.waitUntil(lambda: rests(used), timeout=20_000)
    ear.hears("window", used.window)


def test_a_search_with_its_years_facets_and_completions(
    used: Session, qtbot: QtBot, ear: Ear
) -> None:
    window = used.window
    QTest.keyClicks(window.list.papers, "/")
    QTest.keyClicks(window.search, "unlear")
    qtbot.waitUntil(window.summary.years.isVisible)
    qtbot.waitUntil(lambda: any(row.facet for row in window.side.rows))
    qtbot.waitUntil(lambda: rests(used), timeout=20_000)
    ear.hears("search", window)
    QTest.keyClicks(window.search, " tag:")
    qtbot.waitUntil(window.search.completion.isVisible)
    QTest.keyClick(window.search, Key.Key_Down)
    ear.hears("completion", window.search.completion, tabs=False)
    QTest.keyClick(window.search, Key.Key_Escape)
    window.search.setText("zyzzyva")
    qtbot.waitUntil(window.list.empty.isVisible)
    qtbot.waitUntil(lambda: used.state.entry is None and rests(used), timeout=20_000)
    ear.hears("nothing_found", window, tabs=False)


def test_a_facet_says_whether_it_is_included(used: Session, qtbot: QtBot) -> None:
    window = used.window
    QTest.keyClicks(window.list.papers, "/")
    QTest.keyClicks(window.search, "stud")
    said: list[str] = []

    def of_facet() -> str:
        rows = [row for row in window.side.rows if row.facet == "tag:rivers/delta"]
        return rows[0].spoken if rows else ""

    qtbot.waitUntil(lambda: bool(of_facet()))
    place = next(n for n, row in enumerate(window.side.rows) if row.facet == "tag:rivers/delta")
    window.side.view.setFocus()
    window.side.view.setCurrentIndex(window.side.view.model().index(place, 0))
    for _ in range(3):
        before = of_facet()
        said.append(before)
        QTest.keyClick(window.side.view, Key.Key_Return)
        qtbot.waitUntil(lambda before=before: of_facet() not in ("", before))  # type: ignore[misc]
    assert [("included" in one, "excluded" in one) for one in said] == [
        (False, False),
        (True, False),
        (False, True),
    ]


def test_several_papers_and_their_tags(used: Session, qtbot: QtBot, ear: Ear) -> None:
    window = used.window
    QTest.keyClick(window.list.papers, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(window.detail.several.isVisible)
    ear.hears("several", window.detail, tabs=False)
    QTest.keyClicks(window.list.papers, "t")
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "riv")
    parent = field.parentWidget()
    assert parent is not None
    ear.hears("tag_field", parent, tabs=False)


def test_a_note(used: Session, qtbot: QtBot, ear: Ear) -> None:
    window = used.window
    QTest.keyClicks(window.list.papers, "j")
    qtbot.waitUntil(lambda: used.state.entry is not None and used.state.entry.starred)
    QTest.keyClicks(window.list.papers, "n")
    QTest.keyClicks(window.notes.editor, "a word")
    qtbot.waitUntil(lambda: window.notes.status() == "Saved", timeout=10_000)
    qtbot.waitUntil(lambda: window.notes.foot.length() == "2 words")
    qtbot.waitUntil(lambda: bool(window.notes.mentions.titles()))
    ear.hears("note", window.detail, tabs=False)


def test_palette_and_help(used: Session, qtbot: QtBot, ear: Ear) -> None:
    used.window.actions_of["palette"].trigger()
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "star")
    palette = field.parentWidget()
    assert palette is not None
    ear.hears("palette", palette, tabs=False)
    QTest.keyClick(field, Key.Key_Escape)
    used.window.actions_of["help"].trigger()
    page = dialog(qtbot)
    ear.hears("help", page, tabs=False)
    page.close()


def test_preferences(used: Session, qtbot: QtBot, ear: Ear) -> None:
    used.of(PreferencesController).show()
    page = dialog(qtbot)
    tabs = page.findChild(QTabBar)
    assert tabs is not None
    ear.hears("preferences", page, folder=str(used.places.data))
    tabs.setCurrentIndex(1)
    assert heard.faults(page) == []
    assert "TreeItem 'Import files, File, Ctrl+I' [selected]" in heard.tree(page)
    page.close()


def test_saving_a_search(used: Session, qtbot: QtBot, ear: Ear) -> None:
    QTest.keyClicks(used.window.list.papers, "/")
    QTest.keyClicks(used.window.search, "unlear")
    qtbot.waitUntil(lambda: used.state.list_query.text == "unlear")
    used.of(SavedSearchController).save_present()
    page = dialog(qtbot)
    qtbot.waitUntil(lambda: "new papers" in heard.tree(page))
    ear.hears("saved_search", page)
    page.close()


def test_an_import(used: Session, qtbot: QtBot, tmp_path: Path, ear: Ear) -> None:
    file = tmp_path / "more.jsonl"
    file.write_text('{"title": "A seventh paper", "abstract": "It is new here."}\n{"title": 7}\n')
    used.of(ImportController).preview([str(file)])
    page = dialog(qtbot)
    qtbot.waitUntil(used.of(ImportController)._dialog.go.isVisible, timeout=20_000)  # type: ignore[union-attr]
    ear.hears("import", page, folder=str(tmp_path))
    page.close()


def test_the_first_run(open_session: Open, qtbot: QtBot, ear: Ear) -> None:
    session = open_session()
    qtbot.waitUntil(session.window.first_run.isVisible)
    ear.hears("first_run", session.window)


def test_a_fault_of_the_program(qtbot: QtBot) -> None:
    page = BugDialog("Traceback: a fault")
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    page.details.setFocus()
    qtbot.waitUntil(page.details.hasFocus)
    assert heard.faults(page) == []
    assert "A fault in PaperDesk" in heard.tree(page)
    assert sorted(heard.tab_order(page)) == [
        "Button 'Copy details'",
        "Button 'Go on working'",
        "EditableText 'Details'",
    ]


def test_a_notice_says_what_it_is_about_and_tab_leads_to_it(used: Session, qtbot: QtBot) -> None:
    QTest.keyClicks(used.window.list.papers, "s")
    qtbot.waitUntil(lambda: bool(used.window.notice_bar.text()))
    order = heard.tab_order(used.window)
    assert order[order.index("Button 'Undo'") + 1] == "Button 'Close notice'"
    assert used.window.notice_bar.text() in heard.tree(used.window)


def test_what_happens_beside_the_keyboard_is_said_aloud(
    used: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(accessibility, "announce", lambda _where, words, **_how: said.append(words))
    window = used.window
    QTest.keyClicks(window.list.papers, "/")
    QTest.keyClicks(window.search, "unlear")
    qtbot.waitUntil(lambda: "2 of 6 papers" in said)
    QTest.keyClicks(window.search, " tag:")
    qtbot.waitUntil(lambda: "Completion: rivers/delta" in said)
    for _ in range(2):
        QTest.keyClick(window.search, Key.Key_Down)
    assert said[-2:] == ["rivers/delta", "to read"]
    for _ in range(2):
        QTest.keyClick(window.search, Key.Key_Escape)
    window.list.papers.setFocus()
    qtbot.waitUntil(lambda: window.list.papers.papers.rowCount() == len(YEARS))
    QTest.keyClicks(window.list.papers, "s")
    qtbot.waitUntil(lambda: said[-1] == window.notice_bar.text() != "")
    QTest.keyClicks(window.list.papers, "t")
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "riv")
    QTest.keyClick(field, Key.Key_Down)
    assert said[-2:] == ["rivers/delta, 3 papers, on", "New tag “riv”"]
