"""Known acronyms: those that the reader's own papers introduce, and those that we ship.

What one's own papers mean most comes first: ``RAG`` is another thing to a mathematician. Then
what others mean, which was counted in more papers. A pair whose letters are no beginnings of
words (``acronym_pairs.is_certain``) needs two papers.

Why small letters are not always taken for an own acronym: of these nobody counted how often the
word is meant. Those that the word vectors know as a word are known by their capitals, as are
those of two letters.
"""

from collections import Counter
from collections.abc import Sequence
from functools import cache

from paperdesk.search.acronyms.acronym_pairs import Pair, is_certain
from paperdesk.search.acronyms.acronym_table import (
    CHIEF,
    FEWEST,
    MOST_FORMS,
    SHORTEST,
    AcronymTable,
    key_of_form,
    likely_forms,
    shipped_acronyms,
)
from paperdesk.search.acronyms.segment_acronyms import SegmentAcronyms
from paperdesk.search.meaning.word_vectors import word_vectors

_ENOUGH = 2  # papers that say an uncertain pair


class KnownAcronyms:
    """Acronyms and long forms in both directions; ``own``: of the library's papers."""

    def __init__(
        self, own: Sequence[SegmentAcronyms] = (), shipped: AcronymTable | None = None
    ) -> None:
        self.own = own
        self._given = shipped

    @property
    def _shipped(self) -> AcronymTable:
        """Read when it is first asked for: the window opens an index before anybody searches."""
        return self._given or shipped_acronyms()

    def long_forms(self, written: str) -> tuple[str, ...]:
        """The long forms of a word as a reader wrote it, the likeliest first; none if it is no
        acronym."""
        shipped = self._shipped.long_forms(written)
        if not (shipped or self.own):
            return ()
        own = self._own_forms(written, shipped)
        if not own and written.endswith("s") and written[:-1].isupper():
            own = self._own_forms(written[:-1], shipped)
        forms: dict[tuple[str, ...], str] = {}
        for form in (*own[:1], *shipped, *own[1:]):
            forms.setdefault(key_of_form(form), form)
        return tuple(forms.values())[:MOST_FORMS]

    def acronym(self, key: Sequence[str]) -> str:
        """The acronym of a long form, by its key; ``""``: it has none that means it alone."""
        shipped = self._shipped.acronym(key)
        if shipped or not self.own:
            return shipped
        said: Counter[str] = Counter()
        for (acronym, _), count in self._believed(key=key):
            said[acronym] += count
        for acronym, count in said.most_common(1):
            total = sum(n for (name, _), n in self._believed(acronym.lower()) if name == acronym)
            if not _needs_capitals(acronym) and count >= CHIEF * total:
                return acronym
        return ""

    def _own_forms(self, written: str, shipped: Sequence[str]) -> list[str]:
        pairs = list(self._believed(written.lower()))
        pairs = [pair for pair in pairs if pair[0][0] == written] or pairs
        if not pairs or (
            _needs_capitals(written) and not any(letter.isupper() for letter in written[1:])
        ):
            return []
        counts: Counter[tuple[str, ...]] = Counter()
        forms: dict[tuple[str, ...], str] = {}
        for (_, form), count in pairs:
            counts[key_of_form(form)] += count
            forms.setdefault(key_of_form(form), form)
        known = set(map(key_of_form, shipped))  # of equally many the one that others say, too
        ordered = sorted(counts, key=lambda key: (-counts[key], key not in known, key))
        likely = set(likely_forms((forms[key], count) for key, count in counts.items()))
        return [forms[key] for key in ordered if forms[key] in likely]

    def _believed(self, name: str = "", key: Sequence[str] = ()) -> list[tuple[Pair, int]]:
        """The pairs of an acronym in small letters, or of a long form, that are believed."""
        counts: Counter[Pair] = Counter()
        for segment in self.own:
            for pair, count in segment.of_name(name) if name else segment.of_key(key):
                counts[pair] += count
        return [
            (pair, count)
            for pair, count in counts.items()
            if (count >= _ENOUGH or is_certain(pair)) and len(key_of_form(pair[1])) >= FEWEST
        ]


@cache
def shipped_only() -> KnownAcronyms:
    """Those that we ship, without any of the library's."""
    return KnownAcronyms()


def _needs_capitals(acronym: str) -> bool:
    if len(acronym) < SHORTEST:
        return True
    words = word_vectors()
    return words is None or bool(words.rows([acronym.lower().encode()])[0] >= 0)
