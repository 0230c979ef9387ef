"""Real papers: which of the PDF files that are here are measured.

The rule looks at nothing that is measured. A paper has 5 to 60 pages; longer documents are manuals
and books. Of Debian's documentation each name counts once, and each folder, which is a package's or
a series of examples that differ in one option, gives its longest paper alone; without that a third
of them would be one text in the styles of biblatex. What is left is sorted by maker (the producer
that the file names, with its version), pages and name, and taken in even steps, so that each maker
has the share that it has among all, with short papers and long ones. Of a folder that is named any
file of that many pages may be taken. The same files give the same papers; other packages may give
others, so the makers are printed, and how many there were.

Beside them the shortest document of at least 260 pages, in which words are looked for.
"""

import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

PLACES = ("/usr/share/doc", "/usr/share/texmf/doc", "/usr/share/texlive/texmf-dist/doc")
FEWEST, MOST = 5, 60
LARGE = 260
"""Pages of the document in which words are looked for, or more."""


class RealPaper(NamedTuple):
    """A file, its pages, and what made it (``"?"``: it does not say)."""

    path: Path
    pages: int
    maker: str


def documents(folder: Path | None) -> list[RealPaper]:
    """All files of five pages or more of a folder, else of the documentation, each name once."""
    named: dict[str, RealPaper] = {}
    for place in [folder] if folder else map(Path, PLACES):
        for path in sorted(place.rglob("*.pdf")):
            if path.name not in named and (one := _described(path)).pages >= FEWEST:
                named[path.name] = one
    return list(named.values())


def papers(among: Iterable[RealPaper], most: int, *, of_each_folder: bool) -> list[RealPaper]:
    """As many papers as are wanted, in even steps; with ``of_each_folder`` one at the most."""
    left = [one for one in among if one.pages <= MOST]
    if of_each_folder:
        left.sort(key=lambda one: (one.pages, one.path))
        left = list({one.path.parent: one for one in left}.values())
    left.sort(key=lambda one: (one.maker, one.pages, one.path.name))
    taken = min(most, len(left))
    return [left[(2 * place + 1) * len(left) // (2 * taken)] for place in range(taken)]


def large(among: Iterable[RealPaper]) -> RealPaper | None:
    """The shortest of the large documents."""
    found = [one for one in among if one.pages >= LARGE]
    return min(found, key=lambda one: (one.pages, one.path.name), default=None)


def _described(path: Path) -> RealPaper:
    told = subprocess.run(["pdfinfo", path], capture_output=True, check=False).stdout
    lines = (line.partition(":") for line in told.decode("utf-8", "replace").splitlines())
    facts = {name: value.strip() for name, _, value in lines}
    return RealPaper(path, int(facts.get("Pages") or 0), facts.get("Producer") or "?")
