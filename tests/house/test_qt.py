"""The Qt we stand on keeps Python's reference counts, and is not the release that does not.

PySide6 6.12.0 takes one reference from None at every call that answers
nothing, and from True at every emit: on Python 3.11 the process dies of it
after some thousand calls.
"""

import subprocess
import sys

import PySide6

MANY_CALLS = """
import sys
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

class Bell(QObject):
    rung = Signal()

application, widget, bell = QApplication([]), QWidget(), Bell()
none, true = sys.getrefcount(None), sys.getrefcount(True)
for _ in range(20_000):
    widget.update()
    bell.rung.emit()
lost = max(none - sys.getrefcount(None), true - sys.getrefcount(True))
sys.exit(0 if lost < 1_000 else f"{lost} references lost")
"""


def test_qt_is_older_than_the_release_that_loses_references() -> None:
    assert PySide6.__version_info__[:2] < (6, 12)


def test_twenty_thousand_calls_lose_no_reference() -> None:
    subprocess.run([sys.executable, "-c", MANY_CALLS], check=True, timeout=120)
