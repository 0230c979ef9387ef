"""Which papers the tables of words join and part, entry by entry.

``packaging/dev bench words FILE`` (JSON Lines, plain or .xz) counts the words of all titles and
abstracts, and prints for each entry of ``paperdesk.search.analysis.word_tables`` how many papers
hold the one form, the other, and what else stands in their group. Then it prints what the rule
for acronyms joins although the corpus writes it otherwise, and regular plurals that still stay
apart: what is to be looked at when a table grows or the stemmer changes.

The answer is 1 if an entry joins nothing (its two forms have two stems).
"""

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from paperdesk.search.analysis import word_tables
from paperdesk.search.analysis.tokenizer import raw_word, stem
from paperdesk.search.analysis.word_forms import pairs
from paperdesk.text import display
from tests.bench.corpus import papers_of

_WORD = re.compile(r"[^\W\d_]+")
_CONSONANTS = re.compile(r"[bcdfghjklmnpqrstvwxz]{3,}s")
_PAPERS = 100_000
_OFTEN, _SELDOM = 4, 0.5


def main() -> int:
    """Print the entries; 0 if each joins its forms."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--papers", type=int, default=_PAPERS)
    asked = parser.parse_args()
    written = _written(asked.file, asked.papers)
    papers: Counter[str] = Counter()
    for word, count in written.items():
        papers[raw_word(word)] += count
    groups = defaultdict(list)
    for word in papers:
        groups[stem(word)].append(word)
    tables = (word_tables.PLURALS, word_tables.WRITTEN_OUT)
    good = sum(_entries(pairs(table), papers, groups) for table in tables) == len(tables)
    _parted(papers, groups)
    _acronyms(written, papers)
    return 0 if good else 1


def _written(file: Path, most: int) -> Counter[str]:
    """In how many papers each word stands, as it is written there."""
    written: Counter[str] = Counter()
    for document in papers_of(file, most):
        text = f"{document.paper.title} . {document.paper.abstract}"
        written.update(set(_WORD.findall(display(text))))
    return written


def _entries(table: dict[str, str], papers: Counter[str], groups: dict[str, list[str]]) -> bool:
    good = True
    for form, word in table.items():
        one, other = stem(form), stem(word)
        good &= one == other
        rest = _most(papers, (w for w in groups[other] if w not in (form, word)))
        print(f"{form} {papers[form]} = {word} {papers[word]}   also {rest}")
        if one != other:
            print(f"  APART: {one} and {other}")
    return good


def _parted(papers: Counter[str], groups: dict[str, list[str]]) -> None:
    for group in word_tables.PARTED.split(";"):
        name = f"{group.split()[0]}-"
        print(f"{name} {_most(papers, groups[name])}")


def _acronyms(written: Counter[str], papers: Counter[str]) -> None:
    """Words that end as plurals do, by whether the corpus writes them so: 'GPUs', not 'GPS'."""
    capitals: Counter[str] = Counter()
    for word, count in written.items():
        if word.endswith("s") and sum(map(str.isupper, word)) > 1:
            capitals[word.lower()] += count
    for word, count in papers.most_common():
        if count < _OFTEN or not word.endswith("s") or not papers[word[:-1]]:
            continue
        joined = stem(word) == stem(word[:-1])
        share = capitals[word] / count
        if joined and _CONSONANTS.fullmatch(word) and share < _SELDOM:
            print(f"joined, but written otherwise: {word} {count}, {share:.2f} with capitals")
        elif not joined and share > 1 - _SELDOM / 5:
            print(f"a plural that stays apart: {word} {count}, {word[:-1]} {papers[word[:-1]]}")


def _most(papers: Counter[str], words: Iterable[str]) -> str:
    best = sorted(words, key=lambda word: -papers[word])[:6]
    return " ".join(f"{word} {papers[word]}" for word in best)


if __name__ == "__main__":
    raise SystemExit(main())
