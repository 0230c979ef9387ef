"""How well papers of one title are told apart: pairs of real papers, each with its verdict.

``packaging/dev bench same_title FILE...`` (JSON Lines, plain or .xz; several files are one
collection) goes over

- all pairs of equal normalised titles, judged with their identifiers and without them, printed;
- pairs of which one title begins the other (``… I``, ``… II``): two papers each, judged as if
  both had the shorter title, printed where they are not told apart;
- pairs by the same people, judged as if both were called ``Editorial``, by two words, or by the
  whole title of the first: two papers each;
- papers beside themselves in other clothes (initials, 'Family, Given', et al., another year and
  venue, abstract edited or cut, …): one paper each.

All but the first are judged without identifiers. Why the three others: in a large collection
few titles are equal, and what arXiv handed out has been cleaned of them.

The answer is 0 when no pair of the second and third kind is taken for one paper, unless the
abstracts agree (then the two are mostly versions of one work), and at most 1 % of the fourth for
two. Those that would be asked about are counted apart.
"""

import argparse
import json
import lzma
import random
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

from paperdesk.formats.any_record import read_record
from paperdesk.library.imports.identity import identify
from paperdesk.library.imports.record_comparison import RecordComparison, compare
from paperdesk.library.imports.record_numbers import numbers
from paperdesk.library.imports.record_traits import Traits
from paperdesk.model import Evidence, Paper, Verdict, contributors
from paperdesk.text import fold, title_key

SPLIT = 0.01
"""Share of papers in other clothes that may be taken for two."""
_AGREE = frozenset((Evidence.SAME_ABSTRACT, Evidence.SIMILAR_ABSTRACT))
_SEED = 20260404
_MOST = 2_000
_NO_IDS: dict[str, Any] = {"arxiv_id": "", "doi": "", "id": "", "url": "", "pdf_url": ""}


def main() -> int:
    """Judge the pairs and print them; 0 when the aims are met."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    papers = [paper for name in parser.parse_args().files for paper in _papers(name)]
    print(f"{len(papers):,} papers")
    _equal_titles(papers)
    good = _begun_titles(papers)
    good &= _same_people(papers)
    return 0 if _other_clothes(papers) and good else 1


def _papers(name: Path) -> Iterator[tuple[Paper, str]]:
    """Each paper with its raw record; judged collections (``text``, ``metadata``) as well."""
    with lzma.open(name, "rt") if name.suffix == ".xz" else name.open() as lines:
        for line in lines:
            fields: dict[str, Any] = json.loads(line)
            fields.setdefault("abstract", fields.get("text"))
            fields.setdefault("authors", (fields.get("metadata") or {}).get("authors"))
            paper = read_record(fields).paper
            if paper.title:
                yield paper, line


def _traits(paper: Paper, raw: str = "") -> Traits:
    known = identify(paper)
    return Traits(
        paper,
        numbers(raw),
        frozenset((known.arxiv,)) - {""},
        frozenset((known.doi,)) - {""},
    )


def _bare(paper: Paper) -> Paper:
    return replace(paper, **_NO_IDS)


def _equal_titles(papers: list[tuple[Paper, str]]) -> None:
    titled: dict[str, list[tuple[Paper, str]]] = defaultdict(list)
    for paper, raw in papers:
        titled[title_key(paper.title)].append((paper, raw))
    pairs = [pair for key, some in titled.items() if key for pair in combinations(some, 2)]
    print(f"\nEqual titles: {len(pairs):,} pairs")
    counted: Counter[str] = Counter()
    for (one, raw), (other, other_raw) in pairs:
        found = compare(_traits(_bare(one), raw), _traits(_bare(other), other_raw))
        with_ids = compare(_traits(one, raw), _traits(other, other_raw))
        counted[f"{found.verdict} without ids"] += 1
        counted[f"{with_ids.verdict} with ids"] += 1
        _show(one, other, found, f"(with ids: {with_ids.verdict})")
    _count(counted)


def _begun_titles(papers: list[tuple[Paper, str]]) -> bool:
    keyed = sorted(((title_key(paper.title), paper) for paper, _ in papers), key=lambda p: p[0])
    counted: Counter[str] = Counter()
    wrong = 0
    print("\nOne title begins the other: two papers")
    for (key, one), (longer, other) in pairwise(keyed):
        if len(key) > 12 and longer.startswith(key) and longer != key:
            found = compare(_traits(_bare(one)), _traits(replace(_bare(other), title=one.title)))
            counted[found.verdict] += 1
            wrong += found.verdict is Verdict.SAME and _AGREE.isdisjoint(found.evidence)
            if found.verdict is not Verdict.DIFFERENT:
                _show(one, other, found)
    _count(counted)
    return not wrong


def _same_people(papers: list[tuple[Paper, str]]) -> bool:
    teams: dict[tuple[str, ...], list[Paper]] = defaultdict(list)
    for paper, _ in papers:
        if paper.authors:
            teams[tuple(sorted(paper.author_names))].append(_bare(paper))
    pairs = [pair for some in teams.values() for pair in combinations(some[:4], 2)]
    random.Random(_SEED).shuffle(pairs)
    wrong = 0
    print(f"\nOther papers of the same people: {len(pairs[:_MOST]):,} pairs, two papers each")
    for title in ("Editorial", "Modular forms", ""):
        for name, change in (("", {}), (", without abstracts", {"abstract": ""})):
            counted: Counter[str] = Counter()
            shown = 0
            for one, other in pairs[:_MOST]:
                called: dict[str, Any] = {"title": title or one.title, **change}
                found = compare(_traits(replace(one, **called)), _traits(replace(other, **called)))
                counted[found.verdict] += 1
                if found.verdict is Verdict.SAME and not change:
                    wrong += _AGREE.isdisjoint(found.evidence)
                    if shown < 10:
                        shown += 1
                        _show(one, other, found)
            _count(counted, f"as '{title or 'the first'}'{name}")
    return not wrong


def _initials(paper: Paper) -> Paper:
    def one(name: str) -> str:
        *given, family = name.split()
        return " ".join([*(f"{part[0]}." for part in given), family])

    return replace(paper, authors=contributors(*map(one, paper.author_names)))


def _family_first(paper: Paper) -> Paper:
    def one(name: str) -> str:
        *given, family = name.split()
        return f"{family}, {' '.join(given)}" if given else family

    return replace(paper, authors=contributors(*map(one, paper.author_names)))


def _edited(paper: Paper) -> Paper:
    """Every sixteenth word is another, and the last sentence is new."""
    said = [word if at % 16 else "indeed" for at, word in enumerate(paper.abstract.split(), 1)]
    return replace(paper, abstract=" ".join([*said, "Code and data are at hand."]))


def _published(paper: Paper) -> Paper:
    year = f"{(paper.year or 2000) + 1}"
    return replace(_initials(paper), published=year, updated="", venue="Transactions on Things")


CLOTHES: dict[str, Callable[[Paper], Paper]] = {
    "initials": _initials,
    "Family, Given": _family_first,
    "plain letters, capitals": lambda p: replace(
        p, authors=contributors(*(fold(name).upper() for name in p.author_names))
    ),
    "first author et al.": lambda p: replace(
        p, authors=contributors(*p.author_names[:1], "et al.")
    ),
    "authors turned round": lambda p: replace(p, authors=p.authors[::-1]),
    "published a year later": _published,
    "published, no abstract": lambda p: replace(_published(p), abstract=""),
    "abstract edited": _edited,
    "abstract edited, no authors": lambda p: replace(_edited(p), authors=()),
    "abstract cut off": lambda p: replace(p, abstract=p.abstract[:400]),
    "no abstract": lambda p: replace(p, abstract=""),
    "title and abstract alone": lambda p: Paper(p.title, abstract=p.abstract),
    "title and authors alone": lambda p: Paper(p.title, authors=p.authors),
}


def _other_clothes(papers: list[tuple[Paper, str]]) -> bool:
    some = [_bare(paper) for paper, _ in papers if len(paper.abstract.split()) >= 30]
    some = random.Random(_SEED).sample(some, min(_MOST, len(some)))
    split = tried = 0
    print(f"\nIn other clothes: {len(some):,} papers, one each")
    for name, dress in CLOTHES.items():
        counted: Counter[str] = Counter()
        for paper in some:
            found = compare(_traits(paper), _traits(dress(paper)))
            counted[found.verdict] += 1
            if found.verdict is Verdict.DIFFERENT and counted[found.verdict] <= 3:
                _show(paper, dress(paper), found)
        _count(counted, name)
        split, tried = split + counted[Verdict.DIFFERENT], tried + len(some)
    return split <= SPLIT * max(1, tried)


def _show(one: Paper, other: Paper, found: RecordComparison, more: str = "") -> None:
    print(f"  {found.verdict:<10} {one.title[:90]} {more}")
    print(f"             {', '.join(found.evidence)}")
    for paper in (one, other):
        named = ", ".join(paper.author_names[:4])
        head = f"{paper.id or '-'} {paper.year or ''} {named[:60]} {paper.venue[:30]}"
        print(f"             · {head} | {paper.abstract[:110]}")


def _count(counted: Counter[str], name: str = "") -> None:
    said = "  ".join(f"{what} {papers:,}" for what, papers in sorted(counted.items()))
    print(f"{name + ': ' if name else ''}{said or 'none'}")


if __name__ == "__main__":
    raise SystemExit(main())
