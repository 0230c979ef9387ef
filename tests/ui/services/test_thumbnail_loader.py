"""Small pictures of the list: those that are on the disk are seen, and one that comes is, too."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from paperdesk.model.community import THUMBNAILS, thumbnail_name
from paperdesk.paths import Places
from paperdesk.ui.services.library_client import LibraryClient
from paperdesk.ui.services.thumbnail_loader import ThumbnailLoader
from paperdesk.ui.state.library_changes import ChangeOrigin, LibraryChanges

SIZE = QSize(88, 50)


def keep(home: Places, address: str, data: bytes = b"") -> None:
    path = home.cache / THUMBNAILS / thumbnail_name(address)
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    if not data:
        image = QImage(1200, 648, QImage.Format.Format_RGB32)
        image.fill(QColor("#cc0000"))
        image.save(str(path), "PNG")  # type: ignore[call-overload]


def raised(error: BaseException) -> None:
    raise error


def test_pictures_on_the_disk_are_known_and_decoded_when_they_are_wished_for(
    home: Places, qtbot: QtBot
) -> None:
    keep(home, "a")
    keep(home, "broken", b"\x89PNG\r\n\x1a\n and no more")
    client, changes = LibraryClient(home, raised), LibraryChanges()
    client.open()
    loader = ThumbnailLoader(client, changes)
    with qtbot.waitSignal(loader.changed, timeout=20_000):
        pass
    assert loader.has("a")
    assert not loader.has("b")
    with qtbot.waitSignal(loader.changed, timeout=20_000):
        assert loader.picture("a", SIZE) is None
        assert loader.picture("broken", SIZE) is None
    shown = loader.picture("a", SIZE)
    assert shown is not None
    assert shown.size() == SIZE
    assert not loader.has("broken")
    keep(home, "b")
    with qtbot.waitSignal(loader.changed, timeout=20_000):
        changes.announce(ChangeOrigin.ARRIVED)
    assert [loader.has(one) for one in ("a", "b", "broken")] == [True, True, False]
    loader.stop()
    client.close()
