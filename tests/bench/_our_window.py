"""PaperDesk itself, started as a reader starts it, until its rows are painted."""

import sys
from pathlib import Path
from typing import Any

from paperdesk import app as paperdesk_app
from paperdesk.paths import places


def main(home: Path) -> None:
    """Open the window on the library under `home`."""
    usual = paperdesk_app._run_session

    def watched(*given: Any) -> Any:
        # Late: imported where the program itself does it.
        from paperdesk.ui.features.list.view import PaperList
        from tests.bench._painted import end_at_first_rows

        end_at_first_rows(PaperList)
        return usual(*given)

    paperdesk_app._run_session = watched  # type: ignore[assignment]
    paperdesk_app.run([], places(home))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
