"""Draws the application's icon in every size and container that systems ask for.

``icons.py FOLDER`` writes PNG files (``16.png`` to ``512.png``), ``paperdesk.ico`` for Windows and
``paperdesk.icns`` for macOS. Drawn by Qt, which is there anyway, so that no other program is
needed on any system. Both containers hold the PNG files as they are.
"""

import os
import struct
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from facts import ROOT
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
_ICO = (16, 24, 32, 48, 64, 128, 256)
_ICNS = {b"icp4": 16, b"icp5": 32, b"ic07": 128, b"ic08": 256, b"ic09": 512}


def draw(size: int) -> bytes:
    """The icon as PNG of so many pixels each way."""
    picture = QImage(size, size, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(ROOT / "resources" / "icons" / "paperdesk.svg")).render(painter)
    painter.end()
    written = QByteArray()
    buffer = QBuffer(written)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(written.data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """An ICO file: a directory of 16 bytes a picture, then the pictures."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    at = len(head) + 16 * len(pictures)
    for size, picture in pictures.items():
        side = size % 256  # 256 is written as 0
        head += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(picture), at)
        at += len(picture)
    return head + b"".join(pictures.values())


def icns(pictures: dict[bytes, bytes]) -> bytes:
    """An ICNS file: pictures, each with its type and its length with both of these."""
    body = b"".join(kind + struct.pack(">I", len(one) + 8) + one for kind, one in pictures.items())
    return b"icns" + struct.pack(">I", len(body) + 8) + body


def main(folder: Path) -> None:
    """Write them all."""
    folder.mkdir(parents=True, exist_ok=True)
    drawn = {size: draw(size) for size in SIZES}
    for size, picture in drawn.items():
        (folder / f"{size}.png").write_bytes(picture)
    (folder / "paperdesk.ico").write_bytes(ico({size: drawn[size] for size in _ICO}))
    (folder / "paperdesk.icns").write_bytes(icns({k: drawn[size] for k, size in _ICNS.items()}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
