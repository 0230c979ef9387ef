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
    from paperdesk.text.author_names import joined, split_authors
    from paperdesk.text.html_sanitizer import clean_html
    from paperdesk.text.identifiers import Identifier, beginning, identifier, identifiers_in
    from paperdesk.text.line_unwrap import unwrap
    from paperdesk.text.listed_name import display_name
    from paperdesk.text.markdown.from_html import markdown_of
    from paperdesk.text.markdown.image_links import is_picture_name, picture_link, picture_names
    from paperdesk.text.markdown.note_html import note_html
    from paperdesk.text.markdown.task_lists import tick
    from paperdesk.text.markdown.to_text import plain
    from paperdesk.text.markup.publisher_markup import unmarked
    from paperdesk.text.name_parser import is_others, parse_name, sort_name
    from paperdesk.text.normalise import fold, title_key
    from paperdesk.text.plain_paper import plain_paper
    from paperdesk.text.tex.abstract_html import abstract_html
    from paperdesk.text.tex.display import display
    from paperdesk.text.urls import safe_link

_HOMES = {
    "Identifier": "identifiers",
    "abstract_html": "tex.abstract_html",
    "beginning": "identifiers",
    "clean_html": "html_sanitizer",
    "display": "tex.display",
    "display_name": "listed_name",
    "fold": "normalise",
    "is_others": "name_parser",
    "identifier": "identifiers",
    "identifiers_in": "identifiers",
    "is_picture_name": "markdown.image_links",
    "joined": "author_names",
    "markdown_of": "markdown.from_html",
    "note_html": "markdown.note_html",
    "parse_name": "name_parser",
    "picture_link": "markdown.image_links",
    "picture_names": "markdown.image_links",
    "plain": "markdown.to_text",
    "plain_paper": "plain_paper",
    "safe_link": "urls",
    "sort_name": "name_parser",
    "split_authors": "author_names",
    "tick": "markdown.task_lists",
    "title_key": "normalise",
    "unmarked": "markup.publisher_markup",
    "unwrap": "line_unwrap",
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
