from dataclasses import replace

import pytest

from paperdesk.model import Citation, JoinedRecord, State
from paperdesk.ui.texts.metadata import (
    author_query,
    facts,
    host_of,
    links,
    tag_query,
)
from tests.ui.papers import BATCHES, entry


def test_facts_say_what_is_known_in_a_fixed_order() -> None:
    assert facts(entry(), BATCHES) == (
        "arXiv:2604.00001",
        "doi:10.1000/sand",
        "physics.geo-ph",
        "4 April 2026",
        "12 upvotes",
        "River House",
        "submitted by carla",
        "3 of 76 in 4 April",
    )


def test_a_place_in_a_file_is_no_fact() -> None:
    told = {batch.key: batch for batch in BATCHES}[entry().batches[0][0]]
    for other in (
        replace(told, date="", title="", origin="x.jsonl"),
        replace(told, listing="files"),
    ):
        assert facts(entry(), [other])[-1] == "submitted by carla"


def test_versions_report_and_licence_are_told_where_they_say_something() -> None:
    told = entry(
        versions=("v1 2026-04-04", "v3 2026-05-01"),
        report_number="ABC-TH/12",
        license="http://creativecommons.org/licenses/by-nc-sa/4.0/",
    )
    assert facts(told)[4:6] == ("version 3 of 1 May 2026", "ABC-TH/12")
    assert facts(told)[-1] == "CC BY-NC-SA 4.0"
    assert "version 2" in facts(entry(versions=("v2",)))
    usual = "http://arxiv.org/licenses/nonexclusive-distrib/1.0/"
    assert facts(entry(versions=("v1 2026-04-04",), license=usual)) == facts(entry())
    zero = "https://creativecommons.org/publicdomain/zero/1.0/"
    assert facts(entry(license=zero))[-1] == "CC0 1.0"
    assert facts(entry(license="https://creativecommons.org/"))[-1] == "CC"
    assert facts(entry(license="MIT"))[-1] == "MIT"


def test_a_version_that_was_joined_is_told_and_whether_it_was_read() -> None:
    preprint = JoinedRecord("arxiv:1907.00001", Citation("Lids", year=2019), state=State.READ)
    article = JoinedRecord("doi:10.1000/lid", Citation("Lids", year=2020, venue="Pots"))
    told = facts(replace(entry(), joined=(preprint, article)))
    assert "joined with arxiv:1907.00001 2019, which you have read" in told
    assert "joined with Pots 2020" in told


def test_a_paper_of_which_only_the_title_is_known_has_no_facts() -> None:
    bare = entry(
        authors=(), published="", arxiv_id="", doi="", primary_category="", upvotes=None,
        organisation="", submitter="", batches=(),
    )  # fmt: skip
    assert facts(bare, BATCHES) == ()


@pytest.mark.parametrize("published", ["2026", "2026-99", "soon", ""])
def test_a_date_that_is_none_is_told_as_it_is(published: str) -> None:
    shown = facts(entry(published=published), BATCHES)
    assert published in shown or not published
    assert "" not in shown


def test_links_name_their_host_and_leave_out_what_is_none() -> None:
    shown = links(entry(pdf_url="file:///etc/passwd", project_url="not a link").paper)
    assert [(link.text, link.host) for link in shown] == [
        ("Abstract page", "example.org"),
        ("Code", "code.example.net"),
    ]
    assert host_of("https://[broken") == ""


def test_a_query_for_an_author_cannot_be_broken_by_a_name() -> None:
    assert author_query('Ada "Q" Quill') == 'author:"Ada Q Quill"'
    assert tag_query("to read") == 'tag:"to read"'
    assert tag_query("rl/offline") == "tag:rl/offline"
