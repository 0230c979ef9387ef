"""What is interrupted: an act of the reader, how it is prepared, and how its truth is told.

A scenario prepares a library once; each fault works on a copy of it. After
the fault :meth:`Scenario.verdict` opens the library as the next start would
and says what is wrong: nothing, if the act is wholly there or wholly not,
and there for certain when it was acknowledged.
"""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from paperdesk.library import Library
from paperdesk.model import BatchHeader, ImportedRecord, Item, Paper, contributors
from paperdesk.paths import places
from tests.places import record

WORDS_BEFORE = "# Reading\n\nWhat stood here before.\n"
WORDS_AFTER = "# Reading\n\nWhat stood here before.\n\nAnd a thought that must not be lost.\n"


@dataclass(frozen=True)
class Scenario:
    """One act: `act` does it, `told` answers whether the library shows it (None: half of it)."""

    name: str
    prepare: Callable[[Library], None]
    act: Callable[[Library], object]
    told: Callable[[Library], bool | None]

    def make(self, home: Path) -> None:
        """Prepare the library under `home`."""
        library = Library.open(places(home))
        self.prepare(library)
        library.close()

    def verdict(self, home: Path, *, acknowledged: bool) -> list[str]:
        """What is wrong at the next start; empty when all is well."""
        library = Library.open(places(home))
        try:
            wrong = []
            told = self.told(library)
            if told is None:
                wrong.append("the act is half there")
            elif acknowledged and not told:
                wrong.append("the act was acknowledged and is gone")
            while library.index_unindexed(limit=1000):
                pass
            report = library.check()
            wrong += [f"check: {problem}" for problem in report.problems]
            return wrong + [f"left over: {path}" for path in leftovers(home)]
        finally:
            library.close()


def leftovers(home: Path) -> Iterator[str]:
    """Temporary files that the next start should have cleared away."""
    for path in sorted(home.rglob("*")):
        if path.suffix in {".tmp", ".part"} or ".tmp" in path.name:
            yield str(path.relative_to(home))


def copied(home: Path, to: Path) -> Path:
    """A fresh copy of a prepared library."""
    if to.exists():
        shutil.rmtree(to)
    shutil.copytree(home, to)
    return to


def papers(first: int, count: int) -> Iterator[Item]:
    """Invented papers, each unlike the others."""
    yield BatchHeader(source="an invented page", date="2026-04-04", title="Invented papers")
    for number in range(first, first + count):
        paper = Paper(
            title=f"On the {number}th invention and its consequences",
            abstract=f"We invent thing number {number} and study what follows from it. " * 6,
            authors=contributors(f"Inga Nventor{number}", "Otto Ther"),
            published="2026-04-04",
            arxiv_id=f"2604.{number:05d}",
        )
        yield ImportedRecord(paper=paper, rank=number - first + 1, place=record(number))


def _indexed(library: Library) -> None:
    while library.index_unindexed(limit=1000):
        pass


def _five(library: Library) -> None:
    library.add([("five", "jsonl", papers(1, 5))])
    _indexed(library)


def _five_with_a_note(library: Library) -> None:
    _five(library)
    library.save_note(1, WORDS_BEFORE, "")
    _indexed(library)


def _note_told(library: Library) -> bool | None:
    words = {WORDS_BEFORE.strip(): False, WORDS_AFTER.strip(): True}
    return words.get(library.note(1).text.strip())


def _tag_told(library: Library) -> bool | None:
    tagged = ["rl/theory" in library.entry(key).tags for key in (1, 2, 3)]
    return tagged[0] if len(set(tagged)) == 1 else None


def _import_told(library: Library) -> bool | None:
    return {5: False, 105: True}.get(library.counts().all)


def _waiting(library: Library) -> None:
    _five(library)
    library.add([("more", "jsonl", papers(6, 20))])


SCENARIOS = {
    scenario.name: scenario
    for scenario in (
        Scenario(
            "save a note",
            _five_with_a_note,
            lambda library: library.save_note(1, WORDS_AFTER, library.note(1).version),
            _note_told,
        ),
        Scenario(
            "write the first note",
            _five,
            lambda library: library.save_note(1, WORDS_AFTER, ""),
            lambda library: {"": False, WORDS_AFTER.strip(): True}.get(
                library.note(1).text.strip()
            ),
        ),
        Scenario("tag", _five, lambda library: library.tag([1, 2, 3], "rl/theory"), _tag_told),
        Scenario(
            "import 100 papers",
            _five,
            lambda library: library.add([("hundred", "jsonl", papers(1001, 100))]),
            _import_told,
        ),
        Scenario("commit the index", _waiting, _indexed, lambda _library: True),
    )
}
