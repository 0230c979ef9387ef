"""Command cite: references in a style, styles by name, notes with their bibliography."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from paperdesk import settings
from paperdesk.cli.output import Output, harmless, one_line
from paperdesk.formats.citation.cited_output import (
    as_html,
    as_markdown,
    as_plain,
    as_rtf,
    html_list,
)
from paperdesk.formats.citation.cited_paper import cited_item
from paperdesk.library import Library
from paperdesk.model import PaperDeskError
from paperdesk.model.messages import Message
from paperdesk.tasks.citation_styles import DEFAULT, CitationStyles
from paperdesk.tasks.citations import Bibliography, Runs, bibliography, styles_of
from paperdesk.tasks.cited_notes import cited_document

_LARGEST = 16 * 1024**2
"""Bytes of a text whose citations are written out."""


def cite(library: Library, args: Namespace, output: Output) -> int:
    """``cite ID... [--style S] [--format F] [--bibliography | --in-text]``, ``cite --note FILE``,
    ``cite --styles WORDS``, ``cite --add-style FILE``."""
    styles = styles_of(library.places)
    if args.add_style:
        added = styles.add(args.add_style)
        output.say(f"{one_line(added.title)} is called {added.name}.")
        if output.json:
            output.answer({"name": added.name, "title": added.title})
        return 0
    style = args.style or next(iter(settings.load(library.places).citation_styles), DEFAULT)
    if args.styles is not None:
        return _find(styles, " ".join(args.styles), output)
    if args.note is not None:
        return _note(library, args, style, output)
    if not args.ids:
        raise PaperDeskError(Message("citation.nothing_to_cite"))
    return _references(library, args, style, output)


def _find(styles: CitationStyles, words: str, output: Output) -> int:
    found = styles.find(words)
    if output.json:
        rows = [{"name": one.name, "title": one.title, "parent": one.parent} for one in found]
        output.answer({"styles": rows})
    output.table([(one.name, one_line(one.title)) for one in found])
    return 0 if found else 1


def _references(library: Library, args: Namespace, style: str, output: Output) -> int:
    keys = list(dict.fromkeys(library.key(text) for text in args.ids))
    entries = {entry.key: entry for entry in library.entries(keys)}
    items = [cited_item(entries[key].paper) for key in keys]
    with output.progress() as progress:
        made = bibliography(styles_of(library.places), style, items, library.places.cache, progress)
    _remark(made, output)
    lines, places = _lines(made, args)
    if output.json:
        rows = [
            {
                "id": entries[keys[place]].paper.id,
                "text": as_plain(runs),
                "html": as_html(runs),
                "markdown": as_markdown(runs),
            }
            for place, runs in zip(places, lines, strict=True)
        ]
        output.answer({"style": made.style, "title": made.title, "references": rows})
    output.say(_written(lines, args.format))
    return 0


def _lines(made: Bibliography, args: Namespace) -> tuple[list[Runs], list[int]]:
    """What is printed, and the place of each line's paper among those asked for."""
    if args.in_text:
        return list(made.in_text), list(range(len(made.in_text)))
    listed = list(made.references)
    if args.bibliography:
        return [each.whole for each in listed], [each.place for each in listed]
    listed.sort(key=lambda each: each.place)
    return [each.text for each in listed], [each.place for each in listed]


def _written(lines: Sequence[Runs], format: str) -> str:
    if format == "html":
        return html_list(map(as_html, lines))
    if format == "markdown":
        return "\n\n".join(map(as_markdown, lines))
    if format == "rtf":
        return as_rtf(lines)
    return "\n".join(harmless(as_plain(line)) for line in lines)


def _note(library: Library, args: Namespace, style: str, output: Output) -> int:
    """A note, or a Markdown file, with citations in the place of ``[[@key]]``."""
    text = _text(library, args.note)
    with output.progress() as progress:
        made = cited_document(library, text, style, html=args.format == "html", progress=progress)
    for remark in made.messages:
        output.remark(f"paperdesk: {one_line(str(remark))}")
    if output.json:
        answer = {"style": made.style, "text": made.text, "cited": list(made.cited)}
        output.answer({**answer, "unknown": list(made.unknown)})
    output.say(made.text)
    return 0


def _text(library: Library, name: str) -> str:
    """The words of standard input (``-``), of a file, or of the note on a paper."""
    if name == "-":
        return sys.stdin.read(_LARGEST)
    path = Path(name)
    if not path.is_file():
        return library.note(library.key(name)).text
    try:
        with path.open(encoding="utf-8", errors="replace") as stream:
            return stream.read(_LARGEST)
    except OSError as error:
        reason = error.strerror or str(error)
        raise PaperDeskError(Message("file.unreadable", path=name, reason=reason)) from error


def _remark(made: Bibliography, output: Output) -> None:
    if made.message is not None:
        output.remark(f"paperdesk: {one_line(str(made.message))}")
