"""What lists, counts, questions and acts of a library take, of any size, one after another.

``packaging/dev bench acts HOME [--aim MS]``. HOME is a folder as ``--home`` makes it, which should
be a copy: papers are starred, tagged and noted. Each line has milliseconds by the clock (of the
processor) of the first time, as after a start, and of what only asks the best of two more (of the
processor); lines below an act have what it makes necessary anew. Between them stands the memory of
the process (proportional set size). The first run may have to make the columns beside the index;
the second begins from their file.

With ``--aim`` the answer is how many took longer by the clock, of opening and all that only asks
(``scale`` asks that).
"""

import argparse
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from paperdesk.library import Library
from paperdesk.model import Document, Order, Scope, SearchResults, State
from paperdesk.model.query.parser import parse
from paperdesk.model.search_results import Ranking
from paperdesk.paths import places
from tests.bench import _memory
from tests.bench.questions import FAMILIES, questions

Acts = Iterator[tuple[str, Callable[[], object]]]

ALL = Scope("all")
SAMPLE = 5_000
"""Papers that questions are drawn from."""
MANY = 10_000
_AGAIN = 2
_ASKED = 450


def main() -> int:
    """Tell every act; the number of those that took longer than the aim."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("home", type=Path)
    parser.add_argument("--aim", type=float, default=float("inf"))
    known = parser.parse_args()
    home = places(known.home)
    opened: list[Library] = []
    took = [_act("opening the library", lambda: opened.append(Library.open(home)))]
    with opened[0] as library:
        _held("library open")
        # It has no aim, for it warms the disk's cache.
        _act("list all, first", lambda: library.keys(ALL))
        took += [_act(name, act, _AGAIN) for name, act in _asking(library)]
        for name, act in _doing(library):
            _act(name, act)
        _many_questions(library)
    return sum(1 for one in took if one > known.aim)


def _asking(library: Library) -> Acts:
    keys = library.keys(ALL)
    few = library.documents(keys[:SAMPLE])
    words = sorted({one.words[0] for one in questions(few, 9) if one.family == "common word"})

    def search(number: int, order: Order = Order.RELEVANCE) -> Callable[[], object]:
        return lambda: library.search(parse(words[number % len(words)]), order=order).best

    yield "opening the index", library.ready_search
    yield "first search after opening", search(0)
    _held("+ first search")
    answer = library.search(parse(words[0]))
    yield "first facets", lambda: library.facets(answer)
    _held("+ first facets")
    for order in (Order.ARRIVAL, Order.DATE, Order.TITLE, Order.AUTHOR):
        yield f"list all by {order}", partial(library.keys, ALL, order)
    yield "counts of the side bar", library.counts
    yield "batches", library.batches
    yield "answer sorted by date (first)", search(1, Order.DATE)
    for text in ("has:pdf", f"category:{_category(few)}", "year:2000..2010", "zebra"):
        yield text, partial(library.search, parse(text))
    yield "related, first", lambda: library.related([keys[0]])
    yield "related", lambda: library.related([keys[1]])
    yield "complete category:", lambda: library.complete("category", "c")
    library.star([keys[0]])
    yield "search after an act", search(0)
    library.star([keys[0]], on=False)
    yield "facets after an act", lambda: library.facets(answer)


def _doing(library: Library) -> Acts:
    keys = library.keys(ALL)
    one, listed = [keys[0]], SearchResults(parse(""), Ranking(keys), len(keys))
    yield "facets of all", lambda: library.facets(listed)
    yield "star one", lambda: library.star(one)
    yield from _after(library, listed)
    yield "see one", lambda: library.see(one)
    yield "one for later", lambda: library.set_state(one, State.LATER)
    yield "tag one", lambda: library.tag(one, "a tag")
    yield "undo", library.undo
    yield "a note", lambda: library.append_note(keys[0], "a word")
    for name, some in ((f"{MANY:,}", keys[:MANY]), ("all", keys)):
        yield f"tag {name}", partial(library.tag, some, "many")
        yield from _after(library, listed)
        yield f"undo it, {name}", library.undo


def _after(library: Library, listed: SearchResults) -> Acts:
    """What the window asks anew after an act."""
    yield "  list after it", lambda: library.keys(ALL)
    yield "  side bar after it", library.counts
    yield "  batches after it", library.batches
    yield "  search after it", lambda: library.search(parse("model"), ALL)
    yield "  facets after it", lambda: library.facets(listed)


def _category(papers: list[Document]) -> str:
    return next((one.paper.categories[0] for one in papers if one.paper.categories), "cs.LG")


def _many_questions(library: Library) -> None:
    documents = library.documents(library.keys(ALL)[:SAMPLE])
    asked = questions(documents, 1 + _ASKED // len(FAMILIES))[:_ASKED]
    for one in asked:
        text = " ".join(one.words)
        if one.years[0]:
            text += f" year:{one.years[0]}..{one.years[1]}"
        assert library.search(parse(text)).total >= 0
    _held(f"after {len(asked)} questions")


def _act(name: str, act: Callable[[], object], again: int = 0) -> float:
    """Do it, tell of it, and answer with the milliseconds of the first time by the clock."""
    took, used = _took(act)
    others = [_took(act)[1] for _ in range(again)]
    best = f" {min(others):9.1f}" if others else ""
    print(f"    {name:32} {took:9.1f} {f'({used:.1f})':>11}{best}", flush=True)
    return took


def _took(act: Callable[[], object]) -> tuple[float, float]:
    """The milliseconds of an act by the clock, and of the processor."""
    begun, used = time.perf_counter(), time.process_time()
    act()
    return 1000 * (time.perf_counter() - begun), 1000 * (time.process_time() - used)


def _held(when: str) -> None:
    print(f"    memory: {when:24} {_memory.of('self', 'Pss'):9.0f} MB", flush=True)


if __name__ == "__main__":
    raise SystemExit(main())
