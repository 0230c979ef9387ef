"""Records in YAML are read as they were written, and what would fill the memory is refused."""

import contextlib
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.formats import format_of, read, yaml_document
from paperdesk.formats.yaml_document import DEEPEST, YamlError, documents, yaml_value
from paperdesk.formats.yaml_records import read as read_yaml
from paperdesk.formats.yaml_records import sniff
from paperdesk.model import AttachedFile, BadFileError, ImportedRecord, Item, PersonName
from tests.formats.xml_files import problems_of, unread_of
from tests.house import ROOT

INFO = ROOT / "tests" / "fixtures" / "yaml" / "info.yaml"


def records_of(items: list[Item]) -> list[ImportedRecord]:
    return [item for item in items if isinstance(item, ImportedRecord)]


def items_of(text: str) -> list[Item]:
    return list(read_yaml([text.encode("utf-8", "surrogatepass")], "a.yaml"))


def test_a_document_of_papis_is_read_with_all_it_says() -> None:
    assert format_of(INFO) == "yaml"
    items = list(read(INFO))
    (record,) = records_of(items)
    paper = record.paper
    assert (paper.title, paper.abstract) == ("Kettles: a study", "Steam makes more steam: always.")
    assert paper.authors[0].name == PersonName("Berg", "Jan", particle="van der")
    assert (paper.doi, paper.arxiv_id, paper.published) == (
        *("10.5555/kettle.1", "2104.00001"),
        "2022-03",
    )
    assert (paper.type, paper.venue, paper.pages, paper.language) == (
        *("article-journal", "Journal of Kitchens"),
        *("12-34", "no"),
    )
    assert (record.tags, record.citation_key) == (("to read", "tea"), "berg2022")
    assert record.files == (AttachedFile("kettles.pdf"), AttachedFile("more/lids.pdf"))
    assert record.added == "2023-01-02T03:04:05Z"
    assert unread_of(items) == {"version": "1.10"}


def test_a_folder_of_documents_is_read_document_by_document(tmp_path: Path) -> None:
    text = INFO.read_text("utf-8")
    items = items_of(f"---\n{text}---\ntitle: [torn\n---\n{text.replace('Kettles', 'Pots')}...\n")
    assert [one.paper.title for one in records_of(items)] == ["Kettles: a study", "Pots: a study"]
    (problem,) = problems_of(items)
    assert "this is not YAML" in problem


def test_references_of_pandoc_are_items_of_csl() -> None:
    text = (
        "references:\n- id: berg2022\n  type: article-journal\n  title: Kettles\n  author:\n"
        "  - family: Berg\n    given: Jan\n    non-dropping-particle: van der\n"
        "  issued:\n    date-parts:\n    - - 2022\n      - 3\n- id: b\n  type: book\n"
        "  title: Pans\n  issued: 2020\n"
    )
    assert sniff(text)
    first, second = records_of(items_of(text))
    assert (first.paper.published, first.citation_key) == ("2022-03", "berg2022")
    assert first.paper.authors[0].name == PersonName("Berg", "Jan", particle="van der")
    assert (second.paper.title, second.paper.published) == ("Pans", "2020")


@pytest.mark.parametrize(
    "text",
    ["title: Kettles\nauthor: Ada\n", "Dear Ada,\nref: mine\n", "- a\n- b\n", '{"title": "T"}'],
)
def test_another_text_is_none(text: str) -> None:
    assert not sniff(text)


def test_scalars_stay_what_was_written() -> None:
    value = yaml_value("a: no\nb: 1.10\nc: 2020-01-02\nd: ~\ne: true\nf: 'true'\ng: |\n  x\n  y\n")
    assert value == {
        **{"a": "no", "b": "1.10", "c": "2020-01-02", "d": None, "e": True},
        **{"f": "true", "g": "x\ny\n"},
    }


def test_documents_tell_their_lines() -> None:
    assert list(documents("\ufeff---\na: 1\n---\n\n--- # two\nb: 2\n")) == [
        (2, "a: 1\n"),
        (6, "b: 2\n"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "a: &x [1]\nb: [*x, *x]\n",
        "a: " + "[" * 100_000,
        "a: " + "[" * (DEEPEST + 2) + "]" * (DEEPEST + 2),
        "- " * 100_000,
        "a: {" * 10_000,
        "a: [b\n",
    ],
)
def test_what_names_itself_or_has_no_measure_is_refused(text: str) -> None:
    with pytest.raises(YamlError):
        yaml_value(text)
    with pytest.raises(BadFileError):
        items_of(text)


def test_a_document_of_very_many_values_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_document, "MOST_VALUES", 1_000)
    with pytest.raises(YamlError, match="too much"):
        yaml_value("[" + "x," * 1_000 + "]")
    assert len(yaml_value("[" + "x," * 900 + "]")) == 900


@given(st.text(max_size=200))
def test_any_text_is_a_value_or_an_error(text: str) -> None:
    with contextlib.suppress(YamlError):
        yaml_value(text)


_SIGNS = (":", "- ", "'", '"', "[", "]", "{", "&a", "*a", "!!x", "\t", "|", ">", "#", "\x00", "? ")


def _harm(count: int) -> None:
    lines = INFO.read_text("utf-8").split("\n")
    for seed in range(count):
        rng = random.Random(seed)
        bad = list(lines)
        for _ in range(rng.randint(1, 4)):
            at = rng.randrange(len(bad))
            kind = rng.randrange(4)
            if kind == 0 and len(bad) > 1:
                del bad[at]
            elif kind == 1:
                bad.insert(at, rng.choice(bad))
            else:
                place = rng.randrange(len(bad[at]) + 1)
                bad[at] = bad[at][:place] + rng.choice(_SIGNS) + bad[at][place + kind - 2 :]
        good = "title: Good {}\nref: a\n---\n"
        text = good.format(1) + "\n".join(bad) + "\n---\n" + good.format(2)
        titles = [record.paper.title for record in records_of(items_of(text))]
        assert (titles[0], titles[-1]) == ("Good 1", "Good 2"), (seed, bad)


def test_a_broken_document_does_no_harm_to_those_around_it() -> None:
    _harm(60)


@pytest.mark.slow
def test_two_thousand_broken_documents_do_no_harm_to_those_around_them() -> None:
    _harm(2_000)
