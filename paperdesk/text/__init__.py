"""Cleans words: TeX to readable letters, unwrapping, folding, Markdown to safe HTML.

Everything that a reader sees as text and that came from outside passes this
room: sizes are capped first, HTML goes through an allow-list, and nothing
here raises on strange input. The only importer of markdown, pymdownx,
pygments, nh3 and ziamath; it may itself import nothing of the project but ``model``.

Why lazily: Markdown costs 90 ms to import, and the first paint of the window
needs only :func:`display`.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from paperdesk.text.abstracts import abstract_html
    from paperdesk.text.bare import plain
    from paperdesk.text.keys import fold, title_key
    from paperdesk.text.links import safe_link
    from paperdesk.text.notes import note_html
    from paperdesk.text.pasting import markdown_of
    from paperdesk.text.pictures import is_picture_name, picture_link, picture_names
    from paperdesk.text.readable import display
    from paperdesk.text.safety import clean_html
    from paperdesk.text.task_boxes import tick
    from paperdesk.text.tidy import unwrap

_HOMES = {
    "abstract_html": "abstracts",
    "clean_html": "safety",
    "display": "readable",
    "fold": "keys",
    "is_picture_name": "pictures",
    "markdown_of": "pasting",
    "note_html": "notes",
    "picture_link": "pictures",
    "picture_names": "pictures",
    "plain": "bare",
    "safe_link": "links",
    "tick": "task_boxes",
    "title_key": "keys",
    "unwrap": "tidy",
}

__all__ = [
    "abstract_html",
    "clean_html",
    "display",
    "fold",
    "is_picture_name",
    "markdown_of",
    "note_html",
    "picture_link",
    "picture_names",
    "plain",
    "safe_link",
    "tick",
    "title_key",
    "unwrap",
]


def __getattr__(name: str) -> Any:
    """Import the module that has ``name`` when it is first asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value
