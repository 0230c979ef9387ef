"""Why a paper was found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.model import Document, Hit, Paper
from paperdesk.model.query.ast import AllOf, AnyOf, Filter, Not, Phrase, Query, Word
from paperdesk.model.query.parser import parse
from paperdesk.search import describe, make_hits
from paperdesk.search.explain.snippets import LENGTH
from paperdesk.text import display
from tests.search.sample_documents import asked, document

FILLER = "Many a line of plain filling goes by before anything of worth is said here. "


def hit(query: Query, paper: Document) -> Hit:
    return make_hits(query, [paper])[0]


def marked(found: Hit) -> list[str]:
    assert found.snippet is not None
    return [found.snippet.text[start:end] for start, end in found.snippet.marks]


def title_marked(found: Hit, paper: Document) -> list[str]:
    title = display(paper.paper.title)
    return [title[start:end] for start, end in found.title_marks]


def test_hits_come_in_step_with_the_papers() -> None:
    papers = [document(5, "a graph"), document(3, "nothing")]
    assert [found.key for found in make_hits(asked("graph"), papers)] == [5, 3]


def test_fields_that_match_and_words_that_lack() -> None:
    paper = document(1, "Graphs", "Of nets.", note="Ask *Lee*.", authors=("Ann Lee",))
    found = hit(asked("graph", "lee", "heat", Phrase(("two", "words"))), paper)
    assert found.matched == ("title", "authors", "note")
    assert found.without == ("heat", '"two words"')


def test_marks_are_of_stems_beginnings_and_whole_phrases() -> None:
    paper = document(1, "Learning graphs", "It learned what learners of few-shot learning graph.")
    assert marked(hit(asked("learn"), paper)) == ["learned", "learning"]
    assert marked(hit(asked("learn", typing=True), paper)) == ["learned", "learners", "learning"]
    assert marked(hit(asked("fewshot"), paper)) == ["few-shot"]
    assert marked(hit(asked(Phrase(("shot", "learning", "graphs"))), paper)) == [
        "shot learning graph"
    ]
    assert marked(hit(asked(Word("learned", exact=True)), paper)) == ["learned"]
    assert marked(hit(asked(Word("l*ners", wild=True)), paper)) == ["learners"]
    assert marked(hit(asked(Word("lerners", fuzzy=1)), paper)) == ["learners"]
    assert title_marked(hit(asked("graph"), paper), paper) == ["graphs"]


def test_a_word_read_as_another_is_marked_as_that_and_not_missed() -> None:
    paper = document(1, "Quantum things", "Of entanglement.")
    words = Word("quantm", meant=("quantum",)), Word("entnglement", meant=("entanglement",))
    found = hit(asked(*words), paper)
    assert found.without == ()
    assert title_marked(found, paper) == ["Quantum"]
    assert marked(found) == ["entanglement"]
    assert hit(asked(*words), document(2, "Quantum things", "")).without == ("entanglement",)


@pytest.mark.parametrize(
    "abstract", ["", r"It learned $\alpha$ learning. " + FILLER * 5 + "Learned."]
)
@pytest.mark.parametrize("summary", ["", "Learned, too."])
@pytest.mark.parametrize("keywords", [(), ("learned", "learning")])
def test_all_of_abstract_and_summary_is_marked_in_the_text_of_each(
    abstract: str, summary: str, keywords: tuple[str, ...]
) -> None:
    paper = Document(1, Paper("", abstract=abstract, summary=summary, keywords=keywords))
    found = hit(asked("learn"), paper)
    shown = display(abstract)
    assert [shown[start:end] for start, end in found.abstract_marks] == (
        ["learned", "learning", "Learned"] if abstract else []
    )
    assert [summary[start:end] for start, end in found.summary_marks] == (
        ["Learned"] if summary else []
    )


def test_near_words_are_marked_one_by_one_and_only_where_they_are_near() -> None:
    text = "heat flows to the graph. " + FILLER + "Heat again."
    found = hit(asked(Phrase(("graph", "heat"), slop=5)), document(1, "", text))
    assert marked(found) == ["heat", "graph"]


def test_marks_count_in_readable_text() -> None:
    paper = document(1, "$\\alpha$-divergence of $L_2$ norms", "An $\\alpha$-divergence.")
    found = hit(asked("alpha", "l2"), paper)
    assert title_marked(found, paper) == ["α", "L₂"]
    assert marked(found) == ["α"]


def test_a_word_sought_in_the_title_is_not_marked_in_the_abstract() -> None:
    paper = document(1, "A mirage", "The mirage.")
    found = hit(asked(Word("mirage", "title")), paper)
    assert found.matched == ("title",)
    assert marked(found) == []


def test_the_snippet_shows_the_passage_with_most_of_the_words() -> None:
    text = FILLER * 5 + "Here a graph meets heat in one line. " + FILLER * 5 + "Heat and heat."
    found = hit(asked("graph", "heat"), document(1, "", text))
    assert found.snippet is not None
    assert found.snippet.field == "abstract"
    assert "graph meets heat" in found.snippet.text
    assert found.snippet.text.startswith("…")
    assert found.snippet.text.endswith("…")
    assert marked(found) == ["graph", "heat"]
    assert LENGTH - 40 < len(found.snippet.text) < LENGTH + 40
    before = found.snippet.text.index("graph")
    assert 60 < before < 140


def test_a_short_abstract_is_shown_whole() -> None:
    found = hit(asked("graph"), document(1, "", "All of graphs."))
    assert found.snippet is not None
    assert found.snippet.text == "All of graphs."


def test_a_note_is_shown_when_it_says_more() -> None:
    found = hit(
        asked("heat", "graph"), document(1, "", "A graph.", note="Compare *heat* and graph")
    )
    assert found.snippet is not None
    assert found.snippet.field == "note"
    assert marked(found) == ["heat", "graph"]


def test_without_marks_the_abstract_begins_at_its_beginning() -> None:
    found = hit(Query(demanded=(Filter("tag", "x"),)), document(1, "T", FILLER * 9))
    assert found.snippet is not None
    assert found.snippet.text.startswith("Many a line")
    assert found.snippet.text.endswith("…")
    assert found.snippet.marks == ()
    assert found.without == ()
    assert hit(asked("x"), document(1, "T")).snippet is None


def test_summary_and_keywords_are_part_of_the_abstract() -> None:
    paper = document(1, "T", "Nothing here.", summary="All about heat.", keywords=("graph", "net"))
    assert marked(hit(asked("heat"), paper)) == ["heat"]
    assert hit(asked("net"), paper).matched == ("abstract",)


@pytest.mark.parametrize(
    ("text", "typing", "marked", "without"),
    [
        ("what is the state of the art in pans", False, ["state", "art"], ("pans",)),
        ("the art of", True, ["art"], ()),
        ("art in", True, ["art", "Inlets"], ()),
        ("(the art of pans)", False, ["art"], ("art pans",)),
        ("art AND the AND of", False, ["art"], ()),
        ("art +the", False, ["art"], ()),
        ("the of", False, ["The", "of", "the", "of"], ()),
        ('"of the art"', False, ["of the art"], ()),
    ],
)
def test_words_that_say_nothing_are_neither_marked_nor_missed(
    text: str, typing: bool, marked: list[str], without: tuple[str, ...]
) -> None:
    paper = document(1, "The state of the art of Inlets")
    (found,) = make_hits(parse(text, typing=typing), [paper])
    assert [paper.paper.title[start:end] for start, end in found.title_marks] == marked
    assert found.without == without


def test_groups_and_refused_words() -> None:
    paper = document(1, "Graph", "Heat.")
    either = AnyOf((Word("heat"), Word("cold")))
    query = asked(either, AllOf((Word("graph"), Not(Word("net")))), refused=(Word("graph"),))
    found = hit(query, paper)
    assert found.without == ()
    assert found.matched == ("title", "abstract")
    assert hit(asked(AllOf((Word("graph"), Not(Word("heat"))))), paper).without == ("graph -heat",)
    lacking = hit(
        asked(AllOf((Word("graph"), Word("net"))), AnyOf((Word("a1"), Word("b1")))), paper
    )
    assert lacking.without == ("graph net", "a1 OR b1")


_TEXTS = st.text(alphabet="ab ğ学 $\\{}_^-.İß\u0301\n", max_size=400)


@given(title=_TEXTS, abstract=_TEXTS, text=_TEXTS)
def test_any_marks_lie_within_their_text_and_do_not_overlap(
    title: str, abstract: str, text: str
) -> None:
    found = hit(parse(text, typing=True), document(1, title, abstract))
    spans = [(found.title_marks, display(title))]
    if found.snippet is not None:
        spans.append((found.snippet.marks, found.snippet.text))
    for marks, shown in spans:
        flat = [place for span in marks for place in span]
        assert flat == sorted(flat)
        assert all(0 <= place <= len(shown) for place in flat)
        assert all(start < end for start, end in marks)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("unlearning", 'has "unlearning"'),
        ("coin flips", 'has "coin" and "flips"'),
        ("a1 b1 c1", 'has "a1", "b1" and "c1"'),
        ("title:diffusion -tag:survey", 'title has "diffusion", and not tagged survey'),
        ("+graph is:new has:note", 'has "graph", and is new, and has a note'),
        ('"graph net"~5', 'has "graph net" within 5 words'),
        ("=graph grap*", 'has exactly "graph" and "grap…"'),
        ("heat OR cold", '(has "heat" or has "cold")'),
        ("HEAT || COLD", '(has "HEAT" or has "COLD")'),
        (
            "HEAT OR COLD",
            'has "HEAT", "or" and "COLD"; and, or, not are words in a text of capitals',
        ),
        ("heat or cold", 'has "heat", "or" and "cold"'),
        ("", ""),
    ],
)
def test_a_query_is_read_back_in_words(text: str, said: str) -> None:
    assert describe(parse(text)) == said


def test_a_word_cut_in_two_is_shown_only_where_the_library_has_both_halves() -> None:
    paper = document(1, "A blue print of rivers")

    def shown(known: set[str]) -> list[str]:
        (found,) = make_hits(parse("blueprint"), [paper], known_words=known.intersection)
        return title_marked(found, paper)

    assert shown({"blue", "print"}) == ["blue print"]
    assert not shown({"blue", "prin"})
