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
from multiprocessing import get_context
from pathlib import Path

from paperdesk.formats import read
from paperdesk.model import BadFileError, ImportedRecord, Item, Problem, UnreadKey
from paperdesk.text import fold
from tests.bench import _memory
from tests.bench._compared import PROBLEM, Difference, compared
from tests.bench._expected import Expected
from tests.bench._format_cases import Case, cases
from tests.bench._format_sums import Sum, judged, print_table

_FAULTS = Path(__file__).with_name("formats_peers_fault.toml")
Fault = tuple[str, int, str]


def main() -> int:
    """Read, compare, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--differences", action="store_true", help="list every difference")
    parser.add_argument("--form", help="of this format alone")
    told = parser.parse_args()
    faults = _faults()
    groups: dict[tuple[str, str], list[Case]] = {}
    with tempfile.TemporaryDirectory() as own:
        for case in cases(told.folder, Path(own)):
            form = case.form or f"none ({case.path.suffix})"
            groups.setdefault((form, case.peer), []).append(case)
        wanted = {key: value for key, value in groups.items() if told.form in (None, key[0])}
        sums = {key: _alone(group, faults) for key, group in sorted(wanted.items())}
    print_table(sums)
    for (form, peer), one in sums.items() if told.differences else ():
        for it in one.different:
            where = f"{form} {peer} {it.file} [{it.entry}] {it.field}"
            print(f"{where}: {it.expected!r} != {it.got!r}")
    used = {fault for one in sums.values() for fault in one.faults}
    for fault in sorted(faults - used) if not told.form else ():
        print(f"no difference any more, though told as the peer's fault: {fault}")
    return 0 if judged(sums) else 1


def _faults() -> set[Fault]:
    listed = tomllib.loads(_FAULTS.read_text("utf-8"))["fault"]
    return {(str(one["file"]), int(one["entry"]), str(one["field"])) for one in listed}


def _alone(group: list[Case], faults: set[Fault]) -> Sum:
    """What a process of its own finds, so that its memory is that of these files."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
        return process.submit(_measured, group, faults).result()


def _measured(group: list[Case], faults: set[Fault]) -> Sum:
    found = Sum(files=len(group))
    before = _memory.of("self", "VmHWM")
    began = time.perf_counter()
    read_items = [_items(case.path) for case in group if case.form]
    found.seconds = time.perf_counter() - began
    found.peak = _memory.of("self", "VmHWM") - before
    for case, items in zip((one for one in group if one.form), read_items, strict=True):
        _compare(case, items, faults, found)
    return found


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
    keys = {one.key for one in case.expected}
    for number, expected, record in _pairs(case.expected, records):
        if record is None:
            found.different.append(Difference(case.name, number, "entry", expected.key, ""))
            continue
        found.matched += 1
        result = compared(expected, record, [*told, *_problems(items, record)], keys)
        found.same += result.same
        found.told.update(result.told)
        wrong = [
            Difference(case.name, number, *one)
            for one in result.different
            if (case.name, number, one[0]) not in faults
        ]
        found.faults += [
            (case.name, number, one[0])
            for one in result.different
            if (case.name, number, one[0]) in faults
        ]
        found.right += not wrong
        found.different += wrong


def _problems(items: list[Item], record: ImportedRecord) -> list[str]:
    """What was told of this record alone."""
    of_it = (one for one in items if isinstance(one, Problem) and one.place == record.place)
    return [f"{PROBLEM}{one.message}" for one in of_it]


def _pairs(
    expected: Iterable[Expected], records: list[ImportedRecord]
) -> Iterator[tuple[int, Expected, ImportedRecord | None]]:
    """Each entry with the record of its key or title, or else the next that none asks for."""
    entries = list(expected)
    if len(entries) == len(records):
        yield from ((n, e, r) for n, (e, r) in enumerate(zip(entries, records, strict=True), 1))
        return
    known: dict[str, list[ImportedRecord]] = {}
    for record in records:
        known.setdefault(record.citation_key or _key(record.paper.title), []).append(record)
    found = [known.get(one.key) or known.get(_key(one.fields.get("title", ""))) for one in entries]
    pairs = [records_of.pop(0) if records_of else None for records_of in found]
    free = [record for records_of in known.values() for record in records_of]
    for number, (one, paired) in enumerate(zip(entries, pairs, strict=True), 1):
        yield number, one, paired or (free.pop(0) if free else None)


def _key(title: str) -> str:
    return "".join(sign for sign in fold(title) if sign.isalnum())


if __name__ == "__main__":
    sys.exit(main())
