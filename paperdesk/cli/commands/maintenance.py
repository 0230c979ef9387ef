"""Commands index and check."""

from argparse import Namespace
from dataclasses import asdict

from paperdesk.cli.output import Output, one_line, plural
from paperdesk.library import Library
from paperdesk.model import IndexStatus
from paperdesk.tasks.index_jobs import heal_library
from paperdesk.tasks.text_jobs import read_texts

_FEW = 5
"""Files that came just now and are read at once; of more, the window reads them bit by bit."""


def follow(library: Library, output: Output) -> int:
    """Let the index follow the library, few new files too, and rules look at what came; how many
    papers it took."""
    with output.progress() as progress:
        if 0 < len(library.wanted_texts(_FEW + 1)) <= _FEW:
            read_texts(library, None, progress)
        indexed = heal_library(library, progress)
    done = library.watch_arrivals().done
    if done is not None:
        output.say(one_line(done.text) + ".")
    return indexed


def index(library: Library, args: Namespace, output: Output) -> int:
    """``index rebuild|status``."""
    if args.act == "rebuild":
        with output.progress() as progress:
            library.rebuild_index(progress)
            library.settle_index(progress)
    status = library.index_status()
    if output.json:
        output.answer(asdict(status))
        return 0
    output.table(
        [
            ("papers", f"{status.papers:,}"),
            ("waiting", f"{status.waiting:,}" if status.waiting else ""),
            ("size", _size(status)),
            ("segments", str(status.segments)),
            ("version", status.version),
        ]
    )
    papers = library.counts().all
    if papers and not status.papers:
        # Of another program, machine or place: such an index was thrown away, and none was told.
        told = f"The index is empty, and the library has {plural(papers, 'paper')}"
        output.remark(f"paperdesk: {told}. 'paperdesk index rebuild' makes it anew.")
    return 0


def check(library: Library, _args: Namespace, output: Output) -> int:
    """``check``: 1 when something is wrong."""
    with output.progress() as progress:
        report = library.check(progress)
    if output.json:
        output.answer(
            {"ok": report.ok, "problems": list(report.problems), "lines": list(report.lines)}
        )
    for line in report.lines:
        output.say(one_line(line))
    for problem in report.problems:
        output.say(f"! {one_line(problem)}")
    if not report.ok:
        output.remark(f"paperdesk: {plural(len(report.problems), 'problem')} found.")
    return 0 if report.ok else 1


def _size(status: IndexStatus) -> str:
    return f"{status.size / 1_000_000:,.1f} MB"
