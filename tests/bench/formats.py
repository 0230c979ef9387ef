"""What we read of other programs' files, beside what is expected of each.

``packaging/dev bench formats DIR [--differences] [--form NAME]``. DIR holds a folder for each
peer. Per format and peer: files, entries read of those that the peer reads, entries right of
all, fields right of all (of these told or kept elsewhere, which the comparison's first lines
say the meaning of), seconds and peak memory of reading alone. Differences that are the peer's
fault stand with their reasons in formats_peers_fault.toml and count for nothing. The answer is
0 when the bars hold.
"""

import argparse
import sys
import tempfile
import time
import tomllib
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path

from paperdesk.formats import read
from paperdesk.model import BadFileError, ImportedRecord, Item, UnreadKey
from paperdesk.text import fold
from tests.bench._compared import Difference, compared
from tests.bench._expected import Expected
from tests.bench._format_cases import Case, cases

BARS = {"bibtex": 96.0, "ris": 98.0, "csl-json": 99.0, "nbib": 96.0, "endnote-xml": 96.0}
"""Per cent of the fields."""
READ = 99.0
"""Per cent of the entries that the peer reads."""
MOST_FAULTS = 20
_FAULTS = Path(__file__).with_name("formats_peers_fault.toml")
Fault = tuple[str, int, str]


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
    told: int = 0
    faults: int = 0
    seconds: float = 0.0
    peak: float = 0.0
    different: list[Difference] = field(default_factory=list)

    @property
    def fields(self) -> int:
        """All that count."""
        return self.same + self.told + len(self.different)

    def add(self, other: "Sum") -> None:
        """Take another with this one; of the peaks the higher."""
        for name in ("files", "compared", "entries", "expected", "matched", "right", "same"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.told, self.faults = self.told + other.told, self.faults + other.faults
        self.seconds += other.seconds
        self.peak = max(self.peak, other.peak)
        self.different += other.different


def main() -> int:
    """Read, compare, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--differences", action="store_true", help="list every difference")
    parser.add_argument("--form", help="of this format alone")
    told = parser.parse_args()
    faults = {(one["file"], one["entry"], one["field"]) for one in _faults()}
    groups: dict[tuple[str, str], list[Case]] = {}
    with tempfile.TemporaryDirectory() as own:
        for case in cases(told.folder, Path(own)):
            groups.setdefault((case.form or f"none ({case.path.suffix})", case.peer), []).append(case)
        wanted = {key: value for key, value in groups.items() if told.form in (None, key[0])}
        sums = {key: _alone(group, faults) for key, group in sorted(wanted.items())}
    _print(sums)
    if told.differences:
        for (form, peer), one in sums.items():
            for it in one.different:
                print(f"{form} {peer} {it.file} [{it.entry}] {it.field}: {it.expected!r} != {it.got!r}")
    return 0 if _judged(sums) else 1


def _faults() -> list[dict[str, str | int]]:
    found: list[dict[str, str | int]] = tomllib.loads(_FAULTS.read_text("utf-8")).get("fault", [])
    return found


def _alone(group: list[Case], faults: set[Fault]) -> Sum:
    """What a process of its own finds, so that its memory is that of these files."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
        return process.submit(_measured, group, faults).result()


def _measured(group: list[Case], faults: set[Fault]) -> Sum:
    found = Sum(files=len(group))
    before = _peak()
    began = time.perf_counter()
    read_items = [_items(case.path) for case in group if case.form]
    found.seconds = time.perf_counter() - began
    found.peak = _peak() - before
    for case, items in zip((one for one in group if one.form), read_items, strict=True):
        _compare(case, items, faults, found)
    return found


def _peak() -> float:
    """Megabytes that this process had at most."""
    status = Path("/proc/self/status").read_text("utf-8")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def _items(path: Path) -> list[Item]:
    try:
        return list(read(path))
    except BadFileError:
        return []


def _compare(case: Case, items: list[Item], faults: set[Fault], found: Sum) -> None:
    records = [item for item in items if isinstance(item, ImportedRecord)]
    told = [item.key for item in items if isinstance(item, UnreadKey)]
    found.entries += len(records)
    if case.expected is None:
        return
    found.compared += 1
    found.expected += len(case.expected)
    for number, expected, record in _pairs(case.expected, records):
        if record is None:
            found.different.append(Difference(case.name, number, "entry", expected.key, ""))
            continue
        found.matched += 1
        result = compared(expected, record, told)
        found.same += result.same
        found.told += result.told
        wrong = [
            Difference(case.name, number, *one)
            for one in result.different or ()
            if (case.name, number, one[0]) not in faults
        ]
        found.faults += len(result.different or ()) - len(wrong)
        found.right += not wrong
        found.different += wrong


def _pairs(
    expected: Iterable[Expected], records: list[ImportedRecord]
) -> Iterator[tuple[int, Expected, ImportedRecord | None]]:
    """Each entry with the record of its title, or else the next that no title asks for."""
    entries = list(expected)
    if len(entries) == len(records):
        yield from ((n, e, r) for n, (e, r) in enumerate(zip(entries, records, strict=True), 1))
        return
    by_title: dict[str, list[ImportedRecord]] = {}
    for record in records:
        by_title.setdefault(_key(record.paper.title), []).append(record)
    pairs = [(one, next(iter(by_title.get(_key(one.fields.get("title", "")), ())), None)) for one in entries]
    taken = {id(record) for _, record in pairs if record}
    free = (record for record in records if id(record) not in taken)
    for number, (one, record) in enumerate(pairs, 1):
        yield number, one, record or next(free, None)


def _key(title: str) -> str:
    return "".join(sign for sign in fold(title) if sign.isalnum())


def _print(sums: dict[tuple[str, str], Sum]) -> None:
    print("| format | peer | files | compared | entries | of the peer's | right | fields right | of these told | faults | s | MB |")
    print("|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|")
    for (form, peer), one in (*sums.items(), *_all(sums).items()):
        share = f"{one.same + one.told:,} of {one.fields:,} ({_share(one):.1f} %)" if one.fields else "-"
        print(
            f"| {form} | {peer} | {one.files} | {one.compared} | {one.entries:,} | {one.matched:,} of "
            f"{one.expected:,} | {one.right:,} | {share} | {one.told:,} | {one.faults} | "
            f"{one.seconds:.2f} | {one.peak:.0f} |"
        )


def _all(sums: dict[tuple[str, str], Sum]) -> dict[tuple[str, str], Sum]:
    """The formats with a bar, of all peers."""
    found: dict[tuple[str, str], Sum] = {}
    for (form, _), one in sums.items():
        if form in BARS:
            found.setdefault((form, "all"), Sum()).add(one)
    return found


def _share(one: Sum) -> float:
    return 100 * (one.same + one.told) / one.fields if one.fields else 0.0


def _judged(sums: dict[tuple[str, str], Sum]) -> bool:
    """Whether the bars hold; each is said."""
    holds = sum(one.faults for one in sums.values()) <= MOST_FAULTS
    print(f"differences that are the peer's fault: {sum(one.faults for one in sums.values())} of {MOST_FAULTS}")
    for (form, _), one in _all(sums).items():
        of_all = 100 * one.matched / one.expected if one.expected else 0.0
        well = _share(one) >= BARS[form] and of_all >= READ
        holds &= well
        print(
            f"{form}: {_share(one):.2f} % of the fields (bar {BARS[form]}), {of_all:.2f} % of the "
            f"entries (bar {READ}): {'holds' if well else 'FAILS'}"
        )
    return holds


if __name__ == "__main__":
    sys.exit(main())
