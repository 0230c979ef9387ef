"""A reader in another process, who works while papers come in: each half second one act.

``python -m tests.bench._acting HOME``: stars, tags, writes a note and searches in turn, until its
input ends; then it prints, as JSON, ``{"waits": [seconds, ...], "failed": acts}``.
"""

import json
import sys
import threading
import time
from pathlib import Path

from paperdesk.library import Library
from paperdesk.model import LibraryError, Scope
from paperdesk.model.query.parser import parse
from paperdesk.paths import places

_EVERY = 0.5


def main() -> None:
    """Act until the input ends."""
    over = threading.Event()
    threading.Thread(target=_listen, args=(over,), daemon=True).start()
    waits: list[float] = []
    failed = 0
    with Library.open(places(Path(sys.argv[1]))) as library:
        key = library.keys(Scope("all"))[0]
        library.search(parse("few"), Scope("all"))  # the first brings the index in
        while not over.wait(_EVERY):
            number = len(waits)
            begun = time.perf_counter()
            try:
                _act(library, key, number)
            except LibraryError:
                failed += 1
            waits.append(time.perf_counter() - begun)
    print(json.dumps({"waits": waits, "failed": failed}))


def _listen(over: threading.Event) -> None:
    sys.stdin.read()
    over.set()


def _act(library: Library, key: int, number: int) -> None:
    match number % 4:
        case 0:
            library.star([key], number % 8 == 0)
        case 1:
            library.tag([key], f"tag {number % 12}")
        case 2:
            library.append_note(key, f"The words of act {number}.")
        case _:
            library.search(parse("few"), Scope("all"))


if __name__ == "__main__":
    main()
