"""Key words: the words of a paper that tell most about it, as Lucene's MoreLikeThis.

The weight of a word is the higher the oftener it stands in the papers asked about (twice
as much in a title) and the rarer it is in the library: ``tf / (tf + 1.2) · idf``,
for words that at least two papers have and at most a tenth of all. The
:data:`WORDS` of the highest weight are looked for, boosted by their weight, and
scored like words of a query (``bm25f``).

Why 25 words: among the first ten suggestions for 100,000 arXiv papers, .34
share the paper's class (.01 would by chance), .30 with ten words, and .35 with
forty at twice the time.
"""

import heapq
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from paperdesk.model import Document
from paperdesk.search.analysis.tokenizer import Token, tokens
from paperdesk.search.codec.array_ops import Floats, Ints
from paperdesk.search.query.docset import added_up
from paperdesk.search.query.expansion import STOP_WORDS
from paperdesk.search.query.snapshot import Snapshot
from paperdesk.search.reader.bm25f import idf
from paperdesk.search.schema import field_text

WORDS = 25
"""Key words that are looked for."""

_FIELDS = {"title": 2, "abstract": 1}
_SATURATION = 1.2
_SHORTEST = 3
_SMALL = 5  # papers that may share a word in a library of less than fifty


@dataclass(frozen=True, slots=True)
class KeyWord:
    """Key word: its stem, how it is mostly written, its weight (1 for the best).

    ``parts`` are the stems of the words that a compound is made of.
    """

    stem: str
    written: str
    weight: float
    parts: frozenset[str] = frozenset()


def key_words(documents: Iterable[Document], snapshot: Snapshot) -> list[KeyWord]:
    """The key words of the documents, the highest weight first."""
    freqs: Counter[str] = Counter()
    written: dict[str, Counter[str]] = {}
    parts: dict[str, frozenset[str]] = {}
    for document in documents:
        for field, boost in _FIELDS.items():
            text = field_text(document, field)
            found = tokens(text)
            for token in found:
                if len(token.raw) >= _SHORTEST and token.raw not in STOP_WORDS:
                    freqs[token.stem] += boost
                    written.setdefault(token.stem, Counter())[as_written(text, token)] += 1
                    if token.kind == "joined":
                        parts[token.stem] = _parts(token, found)
    most = max(snapshot.doc_count // 10, _SMALL)
    lookup = snapshot.lookup
    weights: dict[str, float] = {}
    for stem, freq in freqs.items():
        counts = [lookup.posting_count(lookup.stem_group(field, stem)) for field in _FIELDS]
        doc_freq = max(counts)
        if doc_freq <= most and sum(counts) > 1:
            weights[stem] = freq / (freq + _SATURATION) * idf(snapshot.max_doc, doc_freq)
    best = heapq.nsmallest(WORDS, weights, key=lambda stem: (-weights[stem], stem))
    return [
        KeyWord(
            stem,
            written[stem].most_common(1)[0][0],
            weights[stem] / weights[best[0]],
            parts.get(stem, frozenset()),
        )
        for stem in best
    ]


def as_written(text: str, token: Token) -> str:
    """A word as one would say it: ``zero-shot``, ``naïve``, ``LLMs``; not as it is looked for."""
    return said(text[token.start : token.end])


def said(word: str) -> str:
    """A word of a text as one would say it by itself."""
    capitals = any(
        sum(map(str.isupper, part)) > 1 for part in word.replace("\u2011", "-").split("-")
    )
    return word if capitals else word.lower()


def _parts(joined: Token, among: Iterable[Token]) -> frozenset[str]:
    inside = (one for one in among if joined.start <= one.start and one.end <= joined.end)
    return frozenset(one.stem for one in inside if one.stem != joined.stem)


def scored(word: KeyWord, snapshot: Snapshot) -> tuple[Ints, Floats]:
    """The doc ids of a key word, rising, and its score in each."""
    lookup, found = snapshot.lookup, []
    for field in _FIELDS:
        doc_ids, freqs = lookup.postings(lookup.stem_group(field, word.stem))
        found.append((doc_ids, freqs * snapshot.norms_of(field, doc_ids)))
    doc_ids, weights = added_up(snapshot.max_doc, found)
    word_idf = word.weight * idf(snapshot.max_doc, len(doc_ids))
    return doc_ids, snapshot.weighting.saturate(weights, word_idf)
