"""What a reader does with a library of any size: each act once, in a process of its own.

``python -m tests.bench._scale_acts HOME``: milliseconds by the clock (of the processor), and the
memory of the process (proportional set size) on the way. It stars, tags and takes back.
"""

import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from paperdesk.library import Library
from paperdesk.model import Document, Order, Scope, State
from paperdesk.model.query.parser import parse
from paperdesk.paths import places
from tests.bench import _memory
from tests.bench.questions import FAMILIES, questions

ALL = Scope("all")
SAMPLE = 5_000
"""Papers that questions are drawn from."""
MANY = 10_000
_AIM = 100.0
_ASKED = 450


def main() -> int:
    """Tell every act; the number of those that took more than 100 ms and are not work on all."""
    begun = time.perf_counter(), time.process_time()
    library = Library.open(places(Path(sys.argv[1])))
    with library:
        told = _told("opening the library", begun)
        _held("library open")
        late = [_act(name, act) for name, act in _asking(library)]
        for name, act in _doing(library):
            _act(name, act)
        _many_questions(library)
    return sum(1 for took in (told, *late) if took > _AIM)


def _asking(library: Library) -> Iterator[tuple[str, Callable[[], object]]]:
    keys = library.keys(ALL)  # it warms the disk's cache
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
    for order in (Order.ARRIVAL, Order.DATE, Order.TITLE):
        yield f"list all by {order}", partial(library.keys, ALL, order)
    yield "counts of the side bar", library.counts
    yield "batches", library.batches
    yield "answer sorted by date (first)", search(1, Order.DATE)
    for field in ("has:pdf", f"category:{_category(few)}"):
        yield field, partial(library.search, parse(field))
    yield "related, first", lambda: library.related([keys[0]])
    yield "related", lambda: library.related([keys[1]])
    yield "complete category:", lambda: library.complete("category", "c")
    library.star([keys[0]])
    yield "search after an act", search(0)
    library.star([keys[0]], on=False)
    yield "facets after an act", lambda: library.facets(answer)


def _doing(library: Library) -> Iterator[tuple[str, Callable[[], object]]]:
    keys = library.keys(ALL)
    one = [keys[0]]
    yield "star one", lambda: library.star(one)
    yield "see one", lambda: library.see(one)
    yield "one for later", lambda: library.set_state(one, State.LATER)
    yield "tag one", lambda: library.tag(one, "a tag")
    yield "undo", library.undo
    yield "a note", lambda: library.append_note(keys[0], "a word")
    for name, some in ((f"{MANY:,}", keys[:MANY]), ("all", keys)):
        yield f"tag {name}", partial(library.tag, some, "many")
        yield f"undo it, {name}", library.undo


def _category(papers: list[Document]) -> str:
    return next(one.paper.categories[0] for one in papers if one.paper.categories)


def _many_questions(library: Library) -> None:
    documents = library.documents(library.keys(ALL)[:SAMPLE])
    asked = questions(documents, 1 + _ASKED // len(FAMILIES))[:_ASKED]
    for one in asked:
        text = " ".join(one.words)
        if one.years[0]:
            text += f" year:{one.years[0]}..{one.years[1]}"
        assert library.search(parse(text)).total >= 0
    _held(f"after {len(asked)} questions")


def _act(name: str, act: Callable[[], object]) -> float:
    begun = time.perf_counter(), time.process_time()
    act()
    return _told(name, begun)


def _told(name: str, begun: tuple[float, float]) -> float:
    took, used = (
        1000 * (now - was)
        for now, was in zip((time.perf_counter(), time.process_time()), begun, strict=True)
    )
    print(f"    {name:32} {took:9.1f} ({used:.1f})", flush=True)
    return took


def _held(when: str) -> None:
    print(f"    memory: {when:24} {_memory.of('self', 'Pss'):9.0f} MB", flush=True)


if __name__ == "__main__":
    sys.exit(main())
