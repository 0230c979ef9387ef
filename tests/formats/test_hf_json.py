"""Answers of the Hugging Face papers API become daily batches."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.formats import format_of, hf_json, read
from paperdesk.model import BadFileError, BatchHeader, Item
from paperdesk.model.community import Community, LinkedRepository
from tests.formats.invented import arrivals, headers, problems

DAILY = Path(__file__).parent.parent / "fixtures" / "json" / "daily.json"


def read_value(value: Any) -> list[Item]:
    return list(hf_json.read_text(json.dumps(value), "answer.json"))


def test_an_answer_gives_the_papers_of_each_day_in_order() -> None:
    items = list(read(DAILY))
    assert [header.date for header in headers(items)] == ["2026-04-03", "2026-04-02"]
    assert [(found.rank, found.paper.title) for found in arrivals(items)] == [
        (1, "Boiling at Scale"),
        (2, "Warm Tea"),
        (1, "Cold Tea"),
    ]
    assert [str(problem.place) for problem in problems(items)] == ["record 3"]
    assert isinstance(items[1], BatchHeader)


def test_every_field_of_a_record_is_taken() -> None:
    found = arrivals(list(read(DAILY)))[0]
    paper = found.paper
    assert paper.abstract == r"We boil water at a cost of \$0.0007 per kettle, with few-shot tea."
    assert paper.summary == "Water boils."
    assert paper.author_names == ("Ada Kettle", "Bo Pot")
    assert paper.published == "2026-04-01"
    assert paper.keywords == ("water", "boiling")
    assert paper.arxiv_id == "2604.00001"
    assert paper.url == "https://arxiv.org/abs/2604.00001"
    assert paper.pdf_url == "https://arxiv.org/pdf/2604.00001"
    assert paper.code_url == "https://github.com/invented/boiling"
    assert paper.project_url == "https://boiling.example.org"
    assert paper.upvotes == 140
    assert paper.submitter == "Cy Lid"
    assert paper.organisation == "Institute of Kettles"
    raw = json.loads(found.raw)
    assert raw["paper"]["isTrace"] is True
    assert raw["numComments"] == 6


def test_what_is_missing_or_hostile_stays_empty() -> None:
    warm, cold = (arrivals(list(read(DAILY)))[n].paper for n in (1, 2))
    assert (warm.code_url, warm.upvotes, warm.submitter) == ("", None, "")
    assert (cold.upvotes, cold.submitter, cold.organisation) == (0, "user2", "tearoom")


@pytest.mark.parametrize("shape", ["flat", "flat list", "envelope", "lines", "one", "pretty"])
def test_other_shapes_of_an_answer_are_read(shape: str, tmp_path: Path) -> None:
    first = json.loads(DAILY.read_text())[0]
    value = {
        "flat": first["paper"],
        "flat list": [first["paper"]],
        "envelope": {"papers": [first], "total": 1},
        "one": first,
        "pretty": [first],
    }.get(shape)
    text = json.dumps(value, indent=2 if shape == "pretty" else None)
    if shape == "lines":
        text = f"{json.dumps(first)}\n\n{json.dumps(first)}\n"
    file = tmp_path / "answer.txt"
    file.write_text(text)
    assert format_of(file) == "hf-json"
    found = arrivals(list(read(file)))
    assert {arrival.paper.title for arrival in found} == {"Boiling at Scale"}
    assert found[0].paper.code_url == "https://github.com/invented/boiling"


def test_an_empty_day_is_no_error() -> None:
    assert read_value([]) == []


@pytest.mark.parametrize(
    "text",
    [
        '{"error": "Too big", "publishedAt": 1}',
        '[{"paper": {',
        '[{"paper": 12}, 12]',
        '{"publishedAt": ' + "[" * 100_000,
        '{"publishedAt": ' + "9" * 5_000 + "}",
    ],
)
def test_what_cannot_be_read_at_all_says_so(text: str) -> None:
    with pytest.raises(BadFileError, match=r"answer\.json"):
        list(hf_json.read_text(text, "answer.json"))


def test_nan_and_lone_surrogates_do_no_harm() -> None:
    text = '{"title": "A\\ud800B", "upvotes": NaN, "summary": "\\udfff"}'
    (found,) = arrivals(list(hf_json.read_text(text, "answer.json")))
    assert found.paper.title == "A\ufffdB"
    (found.raw + found.paper.abstract).encode()


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    *("paper", "title", "summary", "authors", "name", "hidden", "upvotes", "id"),
                    *("publishedAt", "submittedOnDailyAt", "submittedOnDailyBy", "organization"),
                    *(
                        "ai_keywords",
                        "githubRepo",
                        "papers",
                        "fullname",
                        "numComments",
                        "mediaUrls",
                    ),
                    *("linkedModels", "numTotalModels", "likes", "thumbnail", "withdrawnAt"),
                ]
            ),
            inner,
            max_size=6,
        )
    ),
    max_leaves=15,
)


@given(VALUES)
def test_no_value_makes_reading_fail(value: Any) -> None:
    try:
        items = read_value(value)
    except BadFileError:
        return
    for arrival in arrivals(items):
        assert arrival.paper.title
        arrival.raw.encode()


def test_the_real_answer_has_30_papers(real_data: Path) -> None:
    items = list(read(real_data / "feeds" / "hf-papers" / "hf_daily_papers.json"))
    papers = [arrival.paper for arrival in arrivals(items)]
    assert len(papers) == 30
    assert [header.date for header in headers(items)] == ["2026-06-12"]
    assert [arrival.rank for arrival in arrivals(items)] == list(range(1, 31))
    assert all(paper.upvotes is not None and paper.submitter for paper in papers)
    assert all(paper.keywords and paper.arxiv_id and paper.abstract for paper in papers)
    assert sum(bool(paper.code_url) for paper in papers) == 16
    assert sum(bool(paper.project_url) for paper in papers) == 13
    assert sum(bool(paper.organisation) for paper in papers) == 16


def test_what_readers_of_the_site_did_is_kept_beside_the_record() -> None:
    found = arrivals(list(read(DAILY)))
    assert found[0].community == Community(upvotes=140, stars=12, comments=6)
    assert found[1].community is None
    item = {
        "paper": {
            "id": "2604.00001",
            "title": "Tea",
            "upvotes": 3,
            "ai_summary_model": "kettle/1B",
            "mediaUrls": ["https://cdn.example.org/a.mp4", "javascript:1", 7],
            "linkedModels": [{"id": "k/m", "likes": 4, "downloads": 50}, {"likes": 1}, "x"],
            "numTotalModels": 31,
            "linkedDatasets": [{"id": "k/d"}],
            "linkedSpaces": "none",
            "withdrawnAt": "2026-04-05T00:00:00.000Z",
        },
        "mediaUrls": ["https://cdn.example.org/a.mp4", "/uploads/b.png"],
        "thumbnail": "//elsewhere.example.org/t.png",
    }
    (one,) = arrivals(read_value(item))
    assert one.community == Community(
        upvotes=3,
        media=("https://cdn.example.org/a.mp4", "https://huggingface.co/uploads/b.png"),
        summary_by="kettle/1B",
        linked=(LinkedRepository("model", "k/m", 4, 50), LinkedRepository("dataset", "k/d")),
        linked_total=(31, 1, 0),
        withdrawn="2026-04-05",
    )


def test_a_list_is_one_batch_whatever_days_its_papers_have() -> None:
    week = BatchHeader("Hugging Face Daily Papers", "2026-W14", "Weekly Papers", listing="week")
    first = hf_json.records_of(DAILY.read_bytes(), "week")
    items = list(hf_json.read_list([first, first], week))
    assert headers(items) == [week]
    assert [(one.rank, one.paper.arxiv_id) for one in arrivals(items)] == [
        (1, "2604.00001"),
        (2, "2604.00002"),
        (3, "2604.00004"),
    ]
    assert list(hf_json.read_list([[], []], week)) == []


def test_an_error_in_the_place_of_a_list_is_no_list() -> None:
    with pytest.raises(BadFileError, match="Too big"):
        hf_json.records_of(b'{"error": "Too big"}', "week")
    assert hf_json.records_of(b"[]", "week") == []
