"""Typesetting of formulas as SVG, with their baseline.

The only importer of ziamath (MIT), which draws the MathML of latex2mathml
with the letters of STIX Two Math, as paths, without any other program.

Why so many limits: the formulas come from strangers, and every level of
nesting doubles ziamath's time (nine roots: 0.2 s, twenty: minutes). Only
drawn shapes pass, so that an SVG can name no file and no other machine.
"""

import gc
import re
import signal
import threading
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType
from typing import Any

from paperdesk.text.tex.mathml_repair import escaped, prepare, repair

LONGEST = 400
"""Characters of the longest formula that is set."""
SECONDS = 1.0
"""A formula that takes longer is given up, where the system has timers."""
WIDEST, HIGHEST = 4_000.0, 400.0
"""Pixels of the largest picture that is shown."""

_DEEPEST = 9
_OPENING = re.compile(r"\\(?:left|begin)(?![A-Za-z])|(?<!\\)\{")
_CLOSING = re.compile(r"\\(?:right|end)(?![A-Za-z])|(?<!\\)\}")
_ELEMENT = re.compile(r"<\s*/?\s*([^\s/>]+)")
_ELEMENTS = frozenset(("svg", "g", "path", "rect", "line"))
_REFERENCE = re.compile(r"href|url\(|<!|<\?|@import", re.IGNORECASE)
_BOX = re.compile(r'viewBox="(-?[\d.]+) (-?[\d.]+) ([\d.]+) ([\d.]+)"')
_STYLE = "7"
"""Raised when the same formula would be drawn in another way than before."""


@dataclass(frozen=True, slots=True)
class Typeset:
    """Typeset formula: SVG, and its measures in pixels; ``depth`` is what of the
    ``height`` stands below the baseline."""

    svg: str
    width: float
    height: float
    depth: float


class _TookTooLong(Exception):  # noqa: N818 - an alarm, not an error
    """The time of a formula is over."""


def typesetter() -> str:
    """Names the version of the drawing: pictures of another one are made anew."""
    # Late: what else needs this module is only its limits.
    from importlib.metadata import version  # noqa: PLC0415

    return f"{_STYLE}-{version('ziamath')}"


def typeset(tex: str, *, size: float, colour: str, display: bool = False) -> Typeset | None:
    """Set a formula (without its dollar signs) in letters of ``size`` pixels, ``#rrggbb``.

    ``display`` gives sums and fractions their full size. None for what is
    not understood, too long, too deep, too large or too slow. Never raises.
    """
    if not 0 < len(tex) <= LONGEST or not tex.isprintable():
        return None
    tex = prepare(tex) or ""
    if not 0 < len(tex) <= 2 * LONGEST or _is_deep(tex):
        return None
    try:
        # Late, and not counted as the formula's time: it takes 0.2 s, and most pages need none.
        import ziamath  # noqa: PLC0415

        drawing: Any = ziamath
        drawing.config.svg2 = False  # Qt draws SVG Tiny 1.2, which knows no symbols
        with _time_limit(SECONDS):
            root = ET.fromstring(escaped(drawing.tex.tex2mml(tex, inline=not display)))
            root.set("mathcolor", colour)
            repair(root)
            return _drawn(drawing.Math(root, size=size), colour)
    except Exception:  # noqa: BLE001 - any failure of foreign parsers on foreign text
        return None


def is_harmless(svg: str) -> bool:
    """Whether an SVG only draws shapes, and refers to nothing."""
    return not _REFERENCE.search(svg) and set(_ELEMENT.findall(svg)) <= _ELEMENTS


def _drawn(drawing: Any, colour: str) -> Typeset | None:
    svg = drawing.svg().replace('fill="black"', f'fill="{colour}"')  # lines over letters
    found = _BOX.search(svg)
    if found is None or not is_harmless(svg):
        return None
    _, top, width, height = (float(number) for number in found.groups())
    depth = top + height  # the baseline is at 0, and downwards is more
    fits = 0 < width <= WIDEST and 0 < height <= HIGHEST and -HIGHEST <= depth <= HIGHEST
    return Typeset(svg, width, height, round(depth, 3)) if fits else None


def _is_deep(tex: str) -> bool:
    """Whether groups nest deeper than is drawn in a moment."""
    steps = [(found.start(), 1) for found in _OPENING.finditer(tex)]
    steps += [(found.start(), -1) for found in _CLOSING.finditer(tex)]
    depth = 0
    for _, step in sorted(steps):
        depth += step
        if depth > _DEEPEST:
            return True
    return False


@contextmanager
def _time_limit(seconds: float) -> Iterator[None]:
    """Raise in what runs inside after so many seconds of work, where the system can.

    Work and not waiting, since a busy machine is no fault of the formula. The collector rests
    meanwhile: what is raised within one of its callbacks is lost, and the formula would go on.

    Elsewhere (Windows, other threads) the deadline of the worker's job ends it.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() != threading.main_thread():
        yield
        return

    def over(_number: int, _frame: FrameType | None) -> None:
        raise _TookTooLong

    before, collects = signal.signal(signal.SIGPROF, over), gc.isenabled()
    gc.disable()
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
        if collects:
            gc.enable()
