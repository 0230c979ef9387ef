"""The verbs by which the reader says something of papers: tag, state, star, rate, note and undo."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from paperdesk.cli.output import Output, harmless, one_line
from paperdesk.library import Library
from paperdesk.model import ActionResult, PaperDeskError, State
from paperdesk.model.messages import Message


def tag(library: Library, known: Namespace, voice: Output) -> int:
    """``tag add|remove TAG ID...``."""
    act = library.tag if known.act == "add" else library.untag
    return said(voice, act(_keys(library, known.ids), known.tag))


def state(library: Library, known: Namespace, voice: Output) -> int:
    """``state ID... --set STATE``."""
    return said(voice, library.set_state(_keys(library, known.ids), State(known.state)))


def star(library: Library, known: Namespace, voice: Output) -> int:
    """``star ID... [--off]``."""
    return said(voice, library.star(_keys(library, known.ids), not known.off))


def rate(library: Library, known: Namespace, voice: Output) -> int:
    """``rate STARS ID...``."""
    return said(voice, library.rate(_keys(library, known.ids), known.stars))


def note(library: Library, known: Namespace, voice: Output) -> int:
    """``note ID``: prints it; ``--append TEXT`` and ``--set FILE`` change it."""
    key = library.key(known.id)
    if known.append is None and known.file is None:
        kept = library.note(key)
        if kept.trouble:
            voice.remark(f"paperdesk: {one_line(kept.trouble)}")
        if voice.json:
            voice.answer({"id": library.entry(key).paper.id, "note": kept.text})
        elif kept.text:
            voice.say(harmless(kept.text).rstrip())
        return 0
    if known.append is not None:
        saved = library.append_note(key, known.append)
    else:
        saved = library.save_note(key, _words(known.file), library.note(key).version)
    said(voice, saved.done)
    if saved.conflict:
        voice.remark(
            "paperdesk: The note was changed elsewhere meanwhile; "
            f"your text is kept beside it as {one_line(saved.conflict)}."
        )
    if saved.kept:
        voice.remark(
            "paperdesk: What another program had written in the note is kept in the trash as "
            f"{one_line(saved.kept)}."
        )
    return 0


def undo(library: Library, _known: Namespace, voice: Output) -> int:
    """``undo``: takes back the last change, and says which."""
    undone = library.undo()
    if voice.json:
        values: dict[str, object] = {"undone": undone.text if undone else None}
        if undone and undone.remarks:
            values["remarks"] = list(undone.remarks)
        voice.answer(values)
    else:
        voice.say(one_line(undone.text) if undone else "There is nothing to take back.")
        if undone and undone.remarks:
            voice.say(one_line(" ".join(map(str, undone.remarks))))
    return 0


def _keys(library: Library, ids: Sequence[str]) -> list[int]:
    """The papers with these ids, each once; all are looked up before anything is done."""
    return list(dict.fromkeys(library.key(text) for text in ids))


def said(voice: Output, done: ActionResult) -> int:
    """Say what was done."""
    if voice.json:
        voice.answer({"done": done.text, "changed": len(done.changes.updated)})
    else:
        voice.say(one_line(done.text))
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
