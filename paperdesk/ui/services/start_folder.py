"""Start folder of a dialog that asks for files: where a browser puts them, where one saves."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths


def start_folder() -> str:
    """The folder of downloads; where there is none, the reader's home."""
    return _first_there(
        QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
    )


def save_path(last: str, name: str) -> str:
    """The path that is proposed for a file: in the folder that was saved to ``last`` while it is
    there, else among the documents, else in the reader's home."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return str(Path(_first_there(last, documents)) / name)


def _first_there(*places: str) -> str:
    """The first of these folders that is there; where none is, the reader's home."""
    return next((one for one in places if one and Path(one).is_dir()), str(Path.home()))
