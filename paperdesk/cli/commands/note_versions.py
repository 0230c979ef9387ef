"""What ``note`` says of former notes: ``--versions``, ``--version``, ``--restore``, ``--trash``."""

from argparse import Namespace

from paperdesk.cli.output import Output, harmless, one_line
from paperdesk.library import Library
from paperdesk.model import LibraryError
from paperdesk.model.former_note import TRASH, FormerNote
from paperdesk.model.messages import Message

_SHOWN = 60


def are_asked_for(args: Namespace) -> bool:
    """Whether these arguments of ``note`` are about former notes."""
    return bool(args.trash or args.versions or args.version is not None or args.restore is not None)


def answer(library: Library, args: Namespace, output: Output) -> int:
    """List former notes, print one, or bring one back."""
    if args.trash:
        return list_former(library, None, output)
    key = key_of(library, args)
    if args.versions:
        return list_former(library, key, output)
    if args.version is not None:
        return print_former(library, key, args.version, output)
    done = library.bring_back_note(key, words_of(library, key, args.restore))
    if output.json:
        output.answer({"done": done.text, "changed": len(done.changes.updated)})
    else:
        output.say(one_line(done.text))
    return 0


def key_of(library: Library, args: Namespace) -> int:
    """The paper that is named. Raises LibraryError when none is."""
    if args.id is None:
        raise LibraryError(Message("note.no_paper_named"))
    return library.key(args.id)


def list_former(library: Library, key: int | None, output: Output) -> int:
    """List the former notes of a paper, or of all papers, the newest first."""
    found = library.former_notes(key)
    if output.json:
        output.answer({"former": [_values(library, one) for one in found]})
        return 0
    for number, one in enumerate(found, 1):
        where = "from the trash" if one.store == TRASH else "version"
        head = f"{number:>3}" if key is not None else one_line(one.title)[:_SHOWN]
        first = _first_line(library, one)
        output.say(f"{head}  {one.at}  {where}  {first}".rstrip())
    if not found:
        output.say("Nothing was removed from notes or replaced in them yet.")
    return 0


def print_former(library: Library, key: int, number: int, output: Output) -> int:
    """Print what stood in a note."""
    text = words_of(library, key, number)
    if output.json:
        output.answer({"id": library.entry(key).paper.id, "note": text})
    else:
        output.say(harmless(text).rstrip())
    return 0


def words_of(library: Library, key: int, number: int) -> str:
    """The former note of a number, as they are listed. Raises LibraryError when none has it."""
    found = library.former_notes(key)
    if not 1 <= number <= len(found):
        raise LibraryError(Message("note.former_number", number=number, n=len(found)))
    return library.former_words(found[number - 1])


def _values(library: Library, one: FormerNote) -> dict[str, object]:
    paper = None if one.key is None else library.entry(one.key).paper.id
    return {"id": paper, "title": one.title, "at": one.at, "store": one.store, "name": one.name}


def _first_line(library: Library, one: FormerNote) -> str:
    try:
        words = library.former_words(one).strip()
    except LibraryError as error:
        return f"({one_line(error.message)})"
    return one_line(words.split("\n", 1)[0])[:_SHOWN]
