"""What the search bench must find, compared in one run; stated and judged line by line.

Absolute times hold on an idle machine, for 100,000 papers or (``LARGE``) for
300,000; ratios are of medians. A query that was cut off counts with the five seconds it was given.
"""

from typing import Any

Result = dict[str, Any]
Times = list[float | None]

CUT_MS = 5000.0
WARM_P95, FIRST_P95 = 8.0, 50.0
MEMORY, SIZE = 400e6, 65e6
LARGE = 200_000  # papers from which on the aims are those of a large library
LARGE_WARM_P95, OPEN, LARGE_MEMORY = 25.0, 100.0, 500e6

_RATIOS = (
    ("Whoosh", 1 / 30, ("common word", "3 common OR")),
    ("FTS5", 1 / 10, ("common word", "3 common OR", "prefix of 1", "prefix of 2", "prefix of 3")),
    ("Tantivy", 1, ("common word", "2 words AND", "4 words AND", "3 common OR", "word NOT word")),
    ("Tantivy", 1.5, ("phrase",)),
    ("Tantivy", 1, ("fuzzy", "field", "range")),
    ("Tantivy", 1, ("prefix of 1", "prefix of 2", "prefix of 3", "prefix of 5")),
)
_RARE_MORE = 0.025  # milliseconds that a rare word may take more than Tantivy
_SNIPPETS = 15.0  # milliseconds of the snippets of 50 hits


def judged(results: dict[str, Result]) -> int:
    """Print each aim with what was measured; 0 when all hold."""
    ours = results.get("PaperDesk")
    if ours is None:
        return 0
    lines = [*_alone(ours), *_beside(ours, results), *_built(ours, results)]
    print("aims")
    for good, line in lines:
        print(f"  {'holds' if good else 'FAILS'}  {line}")
    return 0 if all(good for good, _ in lines) else 1


def _alone(ours: Result) -> list[tuple[bool, str]]:
    opened = _percentile(ours["open"], 50)
    lines = [(opened <= OPEN, f"opening: {opened:.0f} ms after imports, at most {OPEN:.0f}")]
    bounds = [("warm", WARM_P95), ("first", FIRST_P95)]
    if ours["papers"] >= LARGE:
        bounds = [("warm", LARGE_WARM_P95)]
    for kind, most in bounds:
        for family, times in ours[kind].items():
            if family.startswith("("):
                continue
            p95 = _percentile(times, 95)
            lines.append((p95 <= most, f"{kind} {family}: p95 {p95:.1f} ms, at most {most:.0f}"))
    return lines


def _beside(ours: Result, results: dict[str, Result]) -> list[tuple[bool, str]]:
    lines = []
    for name, most, families in _RATIOS:
        if name not in results:
            continue
        for family in families:
            theirs = _percentile(results[name]["warm"][family], 50)
            ratio = _percentile(ours["warm"][family], 50) / theirs
            said = f"{1 / ratio:.1f} times as fast as" if most < 1 else f"{ratio:.2f} times"
            aim = f"{1 / most:.0f}" if most < 1 else f"{most}"
            lines.append((ratio <= most, f"{family}: {said} {name}, aim {aim}"))
    if "Tantivy" in results:
        rare = [_percentile(one["warm"]["rare word"], 50) for one in (ours, results["Tantivy"])]
        more = 1000 * (rare[0] - rare[1])
        good = more <= 1000 * _RARE_MORE
        lines.append((good, f"rare word: {more:.0f} µs more than Tantivy, at most 25"))
    snippets = _percentile(ours["warm"].get("(snippets of 50)", []), 50)
    lines.append((snippets <= _SNIPPETS, f"snippets of 50 hits: {snippets:.1f} ms, at most 15"))
    return lines


def _built(ours: Result, results: dict[str, Result]) -> list[tuple[bool, str]]:
    speed = ours["papers"] / ours["cpu"]
    memory = LARGE_MEMORY if ours["papers"] >= LARGE else MEMORY
    size = SIZE * max(1, ours["papers"] / 100_000)
    lines = [
        (
            ours["memory"] <= memory,
            f"building: {ours['memory'] / 1e6:.0f} MB, at most {_mb(memory)}",
        ),
        (ours["bytes"] <= size, f"index: {ours['bytes'] / 1e6:.1f} MB, at most {_mb(size)}"),
    ]
    for name, times in (("Tantivy", 1), ("Whoosh", 15)):
        if name in results:
            ratio = speed / (results[name]["papers"] / results[name]["cpu"])
            lines.append(
                (ratio >= times, f"building: {ratio:.1f} times {name}'s speed, aim {times}")
            )
    if "Whoosh" in results:
        share = ours["bytes"] / results["Whoosh"]["bytes"]
        lines.append((share <= 0.5, f"index: {share:.2f} of Whoosh's size, at most .50"))
    return lines


def _mb(size: float) -> str:
    return f"{size / 1e6:.0f}"


def _percentile(times: Times, share: int) -> float:
    ordered = sorted(CUT_MS if time is None else time for time in times)
    return ordered[max(0, -(-len(ordered) * share // 100) - 1)] if ordered else 0.0
