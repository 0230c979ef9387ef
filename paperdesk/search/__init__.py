"""Finds: the words of all papers in a Whoosh index, and why a paper was found.

:class:`~paperdesk.search.index.SearchIndex` is the one facade; beside it
:func:`make_hits` and :func:`describe`, which need no index. The index follows
the library, lies in the cache folder and can be thrown away at any time. The
only importer of whoosh, numpy and Stemmer; may import ``text``, ``log`` and
``model``.

In the order of a search: ``analysis`` says what a word is, ``schema`` which
words stand where, ``plan`` and ``variants`` what a query looks for, ``terms``
which words of the library that means, ``matching`` which papers have them,
``misspelt`` what else was meant, ``ranking`` in which order they stand;
``score_parts`` and ``explaining`` say why, ``suggesting`` what to ask instead,
``facets`` what the papers have in common, ``related`` which others are like
them; ``readying`` brings all that in beforehand. ``snapshot`` and ``opening``
follow the index from state to state, ``storage``, ``folder``, ``stamp`` and
``damage`` keep its files whole and ours, ``settling`` puts many parts together
in an idle moment; ``packed`` is the index itself.

Why lazily: Whoosh and numpy cost 130 ms to import, and a window must paint first.
"""

from typing import TYPE_CHECKING

from paperdesk.lazy_imports import lazy_attributes

if TYPE_CHECKING:
    from paperdesk.search.explain.hits import make_hits as make_hits
    from paperdesk.search.explain.query_text import describe as describe
    from paperdesk.search.facet_column import FacetColumn as FacetColumn
    from paperdesk.search.index import SearchIndex as SearchIndex
    from paperdesk.search.warm_up import warm_up_step as warm_up_step
else:
    __getattr__ = lazy_attributes(
        __name__,
        {
            "explain.hits": "make_hits",
            "explain.query_text": "describe",
            "facet_column": "FacetColumn",
            "index": "SearchIndex",
            "warm_up": "warm_up_step",
        },
    )
