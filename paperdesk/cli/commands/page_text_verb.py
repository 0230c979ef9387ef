"""Command text."""

from argparse import Namespace

from paperdesk.cli.output import Output, one_line
from paperdesk.library import Library
from paperdesk.model import LibraryError
from paperdesk.model.file_texts import TextState
from paperdesk.model.messages import Message
from paperdesk.tasks.text_jobs import read_texts

_WHY = {
    TextState.NONE: "holds no text: its pages are pictures",
    TextState.LOCKED: "is locked by a password",
    TextState.DAMAGED: "is damaged, or no PDF",
    TextState.DEADLY: "could not be read",
    None: "was not read",
}


def text(library: Library, args: Namespace, output: Output) -> int:
    """``text ID [--page PAGE]``: 1 when there is none."""
    key = library.key(args.id)
    if not library.read_only:
        with output.progress() as progress:
            read_texts(library, [key], progress)
    states = library.text_states(key)
    if not states:
        raise LibraryError(Message("text.no_file"))
    pages = library.texts(key)
    if args.page:
        pages = tuple(page for page in pages if args.page in (page.place.shown, page.place.label))
    if output.json:
        values = [
            {"file": page.place.file, "page": page.place.page, "label": page.place.shown}
            | {"text": page.text}
            for page in pages
        ]
        output.answer({"pages": values, "files": {file: str(s) for file, s in states.items()}})
    for page in pages:
        output.say(output.dim(f"— {one_line(page.place.shown)} —"))
        output.say(page.text.strip("\n") + "\n")
    names = {one.number: one.name for one in library.attachments([key]).get(key, ())}
    for name, state in zip(names.values(), states.values(), strict=False):
        if state is not TextState.READ:
            output.remark(f"paperdesk: {one_line(name)} {_WHY[state]}.")
    return 0 if pages else 1
