"""Command import: papers out of files and folders, and what is told of each file."""

from argparse import Namespace
from dataclasses import asdict
from typing import Any

from paperdesk.cli.output import Output, one_line, plural, size
from paperdesk.library import Library
from paperdesk.model import Citation, FilePreview, ImportChoices, Untaken
from paperdesk.model.messages import Message
from paperdesk.tasks import import_jobs
from paperdesk.text import display_name

PROBLEMS = 20
"""Problems, doubtful pairs and untaken values of one file that are told of on a terminal."""
UNREAD = 12
"""Keys of one file that are told of there."""


def bring(library: Library, args: Namespace, output: Output) -> int:
    """``import PATH... [--dry-run]``: 1 when no file could be read."""
    with output.progress() as progress:
        work = import_jobs.preview if args.dry_run else import_jobs.add
        choices = ImportChoices(
            join_doubtful=args.join_doubtful,
            takes_files=not args.no_files,
            folders=tuple(args.files_from),
            tags=tuple(args.tag),
            only=args.only,
            columns=args.columns,
        )
        files = work(library, args.paths, progress, choices=choices).files
    for file in files:
        if not file.error and file.found < len(args.only):
            there = f"{file.found} of the {len(args.only)} entries that --only names"
            output.remark(f"paperdesk: {one_line(file.path)} holds {there}.")
    if output.json:
        output.answer({"files": [_as_values(file) for file in files]})
    for file in files:
        _say_file(output, file)
    new = sum(file.new for file in files)
    if args.dry_run:
        output.say("Nothing was written.")
    else:
        output.say(f"Added {plural(new, 'paper')}." if new else "No paper is new.")
    return 1 if all(file.error for file in files) else 0


def _as_values(file: FilePreview) -> dict[str, Any]:
    problems: list[dict[str, str | Message]] = []
    if file.error:
        problems.append({"place": "", "message": file.error})
    problems += [{"place": found.place, "message": found.message} for found in file.problems]
    values = {
        "path": file.path,
        "format": file.format,
        "found": file.found,
        "new": file.new,
        "known": file.known,
        "problems": problems,
    }
    if file.attached:
        values["files"] = {"count": file.attached, "bytes": file.attached_size}
    if file.unread:
        values["not_understood"] = [asdict(unread) for unread in file.unread]
    if file.doubtful:
        values["doubtful"] = [asdict(pair) for pair in file.doubtful]
    if file.untaken:
        values["untaken"] = file.untaken
        values["untaken_values"] = [_untaken_values(each) for each in file.untaken_values]
    return values


def _untaken_values(untaken: Untaken) -> dict[str, Any]:
    values = {name: {"record": value, "kept": kept} for name, value, kept in untaken.values}
    return {"place": untaken.place, "title": untaken.title, "values": values}


def _say_file(output: Output, file: FilePreview) -> None:
    name = output.bold(one_line(file.path))
    if file.error:
        output.remark(f"{name}: not read. {one_line(file.error)}")
        return
    counts = f"{plural(file.found, 'paper')}, {file.new:,} new, {file.known:,} known"
    output.say(f"{name}: {counts}")
    if file.attached:
        bytes_ = size(file.attached_size)
        output.say(f"  files beside the entries: {file.attached:,}, {bytes_}")
    for what, papers in file.missing:
        output.say(output.dim(f"  without {what}: {papers:,}"))
    for unread in file.unread[:UNREAD]:
        key = f"{one_line(unread.key)} ({plural(unread.papers, 'paper')})"
        output.say(f"  not understood: {key}, such as {one_line(unread.example)}")
    _say_rest(output, len(file.unread) - UNREAD, "more key")
    for problem in file.problems[:PROBLEMS]:
        output.say(f"  {one_line(problem.place)}: {one_line(problem.message)}")
    _say_rest(output, len(file.problems) - PROBLEMS, "more problem")
    _say_doubtful(output, file)
    _say_untaken(output, file)


def _say_doubtful(output: Output, file: FilePreview) -> None:
    """The pairs of papers that have a title in common, side by side, and what became of them."""
    if not file.doubtful:
        return
    joined = sum(pair.joined for pair in file.doubtful)
    taken = "taken as one" if joined == len(file.doubtful) else "kept as two"
    output.say(f"  perhaps one paper, {taken}: {len(file.doubtful):,}")
    for pair in file.doubtful[:PROBLEMS]:
        output.say(f"  {one_line(pair.place)}: {one_line(pair.incoming.title)}")
        for citation in (pair.incoming, pair.known):
            output.say(f"    {_cited(citation)}")
        output.say(output.dim(f"    {', '.join(pair.evidence)}"))
    _say_rest(output, len(file.doubtful) - PROBLEMS, "more pair")


def _cited(citation: Citation) -> str:
    facts = (
        ", ".join(map(display_name, citation.authors)),
        str(citation.year or ""),
        citation.venue,
    )
    return " · ".join(one_line(fact) for fact in facts if fact) or "neither people nor year"


def _say_untaken(output: Output, file: FilePreview) -> None:
    """Values that a known paper came with and that are not taken, since it has others."""
    if not file.untaken:
        return
    output.say(f"  with other values than are kept: {plural(file.untaken, 'paper')}")
    for each in file.untaken_values[:PROBLEMS]:
        output.say(f"  {one_line(each.place)}: {one_line(each.title)}")
        for name, value, kept in each.values:
            output.say(output.dim(f"    {name}: {one_line(value)} (kept: {one_line(kept)})"))
    _say_rest(output, file.untaken - PROBLEMS, "more paper")


def _say_rest(output: Output, count: int, what: str) -> None:
    if count > 0:
        output.say(f"  and {plural(count, what)}")
