"""MIME data of a drag from pane to pane: a mark that says papers, not which; or a collection.

Why not which: that may be 100,000 of them, and whoever takes the drop can ask
for those that are selected.
"""

from PySide6.QtCore import QByteArray, QMimeData, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from paperdesk.ui.kit import fonts, theme

PAPERS = "application/x-paperdesk-papers"
COLLECTION = "application/x-paperdesk-collection"
_LONGEST, _PAD, _HEIGHT = 260, 10, 26


def papers() -> QMimeData:
    """MIME data of a drag that carries the selected papers."""
    data = QMimeData()
    data.setData(PAPERS, QByteArray(b"1"))
    return data


def are_papers(data: QMimeData) -> bool:
    """Whether a drag carries the selected papers."""
    return data.hasFormat(PAPERS)


def collection(path: str) -> QMimeData:
    """MIME data of a drag that carries a collection, by its path."""
    data = QMimeData()
    data.setData(COLLECTION, QByteArray(path.encode()))
    return data


def collection_path(data: QMimeData) -> str:
    """The path of the collection that a drag carries; ``""``: it carries none."""
    return bytes(data.data(COLLECTION).data()).decode() if data.hasFormat(COLLECTION) else ""


def picture(words: str, ratio: float) -> QPixmap:
    """Pixmap of a label for the pointer; ``ratio`` is the screen's pixels for one of ours."""
    metrics = fonts.metrics(12, "medium")
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, _LONGEST)
    size = QSize(int(metrics.horizontalAdvance(shown)) + 2 * _PAD + 1, fonts.zoomed(_HEIGHT))
    made = QPixmap(size * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("notice"))
    area = QRectF(0, 0, size.width(), size.height())
    painter.drawRoundedRect(area, 6, 6)
    painter.setPen(theme.colour("notice_text"))
    painter.setFont(fonts.font(12, "medium"))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, shown)
    painter.end()
    return made
