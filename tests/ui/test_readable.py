"""Nothing on a screen is too small to read, cut by its frame or painted over: at any zoom, in
every language, in a narrow window and a wide one, whatever a paper holds."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from paperdesk.model import Entry, Row, SavedSearch, State, WatchRule
from paperdesk.ui.features.imports.import_dialog import ImportDialog
from paperdesk.ui.features.preferences.preferences_dialog import Preferences
from paperdesk.ui.features.saved_searches.search_dialog import SearchDialog
from paperdesk.ui.i18n import language
from paperdesk.ui.kit import fonts, theme
from paperdesk.ui.kit.labels import label
from paperdesk.ui.kit.notices import Notice
from paperdesk.ui.shell.main_window import MainWindow
from tests.ui.features.list.rows import keys, row
from tests.ui.papers import entry
from tests.ui.readable import unreadable
from tests.ui.test_room import VALUES
from tests.ui.test_window_size import PAPERS

NARROW, WIDE = 425, 1440


@pytest.fixture
def spoken(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[str]:
    wanted = getattr(request, "param", "en")
    language.speak(qapp, wanted)
    yield wanted
    language.speak(qapp, "en")


@pytest.fixture
def window(spoken: str, qtbot: QtBot) -> MainWindow:
    rows = [_row(number, one) for number, one in enumerate((entry(), *PAPERS.values()), 1)]
    made = MainWindow(lambda wanted: [rows[key - 1] for key in wanted])
    qtbot.addWidget(made, before_close_func=MainWindow.let_close)
    made.show_first_run(False)
    made.notes.show_note(1, "A note of one line.")
    made.list.show_title("Heating the coffee " * 9)
    made.list.show_papers(keys(len(rows)), "16 papers, 3 seen, 1 kept")
    made.show()
    return made


def _row(number: int, one: Entry) -> Row:
    paper, most = one.paper, 1_000
    return row(
        number,
        title=paper.title[:most],
        authors=tuple(name[:most] for name in paper.author_names[:12]),
        author_total=len(paper.author_names),
        tags=one.tags,
        lead=paper.abstract[:320],
        category=paper.primary_category[:most],
        state=State.NEW if number % 2 else State.LATER,
        starred=True,
        rating=3,
        noted=True,
    )


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def resize(window: MainWindow, width: int, zoom: int) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.set_type(app, "inter", zoom)
    window.fold(side=width == NARROW)
    window.resize(width, 900)
    settle()


def look_at_list(window: MainWindow) -> list[str]:
    """Rows with everything, a search, a notice."""
    window.to_list()
    window.summary.say(
        "Has quantum and a good deal more " * 9, ("No field titel.",), "quantum " * 9
    )
    window.summary.show_years(((1999, 3), (2026, 5)), None)
    window.notice_bar.say(Notice("Moved the batch of the first of May to the trash. " * 3, "Undo"))
    settle()
    found = unreadable(window)
    window.summary.say("")
    window.notice_bar.hide()
    return found


def look_at_papers(window: MainWindow, papers: dict[str, Entry], *tabs: str) -> list[str]:
    """Each paper in each tab."""
    found: list[str] = []
    window.to_detail()
    for name, paper in papers.items():
        window.detail.show_paper(paper)
        for tab in tabs:
            window.detail.set_tab(tab)
            settle()
            found += [f"{name}: {one}" for one in unreadable(window)]
    return found


SOME = {name: PAPERS[name] for name in ("97 authors", "long facts", "tags of a thousand letters")}


@pytest.mark.parametrize("zoom", [100, 200])
@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_what_stands_in_the_window_can_be_read(window: MainWindow, width: int, zoom: int) -> None:
    resize(window, width, zoom)
    assert not look_at_list(window)
    if width == NARROW:
        assert not look_at_papers(window, SOME, "abstract")


@pytest.mark.slow
@pytest.mark.parametrize("spoken", sorted(language.SPOKEN), indirect=True)
def test_in_every_language_size_and_place_with_every_paper(window: MainWindow) -> None:
    found: dict[str, tuple[int, int]] = {}
    for zoom in (100, 150, 200):
        for width in (NARROW, WIDE):
            resize(window, width, zoom)
            said = look_at_list(window)
            said += look_at_papers(window, PAPERS, "abstract", "notes")
            window.show_first_run(True)
            settle()
            said += unreadable(window)
            window.show_first_run(False)
            found.update(dict.fromkeys(said, (zoom, width)))
    assert not found


@pytest.mark.slow
@pytest.mark.parametrize("spoken", sorted(language.SPOKEN), indirect=True)
@pytest.mark.parametrize("zoom", [100, 150, 200])
def test_dialogs_can_be_read(qapp: QApplication, qtbot: QtBot, spoken: str, zoom: int) -> None:
    theme.set_type(qapp, "inter", zoom)
    watched = SavedSearch("mine", "words", WatchRule(badge=True, tag="rl", mute=True))
    dialogs: tuple[QDialog, ...] = (
        Preferences(VALUES, "/home/reader/papers"),
        SearchDialog(watched, ["rl"]),
        ImportDialog(),
    )
    for dialog in dialogs:
        qtbot.addWidget(dialog)
    for dialog in dialogs:
        dialog.show()
        settle()
        assert not unreadable(dialog)


def test_what_cannot_be_read_is_found(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    small, cut, low = label("small", size=9), label("cut " * 40), label("low")
    for one in (small, cut, low):
        column.addWidget(one)
    cut.setFixedWidth(60)
    low.setFixedHeight(5)
    over = QLabel("lies upon it", page)
    over.setFont(fonts.font(13))
    page.show()
    settle()
    over.setGeometry(small.geometry())
    over.show()
    settle()
    said = "\n".join(unreadable(page))
    for why in ("9.0 px: 'small'", "at its side: 'cut", "above or below: 'low", "lies upon"):
        assert why in said
