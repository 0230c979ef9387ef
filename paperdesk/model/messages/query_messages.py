"""What is remarked on a query."""

QUERIES = {
    "query.words_kept": "Only the first {n} words were kept.",
    "query.characters_read": "Only the first {n} characters were read.",
    "query.unknown_field": "There is no field named {name}.",
    "query.is_knows": "is: knows {names}.",
    "query.has_knows": "has: knows {names}.",
    "query.order_knows": "order: knows forme.",
    "query.added_wants": "added: wants an age or a date, such as <7d or 2026-04.",
    "query.published_wants": "published: wants a date or a range, such as 2024..2026.",
    "query.upvotes_wants": "upvotes: wants a number, such as >50.",
    "query.year_wants": "year: wants a year or a range, such as 2024..2026.",
    "query.rating_wants": "rating: wants stars from 1 to 5, such as >3, or none.",
    "query.phrase_cut": "Of a phrase, the first {n} words were read.",
    "query.wildcard_wants": "A word with * or ? in it needs two letters before them.",
    "query.most_after_tilde": "The number after ~ is at most {n} here.",
    "query.word_cut": "Of a very long word, the first {n} characters were read.",
    "query.telling_words": "Searching for the {n} most telling words of this long text.",
    "query.parentheses_cut": "Parentheses are read {n} deep, not deeper.",
}
"""Remarks of the query parser and the search."""
