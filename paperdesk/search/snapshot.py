"""One state of the index as the matcher sees it: words, papers, places, by field and text.

A :class:`Snapshot` numbers the papers of all segments through and answers with
arrays; the matcher knows nothing of segments, and nothing of Whoosh.

A stemmed field's name (``title``) asks for a stem's whole family,
``title_word`` for one word exactly; in a field without families (authors,
ids) both are the same. A gram (``analysis.GRAM`` and one or two letters) asks
for all words that begin so: a slice of the postings, so the index holds no
grams.
"""

from collections.abc import Callable, Iterator

import numpy as np
import numpy.typing as npt

from paperdesk.search.analysis import GRAM
from paperdesk.search.packed.forms import PLACES, Chosen, Forms
from paperdesk.search.packed.generation import Generation

__all__ = ["PLACES", "Bools", "Floats", "Ints", "Snapshot"]

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]

_WORD = "_word"


class Snapshot:
    """All segments of one generation, papers numbered from 0 through all of them.

    Several threads may ask at once.
    """

    def __init__(self, generation: Generation) -> None:
        self.generation = generation
        self.forms = Forms(generation)
        self.size = generation.size
        self.papers = generation.papers
        self.keys: Ints = generation.numbers("key")
        self.live: Bools = generation.live()
        self._lengths: dict[str, tuple[Floats, float]] = {}

    def postings(self, field: str, term: str) -> tuple[Ints, Floats]:
        """Papers with the term, ascending, and how often each has it."""
        papers, often = self.forms.papers(self._chosen(field, term))
        return papers.astype(np.int64, copy=False), often.astype(np.float64)

    def places(self, field: str, term: str) -> Ints:
        """Where the term stands: ``paper << PLACES | position``, ascending."""
        return self.forms.places(self._chosen(field, term))

    def lengths(self, field: str) -> tuple[Floats, float]:
        """Words of each paper in ``field``, and their mean over papers that have any."""
        known = self._lengths.get(field)
        if known is None:
            parts = [np.zeros(0)]
            for segment in self.generation.segments:
                lengths = segment.docs.lengths(field)
                parts.append(np.zeros(segment.papers) if lengths is None else lengths)
            lengths = np.concatenate(parts).astype(np.float64)
            some = lengths[lengths > 0]
            known = (lengths, float(some.mean()) if len(some) else 1.0)
            self._lengths[field] = known
        return known

    def starting(self, field: str, prefix: str) -> Iterator[str]:
        """The words of ``field`` that begin with ``prefix``, the most frequent first."""
        chosen = self.forms.prefix(field.removesuffix(_WORD), prefix)
        return (word for word, _ in self.forms.words(chosen))

    def words_like(self, field: str, fits: Callable[[str], object], prefix: str) -> Iterator[str]:
        """The words that begin with ``prefix`` and fit, the most frequent first."""
        return (word for word in self.starting(field, prefix) if fits(word))

    def verify(self) -> None:
        """Read every byte of the index; DamagedFileError where one is not as it was written."""
        for segment in self.generation.segments:
            segment.docs.box.verify()
            segment.terms.box.verify()

    def _chosen(self, field: str, term: str) -> Chosen:
        name = field.removesuffix(_WORD)
        if term.startswith(GRAM):
            chosen = self.forms.prefix(name, term.removeprefix(GRAM))
            return Chosen(name, chosen.terms)
        if name != field:
            return self.forms.exact(name, term)
        return self.forms.family(name, term)
