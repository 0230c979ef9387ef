"""Text hygiene and rendering: TeX, publishers' markup, line unwrapping, folding, Markdown.

Everything that a reader sees as text and that came from outside passes this
room: sizes are capped first, HTML goes through an allow-list, and nothing
here raises on strange input. The only importer of markdown, pymdownx,
pygments, nh3 and ziamath; it may itself import nothing of the project but ``model``.

Why lazily: Markdown costs 90 ms to import, and the first paint of the window
needs only :func:`display`.
"""

from typing import TYPE_CHECKING

from paperdesk.lazy_imports import lazy_attributes

if TYPE_CHECKING:
    from paperdesk.text.author_names import joined, split_authors
    from paperdesk.text.browser_links import added_text, with_added_text
    from paperdesk.text.file_addresses import pdf_addresses, pdf_name
    from paperdesk.text.html_sanitizer import clean_html
    from paperdesk.text.identifiers import Identifier, beginning, identifier, identifiers_in
    from paperdesk.text.line_unwrap import single_spaced, unwrap
    from paperdesk.text.listed_name import display_name
    from paperdesk.text.markdown.from_html import markdown_of
    from paperdesk.text.markdown.image_links import is_picture_name, picture_link, picture_names
    from paperdesk.text.markdown.note_html import note_html
    from paperdesk.text.markdown.task_lists import tick
    from paperdesk.text.markdown.to_text import plain
    from paperdesk.text.markup.publisher_markup import unmarked
    from paperdesk.text.markup.web_text import web_text
    from paperdesk.text.name_parser import (
        is_others,
        name_of,
        parse_name,
        sort_key,
        sort_name,
        told_name,
    )
    from paperdesk.text.normalise import fold, title_key
    from paperdesk.text.pasted_text import pasted_references
    from paperdesk.text.plain_fields import plain_paper
    from paperdesk.text.short_text import shortened
    from paperdesk.text.tex.abstract_html import abstract_html
    from paperdesk.text.tex.display import display, display_head
    from paperdesk.text.urls import safe_link
    from paperdesk.text.work_addresses import WorkAddress, work_address
else:
    __getattr__ = lazy_attributes(
        __name__,
        {
            "author_names": "joined split_authors",
            "browser_links": "added_text with_added_text",
            "html_sanitizer": "clean_html",
            "identifiers": "Identifier beginning identifier identifiers_in",
            "line_unwrap": "single_spaced unwrap",
            "listed_name": "display_name",
            "markdown.from_html": "markdown_of",
            "markdown.image_links": "is_picture_name picture_link picture_names",
            "markdown.note_html": "note_html",
            "markdown.task_lists": "tick",
            "markdown.to_text": "plain",
            "markup.publisher_markup": "unmarked",
            "markup.web_text": "web_text",
            "name_parser": "is_others name_of parse_name sort_key sort_name told_name",
            "normalise": "fold title_key",
            "pasted_text": "pasted_references",
            "file_addresses": "pdf_addresses pdf_name",
            "plain_fields": "plain_paper",
            "short_text": "shortened",
            "tex.abstract_html": "abstract_html",
            "tex.display": "display display_head",
            "urls": "safe_link",
            "work_addresses": "WorkAddress work_address",
        },
    )
