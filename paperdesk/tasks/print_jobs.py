"""Print jobs: a worker makes the letters of a printed PDF findable."""

from pathlib import Path
from typing import Any

from paperdesk.documents.findable_letters import make_findable
from paperdesk.model.progress import Progress


def findable(args: dict[str, Any], _progress: Progress) -> dict[str, Any]:
    """Worker job: ``path`` of a PDF, its ``pages``: letters and formulas with their places ->
    nothing; the file is replaced."""
    make_findable(Path(args["path"]), args["pages"])
    return {}
