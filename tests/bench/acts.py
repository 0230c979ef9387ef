"""What lists, counts and acts of a library take: processor milliseconds, first and again.

``packaging/dev bench acts HOME``. HOME is a folder as ``--home`` makes it, which should be a
copy: papers are starred and tagged, and all is taken back. Each line has the first time, as after
a start, and the best of two more; lines after an act have what the act makes necessary anew. The
first run may have to make the columns beside the index; the second begins from their file.
"""

import argparse
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from paperdesk.library import Library
from paperdesk.model import Order, Scope, SearchResults
from paperdesk.model.query.parser import parse
from paperdesk.model.search_results import Ranking
from paperdesk.paths import places

_ALL = Scope("all")


def main() -> int:
    """Measure; always 0."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("home", type=Path)
    home = places(parser.parse_args().home)
    _told("opening", lambda: Library.open(home).close())
    with Library.open(home) as library:
        _told("side bar", library.counts, 2)
        _told("batches", library.batches, 2)
        for order in (Order.ARRIVAL, Order.DATE, Order.TITLE, Order.AUTHOR):
            _told(f"list by {order}", partial(library.keys, _ALL, order), 2)
        keys = library.keys(_ALL)
        listed = SearchResults(parse(""), Ranking(keys), len(keys))
        _told("facets", lambda: library.facets(listed), 2)
        for text in ("has:pdf", "year:2000..2010", "zebra", "model"):
            _told(f"search {text}", partial(_keys, library, text), 2)
        _told("sorted by date", lambda: library.search(parse("model"), _ALL, Order.DATE).keys, 2)
        _told("related", lambda: library.related(keys[:1]), 0)
        _told("complete category:", lambda: library.complete("category", "c"), 2)
        library.ready_facets()
        _told("star", lambda: library.star(keys[:1], True))
        _after(library, listed)
        _told("tag 10,000", lambda: library.tag(keys[:10_000], "bench of acts"))
        _after(library, listed)
        _told("undo that", library.undo)
        _told("undo the star", library.undo)
    return 0


def _keys(library: Library, text: str) -> object:
    return library.search(parse(text), _ALL).keys


def _after(library: Library, listed: SearchResults) -> None:
    """What the window asks anew after an act."""
    _told("  list after it", lambda: library.keys(_ALL))
    _told("  side bar after it", library.counts)
    _told("  batches after it", library.batches)
    _told("  search after it", lambda: library.search(parse("model"), _ALL))
    _told("  facets after it", lambda: library.facets(listed))


def _told(name: str, ask: Callable[[], object], again: int = 0) -> None:
    took = []
    for _ in range(1 + again):
        began = time.process_time()
        ask()
        took.append((time.process_time() - began) * 1000)
    print(f"{name:24} {took[0]:9.1f}" + (f" {min(took[1:]):9.1f}" if again else ""), flush=True)


if __name__ == "__main__":
    raise SystemExit(main())
