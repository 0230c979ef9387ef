"""Conversion of notes from Markdown to safe HTML, for a preview that cannot hurt or hang.

What a note can do: headings, lists, tables, footnotes, definitions, fenced
code with colours, ``~~struck~~``, task boxes, ``$formulas$`` and
``$$formulas$$``, bare web addresses, ``[[id|label]]``, a link to another paper, and
pictures that are in the folder beside the notes.

Why task boxes become ☑ and ☐ (links ``task:NUMBER`` that tick them), and why
colours are inline: Qt's rich text has no form elements, and class selectors
of a note would meet those of the window. Why a ``<`` is text unless an element
of HTML follows: the sanitiser takes 'q and r' out of ``p<q and r>s``. Why one
converter is kept: building it takes 90 ms, a note 5.
"""

import html
import itertools
import re
import threading
from typing import Any
from urllib.parse import quote
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown  # type: ignore[import-untyped]
from markdown.htmlparser import HTMLExtractor  # type: ignore[import-untyped]
from markdown.inlinepatterns import (  # type: ignore[import-untyped]
    HtmlInlineProcessor,
    InlineProcessor,
    SubstituteTagInlineProcessor,
)
from markdown.preprocessors import Preprocessor  # type: ignore[import-untyped]
from markdown.util import AtomicString  # type: ignore[import-untyped]

from paperdesk.text.citation_cluster import cited_parts
from paperdesk.text.html_sanitizer import MOST_BYTES, as_plain, clean_html
from paperdesk.text.markdown.block_layout import laid_out
from paperdesk.text.markdown.display_lines import on_own_lines
from paperdesk.text.markdown.image_links import FOLDER, shown_address
from paperdesk.text.markdown.property_table import parted
from paperdesk.text.markdown.set_aside import BAR, NONCHARACTERS, SetAside
from paperdesk.text.markdown.task_lists import task_places
from paperdesk.text.markup.elements import ELEMENT
from paperdesk.text.tex.definition_reader import Definitions

_EXTENSIONS = (
    "tables",
    "footnotes",
    "def_list",
    "sane_lists",
    "admonition",
    "pymdownx.superfences",
    "pymdownx.highlight",
    "pymdownx.tasklist",
    "pymdownx.tilde",
    "pymdownx.magiclink",
)
_STYLES = {False: "lovelace", True: "github-dark"}
_CHECKBOX = re.compile(r"<input type=\"checkbox\"[^<>]{0,100}>")
_WIKI = rf"\[\[([^\[\]|\n\ufdd0]{{1,200}})(?:(?:\||{BAR})([^\[\]\n]{{1,200}}))?\]\]"
_DOI = (
    r"<?(?P<whole>(?:https?://(?:dx\.)?doi\.org/|\bdoi:\s?)(?P<doi>10\.\d{4,9}/(?:[^\s<>]{1,60}"
    r"<[^\s<>]{1,40}>\d\.\d\.[A-Z]{2};2(?:-[A-Z0-9#+@]+)?"
    r"|[\w.;:()/-]{1,60}(?:\*[\w.;:()/-]{1,60})+(?<![.;:)])(?!\*))))>?"
)
# More openings than any note has: Python-Markdown looks from each to the end of the text.
_OPENINGS = re.compile(r"[\[<*_`!&~^\\]")
_MOST_OPENINGS_A_BLOCK = 2_000
_MOST_OPENINGS = 30_000
_MOST_BLOCKS = 8_000
_MOST_COLUMNS = 300
_LONGEST_LINE = 30_000  # characters; Qt lays a paragraph out as a whole
_DEEPEST_INDENT = 200
_INDENT = re.compile(rf"^(?:[ \t>]|[-*+] ){{{_DEEPEST_INDENT}}}", re.MULTILINE)
_ELEMENT = re.compile(ELEMENT, re.DOTALL)

_converters: dict[bool, Any] = {}
_lock = threading.Lock()


class _PaperLink(InlineProcessor):  # type: ignore[misc]
    """``[[id|label]]``, a link to another paper; ``[[@key; @other]]`` cites several."""

    def handleMatch(  # noqa: N802 - the name is Markdown's
        self, m: re.Match[str], _data: str
    ) -> tuple[Element, int, int]:
        target = m.group(1).strip()
        if target.startswith("@") and not m.group(2):
            return _cited(target), m.start(0), m.end(0)
        link = Element("a", {"href": f"paper:{target}"})
        link.text = (m.group(2) or target).strip()
        return link, m.start(0), m.end(0)


def _cited(cluster: str) -> Element:
    """Papers cited in a row, a link each with what is said of the place behind it."""
    row = Element("span")
    for part in cited_parts(cluster):
        if len(row):
            row[-1].tail = f"{row[-1].tail}; "
        link = SubElement(row, "a", {"href": f"paper:@{part.key}"})
        link.text, link.tail = f"@{part.key}", part.said
    return row


class _Embedded(InlineProcessor):  # type: ignore[misc]
    """``![[figure.png]]``, a picture beside the notes; of anything else its name."""

    def handleMatch(  # noqa: N802 - the name is Markdown's
        self, m: re.Match[str], _data: str
    ) -> tuple[Element | str, int, int]:
        name = m.group(1).strip()
        address = f"{FOLDER}/{name.removeprefix(FOLDER + '/')}"
        if shown_address(address):
            return Element("img", {"src": address, "alt": name}), m.start(0), m.end(0)
        if "." in name.rpartition("/")[2] and ":" not in name:  # a file that is not kept here
            return name, m.start(0), m.end(0)
        link = Element("a", {"href": f"paper:{name}"})
        link.text = (m.group(2) or name).strip()
        return link, m.start(0), m.end(0)


class _DoiLink(InlineProcessor):  # type: ignore[misc]
    """The address of a DOI with ``<`` and ``>`` in it, as old ones have them, whole."""

    def handleMatch(  # noqa: N802 - the name is Markdown's
        self, m: re.Match[str], _data: str
    ) -> tuple[Element, int, int]:
        link = Element("a", {"href": "https://doi.org/" + quote(m.group("doi"), safe="/:;().-_")})
        link.text = AtomicString(m.group("whole"))
        return link, m.start(0), m.end(0)


class _Extractor(HTMLExtractor):  # type: ignore[misc]
    """Extractor of HTML blocks; words that only look like elements stay words."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str]]) -> None:
        """Look at a beginning."""
        begun = self.get_starttag_text()
        if _ELEMENT.fullmatch(begun):
            super().handle_starttag(tag, attrs)
        else:
            self.handle_data(html.escape(begun) if self.inraw else begun)


class _HtmlBlocks(Preprocessor):  # type: ignore[misc]
    """Markdown's own step of this name, with our way to tell elements from words."""

    def run(self, lines: list[str]) -> list[str]:
        """Put blocks of HTML aside."""
        parser = _Extractor(self.md)
        parser.feed("\n".join(lines))
        parser.close()
        return "".join(parser.cleandoc).split("\n")


def note_html(
    markdown: str,
    *,
    dark: bool = False,
    sources: bool = False,
    definitions: Definitions | None = None,
) -> str:
    """``markdown`` as HTML that has passed the allow-list; ``dark`` picks code colours.

    ``sources`` leaves at each formula its TeX, as :func:`formula_html` says; ``definitions`` are
    what commands of formulas stand for.

    Text over 256 KB, nested beyond measure, or that the converter fails on
    is shown as it stands, escaped. Never raises. Meant for a worker: a text
    at the limits takes seconds.
    """
    if _beyond_measure(markdown):
        return as_plain(markdown)
    aside = SetAside(definitions=definitions or {})
    try:
        given = "\n".join(NONCHARACTERS.sub("\ufffd", markdown).splitlines()).expandtabs(4)
        table, words = parted(given)
        with _lock:
            markup = _convert(laid_out(words, aside.taken), dark)
    except Exception:  # noqa: BLE001 - any failure of foreign parsers on foreign text
        _converters.pop(dark, None)
        return as_plain(markdown)
    clean = clean_html(_with_boxes(markup, len(task_places(markdown))), pictures=True)
    return table + aside.put_back(on_own_lines(clean, aside), sources=sources)


def _beyond_measure(markdown: str) -> bool:
    if len(markdown) > MOST_BYTES or len(markdown.encode(errors="replace")) > MOST_BYTES:
        return True
    if _INDENT.search(markdown) or len(_OPENINGS.findall(markdown)) > _MOST_OPENINGS:
        return True
    lines = markdown.split("\n")
    if any(len(line) > _LONGEST_LINE or line.count("|") > _MOST_COLUMNS for line in lines):
        return True
    blocks = re.split(r"\n[ \t]*\n", markdown)
    return len(blocks) > _MOST_BLOCKS or any(
        len(_OPENINGS.findall(block)) > _MOST_OPENINGS_A_BLOCK for block in blocks
    )


def _convert(markdown: str, dark: bool) -> str:
    converter = _converters.get(dark)
    if converter is None:
        converter = _converters[dark] = _build(dark)
    return str(converter.reset().convert(markdown))


def _with_boxes(markup: str, counted: int) -> str:
    """Task boxes as letters; as links ``task:NUMBER`` where each is known in the Markdown."""
    numbers = itertools.count()
    numbered = len(_CHECKBOX.findall(markup)) == counted

    def box(found: re.Match[str]) -> str:
        sign = "☑" if "checked" in found.group() else "☐"
        return f'<a href="task:{next(numbers)}">{sign}</a>' if numbered else sign

    return _CHECKBOX.sub(box, markup)


def _build(dark: bool) -> Any:
    converter = Markdown(
        extensions=list(_EXTENSIONS),
        extension_configs={
            "pymdownx.highlight": {"noclasses": True, "pygments_style": _STYLES[dark]},
            "footnotes": {"BACKLINK_TEXT": "↩"},
        },
        output_format="html",
    )
    converter.ESCAPED_CHARS.append("$")
    converter.preprocessors.register(_HtmlBlocks(converter), "html_block", 20)
    converter.inlinePatterns.register(HtmlInlineProcessor(ELEMENT, converter), "html", 90)
    converter.inlinePatterns.register(_DoiLink(_DOI, converter), "doi-link", 187)  # before escapes
    line_end = SubstituteTagInlineProcessor(r"\\\n", "br")
    converter.inlinePatterns.register(line_end, "line-end", 179)  # after escapes
    converter.inlinePatterns.register(_Embedded("!" + _WIKI, converter), "embedded", 176)
    converter.inlinePatterns.register(_PaperLink(_WIKI, converter), "paper-link", 175)
    return converter
