"""Finds: the words of all papers in a Whoosh index, and why a paper was found.

:class:`~paperdesk.search.index.SearchIndex` is the one facade; beside it
:func:`make_hits` and :func:`describe`, which need no index. The index follows
the library, lies in the cache folder and can be thrown away at any time. The
only importer of whoosh, numpy and Stemmer; may import ``text``, ``log`` and
``model``.

In the order of a search: ``analysis`` says what a word is, ``schema`` which words
stand in which field, ``query`` plans, expands, executes and ranks, ``reader`` looks
terms up in open segments, ``explain`` says why a paper was found, ``key_bits`` are sets of
papers, ``columns`` and ``facet_column`` what they have in common, ``more_like_this`` which others
are like them, by their ``key_words`` and their ``meaning``, ``taste`` what its reader would like,
``cartography`` draws maps of them; ``answers`` asks and keeps what was answered; ``warm_up``
brings all that in beforehand. ``indexing`` makes and merges segments in the format of
``codec``, ``store`` keeps the folder whole and follows it from commit to commit,
``whoosh_compat`` shows it to Whoosh.

Why lazily: Whoosh and numpy cost 130 ms to import, and a window must paint first.
"""

from typing import TYPE_CHECKING

from paperdesk.lazy_imports import lazy_attributes

if TYPE_CHECKING:
    from paperdesk.search.cartography.map_maker import MapMaker
    from paperdesk.search.cartography.paper_map import PaperMap
    from paperdesk.search.columns.column_file import load_columns, save_columns
    from paperdesk.search.columns.paper_columns import PaperColumns
    from paperdesk.search.explain.hits import make_hits
    from paperdesk.search.explain.query_text import describe
    from paperdesk.search.facet_column import FacetColumn
    from paperdesk.search.index import SearchIndex
    from paperdesk.search.key_bits import (
        KeyBits,
        count_among,
        held,
        in_given_order,
        key_spans,
        scores_in_step,
    )
    from paperdesk.search.schema import document_rows
    from paperdesk.search.store.ahead_segments import AheadSegment
    from paperdesk.search.taste.reader_taste import ReaderTaste
    from paperdesk.search.taste.term_rows import KnownWords
    from paperdesk.search.warm_up import warm_up_step
else:
    __getattr__ = lazy_attributes(
        __name__,
        {
            "cartography.map_maker": "MapMaker",
            "cartography.paper_map": "PaperMap",
            "columns.column_file": "load_columns save_columns",
            "columns.paper_columns": "PaperColumns",
            "explain.hits": "make_hits",
            "explain.query_text": "describe",
            "facet_column": "FacetColumn",
            "index": "SearchIndex",
            "key_bits": "KeyBits count_among held in_given_order key_spans scores_in_step",
            "schema": "document_rows",
            "store.ahead_segments": "AheadSegment",
            "taste.reader_taste": "ReaderTaste",
            "taste.term_rows": "KnownWords",
            "warm_up": "warm_up_step",
        },
    )
