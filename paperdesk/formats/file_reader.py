"""Reads any file PaperDesk knows; the format is found by content."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from paperdesk.formats import hf_json, jsonl
from paperdesk.formats.decoder import decode
from paperdesk.formats.decompression import LARGEST_WHOLE, TornError, chunks
from paperdesk.formats.format_detection import HF_JSON, JSONL, sniff
from paperdesk.formats.hf_papers_page import page_parser
from paperdesk.model import BadFileError, ImportedRecord, Item, Progress, silent
from paperdesk.model.messages import Message
from paperdesk.text import plain_paper


def format_of(path: Path) -> str:
    """The format of ``path``: ``papers-page``, ``hf-json`` or ``jsonl``.

    Raises BadFileError when the file is nothing that can be read.
    """
    try:
        return sniff(path)
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from error


def read(path: Path, progress: Progress = silent) -> Iterator[Item]:
    """What stands in ``path``, in file order, as it is read; papers without markup.

    ``progress`` gets bytes done and in all. Raises BadFileError, at the first
    step or later, when the file as a whole cannot be read; then nothing of it
    should be kept. What is bad in part comes as a Problem.
    """
    form = format_of(path)
    try:
        if form == JSONL:
            items = jsonl.read(chunks(path, progress), path.name)
        elif form == HF_JSON:
            items = hf_json.read(_whole(path, progress), path.name)
        else:
            items = page_parser.read(_whole(path, progress), path.name)
        yield from map(_plain, items)
    except OSError as error:
        raise _unreadable(path, error) from error


def _plain(item: Item) -> Item:
    """The item as it is kept: the texts of a paper without their publisher's markup."""
    if not isinstance(item, ImportedRecord):
        return item
    paper = plain_paper(item.paper)
    return item if paper is item.paper else replace(item, paper=paper)


def _whole(path: Path, progress: Progress) -> str:
    """All text of a file that is small enough to be read at once."""
    found: list[bytes] = []
    size = 0
    try:
        for piece in chunks(path, progress):
            found.append(piece)
            size += len(piece)
            if size > LARGEST_WHOLE:
                raise BadFileError(Message("file.page_too_large", name=path.name))
    except TornError as error:
        key = "file.packing_cut" if error.cut else "file.packing_damaged"
        raise BadFileError(Message(key, name=path.name)) from error
    return decode(b"".join(found))


def _unreadable(path: Path, error: Exception) -> BadFileError:
    reason = getattr(error, "strerror", None) or str(error)
    return BadFileError(Message("file.unreadable_import", name=path.name, reason=reason))
