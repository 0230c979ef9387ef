"""Peeks: how many citations of typeset papers show the entry that they mean, whole.

``packaging/dev bench peeks [FILE]`` (JSON Lines with titles and authors; else arxiv-1k.jsonl of the
folder that ``PAPERDESK_TEST_DATA`` names). pdfTeX sets papers with forty entries each: numbers,
raised numbers, labels and names with a year, in one column and two, with links and without; and
papers that stand in one file with their supplement, whose entries have the same marks and names. A
peek is *right* when its words hold the title of the entry that was cited, and no title of another.

Asked for: 95 of 100 citation links, and of the joined files none that shows the other list's entry.
"""

import argparse
import os
import random
import re
import string
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pikepdf

from paperdesk.documents.cited_label import cited_label
from paperdesk.documents.link_reader import LinkReader
from paperdesk.documents.pdf_document import PdfDocument
from paperdesk.model.pages import PageLink, TargetKind
from paperdesk.text import display, fold, name_of
from tests.bench.corpus import papers_of

RIGHT = 95.0
ENTRIES, CITES = 40, 60
_WORDS = (
    ("lamps", "roses", "moths", "evening", "garden", "light", "wings", "corner", "winter", "paper",
     "stones", "water", "glass", "window", "morning", "river", "field", "cloud", "colour", "branch",
     "shadow", "little", "across", "between", "kitchen", "letters", "measure")
)  # fmt: skip
_LETTERS = re.compile(r"[^a-z0-9]")
_ARTICLE = r"\documentclass{article}"
_TWO = r"\documentclass[twocolumn]{article}"
_AMS = r"\documentclass{amsart}"
_LINKS = r"\usepackage{hyperref}"
KINDS = {
    "numbers": (_ARTICLE, r"\usepackage[numbers]{natbib}", _LINKS),
    "numbers, two columns": (_TWO, r"\usepackage[numbers,sort&compress]{natbib}", _LINKS),
    "numbers, plain LaTeX": (_AMS, "", _LINKS),
    "raised numbers": (_TWO, r"\usepackage[super]{natbib}", _LINKS),
    "names and years": (_ARTICLE, r"\usepackage[round]{natbib}", _LINKS),
    "names, two columns": (_TWO, r"\usepackage[authoryear]{natbib}", _LINKS),
    "labels": (_ARTICLE, "", _LINKS),
    "numbers, no links": (_TWO, r"\usepackage[numbers]{natbib}", ""),
    "names, no links": (_ARTICLE, r"\usepackage[round]{natbib}", ""),
    "numbers and supplement": (_TWO, r"\usepackage[numbers]{natbib}", _LINKS),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a list of references, with what a citation says of it."""

    key: str
    family: str
    others: str
    year: int
    title: str
    label: str

    @property
    def letters(self) -> str:
        """The letters of the title, for comparing."""
        return letters(self.title)

    def item(self, kind: str) -> str:
        """The ``\\bibitem`` of a kind of list."""
        optional = ""
        if "names" in kind:
            optional = f"[{self.family}{' et al.' if self.others else ''}({self.year})]"
        elif kind == "labels":
            optional = f"[{self.label}]"
        return (
            rf"\bibitem{optional}{{{self.key}}} {self.family}, A.{self.others} {self.title}."
            rf" \emph{{Journal of Lists}} {self.year % 90 + 3} ({self.year}), 1--{self.year % 70}."
        )


@dataclass
class Sums:
    """The peeks of a kind."""

    links: int = 0
    right: int = 0
    none: int = 0
    wrong: list[str] = field(default_factory=list)


def main() -> int:
    """Measure, print, and answer 0 when the aims are met."""
    wish = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    wish.add_argument("file", nargs="?", type=Path)
    asked = wish.parse_args()
    source = asked.file or Path(os.environ["PAPERDESK_TEST_DATA"]) / "arxiv-1k.jsonl"
    pool = list(entries_of(source))
    sums = {kind: Sums() for kind in KINDS}
    with tempfile.TemporaryDirectory() as folder:
        for number, kind in enumerate((*KINDS, *KINDS)):
            _measure(Path(folder), pool, kind, number, sums[kind])
    for kind, each in sums.items():
        print(f"{kind:24} {each.links:5} links {each.right:5} right {each.none:4} nothing shown")
        for told in each.wrong[:4]:
            print(f"    {told}")
    links, right = sum(s.links for s in sums.values()), sum(s.right for s in sums.values())
    share = 100 * right / links
    print(f"{links} citations of 20 papers: {share:.1f} % right (aim {RIGHT})")
    return 0 if share >= RIGHT else 1


def entries_of(source: Path) -> Iterator[Entry]:
    """Entries in letters that pdfTeX sets without help, each family and title once."""
    seen: set[str] = set()
    for document in papers_of(source, 1_000):
        paper = document.paper
        title = display(paper.title)
        family = name_of(paper.authors[0]).family if paper.authors else ""
        plain = set(title + family) <= set(string.ascii_letters + string.digits + " ,:-()'")
        if not plain or not family.isalpha() or len(title) < 25 or {family[:3], title} & seen:
            continue
        seen |= {family[:3], title}
        others = ", Stone, B., and Moor, C." if len(paper.authors) > 2 else ""
        year = 1980 + len(seen) // 2 % 40
        yield Entry(f"key{len(seen)}", family, others, year, title, f"{family[:3]}{year % 100:02}")


def letters(words: str) -> str:
    """Letters and digits alone, folded: what is left of words whatever broke them."""
    return _LETTERS.sub("", fold(words))


def _measure(folder: Path, pool: list[Entry], kind: str, number: int, sums: Sums) -> None:
    chance = random.Random(number)
    parts = 2 if "supplement" in kind else 1
    lists, files = [], []
    for part in range(parts):
        chosen = chance.sample(pool, ENTRIES)
        if "names" in kind:
            chosen.sort(key=lambda entry: entry.family.lower())
        lists.append(chosen)
        files.append(_set(folder, f"p{number}x{part}", kind, chosen, chance, part))
    path, ends = _joined(folder / f"joined{number}.pdf", files)
    with PdfDocument(path) as document:
        reader = LinkReader(document, path)
        for page in range(document.pages):
            part = sum(page >= end for end in ends[:-1])
            for link in reader.links(page):
                if link.target and link.target.kind is TargetKind.CITATION:
                    _count(reader, link, lists[part], kind, sums)
        reader.close()


def _count(reader: LinkReader, link: PageLink, entries: list[Entry], kind: str, sums: Sums) -> None:
    meant = _meant(link, entries, kind)
    if meant is None:
        return
    sums.links += 1
    peek = reader.peek(link)
    shown = letters(peek.text) if peek else ""
    others = [e for e in entries if e is not meant and e.letters in shown]
    if meant.letters in shown and not others:
        sums.right += 1
    elif not shown:
        sums.none += 1
    else:
        told = peek.text[:80] if peek else ""
        sums.wrong.append(f"{link.text!r} ({meant.title[:24]} ...) shows {told!r}")


def _meant(link: PageLink, entries: list[Entry], kind: str) -> Entry | None:
    """The entry that a citation means by its words, never by the file's own name of it; None where
    they are those of several, or a year alone."""
    said = cited_label(link.text)
    if kind == "labels":
        return next((e for e in entries if e.label == said.mark), None)
    if said.mark.isdecimal():
        return entries[int(said.mark) - 1] if 0 < int(said.mark) <= len(entries) else None
    named = [entry for entry in entries if entry.family in link.text]
    return named[0] if len(named) == 1 else None


def _set(
    folder: Path, name: str, kind: str, chosen: list[Entry], chance: random.Random, part: int
) -> Path:
    head = "\n".join(KINDS[kind])
    texts = []
    for _ in range(CITES):
        cited = chance.sample(chosen, chance.choice((1, 1, 1, 2, 3)))
        command = chance.choice((r"\citet", r"\citep")) if "names" in kind else r"\cite"
        keys = ",".join(entry.key for entry in cited)
        words = " ".join(chance.choice(_WORDS) for _ in range(chance.randrange(12, 40)))
        texts.append(f"{words.capitalize()} {command}{{{keys}}} {words[-60:]}.")
    body = "\n\n".join(" ".join(texts[n : n + 4]) for n in range(0, CITES, 4))
    items = "\n".join(entry.item(kind) for entry in chosen)
    title = "Supplement of what was said" if part else "What was said of lists"
    tex = folder / f"{name}.tex"
    tex.write_text(
        f"{head}\n\\begin{{document}}\\sloppy\\title{{{title}}}\\author{{A. Roe}}\\maketitle\n"
        f"{body}\n\\begin{{thebibliography}}{{99}}\n{items}\n"
        "\\end{thebibliography}\n\\end{document}\n",
        encoding="utf-8",
    )
    for _ in range(2):
        command_line = ["pdflatex", "-interaction=batchmode", tex.name]
        subprocess.run(command_line, cwd=folder, stdout=subprocess.DEVNULL, check=True)
    return tex.with_suffix(".pdf")


def _joined(path: Path, files: list[Path]) -> tuple[Path, list[int]]:
    """One file of all, joined so that the names of places are lost, as many tools do, and behind
    which pages each part ends."""
    ends: list[int] = []
    with pikepdf.open(files[0]) as first:
        ends.append(len(first.pages))
        for other in files[1:]:
            with pikepdf.open(other) as more:
                first.pages.extend(more.pages)
            ends.append(len(first.pages))
        first.save(path)
    return path, ends


if __name__ == "__main__":
    sys.exit(main())
