"""Annotations of a file (ISO 32000-1, 12.5): which there are, how each is called, and what their
values say.

Why names are made: ``/NM`` is optional, and some programs count it anew on each page. One that is
not there, or not alone, is made of the page and of what the annotation is.
"""

import hashlib
import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import pikepdf

from paperdesk.model.marks import MarkColour, MarkKind
from paperdesk.model.pages import Quad

OWN = "/PaperDesk"
"""Key of what this program wrote: what a mark says beyond the standard, as JSON."""

KINDS = {
    "/Highlight": MarkKind.HIGHLIGHT,
    "/Underline": MarkKind.UNDERLINE,
    "/StrikeOut": MarkKind.STRIKEOUT,
    "/Squiggly": MarkKind.SQUIGGLY,
    "/Text": MarkKind.NOTE,
    "/FreeText": MarkKind.TEXT,
    "/Square": MarkKind.AREA,
    "/Circle": MarkKind.SHAPE,
    "/Line": MarkKind.SHAPE,
    "/Polygon": MarkKind.SHAPE,
    "/PolyLine": MarkKind.SHAPE,
    "/Ink": MarkKind.INK,
    "/Stamp": MarkKind.STAMP,
    "/Caret": MarkKind.NOTE,
}
"""Subtypes that are marks; others (links, fields, pop-ups) are none."""

COLOURS = {
    MarkColour.YELLOW: (0xFF, 0xD4, 0x00),
    MarkColour.GREEN: (0x5F, 0xB2, 0x36),
    MarkColour.BLUE: (0x2E, 0xA8, 0xE5),
    MarkColour.RED: (0xFF, 0x66, 0x66),
}
"""The reader's colours in a file (sRGB). They are those that Zotero writes, so that it takes them
for its own."""

MOST = 10_000
"""Annotations of a file that are read."""
LONGEST = 100_000
"""Letters of one that are read."""
MOST_QUADS = 2_000
_HIDDEN = 2 | 32  # Hidden, NoView (ISO 32000-1, table 165)
_DATE = re.compile(
    r"D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:Z|([+-])(\d\d)'?(?:(\d\d)'?)?)?"
)


@dataclass(frozen=True, slots=True)
class Annotation:
    """An annotation: its page from 0, its object, its kind and its name within the file."""

    page: int
    raw: Any
    kind: MarkKind
    name: str


def annotations(pdf: pikepdf.Pdf) -> list[Annotation]:
    """The annotations of a file that are marks and shown, at most :data:`MOST`."""
    found = list(_found(pdf))
    names = Counter(text(raw, "/NM") for _, raw, _ in found)
    return [Annotation(page, raw, kind, _name(page, raw, kind, names)) for page, raw, kind in found]


def _found(pdf: pikepdf.Pdf) -> Iterator[tuple[int, Any, MarkKind]]:
    count = 0
    for number, page in enumerate(pdf.pages):
        for raw in array(page.obj, "/Annots"):
            kind = KINDS.get(str(raw.get("/Subtype", ""))) if is_dictionary(raw) else None
            if kind is None or whole(raw, "/F") & _HIDDEN or "/StateModel" in raw:
                continue
            count += 1
            if count > MOST:
                return
            yield number, raw, kind


def _name(page: int, raw: Any, kind: MarkKind, names: "Counter[str]") -> str:
    given = text(raw, "/NM")[:200]
    if given and names[given] == 1:
        return given
    said = f"{page} {kind} {rectangle(raw)} {quads(raw)} {text(raw, '/Contents')} {given}"
    return hashlib.sha256(said.encode(errors="replace")).hexdigest()[:32]


def is_dictionary(raw: Any) -> bool:
    """Whether an object has keys."""
    return isinstance(raw, pikepdf.Dictionary | pikepdf.Stream)


def array(raw: Any, key: str) -> list[Any]:
    """The items of an array; none of anything else."""
    held = raw.get(key) if is_dictionary(raw) else None
    return list(held) if isinstance(held, pikepdf.Array) else []


def text(raw: Any, key: str) -> str:
    """A text string; ``""`` for anything else."""
    held = raw.get(key)
    return str(held)[:LONGEST] if isinstance(held, pikepdf.String) else ""


def whole(raw: Any, key: str) -> int:
    """A whole number; 0 for anything else."""
    held = raw.get(key)
    return int(held) if isinstance(held, int) else 0


def numbers(raw: Any, key: str) -> list[float]:
    """The numbers of an array of them alone; none where one is no finite number."""
    held = array(raw, key)[: 8 * MOST_QUADS]
    try:
        values = [float(one) for one in held]
    except (TypeError, ValueError):
        return []
    return values if all(math.isfinite(one) and abs(one) < 1e7 for one in values) else []


def rectangle(raw: Any) -> Quad | None:
    """``/Rect`` with its corners in order."""
    return _bounds(numbers(raw, "/Rect"))


def quads(raw: Any) -> tuple[Quad, ...]:
    """The pieces of lines of ``/QuadPoints``, with their corners in whatever order."""
    points = numbers(raw, "/QuadPoints")
    pieces = (points[at : at + 8] for at in range(0, len(points) - 7, 8))
    return tuple(quad for piece in pieces if (quad := _bounds(piece)) is not None)


def _bounds(points: list[float]) -> Quad | None:
    if len(points) < 4:
        return None
    across, up = points[0::2], points[1::2]
    return min(across), min(up), max(across), max(up)


def colour(raw: Any, key: str = "/C") -> str:
    """A colour: one of the reader's by its name, else ``#rrggbb``; yellow where there is none."""
    values = [min(1.0, max(0.0, value)) for value in numbers(raw, key)]
    if len(values) == 1:
        values *= 3
    if len(values) == 4:
        *inks, black = values
        values = [(1 - ink) * (1 - black) for ink in inks]
    if len(values) != 3:
        return str(MarkColour.YELLOW)
    parts = [round(value * 255) for value in values]
    for name, own in COLOURS.items():
        if all(abs(part - its) <= 2 for part, its in zip(parts, own, strict=True)):
            return str(name)
    return "#" + "".join(f"{part:02x}" for part in parts)


def parts_of(given: str) -> tuple[float, float, float]:
    """Red, green and blue (0 to 1) of a mark's colour; yellow of what is none."""
    known = {str(name): parts for name, parts in COLOURS.items()}
    parts = known.get(given)
    if parts is None and re.fullmatch(r"#[0-9a-fA-F]{6}", given):
        parts = (int(given[1:3], 16), int(given[3:5], 16), int(given[5:7], 16))
    red, green, blue = parts or COLOURS[MarkColour.YELLOW]
    return red / 255, green / 255, blue / 255


def moment(raw: Any, key: str) -> str:
    """A date (ISO 32000-1, 7.9.4) in UTC, as ISO 8601 to the second; ``""`` where it is none."""
    match = _DATE.match(text(raw, key))
    if match is None:
        return ""
    year, month, day, hour, minute, second, sign, hours, minutes = match.groups()
    try:
        local = datetime(
            *(int(year), int(month or 1), int(day or 1)),
            *(int(hour or 0), int(minute or 0), int(second or 0)),
            tzinfo=UTC,
        )
        offset = timedelta(hours=int(hours or 0), minutes=int(minutes or 0))
        utc = local + offset if sign == "-" else local - offset
    except (ValueError, OverflowError):
        return ""
    return utc.strftime("%Y-%m-%dT%H:%M:%SZ")


def as_date(iso: str) -> str:
    """A moment of a mark as a date of a file; ``""`` where it is none."""
    try:
        return datetime.fromisoformat(iso).astimezone(UTC).strftime("D:%Y%m%d%H%M%SZ")
    except ValueError:
        return ""
