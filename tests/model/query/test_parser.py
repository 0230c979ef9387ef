"""The language of queries: what each form means, that it never raises, that it round-trips."""

import time
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from paperdesk.model.query.ast import AllOf, AnyOf, Filter, Not, Phrase, Query, Word
from paperdesk.model.query.clause_edit import operators, with_operators_as_words
from paperdesk.model.query.parser import MAX_DEPTH, MAX_KEPT, MAX_TEXT, MAX_WORD, parse
from tests.hangs import HANG
from tests.model.strategies import queries

A, B, C = Word("a"), Word("b"), Word("c")


def same(first: Query, second: Query) -> bool:
    return replace(first, flags=()) == replace(second, flags=())


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("a b", Query((A, B))),
        ("+a b", Query((B,), (A,))),
        ("a AND b c", Query((C,), (A, B))),
        ("a -b NOT c", Query((A,), (), (B, C))),
        ("a OR b c", Query((AnyOf((A, B)), C))),
        ("a AND b OR c", Query((), (A, AnyOf((B, C))))),
        ("+a OR b", Query((), (AnyOf((A, B)),))),
        ("a OR (b c)", Query((AnyOf((A, AllOf((B, C)))),))),
        ("(a -b)", Query((AllOf((A, Not(B))),))),
        ("(-a -b)", Query((), (), (A, B))),
        ("-(a b)", Query((), (), (AllOf((A, B)),))),
        ("a OR -b", Query((AnyOf((A, AllOf((Not(B),)))),))),
        ("((a) (b (c)))", Query((AllOf((A, B, C)),))),
        ("-(-a)", Query((), (A,))),
        ("a(b)-c", Query((A, B, C))),
        ('"a"-b (c)+a', Query((Word("a", exact=True), B, C, A))),
        ("(a)-(b c)", Query((A, AllOf((B, C))))),
        ("few-shot C++ F# GPT-4", Query(tuple(map(Word, ("few-shot", "C++", "F#", "GPT-4"))))),
        ("what? is, this: (it.)", Query(tuple(map(Word, ("what", "is", "this", "it"))))),
        ("state - of & art", Query(tuple(map(Word, ("state", "of", "art"))))),
        ("“one two”", Query((Phrase(("one", "two")),))),
        ("https://arxiv.org/abs/1", Query((Word("https://arxiv.org/abs/1"),))),
    ],
)
def test_parts_are_joined_as_the_docstring_says(text: str, query: Query) -> None:
    assert parse(text) == query


@pytest.mark.parametrize(
    ("text", "node"),
    [
        ('"a b"', Phrase(("a", "b"))),
        ('"near these"~5', Phrase(("near", "these"), slop=5)),
        ('"single"', Word("single", exact=True)),
        ("=exact", Word("exact", exact=True)),
        ("wild*", Word("wild", prefix=True)),
        ("wi?d", Word("wi?d", wild=True)),
        ("co*er*", Word("co*er*", wild=True)),
        ("fuzzy~", Word("fuzzy", fuzzy=1)),
        ("fuzzy~2", Word("fuzzy", fuzzy=2)),
        ("title:mirage", Word("mirage", "title")),
        ("Author:knuth", Word("knuth", "authors")),
        ('abstract:"coin flips"', Phrase(("coin", "flips"), "abstract")),
        ("note:(a b)", AllOf((Word("a", "note"), Word("b", "note")))),
        ("title:(a venue:b)", AllOf((Word("a", "title"), Word("b", "venue")))),
        ("doi:10.1000/x", Word("10.1000/x", "doi")),
        ("arxiv:1706.03762", Word("arxiv:1706.03762", "id")),
        (r"\AND", Word("AND")),
        (r"\-a\*", Word("-a*")),
        (r"\alpha", Word(r"\alpha")),
    ],
)
def test_a_word_or_phrase_is_read_with_its_signs(text: str, node: Word | Phrase | AllOf) -> None:
    assert parse(text) == Query((node,))


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("tag:rl/*", "tag", "rl/*"),
        ('tag:"to read"', "tag", "to read"),
        ('tag:"to re', "tag", "to re"),
        ("is:New", "is", "new"),
        ("has:pdf", "has", "pdf"),
        ("added:<7d", "added", "<7d"),
        ("added:7d", "added", "<7d"),
        ("published:2024..2026", "published", "2024..2026"),
        ("published:2024-02-29", "published", "2024-02-29"),
        ("published:2024-05..2024", "published", "2024-05..2024"),
        ("published:2024-05..2023", "published", "2023..2024-05"),
        ("upvotes:>50", "upvotes", ">50"),
        ("upvotes:100..50", "upvotes", "50..100"),
        ("year:2020..2010", "year", "2010..2020"),
        ("year:2010..2020", "year", "2010..2020"),
        ("year:2017", "year", "2017"),
        ("like:arxiv:1706.03762", "like", "arxiv:1706.03762"),
    ],
)
def test_a_filter_is_demanded_with_the_value_understood(text: str, name: str, value: str) -> None:
    assert parse(text) == Query((), (Filter(name, value),))


def test_filters_joined_by_or_are_demanded_and_mixed_ones_are_wanted() -> None:
    new, later = Filter("is", "new"), Filter("is", "later")
    assert parse("is:(new OR later) a") == Query((A,), (AnyOf((new, later)),))
    assert parse("is:new OR a") == Query((AnyOf((new, A)),))
    assert parse("-is:new") == Query((), (), (new,))


@pytest.mark.parametrize("text", ["(((", "", "title:", "AND", "OR", "NOT", "-", "~", "+", "*", '"'])
def test_half_typed_input_that_says_nothing_is_an_empty_query(text: str) -> None:
    assert not parse(text)
    assert not parse(text, typing=True)


@pytest.mark.parametrize(
    "text", ["a OR", "a AND", "a NOT", "a (", "(a", "a)", 'a "', "a -", "a title:", "a tag:"]
)
def test_half_typed_input_gives_what_is_understood(text: str) -> None:
    assert parse(text) == Query((A,))


def test_while_typing_the_last_plain_word_is_a_prefix() -> None:
    assert parse("a abil", typing=True) == Query((A, Word("abil", prefix=True)))
    assert parse("title:abil", typing=True) == Query((Word("abil", "title", prefix=True),))
    assert parse("a OR (b abil", typing=True).wanted == (
        AnyOf((A, AllOf((B, Word("abil", prefix=True))))),
    )
    for finished in ("abil ", "abil.", "(abil)", "=abil", '"abil"', "abil~"):
        query = parse(finished, typing=True)
        assert isinstance(query.wanted[0], Word)
        assert not query.wanted[0].prefix, finished


def test_while_typing_the_last_word_of_an_open_quote_is_a_prefix() -> None:
    assert parse('"coin fl', typing=True) == Query((Phrase(("coin", "fl"), prefix=True),))
    assert parse('"coin fl"', typing=True) == Query((Phrase(("coin", "fl")),))
    assert parse('"coin fl ', typing=True) == Query((Phrase(("coin", "fl")),))
    assert parse('"coi', typing=True) == Query((Word("coi", prefix=True, exact=True),))
    assert parse('"coin fl') == Query((Phrase(("coin", "fl")),))


def test_an_unknown_field_is_text_and_flagged() -> None:
    query = parse("foo:bar")
    assert query.wanted == (Word("foo:bar"),)
    assert list(map(str, query.flags)) == ["There is no field named foo."]


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        ("is:wrong a", "is: knows"),
        ("has:wrong a", "has: knows"),
        ("added:soon a", "added: wants"),
        ("published:2024-13 a", "published: wants"),
        ("upvotes:many a", "upvotes: wants"),
        ("year:99999999999999 a", "year: wants"),
    ],
)
def test_a_filter_value_that_means_nothing_is_left_out_and_flagged(text: str, remark: str) -> None:
    query = parse(text)
    assert same(query, Query((A,)))
    assert str(query.flags[0]).startswith(remark)


def test_limits_are_kept_and_flagged() -> None:
    assert "20,000 characters" in str(parse("a " * MAX_TEXT).flags[0])
    assert parse("word~9").wanted == (Word("word", fuzzy=2),)
    assert parse("word~" + "9" * 9000).wanted == (Word("word", fuzzy=2),)
    assert parse('"a b"~500').wanted == (Phrase(("a", "b"), slop=99),)
    assert parse("w*d") == replace(parse(r"w\*d"), flags=parse("w*d").flags)
    assert parse("w*d").flags
    assert parse("*word").wanted == (Word("word"),)
    assert parse("a**").wanted == (Word("a", prefix=True),)
    assert parse("a*").wanted == (Word("a*"),)  # a name: A* search
    long = parse("x" * 19_000)
    assert long.wanted == (Word("x" * MAX_WORD),)
    assert long.flags


def test_a_long_pasted_text_keeps_five_hundred_words_and_says_so() -> None:
    query = parse(" ".join(f"word{i}" for i in range(700)))
    assert len(query.wanted) == MAX_KEPT
    assert any("50 most telling" in str(flag) for flag in query.flags)
    assert any("first 500 words" in str(flag) for flag in query.flags)
    assert not parse(" ".join(f"word{i}" for i in range(50))).flags


def test_parentheses_beyond_the_limit_are_read_through() -> None:
    def nested(depth: int) -> str:
        return "(a OR " * depth + "b c" + ")" * depth + " d"

    assert not parse(nested(MAX_DEPTH)).flags
    deep = parse(nested(MAX_DEPTH + 60))
    assert deep.flags
    assert deep.wanted[-1] == Word("d")
    assert same(parse(str(deep)), deep)


def test_nul_and_lone_surrogates_are_harmless() -> None:
    assert parse("a\0b \ud800c\udc22") == Query((A, B, C))
    str(parse("\ud800\0:\udc41ND")).encode()


HOSTILE = {
    "ors": " OR ".join(["a"] * 10_000),
    "nots": "NOT " * 100_000 + "a",
    "quotes": '"' * 1_000_000,
    "open": "(" * 1_000_000,
    "closed": ")" * 1_000_000,
    "word": "a" * 1_000_000,
    "words": "word " * 200_000,
    "tildes": "a~" * 500_000,
    "stars": "a*" * 500_000,
    "colons": "a:" * 500_000,
    "backslashes": "\\" * 1_000_000,
    "signs": "-+" * 500_000 + "a",
    "blanks": " " * 1_000_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_input_is_read_in_no_time(name: str) -> None:
    start = time.process_time()
    for typing in (False, True):
        query = parse(HOSTILE[name], typing=typing)
        assert same(parse(str(query)), query)
    assert time.process_time() - start < HANG


@given(st.text(max_size=200), st.booleans())
@settings(max_examples=400, deadline=None)
def test_any_text_is_read_and_round_trips(text: str, typing: bool) -> None:
    query = parse(text, typing=typing)
    assert same(parse(str(query)), query)


PIECES = [
    *'()"-+*?~=:\\ .',
    *("AND ", "OR ", " OR ", "NOT ", "title:", "tag:", "is:new", "added:<7d", "a", "b", "语", "~2"),
    *("foo:", "arxiv:", "\\AND", "(-", "-(", '"a b"', "\ud801", "\0", "word"),
]


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join), st.booleans())
@example("(a OR (-b)) -(-a)", False)
@example(r"wi*d\? w\?o?rd", False)
@settings(max_examples=1500, deadline=None)
def test_any_mixture_of_signs_is_read_and_round_trips(text: str, typing: bool) -> None:
    query = parse(text, typing=typing)
    assert same(parse(str(query)), query)


@given(queries)
@settings(max_examples=800, deadline=None)
def test_every_well_formed_query_is_read_back_as_it_was_printed(query: Query) -> None:
    assert same(parse(str(query)), query)


def test_filters_are_listed_once_at_any_depth() -> None:
    query = parse("tag:a (b OR tag:c) -tag:a")
    assert query.filters == (Filter("tag", "c"), Filter("tag", "a"))


@pytest.mark.parametrize(
    "query",
    [
        Query(wanted=(Word("//a", field="title"),)),
        Query(wanted=(Word("//a", field="abstract", prefix=True), Word("b"))),
        Query(demanded=(Filter("tag", "//x"),)),
    ],
)
def test_a_field_may_hold_what_looks_like_an_address(query: Query) -> None:
    assert same(parse(str(query)), query)


@pytest.mark.parametrize(
    "text",
    [
        "HEAT AND FLOW IN THIN PIPES",
        "TO BE OR NOT TO BE PARSED?",
        "DO KETTLES SING (AND WHY NOT)",
        "TITLE:KETTLES AND PANS",
        'WALKS "UNDER THE ROOF" AND -RAIN',
        "ÉTUDES AND ÜBUNGEN OR 2.5D",
        "A+ NOT B-",
    ],
)
def test_in_a_text_of_capitals_and_or_not_are_words(text: str) -> None:
    assert _small(str(parse(text))) == _small(str(parse(text.lower())))


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("A || B C", Query((AnyOf((Word("A"), Word("B"))), Word("C")))),
        ("A && B", Query((), (Word("A"), Word("B")))),
        ("a || b && c", Query((), (AnyOf((A, B)), C))),
        ("A -B", Query((Word("A"),), (), (Word("B"),))),
        ("tag:x A OR B", Query((AnyOf((Word("A"), Word("B"))),), (Filter("tag", "x"),))),
        ("语 AND 图", Query((), (Word("语"), Word("图")))),
        ("2024 OR 2025", Query((AnyOf((Word("2024"), Word("2025"))),))),
    ],
)
def test_signs_are_operators_in_any_text_and_words_where_something_tells_them_apart(
    text: str, query: Query
) -> None:
    assert parse(text) == query
    assert parse(str(query)) == query


_CAPITALS = st.lists(
    st.sampled_from([*'()-+"语', "AND", "OR", "NOT", "HEAT", "FLOW", "Ü9", "3D"]),
    max_size=12,
).map(" ".join)


@given(_CAPITALS)
@settings(deadline=None)
def test_any_text_of_capitals_is_read_as_in_small_letters_and_round_trips(text: str) -> None:
    query = parse(text)
    assert same(parse(str(query)), query)
    if any(word in text for word in ("HEAT", "FLOW", "Ü9", "3D")):
        assert _small(str(query)) == _small(str(parse(text.lower())))


def _small(printed: str) -> str:
    return printed.lower().replace("||", "or")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("quantum NOT gate", (Word("quantum"), Phrase(("NOT", "gate")))),
        ("AND gates", (Phrase(("AND", "gates")),)),
        ("OR function", (Phrase(("OR", "function")),)),
        (
            "bitwise XOR and boolean NOT",
            (*map(Word, ("bitwise", "XOR", "and")), Phrase(("boolean", "NOT"))),
        ),
        ("ions controlled NOT", (Word("ions"), Phrase(("controlled", "NOT")))),
    ],
)
def test_operators_are_words_beside_words_of_logic(
    text: str, wanted: tuple[Word | Phrase, ...]
) -> None:
    assert parse(text).wanted == wanted
    assert operators(text) == ()


def test_operators_beside_other_words_are_obeyed_and_can_be_taken_as_words() -> None:
    assert parse("graph NOT function").refused == (Word("function"),)
    assert operators("graph AND net NOT tag:a") == ("AND", "NOT")
    assert with_operators_as_words("graph AND net NOT tag:a") == 'graph "AND net" NOT tag:a'
    assert operators("HEAT AND FLOW") == ()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("10.1016/0370-1573(90)90001-5", Word("10.1016/0370-1573(90)90001-5")),
        ("(10.1016/0370-1573(90)90001-5)", Word("10.1016/0370-1573(90)90001-5")),
        ("doi: 10.1016/0370-1573(90)1", Word("10.1016/0370-1573(90)1", "doi")),
        ("arXiv:1207.7214v2 [hep-ex] 31 Aug 2012", Word("arXiv:1207.7214v2", "id")),
        ("arXiv hep-th/9711200", Word("arXiv:hep-th/9711200", "id")),
    ],
)
def test_a_pasted_identifier_is_one_word(text: str, word: Word) -> None:
    assert parse(text).wanted == (word,)
