"""News of papers: told once, shown above the paper and as a list, until it is dismissed."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from paperdesk.model.follows import PaperNotice
from paperdesk.ui.features.detail.news_line import NewsLines
from paperdesk.ui.features.paper_news.controller import PaperNewsController
from paperdesk.ui.kit.link_button import LinkButton
from paperdesk.ui.services.network_service import NetworkOutcome
from paperdesk.ui.shell.session import Session
from paperdesk.ui.texts.paper_news_words import news_line
from tests.ui.six_papers import TITLES

AT = "2026-04-05T08:00:00Z"
NEWS = (
    PaperNotice(1, "new-version", "v3", AT),
    PaperNotice(1, "published", "Journal of Mirrors 4 (2026)", AT),
    PaperNotice(2, "withdrawn", "The lemma is wrong", AT),
)


def _tell(session: Session, qtbot: QtBot) -> None:
    told: list[int] = []
    session.client.do(lambda library: library.add_notices(NEWS), told.append)
    qtbot.waitUntil(lambda: told == [3], timeout=20_000)
    session.services.network.ended.emit(NetworkOutcome())


def test_news_is_told_once_and_read_as_a_list(session: Session, qtbot: QtBot) -> None:
    controller = session.of(PaperNewsController)
    said = session.window.notice_bar.accessibleDescription
    _tell(session, qtbot)
    qtbot.waitUntil(lambda: said() == "There is news of 2 papers.", timeout=20_000)
    session.services.notices.say("Quiet.")
    session.services.network.ended.emit(NetworkOutcome())
    session.client.wait(5)
    assert said() == "Quiet."
    session.services.shell.actions_of["paper_news"].trigger()
    qtbot.waitUntil(lambda: controller._dialog is not None, timeout=20_000)
    dialog = controller._dialog
    assert dialog is not None
    assert dialog.said() == "3 pieces of news"
    rows = [dialog.list.item(row).text() for row in range(3)]
    assert sorted(rows) == sorted((TITLES[0], TITLES[0], TITLES[1]))
    QTest.keyClick(dialog.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: dialog.list.count() == 2, timeout=20_000)
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.state.entry is not None, timeout=20_000)
    assert controller._dialog is None


def test_without_news_the_dialog_offers_to_ask_for_it(session: Session, qtbot: QtBot) -> None:
    controller, bar = session.of(PaperNewsController), session.window.notice_bar
    session.services.shell.actions_of["paper_news"].trigger()
    qtbot.waitUntil(lambda: controller._dialog is not None, timeout=20_000)
    dialog = controller._dialog
    assert dialog is not None
    assert dialog.said() == "No news of your papers"
    assert not dialog.list.isVisible()
    assert dialog.height() < 200
    session.services.settings.set("network", "off")
    dialog.ask.click()
    qtbot.waitUntil(lambda: "You work offline" in bar.text(), timeout=20_000)
    kept: list[str] = []
    session.client.ask(lambda library: [one.title for one in library.queued()], kept.extend)
    qtbot.waitUntil(lambda: kept == ["News of your papers"], timeout=20_000)
    answered = {"outcomes": {"1": {"values": {"renewed": 0, "notices": 0}, "remarks": ()}}}
    session.services.network.ended.emit(NetworkOutcome(answer=answered))
    qtbot.waitUntil(lambda: bar.text() == "Nothing new of your papers.", timeout=20_000)


def test_news_stands_above_the_paper_until_dismissed(session: Session, qtbot: QtBot) -> None:
    _tell(session, qtbot)
    session.state.open_paper(2)
    lines = session.window.detail.header.news
    qtbot.waitUntil(lines.isVisible, timeout=20_000)
    (button,) = lines.buttons()
    assert isinstance(button, LinkButton)
    button.click()
    qtbot.waitUntil(lambda: not lines.isVisible(), timeout=20_000)


def test_each_kind_of_news_is_a_sentence(qtbot: QtBot) -> None:
    assert [news_line(one) for one in NEWS] == [
        "Version 3 has come",
        "Now published in Journal of Mirrors 4 (2026)",
        "This paper was withdrawn: The lemma is wrong",
    ]
    assert news_line(PaperNotice(1, "withdrawn", "", AT)) == "This paper was withdrawn."
    lines = NewsLines()
    qtbot.addWidget(lines)
    lines.show_news(NEWS)
    assert len(lines.buttons()) == 3
    lines.show_news(())
    assert lines.isHidden()
