"""Which words of the library a word of a query stands for.

A prefix, pattern or misspelling is looked up among the words as written. A
pattern stands for :data:`MOST_WORDS` words of a field at most, and may have
:data:`MOST_STARS` stars; beyond, the search counts as cut short.
"""

import time
from dataclasses import replace

from paperdesk.search.query.expansion import TermPattern, stem_of
from paperdesk.search.reader.term_lookup import TermLookup
from paperdesk.search.reader.term_set import TermSet
from paperdesk.search.schema import STEMMED

MOST_WORDS = 3_000
"""Words of a field that one pattern may stand for."""

MOST_STARS = 6
"""Stars that a pattern may have: to fit one with more may take for ever."""


class Deadline:
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


class TermResolver:
    """Looks words up in one state of the index, and remembers them for the time of one search."""

    def __init__(self, forms: TermLookup, clock: Deadline) -> None:
        self._forms = forms
        self.clock = clock
        self._chosen: dict[tuple[str, TermPattern], TermSet] = {}

    def chosen(self, name: str, form: TermPattern) -> TermSet:
        """The words of field ``name`` that the form stands for."""
        known = self._chosen.get((name, form))
        if known is None:
            known = self._chosen[name, form] = self._choose(name, form)
        return known

    def amount(self, name: str, form: TermPattern) -> int:
        """About how many papers have such a word in field ``name``: who has two, counts twice."""
        return self._forms.amount(self.chosen(name, form))

    def words(self, name: str, form: TermPattern, most: int) -> list[tuple[str, int]]:
        """The words, the most frequent first, each with how many papers have it."""
        return self._forms.words(self.chosen(name, form), most)

    def _choose(self, name: str, form: TermPattern) -> TermSet:
        match form.kind:
            case "word" if name in STEMMED:
                return self._forms.family(name, stem_of(form))
            case "initial":
                return self._forms.beginning(name, form.text)
            case "prefix":
                return self._forms.prefix(name, form.text)
            case "fuzzy":
                return self._forms.near(name, form.text, form.edits, same=1)
            case "wild":
                return self._fitting(name, form)
            case _:
                return self._forms.exact(name, form.text)

    def _fitting(self, name: str, form: TermPattern) -> TermSet:
        if form.text.count("*") > MOST_STARS or self.clock.over:
            self.clock.cut = True
            return self._forms.exact(name, "")
        chosen = self._forms.pattern(name, form.text)
        if len(chosen) > MOST_WORDS:
            self.clock.cut = True
            chosen = replace(chosen, terms=tuple(some[:MOST_WORDS] for some in chosen.terms))
        return chosen
