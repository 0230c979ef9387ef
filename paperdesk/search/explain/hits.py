"""Why a paper was found: fields, missing words, marks, and the passage that shows it best.

Works on the words of the papers, not on the index, with the plan that the
matcher follows; so it can say nothing that the matcher would not. Words that
say nothing about a paper ('of', 'the') are neither marked nor counted among
those that it lacks, unless there are no others.
"""

from collections.abc import Iterable, Sequence, Set

from paperdesk.model import Document, Hit, Paper
from paperdesk.model.query.ast import Query
from paperdesk.model.search_results import Span
from paperdesk.search.analysis.tokenizer import PART, raw_word
from paperdesk.search.explain.highlighter import Marks, text_index
from paperdesk.search.explain.snippets import PASSAGES, merged, snippet
from paperdesk.search.query.expansion import STOP_WORDS
from paperdesk.search.query.plan import (
    AndNode,
    FilterLeaf,
    NotNode,
    OrNode,
    Step,
    TermLeaf,
    make_query_plan,
)
from paperdesk.search.schema import STEMMED, field_text
from paperdesk.text import display

_SHOWN = ("title", "abstract", "authors", "note", "venue", "category", "source", "id")
_MOST_GONE_THROUGH = 30
_GONE_THROUGH = ("prefix", "initial", "wild", "fuzzy")


def make_hits(query: Query, documents: Sequence[Document]) -> list[Hit]:
    """A :class:`~paperdesk.model.search_results.Hit` for each document, in step; pure.

    Meant for what is on the screen, some 64 at a time. ``score`` is 0: it is
    known to the answer. Offsets count in the display texts of title, abstract
    and summary, and in the snippet's own text. Never raises.
    """
    steps = make_query_plan(query)
    looks = list(dict.fromkeys(_looks((*steps.wanted, *steps.demanded))))
    quiet = frozenset(filter(_says_nothing, looks))
    if len(quiet) == len(looks):
        quiet = frozenset()
    beyond = _beyond_means(looks)
    names = [n for n in _SHOWN if n in PASSAGES or n == "title" or _asked(looks, n)]
    return [
        _hit(_HitBuilder(document, names, beyond, quiet), document, steps.wanted, looks)
        for document in documents
    ]


class _HitBuilder:
    """The texts of one paper, and what stands in them.

    ``beyond`` is not looked for, ``quiet`` neither shown nor missed.
    """

    def __init__(
        self, document: Document, names: Sequence[str], beyond: Set[TermLeaf], quiet: Set[TermLeaf]
    ) -> None:
        self.texts = {name: text for name in names if (text := field_text(document, name))}
        self.beyond = beyond
        self.quiet = quiet
        self._words = {name: text_index(text) for name, text in self.texts.items()}
        self._known: dict[tuple[str, TermLeaf], Marks] = {}

    def marks(self, name: str, look: TermLeaf) -> Marks:
        """Where ``look`` stands in the field ``name``."""
        if name not in look.fields or look in self.beyond:
            return ()
        found = self._known.get((name, look))
        if found is None:
            found = self._known[name, look] = self._words[name].marks(
                look, name in STEMMED, name == "authors"
            )
        return found

    def shown(self, name: str, look: TermLeaf) -> Marks:
        """The same without words that say nothing; one that is still typed may become a telling
        one, and marks what goes on."""
        found = self.marks(name, look)
        if look not in self.quiet:
            return found
        text = self.texts[name]
        return tuple(
            (start, end) for start, end in found if raw_word(text[start:end]) not in STOP_WORDS
        )


def _says_nothing(look: TermLeaf) -> bool:
    """Whether it is a word alone that says nothing about a paper."""
    first = look.variants[0]
    form = first[0].forms[0]
    return len(first) == 1 and form.kind in ("word", "prefix") and form.text in STOP_WORDS


def _hit(
    paper: _HitBuilder, document: Document, wanted: Sequence[Step], looks: Sequence[TermLeaf]
) -> Hit:
    marks = {name: [paper.shown(name, look) for look in looks] for name in paper.texts}
    missed = [step for step in wanted if step not in paper.quiet and not _holds(step, paper)]
    abstract, summary = _by_part(
        {span for spans in marks.get("abstract", ()) for span in spans}, document.paper
    )
    return Hit(
        document.key,
        0.0,
        matched=tuple(name for name in paper.texts if any(marks[name])),
        without=tuple(map(_label, missed)),
        title_marks=merged({span for spans in marks.get("title", ()) for span in spans}),
        snippet=snippet(paper.texts, marks),
        abstract_marks=abstract,
        summary_marks=summary,
    )


def _by_part(spans: Set[Span], paper: Paper) -> tuple[Marks, Marks]:
    """Spans of the field ``abstract``, which holds the summary too, as spans of each of the two.

    ``"We ask." + PART + "Sand moves." + PART + "rivers"``: abstract, summary and keywords, of
    which any may be missing with its PART.
    """
    if not spans:
        return (), ()
    abstract = display(paper.abstract)
    begin = len(abstract) + len(PART) if abstract else 0
    end = begin + len(display(paper.summary))
    return (
        merged(span for span in spans if span[1] <= len(abstract)),
        merged((start - begin, stop - begin) for start, stop in spans if begin <= start < end),
    )


def _beyond_means(looks: Iterable[TermLeaf]) -> frozenset[TermLeaf]:
    """Looks for which all words of each paper would be gone through, but for the first ones."""
    dear = [
        look
        for look in looks
        if any(
            form.kind in _GONE_THROUGH for v in look.variants for spot in v for form in spot.forms
        )
    ]
    return frozenset(dear[_MOST_GONE_THROUGH:])


def _looks(steps: Iterable[Step]) -> Iterable[TermLeaf]:
    """The words and phrases that a paper was to have, without those it must not have."""
    for step in steps:
        match step:
            case TermLeaf():
                yield step
            case AndNode(inner) | OrNode(inner):
                yield from _looks(inner)
            case _:
                pass


def _asked(looks: Sequence[TermLeaf], name: str) -> bool:
    return any(name in look.fields for look in looks)


def _holds(step: Step, paper: _HitBuilder) -> bool:
    """Whether the paper has what the step wants; a filter is the library's to know."""
    match step:
        case TermLeaf():
            return step in paper.beyond or any(
                paper.marks(name, step) for name in step.fields if name in paper.texts
            )
        case FilterLeaf():
            return True
        case NotNode(inner):
            return isinstance(inner, FilterLeaf) or not _holds(inner, paper)
        case AndNode(steps):
            return all(_holds(inner, paper) for inner in steps)
        case OrNode(steps):
            return any(_holds(inner, paper) for inner in steps)


def _label(step: Step) -> str:
    match step:
        case TermLeaf(label=label):
            return label
        case FilterLeaf(chosen):
            return f"{chosen.name}:{chosen.value}"
        case NotNode(inner):
            return f"-{_label(inner)}"
        case AndNode(steps):
            return " ".join(map(_label, steps))
        case OrNode(steps):
            return " OR ".join(map(_label, steps))
