"""How often a line of authors is read as arXiv reads it, over records that have both.

``packaging/dev bench author_strings FILE [--show N]``. FILE holds records of arXiv's
metadata as JSON Lines (also ``.gz``, ``.xz``): ``authors`` is the line as it was
typed, ``authors_parsed`` what arXiv made of it. Names count as the same when they
read the same, TeX made readable. Differences are printed; the answer is 0 when the
aim holds.
"""

import argparse
import gzip
import json
import lzma
import sys
import time
from pathlib import Path
from typing import Any

from paperdesk.text import display
from paperdesk.text.author_names import joined, split_authors

AIM = 99.0
"""Per cent of the records."""


def main() -> int:
    """Measure and print; 0 when the aim holds."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--show", type=int, default=20, help="differences to print")
    told = parser.parse_args()
    records = [record for record in _records(told.file) if record.get("authors_parsed")]
    began = time.perf_counter()
    ours = [split_authors(record["authors"]) for record in records]
    took = time.perf_counter() - began
    different = 0
    for record, names in zip(records, ours, strict=True):
        theirs = [joined(*parts[:3]) for parts in record["authors_parsed"]]
        if _read(names) != _read(theirs):
            different += 1
            if different <= told.show:
                print(f"{record['id']}: {' '.join(record['authors'].split())}")
                print(f"    ours:  {' | '.join(names)}\n    arXiv: {' | '.join(theirs)}")
    share = 100 * (1 - different / len(records))
    print(f"{len(records):,} records, {len(records) - different:,} the same ({share:.2f} %)")
    print(f"{took / len(records) * 1e6:.0f} µs a record; aim: at least {AIM} %")
    return 0 if share >= AIM else 1


def _records(path: Path) -> list[dict[str, Any]]:
    unpack = {".xz": lzma.decompress, ".gz": gzip.decompress}.get(path.suffix, bytes)
    lines = unpack(path.read_bytes()).decode().splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def _read(names: Any) -> list[str]:
    return [" ".join(display(name).split()) for name in names]


if __name__ == "__main__":
    sys.exit(main())
