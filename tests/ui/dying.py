"""Jobs of the desk's workers that do not live to their end."""

import os
import signal
from pathlib import Path
from typing import Any

from paperdesk.model import Progress
from paperdesk.tasks.index_jobs import heal


def heal_at_second_try(args: dict[str, Any], progress: Progress) -> dict[str, Any]:
    """Kill this worker, but not the one that is started in its place."""
    mark = Path(args["home"]["data"]) / "died"
    if not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return heal(args, progress)


def never_heal(args: dict[str, Any], _progress: Progress) -> dict[str, Any]:
    """Kill every worker; one line in a file for each."""
    with (Path(args["home"]["data"]) / "deaths").open("a", encoding="utf-8") as file:
        file.write("died\n")
    os.kill(os.getpid(), signal.SIGKILL)
    return {}


def die(_args: dict[str, Any], _progress: Progress) -> dict[str, Any]:
    """Kill every worker."""
    os.kill(os.getpid(), signal.SIGKILL)
    return {}
