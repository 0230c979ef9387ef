"""Merge policy: logarithmic tiers of segment sizes, as in Lucene's LogDocMergePolicy.

Each commit makes a segment, and each segment costs every search a look: 31
small ones double the time of a query. Segments are counted in tiers of powers
of eight; as soon as a tier holds eight, they become one of the next, in the
same commit. So a document is rewritten once a tier at most: five times among
30,000. A segment of which much is deleted is rewritten too.

Why a commit of few documents rewrites few: a note that was just saved must not
wait for it. A commit of many runs in a worker process and has time.
"""

from collections.abc import Sequence

_TIER = 8
_FEW = 50  # documents of a commit that is made beside the window
_MOST_BESIDE = 2_000  # documents that such a commit may rewrite, in 30 ms
_MOST_DELETED_OF_ONE = 0.3  # share of deleted documents at which a segment is rewritten
_MOST_SEGMENTS = 4
_MOST_DELETED = 0.2

Sizes = Sequence[tuple[int, int]]
"""Live documents and all documents of each segment."""


def merge_limit(doc_count: int) -> int:
    """The number of documents that a commit of so many new ones may rewrite."""
    return _MOST_BESIDE if doc_count <= _FEW else 1 << 40


def select_merges(sizes: Sizes, limit: int) -> set[int]:
    """The segments to merge into one, by index: small ones first, ``limit`` documents at most."""
    candidates: list[int] = []
    tiers: dict[int, list[int]] = {}
    for n, (live, total) in enumerate(sizes):
        if live < (1 - _MOST_DELETED_OF_ONE) * total:
            candidates.append(n)
        else:
            tiers.setdefault(_tier(live), []).append(n)
    for tier in sorted(tiers):
        if len(tiers[tier]) >= _TIER:
            candidates += tiers[tier]
    selected: set[int] = set()
    for n in sorted(candidates, key=lambda n: sizes[n][0]):
        limit -= sizes[n][0]
        if limit < 0:
            break
        selected.add(n)
    return selected


def needs_full_merge(sizes: Sizes) -> bool:
    """Whether, in an idle moment, all should become one: more than four, or a fifth deleted."""
    total = sum(count for _, count in sizes)
    live = sum(count for count, _ in sizes)
    return len(sizes) > _MOST_SEGMENTS or total - live > _MOST_DELETED * total


def _tier(doc_count: int) -> int:
    """The tier of a segment: the logarithm of its size to the base eight, rounded down."""
    tier = 0
    while doc_count >= _TIER:
        doc_count //= _TIER
        tier += 1
    return tier
