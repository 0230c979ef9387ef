"""Command edit: what sources say of a paper is corrected, and given back."""

from argparse import Namespace
from collections.abc import Sequence

from paperdesk.cli.commands.edit import said
from paperdesk.cli.output import Output, one_line
from paperdesk.library import Library
from paperdesk.model import PaperDeskError
from paperdesk.model.messages import Message


def edit(library: Library, args: Namespace, output: Output) -> int:
    """``edit ID [--set FIELD=WORDS...] [--back FIELD...]``; without options it prints."""
    key = library.key(args.id)
    if args.facts or args.back:
        return said(output, library.write_facts(key, words_of(args.facts), args.back))
    return _print(library, key, output)


def words_of(facts: Sequence[str]) -> dict[str, str]:
    """The words of each field; a field that is named again goes on in a new line.

    Raises PaperDeskError for what names no field.
    """
    found: dict[str, str] = {}
    for fact in facts:
        name, sign, words = fact.partition("=")
        name = name.strip()
        if not (name and sign):
            raise PaperDeskError(Message("facts.unsaid"))
        found[name] = f"{found[name]}\n{words}" if name in found else words
    return found


def _print(library: Library, key: int, output: Output) -> int:
    found = library.fact_words(key)
    words = {one.name: one.text for one in found}
    own = {one.name: one.told for one in found if one.told is not None}
    if output.json:
        output.answer({"id": library.entry(key).paper.id, "fields": words, "own": own})
        return 0
    for name, text in words.items():
        if text or name in own:
            mark = "*" if name in own else " "
            output.say(f"{mark} {name:10} {one_line('; '.join(text.splitlines()))}".rstrip())
    return 0
