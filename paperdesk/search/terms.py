"""Which terms of the index a word of a query stands for.

A prefix, pattern or misspelling is looked up among the raw words of the
library; such an expansion ends at :data:`MOST_WORDS` words and at the
deadline, and the search then counts as cut short.
"""

import fnmatch
import re
import time
from collections.abc import Iterable, Iterator

from paperdesk.search.analysis import GRAM, GRAM_LENGTHS
from paperdesk.search.schema import STEMMED, word_field
from paperdesk.search.snapshot import Snapshot
from paperdesk.search.typos import close_to
from paperdesk.search.variants import Form, stem_of

MOST_WORDS = 3_000
"""Words of the library that one prefix, pattern or misspelling may stand for."""

_MOST_STARS = 6


class Clock:
    """The deadline of one search; ``cut`` is set when work was left undone."""

    def __init__(self, limit_ms: float) -> None:
        self._end = time.perf_counter() + limit_ms / 1000
        self.cut = False

    @property
    def over(self) -> bool:
        """Whether the time is up; if so, the search counts as cut short."""
        if not self.cut and time.perf_counter() > self._end:
            self.cut = True
        return self.cut


class Terms:
    """Looks words up in one snapshot, until the clock is over."""

    def __init__(self, snapshot: Snapshot, clock: Clock) -> None:
        self._snapshot = snapshot
        self._clock = clock

    def of(self, name: str, form: Form, *, grams: bool = True) -> Iterator[tuple[str, str]]:
        """The terms of the index that the form stands for in field ``name``."""
        raw = word_field(name)
        match form.kind:
            case "word":
                yield (name, stem_of(form)) if name in STEMMED else (raw, form.text)
            case "exact":
                yield raw, form.text
            case "prefix" if grams and len(form.text) in GRAM_LENGTHS:
                yield raw, GRAM + form.text
            case _:
                yield from self._expanded(raw, form)

    def _expanded(self, raw: str, form: Form) -> Iterator[tuple[str, str]]:
        """The words of the library that a prefix, pattern or misspelling stands for."""
        for number, word in enumerate(self._words(raw, form)):
            if number >= MOST_WORDS:
                self._clock.cut = True
            if self._clock.over:
                return
            yield raw, word

    def _words(self, raw: str, form: Form) -> Iterable[str]:
        if form.kind == "prefix":
            return self._snapshot.starting(raw, form.text)
        if form.kind == "fuzzy":
            return self._snapshot.words_like(raw, close_to(form.text, form.edits), form.text[:1])
        if form.text.count("*") > _MOST_STARS:
            self._clock.cut = True
            return ()
        head = re.match(r"[^*?]*", form.text)
        fits = re.compile(fnmatch.translate(form.text.replace("[", "[[]"))).match
        return self._snapshot.words_like(raw, fits, head[0] if head else "")
