"""A display of a test's own: Xvfb with a window manager, real key presses, and what one sees.

The screen is read from the file that Xvfb keeps its pixels in, so that a look
costs a millisecond and one can wait for what the window shows.

Source: the layout of the file is that of ``xwd`` (X11/XWDFile.h), version 7.
"""

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import numpy.typing as npt

TOOLS = ("Xvfb", "openbox", "xdotool")
DISPLAYS = range(81, 90)
PATIENCE = 30.0
"""Seconds that anything may take on a busy machine before it counts as not happening."""

# Openbox as a stage: no frames, the main window as large as the screen.
STAGE = """<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
<applications>
  <application class="*"><decor>no</decor></application>
  <application type="normal"><maximized>yes</maximized></application>
</applications>
</openbox_config>
"""

Pixels = npt.NDArray[np.uint32]


def missing_tools() -> list[str]:
    """What a display needs and this machine has not."""
    return [tool for tool in TOOLS if shutil.which(tool) is None]


def until(
    condition: Callable[[], bool],
    what: str,
    patience: float = PATIENCE,
    tell: Callable[[], str] = str,
) -> None:
    """Wait for something to be so; AssertionError says what never was, and what ``tell`` knows."""
    end = time.monotonic() + patience
    while not condition():
        assert time.monotonic() < end, f"never happened: {what}\n{tell()}"
        time.sleep(0.03)


class Display:
    """One screen; ``scale`` is that of the windows on it, sizes are in their pixels."""

    def __init__(self, name: str, pixels: Pixels, scale: int) -> None:
        self._pixels, self.scale = pixels, scale
        self.environment = {
            **os.environ,
            "DISPLAY": name,
            "QT_QPA_PLATFORM": "xcb",
            "QT_SCALE_FACTOR": str(scale),
        }

    def keys(self, *keys: str) -> None:
        """Press keys one after the other, by their X names (``ctrl+z``, ``Return``)."""
        self._xdotool("key", "--delay", "30", *keys)

    def type(self, text: str) -> None:
        """Type text; a line break is the key Return."""
        for place, line in enumerate(text.split("\n")):
            if place:
                self.keys("Return")
            self._xdotool("type", "--delay", "15", "--", line)

    def has_manager(self) -> bool:
        """Whether a window manager looks after this screen."""
        return self._xdotool("get_num_desktops") != ""

    def put_the_mouse_away(self) -> None:
        """Into the last corner, where it neither hovers nor hides anything."""
        height, width = self._pixels.shape
        self._xdotool("mousemove", str(width - 1), str(height - 1))

    def windows(self, title: str) -> list[str]:
        """The visible windows whose title fits this regular expression."""
        return self._xdotool("search", "--onlyvisible", "--name", title).split()

    def active(self) -> str:
        """The title of the window that key presses go to; empty while there is none."""
        return self._xdotool("getactivewindow", "getwindowname").strip()

    def put_down(self, window: str) -> None:
        """Minimise a window that :meth:`windows` named."""
        self._xdotool("windowminimize", window)

    def picture(self) -> Pixels:
        """What the screen shows now, as 0xRRGGBB by row and column."""
        return self._pixels & np.uint32(0xFFFFFF)

    def count(self, colour: str, columns: tuple[int, int] = (0, 1 << 16)) -> int:
        """How many pixels, at a scale of 1, have exactly this colour (``#rrggbb``)."""
        left, right = (column * self.scale for column in columns)
        found = int(np.count_nonzero(self.picture()[:, left:right] == int(colour[1:], 16)))
        return found // self.scale**2

    def height_of(self, colour: str, columns: tuple[int, int]) -> float:
        """Where a colour fills most of these columns: the middle from the top; -1 if nowhere."""
        left, right = (column * self.scale for column in columns)
        filled = self.picture()[:, left:right] == int(colour[1:], 16)
        rows = np.nonzero(filled.mean(axis=1) > 0.4)[0]
        return float(rows.mean()) / self.scale if rows.size else -1.0

    def still(self) -> Pixels:
        """Wait until nothing moves but a blinking caret; the picture then."""
        shown = [self.picture()]

        def rests() -> bool:
            time.sleep(0.2)
            shown.append(self.picture())
            return bool(np.count_nonzero(shown[-1] != shown[-2]) < 100 * self.scale**2)

        until(rests, "the screen comes to rest")
        return shown[-1]

    def _xdotool(self, *words: str) -> str:
        ended = subprocess.run(
            ["xdotool", *words],
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )
        return ended.stdout


@contextmanager
def display(folder: Path, scale: int = 1, size: tuple[int, int] = (1440, 900)) -> Iterator[Display]:
    """A display whose files lie in this folder; it ends with the block."""
    folder.mkdir(parents=True, exist_ok=True)
    server, name = _serve(folder, size[0] * scale, size[1] * scale)
    try:
        shown = Display(name, _pixels(folder / "Xvfb_screen0"), scale)
        stage = folder / "stage.xml"
        stage.write_text(STAGE, encoding="utf-8")
        manager = subprocess.Popen(
            ["openbox", "--config-file", stage.absolute()],
            env=shown.environment,
            stderr=subprocess.DEVNULL,
        )
        try:
            until(shown.has_manager, "the window manager is there")
            shown.put_the_mouse_away()
            yield shown
        finally:
            _end(manager)
    finally:
        _end(server)


def _serve(folder: Path, width: int, height: int) -> tuple["subprocess.Popen[bytes]", str]:
    """The first display that is free, once it takes clients."""
    for number in DISPLAYS:
        ready, tell = os.pipe()
        options = f"-screen 0 {width}x{height}x24 -noreset -displayfd {tell} -fbdir".split()
        server = subprocess.Popen(
            ["Xvfb", f":{number}", *options, folder], pass_fds=[tell], stderr=subprocess.DEVNULL
        )
        os.close(tell)
        with os.fdopen(ready, "rb") as told:
            if told.readline().strip():  # its number, once it listens; nothing when it gives up
                return server, f":{number}"
        _end(server)
    raise AssertionError(f"no display is free among {DISPLAYS}")


def _pixels(screen: Path) -> Pixels:
    header = np.fromfile(screen, dtype=">u4", count=25).astype(int)
    size, width, height, line, colours = (int(header[at]) for at in (0, 4, 5, 12, 19))
    start = size + colours * 12
    mapped = np.memmap(screen, dtype="<u4", mode="r", offset=start, shape=(height, line // 4))
    return mapped[:, :width]


def _end(process: "subprocess.Popen[bytes]") -> None:
    process.terminate()
    process.wait(PATIENCE)
