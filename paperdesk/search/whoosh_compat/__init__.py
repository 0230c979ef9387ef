"""Whoosh compatibility: codec, readers, writers and a searcher for Whoosh's own calls.

A Whoosh user may open our index with ``whoosh.index.open_dir``, ask it Whoosh's queries,
add to it and export it; this folder is what then runs.

``whoosh_codec`` names the classes: ``per_document_writer``, ``term_writer``, ``terms_reader`` and
``postings_matcher``. ``index_follower`` and ``searcher`` answer Whoosh's queries on a
``queryable_generation``, by ``query_evaluator`` (with ``phrases``, ``multi_term_queries``,
``match_sets`` and ``collection_stats``).

Why apart: the program's own searches use none of it, and nothing of search imports it. Its
writers get the codec by its name (``codec.segment``), as Whoosh's table of contents does.

May import codec and reader of search.
"""
