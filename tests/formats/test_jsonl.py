"""JSON Lines are read as they come, and what we write is read back."""

import gzip
import json
import lzma
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.formats import format_of, jsonl, read
from paperdesk.formats.record_values import pages
from paperdesk.formats.seasons import SEASONS
from paperdesk.formats.writers import write_jsonl, write_markdown
from paperdesk.model import (
    BadFileError,
    BatchHeader,
    Contributor,
    Entry,
    Item,
    Paper,
    PaperId,
    PersonName,
    Progress,
    State,
    contributors,
)
from paperdesk.model.messages import Message
from paperdesk.text import unwrap
from tests.formats.invented import arrivals, problems

FOUR = Path(__file__).parent.parent / "fixtures" / "jsonl" / "four.jsonl"


def read_bytes(data: bytes, size: int = 7) -> list[Item]:
    pieces = [data[at : at + size] for at in range(0, len(data), size)]
    return list(jsonl.read(pieces, "papers.jsonl"))


def test_good_lines_are_taken_and_bad_ones_listed_with_their_place() -> None:
    items = list(read(FOUR))
    assert [(str(found.place), found.rank) for found in arrivals(items)] == [
        ("line 1", 1),
        ("line 2", 2),
        ("line 5", 3),
    ]
    assert [str(problem.place) for problem in problems(items)] == ["line 3"]
    assert format_of(FOUR) == "jsonl"


def test_every_field_of_a_line_is_taken() -> None:
    found = arrivals(list(read(FOUR)))[0]
    assert found.paper == Paper(
        title="Counting Kettles",
        id=PaperId("arxiv:2604.00011"),
        abstract="There are many.",
        authors=contributors("Ada Kettle", "Bo Pot"),
        published="2026-04-01",
        updated="2026-04-02",
        categories=("cs.KT", "math.CO"),
        primary_category="cs.KT",
        url="https://arxiv.org/abs/2604.00011",
        pdf_url="https://arxiv.org/pdf/2604.00011",
        doi="10.1000/kettle",
        arxiv_id="2604.00011",
        comment="12 pages",
    )
    assert json.loads(found.raw)["doi"] == "10.1000/KETTLE"


def test_odd_values_are_understood_or_left_out() -> None:
    _, second, last = arrivals(list(read(FOUR)))
    assert (second.paper.abstract, second.paper.published) == ("", "2024")
    assert second.paper.author_names == ("Ada Kettle", "Bo Pot")
    assert last.paper.arxiv_id == "hep-th/9901001"
    assert (last.paper.upvotes, last.reading) == (None, {})
    json.loads(last.raw, parse_constant=pytest.fail)


@pytest.mark.parametrize(
    "pack",
    [
        gzip.compress,
        lzma.compress,
        lambda data: gzip.compress(data[:100]) + gzip.compress(data[100:]),
        lambda data: lzma.compress(data[:100]) + b"\0" * 8 + lzma.compress(data[100:]),
        lambda data: b"\xef\xbb\xbf" + data,
        lambda data: data.replace(b"\n", b"\r\n"),
        lambda data: data.replace(b"\n", b"\r"),
        lambda data: data.decode().encode("utf-16"),
    ],
    ids=["gz", "xz", "two gz", "two xz", "BOM", "CRLF", "CR", "UTF-16"],
)
def test_packed_and_other_files_give_the_same(
    pack: Callable[[bytes], bytes], tmp_path: Path
) -> None:
    file = tmp_path / "papers"
    file.write_bytes(pack(FOUR.read_bytes()))
    assert format_of(file) == "jsonl"
    assert [(type(item), getattr(item, "place", "")) for item in read(file)] == [
        (type(item), getattr(item, "place", "")) for item in read(FOUR)
    ]


@pytest.mark.parametrize("wrap", ["array", "pretty array", "envelope", "one", "pretty one"])
def test_arrays_and_objects_over_many_lines_are_read(wrap: str, tmp_path: Path) -> None:
    one = {"title": "Counting Kettles", "abstract": "There are many.", "authors": ["Ada Kettle"]}
    value = {"array": [one], "pretty array": [one], "envelope": {"papers": [one]}}.get(wrap, one)
    file = tmp_path / "papers.json"
    file.write_text(json.dumps(value, indent=1 if "pretty" in wrap or wrap == "envelope" else None))
    (found,) = arrivals(list(read(file)))
    assert found.paper.title == "Counting Kettles"


@pytest.mark.parametrize("pack", [gzip.compress, lzma.compress], ids=["gz", "xz"])
def test_an_archive_cut_short_keeps_its_good_lines(
    pack: Callable[[bytes], bytes], tmp_path: Path
) -> None:
    lines = b"".join(b'{"title": "Paper %d %s"}\n' % (n, b"x" * (n % 97)) for n in range(20_000))
    packed = pack(lines)
    file = tmp_path / "papers.gz"
    for damaged in (packed[: len(packed) // 2], packed[: len(packed) // 2] + b"\0garbage" * 99):
        file.write_bytes(damaged)
        try:
            items = list(read(file))
        except BadFileError:
            continue  # nothing whole came out of the packing before the damage
        assert len(arrivals(items)) < 20_000
        assert "cut short" in str(problems(items)[-1].message) or "damaged" in str(
            problems(items)[-1].message
        )


def test_a_line_too_long_is_a_problem_and_the_next_is_read() -> None:
    data = b'{"title": "' + b"x" * (jsonl.LONGEST_LINE + 9) + b'"}\n{"title": "Next"}\n'
    items = read_bytes(data, 1_000_000)
    assert [str(problem.place) for problem in problems(items)] == ["line 1"]
    assert [(str(found.place), found.paper.title) for found in arrivals(items)] == [
        ("line 2", "Next")
    ]


@pytest.mark.parametrize(
    "line",
    [
        b'{"a": ' + b"[" * 100_000,
        b'{"a": ' + b"9" * 5_000 + b"}",
        b"{}",
        b'{"title": ""}',
        b'{"title": 12}',
        b"[]",
        b"12",
        b"{",
        b'"text"',
        b"\xff\xfe\xfd",
    ],
)
def test_a_bad_line_is_one_problem(line: bytes) -> None:
    items = read_bytes(b'{"title": "Good"}\n' + line + b'\n{"title": "Fine"}', 100_000)
    assert [found.paper.title for found in arrivals(items)] == ["Good", "Fine"]
    (problem,) = problems(items)
    assert str(problem.place) == "line 2"


def test_json_without_any_paper_is_a_bad_file() -> None:
    with pytest.raises(BadFileError, match=r"holds no paper.*line 1: no title"):
        read_bytes(b'{"name": "package", "version": 1}\n')


def test_an_empty_list_is_said_to_hold_no_record() -> None:
    with pytest.raises(BadFileError, match="cannot be read: there is no record in it"):
        read_bytes(b"[ \n]\n")


def test_progress_tells_the_bytes_done(tmp_path: Path) -> None:
    file = tmp_path / "papers.jsonl"
    file.write_bytes((b'{"title": "Paper"}' + b" " * 190 + b"\n") * 5_000)
    told: list[tuple[int, int]] = []

    def progress(done: int, total: int, _what: Message) -> None:
        told.append((done, total))

    note: Progress = progress
    assert len(list(read(file, note))) == 5_000
    size = file.stat().st_size
    assert told[-1] == (size, size)
    assert told == sorted(told)
    assert len(told) > 2


def test_a_thousand_real_records_are_read(real_data: Path) -> None:
    items = list(read(real_data / "arxiv-1k.jsonl"))
    assert len(arrivals(items)) == 1_000
    assert problems(items) == []


CLEAN = st.text(
    st.characters(
        codec="utf-8", exclude_categories=("Cc", "Cf", "Zs", "Zl", "Zp", "Cs", "Co", "Cn")
    )
    | st.just(" "),
    max_size=30,
).map(lambda text: unwrap(unwrap(text.replace("\\", ""))))
LINKS = st.sampled_from(["", "https://a.org/x", "http://b.org/y?z=1#f"])
NAMES = st.builds(
    PersonName,
    family=CLEAN.filter(bool),
    given=CLEAN,
    particle=CLEAN,
    suffix=CLEAN,
    dropping_particle=CLEAN,
) | st.builds(PersonName, literal=CLEAN.filter(bool))
PEOPLE = st.lists(
    st.builds(Contributor, written=CLEAN.filter(bool), name=st.none() | NAMES), max_size=3
).map(tuple)


def _once(values: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))[:3]


PAPERS = st.builds(
    Paper,
    title=CLEAN.filter(bool),
    id=st.sampled_from([PaperId("local:0123456789ab"), PaperId("doi:10.1000/x")]),
    abstract=st.lists(CLEAN.filter(bool), max_size=3).map("\n".join),
    summary=CLEAN,
    authors=PEOPLE,
    type=st.sampled_from(("", "article-journal", "paper-conference", "chapter", "thesis")),
    editors=PEOPLE,
    volume=CLEAN,
    issue=CLEAN,
    pages=CLEAN.map(pages),
    publisher=CLEAN,
    place=CLEAN,
    edition=CLEAN,
    series=CLEAN,
    isbn=st.lists(st.from_regex(r"97[89][0-9]{10}|[0-9]{9}[0-9X]", fullmatch=True)).map(_once),
    issn=st.lists(st.from_regex(r"[0-9]{4}-[0-9]{3}[0-9X]", fullmatch=True)).map(_once),
    language=CLEAN,
    season=st.sampled_from(("", *SEASONS)),
    circa=st.booleans(),
    published=st.sampled_from(["", "2026", "2026-04-04", "2026-03/2027", "../2026"]),
    updated=st.sampled_from(["", "2026-04-05"]),
    categories=st.lists(CLEAN.filter(bool), max_size=2, unique=True).map(tuple),
    keywords=st.lists(CLEAN.filter(bool), max_size=2).map(tuple),
    url=LINKS,
    pdf_url=LINKS,
    code_url=LINKS,
    project_url=LINKS,
    doi=st.just("10.1000/x"),
    venue=CLEAN,
    comment=CLEAN,
    upvotes=st.none() | st.integers(0, 10**6),
    submitter=CLEAN,
    organisation=CLEAN,
    source=CLEAN,
)


def entry_of(paper: Paper, starred: bool = False, tags: tuple[str, ...] = ()) -> Entry:
    return Entry(
        key=1,
        paper=paper,
        state=State.READ,
        starred=starred,
        tags=tags,
        noted=False,
        added="2026-04-04T12:00:00Z",
        aliases=(str(paper.id), "arxiv:2604.00001"),
    )


@given(PAPERS, st.booleans(), st.text(max_size=40))
def test_what_is_written_is_read_back(paper: Paper, starred: bool, note: str) -> None:
    entry = entry_of(paper, starred, ("topic/sub", "tea"))
    written = "\n".join(write_jsonl([(entry, note)]))
    (found,) = arrivals(read_bytes(written.encode(), 1000))
    assert found.paper == paper
    assert (found.tags, found.reading) == (
        ("topic/sub", "tea"),
        {"state": "read"} | ({"starred": 1} if starred else {}),
    )
    expected = note.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    assert found.note == expected


def test_the_export_has_the_keys_of_the_records_it_came_from() -> None:
    paper = replace(arrivals(list(read(FOUR)))[0].paper, upvotes=0)
    (line,) = write_jsonl([(entry_of(paper, True), "")])
    written = json.loads(line)
    original = json.loads(FOUR.read_text().splitlines()[0])
    assert original.keys() <= written.keys()
    assert written["upvotes"] == 0
    assert written["starred"] is True
    assert written["aliases"] == ["arxiv:2604.00001"]
    assert "note" not in written


def test_the_reading_list_shows_what_matters() -> None:
    paper = Paper(
        title=r"An $\alpha$-kettle *boils*",
        abstract="First [part].\nSecond, see https://a.org/x_y.",
        authors=contributors("Ada Kettle", "Bo Pot"),
        published="2026-04-04",
        url="https://arxiv.org/abs/2604.00001",
        code_url="https://github.com/a/b",
        summary="It boils.",
    )
    text = "\n".join(write_markdown([(entry_of(paper, True, ("tea/green",)), "My *own* words\n")]))
    for part in (
        "# Reading list",
        "## An α-kettle \\*boils\\*",
        "Ada Kettle, Bo Pot · 2026",
        "[Abstract](<https://arxiv.org/abs/2604.00001>) · [Code](<https://github.com/a/b>)",
        "tea/green",
        "First \\[part\\].\n\nSecond, see https://a.org/x_y.",
        "My *own* words",
    ):
        assert part in text


def test_an_object_with_only_a_batch_heads_the_papers_after_it() -> None:
    items = read_bytes(
        b'{"title": "Alone"}\n'
        b'{"batch": {"title": "A few", "source": "Here", "date": "2026-04-04", "other": 1}}\n'
        b'{"title": "In it"}\n'
    )
    assert [getattr(item, "rank", item) for item in items] == [
        1,
        BatchHeader(source="Here", date="2026-04-04", title="A few"),
        1,
    ]
