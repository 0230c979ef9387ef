"""Cleans words: TeX to readable letters, publishers' markup to plain text, unwrapping, folding,
Markdown to safe HTML.

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
    from paperdesk.text.author_names import joined, split_authors
    from paperdesk.text.bare import plain
    from paperdesk.text.identifiers import Identifier, beginning, identifier, identifiers_in
    from paperdesk.text.keys import fold, title_key
    from paperdesk.text.links import safe_link
    from paperdesk.text.markup import unmarked
    from paperdesk.text.notes import note_html
    from paperdesk.text.pasting import markdown_of
    from paperdesk.text.person_name import is_others, parse_name, sort_name
    from paperdesk.text.pictures import is_picture_name, picture_link, picture_names
    from paperdesk.text.plain_paper import plain_paper
    from paperdesk.text.readable import display, display_name
    from paperdesk.text.safety import clean_html
    from paperdesk.text.task_boxes import tick
    from paperdesk.text.tidy import unwrap

_HOMES = {
    "Identifier": "identifiers",
    "abstract_html": "abstracts",
    "beginning": "identifiers",
    "clean_html": "safety",
    "display": "readable",
    "display_name": "readable",
    "fold": "keys",
    "is_others": "person_name",
    "identifier": "identifiers",
    "identifiers_in": "identifiers",
    "is_picture_name": "pictures",
    "joined": "author_names",
    "markdown_of": "pasting",
    "note_html": "notes",
    "parse_name": "person_name",
    "picture_link": "pictures",
    "picture_names": "pictures",
    "plain": "bare",
    "plain_paper": "plain_paper",
    "safe_link": "links",
    "sort_name": "person_name",
    "split_authors": "author_names",
    "tick": "task_boxes",
    "title_key": "keys",
    "unmarked": "markup",
    "unwrap": "tidy",
}

__all__ = [
    "Identifier",
    "abstract_html",
    "beginning",
    "clean_html",
    "display",
    "display_name",
    "fold",
    "identifier",
    "identifiers_in",
    "is_others",
    "is_picture_name",
    "joined",
    "markdown_of",
    "note_html",
    "parse_name",
    "picture_link",
    "picture_names",
    "plain",
    "plain_paper",
    "safe_link",
    "sort_name",
    "split_authors",
    "tick",
    "title_key",
    "unmarked",
    "unwrap",
]


def __getattr__(name: str) -> Any:
    """Import the module that has ``name`` when it is first asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value
