"""The verb that keeps searches: ``saved list|add|remove``."""

from argparse import Namespace

from paperdesk.cli.commands.edit import said
from paperdesk.cli.output import Output, one_line
from paperdesk.library import Library
from paperdesk.model import WatchRule


def saved(library: Library, known: Namespace, voice: Output) -> int:
    """``saved list|add NAME QUERY|remove NAME``."""
    if known.act == "add":
        query = " ".join(word.strip() for word in known.query)
        return said(voice, library.save_search(known.name, query))
    if known.act == "remove":
        return said(voice, library.forget_search(known.name))
    return _list(library, voice)


def _list(library: Library, voice: Output) -> int:
    kept = [(one, library.count_saved(one.text)) for one in library.saved()]
    if voice.json:
        voice.answer(
            {
                "saved": [
                    {
                        "name": one.name,
                        "query": one.text,
                        "papers": finds.papers,
                        "new": finds.new,
                        "badge": one.watch.badge,
                        "tag": one.watch.tag,
                        "mute": one.watch.mute,
                    }
                    for one, finds in kept
                ]
            }
        )
        return 0
    for one, finds in kept:
        numbers = f"{finds.papers:,}, {finds.new:,} new" if finds.new else f"{finds.papers:,}"
        voice.say(f"{voice.bold(one_line(one.name))}  {numbers}")
        voice.say(voice.dim("  " + one_line(one.text) + _rules(one.watch)))
    if not kept:
        voice.say("No search is saved.")
    return 0


def _rules(watch: WatchRule) -> str:
    """What is done with arriving papers, in brackets."""
    parts = ["badge"] * watch.badge + ["mute"] * watch.mute
    parts += [f"tag {one_line(watch.tag)}"] if watch.tag else []
    return f"  ({', '.join(parts)})" if parts else ""
