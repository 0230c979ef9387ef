"""Map maker: makes the map of some papers of an index, or finds the one that is kept."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from paperdesk.model import Document, Progress, silent
from paperdesk.model.map_values import MapRegion
from paperdesk.model.messages import Message
from paperdesk.search.cartography.layout import laid_out
from paperdesk.search.cartography.map_files import MapFiles, name_of
from paperdesk.search.cartography.map_regions import Parting, parted
from paperdesk.search.cartography.neighbours import Stepped
from paperdesk.search.cartography.paper_axes import along_axes
from paperdesk.search.cartography.paper_map import PaperMap
from paperdesk.search.cartography.region_names import SAMPLE, Documents, RegionNames
from paperdesk.search.codec.array_ops import Ints
from paperdesk.search.index import SearchIndex
from paperdesk.search.meaning.paper_vectors import PaperVectors
from paperdesk.search.store.directory import refused

_WHOLE = 1000
_READ = 0.85  # of the work, after which papers are read for their words

Keys = NDArray[np.int64]


class MapMaker:
    """Maker of maps of the papers of an index, which are kept in the ``folder``. For one thread."""

    def __init__(self, index: SearchIndex, folder: Path) -> None:
        self._index, self._files = index, MapFiles(folder)

    def kept(self, keys: Sequence[int]) -> PaperMap | None:
        """The map of these papers, if it was made; without those that have no vector."""
        with self._seen(keys) as (found, vectors, doc_ids):
            if vectors is None or not len(found):
                return None
            return self._files.read(name_of(found, vectors, doc_ids))

    def make(
        self, keys: Sequence[int], documents: Documents, progress: Progress = silent
    ) -> PaperMap:
        """Make the map of these papers and keep it; nothing is kept if it raises."""

        def stepped(share: float) -> None:
            progress(round(share * _WHOLE), _WHOLE, Message("step.mapping"))

        with self._seen(keys) as (found, vectors, doc_ids):
            if vectors is None or not len(found):
                return _nowhere()
            stepped(0)
            name = name_of(found, vectors, doc_ids)
            table = along_axes(vectors, doc_ids)
        places = laid_out(table, lambda share: stepped(share * _READ))
        del table
        parting = parted(places)
        samples = _samples(parting, found, documents, stepped)
        regions = _regions(parting, RegionNames(samples, parting.large_of))
        of_paper = parting.of_paper + len(parting.large_peaks)
        made = PaperMap(found, places, of_paper, regions)
        with refused("written"):
            self._files.write(name, made)
        return made

    @contextmanager
    def _seen(self, keys: Sequence[int]) -> Iterator[tuple[Keys, PaperVectors | None, Ints]]:
        """Those of the papers that have a vector, rising, the vectors, their documents."""
        with self._index.reading() as snapshot:
            vectors = self._index.vectors.of(snapshot.generation)
            wanted = np.unique(np.array(keys, np.int64))
            doc_ids, there = snapshot.lookup_keys(wanted.tolist())
            wanted, doc_ids = wanted[there], doc_ids[there]
            if vectors is not None:
                known = vectors.known(doc_ids)
                wanted, doc_ids = wanted[known], doc_ids[known]
            yield wanted, vectors, doc_ids


def _samples(
    parting: Parting, keys: Keys, documents: Documents, stepped: Stepped
) -> list[Sequence[Document]]:
    """Some papers of each small region, spread over it by their keys."""
    found: list[Sequence[Document]] = []
    many = len(parting.large_of)
    order = np.argsort(parting.of_paper, kind="stable")
    starts = np.searchsorted(parting.of_paper[order], np.arange(many + 1))
    for number in range(many):
        stepped(_READ + (1 - _READ) * number / many)
        rows = order[starts[number] : starts[number + 1]]
        picked = np.linspace(0, len(rows) - 1, min(SAMPLE, len(rows))).astype(np.intp)
        found.append(documents(keys[rows[picked]].tolist()))
    return found


def _regions(parting: Parting, names: RegionNames) -> tuple[MapRegion, ...]:
    """Large regions, then small ones."""
    sizes = np.bincount(parting.of_paper, minlength=len(parting.large_of)).tolist()
    of_large = [0] * len(parting.large_peaks)
    for number, size in zip(parting.large_of, sizes, strict=True):
        of_large[number] += size
    large = [
        MapRegion(names.large(number), of_large[number], x, y)
        for number, (x, y) in enumerate(parting.large_peaks)
    ]
    small = [
        MapRegion(names.small(number), sizes[number], x, y, parting.large_of[number])
        for number, (x, y) in enumerate(parting.small_peaks)
    ]
    return (*large, *small)


def _nowhere() -> PaperMap:
    """A map that nobody is on."""
    return PaperMap(
        np.zeros(0, np.int64),
        np.zeros((0, 2), np.float32),
        np.zeros(0, np.intp),
        (),
    )
