"""Citations: references in any style of the Citation Style Language (CSL 1.0.2), as pure functions.

:mod:`~paperdesk.formats.citation.bibliography` makes the list of references and what stands in a
text, of items that :mod:`~paperdesk.formats.citation.cited_paper` makes of papers; ``cited_output``
writes both as plain text, HTML, Markdown and RTF. A style is read by ``csl_tree``, ``csl_style``
and ``csl_locale``, walked by ``csl_renderer`` (with ``cited_names``, ``cited_dates``,
``cited_numbers``, ``csl_conditions``), sorted by ``csl_sort``, told apart by ``disambiguation``;
``styled_text`` sets what two pieces meet with.

Why not citeproc-py, whose locales these are: of 50 references of ten types in 77 styles it wrote
all as citeproc-js does in none of the styles (up to 47 of 50), and raised in 7. The reasons lie in
what it is built of: pieces are strings with markup in them from the start, so that case, quotation
marks, punctuation and names cannot be set right afterwards, and style, citation and bibliography
do not hand down the options of names. Here 70 of 77 are the same and none raises, the others are
listed with their reason in ``tests/formats/citation``; and 300 references in APA take an eighth of
its time.
"""
