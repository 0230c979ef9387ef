"""Command forme: papers in the order for their reader, and the words that put them there."""

from argparse import Namespace

from paperdesk.cli.commands.find import say_paper
from paperdesk.cli.output import Output, one_line, plural
from paperdesk.library import Library
from paperdesk.model import Scope


def for_me(library: Library, args: Namespace, output: Output) -> int:
    """``forme``: what the reader would like best of a place."""
    kind, _, value = args.scope.partition(":")
    scope = Scope(kind, value)
    wishes = dict.fromkeys(args.more, 1) | dict.fromkeys(args.less, -1)
    for word in args.forget:
        library.wish(word, 0)
    for word, wanted in wishes.items() if args.keep else ():
        library.wish(word, wanted)
    total = len(library.keys(scope))
    found = library.for_me(scope, args.limit or total, args.tag, wishes)
    entries = {entry.key: entry for entry in library.entries(one.key for one in found)}
    shown = [one for one in found if one.key in entries]
    kept = library.taste().wishes
    if output.json:
        papers = [
            {
                "id": entries[one.key].paper.id,
                "title": entries[one.key].paper.title,
                "to_learn": one.to_learn,
                "for": [said.word for said in one.words if said.part > 0],
                "against": [said.word for said in one.words if said.part < 0],
            }
            for one in shown
        ]
        output.answer({"scope": args.scope, "total": total, "wishes": dict(kept), "papers": papers})
        return 0
    for one in shown:
        say_paper(output, entries[one.key])
        if one.to_learn:
            output.say(output.dim("  to learn your taste"))
        for name, sign in (("for", 1), ("against", -1)):
            words = [one_line(said.word) for said in one.words if said.part * sign > 0]
            if words:
                output.say(output.dim(f"  {name}: {', '.join(words)}"))
    for sign, name in ((1, "more"), (-1, "less")):
        if words := [one_line(word) for word, wish in kept if wish == sign]:
            output.say(output.dim(f"You asked for {name} of: {', '.join(words)}."))
    more = f", the first {len(shown):,} shown" if len(shown) < total else ""
    output.say(output.dim(plural(total, "paper") + more + "."))
    return 0
