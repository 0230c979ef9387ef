"""Output of ``search --explain``: parts of scores, and facets."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from paperdesk.cli.output import Output, one_line
from paperdesk.model import Facets, ScorePart

_FACETS = tuple(field.name for field in fields(Facets) if field.name != "total")
_SHOWN = 6  # values of a facet on one line


def say_parts(output: Output, score: float, parts: Sequence[ScorePart]) -> None:
    """The parts of a score, the largest first, one to a line; nothing if no word was asked for."""
    if not parts:
        return
    output.say(output.dim(f"  score {score:.2f}"))
    for part in sorted(parts, key=lambda part: -part.score):
        where = f"{one_line(part.word)} in {part.field}, {_often(part.times)}"
        output.say(output.dim(f"    {part.score:6.2f}  {where}"))


def _often(times: float) -> str:
    """How often something stands somewhere, as it counts: completions count in part."""
    if times == 1:
        return "once"
    return f"{times:.0f} times" if times == int(times) else f"as if {times:.1f} times"


def say_facets(output: Output, facets: Facets) -> None:
    """Print the facets of the papers found, a line each."""
    lines = []
    for name in _FACETS:
        counts: Sequence[tuple[Any, int]] = getattr(facets, name)
        most = sorted(counts, key=lambda pair: -pair[1])[:_SHOWN]
        more = f" and {len(counts) - len(most)} more" if len(counts) > len(most) else ""
        if most:
            shown = ", ".join(f"{one_line(str(value))} {count:,}" for value, count in most)
            lines.append((name, shown + more))
    output.table(lines)


def as_values(parts: Sequence[ScorePart]) -> list[dict[str, Any]]:
    """The parts of a score, for a program."""
    return [
        {"word": part.word, "field": part.field, "times": round(part.times, 3)}
        | {"score": round(part.score, 4)}
        for part in parts
    ]
