"""Query correction: likely misspelled words, and the nearest words that the library knows.

Near is: one letter changed, added or left out, or two neighbours swapped; for
an unknown word of eight letters and more also two of these. The first letter
is taken to be right.

A word that a few documents have may be a misspelling of theirs and of the
reader's (in 100,000 abstracts most are there): it is taken for one if a near
word is a good many times as frequent. ``respell`` looks for both of them,
``did_you_mean`` says to the reader what was meant, of the nearest words the
most frequent. Nobody is taken to mean a word that stands only on pages: half of those
are names, numbers and misreadings. A query is corrected as a whole or stays as it is.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import groupby

from paperdesk.model.query.ast import Node, Query, Word
from paperdesk.search.analysis.tokenizer import raw_word, stem
from paperdesk.search.query.expansion import Kind, PhraseSlot, TermPattern, Variant
from paperdesk.search.query.plan import TermLeaf, label_of
from paperdesk.search.query.term_resolver import TermResolver
from paperdesk.search.schema import ABOUT, EVERYWHERE

RARE = 5
"""Documents that may have a misspelled word."""

MOST_CORRECTED = 8
"""Words of one query that may be misspelled; of more, they are of another language."""

_MORE = 20  # times as frequent as the rare word
_SHORTEST = 4  # letters of a word that is corrected
_TWO_EDITS = 8  # letters from which on two edits are near
_ENDING = 3  # letters at the end in which forms of one word differ
_MOST = 8  # words that may be meant
_LOOKED_AT = 50  # near words of one field, the most frequent


def respell(leaf: TermLeaf, terms: TermResolver) -> TermLeaf | None:
    """``leaf`` with the nearest words in place of those that hardly any document has; None if
    there is nothing to correct."""
    base = leaf.variants[0]
    if any(slot.patterns[0].kind != "word" for slot in base):
        return None
    slots = [_respelled(slot, terms) for slot in base]
    variant: Variant = tuple(slot or old for slot, old in zip(slots, base, strict=True))
    return replace(leaf, variants=(variant,)) if any(slots) else None


def respelled(
    leaves: Iterable[tuple[TermLeaf, int]], terms: TermResolver
) -> dict[TermLeaf, TermLeaf]:
    """The rare ones of these leaves (with their document frequencies) as the library spells them.

    Whole or not at all: nothing if a word that no document has cannot be corrected, nor if very
    many are rare. Half a correction would be taken for the whole.
    """
    rare = [(leaf, doc_freq) for leaf, doc_freq in leaves if doc_freq <= RARE]
    if len(rare) > MOST_CORRECTED:
        return {}
    others: dict[TermLeaf, TermLeaf] = {}
    for leaf, doc_freq in rare:
        if terms.deadline.expired:
            return {}
        if (other := respell(leaf, terms)) is not None:
            others[leaf] = other
        elif not doc_freq and _is_correctable(leaf):
            return {}
    return others


def _is_correctable(leaf: TermLeaf) -> bool:
    """Whether it is a word that could be misspelled: no number, no sign, no abbreviation."""
    slots = leaf.variants[0]
    pattern = slots[0].patterns[0]
    word = pattern.text
    return len(slots) == 1 and pattern.kind == "word" and len(word) >= _SHORTEST and word.isalpha()


def read_as(query: Query, corrections: Mapping[str, tuple[str, ...]]) -> Query:
    """``query`` with what was looked for beside its words (by their labels); itself if nothing."""
    if not corrections:
        return query
    wanted = [
        replace(node, meant=meant)
        if isinstance(node, Word) and (meant := corrections.get(label_of(node.field, node.text)))
        else node
        for node in query.wanted
    ]
    return replace(query, wanted=tuple(wanted))


def respelled_forms(query: Query, terms: TermResolver) -> dict[str, tuple[str, ...]]:
    """The words of ``query`` that are found by their stem alone and are likely misspelled, each
    with the form that the library has: ``entanglment``, entanglement.

    What differs in its last letters is another form of the word (entangled, entangles), and what
    differs in doubled letters is spelled so elsewhere (modelling); neither is a misspelling.
    """
    found: dict[str, tuple[str, ...]] = {}
    for node in query.wanted:
        if not _is_plain(node) or not isinstance(node, Word):
            continue
        word = raw_word(node.text)
        if len(word) < _TWO_EDITS or not word.isalpha() or _is_written(word, node, terms):
            continue
        meant = [
            other
            for other in nearest(word, terms, far=False)
            if stem(other) == stem(word)
            and other[-_ENDING:] == word[-_ENDING:]
            and _undoubled(other) != _undoubled(word)
            and _is_written(other, None, terms)
        ]
        if meant:
            found[node.text] = (meant[0],)
    return found


def _is_written(word: str, node: Word | None, terms: TermResolver) -> bool:
    """Whether a document has this very word, or one that begins so while it is still typed."""
    kind: Kind = "prefix" if node and node.prefix else "exact"
    return any(len(terms.resolve(field, TermPattern(kind, word))) for field in EVERYWHERE)


def spellings(leaf: TermLeaf) -> tuple[str, ...]:
    """What a respelled leaf looks for: the words, or of a phrase each word's nearest."""
    slots = leaf.variants[0]
    if len(slots) == 1:
        return tuple(pattern.text for pattern in slots[0].patterns)
    return (" ".join(slot.patterns[0].text for slot in slots),)


def _respelled(slot: PhraseSlot, terms: TermResolver) -> PhraseSlot | None:
    word = slot.patterns[0].text
    if len(word) < _SHORTEST or not word.isalpha():
        return None
    doc_freq = word_doc_freq(word, terms)
    if doc_freq > RARE:
        return None
    near = nearest(word, terms, least=_MORE * doc_freq, far=not doc_freq)
    patterns = tuple(TermPattern("word", other) for other in near[:_MOST])
    return slot._replace(patterns=patterns) if patterns else None


def did_you_mean(query: Query, terms: TermResolver) -> str:
    """The suggestion for ``query``: its unknown words replaced; ``""`` if one cannot be."""
    unknown = [node for node in query.wanted if _is_unknown(node, terms)]
    if not unknown or len(unknown) > MOST_CORRECTED:
        return ""
    corrected = {node: _corrected(node, terms) for node in unknown}
    if any(node == other for node, other in corrected.items()):
        return ""  # half a correction would be taken for the whole
    wanted = [corrected.get(node, node) for node in query.wanted]
    if isinstance(last := wanted[-1], Word):
        wanted[-1] = replace(last, prefix=False)  # it goes on by itself while it is typed
    return str(replace(query, wanted=tuple(wanted), flags=()))


def with_short_words(
    query: Query, corrections: Mapping[str, tuple[str, ...]], terms: TermResolver
) -> Query | None:
    """``query`` corrected, also in short words that a letter is missing from: ``al``, all; None if
    there are none.

    Short words are near to very many others. So they are words of the library as they stand, and
    only a letter that was to be doubled is looked for; whoever asks looks whether a paper has all
    words then.
    """
    wanted: list[Node] = []
    short = 0
    for node in query.wanted:
        if isinstance(node, Word) and _is_plain(node):
            meant = corrections.get(label_of(node.field, node.text), ())[:1]
            if not meant and (doubled := _doubled(raw_word(node.text), terms)):
                meant, short = (doubled,), short + 1
            wanted.append(replace(node, text=meant[0] if meant else node.text, prefix=False))
        else:
            wanted.append(node)
    return replace(query, wanted=tuple(wanted), flags=()) if short else None


def _doubled(word: str, terms: TermResolver) -> str:
    """The short word with a letter doubled that most papers have, if more have it; else ``""``."""
    if not 1 < len(word) < _SHORTEST or not word.isalpha():
        return ""
    forms = {word[:n] + word[n - 1 :] for n in range(1, len(word) + 1)} | {word}
    best = max(sorted(forms), key=lambda form: word_doc_freq(form, terms))
    return best if best != word else ""


def _is_unknown(node: Node, terms: TermResolver) -> bool:
    """Whether it is a plain word that no document has in any form."""
    if not isinstance(node, Word) or not _is_plain(node):
        return False
    word = raw_word(node.text)
    if len(word) < _SHORTEST or not word.isalpha() or word_doc_freq(word, terms):
        return False
    prefix = TermPattern("prefix", word)
    return not (node.prefix and any(len(terms.resolve(field, prefix)) for field in EVERYWHERE))


def _is_plain(node: Node) -> bool:
    return isinstance(node, Word) and not (node.field or node.wild or node.fuzzy or node.exact)


def _corrected(node: Node, terms: TermResolver) -> Node:
    if not isinstance(node, Word):
        return node
    near = nearest(raw_word(node.text), terms)
    return replace(node, text=near[0], prefix=False) if near else node


def nearest(word: str, terms: TermResolver, *, least: int = 0, far: bool = True) -> list[str]:
    """The words one edit away that more than ``least`` documents have, the most frequent
    first; if there is none and ``far``, those two edits away.

    Before all others those that differ only in which letters are doubled
    (difussion, ofline), the commonest of such mistakes.
    """
    swapped = (other for other in transpositions(word) if other[0] == word[0])
    near = _frequent({*_fuzzy(word, 1, terms), *swapped}, terms, least)
    if not near and far and len(word) >= _TWO_EDITS:
        near = _frequent(_fuzzy(word, 2, terms), terms, least)
    near.sort(key=lambda other: _undoubled(other) != _undoubled(word))
    return near


def _undoubled(word: str) -> str:
    return "".join(letter for letter, _ in groupby(word))


def word_doc_freq(word: str, terms: TermResolver) -> int:
    """The document frequency of a word in all its forms, in the field where it is highest."""
    return max(terms.posting_count(field, TermPattern("word", word)) for field in EVERYWHERE)


def _fuzzy(word: str, edits: int, terms: TermResolver) -> set[str]:
    """The other words within so many edits, the most frequent of each field."""
    pattern = TermPattern("fuzzy", word, edits)
    near = (pair for field in ABOUT for pair in terms.words(field, pattern, _LOOKED_AT))
    return {other for other, _ in near} - {word}


def _frequent(words: Iterable[str], terms: TermResolver, least: int) -> list[str]:
    """The words that more than ``least`` documents have, the most frequent first; of the forms of
    one word that which most write."""
    counted = [(-word_doc_freq(word, terms), word) for word in words]
    frequent = [pair for pair in counted if -pair[0] > least]
    of_count = Counter(count for count, _ in frequent)
    order = [
        (count, -_written_doc_freq(word, terms) if of_count[count] > 1 else 0, word)
        for count, word in frequent
    ]
    return [word for *_, word in sorted(order)]


def _written_doc_freq(word: str, terms: TermResolver) -> int:
    """The document frequency of just this form of a word."""
    return max(terms.posting_count(field, TermPattern("exact", word)) for field in EVERYWHERE)


def edit_distance_within(left: str, right: str, edits: int) -> bool:
    """Whether the Levenshtein distance of two words is at most ``edits``.

    By dynamic programming, a row of the table at a time (Wagner and Fischer,
    'The string-to-string correction problem', 1974), with an early end.
    """
    if abs(len(left) - len(right)) > edits:
        return False
    if left == right:
        return True
    above = list(range(len(right) + 1))
    for row, letter in enumerate(left, 1):
        current = [row]
        for column, other in enumerate(right, 1):
            change = above[column - 1] + (letter != other)
            current.append(min(change, above[column] + 1, current[column - 1] + 1))
        if min(current) > edits:
            return False
        above = current
    return above[-1] <= edits


def transpositions(word: str) -> list[str]:
    """The words that come of swapping two neighbouring letters of ``word``."""
    return [
        word[:n] + word[n + 1] + word[n] + word[n + 2 :]
        for n in range(len(word) - 1)
        if word[n] != word[n + 1]
    ]
