"""Warm-up: imports, and reads, what searching needs, before somebody searches.

Why in parts: all of it takes a quarter of a second of imports, most of which no
other thread can interrupt; who does one at a time can do what is asked in between.
"""

import sys
from importlib import import_module

_WITH_TABLE = "paperdesk.search.acronyms.acronym_table"  # which takes as long to read as an import
_PARTS = (
    "numpy._core",
    "numpy.lib",
    "numpy",
    "whoosh.fields",
    "whoosh.index",
    "paperdesk.search.analysis.tokenizer",
    "paperdesk.search.reader.term_lookup",
    _WITH_TABLE,
    "paperdesk.search.index",
    "paperdesk.search.explain.hits",
    "paperdesk.search.key_bits",
    "paperdesk.search.facet_column",
)


def warm_up_step() -> bool:
    """Bring in one part more; whether all of them are there."""
    missing = [name for name in _PARTS if name not in sys.modules]
    if missing:
        module = import_module(missing[0])
        if missing[0] == _WITH_TABLE:
            module.shipped_acronyms().acronym(("long", "form"))
    return len(missing) <= 1
