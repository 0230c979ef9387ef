"""What a reader waits for in the window: the first page, frames while scrolling; prints JSON.

``python -m tests.bench._reader_window FILE``, with QT_SCALE_FACTOR for a denser screen. Times in
milliseconds; ``bytes`` of memory: of the worker at the most, and of what this process grew by.
"""

import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import quantiles
from typing import Any

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication

from paperdesk.ui.features.reader.page_view import PageView
from paperdesk.ui.services.document_service import DocumentService
from paperdesk.ui.services.open_document import OpenDocument
from paperdesk.ui.services.tile_cache import TilePlace

FRAME = 1 / 60
FRAMES = 240


def main() -> None:
    """Measure one file."""
    app = QApplication(sys.argv[:1])
    sys.setswitchinterval(0.0005)
    view = PageView()
    view.resize(1100, 900)
    view.show()
    with tempfile.TemporaryDirectory() as folder:
        service = DocumentService(Path(folder))
        before = memory("self", "VmRSS")
        cold = first_page(app, service, view, sys.argv[1])
        cold[1].close()
        service.warm()
        wait(app, lambda: False, 0.5)
        warm, document = first_page(app, service, view, sys.argv[1])
        steps = {
            "40 px": frames(app, view, 40),
            "flick": frames(app, view, 400),
        }
        result = {
            "pages": document.pages,
            "cold": cold[0] * 1000,
            "warm": warm * 1000,
            "frames": {name: p(times) for name, (times, _, _) in steps.items()},
            "processor": {name: p(times) for name, (_, times, _) in steps.items()},
            "missing": {name: missing for name, (_, _, missing) in steps.items()},
            "worker": memory(str(document._session.pid), "VmHWM"),
            "grown": memory("self", "VmRSS") - before,
        }
        view.show_document(None)
        service.stop()
    print(json.dumps(result))


def wait(app: QApplication, true: Callable[[], bool], seconds: float) -> bool:
    end = time.monotonic() + seconds
    while not true() and time.monotonic() < end:
        app.processEvents()
        time.sleep(0.0005)  # the worker needs the processor
    return true()


def first_page(
    app: QApplication, service: DocumentService, view: PageView, path: str
) -> tuple[float, OpenDocument]:
    """Seconds from asking for the file until all tiles of its first screen are painted."""
    heard: list[Any] = []
    begun = time.perf_counter()
    service.open(path, heard.append, heard.append)
    wait(app, lambda: bool(heard), 30)
    document = heard[0]
    view.show_document(document)
    wait(app, lambda: whole(view), 30)
    view.viewport().repaint()
    return time.perf_counter() - begun, document


def whole(view: PageView) -> bool:
    """Whether nothing that is in sight is still to come."""
    document: Any = view.painter.source
    sight = QRect(view._scroll(), view.viewport().size() * view.devicePixelRatioF())
    scale = view.painter.layout.scale
    return all(
        TilePlace(page, scale, column, row) in document._pictures._cache
        for page in view.visible_pages()
        for column, row in view.painter.wanted(page, sight)
    )


def frames(app: QApplication, view: PageView, step: int) -> tuple[list[float], list[float], int]:
    """Milliseconds of work of each frame while scrolling, on the clock and of the processor, and
    frames with a tile missing."""
    bar = view.verticalScrollBar()
    bar.setValue(0)
    wait(app, lambda: whole(view), 5)
    times, cpu, missing = [], [], 0
    for _ in range(FRAMES):
        begun, spent = time.perf_counter(), time.thread_time()
        bar.setValue(bar.value() + step)
        app.processEvents()
        times.append((time.perf_counter() - begun) * 1000)
        cpu.append((time.thread_time() - spent) * 1000)
        missing += not whole(view)
        if bar.value() >= bar.maximum():
            bar.setValue(0)
        rest = begun + FRAME - time.perf_counter()
        wait(app, lambda: False, max(rest, 0.001))
    return times, cpu, missing


def p(times: list[float]) -> list[float]:
    """Median, 95th percentile and most."""
    cut = quantiles(times, n=20)
    return [cut[9], cut[18], max(times)]


def memory(process: str, line: str) -> int:
    for one in Path(f"/proc/{process}/status").read_text().splitlines():
        if one.startswith(line):
            return int(one.split()[1]) << 10
    return 0


if __name__ == "__main__":
    main()
