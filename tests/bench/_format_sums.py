"""Sums of what was compared in the files of peers, their table, and the bars."""

from collections import Counter
from dataclasses import dataclass, field

from tests.bench._compared import Difference

BARS = {"bibtex": 96.0, "ris": 98.0, "csl-json": 99.0, "nbib": 96.0, "endnote-xml": 96.0}
"""Per cent of the fields."""
READ = 99.0
"""Per cent of the entries that the peer reads."""
MOST_FAULTS = 20
_COLUMNS = (
    *("format", "peer", "files", "compared", "entries", "of the peer's", "right of all"),
    *("fields right", "of these told", "with room: the same", "peer's fault", "s", "MB"),
)


@dataclass(slots=True)
class Sum:
    """What was found in the files of one peer in one format."""

    files: int = 0
    compared: int = 0
    entries: int = 0
    expected: int = 0
    matched: int = 0
    right: int = 0
    same: int = 0
    told: Counter[str] = field(default_factory=Counter)
    faults: list[tuple[str, int, str]] = field(default_factory=list)
    seconds: float = 0.0
    peak: float = 0.0
    different: list[Difference] = field(default_factory=list)

    @property
    def fields(self) -> int:
        """All that count."""
        return self.same + self.told.total() + len(self.different)

    @property
    def roomy(self) -> int:
        """Those that a paper has room for."""
        told = sum(n for name, n in self.told.items() if not name.startswith("other:"))
        wrong = sum(not one.field.startswith("other:") for one in self.different)
        return self.same + told + wrong

    def add(self, other: "Sum") -> None:
        """Take another with this one; of the peaks the higher."""
        for name in ("files", "compared", "entries", "expected", "matched", "right", "same"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.told += other.told
        self.faults += other.faults
        self.seconds += other.seconds
        self.peak = max(self.peak, other.peak)
        self.different += other.different


Sums = dict[tuple[str, str], Sum]
"""By format and peer."""


def print_table(sums: Sums) -> None:
    """A line for each format and peer, and which fields are told of in the formats with a bar."""
    print(*_COLUMNS, sep=" | ")
    print(*("---" for _ in _COLUMNS), sep=" | ")
    for (form, peer), one in (*sums.items(), *_all(sums).items()):
        told = one.told.total()
        print(
            *(form, peer, one.files, one.compared, one.entries),
            *(f"{one.matched:,} of {one.expected:,}", one.right),
            f"{one.same + told:,} of {one.fields:,} ({_share(one):.1f} %)" if one.fields else "-",
            told,
            f"{one.same:,} of {one.roomy:,} ({_part(one.same, one.roomy):.1f} %)",
            *(len(one.faults), f"{one.seconds:.2f}", f"{one.peak:.0f}"),
            sep=" | ",
        )
    for (form, _), one in _all(sums).items():
        names = (f"{name.removeprefix('other:')} {n}" for name, n in one.told.most_common())
        print(f"told or kept elsewhere, {form}: {', '.join(names)}")


def _all(sums: Sums) -> Sums:
    """The formats with a bar, of all peers."""
    found: Sums = {}
    for (form, _), one in sums.items():
        if form in BARS:
            found.setdefault((form, "all"), Sum()).add(one)
    return found


def _share(one: Sum) -> float:
    return _part(one.same + one.told.total(), one.fields)


def _part(some: int, of_all: int) -> float:
    return 100 * some / of_all if of_all else 0.0


def judged(sums: Sums) -> bool:
    """Whether the bars hold; each is said."""
    faults = sum(len(one.faults) for one in sums.values())
    holds = faults <= MOST_FAULTS
    print(f"differences that are the peer's fault: {faults} of {MOST_FAULTS}")
    for (form, _), one in _all(sums).items():
        of_all = _part(one.matched, one.expected)
        well = bool(_share(one) >= BARS[form] and of_all >= READ)
        holds &= well
        print(
            f"{form}: {_share(one):.2f} % of the fields (bar {BARS[form]}), {of_all:.2f} % of the "
            f"entries (bar {READ}): {'holds' if well else 'FAILS'}"
        )
    return holds
