"""Whoosh compatibility: codec, readers, writers and a searcher for Whoosh's own calls.

A Whoosh user may open our index with ``whoosh.index.open_dir``, ask it Whoosh's queries,
add to it and export it; this folder is what then runs.

Why apart: the program's own searches use none of it. Only the codec, which Whoosh's table of
contents names, is imported by the store; all else by tests.

May import codec, indexing and reader of search.
"""
