"""Watches what is opened and connected, and looks for the pixels of a file that must not show."""

import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage

RED = QColor("#fe0102").rgb()
_opened: list[str] = []
_watching = [False]


def _audit(event: str, arguments: tuple[object, ...]) -> None:
    if _watching[0] and event in ("open", "socket.connect"):
        _opened.append(str(arguments[0]))


sys.addaudithook(_audit)


@pytest.fixture
def watched() -> Iterator[list[str]]:
    """The files that Python opens meanwhile."""
    _opened.clear()
    _watching[0] = True
    yield _opened
    _watching[0] = False


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    picture = QImage(40, 40, QImage.Format.Format_RGB32)
    picture.fill(RED)
    path = tmp_path / "secret.png"
    assert picture.save(str(path))
    (tmp_path / "secret.css").write_text("p { color: #fe0102; background: #fe0102 }")
    return path


def red_pixels(image: QImage) -> int:
    """How many pixels have the colour of the secret picture."""
    small = image.convertToFormat(QImage.Format.Format_RGB32)
    return int(np.count_nonzero(np.frombuffer(small.constBits(), np.uint32) == RED))
