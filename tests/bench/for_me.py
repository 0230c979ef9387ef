"""How well an order for one reader is learned: simulated readers on real papers.

``packaging/dev bench for_me FILE [--vectors FILE]`` makes an index of the papers (JSON Lines,
plain or .xz, as arXiv's metadata) and lets two kinds of readers judge some of them: such as
like two categories, and such as like papers that speak much of two words. A quarter of
what they judge they keep; from 20 papers on, one judgement of twenty is wrong. Then each is
given four batches of 76 new papers, of which 8 are wanted, in the order that was learned. P@10 is
the share of wanted papers among the first ten: at most .8, by chance .105.

``--index DIR`` keeps the index for another run. The answer is 0 when the aims hold.
"""

import argparse
import itertools
import json
import lzma
import random
import struct
import sys
import tempfile
import time
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from statistics import mean

import numpy as np

from paperdesk.model import Document, Paper, PaperId, silent
from paperdesk.search import SearchIndex
from paperdesk.search.taste.learner import Reals
from paperdesk.search.taste.taste import Taste, along_words, learned, scores
from paperdesk.search.taste.term_rows import Embedding, StemCounts, Weights, words_of

AIMS = {"categories": 0.53, "words": 0.68}
"""P@10 of each kind of reader with :data:`AIMED` judged papers."""
AIMED = 100
JUDGED = (5, 20, 100, 500)
READERS = 35
BATCHES, BATCH, WANTED = 4, 76, 8

_SEED = 20260404
_WRONG_FROM, _WRONG = 20, 0.05
_FEWEST, _MOST = 250, 4_000  # papers that a reader may want

Wanted = frozenset[int]
"""The papers that a reader wants, by key."""


def main() -> int:
    """Measure, print; 0 when the aims hold."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--papers", type=int, default=100_000)
    parser.add_argument("--index", type=Path, metavar="DIR")
    parser.add_argument("--vectors", type=Path, metavar="FILE")
    parser.add_argument("--seed", type=int, default=_SEED)
    asked = parser.parse_args()
    papers = list(itertools.islice(_papers(asked.file), asked.papers))
    documents = [Document(key, paper) for key, paper in enumerate(papers, 1)]
    with tempfile.TemporaryDirectory() as folder:
        index = SearchIndex(asked.index or Path(folder))
        if index.papers != len(documents):
            index.rebuild(documents, len(documents), silent)
        embed = _embedding(asked.vectors) if asked.vectors else None
        bench = Bench(index, documents, embed, random.Random(asked.seed))
        good = bench.run()
        index.close()
    return 0 if good else 1


class Bench:
    """Bench of one collection: its readers, and what was learned of each."""

    def __init__(
        self,
        index: SearchIndex,
        documents: Sequence[Document],
        embed: Embedding | None,
        chance: random.Random,
    ) -> None:
        self._documents, self._embed, self._chance = documents, embed, chance
        with index.reading() as snapshot:
            self._weights = Weights(snapshot)
        self._words: dict[int, StemCounts] = {}

    def run(self) -> bool:
        """Print P@10 of each kind of reader; whether the aims hold."""
        kinds = {"categories": self._by_categories(), "words": self._by_words()}
        print(f"{'P@10, judged:':<16}" + "".join(f"{n:>8}" for n in JUDGED) + "  ms to learn, rank")
        good = True
        for kind, readers in kinds.items():
            figures, took = [], [0.0, 0.0]
            for judged in JUDGED:
                every = [self._precision(wanted, judged, took) for wanted in readers]
                figures.append(mean(every))
            good &= figures[JUDGED.index(AIMED)] >= AIMS[kind]
            each = len(readers) * len(JUDGED)
            print(
                f"{kind:<16}" + "".join(f"{one:>8.3f}" for one in figures),
                f" {took[0] / each * 1000:.0f} {took[1] / each * 1000:.0f}",
                f" aim {AIMS[kind]} at {AIMED}",
            )
        return good

    def _precision(self, wanted: Wanted, judged: int, took: list[float]) -> float:
        """P@10 of one reader, mean of the batches."""
        chance = self._chance
        liked = chance.sample(sorted(wanted), judged // 4 + BATCHES * WANTED)
        others = [
            key for key in self._others(judged * 2 + BATCHES * BATCH * 2) if key not in wanted
        ]
        kept, new = liked[: judged // 4], liked[judged // 4 :]
        dismissed = others[: judged - len(kept)]
        others = others[len(dismissed) :]
        if judged >= _WRONG_FROM:
            kept, dismissed = self._mistaken(kept, dismissed)
        began = time.process_time()
        taste = learned(self._of(kept), self._of(dismissed), {}, self._weights, self._embed)
        learned_at = time.process_time()
        batches = []
        for n in range(BATCHES):
            good = new[n * WANTED : (n + 1) * WANTED]
            batches.append(good + others[n * (BATCH - WANTED) : (n + 1) * (BATCH - WANTED)])
        scores = self._scores(taste, [key for batch in batches for key in batch])
        took[0] += learned_at - began
        took[1] += time.process_time() - learned_at
        found = [sorted(batch, key=lambda key: -scores[key])[:10] for batch in batches]
        return mean(len(wanted.intersection(first)) / 10 for first in found)

    def _scores(self, taste: Taste, keys: Sequence[int]) -> dict[int, float]:
        found = scores(along_words(taste, self._weights), self._weights, keys)
        if self._embed:
            meaning = np.array([self._embed(one.counts) for one in self._of(keys)])
            found = found + meaning @ taste.meaning
        return dict(zip(keys, found.tolist(), strict=True))

    def _mistaken(self, kept: list[int], dismissed: list[int]) -> tuple[list[int], list[int]]:
        every = [(key, True) for key in kept] + [(key, False) for key in dismissed]
        wrong = set(self._chance.sample(range(len(every)), round(_WRONG * len(every))))
        said = [(key, liked != (n in wrong)) for n, (key, liked) in enumerate(every)]
        return [key for key, liked in said if liked], [key for key, liked in said if not liked]

    def _of(self, keys: Iterable[int]) -> list[StemCounts]:
        for key in keys:
            if key not in self._words:
                self._words[key] = words_of(self._documents[key - 1])
        return [self._words[key] for key in keys]

    def _others(self, count: int) -> list[int]:
        return self._chance.sample(range(1, len(self._documents) + 1), count)

    def _by_categories(self) -> list[Wanted]:
        """Readers of two categories each."""
        holders: dict[str, set[int]] = defaultdict(set)
        for document in self._documents:
            for category in document.paper.categories:
                holders[category].add(document.key)
        names = sorted(name for name, keys in holders.items() if _FEWEST <= len(keys) <= _MOST)
        pairs = [self._chance.sample(names, 2) for _ in range(READERS)]
        return [frozenset(holders[one] | holders[other]) for one, other in pairs]

    def _by_words(self) -> list[Wanted]:
        """Readers of papers whose abstracts have one of two words more than once."""
        snapshot, holders = self._weights.snapshot, []
        stems: set[str] = set()
        for document in self._chance.sample(self._documents, 400):
            stems |= words_of(document).counts.keys()
        for stem in self._chance.sample(sorted(stems), len(stems)):
            found, counts = snapshot.lookup.documents(snapshot.lookup.stem_group("abstract", stem))
            strong = found[counts > 1]
            if _FEWEST <= len(strong) <= _MOST:
                holders.append(frozenset(snapshot.keys[strong].tolist()))
            if len(holders) == 2 * READERS:
                break
        return [one | other for one, other in zip(holders[::2], holders[1::2], strict=True)]


def _papers(path: Path) -> Iterator[Paper]:
    with lzma.open(path, "rt") if path.suffix == ".xz" else path.open() as lines:
        for line in lines:
            record = json.loads(line)
            yield Paper(
                id=PaperId(record["id"]),
                title=record["title"],
                abstract=record["abstract"],
                categories=tuple(record["categories"]),
            )


def _embedding(path: Path) -> Embedding:
    """The vectors of a file of words, 4 bits a number (see its maker)."""
    data = path.read_bytes()
    (size,) = struct.unpack_from("<I", data, 8)
    head = json.loads(data[12 : 12 + size])
    start = 12 + size
    names = zlib.decompress(data[start : start + head["vocab_bytes"]]).decode().split("\n")
    start += head["vocab_bytes"]
    words, dims = head["words"], head["dims"]
    scale = np.frombuffer(data, "<f2", words, start).astype("f4")
    packed = np.frombuffer(data, "u1", words * dims // 2, start + 2 * words).reshape(words, -1)
    number = {name: n for n, name in enumerate(names)}

    def embed(counts: Mapping[str, int]) -> Reals:
        known = {number[stem]: n for stem, n in counts.items() if stem in number}
        ids = np.fromiter(known, np.intp)
        rows = np.empty((len(ids), dims))
        rows[:, 0::2], rows[:, 1::2] = (packed[ids] & 15) - 8.0, (packed[ids] >> 4) - 8.0
        vector = (1 + np.log(np.fromiter(known.values(), "f8"))) @ (rows * scale[ids, None])
        return np.asarray(vector / (np.linalg.norm(vector) + 1e-9))

    return embed


if __name__ == "__main__":
    sys.exit(main())
