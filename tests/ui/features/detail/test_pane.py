import time
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from paperdesk.model import Namesake, State, Tag
from paperdesk.ui.features.detail.abstract_view import AbstractView
from paperdesk.ui.features.detail.names_view import NamesView
from paperdesk.ui.features.detail.pane import DetailPane
from paperdesk.ui.features.detail.tag_chips import TagChip
from paperdesk.ui.features.detail.title_view import TitleText
from paperdesk.ui.kit import theme
from paperdesk.ui.kit.link_button import LinkButton
from tests.hangs import HANG
from tests.ui.painted import lines, painted
from tests.ui.papers import BATCHES, TAGS, entry, hit


@pytest.fixture
def pane(qtbot: QtBot) -> DetailPane:
    made = DetailPane()
    qtbot.addWidget(made)
    made.set_known_tags(TAGS)
    made.set_batches(BATCHES)
    made.resize(720, 640)
    made.show()
    made.activateWindow()
    return made


def _match_shown(pane: DetailPane) -> str:
    """What stands beside the tabs about the match in view."""
    texts = (label.text() for label in pane.findChildren(QLabel))
    return next((text for text in texts if text.startswith("Match ")), "")


def _links(pane: DetailPane) -> dict[str, LinkButton]:
    return {link.text(): link for link in pane.findChildren(LinkButton) if link.isVisible()}


def _chips(pane: DetailPane) -> list[TagChip]:
    return [chip for chip in pane.findChildren(TagChip) if not chip.isHidden()]


def _click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_a_paper_is_shown_with_readable_title_authors_and_abstract(pane: DetailPane) -> None:
    pane.show_paper(entry())
    assert pane.header.title.toPlainText() == "Slow rivers carry α-sand"
    assert {"Ada Quill,", "Bo Marsh", "Abstract page", "PDF", "Code"} <= set(_links(pane))
    assert "A delta grows" in pane.abstract.toPlainText()


def test_the_paper_in_short_stands_above_the_abstract(pane: DetailPane) -> None:
    pane.show_paper(entry(summary="Sand moves slowly."))
    text = pane.abstract.toPlainText()
    assert text.index("In short") < text.index("Sand moves") < text.index("A delta grows")


def test_a_paper_without_abstract_says_so(pane: DetailPane) -> None:
    pane.show_paper(entry(abstract=""))
    assert pane.abstract.toPlainText() == "No abstract came with this paper."


def test_a_paper_in_short_does_not_say_that_its_abstract_is_missing(pane: DetailPane) -> None:
    pane.show_paper(entry(summary="Sand moves slowly.", abstract=""))
    assert pane.abstract.toPlainText() == "In short\nSand moves slowly."


def test_found_words_are_marked_in_title_and_abstract(pane: DetailPane) -> None:
    pane.show_paper(entry(), hit("river*"))
    assert pane.header.title.marked() == ("rivers",)
    assert pane.abstract.marked() == ("Rivers", "river")
    pane.show_paper(entry())
    assert pane.abstract.marked() == ()


def test_n_walks_from_mark_to_mark_and_around(pane: DetailPane) -> None:
    pane.show_paper(entry(), hit("river*"))
    places = []
    for _ in range(3):
        assert pane.next_mark()
        places.append(pane.abstract.textCursor().selectedText())
    assert places == ["Rivers", "river", "Rivers"]
    pane.show_paper(entry())
    assert not pane.next_mark()


def test_in_the_abstract_n_is_for_marks_while_there_are_some(pane: DetailPane) -> None:
    pane.show_paper(entry(), hit("river*"))
    pane.focus_reading()
    assert _match_shown(pane) == ""
    QTest.keyClick(pane.abstract, Qt.Key.Key_N)
    assert pane.abstract.textCursor().selectedText() == "Rivers"
    assert _match_shown(pane) == "Match 1 of 2"
    QTest.keyClick(pane.abstract, Qt.Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    assert pane.abstract.textCursor().selectedText() == "river"
    assert _match_shown(pane) == "Match 2 of 2"
    asked = QKeyEvent(
        QEvent.Type.ShortcutOverride, Qt.Key.Key_N, Qt.KeyboardModifier.NoModifier, "n"
    )
    asked.ignore()
    QApplication.sendEvent(pane.abstract, asked)
    assert asked.isAccepted()
    pane.show_paper(entry())
    assert _match_shown(pane) == ""
    asked.ignore()
    QApplication.sendEvent(pane.abstract, asked)
    assert not asked.isAccepted()


def test_the_next_mark_is_shown_also_from_another_tab(pane: DetailPane) -> None:
    pane.add_tab("notes", "Notes", QWidget())
    pane.set_tab("notes")
    pane.show_paper(entry(), hit("river*"))
    assert pane.next_mark()
    assert pane.tab() == "abstract"


def test_an_author_is_searched_for(qtbot: QtBot, pane: DetailPane) -> None:
    pane.show_paper(entry())
    with qtbot.waitSignal(pane.search_requested) as wish:
        _click(_links(pane)["Ada Quill,"])
    assert wish.args == ['author:"Ada Quill"']


def test_of_many_authors_the_first_are_shown_and_the_others_on_demand(
    qtbot: QtBot, pane: DetailPane
) -> None:
    pane.show_paper(entry(authors=tuple(f"Writer {number}" for number in range(40))))
    qtbot.waitUntil(lambda: "and 28 more" in _links(pane))
    _click(_links(pane)["and 28 more"])
    assert pane.header.authors.is_unfolded()
    names = pane.findChild(NamesView)
    assert names is not None
    assert names.toPlainText() == ", ".join(f"Writer {number}" for number in range(40))
    _click(_links(pane)["Show fewer"])
    assert not pane.header.authors.is_unfolded()
    assert "Writer 11," in _links(pane)


def test_a_name_of_the_unfolded_ones_is_searched_for_by_mouse_and_key(
    qtbot: QtBot, pane: DetailPane
) -> None:
    pane.show_paper(entry(authors=tuple(f"Writer \U0001d538{number}" for number in range(30))))
    pane.header.authors.unfold()
    names = pane.findChild(NamesView)
    assert names is not None
    qtbot.waitUntil(names.hasFocus)
    cursor = names.textCursor()
    cursor.setPosition(len("Writer XX0, Writer"))
    place = names.cursorRect(cursor).center()
    with qtbot.waitSignal(pane.search_requested) as wish:
        QTest.mouseClick(names.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert wish.args == ['author:"Writer \U0001d5381"']
    names.moveCursor(cursor.MoveOperation.Start)
    with qtbot.waitSignal(pane.search_requested) as wish:
        QTest.keyClick(names, Qt.Key.Key_Return)
    assert wish.args == ['author:"Writer \U0001d5380"']
    end = names.viewport().rect().bottomRight()
    with qtbot.assertNotEmitted(pane.search_requested, wait=50):  # beside the last line
        QTest.mouseClick(names.viewport(), Qt.MouseButton.LeftButton, pos=end)


def test_another_paper_folds_the_names_and_begins_at_its_title(pane: DetailPane) -> None:
    many = tuple(f"Writer {number}" for number in range(400))
    pane.show_paper(entry(key=1, authors=many))
    pane.header.authors.unfold()
    pane.show_paper(entry(key=1, authors=many))
    assert pane.header.authors.is_unfolded()
    pane.show_paper(entry(key=2, authors=many[1:]))
    assert not pane.header.authors.is_unfolded()


def test_a_link_tells_its_host_and_wishes_to_be_opened(qtbot: QtBot, pane: DetailPane) -> None:
    pane.show_paper(entry())
    button = _links(pane)["Code"]
    assert "code.example.net" in button.toolTip()
    with qtbot.waitSignal(pane.open_requested) as wish:
        _click(button)
    assert wish.args == ["https://code.example.net/sand"]


def test_star_and_states_are_wished_for_the_paper_shown(qtbot: QtBot, pane: DetailPane) -> None:
    pane.show_paper(entry(key=7, state=State.LATER))
    with qtbot.waitSignal(pane.star_requested) as star:
        _click(pane.state_buttons.star)
    assert star.args == [(7,), True]
    with qtbot.waitSignal(pane.state_requested) as state:
        _click(pane.state_buttons.states[State.READ])
    assert state.args == [(7,), "read"]
    pane.show_paper(entry(key=7, state=State.LATER))
    with qtbot.waitSignal(pane.state_requested) as state:
        _click(pane.state_buttons.states[State.LATER])
    assert state.args == [(7,), "seen"]


def test_a_chip_searches_and_its_cross_or_delete_removes(qtbot: QtBot, pane: DetailPane) -> None:
    pane.show_paper(entry(key=7))
    chip = _chips(pane)[0]
    with qtbot.waitSignal(pane.search_requested) as wish:
        _click(chip)
    assert wish.args == ["tag:rivers"]
    with qtbot.waitSignal(pane.untag_requested) as gone:
        point = chip.rect().center()
        point.setX(chip.width() - 12)
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=point)
    assert gone.args == [(7,), "rivers"]
    with qtbot.waitSignal(pane.untag_requested):
        QTest.keyClick(chip, Qt.Key.Key_Delete)


def test_t_completes_a_tag_and_makes_new_ones(qtbot: QtBot, pane: DetailPane) -> None:
    pane.show_paper(entry(key=7))
    pane.ask_tag()
    edit = pane._tag_field.edit
    qtbot.waitUntil(edit.hasFocus)
    QTest.keyClicks(edit, "map")
    with qtbot.waitSignal(pane.tag_requested) as known:
        QTest.keyClick(edit, Qt.Key.Key_Return)
    assert known.args == [(7,), "maps"]
    QTest.keyClicks(edit, " Sand / fine ")
    with qtbot.waitSignal(pane.tag_requested) as made:
        QTest.keyClick(edit, Qt.Key.Key_Return)
    assert made.args == [(7,), "Sand/fine"]
    with qtbot.waitSignal(pane.leave_requested):
        QTest.keyClick(edit, Qt.Key.Key_Escape)
    assert not pane._tag_field.isVisible()


def test_enter_takes_a_name_that_tags_stand_below_and_never_one_of_those(
    qtbot: QtBot, pane: DetailPane
) -> None:
    pane.set_known_tags([Tag("ml/rl", "#aa0000", 3)])
    pane.show_paper(entry(key=7))
    pane.ask_tag()
    for typed, taken in (("ml", "ml"), ("ml/", "ml"), ("ml/r", "ml/rl")):
        QTest.keyClicks(pane._tag_field.edit, typed)
        with qtbot.waitSignal(pane.tag_requested) as wish:
            QTest.keyClick(pane._tag_field.edit, Qt.Key.Key_Return)
        assert wish.args == [(7,), taken]
        pane.ask_tag()


def test_a_tag_that_is_on_is_taken_off_in_the_field(qtbot: QtBot, pane: DetailPane) -> None:
    pane.show_paper(entry(key=7))
    pane.ask_tag()
    QTest.keyClicks(pane._tag_field.edit, "rivers")
    with qtbot.waitSignal(pane.untag_requested) as gone:
        QTest.keyClick(pane._tag_field.edit, Qt.Key.Key_Return)
    assert gone.args == [(7,), "rivers"]


def test_the_tag_field_closes_when_another_paper_comes(pane: DetailPane) -> None:
    pane.show_paper(entry(key=7))
    pane.ask_tag()
    assert pane._tag_field.isVisible()
    pane.show_paper(entry(key=8))
    assert not pane._tag_field.isVisible()


def test_several_papers_are_counted_and_acted_on_together(qtbot: QtBot, pane: DetailPane) -> None:
    pane.show_many([3, 4, 5], ["rivers"])
    assert pane.several.line() == "3 papers selected"
    buttons = {one.accessibleName(): one for one in pane.several.findChildren(QAbstractButton)}
    with qtbot.waitSignal(pane.state_requested) as wish:
        _click(buttons["Dismiss (D)"])
    assert wish.args == [(3, 4, 5), "dismissed"]
    with qtbot.waitSignal(pane.forget_requested) as gone:
        _click(buttons["Move to trash (Del)"])
    assert gone.args == [(3, 4, 5)]


def test_nothing_stale_stays_when_a_search_finds_nothing(qtbot: QtBot, pane: DetailPane) -> None:
    pane.show_paper(entry())
    pane.show_not_found("<b>sand</b>")
    assert pane.blank.line() == "Nothing found for “<b>sand</b>”"
    assert not pane.abstract.toPlainText()
    button = pane.blank.findChild(QAbstractButton)
    assert button is not None
    assert not button.isVisible(), "what to do about it stands in the list"
    pane.show_none()
    assert pane.blank.line() == "No paper selected"
    assert not button.isVisible()
    pane.show_empty()
    with qtbot.waitSignal(pane.import_requested):
        _click(button)


def test_tabs_are_tabs_to_a_screen_reader(pane: DetailPane) -> None:
    guest = QWidget()
    pane.add_tab("notes", "Notes", guest)
    pane.show_paper(entry())
    seen: list[str] = []
    pane.tab_changed.connect(seen.append)
    pane.tabs.setFocus()
    QTest.keyClick(pane.tabs, Qt.Key.Key_Right)
    assert (pane.tab(), seen) == ("notes", ["notes"])
    assert guest.isVisible()
    spoken = QAccessible.queryAccessibleInterface(pane.tabs)
    assert spoken.role() == QAccessible.Role.PageTabList
    assert spoken.child(0).role() == QAccessible.Role.PageTab


def test_every_control_has_a_name(pane: DetailPane) -> None:
    pane.show_paper(entry())
    for button in pane.findChildren(QAbstractButton):
        if button.isHidden():
            continue
        spoken = QAccessible.queryAccessibleInterface(button)
        assert spoken.text(QAccessible.Text.Name), button


def test_escape_leads_back_to_the_list(qtbot: QtBot, pane: DetailPane) -> None:
    pane.show_paper(entry())
    pane.focus_reading()
    assert pane.abstract.hasFocus()
    with qtbot.waitSignal(pane.leave_requested):
        QTest.keyClick(pane.abstract, Qt.Key.Key_Escape)


def test_space_pages_to_the_end_and_no_further(pane: DetailPane) -> None:
    pane.show_paper(entry(abstract="A long story of sand. " * 400))
    pages = 0
    while pane.page_down():
        pages += 1
        assert pages < 100
    assert pages > 1
    pane.show_none()
    assert not pane.page_down()


def test_marks_and_ink_follow_the_theme(qtbot: QtBot, pane: DetailPane) -> None:
    pane.show_paper(entry(), hit("delta"))
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, "dark")
    selection = pane.abstract.extraSelections()[0]
    assert selection.format.background().color().name() == "#5c4a12"
    assert pane.abstract.toPlainText().startswith("Rivers")


def test_a_mirrored_pane_keeps_its_chips_apart(qtbot: QtBot, pane: DetailPane) -> None:
    pane.show_paper(entry(tags=("rivers", "maps")))
    pane.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.wait(20)
    first, second = _chips(pane)
    assert first.geometry().left() > second.geometry().right()
    line = first.parentWidget()
    assert line is not None
    assert line.rect().contains(first.geometry())


@pytest.mark.parametrize(
    "words",
    [
        "<table><tr><td>" * 20,
        '<img src="/dev/zero">',
        "<div>" * 100_000,
        "&" * 1_000_000,
        "[" * 50_000,
        "$x_" * 20_000,
        "[a](b" * 20_000,
    ],
)
def test_hostile_words_are_shown_or_cut_within_a_second(pane: DetailPane, words: str) -> None:
    begun = time.process_time()
    pane.show_paper(entry(title=words, abstract=words, summary=words))
    pane.grab()
    assert time.process_time() - begun < HANG
    assert len(pane.abstract.toPlainText()) > 15


def test_a_hostile_title_is_cut_and_shown_as_words(pane: DetailPane) -> None:
    pane.show_paper(entry(title="<img src='/dev/zero'>" + "[" * 50_000))
    assert pane.header.title.toPlainText().startswith("<img")
    assert pane.header.title.height() < 600


def test_the_facts_run_from_right_to_left_with_the_window(pane: DetailPane) -> None:
    pane.show_paper(entry())
    facts = pane.header._facts
    assert facts.text().startswith("arXiv:2604.00001\u00a0\u00a0·\u00a0 doi:")
    pane.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert facts.text().startswith(
        "\u200f\u2068arXiv:2604.00001\u2069\u00a0\u00a0·\u00a0 \u2068doi:"
    )
    pane.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert facts.text().startswith("arXiv:2604.00001\u00a0\u00a0·\u00a0 doi:")


def test_no_line_of_facts_begins_or_ends_with_a_dot_or_tears_a_category(pane: DetailPane) -> None:
    pane.show_paper(entry(primary_category="cond-mat.mtrl-sci", venue="Sand and Stones"))
    whole = set()
    for width in range(320, 700, 13):
        pane.resize(width, 600)
        QApplication.processEvents()
        rows = [row.replace("\u2060", "").strip() for row in lines(painted(pane.header._facts))]
        assert not [row for row in rows if row.strip("·\u00a0 ") != row]
        whole.add(any("cond-mat.mtrl-sci" in row for row in rows))
    assert whole == {True}


def test_no_tab_is_cut_where_tabs_and_states_have_no_room_beside_one_another(
    pane: DetailPane, qtbot: QtBot
) -> None:
    pane.add_tab("notes", "Notes", QWidget())
    pane.add_tab("related", "Related", QWidget())
    pane.show_paper(entry())
    pane.setMinimumWidth(320)  # as in the window
    pane.resize(700, 600)
    qtbot.waitUntil(lambda: _all_tabs_seen(pane) and not _below(pane))
    pane.resize(320, 600)
    qtbot.waitUntil(lambda: _all_tabs_seen(pane) and _below(pane))
    pane.resize(700, 600)
    qtbot.waitUntil(lambda: _all_tabs_seen(pane) and not _below(pane))


def _below(pane: DetailPane) -> bool:
    return pane.state_buttons.geometry().top() > pane.tabs.geometry().bottom()


def _all_tabs_seen(pane: DetailPane) -> bool:
    tabs, states = pane.tabs, pane.state_buttons
    last = tabs.tabRect(tabs.count() - 1).right()
    return last < tabs.width() and states.geometry().right() < pane.width()


def test_other_papers_of_this_title_are_a_click_away(pane: DetailPane, qtbot: QtBot) -> None:
    others = (Namesake(7, "local:0123", "Bo Marsh", 2024), Namesake(9, "doi:10.1/x"))
    pane.show_paper(replace(entry(), namesakes=others))
    links = _links(pane)
    assert {"Bo Marsh 2024", "doi:10.1/x"} <= set(links)
    assert links["Bo Marsh 2024"].accessibleName() == "Same title as Bo Marsh 2024"
    with qtbot.waitSignal(pane.open_requested) as asked:
        links["Bo Marsh 2024"].click()
    assert asked.args == ["paper:local:0123"]
    pane.show_paper(entry())
    assert not any("Marsh 2024" in text for text in _links(pane))


@pytest.mark.parametrize("mirrored", [False, True])
def test_title_and_abstract_stand_at_one_edge(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, mirrored: bool
) -> None:
    way = Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
    monkeypatch.setattr(QApplication, "layoutDirection", lambda: way)
    pane = DetailPane()
    qtbot.addWidget(pane)
    pane.setLayoutDirection(way)
    pane.resize(720, 640)
    pane.show()
    paper = replace(entry().paper, title="A title", summary="", abstract="Short words.")
    pane.show_paper(replace(entry(), paper=paper))
    QApplication.processEvents()
    edges = []
    for view in (pane.findChild(TitleText), pane.findChild(AbstractView)):
        assert view is not None
        image = view.viewport().grab().toImage()
        ground = image.pixelColor(image.width() // 2, image.height() // 2)
        inked = [
            x
            for x in range(image.width())
            if any(image.pixelColor(x, y) != ground for y in range(2, min(24, image.height())))
        ]
        left = view.viewport().mapTo(pane, QPoint(min(inked), 0)).x()
        right = view.viewport().mapTo(pane, QPoint(max(inked), 0)).x()
        edges.append(right if mirrored else left)
    assert abs(edges[0] - edges[1]) <= 4
