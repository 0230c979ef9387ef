"""Start folder of a dialog that asks for files: where a browser puts them, where one saves."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths


def start_folder() -> str:
    """The folder of downloads; where there is none, the reader's home."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
    return place if place and Path(place).is_dir() else str(Path.home())


def save_path(last: str, name: str) -> str:
    """The path that is proposed for a file: in the folder that was saved to ``last`` while it is
    there, else among the documents, else in the reader's home."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    there = (one for one in (last, documents) if one and Path(one).is_dir())
    return str(Path(next(there, str(Path.home()))) / name)
