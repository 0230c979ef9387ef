"""Anchors: where a mark belongs in a file that it was not set in.

A mark carries its quote, the :data:`AROUND` letters before and after it, and how far into the text
it stands. Where its quote stands as it was, and what is around it agrees, it is sure. Where the
words were edited, or stand elsewhere, it is moved: painted, and said to be looked at. Where less
than :data:`ENOUGH` of its quote is found it is adrift: listed, and painted nowhere.

Why letters and digits alone are compared (:mod:`~paperdesk.documents.canonical_text`): another
typesetting of the same words differs in everything else.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from paperdesk.documents.canonical_text import CanonicalText, canonical
from paperdesk.documents.near_quotes import near_quote
from paperdesk.model.marks import Mark, MarkKind, MarkPlace
from paperdesk.model.pages import PageText, Quad, TextSpan

AROUND = 32
"""Letters before and after a quote that are kept."""
ENOUGH = 0.6
"""Share of a quote that has to be found."""
_GRAM = 4
_FRAMED, _LEFT = 0.75, 0.4
"""Where so much of what was around a quote is around it still, less of the quote is enough: its
place is beyond doubt, and its words were edited."""
_LONG = 24
"""Letters of a quote that nobody writes twice by chance."""
_ENDS = 200
"""Letters of either end by which a long quote is looked for."""
_SHORT, _NEIGHBOUR = 12, 6
"""Letters of a short quote, and of what has to stand next to it as it did."""
_MOST_HITS = 200
_AGREES, _HINTS = 0.5, 0.2
"""Shares of what is around a quote that agree, or at least hint."""
_APART = 0.2
"""By how much the best place has to be better than the next."""
_SAME_PROGRESS = 0.002

QuadsOf = Callable[[TextSpan], tuple[Quad, ...]]
"""Makes the pieces of lines (user space) that characters cover."""


@dataclass(frozen=True, slots=True)
class _Place:
    first: int
    end: int
    place: MarkPlace


@dataclass(frozen=True, slots=True, order=True)
class _QuotePlace:
    """A place with the very quote: the share of what was around it that is there, how near it is
    to where it was in the text, the letters next to it that are alike, and where it begins."""

    score: float
    nearness: float
    adjacent: int
    first: int


@dataclass(frozen=True, slots=True)
class TextAround:
    """What a mark keeps of the text around it (see :class:`~paperdesk.model.marks.Mark`)."""

    before: str
    after: str
    progress: float


class Anchors:
    """The text of a whole file, in which marks are looked for.

    ``quads_of`` may be any where marks are only described.
    """

    def __init__(self, pages: Mapping[int, PageText], quads_of: QuadsOf | None = None) -> None:
        self._text = CanonicalText(pages)
        self._quads_of = quads_of

    def surroundings(self, span: TextSpan) -> TextAround:
        """What a mark on these characters is to keep of the text around it; for a place without
        words, an empty span."""
        text, (first, end) = self._text.text, self._text.letters_of(span)
        progress = first / len(text) if text else 0.0
        return TextAround(text[max(0, first - AROUND) : first], text[end:][:AROUND], progress)

    def anchor(self, mark: Mark, file: str) -> Mark:
        """The mark as it stands in this file, whose SHA-256 is ``file``; adrift where it does not.

        An area stands where the words in it, or those before and after it, stand as they were.
        """
        adrift = replace(mark, file=file, place=MarkPlace.ADRIFT)
        quote = canonical(mark.quote)
        found = self._of_quote(mark, quote) if quote else self._between(mark)
        if found is None:
            return adrift
        first, end = found.first, found.end
        if quote and found.place is MarkPlace.MOVED:
            first, end = self._text.whole_words(first, end)
        span, whole = self._text.span(first, max(end, first + 1))
        quads = self._quads(mark, span)
        if not quads:
            return adrift
        return replace(
            mark,
            file=file,
            page=span.page,
            quads=quads,
            progress=first / len(self._text.text),
            place=found.place if whole else MarkPlace.MOVED,
        )

    def _of_quote(self, mark: Mark, quote: str) -> _Place | None:
        hits = [self._hit(mark, hit, hit + len(quote)) for hit in self._hits(quote)]
        hits.sort()
        if hits and (place := _judged(hits, len(quote))) is not None:
            first = hits[-1].first
            return _Place(first, first + len(quote), place)
        return self._near(mark, quote)

    def _hits(self, quote: str) -> list[int]:
        found: list[int] = []
        place = self._text.text.find(quote)
        while place >= 0 and len(found) < _MOST_HITS:
            found.append(place)
            place = self._text.text.find(quote, place + 1)
        return found

    def _hit(self, mark: Mark, first: int, end: int) -> _QuotePlace:
        """What speaks for a place at which the very quote stands."""
        text, rest = self._text.text, len(mark.before) + len(mark.after)
        nearness = -abs(first / len(text) - mark.progress)
        ahead, behind = text[max(0, first - 2 * AROUND) : first], text[end : end + 2 * AROUND]
        left = _common(mark.before[::-1], ahead[::-1])
        right = _common(mark.after, behind)
        exact = (left + right) / rest if rest else _AGREES  # nothing speaks against it
        shared = _shared(mark.before, ahead, mark.after, behind)
        return _QuotePlace(max(exact, shared), nearness, max(left, right), first)

    def _near(self, mark: Mark, quote: str) -> _Place | None:
        """A place where most of the quote stands."""
        text = self._text.text
        if len(quote) > 3 * _ENDS:
            start = near_quote(text, mark.before, quote[:_ENDS], "")
            stop = near_quote(text, "", quote[-_ENDS:], mark.after)
            if start is None or stop is None or min(start.covered, stop.covered) < ENOUGH:
                return None
            length = (stop.end - start.first) / len(quote)
            inside = 0.5 < length < 1.5
            return _Place(start.first, stop.end, MarkPlace.MOVED) if inside else None
        found = near_quote(text, mark.before, quote, mark.after)
        framed = found is not None and found.around >= _FRAMED and found.covered >= _LEFT
        if found is None or (found.covered < ENOUGH and not framed):
            return None
        # Few letters are shared by chance: what is around them has to speak for the place.
        if found.covered * len(quote) < _LONG and found.around < _HINTS:
            return None
        return _Place(found.first, found.end, MarkPlace.MOVED)

    def _between(self, mark: Mark) -> _Place | None:
        """The letter behind a place without words."""
        both = mark.before + mark.after
        if len(both) < AROUND // 2:
            return None
        hits = self._hits(both)
        if len(hits) == 1:
            at = min(hits[0] + len(mark.before), len(self._text.text) - 1)
            return _Place(at, at, MarkPlace.SURE)
        if hits or mark.kind is MarkKind.AREA:
            return None
        found = near_quote(self._text.text, "", both, "")
        if found is None or found.covered < ENOUGH:
            return None
        wanted = near_quote(self._text.text, "", mark.after or both, "")
        at = wanted.first if wanted is not None and wanted.covered >= ENOUGH else found.first
        return _Place(at, at, MarkPlace.MOVED)

    def _quads(self, mark: Mark, span: TextSpan) -> tuple[Quad, ...]:
        """The quads of the mark's kind at these characters."""
        if self._quads_of is None:
            return ()
        found = self._quads_of(span)
        if not found or mark.kind not in (MarkKind.NOTE, MarkKind.AREA):
            return found
        left, bottom, right, top = _joint(found)
        if mark.kind is MarkKind.NOTE:
            return ((left, top, left, top),)
        if not mark.quote:
            return mark.quads if span.page == mark.page else ()
        return ((left - 2, bottom - 2, right + 2, top + 2),)


def _judged(hits: list[_QuotePlace], letters: int) -> MarkPlace | None:
    """What the last of the places is worth; None: look for a nearer one."""
    best, score = hits[-1], hits[-1].score
    lead = score - hits[-2].score if len(hits) > 1 else 1.0
    # A short word stands near itself again, so its neighbour has to be there.
    if letters < _SHORT and best.adjacent < _NEIGHBOUR:
        return MarkPlace.MOVED if score >= _AGREES and lead >= _APART else None
    if score >= _AGREES:
        clear = lead >= _APART or best.nearness > -_SAME_PROGRESS
        return MarkPlace.SURE if clear else MarkPlace.MOVED
    if len(hits) == 1 and letters >= _LONG:
        return MarkPlace.SURE if score >= _HINTS else MarkPlace.MOVED
    return MarkPlace.MOVED if score >= _HINTS and lead >= _APART / 2 else None


def _common(one: str, other: str) -> int:
    """How many letters two texts have alike from their beginning."""
    for count, (letter, its) in enumerate(zip(one, other, strict=False)):
        if letter != its:
            return count
    return min(len(one), len(other))


def _shared(before: str, ahead: str, after: str, behind: str) -> float:
    """The share of the runs of what was around a quote that are around it."""
    runs = [(before[at : at + _GRAM], ahead) for at in range(len(before) - _GRAM + 1)]
    runs += [(after[at : at + _GRAM], behind) for at in range(len(after) - _GRAM + 1)]
    return sum(run in where for run, where in runs) / len(runs) if runs else 0.0


def _joint(quads: tuple[Quad, ...]) -> Quad:
    return (
        min(quad[0] for quad in quads),
        min(quad[1] for quad in quads),
        max(quad[2] for quad in quads),
        max(quad[3] for quad in quads),
    )
