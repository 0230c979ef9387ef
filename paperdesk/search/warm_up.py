"""Warm-up: imports, and reads, what searching needs, before somebody searches.

Why in parts: all of it takes a quarter of a second of imports, most of which no
other thread can interrupt; who does one at a time can do what is asked in between.
"""

import sys
from importlib import import_module

_PARTS = (
    "numpy._core",
    "numpy.lib",
    "numpy",
    "whoosh.fields",
    "whoosh.index",
    "paperdesk.search.analysis.tokenizer",
    "paperdesk.search.reader.term_lookup",
    "paperdesk.search.index",
    "paperdesk.search.explain.hits",
    "paperdesk.search.key_bits",
    "paperdesk.search.facet_column",
)


def warm_up_step() -> bool:
    """Bring in one part more; whether all of them are there."""
    missing = [name for name in _PARTS if name not in sys.modules]
    if missing:
        import_module(missing[0])
    return len(missing) <= 1
