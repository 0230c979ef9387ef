"""Explanation of a search: hits with highlights and snippets, scores, the query in words.

``highlighter`` finds the spans of a query in a text, ``snippets`` chooses the passage,
``hits`` joins both, ``score_breakdown`` says what each clause brought, ``query_text``
reads a query back.

Why after the search: only the rows on the screen are explained, never a whole answer.

May import schema, analysis, codec and query of search.
"""
