"""How near the papers are that are suggested beside one: by words alone, and by meaning as well.

``packaging/dev bench related FILE [--papers N] [--asked N]`` indexes N papers of FILE (JSON
Lines, plain or .xz), makes their vectors, and asks for the ten nearest of some of them. It
prints the share of these that have the paper's primary class; how much alike they are among
each other (cosine); the processor's seconds of building and asking; and the megabytes.
The answer is 0 when :data:`AIM` is met.
"""

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import mean, median

import numpy as np

from paperdesk.model import Document, Related
from paperdesk.search import SearchIndex
from paperdesk.search.more_like_this import related
from tests.bench.corpus import papers_of

AIM = 0.40
"""Share of the ten nearest that have the primary class of the paper."""

_SEED = 20260404


def main() -> int:
    """Measure, print; 0 when the aim is met."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--papers", type=int, default=100_000)
    parser.add_argument("--asked", type=int, default=400)
    asked = parser.parse_args()
    documents = list(papers_of(asked.file, asked.papers))
    some = random.Random(_SEED).sample(documents, min(asked.asked, len(documents)))
    with tempfile.TemporaryDirectory(prefix="paperdesk-related-") as folder:
        index = SearchIndex(Path(folder) / "index")
        building = _seconds(lambda: index.rebuild(documents, len(documents)))
        vectors = _seconds(index.make_vectors)
        sizes = [_megabytes(Path(folder) / name) for name in ("index", "index.vectors")]
        print(f"index    {building:6.1f} s of the processor, {sizes[0]:6.1f} MB")
        print(f"vectors  {vectors:6.1f} s of the processor, {sizes[1]:6.1f} MB")
        good = measured(index, documents, some)
        index.close()
    return 0 if good else 1


def measured(index: SearchIndex, documents: Sequence[Document], some: list[Document]) -> bool:
    """Print both kinds of suggestions; whether those by meaning as well meet the aim."""
    by_key = {document.key: document for document in documents}
    with index.reading() as snapshot:
        vectors = index.vectors.of(snapshot.generation)
        assert vectors is not None
        share = 0.0
        for name, known in (("words alone", None), ("words and meaning", vectors)):
            answers, times = [], []
            for document in some:
                began = time.perf_counter()
                answers.append(related([document], snapshot, known, None, 50)[:10])
                times.append(time.perf_counter() - began)
            pairs = list(zip(some, answers, strict=True))
            share = mean(_same_class(one, found, by_key) for one, found in pairs)
            keys = [[each.key for each in found] for found in answers if len(found) > 1]
            alike = mean(_likeness(vectors.of(snapshot.doc_ids(sorted(one)))) for one in keys)
            print(
                f"{name:<18} same class {share:.3f}   alike {alike:.2f}"
                f"   {median(times) * 1000:5.1f} ms   of {len(some)}"
            )
    return share >= AIM


def _same_class(one: Document, found: Sequence[Related], by_key: dict[int, Document]) -> float:
    kinds = [by_key[each.key].paper.primary_category for each in found]
    return sum(kind == one.paper.primary_category for kind in kinds) / 10


def _likeness(table: np.ndarray) -> float:
    pairs = np.triu_indices(len(table), 1)
    return float((table @ table.T)[pairs].mean())


def _seconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def _megabytes(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.iterdir()) / 1e6


if __name__ == "__main__":
    sys.exit(main())
