"""Single-shot timers."""

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from pytestqt.qtbot import QtBot

from paperdesk.ui.kit.timers import after, cancel


def test_of_several_starts_the_last_one_runs_once(qtbot: QtBot) -> None:
    parent, ran = QObject(), []
    timer = after(parent, 0, lambda: ran.append(1))
    for _ in range(3):
        timer.start()
    qtbot.waitUntil(lambda: bool(ran))
    assert ran == [1]
    assert not timer.isActive()
    timer.start()
    qtbot.waitUntil(lambda: len(ran) == 2)


def test_nothing_runs_before_it_is_started(qapp: QCoreApplication) -> None:
    parent, ran = QObject(), []
    timer = after(parent, 0, lambda: ran.append(1))
    assert not timer.isActive()
    qapp.processEvents()
    assert ran == []


def test_a_timer_goes_with_its_parent(qapp: QCoreApplication) -> None:
    parent, ran = QObject(), []
    timer = after(parent, 0, lambda: ran.append(1))
    timer.start()
    parent.deleteLater()
    qapp.sendPostedEvents(parent, QEvent.Type.DeferredDelete)
    qapp.processEvents()
    assert not shiboken6.isValid(timer)
    assert ran == []


def test_what_is_cancelled_runs_nothing_even_if_it_is_started_again(qapp: QCoreApplication) -> None:
    parent, ran = QObject(), []
    both = [after(parent, 0, lambda: ran.append(1)) for _ in range(2)]
    for timer in both:
        timer.start()
    cancel(*both)
    both[0].start()
    qapp.processEvents()
    assert ran == []
