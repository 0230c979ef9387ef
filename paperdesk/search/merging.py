"""When small segments become one.

Each commit makes a segment, and each segment costs every search a look.
Segments are counted in tiers of powers of eight; as soon as a tier holds
eight, they become one of the next, in the same commit. So a paper is rewritten
once a tier at most: five times among 30,000.

Why a commit of few papers merges few: Whoosh merges about a thousand papers a
second while it holds the interpreter, and a note that was just saved must not
wait for that. A commit of many papers runs in a worker process and has time.
"""

from collections.abc import Callable
from typing import Any

from whoosh.reading import SegmentReader

from paperdesk.search import damage

Policy = Callable[[Any, list[Any]], list[Any]]

_TIER = 8
_FEW = 50  # papers of a commit that is made beside the window
_MOST_BESIDE = 400  # papers that such a commit may rewrite
_WORN = 0.3  # share of deleted papers at which a segment is rewritten


def policy(papers: int) -> Policy:
    """The merge policy of a commit of ``papers``, as Whoosh's writer wants it."""
    most = _MOST_BESIDE if papers <= _FEW else 1 << 40

    def merge(writer: Any, segments: list[Any]) -> list[Any]:
        chosen = choose([(s.doc_count(), s.doc_count_all()) for s in segments], most)
        for number in chosen:
            if segments[number].doc_count():
                with damage.seen():
                    reader = SegmentReader(writer.storage, writer.schema, segments[number])
                    try:
                        writer.add_reader(reader)
                    finally:
                        reader.close()
        return [segment for n, segment in enumerate(segments) if n not in chosen]

    return merge


def choose(sizes: list[tuple[int, int]], most: int) -> set[int]:
    """Which segments to rewrite, given (living, all) papers of each; at most ``most`` papers."""
    chosen = {n for n, (living, _) in enumerate(sizes) if not living}
    wanted: list[int] = []
    tiers: dict[int, list[int]] = {}
    for n, (living, every) in enumerate(sizes):
        if living and living < (1 - _WORN) * every:
            wanted.append(n)
        elif living:
            tiers.setdefault(_tier(living), []).append(n)
    for tier in sorted(tiers):
        if len(tiers[tier]) >= _TIER:
            wanted += tiers[tier]
    left = most
    for n in sorted(wanted, key=lambda n: sizes[n][0]):
        left -= sizes[n][0]
        if left < 0:
            break
        chosen.add(n)
    return chosen


def _tier(papers: int) -> int:
    tier = 0
    while papers >= _TIER:
        papers //= _TIER
        tier += 1
    return tier
