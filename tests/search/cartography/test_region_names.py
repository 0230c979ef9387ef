"""Regions are named by what their papers write and others do not."""

from paperdesk.model import Document
from paperdesk.search.cartography.region_names import RegionNames
from tests.search.sample_documents import document


def papers(*titles: str) -> list[Document]:
    return [document(key, title, "") for key, title in enumerate(titles, 1)]


def test_two_regions_are_told_apart() -> None:
    names = RegionNames([papers("sonar robots", "sonar maps"), papers("acid maps", "acid")], [0, 1])
    assert (names.large(0)[0], names.large(1)[0]) == ("sonar", "acid")


def test_one_region_alone_is_named_by_what_most_of_its_papers_write() -> None:
    names = RegionNames([papers("ant trails", "bee trails", "trails of wasps", "ants")], [0])
    assert names.large(0)[:2] == names.small(0)[:2] == ("trails", "ant")


def test_words_that_papers_say_of_themselves_name_no_region() -> None:
    told = papers("Abstract: this article on sonar", "article, abstract: sonar in this paper")
    names = RegionNames([told, papers("acid", "acid")], [0, 1])
    assert names.large(0) == ("sonar",)
