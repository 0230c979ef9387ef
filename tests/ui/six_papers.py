"""A small library of invented papers, for the tests of the desk."""

from paperdesk.library import Library
from paperdesk.model import BatchHeader, ImportedRecord, Item, Paper, contributors
from paperdesk.paths import Places
from tests.places import record

TITLES = (
    "Machine unlearning by mirrors",
    "Counting grains of sand",
    "A slow walk through sparse attention",
    "Unlearning what was never learned",
    "Forecasting rain in valleys",
    "Few-shot gardening with small models",
)


def items() -> list[Item]:
    """One batch of six papers."""
    papers = [
        Paper(
            title=title,
            abstract=f"We study {title.lower()} at length. Nobody had asked for it. " * 6,
            authors=contributors("Ada Author", "Bo Writer"),
            published="2026-04-04",
            arxiv_id=f"2604.0000{number}",
            url=f"https://example.org/{number}",
        )
        for number, title in enumerate(TITLES, 1)
    ]
    return [
        BatchHeader("test-page", "2026-04-04"),
        *(ImportedRecord(paper, rank, record(rank)) for rank, paper in enumerate(papers, 1)),
    ]


def fill(places: Places) -> None:
    """Put the papers into a library and its index."""
    with Library.open(places) as library:
        library.add([("six.jsonl", "jsonl", items())])
        while library.index_unindexed():
            pass
        library.watch_arrivals()
