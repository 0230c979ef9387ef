from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, QObject, Qt
from PySide6.QtGui import QTextLayout
from PySide6.QtWidgets import QApplication, QLineEdit

from paperdesk.model import Scope
from paperdesk.model.query.parser import parse
from paperdesk.search import describe
from paperdesk.ui.features.list.elided_text import x_of
from paperdesk.ui.i18n import language
from paperdesk.ui.services import shortcuts
from paperdesk.ui.services.action_registry import group_name, plain_name
from paperdesk.ui.services.action_table import GROUPS, spec
from paperdesk.ui.shell.feature_table import ACTIONS
from paperdesk.ui.texts.names import date_name, scope_name


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    language.speak(qapp, "en")


class MultiSelectionPage(QObject):
    """Of the same name as a page of the window, whose texts it says."""

    def selected(self, count: int) -> str:
        return self.tr("%Ln paper(s) selected", "", count)


def test_a_text_that_counts_takes_the_form_of_its_number(app: QApplication) -> None:
    page = MultiSelectionPage()
    assert page.selected(1) == "1 paper selected"
    assert page.selected(1200) == "1,200 papers selected"
    language.speak(app, "de")
    assert page.selected(1200) == "1.200 Artikel ausgewählt"
    assert language.tr("%Ln new paper(s)", "", 1) == "1 neuer Artikel"
    assert language.tr("%Ln new paper(s)", "", 2) == "2 neue Artikel"


@pytest.mark.parametrize(
    ("count", "said"),
    [(0, "لا أوراق"), (1, "ورقة واحدة"), (2, "ورقتان"), (3, "3 أوراق"), (11, "11 ورقة"),
     (100, "100 ورقة"), (103, "103 أوراق"), (1234, "1,234 ورقة")],
)  # fmt: skip
def test_arabic_has_six_forms_and_latin_digits(app: QApplication, count: int, said: str) -> None:
    language.speak(app, "ar")
    assert language.tr("%Ln paper(s)", "", count) == said


def test_arabic_is_written_from_the_right_and_others_are_not(app: QApplication) -> None:
    language.speak(app, "ar")
    assert app.layoutDirection() == Qt.LayoutDirection.RightToLeft
    language.speak(app, "de")
    assert app.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_actions_menus_and_places_are_called_in_the_language(app: QApplication) -> None:
    language.speak(app, "de")
    assert plain_name(spec("star")) == "Stern geben"
    assert plain_name(spec("theme_dark")) == "Farben: Dunkel"
    assert group_name("File", in_bar=True) == "&Datei"
    assert scope_name(Scope("inbox")) == "Eingang"
    assert plain_name(spec("import")) == "Dateien importieren"
    language.speak(app, "ar")
    assert not [one for one in ACTIONS if plain_name(one).isascii()]
    assert not [group for group in GROUPS if group_name(group).isascii()]


def test_dates_are_written_in_the_language_and_keys_as_its_keyboards_say(
    app: QApplication,
) -> None:
    assert date_name("2026-04-04") == "4 April 2026"
    assert date_name("2026-04-04", brief=True) == "4 Apr 2026"
    assert shortcuts.shown("search") == "Ctrl+F"
    language.speak(app, "de")
    assert date_name("2026-03-04") == "4. März 2026"
    assert date_name("2026-10-04", brief=True) == "4. Okt. 2026"
    assert date_name("--03-04", brief=True) == "4. März"
    assert shortcuts.shown("search") == "Strg+F"
    assert shortcuts.spoken("G, A") == "G, dann A"
    language.speak(app, "ar")
    assert date_name("2026-03-04") == date_name("2026-03-04", brief=True) == "4 مارس 2026"


def test_qt_s_own_menus_speak_it_too(app: QApplication) -> None:
    language.speak(app, "de")
    field = QLineEdit("x")
    menu = field.createStandardContextMenu()
    assert any("Kopieren" in action.text() for action in menu.actions())
    menu.deleteLater()
    field.deleteLater()


def test_the_system_s_first_language_that_is_spoken_here_is_taken(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def speaks(*wishes: str) -> None:
        class System:
            @staticmethod
            def uiLanguages() -> list[str]:  # noqa: N802 - Qt's
                return list(wishes)

        monkeypatch.setattr("paperdesk.ui.i18n.language.QLocale.system", System)

    assert language.chosen("de") == "de"
    speaks("fr-FR", "fr", "de-AT", "de", "en")
    assert language.chosen("system") == "de"
    speaks("ar-Arab-EG", "ar")
    assert language.chosen("system") == "ar"
    speaks("ja")
    assert language.chosen("system") == "en"


def test_english_again_leaves_nothing_of_another_language(app: QApplication) -> None:
    language.speak(app, "ar")
    language.speak(app, "en")
    assert language.tr("%Ln paper(s)", "", 2) == "2 papers"
    assert scope_name(Scope("inbox")) == "Inbox"
    assert QLocale().toString(1234) == "1,234"


def test_no_language_calls_two_actions_of_one_menu_the_same(app: QApplication) -> None:
    for name in language.SPOKEN:
        language.speak(app, name)
        called = [(one.group, plain_name(one)) for one in ACTIONS]
        assert len(set(called)) == len(called), name


def test_a_search_is_read_back_in_the_order_of_its_words(app: QApplication) -> None:
    language.speak(app, "ar")
    query = parse("sparse attention -title:beaver")
    words = describe(query, lambda text: language.of("reading back", text))
    layout = QTextLayout(words)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(10_000)
    layout.endLayout()
    sought = ("sparse", "attention", "beaver")
    places = [x_of(line.cursorToX(words.index(word))) for word in sought]
    assert places == sorted(places, reverse=True)
