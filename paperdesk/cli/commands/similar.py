"""The verb that finds papers like others."""

from argparse import Namespace

from paperdesk.cli.commands.find import say_paper
from paperdesk.cli.output import Output, one_line, plural
from paperdesk.library import Library


def related(library: Library, known: Namespace, voice: Output) -> int:
    """``related ID...``: papers like these, and the words that make them so."""
    keys = [library.key(text) for text in known.ids]
    found = library.related(keys)[: known.limit or None]
    entries = {entry.key: entry for entry in library.entries(each.key for each in found)}
    there = [each for each in found if each.key in entries]
    if voice.json:
        ids = [library.entry(key).paper.id for key in keys]
        papers = [
            {
                "id": entries[each.key].paper.id,
                "title": entries[each.key].paper.title,
                "score": round(each.score, 4),
                "words": list(each.words),
            }
            for each in there
        ]
        voice.answer({"like": ids, "papers": papers})
        return 0
    for each in there:
        say_paper(voice, entries[each.key])
        voice.say(voice.dim(f"  by: {', '.join(map(one_line, each.words))}"))
    voice.say(voice.dim(f"{plural(len(there), 'paper')} like this." if there else "None is alike."))
    return 0
