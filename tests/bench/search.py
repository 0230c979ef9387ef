"""Search, side by side: PaperDesk, Tantivy, SQLite FTS5 and plain Whoosh on the same papers.

``packaging/dev bench search FILE [--papers N] [--engines NAME,...]``. FILE is
JSON Lines, plain or .xz, read again and changed where N is more than it has
(``--papers 300000``); what a large library costs is then said for 1,000,000,
in proportion. One engine after the other builds its index in a
process of its own and is asked in another, one thread each. The table says

- papers a CPU second (reading the papers is taken off), the index's size, and
  the most memory the building process had (``getrusage``);
- for each family of queries the milliseconds, median and 95th percentile: warm
  (the median of five more askings of each query, which PaperDesk gives from the
  answers that it keeps), *new*: a query that was not asked before, in a process that
  has answered others, and *first*: the first query after opening, opening included,
  in a process that has done no more than import.

Engines that are through within three minutes are visited again when all are
done, and of each of their times the better one counts: a shared machine is now
and then slow for a minute, which is an engine's whole turn.

A call is whole: from the text to the ids of the best 50; PaperDesk's parses at
every asking, gives all keys and says which fields matched. Snippets and marks
of 50 papers are a line of their own. A query that takes five seconds is cut
off and counted (``5cut``), and after three in a row the rest of its family is
taken for cut off as well.

The answer is 0 when the aims hold that the bench states below the table.
"""

import argparse
import gc
import json
import os
import resource
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from paperdesk.model import Document
from tests.bench.aims import LARGE, judged
from tests.bench.corpus import papers_of
from tests.bench.engines import ENGINES, USUAL, Ask, NoAnswerError, PaperDesk
from tests.bench.questions import FAMILIES, Question, questions

ROOT = Path(__file__).parents[2]
CUT = 5.0
"""Seconds after which a query is cut off."""

_ROUNDS = 5
_QUICK = 180.0  # seconds of a visit, up to which there is a second one
_FIRST = 5  # first queries of each family
_IN_A_ROW = 3
Result = dict[str, Any]


class TooSlowError(Exception):
    """The time is up."""


def main() -> int:
    """Build and ask with every engine; print the table; 0 when the aims hold."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--papers", type=int, default=100_000)
    parser.add_argument("--engines", default=",".join(one.name for one in USUAL))
    parser.add_argument("--build", metavar="FOLDER", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--ask", metavar="FOLDER", type=Path, help=argparse.SUPPRESS)
    known = parser.parse_args()
    if known.build:
        print(json.dumps(build(known.engines, known.build, known.file, known.papers)))
        return 0
    if known.ask:
        print(json.dumps(ask(known.engines, known.ask, known.file, known.papers)))
        return 0
    results = {name: measured(name, known.file, known.papers) for name in known.engines.split(",")}
    for name, result in results.items():
        if result["took"] <= _QUICK:
            results[name] = better(result, measured(name, known.file, known.papers))
    tell(results)
    return judged(results)


def measured(name: str, file: Path, papers: int, drawn: int = 0) -> Result:
    """What an engine takes to build its index and to answer; questions are drawn from all papers,
    or from the first so many."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="paperdesk-bench-") as folder:
        done = _child(name, "--build", folder, file, papers)
        done["bytes"] = sum(
            path.stat().st_size for path in Path(folder).rglob("*") if path.is_file()
        )
        done |= asked(name, folder, file, drawn or papers)
    return done | {"took": time.monotonic() - began}


def asked(name: str, folder: str | Path, file: Path, papers: int) -> Result:
    """What an engine takes to answer, with what lies in a folder; questions are drawn from so many
    papers."""
    return _child(name, "--ask", str(folder), file, papers)


def better(one: Result, other: Result) -> Result:
    """Of each time of two visits the better; of memory and size the larger."""
    both: Result = {key: min(one[key], other[key]) for key in ("papers", "cpu", "wall", "took")}
    both |= {key: max(one[key], other[key]) for key in ("memory", "bytes")}
    both["open"] = _better_of(one["open"], other["open"])
    for kind in ("first", "new", "warm"):
        both[kind] = {f: _better_of(times, other[kind][f]) for f, times in one[kind].items()}
    return both


def _better_of(some: list[float | None], others: list[float | None]) -> list[float | None]:
    pairs = zip(some, others, strict=True)
    return [min((t for t in pair if t is not None), default=None) for pair in pairs]


def _child(name: str, work: str, folder: str, file: Path, papers: int) -> Result:
    _say(f"{name}: {work[2:]}")
    command = [sys.executable, "-m", "tests.bench.search", str(file), "--papers", str(papers)]
    command += ["--engines", name, work, folder]
    environment = os.environ | {"OMP_NUM_THREADS": "1", "PYTHONPATH": str(ROOT)}
    ended = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, check=True)
    result: Result = json.loads(ended.stdout)
    return result


def _say(text: str) -> None:
    sys.stderr.write(f"{time.strftime('%H:%M:%S')} {text}\n")


# Building


def build(name: str, folder: Path, file: Path, papers: int) -> Result:
    """Build an index and say what it cost."""
    reading = [0.0, 0.0]
    documents = _without_reading(papers_of(file, papers), reading)
    began, cpu = time.perf_counter(), time.process_time()
    ENGINES[name].build(folder, documents, papers)
    took, used = time.perf_counter() - began, time.process_time() - cpu
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    used += children.ru_utime + children.ru_stime
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss + children.ru_maxrss
    return {
        "papers": papers,
        "cpu": used - reading[1],
        "wall": took - reading[0],
        "memory": most * 1024,
    }


def _without_reading(documents: Iterable[Document], spent: list[float]) -> Iterator[Document]:
    """The documents; adds up the seconds, by the clock and of this thread, that reading took."""
    source = iter(documents)
    while True:
        wall, cpu = time.perf_counter(), time.thread_time()
        document = next(source, None)
        spent[0] += time.perf_counter() - wall
        spent[1] += time.thread_time() - cpu
        if document is None:
            return
        yield document


# Asking


def ask(name: str, folder: Path, file: Path, papers: int) -> Result:
    """Ask every question, warm and first after opening: milliseconds by family."""
    documents = list(papers_of(file, papers))
    years: dict[int, set[int]] = {}
    for document in documents:
        years.setdefault(document.paper.year or 0, set()).add(document.key)
    by_family: dict[str, list[Question]] = {family: [] for family in FAMILIES}
    for question in questions(documents):
        by_family[question.family].append(question)
    sample = {document.key: document for document in documents} if name == "PaperDesk" else {}
    del documents
    gc.collect()
    gc.freeze()
    result: Result = {"first": {}, "new": {}, "warm": {}}
    result["open"] = [_in_a_fork(lambda: ENGINES[name](folder)) for _ in range(_FIRST)]
    for family, some in by_family.items():
        result["first"][family] = [_first(name, folder, q, years) for q in some[:_FIRST]]
    engine = ENGINES[name](folder)
    for family, some in by_family.items():
        _say(f"  {name}: {family}, {len(some)} queries")
        times = _asked_again([_ready(engine, q, years) for q in some])
        result["new"][family], result["warm"][family] = times
    if isinstance(engine, PaperDesk):
        result["warm"]["(snippets of 50)"] = _snippets(engine, by_family["2 words AND"], sample)
    return result


def _ready(engine: Any, question: Question, years: dict[int, set[int]]) -> Ask | None:
    try:
        answer: Ask = engine.ready(question, years)
    except NoAnswerError:
        return None
    return answer


def _asked_again(asks: Iterable[Ask | None]) -> tuple[list[float | None], list[float | None]]:
    """Milliseconds of each question when it is new, and the median of some rounds more; None where
    it was cut off."""
    new: list[float | None] = []
    found: list[float | None] = []
    for one in asks:
        if one is None:
            return [], []
        if len(found) >= _IN_A_ROW and not any(found[-_IN_A_ROW:]):
            new.append(None)
            found.append(None)
            continue
        first = _timed(one)
        new.append(first)
        rounds = 0 if first is None or first > 1000 else _ROUNDS - (first > 100) * 3
        times = [t for _ in range(rounds) if (t := _timed(one)) is not None]
        found.append(statistics.median(times) if times else first)
    return new, found


def _timed(work: Callable[[], object]) -> float | None:
    """Milliseconds, or None when it was cut off."""
    previous = signal.signal(signal.SIGALRM, _too_slow)
    signal.setitimer(signal.ITIMER_REAL, CUT)
    try:
        began = time.perf_counter()
        work()
        return 1000 * (time.perf_counter() - began)
    except TooSlowError:
        return None
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, previous)


def _too_slow(*_: object) -> None:
    raise TooSlowError


def _first(name: str, folder: Path, question: Question, years: dict[int, set[int]]) -> float | None:
    """Milliseconds to open the index and answer, in a process that did neither before."""

    def work() -> None:
        if one := _ready(ENGINES[name](folder), question, years):
            one()

    return _in_a_fork(work)


def _in_a_fork(work: Callable[[], object]) -> float | None:
    """Milliseconds that a piece of work takes in a process of its own."""
    read, write = os.pipe()
    child = os.fork()
    if not child:
        try:
            os.write(write, json.dumps(_timed(work)).encode())
        finally:
            os._exit(0)
    os.close(write)
    with os.fdopen(read, encoding="utf-8") as answer:
        took: float | None = json.loads(answer.read() or "null")
    os.waitpid(child, 0)
    return took


def _snippets(
    engine: PaperDesk, some: list[Question], documents: dict[int, Document]
) -> list[float | None]:
    def explained(question: Question) -> Callable[[], object]:
        shown = [documents[int(key)] for key in engine.ready(question, {})()]
        return lambda: engine.explained(question, shown)

    return [_timed(explained(question)) for question in some]


# Telling


def tell(results: dict[str, Result]) -> None:
    """Print the table."""
    print(f"{'':<18}" + "".join(f"{name:>24}" for name in results))
    papers = max(result["papers"] for result in results.values())
    print(f"{papers:,} papers")
    facts: tuple[tuple[str, Callable[[Result], str]], ...] = (
        ("papers / CPU s", lambda r: f"{r['papers'] / r['cpu']:,.0f}"),
        ("build, s", lambda r: f"{r['wall']:,.1f}"),
        ("index, MB", lambda r: f"{r['bytes'] / 1e6:,.1f}"),
        ("build memory, MB", lambda r: f"{r['memory'] / 1e6:,.0f}"),
        ("open, ms", lambda r: _figures(r["open"])),
    )
    if papers >= LARGE:
        facts += (
            ("1,000,000: CPU s", lambda r: f"{r['cpu'] * 1e6 / r['papers']:,.0f}"),
            ("1,000,000: MB", lambda r: f"{r['bytes'] / r['papers']:,.0f}"),
        )
    for label, value in facts:
        print(f"{label:<18}" + "".join(f"{value(result):>24}" for result in results.values()))
    for kind in ("warm", "new", "first"):
        print(f"{kind}, ms: median / p95")
        for family in dict.fromkeys(f for r in results.values() for f in r[kind]):
            columns = [_figures(result[kind].get(family) or []) for result in results.values()]
            print(f"  {family:<16}" + "".join(f"{column:>24}" for column in columns))


def _figures(times: list[float | None]) -> str:
    if not times:
        return "-"
    done = [t for t in times if t is not None]
    cut = len(times) - len(done)
    if not done:
        return f"{cut}cut"
    return f"{spread(done, 50):.2f} / {spread(done, 95):.2f}" + (f" {cut}cut" if cut else "")


def spread(times: list[float], share: int) -> float:
    """The percentile ``share`` (nearest rank)."""
    ordered = sorted(times)
    return ordered[max(0, -(-len(ordered) * share // 100) - 1)]


if __name__ == "__main__":
    sys.exit(main())
