"""JSON of any shape gives its records; what is whole comes back from any damage."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.formats import read
from paperdesk.formats.json_damage import Damage
from paperdesk.formats.json_outline import NOT_CLOSED, outline_of
from paperdesk.formats.json_records import damaged_lines, records
from paperdesk.model import BadFileError, Item
from tests.formats.invented import arrivals, problems

PAPERS: list[dict[str, Any]] = [
    {"title": "Snails at dawn", "authors": [{"name": "Ida Moor"}], "date": "2031-01-01"},
    {"title": "A kettle {with} [brackets]", "authors": ["Bo Pot", "Ann Lid"], "date": "2031-01-02"},
    {"title": 'Say "hi": a study', "abstract": "One.\n\nTwo, {three}.", "date": "2031-01-03"},
    {"title": "Ropes", "externalIds": {"DOI": "10.5555/rope"}, "year": 2031},
    {"title": "Last of all", "journal": {"name": "Ends"}, "date": "2031-01-05"},
]
TITLES = [paper["title"] for paper in PAPERS]


def written(shape: str, papers: list[str]) -> str:
    match shape:
        case "lines":
            return "\n".join(papers)
        case "array":
            return "[" + ", ".join(papers) + "]"
        case "array by line":
            return "[\n" + ",\n".join(papers) + "\n]\n"
        case "envelope":
            return '{"total": 5, "next": null, "papers": [' + ", ".join(papers) + "]}"
        case "deep envelope":
            return '{"status": "ok", "message": {"items": [\n' + ",\n".join(papers) + "\n]}}"
        case _:
            return "\n".join(papers)


SHAPES = ["lines", "array", "array by line", "envelope", "deep envelope", "one after another"]


def texts_of(shape: str) -> list[str]:
    indent = 2 if shape == "one after another" else None
    return [json.dumps(paper, indent=indent, ensure_ascii=False) for paper in PAPERS]


def read_text(text: str, tmp_path: Path, encoding: str = "utf-8") -> list[Item]:
    file = tmp_path / "papers.json"
    file.write_bytes(text.encode(encoding))
    return list(read(file))


def titles(items: list[Item]) -> list[str]:
    return [arrival.paper.title for arrival in arrivals(items)]


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32-le"]
)
def test_every_shape_is_read_in_every_encoding(shape: str, encoding: str, tmp_path: Path) -> None:
    items = read_text(written(shape, texts_of(shape)), tmp_path, encoding)
    assert titles(items) == TITLES
    assert problems(items) == []


@pytest.mark.parametrize("shape", SHAPES)
def test_commas_and_comments_that_json_has_not_are_forgiven(shape: str, tmp_path: Path) -> None:
    text = written(shape, [paper + "," for paper in texts_of(shape)])
    text = "# papers of ours\n// and of others\n\n" + text.replace(",,", ",").replace(", ,", ",")
    items = read_text(text + "\n# the end\n", tmp_path)
    assert titles(items) == TITLES
    assert problems(items) == []


@pytest.mark.parametrize(
    "value",
    [
        {"results": PAPERS},
        {"data": PAPERS, "token": "x"},
        {"hits": {"total": 5, "hits": [{"metadata": paper} for paper in PAPERS]}},
        {"resultList": {"result": PAPERS}},
        {str(number): paper for number, paper in enumerate(PAPERS)},
        [{"key": "A", "version": 1, "data": paper} for paper in PAPERS],
        {"meta": {"count": 5}, "anything": PAPERS},
        {"old": PAPERS[:2], "new": PAPERS[2:]},
    ],
)
def test_lists_of_records_are_found_under_any_key(value: Any, tmp_path: Path) -> None:
    assert titles(read_text(json.dumps(value), tmp_path)) == TITLES
    assert titles(read_text(json.dumps(value, indent=1), tmp_path)) == TITLES


SPOILT = {
    "an open brace": lambda text: text.rstrip()[:-1],
    "an open list": lambda text: text[: text.rindex("]")] + text[text.rindex("]") + 1 :],
    "list and brace open": lambda text: text[: text.rindex("]")],
    "a bad escape": lambda text: text.replace("kettle", "ket\\xtle"),
    "a missing comma": lambda text: text.replace('", "', '" "', 1).replace('",\n', '"\n', 1),
    "single quotes": lambda text: text.replace('"', "'"),
    "a lost quote": lambda text: text.replace('"A kettle', "A kettle"),
    "a doubled quote": lambda text: text.replace("kettle", 'ket"tle'),
    "a word too many": lambda text: text.replace("{", "{ oops ", 1),
    "a missing colon": lambda text: text.replace('":', '"', 1),
    "no head": lambda text: text.lstrip()[1:],
}


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("how", SPOILT)
@pytest.mark.parametrize("place", [0, 2, 4])
def test_one_bad_record_is_listed_with_its_line_and_all_others_are_kept(
    shape: str, how: str, place: int, tmp_path: Path
) -> None:
    papers = texts_of(shape)
    bad = papers[1]
    others = [*papers[:1], *papers[2:]]
    others.insert(place, SPOILT[how](bad))
    assert others[place] != bad
    text = written(shape, others)
    items = read_text(text, tmp_path)
    if how == "list and brace open" and "envelope" in shape and place == 4:
        return  # closed by the brackets of the list around it, it is whole but for its date
    assert titles(items) == [TITLES[0], *TITLES[2:]]
    assert problems(items)
    line = text[: text.index(others[place])].count("\n") + 1
    last = line + others[place].count("\n") + 2
    cut = [one for one in problems(items) if "cut short" in str(one.message)]
    told = [int(str(one.place).removeprefix("line ")) for one in problems(items) if one not in cut]
    assert all(line <= number <= last for number in told), problems(items)


def test_a_file_cut_short_keeps_what_came_before(tmp_path: Path) -> None:
    text = written("array by line", texts_of("array"))
    items = read_text(text[: text.index("Last of")], tmp_path)
    assert titles(items) == TITLES[:-1]
    assert str(problems(items)[-1].place) == "line 6"
    items = read_text(text.rstrip().removesuffix("]"), tmp_path)
    assert titles(items) == TITLES
    assert "cut short" in str(problems(items)[-1].message)


def test_json_lines_with_records_over_many_lines_among_them(tmp_path: Path) -> None:
    lines = [
        json.dumps(PAPERS[0]),
        json.dumps(PAPERS[1], indent=2),
        "not json",
        json.dumps(PAPERS[2]) + json.dumps(PAPERS[3]),
        json.dumps(PAPERS[4]),
    ]
    items = read_text("\n".join(lines), tmp_path)
    assert titles(items) == TITLES
    assert len(problems(items)) == 1


def test_what_is_no_json_at_all_is_a_bad_file(tmp_path: Path) -> None:
    for text in ("[", "[}", "{{{{", "[1, 2, 3]", '{"name": "package"}', "[[[[]]]]", "{nonsense"):
        with pytest.raises(BadFileError):
            read_text(text, tmp_path)


def _line(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


RECORDS = st.builds(
    lambda number, words, names, wide: {
        "title": f"Paper {number} {words}",
        "authors": [{"name": name} for name in names],
        "abstract": wide,
    },
    st.integers(0, 10**6),
    st.text(max_size=12),
    st.lists(st.text(max_size=6), max_size=3),
    st.text('ab {}[]":,\\\n', max_size=20),
)


@settings(max_examples=150)
@given(
    values=st.lists(RECORDS, min_size=3, max_size=7, unique_by=lambda one: one["title"]),
    which=st.integers(0, 6),
    at=st.floats(0.05, 0.95),
    gone=st.integers(0, 3),
    new=st.text("\"\\{}[]:,ax '", max_size=2),
    shape=st.sampled_from(SHAPES),
)
def test_all_undamaged_records_come_back(
    values: list[dict[str, Any]], which: int, at: float, gone: int, new: str, shape: str
) -> None:
    indent = 2 if shape == "one after another" else None
    texts = [json.dumps(value, indent=indent, ensure_ascii=False) for value in values]
    which %= len(texts)
    spoilt = texts[which]
    place = int(at * len(spoilt))
    texts[which] = spoilt[:place] + new + spoilt[place + gone :]
    found = [value for _, value in damaged_lines(written(shape, texts))]
    for number, value in enumerate(values):
        if number != which:
            assert value in found, written(shape, texts)


@given(st.text('{}[]":,\\ \nat', max_size=60) | st.text(max_size=60))
def test_whatever_comes_is_a_value_or_damage_with_its_line(text: str) -> None:
    lines = text.count("\n") + text.count("\r") + 1
    for line, item in damaged_lines(text):
        assert 1 <= line <= lines
        assert isinstance(item, Damage | dict | list | str | int | float | bool | None)
    assert isinstance(list(records(text)), list)


@pytest.mark.parametrize(
    "hostile",
    [
        '{"title": "x", "a": ' * 5_000,
        "[" * 200_000,
        '{"a":' * 50_000 + "1" + "}" * 50_000,
        '{"title":"x"' * 4_000,
        '{"' * 100_000,
        '"\\' * 100_000,
        "]}" * 100_000,
        "{" + " " * 300_000 + "{",
        ('{"title":"x","a":' * 400 + "x" + "}" * 400) * 40,
        '{"title":"x" y {"a":1} ' * 2_000,
    ],
    ids=[str(number) for number in range(10)],
)
def test_hostile_depth_and_size_end_and_good_records_around_them_are_kept(hostile: str) -> None:
    good = ['{"title": "Before", "date": "2031"}', '{"title": "After", "date": "2031"}']
    found = [item for _, item in damaged_lines(f"{good[0]}\n{hostile}\n{good[1]}\n")]
    assert found[0] == json.loads(good[0])
    assert json.loads(good[1]) in found


def test_an_outline_numbers_objects_and_lists_as_its_docstring_shows() -> None:
    outline = outline_of('{"papers": [{"title": "A"},{"title": "B"]')
    assert list(outline.start) == [0, 11, 12, 27]
    assert list(outline.end) == [NOT_CLOSED, 41, 26, NOT_CLOSED]
    assert list(outline.above) == [-1, 0, 1, 1]
    assert outline.first_key == {0: "papers", 2: "title", 3: "title"}
