"""Plain BM25F, to be compared with: a bag of stems, and nothing else.

k1 1.6, b .6 (of titles .5), titles weigh twice; each word of a query as often as it stands there,
but for stop words; ``\\w+`` in small letters, stemmed by Snowball's English rules.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence

import numpy as np
import Stemmer

from paperdesk.model import Document
from paperdesk.search.query.sentence import SENTENCE_STOP_WORDS

_K1 = 1.6
_FIELDS = ((2.0, 0.5), (1.0, 0.6))  # weight and b of title and abstract
_WORDS = re.compile(r"\w+")


def plain_bm25f(documents: Sequence[Document]) -> Callable[[str], list[int]]:
    """A function from a query to the keys of the best 100 documents, best first."""
    stem = Stemmer.Stemmer("english")
    texts = [(document.paper.title, document.paper.abstract) for document in documents]
    bags = [
        [Counter(stem.stemWords(_WORDS.findall(text.lower()))) for text in pair] for pair in texts
    ]
    weights: dict[str, dict[int, float]] = defaultdict(dict)
    for part, (boost, b) in enumerate(_FIELDS):
        lengths = [of_document[part].total() for of_document in bags]
        average = sum(lengths) / max(1, sum(map(bool, lengths)))
        for row, of_document in enumerate(bags):
            norm = boost / (1 - b + b * lengths[row] / average)
            for word, count in of_document[part].items():
                weights[word][row] = weights[word].get(row, 0.0) + count * norm

    def ask(text: str) -> list[int]:
        words = [w for w in _WORDS.findall(text.lower()) if w not in SENTENCE_STOP_WORDS]
        scores = np.zeros(len(documents))
        for word, count in Counter(stem.stemWords(words)).items():
            rows = np.fromiter(weights.get(word, {}), np.intp)
            weight = np.fromiter(weights.get(word, {}).values(), np.float64)
            idf = math.log(1 + (len(documents) - len(rows) + 0.5) / (len(rows) + 0.5))
            scores[rows] += count * idf * (_K1 + 1) * weight / (weight + _K1)
        return [documents[row].key for row in np.argsort(-scores, kind="stable")[:100]]

    return ask
