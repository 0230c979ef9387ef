"""Zotero's RDF is read with notes, files, tags and collections, wherever they stand."""

import random
from pathlib import Path

import pytest

from paperdesk.formats import format_of, read
from paperdesk.formats.zotero_rdf import read as read_zotero
from paperdesk.model import AttachedFile, ImportedRecord, Item, Paper
from paperdesk.model.person_name import PersonName
from paperdesk.text import name_of
from tests.formats.xml_files import XML, mutant, papers_of, problems_of, unread_of

KITCHEN = XML / "kitchen-zotero.rdf"


def records_of(items: list[Item]) -> list[ImportedRecord]:
    return [item for item in items if isinstance(item, ImportedRecord)]


def test_an_article_is_read_with_its_journal() -> None:
    article = papers_of(list(read(KITCHEN)))[0]
    assert article == Paper(
        title="Boiling H₂O in Kettlus",
        type="article-journal",
        authors=article.authors,
        abstract="Lids are heavy.",
        published="2018-04-07",
        venue="Journal of kitchens",
        volume="10",
        issue="4",
        pages="335-339",
        doi="10.5555/lids-2018",
        arxiv_id="2402.20001",
        url="https://kitchens.example/10/4",
        issn=("1234-567X",),
        language="en",
        keywords=("kettle",),
        comment="Seen in a shop",
    )
    assert [name_of(one) for one in article.authors] == [
        PersonName("Spout", "Dora", "van"),
        PersonName(literal="Teapot Collaboration"),
        PersonName("Pot", "Bo C."),
    ]


def test_notes_files_tags_and_collections_come_with_their_item() -> None:
    article, chapter, preprint, scan = records_of(list(read(KITCHEN)))
    assert (article.tags, article.collections) == (("to read",), ("Kitchen/Kettles",))
    assert article.note == "Ask **Dora** about the lid\n\n---\n\nPrinted"
    assert article.citation_key == "spout2018"
    assert article.files == (
        AttachedFile("files/11/Spout - 2018.pdf", "Full Text PDF", "application/pdf"),
    )
    assert (chapter.collections, chapter.note, chapter.files) == (("Kitchen",), "", ())
    assert (chapter.tags, preprint.tags, preprint.collections) == ((), (), ())
    assert (scan.paper.title, scan.files[0].path) == ("A scan", "files/31/scan.pdf")


def test_chapters_and_preprints_are_what_they_are() -> None:
    _, chapter, preprint, _ = papers_of(list(read(KITCHEN)))
    assert (chapter.type, chapter.venue, chapter.series) == (
        "chapter",
        "The Book of Steam",
        "Kitchen Handbooks",
    )
    assert (chapter.published, chapter.season, chapter.place) == ("2019", "spring", "Berlin")
    assert (chapter.isbn, chapter.publisher) == (("9783161484100",), "Kitchen Press")
    assert [str(one) for one in chapter.editors] == ["Cleo Lid"]
    assert (preprint.type, preprint.arxiv_id) == ("article", "2402.20002")
    assert preprint.doi == "10.48550/arxiv.2402.20002"


def test_sections_older_names_and_tags_of_notes_are_understood() -> None:
    space = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    text = (
        f'<rdf:RDF xmlns:rdf="{space}"><Article rdf:about="#1"><itemType>newspaperArticle'
        '</itemType><isPartOf><Part><title>Food</title><isPartOf rdf:resource="urn:issn:1"/></Part>'
        "</isPartOf><title>Tea</title><authors><rdf:Seq><rdf:li><Person><surname>Leaf</surname>"
        "<givenname>Ann</givenname></Person></rdf:li></rdf:Seq></authors><issued>2001</issued>"
        '<isReferencedBy rdf:resource="#2"/></Article><Newspaper rdf:about="urn:issn:1"><title>'
        'The Kettle</title></Newspaper><Memo rdf:about="#2"><rdf:value>Hot</rdf:value>'
        '<subject>of a note</subject></Memo><rdf:Description rdf:about="#3"><itemType>letter'
        "</itemType><displayTitle>[Letter to Lid]</displayTitle></rdf:Description></rdf:RDF>"
    )
    items = list(read_zotero([text.encode()], ""))
    article, letter = records_of(items)
    paper = article.paper
    assert (paper.venue, paper.published, article.note) == ("The Kettle", "2001", "Hot")
    assert [str(one) for one in paper.authors] == ["Ann Leaf"]
    assert article.tags == ("of a note",)
    assert (letter.paper.title, letter.paper.type) == ("[Letter to Lid]", "personal_communication")
    assert unread_of(items) == {"<Part><title>": "Food"}


def test_what_was_not_taken_is_told() -> None:
    items = list(read(KITCHEN))
    assert unread_of(items) == {
        "<translators><Seq><li><Person><surname>": "Leaf",
        "<translators><Seq><li><Person><givenName>": "Ann",
        "<relation>": "urn:isbn:9783161484100",
        "<shortTitle>": "Boiling",
        "<Journal><alternative>": "J. Kitch.",
        "<Attachment><URI>": '["https://kitchens.example/snapshot"]',
        "<Series><number>": "7",
    }
    assert problems_of(items) == [
        "entry 9, line 88: a note that belongs to no entry is left out: Buy tea"
    ]


def test_a_picture_within_a_note_is_told_of() -> None:
    text = KITCHEN.read_text("utf-8")
    picture = f'&lt;img src="data:image/png;base64,{"A" * 400_000}"&gt; about'
    items = list(read_zotero([text.replace(" about", picture).encode()], ""))
    assert records_of(items)[0].note.startswith("Ask **Dora** about the lid")
    assert unread_of(items)["<Memo><img>"] == "1"


def test_collections_in_a_circle_and_long_tags_do_no_harm() -> None:
    text = KITCHEN.read_text("utf-8")
    circle = '<dcterms:hasPart rdf:resource="#collection_1"/>\n    </z:Collection>\n</rdf:RDF>'
    text = text.replace("</z:Collection>\n</rdf:RDF>", circle)
    text = text.replace("<dc:subject>to read", f"<dc:subject>{'x' * 101}</dc:subject><dc:subject>#")
    article = records_of(list(read_zotero([text.encode()], "")))[0]
    assert all(0 < len(tag) <= 100 for tag in article.tags)
    assert article.collections[0].count("/") < 20
    assert "x" * 101 in article.paper.keywords


def test_the_content_of_a_file_tells_its_format(tmp_path: Path) -> None:
    path = tmp_path / "export.txt"
    path.write_bytes(KITCHEN.read_text("utf-8").encode("utf-16"))
    assert format_of(path) == "zotero-rdf"
    assert papers_of(list(read(path))) == papers_of(list(read(KITCHEN)))


def _mutants(count: int) -> None:
    text = KITCHEN.read_text("utf-8")
    head = text[: text.index("    <bib:Article")]
    entries = [f"<bib:{one}" for one in text.split("\n    <bib:")[1:]]
    good = (
        '<bib:Article rdf:about="#good_{0}"><z:itemType>journalArticle</z:itemType>'
        "<dc:title>Good {0}</dc:title></bib:Article>"
    )
    for seed in range(count):
        rng = random.Random(seed)
        bad = mutant(rng.choice(entries).replace("</rdf:RDF>", ""), rng)
        whole = "\n".join((head, good.format(1), bad, good.format(2), good.format(3), "</rdf:RDF>"))
        titles = [one.title for one in papers_of(list(read_zotero([whole.encode()], "")))]
        assert {"Good 1", "Good 2", "Good 3"} <= set(titles), (seed, bad)


def test_a_broken_node_does_no_harm_to_those_around_it() -> None:
    _mutants(100)


@pytest.mark.slow
def test_two_thousand_broken_nodes_do_no_harm_to_those_around_them() -> None:
    _mutants(2_000)
