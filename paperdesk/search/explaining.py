"""Why a paper was found: fields, missing words, marks, and the passage that shows it best.

Works on the words of the papers, not on the index, with the plan that the
matcher follows; so it can say nothing that the matcher would not.

The passage is the stretch of about 220 characters with the most different
clauses of the query in it, then the most marks, then the earliest.
"""

import fnmatch
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from paperdesk.model import Document, Hit, Snippet
from paperdesk.model.finding import Span
from paperdesk.model.query import Query
from paperdesk.search.analysis import PART, Token, tokens
from paperdesk.search.near import tight
from paperdesk.search.plan import Chosen, Deny, Every, Look, Some, Step, plan
from paperdesk.search.schema import STEMMED, field_text
from paperdesk.search.typos import within
from paperdesk.search.variants import Form, Spot, Variant, stem_of

LENGTH = 220
"""Characters of a passage, about."""

_MOST_MARKS = 400  # in one field of one paper
_PASSAGES = ("abstract", "note")
_SHOWN = ("title", "abstract", "authors", "note", "venue", "category", "source", "id")

Marks = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Field:
    """One field of one paper: its text and its words."""

    name: str
    text: str
    words: tuple[Token, ...]


def explain(query: Query, documents: Sequence[Document]) -> list[Hit]:
    """A :class:`~paperdesk.model.finding.Hit` for each document, in step; pure.

    Meant for what is on the screen, some 64 at a time. ``score`` is 0: it is
    known to the answer. Offsets count in the display text of the title and in
    the snippet's own text. Never raises.
    """
    steps = plan(query)
    looks = list(_looks((*steps.wanted, *steps.demanded)))
    names = [n for n in _SHOWN if n in _PASSAGES or n == "title" or _asked(looks, n)]
    return [_hit(document, steps.wanted, looks, names) for document in documents]


def _hit(
    document: Document, wanted: Sequence[Step], looks: Sequence[Look], names: Sequence[str]
) -> Hit:
    fields: dict[str, _Field] = {}
    for name in names:
        text = field_text(document, name)
        if text:
            fields[name] = _Field(name, text, tokens(text))
    marks = {
        name: [_marks(look, fields[name]) if name in look.fields else () for look in looks]
        for name in fields
    }
    title = sorted({span for spans in marks.get("title", ()) for span in spans})
    return Hit(
        document.key,
        0.0,
        matched=tuple(name for name in fields if any(marks[name])),
        without=tuple(_label(step) for step in wanted if not _holds(step, fields)),
        title_marks=_merged(title),
        snippet=_snippet(fields, marks),
    )


def _looks(steps: Iterable[Step]) -> Iterable[Look]:
    """The words and phrases that a paper was to have, without those it must not have."""
    for step in steps:
        match step:
            case Look():
                yield step
            case Every(inner) | Some(inner):
                yield from _looks(inner)
            case _:
                pass


def _asked(looks: Sequence[Look], name: str) -> bool:
    return any(name in look.fields for look in looks)


def _holds(step: Step, fields: dict[str, _Field]) -> bool:
    """Whether the paper has what the step wants; a filter is the library's to know."""
    match step:
        case Look():
            return any(_marks(step, fields[name]) for name in step.fields if name in fields)
        case Chosen():
            return True
        case Deny(inner):
            return isinstance(inner, Chosen) or not _holds(inner, fields)
        case Every(steps):
            return all(_holds(inner, fields) for inner in steps)
        case Some(steps):
            return any(_holds(inner, fields) for inner in steps)


def _label(step: Step) -> str:
    match step:
        case Look(label=label):
            return label
        case Chosen(chosen):
            return f"{chosen.name}:{chosen.value}"
        case Deny(inner):
            return f"-{_label(inner)}"
        case Every(steps):
            return " ".join(map(_label, steps))
        case Some(steps):
            return " OR ".join(map(_label, steps))


def _marks(look: Look, field: _Field) -> Marks:
    """Where the look stands in the field, as spans of its text."""
    found: list[Span] = []
    for variant in look.variants:
        tests = [_test(spot, field.name in STEMMED) for spot in variant]
        if look.slop and len(variant) > 1:
            found += _near(tests, field.words, len(variant) - 1 + look.slop)
        else:
            found += _in_a_row(variant, tests, field.words)
        if len(found) > _MOST_MARKS:
            break
    return tuple(found[:_MOST_MARKS])


def _in_a_row(
    variant: Variant, tests: Sequence[Callable[[Token], bool]], words: Sequence[Token]
) -> list[Span]:
    first, *others = tests
    starts = [word for word in words if first(word)]
    if not others:
        return [(word.start, word.end) for word in starts]
    by_place: dict[int, list[Token]] = {}
    for word in words:
        by_place.setdefault(word.at, []).append(word)
    found: list[Span] = []
    for start in starts:
        end = start.end
        for spot, test in zip(variant[1:], others, strict=True):
            here = [word for word in by_place.get(start.at + spot.at, ()) if test(word)]
            if not here:
                break
            end = max(word.end for word in here)
        else:
            found.append((start.start, end))
    return found


def _near(
    tests: Sequence[Callable[[Token], bool]], words: Sequence[Token], width: int
) -> list[Span]:
    """Each word of the phrase that has all the others near it."""
    there = [(word, n) for word in words for n, test in enumerate(tests) if test(word)]
    found: list[Span] = []
    for word, _ in there:
        about = [(w.at, n) for w, n in there if abs(w.at - word.at) <= width]
        if tight(about, len(tests), width):
            found.append((word.start, word.end))
    return found


def _test(spot: Spot, stemmed: bool) -> Callable[[Token], bool]:
    tests = [_form_test(form, stemmed) for form in spot.forms]
    return tests[0] if len(tests) == 1 else lambda word: any(test(word) for test in tests)


@lru_cache(maxsize=512)
def _form_test(form: Form, stemmed: bool) -> Callable[[Token], bool]:
    text = form.text
    match form.kind:
        case "word" if stemmed:
            stem = stem_of(form)
            return lambda word: word.stem == stem
        case "prefix":
            return lambda word: word.raw.startswith(text)
        case "wild":
            fits = re.compile(fnmatch.translate(text.replace("[", "[[]"))).match
            return lambda word: fits(word.raw) is not None
        case "fuzzy":
            return lambda word: word.raw[:1] == text[:1] and within(text, word.raw, form.edits)
        case _:
            return lambda word: word.raw == text


def _snippet(fields: dict[str, _Field], marks: dict[str, list[Marks]]) -> Snippet | None:
    """The best passage of abstract or note; the abstract's beginning if neither has a mark."""
    best: tuple[tuple[int, int, int, int], str, str, list[tuple[Span, int]]] | None = None
    for order, name in enumerate(_PASSAGES):
        if name not in fields:
            continue
        begin = 0
        for piece in fields[name].text.split(PART):
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


def _inside(marks: list[Marks], begin: int, end: int) -> list[tuple[Span, int]]:
    """Marks between ``begin`` and ``end``, counted from there, with their clause's number."""
    return sorted(
        ((start - begin, stop - begin), clause)
        for clause, spans in enumerate(marks)
        for start, stop in spans
        if begin <= start and stop <= end
    )


def _best_window(here: list[tuple[Span, int]]) -> tuple[int, int, int]:
    """How many clauses and marks the best window holds, and where its first mark begins."""
    best = (0, 0, 0)
    for n, ((start, _), _) in enumerate(here):
        reach = [(span, clause) for span, clause in here[n:] if span[1] <= start + LENGTH * 3 // 4]
        worth = (len({clause for _, clause in reach}), len(reach), -start)
        if worth > (best[0], best[1], -best[2]):
            best = (worth[0], worth[1], start)
    return best


def _cut_out(name: str, text: str, at: int, spans: list[Span]) -> Snippet:
    """About :data:`LENGTH` characters of ``text`` with the marks from ``at`` in their middle."""
    last = max((stop for start, stop in spans if at <= start < at + LENGTH * 3 // 4), default=at)
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
    return Snippet(name, f"{head}{shown}{tail}", _merged(kept))


def _word_start(text: str, begin: int, at: int) -> int:
    """The first beginning of a word behind ``begin``, but not behind ``at``."""
    space = text.find(" ", begin - 1, at)
    return space + 1 if space >= 0 else begin


def _word_end(text: str, end: int, last: int) -> int:
    """The last end of a word before ``end``, but not before ``last``."""
    space = text.rfind(" ", last, end + 1)
    return space if space > 0 else end


def _merged(spans: Iterable[Span]) -> Marks:
    """Spans in order, those that overlap made one."""
    found: list[Span] = []
    for start, stop in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(stop, found[-1][1]))
        else:
            found.append((start, stop))
    return tuple(found)
