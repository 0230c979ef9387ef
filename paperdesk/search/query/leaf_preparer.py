"""Preparer of query leaves: the access paths of a word or phrase, looked up in one snapshot."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from paperdesk.model.query.parser import MAX_WORDS
from paperdesk.search.query.expansion import TermPattern, Variant
from paperdesk.search.query.plan import PlanNode, TermLeaf
from paperdesk.search.query.prepared import AccessPath, CachedMatches, LeafCache, PreparedLeaf
from paperdesk.search.query.term_resolver import TermResolver
from paperdesk.search.reader.phrase_match import PhraseReader
from paperdesk.search.reader.slot_alternatives import SlotAlternatives
from paperdesk.search.reader.term_lookup import PostingsReader, TermLookup
from paperdesk.search.reader.term_slots import PlacedWords, SegmentSlots, TermSet
from paperdesk.search.schema import ABOUT, STEMMED

_COMMON = 1_000  # documents from which on a word is not also looked for as two rarer ones
_MOST_PLACES = 200_000  # postings of a word or prefix whose pages are looked for
_LONGER = 100  # times as often as a word its continuations are there, when it is none itself
_OTHER = 0.8  # of a mention: what an acronym is called otherwise
_MOST_POSTINGS = 1 << 62
_HALVES = sorted(STEMMED.intersection(ABOUT))  # fields by which a half is known: abstract first


def _is_unlikely(fields: Sequence[tuple[str, Sequence[AccessPath]]]) -> bool:
    """Whether a word still being typed is hardly meant as it stands: 'ent' of 'entanglement'."""
    whole, longer = (
        sum(path.size for _, paths in fields for path in paths if path.exact is exact)
        for exact in (True, False)
    )
    return 0 < whole * _LONGER < longer


def is_written(lookup: TermLookup, word: str) -> bool:
    """Whether a word stands, as it is written, in the prose about any document."""
    return lookup.has_word(_HALVES, word)


def _may_match(lookup: TermLookup, leaf: TermLeaf) -> list[tuple[Variant, bool]]:
    """The variants of a leaf, and whether each has a word cut in two. Most cuts make no words: they
    are left out, and cost nothing more."""
    whole = len(leaf.variants[0])
    cut = [(variant, len(variant) > whole) for variant in leaf.variants]
    return [
        (variant, is_cut)
        for variant, is_cut in cut
        if not is_cut or all(is_written(lookup, half) for half in leaf.halves(variant))
    ]


class LeafPreparer:
    """Preparer of leaves on the terms of one snapshot, for one search."""

    def __init__(self, lookup: TermLookup, terms: TermResolver, cache: LeafCache) -> None:
        self._lookup = lookup
        self._terms = terms
        self.deadline = terms.deadline
        self._cache = cache
        self._term_count = 0  # of the leaf that is prepared
        self._paths_of_names: dict[tuple[Variant, ...], AccessPath | None] = {}

    def prepare(self, leaf: TermLeaf) -> PreparedLeaf:
        """The prepared leaf, from the cache if it is there."""
        cached = self._cache.get(leaf)
        deadline = self.deadline
        if cached is not None:
            deadline.cut |= cached.cut
            return cached
        before, deadline.cut, self._term_count = deadline.cut, False, 0
        variants = _may_match(self._lookup, leaf)
        fields = [
            (field, paths)
            for field in leaf.fields
            if field in self._lookup.fields and (paths := tuple(self._paths(leaf, variants, field)))
        ]
        size = sum(path.size for _, paths in fields for path in paths)
        unlikely = _is_unlikely(fields)
        prepared = PreparedLeaf(tuple(fields), size, deadline.cut, unlikely)
        deadline.cut |= before
        if not deadline.expired:
            self._cache.add(leaf, prepared, self._term_count)
        return prepared

    def as_written(self, leaf: TermLeaf) -> tuple[PostingsReader, ...]:
        """The reader of the titles that have the word of a leaf just as the reader wrote it; none
        if it is hardly meant so."""
        prepared, first = self.prepare(leaf), leaf.variants[0]
        if prepared.as_written is None:
            prepared.as_written = ()
            if not prepared.unlikely and len(first) == 1:
                word = TermPattern("exact", first[0].patterns[0].text)
                if len(terms := self._terms.resolve("title", word)):
                    prepared.as_written = (self._lookup.postings_reader(terms),)
        return prepared.as_written

    def posting_count(self, leaf: TermLeaf) -> int:
        """The postings of a leaf's first word; 0 if none or if it is no word."""
        pattern = leaf.variants[0][0].patterns[0]
        if pattern.kind not in ("word", "exact"):
            return 0
        return max(self._terms.posting_count(field, pattern) for field in leaf.fields)

    def rarest(self, nodes: tuple[PlanNode, ...], most: int) -> tuple[PlanNode, ...]:
        """The clauses to look for: of a long pasted text the rarest that the library knows;
        ``most``: its documents."""
        if len(nodes) <= MAX_WORDS:
            return nodes
        counts = [
            (self.posting_count(node) if isinstance(node, TermLeaf) else 0) or most
            for node in nodes
        ]
        rarest = sorted(range(len(nodes)), key=counts.__getitem__)[:MAX_WORDS]
        return tuple(nodes[n] for n in sorted(rarest))

    def keep(self, prepared: PreparedLeaf, matches: CachedMatches | None = None) -> None:
        """Cache the matches of a leaf, and what was read of the slots of its phrases."""
        if matches is not None:
            prepared.cached = matches
        self._cache.keep(prepared)
        for reader in prepared.phrases():
            self.keep_slots(reader)

    def keep_slots(self, reader: PhraseReader | SlotAlternatives) -> None:
        """Cache what was read of the slots of a phrase, for others that have them as well."""
        for slot in reader.slots():
            self._cache.keep(slot)

    def phrase(self, variant: Variant, field: str, width: int | None = None) -> PhraseReader | None:
        """The reader of a variant's phrase in a field, or (``width``) of its words near one
        another; None: a slot has no term there."""
        slots = []
        for slot in variant:
            found = self._slot(slot.patterns, field)
            if found is None:
                return None
            slots.append((found, slot.position))
        return self._lookup.phrase(slots, width)

    def phrases(self, leaf: TermLeaf, field: str) -> Iterator[PhraseReader]:
        """The readers of places: of all that was found of a leaf in a field, a word alone too.

        A prefix of very many words is not looked for: it stands on every page.
        """
        for name, paths in self.prepare(leaf).fields:
            for path in paths if name == field else ():
                if isinstance(path.phrase, PhraseReader):
                    yield path.phrase
                elif path.places is not None:
                    yield path.places

    def _placed(self, variant: Variant, field: str) -> PlacedWords | None:
        """The slots of a variant in a field, and those that must stay empty; None: some slot has
        no term."""
        placed = PlacedWords([], [], [slot.position for slot in variant if slot.is_free])
        for slot in variant:
            found = None if slot.is_free else self._slot(slot.patterns, field)
            if found is not None:
                (placed.absent if slot.absent else placed.slots).append((found, slot.position))
            elif not slot.absent:
                return None
        return placed

    def _slot(self, patterns: tuple[TermPattern, ...], field: str) -> SegmentSlots | None:
        """The slot that these patterns fill in a field, from the cache if it is there; None: they
        have no term."""
        key = (field, patterns)
        found = self._cache.slots.get(key)
        if found is None and (terms := self._resolved(patterns, field)):
            found = self._lookup.slot(terms)
            if not self.deadline.expired:
                self._cache.add_slot(key, found, sum(map(len, terms)))
        return found

    def _resolved(self, patterns: Sequence[TermPattern], field: str) -> list[TermSet]:
        """The term sets of those patterns that have any term."""
        return [terms for p in patterns if len(terms := self._terms.resolve(field, p))]

    def _paths(
        self, leaf: TermLeaf, variants: Sequence[tuple[Variant, bool]], field: str
    ) -> Iterator[AccessPath]:
        """The access paths of a field that may match anything."""
        base = self._bound(leaf.variants[0], field)
        for n, (variant, is_cut) in enumerate(variants):
            if self.deadline.expired:
                return
            least = base if is_cut and base > _COMMON else 0
            bound = self._bound(variant, field, least) if n else base
            if bound <= least:
                continue
            for by_prefix in (False, True) if variant[-1].goes_on else (False,):
                path = self._path(variant, field, leaf.slop, by_prefix=by_prefix)
                if path is not None:
                    yield path
        if leaf.others or leaf.names:
            yield from self._added_paths(leaf, field)

    def _added_paths(self, leaf: TermLeaf, field: str) -> Iterator[AccessPath]:
        """The access paths of what a leaf is called otherwise, in texts or as a name."""
        for variant in leaf.others if field in STEMMED else ():
            other = self._path(variant, field, 0, by_prefix=False)
            if other is not None:
                yield replace(other, weight=_OTHER)
        if field == "authors" and (names := self._path_of_names(leaf.names)):
            yield names

    def _path_of_names(self, names: tuple[Variant, ...]) -> AccessPath | None:
        """The access path of names; two words that are one have it in common, and read it once."""
        if names not in self._paths_of_names:
            likely = [variant for variant in names if self._bound(variant, "authors")]
            wanted = [words for one in likely if (words := self._placed(one, "authors"))]
            bound = sum(self._bound(variant, "authors") for variant in likely)
            found = self._lookup.alternatives("authors", wanted) if wanted else None
            path = AccessPath(True, bound, phrase=found) if wanted else None
            self._paths_of_names[names] = path
        return self._paths_of_names[names]

    def _bound(self, variant: Variant, field: str, least: int = 0) -> int:
        """An upper bound of the documents that match the variant, about; where that is not above
        ``least``, any number that is not."""
        count = self._terms.posting_count
        bound = _MOST_POSTINGS
        for slot in reversed(variant):  # of a word cut in two the end is the rarer one
            if not slot.absent:
                first, *others = slot.patterns
                most = count(field, first)
                for pattern in others:
                    most = max(most, count(field, pattern))
                bound = min(bound, most)
                if bound <= least:
                    break
        return bound

    def _path(
        self, variant: Variant, field: str, slop: int, *, by_prefix: bool
    ) -> AccessPath | None:
        """The access path of a variant, slot after slot, or near; None: a slot has no term.

        ``by_prefix``: the last word goes on.
        """
        *before, last = variant
        ends = [pattern for pattern in last.patterns if (pattern.kind == "prefix") == by_prefix]
        if by_prefix and not ends:
            return None
        if by_prefix and before:
            ends = list(last.patterns)
        if not before:
            terms = self._resolved(ends, field)
            self._term_count += sum(map(len, terms))
            readers = tuple(map(self._lookup.postings_reader, terms))
            return self._path_of_words(readers, field, exact=not by_prefix) if readers else None
        width = len(variant) - 1 + slop if slop else None
        phrase = self.phrase((*before, last._replace(patterns=tuple(ends))), field, width)
        if phrase is None:
            return None
        return AccessPath(not by_prefix, self._bound(variant, field), phrase=phrase)

    def _path_of_words(
        self, readers: tuple[PostingsReader, ...], field: str, *, exact: bool
    ) -> AccessPath:
        """The access path of single words, in a field with pages with the places of them."""
        size = sum(reader.size for reader in readers)
        if not self._lookup.is_paged(field) or size > _MOST_PLACES:
            return AccessPath(exact, size, readers)
        terms = [reader.terms for reader in readers]
        shared = len(terms) == 1 and terms[0].weights is None and not terms[0].wide
        places = self._lookup.phrase([(self._lookup.slot(terms), 0)])
        return AccessPath(exact, size, readers, places=places, shared=shared)
