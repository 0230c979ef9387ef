"""Command duplicates: pairs of papers that are one, and their merge."""

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from paperdesk import text
from paperdesk.cli.commands.edit import said
from paperdesk.cli.output import Output, one_line, plural
from paperdesk.library import Library
from paperdesk.model import Citation, PaperDeskError
from paperdesk.model.duplicates import DuplicatePair
from paperdesk.model.messages import Message

_NAMES = 3


def duplicates(library: Library, args: Namespace, output: Output) -> int:
    """``duplicates [ID ID] [--merge | --not-same]``."""
    if args.ids:
        return _pair(library, args, output)
    if args.not_same:
        raise PaperDeskError(Message("duplicates.two_ids"))
    with output.progress() as progress:
        found = library.duplicates(progress)
    if args.merge:
        return _merge_sure(library, found, output)
    if output.json:
        output.answer({"pairs": [_values(pair) for pair in found]})
        return 0
    for pair in found:
        _say(output, pair)
    sure = sum(pair.is_sure for pair in found)
    output.say(output.dim(f"{plural(len(found), 'pair')}, {sure:,} of them for sure one paper."))
    return 0


def _pair(library: Library, args: Namespace, output: Output) -> int:
    """Two papers by their ids: the first is kept."""
    if len(args.ids) != 2:
        raise PaperDeskError(Message("duplicates.two_ids"))
    kept, other = (library.key(id_) for id_ in args.ids)
    if args.merge:
        return said(output, library.merge(kept, other))
    if args.not_same:
        return said(output, library.tell_apart(kept, other))
    both = library.side_by_side(kept, other)
    if output.json:
        output.answer(asdict(both))
    for field in both.fields:
        output.say(f"{field.name}{'  (differs)' if field.choice else ''}")
        for value, taken in ((field.kept, not field.takes_other), (field.other, field.takes_other)):
            sign = "*" if field.choice and taken else " "
            output.say(f"  {sign} {one_line(text.display(value)) or '-'}")
    return 0


def _merge_sure(library: Library, found: Sequence[DuplicatePair], output: Output) -> int:
    """Merge what is sure, in one act; the rest is left to the reader."""
    sure = [pair for pair in found if pair.is_sure]
    left = len(found) - len(sure)
    if not sure:
        if output.json:
            output.answer({"done": None, "merged": 0, "left": left})
        output.say("Nothing is a duplicate for sure.")
    else:
        done = library.merge_pairs(pair.keys for pair in sure)
        if output.json:
            output.answer({"done": done.text, "merged": len(done.changes.removed), "left": left})
        output.say(one_line(done.text))
    if left:
        output.say(f"{plural(left, 'pair')} may be one: look at them with 'duplicates'.")
    return 0


def _values(pair: DuplicatePair) -> dict[str, Any]:
    kept, other = (
        {"id": id_, **asdict(citation)} for id_, citation in zip(pair.ids, pair.papers, strict=True)
    )
    return {
        "sure": pair.is_sure,
        "kept": kept,
        "other": other,
        "evidence": list(pair.evidence),
    }


def _say(output: Output, pair: DuplicatePair) -> None:
    output.say("the same paper" if pair.is_sure else "perhaps the same paper")
    for id_, citation in zip(pair.ids, pair.papers, strict=True):
        output.say(f"  {one_line(id_)}  {one_line(text.display(citation.title))}")
        output.say(output.dim(f"    {_line(citation)}"))
    output.say(output.dim(f"  by: {', '.join(pair.evidence)}"))


def _line(citation: Citation) -> str:
    names = ", ".join(map(text.display_name, citation.authors[:_NAMES])) or "no authors"
    parts = (names, str(citation.year or ""), text.display(citation.venue))
    return one_line(" · ".join(part for part in parts if part))
