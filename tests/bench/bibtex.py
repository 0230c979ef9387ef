"""BibTeX from file to rows and out again, beside what bibtexparser alone needs for its part.

``packaging/dev bench bibtex [--entries N] [--rounds N]``. A generated file: accents, math,
abbreviations, joins, JabRef's comment. In turns, each in a process of its own: the import into
an empty library, and bibtexparser's parse; the export of that library, and bibtexparser's write
of what it parsed. Seconds by the clock and of the processor, of which the best of the rounds
count, and the most memory, both with the processes that a job starts. The answer is 0 when the
import takes at most 1.5 times the parse, the export less than the write, and the import 250 MB
above a process that imported one entry. On a machine that others use, the clock says little.
"""

import argparse
import os
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

AT_MOST = 1.5
MEMORY = 250.0
_HEAD = """@comment{jabref-meta: databaseType:bibtex;}
@string{tea = {Journal of Tea}}
@string{kettles = "Annals of Kettles"}
@string{press = {Kitchen Press}}
"""
_PROSE = """kettle steam lid boiling water tea spout copper handle whistle pressure vessel thermal
gradient convection optimal learning of a the for deep networks measuring transport model we show
that in with and to is by this method results which can be used from data large small"""
_PLAIN = _PROSE.split()
_TEX = (
    *(r"$\alpha$-brass", "{K}ettle", r"{\'e}tude", r"na{\"\i}ve", "$x^2+y^2$", r"\emph{slow}"),
    *(r"Stra{\ss}e", r"5\,\%", "$O(n)$"),
)
_NAMES = (
    *(
        "Pot, Bo",
        "Spout, Ada",
        "van der Lid, Cleo",
        '{M{\\"u}ller}, J{\\"o}rg',
        "{\\O}re, Anne-Marie",
    ),
    *(
        "Garc{\\'i}a L{\\'o}pez, Jos{\\'e}",
        "Kettle, Jr., Sam",
        "{Teapot Collaboration}",
        "Zhang, Wei",
    ),
)
Took = tuple[float, float, float]
"""Seconds by the clock, of the processor, and the most megabytes of the process."""


def main() -> int:
    """Measure; 0 when the aims hold."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--entries", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    told = parser.parse_args()
    took: dict[str, list[Took]] = {}
    with tempfile.TemporaryDirectory(prefix="paperdesk-bench-") as folder:
        file, one = Path(folder, "many.bib"), Path(folder, "one.bib")
        file.write_text(_HEAD + "".join(map(entry, range(told.entries))), "utf-8")
        one.write_text(_HEAD + entry(0), "utf-8")
        # Byte code is kept, as where the program is installed: no round but the first compiles.
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = str(Path(folder, "byte code"))
        print(f"{told.entries:,} entries, {file.stat().st_size / 1e6:.1f} MB")
        for number in range(told.rounds):
            home = Path(folder, str(number))
            for name, job, args in (
                ("import", _import, (home, file)),
                ("parse", _parse, (file,)),
                ("export", _export, (home, Path(folder, "out.bib"))),
                ("write", _write, (file, Path(folder, "theirs.bib"))),
                ("import of one", _import, (home / "one", one)),
            ):
                took.setdefault(name, []).append(_alone(job, *args))
    for name, times in took.items():
        clock, used, most = min(times)
        print(f"{name:<14} {clock:6.2f} s  processor {used:6.2f} s  {most:5.0f} MB")
    return _judged(took)


def entry(number: int) -> str:
    """An entry, always the same for a number."""
    rng = random.Random(number)
    title, abstract = _text(rng, 9), _text(rng, 130)
    people = " and ".join(rng.sample(_NAMES, rng.randint(1, 5)))
    where = rng.choice(("tea", "kettles", 'tea # ", Series " # {B}'))
    return f"""
@article{{pot{number},
  author = {{{people}}},
  title = {{{title} {number}}},
  journal = {where},
  year = {1950 + number % 75},
  month = {rng.choice(("jan", "may", "oct"))},
  volume = {{{number % 90}}},
  pages = {{{number}--{number + 9}}},
  doi = {{10.5555/kettle.{number}}},
  abstract = {{{abstract}}},
  publisher = press
}}
"""


def _text(rng: random.Random, words: int) -> str:
    """Words, of which one in thirty has LaTeX in it."""
    return " ".join(rng.choice(_TEX if rng.random() < 1 / 30 else _PLAIN) for _ in range(words))


def _alone(job: Callable[..., Took], *args: Path) -> Took:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
        return process.submit(job, *args).result()


def _measured(do: Callable[[], object]) -> Took:
    """What it takes, with the processes that it starts."""
    clock, used = time.perf_counter(), _used()
    do()
    gone = time.perf_counter() - clock, _used() - used
    status = Path("/proc/self/status").read_text("utf-8")
    most = int(status.partition("VmHWM:")[2].split()[0])
    most += resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return *gone, most / 1024


def _used() -> float:
    of_children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + of_children.ru_utime + of_children.ru_stime


def _import(home: Path, file: Path) -> Took:
    """File to rows, as a worker does it for the window."""
    from paperdesk.model import silent
    from paperdesk.paths import places
    from paperdesk.tasks.import_jobs import import_files

    args = {"home": places(home).as_dict(), "paths": [str(file)]}
    return _measured(lambda: import_files(args, silent))


def _export(home: Path, out: Path) -> Took:
    """Rows to file."""
    from paperdesk.library import Library
    from paperdesk.model.export_options import ExportOptions
    from paperdesk.paths import places
    from paperdesk.tasks.export_jobs import export

    with Library.open(places(home)) as library:
        return _measured(lambda: export(library, "", ExportOptions("bibtex"), out))


def _parse(file: Path) -> Took:
    from bibtexparser.entrypoint import parse_file

    return _measured(lambda: parse_file(str(file)))


def _write(file: Path, out: Path) -> Took:
    from bibtexparser.entrypoint import parse_file, write_file

    library = parse_file(str(file))
    return _measured(lambda: write_file(str(out), library))


def _judged(took: dict[str, list[Took]]) -> int:
    best = {name: min(times) for name, times in took.items()}
    read = best["import"][0] / best["parse"][0]
    written = best["export"][0] / best["write"][0]
    memory = max(most for _, _, most in took["import"]) - best["import of one"][2]
    good = read <= AT_MOST and written < 1 and memory <= MEMORY
    print(f"import / parse {read:.2f} (at most {AT_MOST}), export / write {written:.2f} (below 1)")
    print(f"{memory:.0f} MB more than for one entry (at most {MEMORY:.0f})")
    print("holds" if good else "FAILS")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
