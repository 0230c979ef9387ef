"""Blocks that are not as BibTeX wants them, parsed by bibtexparser as far as they go.

Why bibtexparser (2.1, MIT, pure Python): of the libraries for BibTeX it alone tells of each
block that failed, with its text and line, and goes on behind it. Only its splitter is used:
its middlewares copy all blocks and leave joins as they stand.
"""

import logging

from bibtexparser.exceptions import ParserStateException
from bibtexparser.model import (
    Block,
    DuplicateBlockKeyBlock,
    DuplicateFieldKeyBlock,
    Entry,
    ExplicitComment,
    ParsingFailedBlock,
    String,
)
from bibtexparser.splitter import Splitter

from paperdesk.formats.bibtex.abbreviations import Abbreviations
from paperdesk.formats.bibtex.bib_blocks import BibBlock, excerpt, value_at
from paperdesk.model.messages import Message

_LONGEST = 512 * 1024

logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)  # what failed is told by us


def torn_blocks(text: str, line: int, abbreviations: Abbreviations) -> list[BibBlock]:
    """The blocks of a text that begins with one; broken ones have a problem."""
    if len(text) > _LONGEST:
        return [_broken(text, line, Message("problem.block_too_long"))]
    try:
        found = Splitter(text).split().blocks
    except (ParserStateException, ValueError, IndexError, RecursionError):
        return [_broken(text, line, _torn(text))]
    return [block for one in found for block in _block(one, line, abbreviations)]


def _block(found: Block, above: int, abbreviations: Abbreviations) -> list[BibBlock]:
    """A block of bibtexparser as one of ours; text between blocks is none."""
    if isinstance(found, DuplicateBlockKeyBlock | DuplicateFieldKeyBlock):
        whole = found.ignore_error_block
        return [] if whole is None else _block(whole, above, abbreviations)
    line = above + (found.start_line or 0)
    if isinstance(found, ParsingFailedBlock):
        return [_broken(found.raw or "", line, _torn(found.raw or ""))]
    if isinstance(found, String):
        abbreviations.define(found.key, _value(found.value, abbreviations))
    elif isinstance(found, ExplicitComment):
        return [BibBlock("comment", "", line, found.raw or "", text=found.comment)]
    elif isinstance(found, Entry):
        fields = [
            (" ".join(one.key.lower().split()), _value(str(one.value), abbreviations))
            for one in found.fields
        ]
        return [BibBlock(found.entry_type.lower(), found.key, line, found.raw or "", fields)]
    return []


def _broken(text: str, line: int, said: Message) -> BibBlock:
    return BibBlock("", "", line, text, problems=[(line, said)], is_broken=True)


def _torn(text: str) -> Message:
    return Message("problem.torn_entry", words=excerpt(text))


def _value(raw: str, abbreviations: Abbreviations) -> str:
    """A value with its joins resolved; what is none by the grammar loses its outermost signs."""
    raw = raw.strip()
    value, end = value_at(raw, 0, len(raw), abbreviations)
    if value is not None and not raw[end:].strip():
        return value
    is_enclosed = len(raw) > 1 and raw[0] + raw[-1] in ("{}", '""')
    return raw[1:-1] if is_enclosed else raw
