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
    "source.no_weekend_list": "There is no list on weekends.",
    "source.no_list": "There is no list for {date} yet.",
    "source.no_match": "{source} has found nothing.",
    "source.not_there": "{source} does not have these: {ids}.",
    "source.no_date": "{value} is no day, week or month of this kind of list.",
    "source.no_words": "There is nothing to look for.",
    "source.no_ids": "There is no id of a paper of arXiv in it: {value}.",
    "source.no_category": "{value} is no category of arXiv.",
    "source.answered_error": "{source} answered with an error: {reason}.",
    "source.unknown": "No source is called {name}.",
    "source.unknown_kind": "{source} has no list of this kind: {kind}.",
}
"""Titles of sources and of what they are asked for; remarks on their answers."""
