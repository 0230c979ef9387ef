"""Command saved: saved searches are listed, added and removed."""

from argparse import Namespace

from paperdesk.cli.commands.edit import said
from paperdesk.cli.output import Output, one_line
from paperdesk.library import Library
from paperdesk.model import WatchRule


def saved(library: Library, args: Namespace, output: Output) -> int:
    """``saved list|add NAME QUERY|remove NAME``."""
    if args.act == "add":
        query = " ".join(word.strip() for word in args.query)
        return said(output, library.save_search(args.name, query))
    if args.act == "remove":
        return said(output, library.forget_search(args.name))
    return _list(library, output)


def _list(library: Library, output: Output) -> int:
    searches = [(search, library.count_saved(search.text)) for search in library.saved()]
    if output.json:
        output.answer(
            {
                "saved": [
                    {
                        "name": search.name,
                        "query": search.text,
                        "papers": finds.papers,
                        "new": finds.new,
                        "badge": search.watch.badge,
                        "tag": search.watch.tag,
                        "mute": search.watch.mute,
                        "fetch": search.watch.fetch,
                    }
                    for search, finds in searches
                ]
            }
        )
        return 0
    for search, finds in searches:
        numbers = f"{finds.papers:,}, {finds.new:,} new" if finds.new else f"{finds.papers:,}"
        output.say(f"{output.bold(one_line(search.name))}  {numbers}")
        output.say(output.dim("  " + one_line(search.text) + _rules(search.watch)))
    if not searches:
        output.say("No search is saved.")
    return 0


def _rules(watch: WatchRule) -> str:
    """Watch rules of a search, in brackets."""
    parts = ["badge"] * watch.badge + ["mute"] * watch.mute + ["fetch"] * watch.fetch
    parts += [f"tag {one_line(watch.tag)}"] if watch.tag else []
    return f"  ({', '.join(parts)})" if parts else ""
