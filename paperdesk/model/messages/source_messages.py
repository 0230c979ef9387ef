"""What sources and the kinds of their lists are called, and what they say of an answer."""

SOURCES = {
    "source.huggingface": "Hugging Face Papers",
    "source.arxiv": "arXiv",
    "source.kind.day": "Daily list",
    "source.kind.week": "Weekly list",
    "source.kind.month": "Monthly list",
    "source.kind.trending": "Trending papers",
    "source.kind.search": "Search",
    "source.kind.submitter": "Papers that somebody submitted",
    "source.kind.paper": "Papers by their ids",
    "source.kind.category": "New papers of a category",
    "source.kind.recent": "Latest papers of a category",
    "source.unknown": "No source is called {name}.",
    "source.unknown_kind": "{source} has no list of this kind: {kind}.",
}
"""Titles of sources and of what they are asked for; remarks on their answers."""
