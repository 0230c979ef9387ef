"""PaperDesk itself, started as a reader starts it, until its rows are painted."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from paperdesk import app as paperdesk_app
from paperdesk.paths import places
from tests.bench._painted import FirstRows


def main(home: Path) -> None:
    """Open the window on the library under `home`."""
    app = QApplication(sys.argv[:1])
    watch = FirstRows(app)
    paperdesk_app.run([], places(home))
    watch.deleteLater()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
