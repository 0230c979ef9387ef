"""Pictures in a page of rich text: of the reader's own folder, told by whoever serves the page.

A page names them ``picture:NAME``; :meth:`PageImages.find` says which are
wanted and takes out whatever else claims to be a picture, :meth:`PageImages.put`
shows them. The page itself opens nothing (see ``safe_browser``).

Why a width and a greatest width but no height: Qt then keeps the shape of a
picture that is made smaller for a narrow column.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QRect,
    QRectF,
    QSize,
    QSizeF,
    Qt,
    QUrl,
)
from PySide6.QtGui import (
    QImage,
    QImageReader,
    QPainter,
    QPyTextObject,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextLength,
)

from paperdesk.text import is_picture_name, picture_link
from paperdesk.text.markdown.image_links import KINDS, SCHEME

MOST = 40
"""Different pictures of one page that are shown; of the others there are the words."""
MOST_PIXELS = 50_000_000
"""A picture with more is not opened: a small file may claim to be very large."""
WIDEST, TALLEST = 1360, 4000
"""Pixels in which a picture is kept to be shown: twice the column, for fine screens."""


@dataclass(frozen=True, slots=True)
class ShownImage:
    """A picture ready to be shown, and how wide it is by nature."""

    image: QImage
    width: int


Images = Mapping[str, ShownImage | None]
"""By name; None stands for a picture that cannot be shown."""


def decoded(data: bytes) -> ShownImage | None:
    """The picture in these bytes; None when it is none, or too large. For any thread."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    if bytes(reader.format().data()).decode() not in (*KINDS, "jpeg"):
        return None
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isEmpty() or size.width() * size.height() > MOST_PIXELS:
        return None
    small = min(1.0, WIDEST / size.width(), TALLEST / size.height())
    if small < 1:
        reader.setScaledSize(
            QSize(max(1, int(size.width() * small)), max(1, int(size.height() * small)))
        )
    image = reader.read()
    if image.isNull():
        return None
    return ShownImage(image, max(1, round(image.width() / small)))


def encoded(image: QImage) -> bytes:
    """A picture of the clipboard as PNG. For any thread; a large one takes half a second."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())


class SmoothImages(QPyTextObject):
    """Text object interface of a document's pictures: as Qt measures them, painted smoothly.

    Why not Qt's own: it leaves out rows and columns of pixels where a picture is made smaller,
    and with them thin lines. What was made smaller is kept for the next time.
    """

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._scaled: dict[tuple[int, int, int], QImage] = {}

    def forget(self) -> None:
        """Other pictures come."""
        self._scaled.clear()

    def intrinsicSize(self, doc: QTextDocument, _position: int, form: QTextFormat) -> QSizeF:
        """Measure a picture, at most as wide as the column."""
        look, image = form.toImageFormat(), _image(doc, form)
        shape = image.height() / image.width() if image.width() else 1.0
        width = look.width() if look.width() > 0 else float(image.width())
        room = doc.pageSize().width() - 2 * doc.documentMargin()
        if look.hasProperty(QTextFormat.Property.ImageMaxWidth.value) and room > 0:
            width = min(width, room)
        return QSizeF(width, width * shape)

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        _position: int,
        form: QTextFormat,
    ) -> None:
        """Paint a picture in the pixels of the screen."""
        image, ratio = _image(doc, form), abs(painter.deviceTransform().m11()) or 1.0
        size = (QSizeF(rect.size()) * ratio).toSize().expandedTo(QSize(1, 1))
        key = (image.cacheKey(), size.width(), size.height())
        if key not in self._scaled:
            if len(self._scaled) >= MOST:
                self.forget()
            whole, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode
            made = image.scaled(size, whole, smooth.SmoothTransformation)
            made.setDevicePixelRatio(ratio)
            self._scaled[key] = made
        painter.drawImage(QRectF(rect).topLeft(), self._scaled[key])


def _image(document: QTextDocument, form: QTextFormat) -> QImage:
    kind = QTextDocument.ResourceType.ImageResource
    found = document.resource(int(kind.value), QUrl(form.toImageFormat().name()))
    return found if isinstance(found, QImage) else QImage(1, 1, QImage.Format.Format_ARGB32)


class PageImages:
    """The pictures of one document."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._drawing = SmoothImages(document)
        kind = int(QTextFormat.ObjectTypes.ImageObject.value)
        document.documentLayout().registerHandler(kind, self._drawing)

    def find(self) -> tuple[str, ...]:
        """Which pictures the page wants; all else that is a picture gives way to its words."""
        self._drawing.forget()
        wanted: dict[str, None] = {}
        for start, end, form in reversed(self._places()):
            name = _name(form)
            if is_picture_name(name) and (name in wanted or len(wanted) < MOST):
                wanted[name] = None
            else:
                self._say(start, end, _words(form))
        return tuple(reversed(wanted))

    def put(self, images: Images) -> bool:
        """Show these where they are wanted; whether anything changed."""
        places = [one for one in reversed(self._places()) if _name(one[2]) in images]
        if not places:
            return False
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        for start, end, form in places:
            shown = images[_name(form)]
            if shown is None:
                self._say(start, end, f"[{_words(form) or _name(form)}]")
                continue
            address = QUrl(SCHEME + _name(form))
            kind = QTextDocument.ResourceType.ImageResource
            self._document.addResource(int(kind.value), address, shown.image)
            look = form.toImageFormat()
            look.setWidth(shown.width)
            look.setMaximumWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
            self._select(start, end).setCharFormat(look)
        cursor.endEditBlock()
        return True

    def _say(self, start: int, end: int, words: str) -> None:
        self._select(start, end).insertText(words, QTextCharFormat())

    def _select(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self._document)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _places(self) -> list[tuple[int, int, QTextCharFormat]]:
        """Start, end and format of each picture, or of several the same side by side."""
        found: list[tuple[int, int, QTextCharFormat]] = []
        block = self._document.begin()
        while block.isValid():
            at = block.begin()
            while not at.atEnd():
                piece = at.fragment()
                form = piece.charFormat()
                if form.isImageFormat():
                    found.append((piece.position(), piece.position() + piece.length(), form))
                at += 1
            block = block.next()
        return found


def source_of(form: QTextCharFormat) -> str:
    """What stands in a note for a picture of this format; ``""`` when it is none."""
    name = _name(form)
    return picture_link(name, _words(form)) if name else ""


def _name(form: QTextCharFormat) -> str:
    address = form.toImageFormat().name() if form.isImageFormat() else ""
    return address.removeprefix(SCHEME) if address.startswith(SCHEME) else ""


def _words(form: QTextCharFormat) -> str:
    return str(form.property(QTextFormat.Property.ImageAltText.value) or "")
