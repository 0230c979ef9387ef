"""The papers that benches are run on: JSON Lines, plain or .xz, as the library would read them."""

import itertools
from collections.abc import Iterator
from pathlib import Path

from paperdesk.formats import read
from paperdesk.model import Document
from paperdesk.model.arrival import Arrival


def papers_of(path: Path, most: int) -> Iterator[Document]:
    """The first ``most`` papers of a file, with keys 1, 2, 3, ..."""
    arrivals = (item for item in read(path) if isinstance(item, Arrival))
    for key, arrival in enumerate(itertools.islice(arrivals, most), 1):
        yield Document(key, arrival.paper)
