"""Writes to a library and says aloud what was done: ``python -m tests.faults.powercut HOME``.

Each line on standard output is a number: the round whose note, tag and
import are all done and durable by our own promise.
"""

import sys
from pathlib import Path

from paperdesk.library import Library
from paperdesk.paths import places
from tests.faults.scenarios import papers


def main() -> None:
    """Work until killed."""
    library = Library.open(places(Path(sys.argv[1])))
    for number in range(1, 10_000):
        library.add([(f"round {number}", "jsonl", papers(number * 10, 3))])
        key = library.key(f"arxiv:2604.{number * 10:05d}")
        library.tag([key], f"round/{number}")
        note = library.note(1)
        library.save_note(1, f"Rounds so far: {number}\n", note.version)
        print(number, flush=True)
        if number % 3 == 0:
            library.index_unindexed(limit=1000)


if __name__ == "__main__":
    main()
