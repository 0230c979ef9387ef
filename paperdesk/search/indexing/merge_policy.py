"""When small segments become one.

Each commit makes a segment, and each segment costs every search a look: 31
small ones double the time of a query. Segments are counted in tiers of powers
of eight; as soon as a tier holds eight, they become one of the next, in the
same commit. So a paper is rewritten once a tier at most: five times among
30,000. A segment of which much is deleted is rewritten too.

Why a commit of few papers rewrites few: a note that was just saved must not
wait for it. A commit of many papers runs in a worker process and has time.
"""

from collections.abc import Sequence

_TIER = 8
_FEW = 50  # papers of a commit that is made beside the window
_MOST_BESIDE = 2_000  # papers that such a commit may rewrite, in 30 ms
_WORN = 0.3  # share of deleted papers at which a segment is rewritten
_MOST_SEGMENTS = 4
_MOST_DELETED = 0.2

Sizes = Sequence[tuple[int, int]]
"""Living papers and all papers of each segment."""


def limit(papers: int) -> int:
    """How many papers a commit that brings so many may rewrite."""
    return _MOST_BESIDE if papers <= _FEW else 1 << 40


def select_merges(sizes: Sizes, most: int) -> set[int]:
    """Which segments to rewrite as one; at most ``most`` papers, those of small segments first."""
    wanted: list[int] = []
    tiers: dict[int, list[int]] = {}
    for n, (living, every) in enumerate(sizes):
        if living < (1 - _WORN) * every:
            wanted.append(n)
        else:
            tiers.setdefault(_tier(living), []).append(n)
    for tier in sorted(tiers):
        if len(tiers[tier]) >= _TIER:
            wanted += tiers[tier]
    chosen: set[int] = set()
    for n in sorted(wanted, key=lambda n: sizes[n][0]):
        most -= sizes[n][0]
        if most < 0:
            break
        chosen.add(n)
    return chosen


def needs_full_merge(sizes: Sizes) -> bool:
    """Whether, in an idle moment, all should become one: more than four, or a fifth deleted."""
    papers = sum(every for _, every in sizes)
    living = sum(some for some, _ in sizes)
    return len(sizes) > _MOST_SEGMENTS or papers - living > _MOST_DELETED * papers


def _tier(papers: int) -> int:
    tier = 0
    while papers >= _TIER:
        papers //= _TIER
        tier += 1
    return tier
