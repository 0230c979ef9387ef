"""Command marks, and the marked copies of export."""

from argparse import Namespace
from pathlib import Path

from paperdesk.cli.output import Output, harmless, one_line, plural
from paperdesk.documents.mark_values import mark_said
from paperdesk.library import Library
from paperdesk.model import PaperDeskError
from paperdesk.model.marks import Mark, MarkPlace
from paperdesk.model.messages import Message
from paperdesk.tasks import mark_quotes, marked_files
from paperdesk.tasks.worker_answers import worker_answers

_LEFT_OUT = ("key", "number")


def marks(library: Library, args: Namespace, output: Output) -> int:
    """``marks ID [--format FORMAT] [--bring]``."""
    key = library.key(args.id)
    if args.bring:
        _bring(library, key, output)
    found = library.marks(key)
    if output.json or args.format == "json":
        entry = library.entry(key)
        answer = Output(json=True, out=output.out, err=output.err)
        answer.answer({"id": entry.paper.id, "marks": [_values(mark) for mark in found]})
    elif args.format == "markdown":
        output.say(harmless("\n\n".join(mark_quotes.quotes_of(library, key))))
    else:
        for mark in found:
            _say(mark, output)
        output.say(output.dim(f"{plural(len(found), 'mark')}."))
    return 0


def export_marked(library: Library, keys: list[int], target: str | None, output: Output) -> int:
    """``export --with-marks -o FOLDER``: copies of PDF files with the marks in them."""
    if not target or target == "-":
        raise PaperDeskError(Message("mark.no_folder"))
    folder = Path(target)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        why = error.strerror or str(error)
        raise PaperDeskError(Message("mark.unwritten", name=target, reason=why)) from error
    with output.progress() as progress, worker_answers() as answer:
        copies = marked_files.write_copies(library, keys, folder, progress, answer=answer)
    written = [copy for copy in copies if copy.path is not None]
    if output.json:
        output.answer(
            {
                "files": [{"file": str(copy.path), "marks": copy.marks} for copy in written],
                "problems": [copy.problem for copy in copies if copy.problem is not None],
            }
        )
    for copy in written:
        output.say(f"{one_line(str(copy.path))}: {plural(copy.marks, 'mark')}.")
    for copy in copies:
        if copy.problem is not None:
            output.remark(f"paperdesk: {one_line(copy.problem)}")
    output.say(output.dim(f"{plural(len(written), 'marked copy')}.".replace("copys", "copies")))
    return 0 if len(written) == len(copies) else 1


def _bring(library: Library, key: int, output: Output) -> None:
    with worker_answers() as answer:
        for file in marked_files.pdf_files(library, [key]).get(key, ()):
            path = Path(file.path)
            try:
                brought = marked_files.bring_marks(library, key, path, answer=answer)
                marked_files.place_marks(library, key, path, answer=answer)
            except PaperDeskError as error:
                output.remark(f"paperdesk: {one_line(error.message)}")
                continue
            if brought is not None:
                output.say(f"{one_line(brought.text)}.")


def _say(mark: Mark, output: Output) -> None:
    adrift = " (adrift)" if mark.place is MarkPlace.ADRIFT else ""
    moved = " (moved, please check)" if mark.place is MarkPlace.MOVED else ""
    head = f"p. {mark.page + 1}  {mark.kind}, {mark.colour}{adrift}{moved}"
    output.say(output.bold(head))
    for words in (mark.quote, mark.comment):
        if words.strip():
            output.say(output.wrapped(" ".join(words.split()), "  "))


def _values(mark: Mark) -> dict[str, object]:
    """A mark for a program; pages are counted from 1."""
    said = {name: value for name, value in mark_said(mark).items() if name not in _LEFT_OUT}
    return {**said, "page": mark.page + 1}
