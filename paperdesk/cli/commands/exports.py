"""Command export: papers into a file or to stdout, once or kept up to date."""

import sys
from argparse import Namespace
from pathlib import Path

from paperdesk.cli.commands.find import asked_for
from paperdesk.cli.commands.paper_marks import export_marked
from paperdesk.cli.output import Output, one_line, plural
from paperdesk.library import Library
from paperdesk.model import PaperDeskError
from paperdesk.model.export_options import ExportOptions, FollowedExport
from paperdesk.model.messages import Message
from paperdesk.settings import load
from paperdesk.tasks import export_jobs, followed_exports


def export(library: Library, args: Namespace, output: Output) -> int:
    """``export [QUERY] --format FORMAT [-o FILE [--follow]]``, ``--with-marks -o FOLDER``,
    ``--list``, ``--stop FILE``."""
    if args.list:
        return _list(library, output)
    if args.stop:
        return _stop(library, args.stop, output)
    pattern = args.key_pattern or load(library.places).citation_keys
    options = ExportOptions(args.format, args.own_words, pattern)
    if args.follow and not args.with_marks:
        return _follow(library, args, options, output)
    query = asked_for(library, args.query)
    keys = [library.key(text) for text in args.ids] if args.ids else None
    if args.with_marks:
        found = keys if keys is not None else export_jobs.keys_of(library, query)
        return export_marked(library, found, args.output, output)
    if not args.output or args.output == "-":
        export_jobs.export(library, query, options, sys.stdout, keys=keys)
        return 0
    with output.progress() as progress:
        written = export_jobs.export(
            library, query, options, Path(args.output), progress, keys=keys
        )
    _say_written(output, args.output, args.format, written)
    return 0


def update_followed(library: Library, output: Output) -> None:
    """Write the files that follow, and say once which cannot be."""
    _, troubles = followed_exports.update_all(library)
    for trouble in troubles:
        output.remark(f"paperdesk: {one_line(trouble)}")


def _follow(library: Library, args: Namespace, options: ExportOptions, output: Output) -> int:
    if not args.output or args.output == "-" or args.ids:
        raise PaperDeskError(Message("export.no_file"))
    query = " ".join(word.strip() for word in args.query)
    with output.progress() as progress:
        written = followed_exports.follow(library, query, options, Path(args.output), progress)
    _say_written(output, args.output, args.format, written)
    output.say("It is kept up to date from now on.")
    return 0


def _say_written(output: Output, path: str, form: str, papers: int) -> None:
    if output.json:
        output.answer({"file": path, "format": form, "papers": papers})
    output.say(f"{plural(papers, 'paper')} written to {one_line(path)}.")


def _list(library: Library, output: Output) -> int:
    found = library.followed_exports()
    if output.json:
        output.answer({"exports": [_as_values(one) for one in found]})
        return 0
    for one in found:
        output.say(f"{output.bold(one_line(one.path))}: {one.options.format}")
        output.say(output.dim(f"  {one_line(one.query) or 'all papers'}"))
        if one.trouble is not None:
            output.say(f"  {one_line(one.trouble)}")
    output.say(output.dim(plural(len(found), "export") + " followed."))
    return 0


def _as_values(one: FollowedExport) -> dict[str, object]:
    return {
        "file": one.path,
        "format": one.options.format,
        "query": one.query,
        "with": one.options.own_words,
        "trouble": one.trouble,
    }


def _stop(library: Library, path: str, output: Output) -> int:
    whole = str(Path(path).resolve())
    for one in library.followed_exports():
        if one.path in (whole, path):
            library.follow_export(one, on=False)
            output.say(f"{one_line(one.path)} is no longer kept up to date.")
            return 0
    raise PaperDeskError(Message("export.no_such", path=path))
