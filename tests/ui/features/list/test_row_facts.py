"""What a row says of a paper's community, and how much of it fits."""

from dataclasses import replace

from PySide6.QtWidgets import QApplication

from paperdesk.model import Hit, Snippet
from paperdesk.model.community import CommunityGlance
from paperdesk.model.search_results import PageHit
from paperdesk.ui.features.list.row_facts import numbers, passage_label, people
from paperdesk.ui.features.list.texts import sentence
from paperdesk.ui.i18n import language
from tests.ui.features.list.rows import row

TOLD = CommunityGlance(140, 11_184, 6, "River House", "carla")
MANY = row(1, authors=("Ada Quill", "Bo Marsh", "Cy Reed", "Di Fen"), community=TOLD)


def test_upvotes_stars_and_comments_stand_with_their_icons() -> None:
    assert numbers(TOLD) == [
        ("arrow-big-up", "140"),
        ("code-xml", "11k"),
        ("message-square", "6"),
    ]
    assert numbers(CommunityGlance(0, 0, 0)) == [("arrow-big-up", "0")]
    assert numbers(CommunityGlance(140, gained=30)) == [("trending-up", "140")]
    assert numbers(CommunityGlance()) == []


def test_authors_give_way_to_organisation_and_submitter(qapp: object) -> None:
    whole = "Ada Quill, Bo Marsh, Cy Reed +1 · River House · submitted by carla"
    assert people(MANY, TOLD, 2_000) == whole
    shorter = [people(MANY, TOLD, room) for room in range(500, 0, -5)]
    assert "Ada Quill +3 · River House · submitted by carla" in shorter
    assert "Ada Quill +3 · River House" in shorter
    assert shorter[-1] == "Ada Quill +3"


def test_names_have_the_comma_of_the_language_between_them(qapp: QApplication) -> None:
    language.speak(qapp, "ar")
    try:
        assert people(MANY, TOLD, 2_000).startswith("Ada Quill، Bo Marsh، Cy Reed +1")
    finally:
        language.speak(qapp, "en")


def test_a_passage_says_that_it_is_from_a_page_or_a_note() -> None:
    passage = Snippet("text", "…the kettle…")
    hit = Hit(1, 0.0, snippet=passage, page=PageHit("ab", 6))
    assert passage_label(hit) == "In the text, p. 7: "
    labelled = replace(hit, page=PageHit("ab", 6, "iv"))
    assert passage_label(labelled) == "In the text, p. iv: "
    assert passage_label(replace(hit, snippet=Snippet("note", "kettle"), page=None)) == "Note: "
    assert passage_label(replace(hit, snippet=Snippet("abstract", "kettle"), page=None)) == ""
    assert passage_label(None) == ""


def test_a_category_stands_in_the_place_of_the_organisation(qapp: object) -> None:
    filed = row(1, authors=(), category="cs.LG", community=TOLD)
    assert people(filed, TOLD, 2_000) == "cs.LG · submitted by carla"


def test_the_numbers_are_spoken_too(qapp: object) -> None:
    assert sentence(MANY) == (
        "On the 1th question, by Ada Quill and others, 2020. 140 upvotes. 11,184 stars. "
        "6 comments. River House. submitted by carla."
    )
