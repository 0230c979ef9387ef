"""Renders a note away from the window, which a long or hostile one would freeze."""

from typing import Any

from paperdesk import text
from paperdesk.model import Progress


def note_html(args: dict[str, Any], progress: Progress) -> dict[str, Any]:
    """Worker job: ``{"markdown"}`` -> ``{"html"}``, safe to be shown."""
    progress(0, 0, "Rendering a note")
    return {"html": text.note_html(args["markdown"])}
