"""Citations of papers: how often what is shown beside the mouse is the entry that is meant.

``packaging/dev bench citations``. Asked for: the right entry, and it alone, for 95 of 100 citations
in papers that pdfTeX sets here: numbers, labels, names with years and raised numbers; in one column
and two; with links, with links that tell no place across the page, and without any; and in a file
that joins two of them, each with an entry of the same label.

Each entry has a word of its own. An answer is right when it holds that of the entry meant, and no
other's. Without links the entry meant is known by its number, so only numbers count there.
"""

import random
import re
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pikepdf

from paperdesk.documents.link_reader import LinkReader
from paperdesk.documents.pdf_document import PdfDocument
from paperdesk.model.pages import PageLink, TargetKind
from tests.bench._words import vocabulary

AIM = 95.0
_ENTRIES = 36
_STYLES = {
    "numbers": r"\usepackage[numbers,sort&compress]{natbib}",
    "raised": r"\usepackage[super]{natbib}",
    "names": r"\usepackage[authoryear,round]{natbib}",
    "plain": "",
    "labels": "",
}
_LAYOUTS = {
    "1 column, links": ("11pt", r"\usepackage[hidelinks]{hyperref}"),
    "2 columns, links": ("10pt,twocolumn", r"\usepackage[hidelinks]{hyperref}"),
    "2 columns, no place": ("10pt,twocolumn", r"\usepackage[pdfview=FitH]{hyperref}"),
    "2 columns, no links": ("10pt,twocolumn", ""),
}
_FAMILIES = (
    *(
        "Aldgate",
        "Brimstone",
        "Carraway",
        "Dunmore",
        "Ellingham",
        "Farthing",
        "Goldsmith",
        "Jessop",
    ),
    *("Hathaway", "Kettle", "Lovelace", "Merriman", "Oakshott", "Pemberton", "Quayle", "Rowntree"),
    *(r"M\"uller", r"Poincar\'e", r"{\L}ukasz", r"{\AA}ngstr\"om", r"\v{C}ech", "van~der~Berg"),
    "O'Hara",
)


class _Made(NamedTuple):
    name: str
    path: Path


def main() -> int:
    """Measure, print, and answer 0 when the aim is met."""
    with tempfile.TemporaryDirectory() as folder:
        made = list(_papers(Path(folder)))
        if not made:
            return 1
        made.append(_Made("two of them in one file", _joined(Path(folder), made[1], made[0])))
        right = total = 0
        spent: list[float] = []
        for name, path in made:
            good, count, times = _measured(path)
            right, total, spent = right + good, total + count, spent + times
            print(f"{name:32} {count:4} citations {100 * good / max(count, 1):6.1f} %")
    share = 100 * right / max(total, 1)
    spent.sort()
    median, late = (spent[int(part * len(spent))] * 1000 for part in (0.5, 0.95))
    print(f"{'all':32} {total:4} citations {share:6.1f} %, aim {AIM}")
    print(f"an answer: median {median:.1f} ms, p95 {late:.1f} ms")
    return 0 if share >= AIM else 1


def _papers(folder: Path) -> Iterator[_Made]:
    number = 0
    for style, package in _STYLES.items():
        for layout, (options, links) in _LAYOUTS.items():
            number += 1
            if not links and style in ("names", "labels", "raised"):
                continue
            tex = folder / f"paper{number}.tex"
            head = (
                rf"\documentclass[{options}]{{article}}\usepackage[T1]{{fontenc}}{package}{links}"
            )
            body = _body(random.Random(number), style)
            tex.write_text(f"{head}\n\\begin{{document}}\n{body}\n\\end{{document}}\n", "utf-8")
            command = ["pdflatex", "-interaction=batchmode", tex.name]
            try:
                for _ in range(2):
                    subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, check=True)
            except (FileNotFoundError, subprocess.CalledProcessError) as error:
                print(f"no paper: {error}")
                return
            yield _Made(f"{style}, {layout}", tex.with_suffix(".pdf"))


def _joined(folder: Path, paper: _Made, other: _Made) -> Path:
    """One file of two papers, the links of both whole."""
    path = folder / "joined.pdf"
    with pikepdf.open(paper.path) as first, pikepdf.open(other.path) as second:
        first.add_pages_from(second)
        first.save(path)
    return path


def _body(chance: random.Random, style: str) -> str:
    """The TeX of a paper, whose n-th entry has the word 'Entry<n>x'."""
    words = vocabulary(random.Random(3))
    parts: list[str] = []
    for _ in range(30):
        for _ in range(chance.randint(4, 7)):
            parts.append(" ".join(chance.choices(words, k=chance.randint(8, 18))).capitalize())
            if chance.random() < 0.55:
                cited = chance.sample(range(1, _ENTRIES + 1), chance.choice((1, 1, 2, 3)))
                command = chance.choice((r"\citep", r"\citet")) if style == "names" else r"\cite"
                parts.append(f"{command}{{{','.join(f'k{one}' for one in cited)}}}")
            parts.append(".")
        parts.append("\n\n")
    entries = [_entry(chance, words, style, number) for number in range(1, _ENTRIES + 1)]
    listed = "\n".join(entries)
    return (
        f"{' '.join(parts)}\n\\begin{{thebibliography}}{{99}}\n{listed}\n\\end{{thebibliography}}"
        f"\n\\section{{More}} {' '.join(chance.choices(words, k=120))}."
    )


def _entry(chance: random.Random, words: list[str], style: str, number: int) -> str:
    people = chance.sample(_FAMILIES, chance.choice((1, 2, 3)))
    year = 1960 + number  # so that a name and a year are of one entry
    title = f"Entry{number}x {' '.join(chance.choices(words, k=chance.randint(4, 11)))}"
    named = ", ".join(f"{chance.choice('ABCDEFGH')}.~{one}" for one in people)
    short = people[0] + ("" if len(people) == 1 else r" et~al.")
    label = {
        "names": f"[{short}({year})]",
        "labels": f"[{re.sub('[^A-Za-z]', '', people[0])[:3]}{year % 100}]",
    }.get(style, "")
    return rf"\bibitem{label}{{k{number}}} {named}. {title}. {{\em Annals}} {number}, {year}."


def _measured(path: Path) -> tuple[int, int, list[float]]:
    """Right answers, citations, and seconds of each."""
    right, total = 0, 0
    times: list[float] = []
    with PdfDocument(path) as document:
        reader = LinkReader(document, path)
        for link in _citations(reader, document.pages):
            target = link.target
            named = re.match(r"cite\.k(\d+)", target.name) if target else None
            meant = named[1] if named else link.text
            began = time.process_time()
            peek = reader.peek(link)
            times.append(time.process_time() - began)
            total += 1
            right += re.findall(r"Entry(\d+)x", peek.text if peek else "") == [meant]
        reader.close()
    return right, total, times


def _citations(reader: LinkReader, pages: int) -> Iterator[PageLink]:
    for page in range(pages):
        for link in reader.links(page):
            if link.target and link.target.kind is TargetKind.CITATION:
                yield link


if __name__ == "__main__":
    raise SystemExit(main())
