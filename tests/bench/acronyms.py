"""Acronyms asked for: what is found of the papers that say the long form alone.

``packaging/dev bench acronyms FILE [--papers N]`` takes 100 acronyms of the table by chance, of
those whose long form stands in some paper of FILE (JSON Lines, plain or .xz) without the acronym.
It asks for each as a reader would, and once more in quotes, as it stands. It prints recall@100 of
those papers, the part of the first ten that say the acronym or the long form, and how many papers
were lost by the expansion. The aims: recall .55, and none lost. Which papers say what is looked
for in their text by a pattern, without the index.
"""

import argparse
import random
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import mean

from paperdesk.model import Document
from paperdesk.search.acronyms.acronym_table import shipped_acronyms
from paperdesk.text import display
from tests.bench.corpus import papers_of
from tests.bench.quality import filled

RECALL = 0.55
ACRONYMS = 100
_SEED = 20260404
_LETTERS = re.compile(r"[^\W_]+")


def main() -> int:
    """Ask, print, and say whether the aims are met: 0 when they are."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--papers", type=int, default=100_000)
    asked = parser.parse_args()
    documents = list(papers_of(asked.file, asked.papers))
    texts = [_spaced(document) for document in documents]
    with filled(documents, len(documents)) as ask:
        figures = [
            _asked(ask(acronym), ask(f'"{acronym}"'), short, long)
            for acronym, short, long in _chosen(texts, documents)
        ]
    recall, before, precision, lost = (mean(column) for column in zip(*figures, strict=True))
    print(f"{len(figures)} acronyms among {len(documents):,} papers")
    print(f"recall@100 of papers with the long form alone {recall:.3f}   in quotes {before:.3f}")
    print(f"acronym or long form among the first ten {precision:.3f}   papers lost {lost:.0f}")
    return 0 if recall >= RECALL and not lost else 1


def _asked(
    found: Sequence[int], literal: Sequence[int], short: set[int], long: set[int]
) -> tuple[float, float, float, float]:
    """Recall, recall without expansion, precision at ten, and papers lost."""
    alone = long - short
    recall, before = (len(alone & set(keys[:100])) / len(alone) for keys in (found, literal))
    precision = mean(key in short | long for key in found[:10])
    return recall, before, precision, len(set(literal) - set(found))


def _spaced(document: Document) -> str:
    paper = document.paper
    words = _LETTERS.findall(display(f"{paper.title} {paper.abstract}"))
    return f" {' '.join(words)} "


def _chosen(
    texts: Sequence[str], documents: Sequence[Document]
) -> Iterator[tuple[str, set[int], set[int]]]:
    """Acronyms with the keys of the papers that say them, and of those that say the long form."""
    lower = [text.lower() for text in texts]
    together = "".join(lower)
    names = [acronym for acronym, _, _ in shipped_acronyms().rows() if acronym.isalnum()]
    random.Random(_SEED).shuffle(names)
    left = ACRONYMS
    for acronym in names:
        forms = shipped_acronyms().long_forms(acronym)[:1]
        words = " ".join(_LETTERS.findall(forms[0])) if forms else ""
        pattern, ended = f" {words}", (" ", "s ")
        if not words or pattern not in together:
            continue
        long = {
            document.key
            for document, text in zip(documents, lower, strict=True)
            if any(pattern + end in text for end in ended)
        }
        if not long:
            continue
        said = (f" {acronym.lower()} ", f" {acronym.lower()}s ")
        short = {
            document.key
            for document, text in zip(documents, lower, strict=True)
            if said[0] in text or said[1] in text
        }
        if long - short:
            yield acronym, short, long
            left -= 1
        if not left:
            return


if __name__ == "__main__":
    sys.exit(main())
