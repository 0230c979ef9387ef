"""Columns: what lists, filters and counts ask of all papers at once, a number a paper each.

``paper_columns`` hold them, ``coded_column`` is one of texts, ``column_file`` keeps them beside
the index. The library hands over its rows, block by block, and can do so anew at any time.

Why: to count, filter or sort three million rows takes a database seconds; to go through a column
of numbers takes some thousandths of one.
"""
