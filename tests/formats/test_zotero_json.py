"""Zotero's libraries as JSON come in with notes, tags, collections and files."""

import json
import random
from pathlib import Path
from typing import Any

import pytest

from paperdesk.formats import format_of, read
from paperdesk.formats.zotero_json import read as read_zotero
from paperdesk.model import AttachedFile, ImportedRecord, Item
from paperdesk.text import name_of
from tests.formats.test_json_mutants import mutant
from tests.formats.xml_files import problems_of, unread_of
from tests.house import ROOT

LIBRARY = ROOT / "tests" / "fixtures" / "json" / "zotero.json"


def records_of(items: list[Item]) -> list[ImportedRecord]:
    return [item for item in items if isinstance(item, ImportedRecord)]


def items_of(value: Any) -> list[Item]:
    text = value if isinstance(value, str) else json.dumps(value)
    return list(read_zotero([text.encode("utf-8", "surrogatepass")], "a.json"))


def test_a_library_of_better_bibtex_comes_in_whole() -> None:
    assert format_of(LIBRARY) == "zotero-json"
    items = list(read(LIBRARY))
    article, report = records_of(items)
    paper = article.paper
    assert (paper.title, paper.type, paper.venue) == (
        *("Kettles that sing", "article-journal"),
        "Journal of Kitchens",
    )
    assert (paper.doi, paper.arxiv_id, paper.published) == (
        *("10.5555/kettle.1", "2104.00001"),
        "2022-03-01",
    )
    assert [str(name_of(one)) for one in paper.authors] == [
        "Jan van der Berg",
        "HALO Collaboration",
    ]
    assert (paper.keywords, paper.comment) == (("Steam",), "Read before print.")
    assert article.tags == ("to read",)
    assert article.collections == ("Kitchen", "Kitchen/Steam∕Noise")
    assert (article.note, article.citation_key) == ("My **note**", "berg2022")
    assert article.added == "2023-01-02T03:04:05Z"
    assert article.files == (AttachedFile("files/1/a.pdf", "Full Text", "application/pdf"),)
    assert (report.paper.report_number, report.paper.publisher) == ("R-7", "Kitchen Board")
    assert [one.written for one in report.paper.editors] == ["Bo Pot"]
    assert problems_of(items) == [
        "record 3: a note that belongs to no entry is left out: Buy a kettle."
    ]
    assert unread_of(items) == {"shortTitle": "Kettles", "<translator>": '["Cy Reed"]'}


def test_an_answer_of_the_web_api_joins_notes_files_and_marks_to_their_items() -> None:
    def item(key: str, **data: Any) -> dict[str, Any]:
        return {"key": key, "version": 1, "library": {}, "data": {"key": key, **data}}

    items = items_of(
        [
            item("N", itemType="note", parentItem="A", note="<p>Of the item</p>"),
            item("A", itemType="book", title="Pans", ISBN="9783161484100", tags=[{"tag": "iron"}]),
            item(
                "F",
                itemType="attachment",
                parentItem="A",
                filename="pans.pdf",
                contentType="application/pdf",
            ),
            item(
                "M",
                itemType="annotation",
                parentItem="F",
                annotationText="hot  iron",
                annotationComment="so it is",
            ),
        ]
    )
    (book,) = records_of(items)
    assert (book.paper.title, book.paper.type, book.tags) == ("Pans", "book", ("iron",))
    assert book.note == "Of the item\n\n---\n\n> hot iron\n\nso it is"
    assert book.files == (AttachedFile("pans.pdf", "", "application/pdf"),)


def test_a_single_item_and_one_whose_parent_is_elsewhere_are_read() -> None:
    (paper,) = records_of(items_of({"key": "A", "data": {"itemType": "book", "title": "Pans"}}))
    assert paper.paper.title == "Pans"
    (file,) = records_of(
        items_of([{"itemType": "attachment", "title": "Lids", "parentItem": "X", "path": "l.pdf"}])
    )
    assert (file.paper.title, file.files[0].path) == ("Lids", "l.pdf")


def test_a_torn_library_keeps_what_is_whole() -> None:
    text = LIBRARY.read_text("utf-8")
    titles = [
        one.paper.title for one in records_of(items_of(text[: text.index('"note", "itemID"')]))
    ]
    assert titles == ["Kettles that <i>sing</i>", "Pots"]


def _harm(count: int) -> None:
    whole = json.loads(LIBRARY.read_text("utf-8"))
    good = [{"itemType": "book", "title": f"Good {n}", "itemID": 10 + n} for n in range(3)]
    for seed in range(count):
        rng = random.Random(seed)
        bad = mutant(rng.choice(whole["items"]), rng)
        lists = json.dumps({**whole, "items": ["@1", *good]})
        text = lists.replace('"@1"', f"{json.dumps(good[0])},\n{bad}\n")
        titles = [one.paper.title for one in records_of(items_of(text))]
        assert titles[0] == "Good 0", (seed, bad)
        assert titles[-2:] == ["Good 1", "Good 2"], (seed, bad)


def test_a_strange_item_does_no_harm_to_those_around_it() -> None:
    _harm(100)


@pytest.mark.slow
def test_two_thousand_strange_items_do_no_harm_to_those_around_them() -> None:
    _harm(2_000)


@pytest.mark.parametrize("strange", [None, 7, "x", [], ["x"], [None], {}, {"x": 1}, [[]], True])
def test_a_strange_value_under_any_key_does_no_harm(strange: object) -> None:
    whole = json.loads(LIBRARY.read_text("utf-8"))
    whole["items"].append({"itemType": "book", "title": "Good"})
    for holder in (whole, whole["items"][0], whole["collections"]["CC"]):
        for key in {*holder} - {"items"}:
            kept, holder[key] = holder[key], strange
            assert records_of(items_of(whole))[-1].paper.title == "Good"
            holder[key] = kept


def test_a_long_library_is_read_to_its_end(tmp_path: Path) -> None:
    item = json.loads(LIBRARY.read_text("utf-8"))["items"][0]
    file = tmp_path / "big.json"
    items = [{**item, "itemID": n, "key": f"K{n}", "citationKey": f"k{n}"} for n in range(500)]
    file.write_text(json.dumps({"config": {}, "collections": {}, "items": items}), "utf-8")
    assert len(records_of(list(read(file)))) == 500
