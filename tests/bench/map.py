"""How good a map of papers is, and what it costs.

``packaging/dev bench map FILE [--papers N]`` indexes N papers of FILE (JSON Lines, plain or .xz),
makes their vectors and then, in a process of its own, their map. It prints the processor's
seconds and the most memory of that process; the share of the ten papers nearest in meaning that
are among the fifty nearest on the map, and on the plane of the two main directions; the share of
the ten nearest there that have the paper's primary class; and the milliseconds of a picture of
all and of a line drawn around some. The answer is 0 when the aims are met.
"""

import argparse
import math
import os
import shelve
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from paperdesk.model import Document
from paperdesk.model.map_values import MapFrame, MapInk
from paperdesk.search import MapMaker, PaperMap, SearchIndex
from paperdesk.search.cartography.paper_axes import along_axes
from tests.bench import _memory
from tests.bench.corpus import papers_of

SECONDS, MEGABYTES = 20.0, 300.0
"""Most that a map may take."""

_ASKED, _SEED = 400, 20260404


def main() -> int:
    """Measure, print; 0 when the aims are met."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--papers", type=int, default=100_000)
    parser.add_argument("--of", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.of is not None:
        return 0 if measured(asked.of) else 1
    with tempfile.TemporaryDirectory(prefix="paperdesk-map-") as folder:
        index = SearchIndex(Path(folder) / "index")
        with shelve.open(f"{folder}/papers") as shelf:
            for document in papers_of(asked.file, asked.papers):
                shelf[str(document.key)] = document
            index.rebuild((shelf[key] for key in list(shelf)), asked.papers)
        index.make_vectors()
        index.close()
        command = [sys.executable, "-m", "tests.bench.map", str(asked.file), "--of", folder]
        return subprocess.run(command, check=False, env=_one_thread()).returncode


def measured(folder: Path) -> bool:
    """Make the map of an index that is there, look at it, and print; whether aims are met."""
    index = SearchIndex(folder / "index")
    with shelve.open(f"{folder}/papers", "r") as shelf:

        def documents(keys: Sequence[int]) -> list[Document]:
            return [shelf[str(key)] for key in keys]

        keys = sorted(index.keys())
        began = time.process_time()
        made = MapMaker(index, folder / "maps").make(keys, documents)
        seconds = time.process_time() - began
        most = _memory.of("self", "VmHWM")  # getrusage counts who began it
        print(f"made      {seconds:6.1f} s of the processor, {most:6.1f} MB at most")
        for at in made.large:
            one = made.regions[at]
            print(f"          {one.papers:6} {' · '.join(one.words)}")
        classes = np.array(
            [document.paper.primary_category for document in documents(made.keys.tolist())]
        )
    _likeness(index, made, classes)
    _speed(made)
    return seconds <= SECONDS and most <= MEGABYTES


def _likeness(index: SearchIndex, made: PaperMap, classes: np.ndarray) -> None:
    with index.reading() as snapshot:
        vectors = index.vectors.of(snapshot.generation)
        assert vectors is not None
        doc_ids = snapshot.doc_ids(made.keys.tolist())
        main_plane = along_axes(vectors, doc_ids)[:, :2]
        meaning = vectors.of(doc_ids)
    rows = np.random.default_rng(_SEED).choice(len(meaning), min(_ASKED, len(meaning)), False)
    near = meaning[rows] @ meaning.T
    near[np.arange(len(rows)), rows] = -2
    true = np.argpartition(-near, 10, axis=1)[:, :10]
    for name, places in (("map", made.places), ("two main directions", main_plane)):
        kept, same = [], []
        for row, wanted in zip(rows, true, strict=True):
            apart = np.square(places - places[row]).sum(axis=1)
            apart[row] = np.inf
            order = np.argpartition(apart, 50)[:50]
            kept.append(len(set(order) & set(wanted)) / 10)
            ten = order[np.argsort(apart[order])][:10]
            same.append(float((classes[ten] == classes[row]).mean()))
        print(f"{name:<20} nearest kept {np.mean(kept):.3f}   same class {np.mean(same):.3f}")
    own = np.mean(
        [(classes[ten] == classes[row]).mean() for row, ten in zip(rows, true, strict=True)]
    )
    print(f"{'meaning itself':<20} same class {own:.3f}")


def _one_thread() -> dict[str, str]:
    """The environment as a worker has it."""
    return {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}


def _speed(made: PaperMap) -> None:
    frame = MapFrame(0, 0, 1600, 1600, 1600, 1.2)
    ink = MapInk(0xFFFFFF, (0x3366CC,), 0)
    groups = bytes(len(made))
    turn = [(0.5 + 0.2 * math.cos(a / 20), 0.5 + 0.2 * math.sin(a / 20)) for a in range(126)]
    for name, work in (
        ("picture", lambda: made.picture(frame, groups, (), ink)),
        ("line", lambda: made.inside(turn)),
        ("paper at a place", lambda: made.at(0.5, 0.5, 1)),
        ("next paper", lambda: made.towards(int(made.keys[0]), 1, 0)),
    ):
        print(f"{name:<20} {_milliseconds(work):6.1f} ms")


def _milliseconds(work: Callable[[], object]) -> float:
    times = []
    for _ in range(7):
        began = time.process_time()
        work()
        times.append(time.process_time() - began)
    return sorted(times)[3] * 1000


if __name__ == "__main__":
    sys.exit(main())
