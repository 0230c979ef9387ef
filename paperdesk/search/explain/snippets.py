"""The passage that shows best why a paper was found.

It is the stretch of about 220 characters with the most different clauses of
the query in it, then the most marks, then the earliest.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from paperdesk.model import Snippet
from paperdesk.model.search_results import Span
from paperdesk.search.analysis.tokenizer import PART
from paperdesk.search.explain.highlighter import Marks

LENGTH = 220
"""Characters of a passage, about."""

PASSAGES = ("abstract", "note")
"""Fields that a passage is taken from."""

_REACH = LENGTH * 3 // 4  # characters from the first mark of a passage to the end of its last


def snippet(texts: Mapping[str, str], marks: Mapping[str, Sequence[Marks]]) -> Snippet | None:
    """The best passage of abstract or note; the abstract's beginning if neither has a mark."""
    best: tuple[tuple[int, int, int, int], str, str, list[tuple[Span, int]]] | None = None
    for order, name in enumerate(PASSAGES):
        if name not in texts:
            continue
        begin = 0
        for piece in texts[name].split(PART):
            here = _inside(marks[name], begin, begin + len(piece))
            clauses, amount, at = _best_window(here)
            worth = (clauses, amount, -order, -at)
            if best is None or worth > best[0]:
                best = (worth, name, piece, here)
            begin += len(piece) + len(PART)
    if best is None:
        return None
    (_, _, _, at), name, piece, here = best
    return _cut_out(name, piece, -at, [span for span, _ in here])


def _inside(marks: Sequence[Marks], begin: int, end: int) -> list[tuple[Span, int]]:
    """Marks between ``begin`` and ``end``, counted from there, with their clause's number."""
    return sorted(
        ((start - begin, stop - begin), clause)
        for clause, spans in enumerate(marks)
        for start, stop in spans
        if begin <= start and stop <= end
    )


def _best_window(here: list[tuple[Span, int]]) -> tuple[int, int, int]:
    """How many clauses and marks the best window holds, and where its first mark begins.

    ``here`` ascends. The window slides over the marks: those that end within
    reach come in, those that begin before it leave.
    """
    best = (0, 0, 0)
    coming = sorted(range(len(here)), key=lambda n: here[n][0][1])
    inside: set[int] = set()
    clauses: Counter[int] = Counter()
    at = 0
    for n, ((start, _), clause) in enumerate(here):
        while at < len(coming) and here[coming[at]][0][1] <= start + _REACH:
            if coming[at] >= n:
                inside.add(coming[at])
                clauses[here[coming[at]][1]] += 1
            at += 1
        worth = (len(clauses), len(inside), -start)
        if worth > (best[0], best[1], -best[2]):
            best = (worth[0], worth[1], start)
        if n in inside:
            inside.remove(n)
            clauses[clause] -= 1
            if not clauses[clause]:
                del clauses[clause]
    return best


def _cut_out(name: str, text: str, at: int, spans: list[Span]) -> Snippet:
    """About :data:`LENGTH` characters of ``text`` with the marks from ``at`` in their middle."""
    last = max((stop for start, stop in spans if at <= start < at + _REACH), default=at)
    begin = max(0, min((at + last - LENGTH) // 2, len(text) - LENGTH))
    end = min(len(text), max(begin + LENGTH, last))
    if begin > 0:
        begin = _word_start(text, begin, at)
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


def _word_start(text: str, begin: int, at: int) -> int:
    """The first beginning of a word behind ``begin``, but not behind ``at``."""
    space = text.find(" ", begin - 1, at)
    return space + 1 if space >= 0 else begin


def _word_end(text: str, end: int, last: int) -> int:
    """The last end of a word before ``end``, but not before ``last``."""
    space = text.rfind(" ", last, end + 1)
    return space if space > 0 else end


def merged(spans: Iterable[Span]) -> Marks:
    """Spans in order, those that overlap made one."""
    found: list[Span] = []
    for start, stop in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(stop, found[-1][1]))
        else:
            found.append((start, stop))
    return tuple(found)
