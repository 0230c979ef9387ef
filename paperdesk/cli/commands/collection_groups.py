"""Command collections: groups of papers are listed, made, named, moved, filled and deleted."""

from argparse import Namespace

from paperdesk.cli.commands.edit import keys_of, said
from paperdesk.cli.output import Output, one_line
from paperdesk.library import Library
from paperdesk.model import PaperDeskError
from paperdesk.model.messages import Message


def collections(library: Library, args: Namespace, output: Output) -> int:
    """``collections [list]``, ``new|delete NAME``, ``rename NAME NEW``, ``move NAME [ABOVE]``,
    ``add|remove NAME ID...``."""
    if args.act == "list":
        return _list(library, output)
    path, others = args.collection, args.others
    if args.act in ("add", "remove"):
        _require(others)
        act = library.collect if args.act == "add" else library.uncollect
        return said(output, act(keys_of(library, others), path))
    if args.act == "new":
        return said(output, library.make_collection(path))
    if args.act == "delete":
        return said(output, library.forget_collection(path))
    if args.act == "rename":
        _require(others)
        return said(output, library.rename_collection(path, " ".join(others)))
    return said(output, library.move_collection(path, " ".join(others), args.before))


def _require(others: list[str]) -> None:
    if not others:
        raise PaperDeskError(Message("collection.lacks_words"))


def _list(library: Library, output: Output) -> int:
    found = library.collections()
    if output.json:
        output.answer(
            {
                "collections": [
                    {"path": one.path, "name": one.name, "papers": one.papers} for one in found
                ]
            }
        )
        return 0
    for one in found:
        indent = "  " * one.depth
        output.say(f"{indent}{output.bold(one_line(one.name))}  {one.papers:,}")
    if not found:
        output.say("There are no collections.")
    return 0
