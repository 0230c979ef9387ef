"""Start folder of a dialog that asks for files to bring in: where a browser puts them."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths


def start_folder() -> str:
    """The folder of downloads; where there is none, the reader's home."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
    return place if place and Path(place).is_dir() else str(Path.home())
