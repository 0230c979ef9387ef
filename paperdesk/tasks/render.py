"""Rendering jobs of notes and formulas, in a worker: a hostile one would freeze a window."""

import time
from pathlib import Path
from typing import Any

from paperdesk import text
from paperdesk.model import Progress
from paperdesk.model.messages import Message
from paperdesk.tasks.formula_cache import FormulaCache, as_values
from paperdesk.tasks.source_definitions import of_files

ENOUGH = 5.0
"""Seconds for all formulas of one page; those that are left then stay TeX."""


def note_html(args: dict[str, Any], progress: Progress) -> dict[str, Any]:
    """Worker job: ``{"markdown", "sources": [path]}`` -> ``{"html"}``, safe to be shown, with the
    TeX of formulas; what the paper's own TeX files define is obeyed."""
    progress(0, 0, Message("step.rendering"))
    definitions = of_files(args.get("sources", []))
    return {"html": text.note_html(args["markdown"], sources=True, definitions=definitions)}


def formulas(args: dict[str, Any], progress: Progress) -> dict[str, Any]:
    """Worker job: ``{"cache": folder, "formulas": [[tex, display, size, colour], ...]}`` ->
    ``{"pictures": [{"svg", "width", "height", "depth"} or None, ...]}`` in the same order."""
    cache = FormulaCache(Path(args["cache"]))
    requested = args["formulas"]
    begun = time.process_time()  # not that of a busy machine
    pictures: list[dict[str, Any] | None] = []
    for tex, display, size, colour in requested:
        progress(len(pictures), len(requested), Message("step.formulas"))
        over = time.process_time() - begun > ENOUGH
        picture = None if over else cache.get(tex, size=size, colour=colour, display=display)
        pictures.append(None if picture is None else as_values(picture))
    return {"pictures": pictures}
