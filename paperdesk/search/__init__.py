"""Finds: the words of all papers in a Whoosh index, and why a paper was found.

:class:`~paperdesk.search.index.SearchIndex` is the one facade; beside it
:func:`make_hits` and :func:`describe`, which need no index. The index follows
the library, lies in the cache folder and can be thrown away at any time. The
only importer of whoosh, numpy and Stemmer; may import ``text``, ``log`` and
``model``.

In the order of a search: ``analysis`` says what a word is, ``schema`` which words
stand in which field, ``query`` plans, expands, executes and ranks, ``reader`` looks
terms up in open segments, ``explain`` says why a paper was found, ``facet_column`` what
the papers have in common, ``more_like_this`` which others are like them; ``warm_up``
brings all that in beforehand. ``indexing`` makes and merges segments in the format of
``codec``, ``store`` keeps the folder whole and follows it from commit to commit,
``whoosh_compat`` shows it to Whoosh.

Why lazily: Whoosh and numpy cost 130 ms to import, and a window must paint first.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from paperdesk.search.explain.hits import make_hits
    from paperdesk.search.explain.query_text import describe
    from paperdesk.search.facet_column import FacetColumn
    from paperdesk.search.index import SearchIndex
    from paperdesk.search.warm_up import warm_up_step

_HOMES = {
    "FacetColumn": "facet_column",
    "SearchIndex": "index",
    "make_hits": "explain.hits",
    "describe": "explain.query_text",
    "warm_up_step": "warm_up",
}

__all__ = ["FacetColumn", "SearchIndex", "describe", "make_hits", "warm_up_step"]


def __getattr__(name: str) -> Any:
    """Import the module that has ``name`` when it is first asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value
