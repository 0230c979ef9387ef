"""Snippets: the passage that shows best why a paper was found.

It is the window of about 220 characters with the most different clauses of
the query in it, then the most highlights, then the earliest.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from paperdesk.model import Snippet
from paperdesk.model.search_results import Span
from paperdesk.search.analysis.tokenizer import PART
from paperdesk.search.explain.highlighter import Spans

LENGTH = 220
"""Characters of a snippet, about."""

PASSAGES = ("abstract", "note")
"""Fields that a snippet is taken from."""

_REACH = LENGTH * 3 // 4  # characters from the first highlight of a snippet to the end of its last


def snippet(texts: Mapping[str, str], spans: Mapping[str, Sequence[Spans]]) -> Snippet | None:
    """The best snippet of abstract or note, or of the page if there is one; the abstract's
    beginning if neither has a highlight.

    ``spans``: the highlights of each field, clause by clause.
    """
    best: tuple[tuple[int, int, int, int], str, str, list[tuple[Span, int]]] | None = None
    for order, name in enumerate(("text",) if "text" in texts else PASSAGES):
        if name not in texts:
            continue
        begin = 0
        for part in texts[name].split(PART):
            inside = _inside(spans[name], begin, begin + len(part))
            clauses, amount, offset = _best_window(inside)
            rank = (clauses, amount, -order, -offset)
            if best is None or rank > best[0]:
                best = (rank, name, part, inside)
            begin += len(part) + len(PART)
    if best is None:
        return None
    (_, _, _, offset), name, part, inside = best
    return _cut_out(name, part, -offset, [span for span, _ in inside])


def _inside(spans: Sequence[Spans], begin: int, end: int) -> list[tuple[Span, int]]:
    """The spans between ``begin`` and ``end``, counted from there, with their clause's number."""
    return sorted(
        ((start - begin, stop - begin), clause)
        for clause, of_clause in enumerate(spans)
        for start, stop in of_clause
        if begin <= start and stop <= end
    )


def _best_window(spans: list[tuple[Span, int]]) -> tuple[int, int, int]:
    """How many clauses and spans the best window holds, and where its first span begins.

    ``spans`` ascend. The window slides over them: those that end within
    reach come in, those that begin before it leave.
    """
    if len(spans) < 2:
        return (1, 1, spans[0][0][0]) if spans else (0, 0, 0)
    best = (0, 0, 0)
    coming = sorted(range(len(spans)), key=lambda n: spans[n][0][1])
    inside: set[int] = set()
    clauses: Counter[int] = Counter()
    next_in = 0
    for n, ((start, _), clause) in enumerate(spans):
        while next_in < len(coming) and spans[coming[next_in]][0][1] <= start + _REACH:
            if coming[next_in] >= n:
                inside.add(coming[next_in])
                clauses[spans[coming[next_in]][1]] += 1
            next_in += 1
        rank = (len(clauses), len(inside), -start)
        if rank > (best[0], best[1], -best[2]):
            best = (rank[0], rank[1], start)
        if n in inside:
            inside.remove(n)
            clauses[clause] -= 1
            if not clauses[clause]:
                del clauses[clause]
    return best


def _cut_out(name: str, text: str, offset: int, spans: list[Span]) -> Snippet:
    """About :data:`LENGTH` characters of ``text``, the spans from ``offset`` in their middle."""
    reached = (stop for start, stop in spans if offset <= start < offset + _REACH)
    last = max(reached, default=offset)
    begin = max(0, min((offset + last - LENGTH) // 2, len(text) - LENGTH))
    end = min(len(text), max(begin + LENGTH, last))
    if begin > 0:
        begin = _word_start(text, begin, offset)
    if end < len(text):
        end = _word_end(text, end, last)
    shown = text[begin:end].replace("\n", " ")
    lead = len(shown) - len(shown.lstrip())
    shown = shown.strip()
    head, tail = "…" if begin > 0 else "", "…" if end < len(text) else ""
    shift = begin + lead - len(head)
    kept = [
        (start - shift, stop - shift)
        for start, stop in spans
        if start >= begin + lead and stop <= begin + lead + len(shown)
    ]
    return Snippet(name, f"{head}{shown}{tail}", merged(kept))


def _word_start(text: str, begin: int, last: int) -> int:
    """The first beginning of a word behind ``begin``, but not behind ``last``."""
    space = text.find(" ", begin - 1, last)
    return space + 1 if space >= 0 else begin


def _word_end(text: str, end: int, last: int) -> int:
    """The last end of a word before ``end``, but not before ``last``."""
    space = text.rfind(" ", last, end + 1)
    return space if space > 0 else end


def merged(spans: Iterable[Span]) -> Spans:
    """The union of spans, in order: those that overlap made one."""
    union: list[Span] = []
    for start, stop in sorted(spans):
        if union and start <= union[-1][1]:
            union[-1] = (union[-1][0], max(stop, union[-1][1]))
        else:
            union.append((start, stop))
    return tuple(union)
