import os
import subprocess
import sys
from pathlib import Path

from paperdesk.paths import Places, ready
from tests.ui.six_papers import fill

WATCH = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from paperdesk import app
from paperdesk.paths import places
from paperdesk.ui.features.list import delegate
from paperdesk.ui.shell.session import Session

HEAVY = ("whoosh", "numpy", "markdown", "nh3", "pymdownx", "pygments", "Stemmer",
         "ziamath", "latex2mathml", "pikepdf", "pypdfium2")
before = []
paint_row, show = delegate.PaperDelegate.paint, Session.show

def painted(self, painter, option, index):
    before.append([name for name in HEAVY if name in sys.modules])
    paint_row(self, painter, option, index)

def shown(self, paths=(), papers=()):
    show(self, paths, papers)
    QTimer.singleShot(1500, self.window.close)

delegate.PaperDelegate.paint, Session.show = painted, shown
code = app.run([], places(Path(sys.argv[1])))
print(code, before[0] if before else "no row was painted")
"""

AGAIN = """
import sys
import warnings
from enum import EnumType
from pathlib import Path
from paperdesk import app
from paperdesk.paths import places

BEHIND = ("sqlite3", "paperdesk.library.library", "pickletools", "argparse")

def LATE():
    from PySide6.QtCore import QLocale, Qt
    return Qt.Key, QLocale.Language, QLocale.Country

said, run_session = [], app._run_session

def watched(*given):
    from PySide6 import QtWidgets
    from PySide6.QtCore import QTimer
    from paperdesk.ui.features.list import delegate
    paint = delegate.PaperDelegate.paint

    def painted(self, painter, option, index):
        if not said:
            said.append([name for name in BEHIND if name in sys.modules])
            said.append("QWizard" in vars(QtWidgets))
            said.extend(kind.__qualname__ for kind in LATE() if type(kind) is EnumType)
            QTimer.singleShot(1500, self.parent().window().close)
        paint(self, painter, option, index)

    delegate.PaperDelegate.paint = painted
    return run_session(*given)

app._run_session = watched
code = app.run([], places(Path(sys.argv[1])))
from PySide6.QtCore import QStringListModel
with warnings.catch_warnings():
    warnings.simplefilter("error")  # where a default value of an enum is not found
    try:
        QStringListModel().data("one")
    except TypeError as error:
        said.append("Supported signatures" in str(error) and "Qt.DisplayRole" in str(error))
print(code, *said)
"""

ANEW = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from paperdesk import app, settings
from paperdesk.paths import places
from paperdesk.ui.shell.session import Session

home = places(Path(sys.argv[1]))
said, show = [], Session.show

def shown(self, paths=(), papers=()):
    show(self, paths, papers)
    said.append(self.window.menuBar().actions()[0].text().encode("ascii", "xmlcharrefreplace"))
    QTimer.singleShot(1200, self, choose if len(said) == 1 else self.window.close)
    here.append(self)

def choose():
    here[0].settings.set("language", "ar")
    here[0].settings.restart()

here = []
Session.show = shown
code = app.run([], home)
said = [one.decode() for one in said]
print(code, *said, settings.load(home).language, app._application().layoutDirection().name)
"""

MOVE = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from paperdesk import app
from paperdesk.paths import places
from paperdesk.ui.features.preferences.controller import PreferencesController
from paperdesk.ui.shell.session import Session

said, show = [], Session.show

def shown(self, paths=(), papers=()):
    show(self, paths, papers)
    self.state.overview_changed.connect(lambda: QTimer.singleShot(0, self, lambda: look(self)))

def look(desk):
    if desk in here:
        return
    here.append(desk)
    said.append((desk.places.data.name, desk.window.list.papers.papers.rowCount()))
    said.append(desk.window.notice_bar.text())
    if len(here) == 1:
        desk.of(PreferencesController).relocate(Path(sys.argv[1]), moves=True)
    else:
        QTimer.singleShot(500, desk.window.close)

here = []
Session.show = shown
print(app.run([], places()), *said)
"""


def run(source: str, *args: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", source, *args],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={**os.environ, **environment},
    )


def test_the_window_opens_paints_and_closes_with_nothing_heavy_before_the_first_row(
    home: Places,
) -> None:
    fill(home)
    done = run(WATCH, str(home.data.parent), QT_QPA_PLATFORM="offscreen")
    assert done.stdout.strip() == "0 []", done.stderr


def test_a_second_start_paints_its_rows_before_the_library_is_read_and_makes_no_idle_classes(
    home: Places,
) -> None:
    fill(home)
    said = [run(AGAIN, str(home.data.parent), QT_QPA_PLATFORM="offscreen").stdout for _ in range(2)]
    assert "sqlite3" in said[0]
    assert said[1].split() == ["0", "[]", "False", "True"], said


def test_another_language_is_spoken_when_the_window_is_opened_anew(home: Places) -> None:
    fill(home)
    done = run(ANEW, str(home.data.parent), QT_QPA_PLATFORM="offscreen")
    assert done.stdout.split() == ["0", "&File", "&&#1605;&#1604;&#1601;", "ar", "RightToLeft"], (
        done.stderr
    )


def test_a_library_moves_between_two_windows_and_the_second_one_says_so(tmp_path: Path) -> None:
    kinds = ("DATA", "CACHE", "CONFIG", "STATE")
    system = {f"XDG_{kind}_HOME": str(tmp_path / kind) for kind in kinds}
    folders = (tmp_path / kind / "paperdesk" for kind in kinds)
    fill(ready(Places(*folders)))
    target = tmp_path / "disk"
    done = run(MOVE, str(target), QT_QPA_PLATFORM="offscreen", PAPERDESK_HOME="", **system)
    assert done.stdout.strip() == (
        f"0 ('paperdesk', 6)  ('disk', 6) The library is now in {target}. The old folder was left "
        f"as it is: {tmp_path / 'DATA' / 'paperdesk'}"
    ), done.stderr
    assert (target / "library.db").is_file()


def test_without_a_display_one_line_says_so_and_no_qt_is_imported(home: Places) -> None:
    source = (
        "import sys; from pathlib import Path; from paperdesk.app import run; "
        "from paperdesk.paths import places; "
        "code = run([], places(Path(sys.argv[1]))); print(code, 'PySide6' in sys.modules)"
    )
    bare = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}
    done = run(source, str(home.data.parent), **bare)
    assert done.stdout.strip() == "1 False"
    assert len(done.stderr.strip().splitlines()) == 1
    assert "paperdesk import" in done.stderr


BEHIND = ("hashlib", "difflib", "paperdesk.text.identifiers", "paperdesk.model.query.parser")
"""What a window and its library stand on, but not before their first rows."""


def test_a_window_and_its_library_are_imported_without_what_their_first_rows_can_spare() -> None:
    code = (
        "import sys, paperdesk.library.library, paperdesk.ui.shell.window_group\n"
        f"print([name for name in {(*BEHIND, 'paperdesk.model.messages.message_catalogue')!r} "
        "if name in sys.modules])"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )
    assert (ended.returncode, ended.stdout) == (0, "[]\n"), ended.stderr
