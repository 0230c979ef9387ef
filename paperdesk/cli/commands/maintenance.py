"""The verbs that look after the library: index and check."""

from argparse import Namespace
from dataclasses import asdict

from paperdesk.cli.output import Output, one_line, plural
from paperdesk.library import Library
from paperdesk.model import IndexStatus
from paperdesk.tasks.index_jobs import heal_library


def follow(library: Library, voice: Output) -> int:
    """Let the index follow the library, and rules look at what came; how many papers it took."""
    with voice.progress() as progress:
        indexed = heal_library(library, progress)
    done = library.watch_arrivals().done
    if done is not None:
        voice.say(one_line(done.text) + ".")
    return indexed


def index(library: Library, known: Namespace, voice: Output) -> int:
    """``index rebuild|status``."""
    if known.act == "rebuild":
        with voice.progress() as progress:
            library.rebuild_index(progress)
    status = library.index_status()
    if voice.json:
        voice.answer(asdict(status))
        return 0
    voice.table(
        [
            ("papers", f"{status.papers:,}"),
            ("waiting", f"{status.waiting:,}" if status.waiting else ""),
            ("size", _size(status)),
            ("segments", str(status.segments)),
            ("version", status.version),
        ]
    )
    return 0


def check(library: Library, _known: Namespace, voice: Output) -> int:
    """``check``: 1 when something is wrong."""
    with voice.progress() as progress:
        report = library.check(progress)
    if voice.json:
        voice.answer(
            {"ok": report.ok, "problems": list(report.problems), "lines": list(report.lines)}
        )
    for line in report.lines:
        voice.say(one_line(line))
    for problem in report.problems:
        voice.say(f"! {one_line(problem)}")
    if not report.ok:
        voice.remark(f"paperdesk: {plural(len(report.problems), 'problem')} found.")
    return 0 if report.ok else 1


def _size(status: IndexStatus) -> str:
    return f"{status.size / 1_000_000:,.1f} MB"
