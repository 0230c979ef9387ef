"""Hits: the matched fields, missing clauses, highlights and snippet of each paper.

Works on the words of the papers, not on the index, with the plan that the
executor follows; so it can say nothing that the executor would not. Only of words that stand
on the pages of a paper alone it asks on which, and reads that one page. Stop words
('of', 'the') are neither highlighted nor counted among those that a paper lacks,
unless there are no others.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence, Set

from paperdesk.model import Document, Hit, Paper
from paperdesk.model.query.ast import Query, Word
from paperdesk.model.search_results import PageHit, Span, TextMatch, TextPage
from paperdesk.search.analysis.tokenizer import PART, raw_word
from paperdesk.search.explain.highlighter import Spans, halves, text_index
from paperdesk.search.explain.snippets import PASSAGES, merged, snippet
from paperdesk.search.query.expansion import STOP_WORDS
from paperdesk.search.query.plan import (
    AndNode,
    FilterLeaf,
    NotNode,
    OrNode,
    PlanNode,
    TermLeaf,
    label_of,
    leaves_of,
    make_query_plan,
)
from paperdesk.search.schema import STEMMED, field_text
from paperdesk.text import display

_SHOWN = ("title", "abstract", "authors", "note", "venue", "category", "source", "id")
_MOST_SCANS = 30
_SCANNED = ("prefix", "initial", "wild", "fuzzy")


FindPages = Callable[[Mapping[int, Set[str]]], Mapping[int, TextMatch]]
"""Finds pages of papers (by key) on which clauses stand that were not found otherwise."""

KnownWords = Callable[[Set[str]], Set[str]]
"""Those of some words that stand in the library as they are written."""

ReadPage = Callable[[int, int], TextPage | None]
"""Reads a page of a paper, counted from 0 through all its files; None where it is not known."""


def make_hits(
    query: Query,
    documents: Sequence[Document],
    find_pages: FindPages = lambda _: {},
    read_page: ReadPage = lambda _key, _page: None,
    known_words: KnownWords = lambda words: words,
) -> list[Hit]:
    """The hit (:class:`~paperdesk.model.search_results.Hit`) of each document, in step; pure, but
    for what it is given.

    Meant for what is on the screen, some 64 at a time. ``score`` is 0: it is
    known to the answer. Offsets count in the display texts of title, abstract
    and summary, and in the snippet's own text. Never raises.
    """
    plan = make_query_plan(query)
    leaves = list(dict.fromkeys(leaves_of((*plan.should, *plan.must))))
    stop_words = frozenset(filter(_is_stop_word, leaves))
    if len(stop_words) == len(leaves):
        stop_words = frozenset()
    skipped = _too_costly(leaves)
    names = [n for n in _SHOWN if n in PASSAGES or n == "title" or _is_asked(leaves, n)]
    known = frozenset(known_words({half for leaf in leaves for half in halves(leaf)}))
    papers = [_HitBuilder(document, names, skipped, stop_words, known) for document in documents]
    wanted = {paper.key: missing for paper in papers if (missing := paper.missing(leaves))}
    for key, match in find_pages(wanted).items() if wanted else ():
        page = read_page(key, match.page)
        for paper in papers:
            if paper.key == key:
                paper.turn_to(match, page)
    read = _read(query)
    pairs = zip(papers, documents, strict=True)
    return [_hit(paper, document, plan.should, leaves, read) for paper, document in pairs]


def _read(query: Query) -> dict[str, str]:
    """As what likely misspelled words were read, by their labels: who lacks them lacks these."""
    return {
        label_of(node.field, node.text): label_of(node.field, node.meant[0])
        for node in query.wanted
        if isinstance(node, Word) and node.meant
    }


class _HitBuilder:
    """Builder of one hit: the texts of a paper, and the spans of each leaf in them.

    ``skipped`` is not looked for, ``stop_words`` neither shown nor missed; only the halves of a
    word that are ``known`` are looked for in its place, as the executor does.
    """

    def __init__(
        self,
        document: Document,
        names: Sequence[str],
        skipped: Set[TermLeaf],
        stop_words: Set[TermLeaf],
        known: frozenset[str],
    ) -> None:
        self.key = document.key
        self.place: PageHit | None = None
        self._on_pages: Set[str] = frozenset()
        self.texts = {name: text for name in names if (text := field_text(document, name))}
        self.skipped = skipped
        self.stop_words = stop_words
        self._known = known
        self._indexes = {name: text_index(text) for name, text in self.texts.items()}
        self._spans: dict[tuple[str, TermLeaf], Spans] = {}

    def missing(self, leaves: Sequence[TermLeaf]) -> frozenset[str]:
        """The clauses that may stand on pages and in nothing else that is said of the paper."""
        return frozenset(
            leaf.label
            for leaf in leaves
            if "text" in leaf.fields and leaf not in self.stop_words and not self.holds(leaf)
        )

    def turn_to(self, match: TextMatch, page: TextPage | None) -> None:
        """Take in what stands on the paper's pages, and the page to be shown."""
        self._on_pages = match.words
        if page is not None:
            self.place = page.place
            self.texts["text"] = page.text
            self._indexes["text"] = text_index(page.text)

    def holds(self, leaf: TermLeaf) -> bool:
        """Whether the paper has a word or phrase."""
        return (
            leaf in self.skipped
            or leaf.label in self._on_pages
            or any(self.spans(name, leaf) for name in leaf.fields if name in self.texts)
        )

    def spans(self, name: str, leaf: TermLeaf) -> Spans:
        """The spans of ``leaf`` in the field ``name``."""
        if name not in leaf.fields or leaf in self.skipped:
            return ()
        spans = self._spans.get((name, leaf))
        if spans is None:
            spans = self._spans[name, leaf] = self._indexes[name].spans(
                leaf, name in STEMMED, name == "authors", self._known
            )
        return spans

    def highlights(self, name: str, leaf: TermLeaf) -> Spans:
        """The same without stop words; one that is still typed may become another word, and
        highlights what goes on."""
        spans = self.spans(name, leaf)
        if leaf not in self.stop_words:
            return spans
        text = self.texts[name]
        return tuple(
            (start, end) for start, end in spans if raw_word(text[start:end]) not in STOP_WORDS
        )


def _is_stop_word(leaf: TermLeaf) -> bool:
    """Whether it is a stop word alone, perhaps still being typed."""
    first = leaf.variants[0]
    pattern = first[0].patterns[0]
    return len(first) == 1 and pattern.kind in ("word", "prefix") and pattern.text in STOP_WORDS


def _hit(
    paper: _HitBuilder,
    document: Document,
    should: Sequence[PlanNode],
    leaves: Sequence[TermLeaf],
    read: Mapping[str, str],
) -> Hit:
    spans = {name: [paper.highlights(name, leaf) for leaf in leaves] for name in paper.texts}
    missed = [node for node in should if node not in paper.stop_words and not _holds(node, paper)]
    abstract, summary = _by_part(
        {span for of_leaf in spans.get("abstract", ()) for span in of_leaf}, document.paper
    )
    return Hit(
        document.key,
        0.0,
        matched=tuple(name for name in paper.texts if any(spans[name])),
        without=tuple(read.get(label, label) for label in map(_label, missed)),
        title_marks=merged({span for of_leaf in spans.get("title", ()) for span in of_leaf}),
        snippet=snippet(paper.texts, spans),
        page=paper.place,
        abstract_marks=abstract,
        summary_marks=summary,
    )


def _by_part(spans: Set[Span], paper: Paper) -> tuple[Spans, Spans]:
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


def _too_costly(leaves: Iterable[TermLeaf]) -> frozenset[TermLeaf]:
    """The leaves that would scan all words of each paper, but for the first ones."""
    scanning = [
        leaf
        for leaf in leaves
        if any(
            p.kind in _SCANNED
            for variant in leaf.variants
            for slot in variant
            for p in slot.patterns
        )
    ]
    return frozenset(scanning[_MOST_SCANS:])


def _is_asked(leaves: Sequence[TermLeaf], name: str) -> bool:
    return any(name in leaf.fields for leaf in leaves)


def _holds(node: PlanNode, paper: _HitBuilder) -> bool:
    """Whether the paper has what the node wants; a filter is the library's to know."""
    match node:
        case TermLeaf():
            return paper.holds(node)
        case FilterLeaf():
            return True
        case NotNode(inner):
            return isinstance(inner, FilterLeaf) or not _holds(inner, paper)
        case AndNode(nodes):
            return all(_holds(inner, paper) for inner in nodes)
        case OrNode(nodes):
            return any(_holds(inner, paper) for inner in nodes)


def _label(node: PlanNode) -> str:
    """The node as the reader wrote it."""
    match node:
        case TermLeaf(label=label):
            return label
        case FilterLeaf(chosen):
            return f"{chosen.name}:{chosen.value}"
        case NotNode(inner):
            return f"-{_label(inner)}"
        case AndNode(nodes):
            return " ".join(map(_label, nodes))
        case OrNode(nodes):
            return " OR ".join(map(_label, nodes))
