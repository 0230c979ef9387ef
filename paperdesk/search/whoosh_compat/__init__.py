"""Whoosh compatibility: codec, readers, writers and a searcher for Whoosh's own calls.

A Whoosh user may open our index with ``whoosh.index.open_dir``, ask it Whoosh's queries,
add to it and export it; this folder is what then runs.

Why apart: the program's own searches use none of it, and nothing of search imports it. Its
writers get the codec by its name (``codec.segment``), as Whoosh's table of contents does.

May import codec and reader of search.
"""
