"""A fresh record of a paper tells what is new of it: a version, a withdrawal, where it is out."""

import json
import lzma
from dataclasses import replace
from pathlib import Path

import pytest

from paperdesk.model import Paper
from paperdesk.text.paper_news import News, latest_version, news_of, withdrawal

KNOWN = Paper("Kettles", versions=("v1 2021-04-01", "v2"), doi="10.48550/arxiv.2104.00001")


def test_a_further_version_is_news_once() -> None:
    told = replace(KNOWN, versions=("v1 2021-04-01", "v11 2023-05-07"))
    assert news_of(KNOWN, told) == (News("new-version", "v11"),)
    assert news_of(told, told) == ()
    assert news_of(told, KNOWN) == ()
    assert news_of(Paper("Kettles"), told) == ()  # which one we had is not known
    assert latest_version(told) == 11


def test_where_a_paper_was_published_is_news_once() -> None:
    told = replace(KNOWN, venue="J. Kitch. 7 (2022)", doi="10.5555/kettle.1")
    assert news_of(KNOWN, told) == (News("published", "J. Kitch. 7 (2022)"),)
    assert news_of(KNOWN, replace(told, venue="")) == (News("published", "10.5555/kettle.1"),)
    assert news_of(replace(KNOWN, doi="10.5555/kettle.1"), told) == ()


def test_a_withdrawal_is_news_with_its_reason() -> None:
    told = replace(KNOWN, comment="This paper has been withdrawn due to\n an error in Lemma 2")
    reason = "This paper has been withdrawn due to an error in Lemma 2"
    assert news_of(KNOWN, told) == (News("withdrawn", reason),)
    assert news_of(told, told) == ()


@pytest.mark.parametrize(
    "comment",
    [
        "withdraw the article",
        "*withdrawn*",
        "v3, withdrawn",
        "12 pages; paper withdrawn by the authors",
        "I am withdrawing this article",
        "We find some essential error, so we apply to withdrawal this paper",
        "The manuscript is withdrawal",
        "Retracted due to an error in the construction",
        "It is withdrawn as it is published in J. Kitch.",
    ],
)
def test_withdrawals_are_said_in_many_words(comment: str) -> None:
    assert withdrawal(Paper("Kettles", comment=comment)) == comment


@pytest.mark.parametrize(
    "comment",
    [
        "18 pages, Subsection 2.5 withdrawn, accepted for publication",
        "Corrected version of a withdrawn submission",
        "The no-retraction theorem is proved",
        "Submitted to and withdrawn from a journal, now under review",
        "Versions 1 and 2 of the study have been retracted; version 3 stands",
        "",
    ],
)
def test_other_withdrawals_are_not_those_of_the_paper(comment: str) -> None:
    assert withdrawal(Paper("Kettles", comment=comment)) == ""


def test_an_abstract_alone_may_tell_of_it() -> None:
    gone = "This paper has been withdrawn by the author. A simpler proof was found."
    assert withdrawal(Paper("Kettles", abstract=gone)) == gone
    about = "We study a fluid which is withdrawn at infinity. This paper has tables."
    assert withdrawal(Paper("Kettles", abstract=about)) == ""


@pytest.mark.slow
def test_of_real_records_those_that_say_so_are_found(real_data: Path) -> None:
    said = found = both = 0
    with lzma.open(real_data / "arxiv-100k.jsonl.xz", "rt", encoding="utf-8") as lines:
        for line in lines:
            if "ithdr" not in line and "etract" not in line:
                continue
            told = json.loads(line)
            comment = told.get("comments") or ""
            gone = withdrawal(Paper("", comment=comment, abstract=told["abstract"]))
            says = "withdrawn" in comment.lower()
            said, found, both = said + says, found + bool(gone), both + bool(gone and says)
    assert (said, found) == (439, 493)
    assert both > 425
