"""Command add with fields: a paper that no source names is written by hand."""

from argparse import Namespace

from paperdesk.cli.commands.corrected_facts import words_of
from paperdesk.cli.output import Output, one_line
from paperdesk.library import Library
from paperdesk.model import PaperDeskError
from paperdesk.model.messages import Message
from paperdesk.tasks import hand_written


def add(library: Library, args: Namespace, output: Output) -> int:
    """``add --set FIELD=WORDS... [--apart] [--tag TAG] [--dry-run]``: 1 where the paper is here."""
    if args.texts or args.files:
        raise PaperDeskError(Message("facts.ids_or_fields"))
    words = words_of(args.facts)
    if args.dry_run:
        return _dry(library, words, output)
    if not args.apart and (known := hand_written.alike(library, words)) and known.is_doubtful:
        output.remark("paperdesk: With --apart it is added as another paper.")
    done = hand_written.write_paper(library, words, args.tag, apart=args.apart)
    paper = library.entry(done.changes.added[0]).paper
    if output.json:
        output.answer({"done": done.text, "id": paper.id})
    else:
        output.say(f"{one_line(done.text)}  {output.dim(paper.id)}")
    return 0


def _dry(library: Library, words: dict[str, str], output: Output) -> int:
    known = hand_written.alike(library, words)
    if output.json:
        key = known.key if known else None
        output.answer({"here": None if key is None else library.entry(key).paper.id})
    output.say(one_line(known.said()) if known else "No paper is like it.")
    output.say("Nothing was written.")
    return 0
