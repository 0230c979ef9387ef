"""Multi-term patterns: a wildcard as terms of the dictionary.

Terms stand in the order of their bytes, so only those are tried that begin
with what stands before the pattern's first hole.
"""

import re
from fnmatch import translate

import numpy as np

from paperdesk.search.codec.array_ops import Ints, encode_utf8
from paperdesk.search.codec.postings import Postings

_HOLES = re.compile(r"[*?\[]")


def wildcard_terms(postings: Postings, pattern: str) -> Ints:
    """The terms that fit a pattern with ``*``, ``?`` and ``[...]``: ordinals, rising."""
    hole = _HOLES.search(pattern)
    start, stop = postings.prefix_span(encode_utf8(pattern[: hole.start()] if hole else pattern))
    fits = re.compile(translate(pattern)).match
    texts = postings.texts(start, stop)
    terms = [n for n, text in enumerate(texts, start) if fits(text.decode("utf-8", "replace"))]
    return np.array(terms, np.intp)
