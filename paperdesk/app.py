"""Composition root of the window: makes the application and a session, and runs them.

Knows everyone and decides nothing else. Nothing heavy is imported before the
first paint: whoosh, numpy and Markdown come in on other threads and in
worker processes.
"""

import gc
import os
import sys
from collections.abc import Sequence
from functools import partial
from types import TracebackType
from typing import TYPE_CHECKING

from paperdesk import log, settings
from paperdesk.paths import LibraryAwayError, Places, resource

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from paperdesk.ui.shell.relocate_dialog import Relocation
    from paperdesk.ui.shell.single_instance import SingleInstance
    from paperdesk.ui.shell.window_group import WindowGroup

CALM = 500
"""Milliseconds after the start when garbage is collected again, and other starts are heard."""

NO_DISPLAY = (
    "PaperDesk needs a display to open its window, and there is none here. "
    "Without one, try: paperdesk import FILE, paperdesk list, paperdesk search WORDS, "
    "paperdesk show ID (paperdesk --help names all)."
)


def has_display() -> bool:
    """Whether a window can be opened here."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run(paths: Sequence[str], places: Places, papers: Sequence[str] = ()) -> int:
    """Open the window on a library, with a preview of these files; 0 when it is closed.

    ``papers`` are ids of papers to stand on, the last one in the end. When the
    library has a window already, that one comes to the front with all of this.
    Without a display says so in one line on standard error and answers 1.
    """
    if not has_display():
        sys.stderr.write(NO_DISPLAY + "\n")
        return 1
    # What a start makes, stays: looking through it for garbage again and again costs 22 ms of
    # 300 until the first rows are painted (measured with 1,000 papers).
    gc.disable()
    try:
        # Late, so that what stands above works without Qt.
        from paperdesk.ui.shell.quick_import import import_quickly  # noqa: PLC0415

        import_quickly()
        from paperdesk.ui.shell.single_instance import SingleInstance  # noqa: PLC0415

        app = _application()
        first = SingleInstance(places)
        if first.hand_over(paths, papers):
            return 0
        return _run_window(app, first, places, paths, papers)
    finally:
        gc.enable()


def find_library(away: LibraryAwayError) -> Places | None:
    """Ask the reader where the library is that is not where it was; None to quit.

    Raises the error again where there is no display to ask on.
    """
    if not has_display():
        raise away
    # Late, as above.
    from paperdesk.ui.kit import fonts, theme  # noqa: PLC0415
    from paperdesk.ui.services.settings_service import wear  # noqa: PLC0415
    from paperdesk.ui.shell.missing_library_dialog import MissingLibraryDialog  # noqa: PLC0415

    app = _application()
    fonts.load(app)
    wear(app, settings.load(away.places))
    theme.dress(app)
    dialog = MissingLibraryDialog(away)
    dialog.exec()
    return dialog.found


def _run_window(
    app: "QApplication",
    first: "SingleInstance",
    places: Places,
    paths: Sequence[str],
    papers: Sequence[str],
) -> int:
    from paperdesk.ui.kit import fonts  # noqa: PLC0415
    from paperdesk.ui.shell.single_instance import SingleInstance  # noqa: PLC0415

    # Threads of Python take turns; with the usual 5 ms a busy lane makes the window wait
    # up to 190 ms for a frame, with 0.5 ms at most 41 ms (measured while indexing).
    sys.setswitchinterval(0.0005)
    fonts.load(app)
    came: Relocation | None = None
    try:
        while True:
            desk = _run_session(app, first, places, paths, papers, came)
            if not desk.wants_anew:
                return 0
            paths, papers, came = (), (), None  # in another language, where one stood
            if desk.elsewhere is None:
                continue
            from paperdesk.ui.shell.relocate_dialog import go  # noqa: PLC0415 - seldom wanted

            came = go(places, desk.elsewhere)
            if came.places != places:
                places = came.places
                first.close()
                first = SingleInstance(places)
                if first.hand_over(()):
                    return 0
    finally:
        first.close()


def _run_session(
    app: "QApplication",
    first: "SingleInstance",
    places: Places,
    paths: Sequence[str],
    papers: Sequence[str],
    came: "Relocation | None",
) -> "WindowGroup":
    """Run the windows of one desk until all are closed; ``came`` says how one came here."""
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - late, as above

    from paperdesk.ui.shell.window_group import WindowGroup  # noqa: PLC0415

    windows = WindowGroup(places, app)
    windows.closed.connect(app.quit)
    session = windows.open(paths, papers)
    if came is not None:
        came.tell(session.notices)
    usual = sys.excepthook

    def bug(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        usual(kind, error, trace)
        if isinstance(error, Exception):
            windows.failed(error)
        else:
            log.ui.error("ended by %r", error)

    sys.excepthook = bug
    try:
        QTimer.singleShot(CALM, app, partial(first.listen, windows.take))
        QTimer.singleShot(CALM, app, _collect_garbage)
        app.exec()
        return windows
    finally:
        sys.excepthook = usual
        windows.forget()
        app.sendPostedEvents()


def _collect_garbage() -> None:
    """Collect from now on, but never look again at what the start made."""
    gc.freeze()
    gc.enable()


def _application() -> "QApplication":
    """Qt's application, under the name that desktops know ours by."""
    from PySide6.QtGui import QIcon  # noqa: PLC0415 - late, as above
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("PaperDesk")
    app.setDesktopFileName("paperdesk")
    app.setWindowIcon(QIcon(str(resource("icons/paperdesk.svg"))))
    app.setQuitOnLastWindowClosed(False)
    return app


def self_test() -> int:
    """Prove this installation, in one line for each part; 0 when all of them work, else 1."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # Late, so that a part that cannot even be imported gets its line.
    from paperdesk.tasks.installation_check import CHECKS, run_checks  # noqa: PLC0415

    def say(line: str) -> None:
        sys.stdout.write(line + "\n")

    code = run_checks(CHECKS, say)
    try:
        from paperdesk.ui.shell.self_test import CHECKS as OF_THE_WINDOW  # noqa: PLC0415
    except ImportError as error:
        say(f"FAILED  window      {error}")
        return 1
    return max(code, run_checks(OF_THE_WINDOW, say))
