"""The ACL Anthology is read from its files: a collection, or single papers."""

import pytest

from paperdesk.model import SourceError
from paperdesk.paths import Places
from paperdesk.sources.acl import paper_id
from paperdesk.sources.source_errors import NotThereError
from tests.formats.xml_files import XML
from tests.sources.replay_server import ReplayServer
from tests.sources.service_client import answers, titles

FILES = "https://raw.githubusercontent.com/acl-org/acl-anthology/master/data/xml"
BIB = b"""@inproceedings{kettle-2031, title = "Kettles", author = "Kettle, Ada and Pot, Bo",
  booktitle = "Meeting on Kettles", year = "2031", url = "https://aclanthology.org/2031.k-long.1/",
  doi = "10.5555/2031.k-long.1", abstract = "We listen."}"""


def test_a_collection_is_one_file(home: Places, replay: ReplayServer) -> None:
    content = (XML / "2031.kettle.xml").read_bytes()
    replay.answer(f"{FILES}/2031.kettle.xml", content, content_type="text/plain")
    ((answered, papers),) = answers(home, "acl", "collection", "2031.kettle")
    assert [one.title for one in papers] == ["Do Kettles Sing in $a<b$ Tones?", "Lids"]
    assert (answered.label, answered.format) == ("ACL Anthology 2031.kettle", "acl-anthology")


def test_single_papers_come_as_bibtex(home: Places, replay: ReplayServer) -> None:
    url = "https://aclanthology.org/2031.k-long.1.bib"
    replay.answer(url, BIB, content_type="application/x-bibtex")
    value = "https://aclanthology.org/2031.k-long.1/ acl:P19-1001"
    ((answered, papers),) = answers(home, "acl", "paper", value)
    (paper,) = papers
    assert (paper.title, paper.abstract, paper.doi) == (
        "Kettles", "We listen.", "10.5555/2031.k-long.1",
    )  # fmt: skip
    assert paper.author_names == ("Ada Kettle", "Bo Pot")
    assert str(answered.remark) == "ACL Anthology does not have these: P19-1001."


def test_what_is_no_collection_is_refused(home: Places, replay: ReplayServer) -> None:
    for value in ("../2031.kettle", "acl", ""):
        with pytest.raises(SourceError, match="no id in it that ACL Anthology may know"):
            answers(home, "acl", "collection", value)
    with pytest.raises(NotThereError):
        titles(answers(home, "acl", "collection", "2031.none"))
    assert len(replay.asked) == 1


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("P19-1001", "P19-1001"),
        ("https://aclanthology.org/P19-1001.pdf", "P19-1001"),
        ("https://www.aclanthology.org/2020.acl-main.1/,", "2020.acl-main.1"),
        ("aclanthology.org/2020.acl-main.1.bib", "2020.acl-main.1"),
        ("https://aclanthology.org/volumes/2020.acl-main/", ""),
        ("2104.00001", ""),
    ],
)
def test_a_paper_is_found_in_an_address(text: str, name: str) -> None:
    assert paper_id(text) == name
