"""Formulas of real abstracts: how many are shown without TeX, known whole, and drawn.

``packaging/dev bench formulas FILE [--first N] [--node FOLDER]``. ``FILE`` is JSON Lines of
records, packed or not. All formulas of the abstracts are taken in the order of the file, shuffled
with the seed 20260, and the first 6,000 are looked at, then all. Beside it, for the same
formulas, ziamath alone, matplotlib where it is installed, and with ``--node FOLDER`` KaTeX and
MathJax, as ``npm install katex mathjax-full`` put them into that folder. Printed are the shares

- shown: the line of text has no backslash but one that the formula asks for;
- known: every command is one of LaTeX or of a habit that authors have;
- pictures in which a command stands with its backslash (of those that are drawn).

Last come the abstracts that show a backslash, a brace or a dollar sign outside their formulas:
how many are sets and money, which are meant, and each of the others, to be judged by eye.

``--read SEED`` prints 200 others to be read one by one, with ``--sheets FOLDER`` as pictures of
25 that an abstract would show; what was found is in ``formulas_read.toml`` beside this file.
"""

import argparse
import random
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from paperdesk.formats.file_reader import read
from paperdesk.model import ImportedRecord
from paperdesk.text.tex import symbols
from paperdesk.text.tex.abstract_html import formula_html
from paperdesk.text.tex.macros import expand
from paperdesk.text.tex.mathml_repair import prepare, repair
from paperdesk.text.tex.segmenter import MATHS, split
from paperdesk.text.tex.to_unicode import readable_formula
from tests.bench import _formula_sheets, _node_renderers

SEED = 20260
FIRST = 6_000
AIMS = {"shown": 0.9995, "known": 0.994}
_COMMAND = re.compile(r"\\([A-Za-z]+)")
_SIGN = re.compile(r"[\\{}$]")
_MONEY = re.compile(r"\$\s?\.?\d")
_SET = re.compile(r"\{[^{}]*[,|:=<>∈][^{}]*\}")
_MEANT = re.compile(r"\\(?:backslash|textbackslash)")


@dataclass
class Sums:
    """Numbers of one engine."""

    formulas: int = 0
    shown: int = 0
    known: int = 0
    pictures: int = 0
    slashed: int = 0
    seconds: float = 0.0
    unknown: Counter[str] = field(default_factory=Counter)


def main() -> int:
    """Measure, print, and answer 0 when the aims are met."""
    wish = argparse.ArgumentParser(description=__doc__)
    wish.add_argument("file", type=Path)
    wish.add_argument("--first", type=int, default=FIRST)
    wish.add_argument("--read", type=int, metavar="SEED", help="200 formulas to be read by eye")
    wish.add_argument("--sheets", type=Path, metavar="FOLDER", help="and as pictures")
    wish.add_argument("--node", type=Path, metavar="FOLDER", help="where npm put KaTeX, MathJax")
    asked = wish.parse_args()
    formulas = list(_formulas(asked.file))
    if asked.read is not None:
        drawn = random.Random(asked.read).sample(formulas, 200)
        for number, tex in enumerate(drawn):
            print(f"{number:3} {' '.join(tex.split())} => {readable_formula(tex)}")
        for sheet in _formula_sheets.draw(drawn, asked.sheets) if asked.sheets else ():
            print(sheet)
        return 0
    random.Random(SEED).shuffle(formulas)
    few, whole = _ours(formulas[: asked.first]), _ours(formulas)
    _tell("PaperDesk, the first", few)
    _tell("PaperDesk, all", whole)
    for name, draw in (("ziamath alone", _ziamath), ("matplotlib", _matplotlib())):
        if draw is not None:
            _tell(f"{name}, the first", _theirs(formulas[: asked.first], draw))
    for name in _node_renderers.ENGINES if asked.node else ():
        if answer := _node_renderers.taken(name, asked.node, formulas[: asked.first]):
            many = sum(answer[0])
            _tell(f"{name}, the first", Sums(len(answer[0]), many, many, seconds=answer[1]))
    _tell_pictures(formulas[: asked.first])
    print("not known:", " ".join(f"{name} {n}" for name, n in whole.unknown.most_common(30)))
    _tell_signs(asked.file)
    met = whole.shown >= AIMS["shown"] * whole.formulas
    return 0 if met and whole.known >= AIMS["known"] * whole.formulas else 1


def _formulas(file: Path) -> Iterator[str]:
    for item in read(file):
        if isinstance(item, ImportedRecord):
            yield from (body for kind, body in split(item.paper.abstract) if kind in MATHS)


def _ours(formulas: list[str]) -> Sums:
    sums = Sums(len(formulas))
    start = time.process_time()
    for tex in formulas:
        line = readable_formula(tex)
        sums.shown += "\\" not in line or _MEANT.search(tex) is not None
    sums.seconds = time.process_time() - start
    for tex in formulas:
        strange = set(_COMMAND.findall(expand(tex))) - symbols.KNOWN
        sums.unknown.update(strange)
        sums.known += not strange
    return sums


def _theirs(formulas: list[str], draw: Callable[[str], bool]) -> Sums:
    sums = Sums(len(formulas))
    start = time.process_time()
    for tex in formulas:
        fine = draw(tex)
        sums.shown += fine
        sums.known += fine
    sums.seconds = time.process_time() - start
    return sums


def _ziamath(tex: str) -> bool:
    """Whether what ziamath would draw has no command in it."""
    from ziamath.tex import tex2mml

    try:
        return not re.search(r">\\[A-Za-z]", tex2mml(tex, inline=True))
    except Exception:  # noqa: BLE001 - a failure is an answer
        return False


def _matplotlib() -> Callable[[str], bool] | None:
    try:
        from matplotlib.mathtext import MathTextParser
    except ImportError:
        return None
    parser = MathTextParser("path")

    def draw(tex: str) -> bool:
        try:
            parser.parse(f"${tex}$")
        except Exception:  # noqa: BLE001 - a failure is an answer
            return False
        return True

    return draw


def _tell_pictures(formulas: list[str]) -> None:
    """How many of these are drawn, and in how many pictures a command would stand."""
    from xml.etree.ElementTree import fromstring

    from ziamath.tex import tex2mml

    drawn = slashed = refused = 0
    for tex in formulas:
        if not formula_html(tex).startswith("<a href"):
            continue
        try:
            root = fromstring(tex2mml(prepare(tex) or "", inline=True))
            repair(root)
        except Exception:  # noqa: BLE001 - it is shown as text then
            refused += 1
            continue
        drawn += 1
        slashed += any(re.match(r"\\[A-Za-z]", one.text or "") is not None for one in root.iter())
    print(f"pictures: {drawn}, with a command in them {slashed}, refused {refused}")


def _tell_signs(file: Path) -> None:
    """Abstracts that show a sign of TeX outside formulas, by kind."""
    kinds: Counter[str] = Counter()
    many = 0
    for item in read(file):
        if not isinstance(item, ImportedRecord):
            continue
        many += 1
        pieces = split(item.paper.abstract)
        prose = "".join("x" if kind in MATHS else body for kind, body in pieces)
        if not _SIGN.search(prose):
            continue
        left = _MONEY.sub("", _SET.sub("", _SET.sub("", prose)))
        kinds["others" if _SIGN.search(left) else "sets and money"] += 1
        if found := _SIGN.search(left):
            print("shown:", " ".join(left[max(0, found.start() - 40) : found.end() + 40].split()))
    for kind, number in kinds.items():
        print(f"signs in abstracts: {kind:15} {number:5,} of {many:,} {number / many:8.3%}")


def _tell(name: str, sums: Sums) -> None:
    shown, known = sums.shown / sums.formulas, sums.known / sums.formulas
    print(f"{name:24} {sums.formulas:7,} formulas  shown {shown:8.3%}  known {known:8.3%}"
          f"  {sums.seconds:6.1f} s")  # fmt: skip


if __name__ == "__main__":
    raise SystemExit(main())
