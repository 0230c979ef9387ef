"""Commands tag, state, star, rate, note and undo."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from paperdesk.cli.commands import note_versions
from paperdesk.cli.output import Output, harmless, one_line
from paperdesk.library import Library
from paperdesk.model import ActionResult, PaperDeskError, State
from paperdesk.model.messages import Message


def tag(library: Library, args: Namespace, output: Output) -> int:
    """``tag add|remove TAG ID...``."""
    act = library.tag if args.act == "add" else library.untag
    return said(output, act(keys_of(library, args.ids), args.tag))


def state(library: Library, args: Namespace, output: Output) -> int:
    """``state ID... --set STATE``."""
    return said(output, library.set_state(keys_of(library, args.ids), State(args.state)))


def star(library: Library, args: Namespace, output: Output) -> int:
    """``star ID... [--off]``."""
    return said(output, library.star(keys_of(library, args.ids), not args.off))


def rate(library: Library, args: Namespace, output: Output) -> int:
    """``rate STARS ID...``."""
    return said(output, library.rate(keys_of(library, args.ids), args.stars))


def note(library: Library, args: Namespace, output: Output) -> int:
    """``note ID``: prints it; ``--append TEXT`` and ``--set FILE`` change it; former notes."""
    if note_versions.are_asked_for(args):
        return note_versions.answer(library, args, output)
    key = note_versions.key_of(library, args)
    if args.append is None and args.file is None:
        return _print_note(library, key, output)
    if args.append is not None:
        saved = library.append_note(key, args.append)
    else:
        saved = library.save_note(key, _words(args.file), library.note(key).version)
    said(output, saved.done)
    if saved.conflict:
        output.remark(
            "paperdesk: The note was changed elsewhere meanwhile; "
            f"your text is kept beside it as {one_line(saved.conflict)}."
        )
    if saved.kept:
        output.remark(
            "paperdesk: What another program had written in the note is kept in the trash as "
            f"{one_line(saved.kept)}."
        )
    return 0


def _print_note(library: Library, key: int, output: Output) -> int:
    current = library.note(key)
    if current.trouble:
        output.remark(f"paperdesk: {one_line(current.trouble)}")
    if output.json:
        output.answer({"id": library.entry(key).paper.id, "note": current.text})
    elif current.text:
        output.say(harmless(current.text).rstrip())
    return 0


def undo(library: Library, _args: Namespace, output: Output) -> int:
    """``undo``: takes back the last change, and says which."""
    undone = library.undo()
    if output.json:
        values: dict[str, object] = {"undone": undone.text if undone else None}
        if undone and undone.remarks:
            values["remarks"] = list(undone.remarks)
        output.answer(values)
    else:
        output.say(one_line(undone.text) if undone else "There is nothing to take back.")
        if undone and undone.remarks:
            output.say(one_line(" ".join(map(str, undone.remarks))))
    return 0


def keys_of(library: Library, ids: Sequence[str]) -> list[int]:
    """The papers with these ids, each once; all are looked up before anything is done."""
    return list(dict.fromkeys(library.key(text) for text in ids))


def said(output: Output, done: ActionResult) -> int:
    """Print the result of a command."""
    if output.json:
        output.answer({"done": done.text, "changed": len(done.changes.updated)})
    else:
        output.say(one_line(done.text))
    return 0


def _words(name: str) -> str:
    """The text of a file; ``-`` is stdin."""
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise PaperDeskError(Message("file.note_no_text", name=name)) from error
    except OSError as error:
        reason = error.strerror or error
        raise PaperDeskError(Message("file.note_unreadable", name=name, reason=reason)) from error
