"""How a library grows: an import of the first N papers of a file, watched, and what follows.

``packaging/dev bench scale FILE [--papers N,...] [--act] [--import]``. FILE is JSON Lines, also
``.xz`` and ``.gz``, and is taken again, with other ids and a tenth of the words changed, where N is
more than it has (100000, 300000 and 1000000 are what arXiv's growth is looked at by). Those that
keep their title are found to be the same papers: 68 of 100 are papers of their own. For each N
``paperdesk import`` runs into an empty home, as a reader runs it, with the index that follows.
Told: seconds by the clock and of the processor, papers a second, the most memory of all its
processes together (proportional set size), how long another process that wants to write had to wait
at most, the most bytes of the write-ahead log, bytes of the database, of its source and of the
index. With ``--act`` it is a reader who works in another process (``_acting``): each half second
one stars, tags, writes a note or searches, in a library of three papers, and has to wait for each.
Beside it SQLite with a table and FTS5 over it, from the same lines.

Then, unless only the ``--import`` is wished for: what a reader does with that library, each act
(``acts``), its first paint beside a bare window's, and the families of questions, first and warm,
by the whole library's facade beside Tantivy and FTS5 (``search``).

The answer is 0 when memory, wait, log and database keep their aims, and no act that is not work on
all papers takes longer than 100 ms.
"""

import argparse
import gzip
import json
import lzma
import os
import resource
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from subprocess import PIPE
from typing import IO

from tests.bench import _memory, search
from tests.bench.corpus import other_words
from tests.bench.questions import FAMILIES
from tests.bench.start import ROOT, Start, display, start

MEMORY, WAIT, LOG, DATABASE, ACT = 450.0, 0.3, 64.0, 1.5, 100.0
"""Megabytes; seconds; megabytes; times the source; milliseconds."""
_MB = 1e6
_FEW = 3
"""Papers that are there before."""
_STARTS, _BARE, _DRAWN = 6, 100_000, 100_000
"""Starts of each window, the first of which does not count; rows of the bare one; papers that
questions are drawn from."""
_FREE_YEAR = 40
"""The year of 2000 from which on arXiv has given no number yet."""
_KINDS: dict[str, Callable[..., IO[bytes]]] = {".xz": lzma.open, ".gz": gzip.open}  # type: ignore[dict-item]


@dataclass
class Watched:
    """What was seen of a command while it ran."""

    seconds: float = 0.0
    processor: float = 0.0
    memory: float = 0.0
    log: float = 0.0
    waits: list[float] = field(default_factory=list)
    refused: int = 0


def main() -> int:
    """Measure; 0 when the aims hold."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--papers", default="20000,100000")
    parser.add_argument("--act", action="store_true")
    parser.add_argument("--import", action="store_true", dest="alone")
    told = parser.parse_args()
    wrong = 0
    with tempfile.TemporaryDirectory(prefix="paperdesk-bench-") as folder:
        # Byte code is kept, as where the program is installed.
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        for number in map(int, told.papers.split(",")):
            source = Path(folder, f"{number}.jsonl")
            count = _take(told.file, source, number)
            home = Path(folder, f"home-{number}")
            seen = _watched(source, home, acts=told.act)
            wrong += _ours(source, home, count, seen)
            _theirs(source, Path(folder, f"{number}.fts5"), count)
            if not told.alone:
                wrong += _acts(home)
                _painted(home, count)
                _asked(source, home, count, seen)
            shutil.rmtree(home)
            source.unlink()
    return min(wrong, 1)


def _take(file: Path, source: Path, number: int) -> int:
    """Write so many lines; the file's own, and changed ones where it has no more."""
    count = 0
    with source.open("wb") as out:
        for turn in range(1 + number):
            with _KINDS.get(file.suffix, open)(file, "rb") as lines:
                before = count
                for line in islice(lines, number - count):
                    count += 1
                    out.write(_turned(line, turn, count) if turn else line)
            if count in {number, before}:
                break
    return count


def _turned(line: bytes, turn: int, number: int) -> bytes:
    """A line as another paper, in words of which some are new, under an arXiv id that nobody has.

    Why not without one: each record would be compared with those of the same title, of which a
    large library of arXiv has few, and three in ten would be taken for one of these."""
    record = json.loads(line)
    texts = record["title"], record.get("abstract", "")
    record["title"], record["abstract"] = other_words(texts, turn, number)
    record.pop("doi", None)
    bare = f"{_FREE_YEAR + turn:02}01.{number % 100_000:05}"
    record |= {"id": f"arxiv:{bare}", "arxiv_id": bare}
    record |= {"url": f"https://arxiv.org/abs/{bare}", "pdf_url": f"https://arxiv.org/pdf/{bare}"}
    return json.dumps(record, ensure_ascii=False).encode() + b"\n"


def _acts(home: Path) -> int:
    """What a reader does with it; how many acts took too long."""
    command = [sys.executable, "-m", "tests.bench.acts", str(home), "--aim", str(ACT)]
    print("  acts, milliseconds (of the processor):", flush=True)
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def _painted(home: Path, count: int) -> None:
    """First paint of rows beside a bare window's, medians of some starts."""
    both: dict[str, list[Start]] = {"_bare_window": [], "_our_window": []}
    with display() as environment:
        for _ in range(_STARTS):
            for name, argument in zip(both, (str(min(count, _BARE)), str(home)), strict=True):
                both[name].append(start(name, argument, environment))
    bare, ours = (statistics.median(one.rows for one in some[1:]) for some in both.values())
    print(f"  first paint: {ours:.0f} ms, bare window {bare:.0f}: {ours / bare:.2f}", flush=True)


def _asked(source: Path, home: Path, count: int, ours: Watched) -> None:
    """The families of questions, by the whole library beside others."""
    few = min(count, _DRAWN)
    results: dict[str, search.Result] = {
        "Library": {
            **{"papers": count, "cpu": ours.processor, "wall": ours.seconds},
            **{"memory": ours.memory * _MB, "bytes": _bytes(home / "cache") * _MB},
            **search.asked("Library", home, source, few),
        }
    }
    for name in ("Tantivy", "FTS5"):
        results[name] = search.measured(name, source, count, few)
    search.tell(results)
    print("  of Tantivy's medians, first and warm:", flush=True)
    for family in FAMILIES:
        first, warm = (_ratio(results, kind, family) for kind in ("first", "warm"))
        print(f"    {family:14} {first:6.2f} {warm:6.2f}", flush=True)


def _ratio(results: dict[str, search.Result], kind: str, family: str) -> float:
    ours, theirs = (
        statistics.median(took or 0.0 for took in results[name][kind][family])
        for name in ("Library", "Tantivy")
    )
    ratio: float = ours / theirs
    return ratio


def _watched(source: Path, home: Path, *, acts: bool) -> Watched:
    """The import, watched."""
    command = [sys.executable, "-m", "paperdesk", "--home", str(home)]
    few = source.with_name("few.jsonl")
    few.write_text("".join(f'{{"title": "Few {n}"}}\n' for n in range(_FEW)))
    subprocess.run([*command, "import", str(few)], check=True, stdout=subprocess.DEVNULL)
    return _run([*command, "import", str(source)], home / "data" / "library.db", acts=acts)


def _ours(source: Path, home: Path, count: int, seen: Watched) -> int:
    """Tell of the import; how many aims it misses."""
    size = _bytes(source)
    database = home / "data" / "library.db"
    there, index = _bytes(database), _bytes(home / "cache")
    with closing(sqlite3.connect(database)) as connection:
        papers = connection.execute("SELECT count(*) FROM papers").fetchone()[0] - _FEW
    print(
        f"{count:,} records, {papers:,} papers: {seen.seconds:.1f} s, "
        f"{count / seen.seconds:,.0f} a second, processor "
        f"{seen.processor:.1f} s, memory {seen.memory:.0f} MB, others wait at most "
        f"{max(seen.waits, default=0):.2f} s ({seen.refused} of {len(seen.waits)} refused), log "
        f"{seen.log:.0f} MB, database {there:.0f} MB ({there / size:.2f} of its source), index "
        f"{index:.0f} MB",
        flush=True,
    )
    kept = (
        *(seen.memory <= MEMORY, max(seen.waits, default=0) <= WAIT, not seen.refused),
        *(seen.log <= LOG, there <= DATABASE * size),
    )
    return sum(not one for one in kept)


def _run(command: list[str], database: Path, *, acts: bool) -> Watched:
    seen, over = Watched(), threading.Event()
    begun, before = time.perf_counter(), _used()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    waiting = threading.Thread(target=_wait, args=(database, seen, over, acts), daemon=True)
    waiting.start()
    while process.poll() is None:
        seen.memory = max(seen.memory, sum(_memory.of(one, "Pss") for one in _tree(process.pid)))
        seen.log = max(seen.log, _bytes(database.with_name("library.db-wal")))
        time.sleep(0.1)
    seen.seconds, seen.processor = time.perf_counter() - begun, _used() - before
    over.set()
    waiting.join()
    if process.returncode:
        raise SystemExit(f"it ended with {process.returncode}")
    return seen


def _wait(database: Path, seen: Watched, over: threading.Event, acts: bool) -> None:
    """Work, or want to write again and again, as a reader's other window does."""
    if acts:
        home = str(database.parents[1])
        command = [sys.executable, "-m", "tests.bench._acting", home]
        with subprocess.Popen(command, cwd=ROOT, stdin=PIPE, stdout=PIPE, text=True) as reader:
            over.wait()
            told = json.loads(reader.communicate()[0])
        seen.waits, seen.refused = told["waits"], told["failed"]
        return
    with closing(sqlite3.connect(database, timeout=5, isolation_level=None)) as connection:
        while not over.wait(0.05):
            begun = time.perf_counter()
            try:
                connection.execute("BEGIN IMMEDIATE")
                connection.execute("COMMIT")
            except sqlite3.OperationalError:
                seen.refused += 1
            seen.waits.append(time.perf_counter() - begun)


def _theirs(source: Path, database: Path, count: int) -> None:
    begun, used = time.perf_counter(), time.process_time()
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("CREATE TABLE papers (key INTEGER PRIMARY KEY, title, abstract, names)")
        connection.execute(
            "CREATE VIRTUAL TABLE words USING fts5 (title, abstract, names, "
            "content=papers, content_rowid=key, tokenize=porter)"
        )
        insert = "INSERT INTO papers (title, abstract, names) VALUES (?, ?, ?)"
        connection.executemany(insert, _rows(source))
        connection.execute("INSERT INTO words (words) VALUES ('rebuild')")
        connection.commit()
    print(
        f"  SQLite with FTS5: {time.perf_counter() - begun:.1f} s, processor "
        f"{time.process_time() - used:.1f} s, {_bytes(database):.0f} MB of {count:,} papers",
        flush=True,
    )
    database.unlink()


def _rows(source: Path) -> Iterator[tuple[str, str, str]]:
    with source.open(encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            names = record.get("authors", "")
            yield record["title"], record.get("abstract", ""), " ".join(names)


def _tree(process: int) -> list[int]:
    """A process and those that it started, and so on."""
    found = [process]
    for one in found:
        with suppress(OSError):
            for task in Path(f"/proc/{one}/task").iterdir():
                found += map(int, (task / "children").read_text().split())
    return found


def _used() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _bytes(path: Path) -> float:
    """Megabytes of a file, or of all in a folder."""
    files = [path, *path.rglob("*")] if path.is_dir() else [path]
    found = 0
    for file in files:
        with suppress(OSError):
            found += file.stat().st_size
    return found / _MB


if __name__ == "__main__":
    raise SystemExit(main())
