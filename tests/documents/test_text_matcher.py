import re
from array import array

import pytest

from paperdesk.documents.late_spans import CountedSpans, LateSpans
from paperdesk.documents.text_matcher import Matcher
from paperdesk.model.pages import BROKEN, RAISED, PageText, TextSpan
from tests.documents.real_pages import page_of


def page(text: str) -> PageText:
    return PageText(text, array("I", range(len(text))), array("f", bytes(16 * len(text))))


def found(text: str, query: str, *, whole_words: bool = False, case: bool = False) -> list[str]:
    spans = Matcher({0: page(text)}).find(query, whole_words=whole_words, case=case)
    return [text[span.first : span.end] for span in spans]


def test_accents_case_and_ligatures_are_one() -> None:
    assert found("Poincaré's ﬁne œuvre", "poincare") == ["Poincaré"]
    assert found("Poincaré's ﬁne œuvre", "FINE OEUVRE") == ["ﬁne œuvre"]
    assert found("Poincare", "Poincaré") == ["Poincare"]
    assert found("ΣΊΣΥΦΟΣ und Straße", "σισυφος") == ["ΣΊΣΥΦΟΣ"]
    assert found("ΣΊΣΥΦΟΣ und Straße", "strasse") == ["Straße"]
    assert found("the x\u0302 here", "x here") == ["x\u0302 here"]


def test_capitals_matter_where_asked() -> None:
    assert found("Roses, roses, Ròses", "Roses", case=True) == ["Roses", "Ròses"]


def test_a_broken_word_is_found_with_its_hyphen_and_without() -> None:
    text = f"was fine{BROKEN}\ntuned by hand"
    assert found(text, "finetuned") == found(text, "fine-tuned") == [f"fine{BROKEN}\ntuned"]
    assert found(text, "fine-") == ["fine"]
    assert found(text, "fine tuned") == []


def test_a_compound_is_found_with_its_hyphen_alone() -> None:
    assert found("to re-cover and recover", "recover") == ["recover"]
    assert found("to re-cover and recover", "re-cover") == ["re-cover"]
    assert found("in 1990–2000", "1990-2000") == ["1990–2000"]
    assert found("a well-known rule", "known-") == []
    assert found("at −1 and 1", "-1") == ["1"]


def test_words_on_two_lines_stand_beside_each_other() -> None:
    assert found("of the\nsecond  garden", "the second garden") == ["the\nsecond  garden"]
    assert found("therapist", "the rapist") == []


def test_the_number_of_a_reference_is_between_words_or_not_there() -> None:
    text = f"known{RAISED}12,13 that x{RAISED}2 is"
    assert found(text, "known that") == [f"known{RAISED}12,13 that"]
    assert found(text, "known 12") == [f"known{RAISED}12"]
    assert found(text, "x2") == [f"x{RAISED}2"]
    assert found(text, "known", whole_words=True) == ["known"]


def test_whole_words_stand_alone() -> None:
    assert found("art, party, art-house", "art", whole_words=True) == ["art", "art"]
    assert found(f"par{BROKEN}\nty", "par", whole_words=True) == []


def test_quotes_and_dashes_are_of_one_shape() -> None:
    assert found("the “flow” isn’t", '"flow" isn\'t') == ["“flow” isn’t"]
    assert found("pages — many", "pages - many") == ["pages — many"]


def test_all_places_are_found_in_order_over_all_pages() -> None:
    spans = Matcher({7: page("aaa rose"), 2: page("rose rose")}).find("rose")
    assert spans == (TextSpan(2, 0, 4), TextSpan(2, 5, 9), TextSpan(7, 4, 8))
    assert Matcher({0: page("aaaa")}).find("aa") == (TextSpan(0, 0, 2), TextSpan(0, 2, 4))


def test_no_phrase_goes_over_the_end_of_a_page() -> None:
    assert Matcher({0: page("the"), 1: page("end")}).find("the end") == ()


@pytest.mark.parametrize("query", ["", " ", "\u0301", "\n", BROKEN])
def test_nothing_is_found_of_nothing(query: str) -> None:
    assert Matcher({0: page("the end")}).find(query) == ()


@pytest.mark.parametrize(
    "query",
    ["optimized", "fine-tuned", "finetuned", "scientific", "café", "cafe", "state-of-the-art"],
)
def test_words_of_a_page_in_two_columns_are_found(query: str) -> None:
    assert Matcher({0: page_of("broken_words")}).find(query)


def test_matchers_of_pages_that_are_joined_find_what_one_of_all_pages_does() -> None:
    texts = {0: f"on-line ro{BROKEN}\nse{RAISED}12 one", 3: "rose aaa", 5: "a rose, online on-line"}
    pages = {number: page(text) for number, text in texts.items()}
    joined = Matcher.joined(Matcher({number: text}) for number, text in pages.items())
    one = Matcher(pages)
    for query in ("rose", "a", "aa", "online", "on-line", "rose one", "12", "se 12", "none"):
        assert tuple(joined.find(query)) == tuple(one.find(query))
    assert [span.page for span in joined.find("rose")] == [0, 3, 5]
    assert [span.page for span in joined.find("rose")[1:]] == [3, 5]
    assert len(joined.find("online")) == 1
    assert len(joined.find("on-line")) == 2


def test_what_stands_thousands_of_times_is_counted_and_placed_as_what_is_rare() -> None:
    line = f"the other th{BROKEN}\ne, the theme; th-e "
    texts = {number: page(line * 60) for number in (3, 4, 5)}
    found = Matcher(texts).find("the")
    each = Matcher({0: page(line)}).find("the")
    assert len(found) == 180 * len(each) == len(list(found)) == 180 * 5
    assert [(one.first, one.end) for one in found[:5]] == [(one.first, one.end) for one in each]
    assert list(found) == [found[at] for at in range(len(found))] == sorted(found)
    assert (found[-1].page, found[299].page, found[300].page) == (5, 3, 4)
    assert found == Matcher(texts).find("the") != Matcher(texts).find("e")
    with pytest.raises(IndexError):
        found[len(found)]


def test_what_stands_a_few_times_on_each_of_many_pages_is_placed_on_its_page() -> None:
    texts = [
        f"roots of the tree {n} " + "lie under leaves of the wood " * (n % 4) for n in range(90)
    ]
    spans = Matcher({n: page(text) for n, text in enumerate(texts)}).find("of the")
    wanted = [
        TextSpan(n, one.start(), one.end())
        for n, text in enumerate(texts)
        for one in re.finditer("of the", text)
    ]
    assert isinstance(spans, CountedSpans)
    assert [spans[at] for at in range(len(spans))] == list(spans) == wanted
    assert spans[-1] == wanted[-1]
    assert spans[100:120] == wanted[100:120]


def test_a_question_mark_is_no_letter_of_another_script() -> None:
    assert found("why? αβγ δ? да?", "?") == ["?"] * 3
    assert found("α? d α?", "α?") == ["α?"] * 2


@pytest.mark.parametrize("query", ["of the", "xabab", "fi", "the q"])
def test_what_stands_some_hundred_times_is_found_by_its_rarest_letter_as_by_all(query: str) -> None:
    rest = "and so on in all that is said to us at length, until one is at an end; " * 4
    line = f"of thex of the xabababy f the of  the thex xabab fi\ufb01 the queue {rest}"
    texts = {number: page(line * 25) for number in range(8)}
    plain = (line.replace("\ufb01", "fi").replace("  ", " ") * 25).rstrip()
    places = Matcher(texts).find(query)
    assert isinstance(places, LateSpans)
    assert len(places) == 8 * plain.count(query)
    for span in places:
        shown = texts[span.page].text[span.first : span.end]
        assert shown.replace("\ufb01", "fi").replace("  ", " ") == query
