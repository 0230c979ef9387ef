"""Search for duplicates among all papers of a library: pairs, the sure ones first.

Papers that share an id or a title are compared with one another, and those that
:mod:`~paperdesk.library.duplicates.title_blocks` names. What the reader said of a pair
(:mod:`~paperdesk.library.duplicates.distinct_papers`) counts for good.

Why a pair that is sure may be proposed as doubtful: of three papers, two may each be sure to be
the third and yet speak against one another. Nothing is merged unasked then.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations

from paperdesk.library.db.lean_texts import ABSTRACT_SQL, text_of
from paperdesk.library.db.paper_rows import batches_of, placeholders, read_papers
from paperdesk.library.db.raw_records import unpack_raw
from paperdesk.library.db.reading_columns import KEPT
from paperdesk.library.duplicates.distinct_papers import distinct_pairs
from paperdesk.library.duplicates.duplicate_verdict import judge
from paperdesk.library.duplicates.field_choice import publication_rank
from paperdesk.library.duplicates.title_blocks import TitleBlocks
from paperdesk.library.imports.record_numbers import Numbers, numbers
from paperdesk.library.imports.record_traits import Traits
from paperdesk.library.papers.joined_papers import short_citation
from paperdesk.model import Paper, Progress, Verdict
from paperdesk.model.duplicates import DuplicatePair
from paperdesk.model.messages import Message

Pair = tuple[int, int]

_MOST_OF_TITLE = 60
"""Papers of one title that are compared with each other; of more, those that came together."""
_EVERY = 2_000
_AT_ONCE = 400
"""Pairs whose papers are in memory at a time."""
_END = 120
"""Characters at each end of an abstract that are compared."""
_PRESENT = (
    f"SELECT key, sort, shown.author, {ABSTRACT_SQL} "
    "FROM shown JOIN papers USING (key) JOIN reading USING (key) WHERE gone IS NULL ORDER BY key"
)
_ON_ARXIV = "SELECT key FROM aliases WHERE kind = 'arxiv'"
_ALIASES = (
    "SELECT kind, value, group_concat(key) FROM aliases JOIN reading USING (key) "
    "WHERE gone IS NULL AND (kind <> 'title' OR instr(value, '#') = 0) "
    "GROUP BY kind, value HAVING count(*) > 1"
)
_SHARED = (
    "SELECT group_concat(key) FROM papers JOIN reading USING (key) "
    "WHERE gone IS NULL AND {column} <> '' GROUP BY {column} HAVING count(*) > 1"
)


def find(connection: sqlite3.Connection, progress: Progress) -> tuple[DuplicatePair, ...]:
    """All pairs that are one, or may be. Writes nothing."""
    candidates = _candidates(connection, progress) - distinct_pairs(connection)
    found: list[DuplicatePair] = []
    ordered = sorted(candidates)
    for batch in batches_of(range(len(ordered)), _AT_ONCE):
        progress(batch[0], len(ordered), Message("step.comparing_papers"))
        found += _compared(connection, [ordered[number] for number in batch])
    consistent = _only_consistent(found, {pair.keys for pair in found if pair.is_sure})
    return tuple(sorted(consistent, key=lambda pair: (not pair.is_sure, min(pair.keys))))


def traits_of(connection: sqlite3.Connection, keys: Iterable[int]) -> dict[int, Traits]:
    """What these papers are compared by, with all their ids and numbers."""
    wanted = list(dict.fromkeys(keys))
    ids: dict[tuple[int, str], set[str]] = defaultdict(set)
    raws: dict[int, bytes] = {}
    for batch in batches_of(wanted):
        marks = placeholders(batch)
        for key, kind, value in connection.execute(
            f"SELECT key, kind, value FROM aliases WHERE key IN ({marks}) "
            "AND kind IN ('arxiv', 'doi')",
            batch,
        ):
            ids[key, kind].add(value)
        raws.update(
            connection.execute(f"SELECT key, record FROM raws WHERE key IN ({marks})", batch)
        )
    return {
        key: Traits(
            paper,
            numbers_of(paper, unpack_raw(raws[key], paper) if key in raws else ""),
            frozenset(ids[key, "arxiv"] | {paper.arxiv_id}) - {""},
            frozenset(ids[key, "doi"] | {paper.doi if not _is_arxivs(paper.doi) else ""}) - {""},
        )
        for key, paper in read_papers(connection, wanted).items()
    }


def numbers_of(paper: Paper, raw: str) -> Numbers:
    """Volume, pages and such: what the paper says, and its raw record besides."""
    said = {"volume": paper.volume, "issue": paper.issue, "pages": paper.pages.partition("-")[0]}
    told = {
        name: "".join(char for char in value.casefold() if char.isalnum())
        for name, value in said.items()
        if value
    }
    return tuple(sorted((dict(numbers(raw)) | told).items()))


def _candidates(connection: sqlite3.Connection, progress: Progress) -> set[Pair]:
    """Pairs worth a look."""
    found: set[Pair] = set()
    groups = [row[2] for row in connection.execute(_ALIASES)]
    for column in ("doi", "arxiv_id"):
        groups += [row[0] for row in connection.execute(_SHARED.format(column=column))]
    for group in groups:
        found.update(_within(sorted(map(int, group.split(",")))))
    (total,) = connection.execute("SELECT count(*) FROM reading WHERE gone IS NULL").fetchone()
    blocks = TitleBlocks()
    for done, (key, title, author, stored) in enumerate(connection.execute(_PRESENT)):
        if done % _EVERY == 0:
            progress(done, total, Message("step.reading_papers"))
        abstract = text_of(stored)
        ends = abstract[:_END], abstract[-_END:]
        blocks.add(key, title, author.partition("\t")[0], ends)
    on_arxiv = {row[0] for row in connection.execute(_ON_ARXIV)}
    # Two ids of arXiv are two papers, whatever they are called; most of many libraries are there.
    found.update(
        pair for pair in blocks.pairs() if not (pair[0] in on_arxiv and pair[1] in on_arxiv)
    )
    return found


def _within(keys: list[int]) -> Iterator[Pair]:
    """The pairs of papers of one title or id; of very many, each with those that came next."""
    if len(keys) <= _MOST_OF_TITLE:
        yield from combinations(keys, 2)
        return
    for start, key in enumerate(keys):
        yield from ((key, other) for other in keys[start + 1 : start + 6])


def _compared(connection: sqlite3.Connection, pairs: list[Pair]) -> Iterator[DuplicatePair]:
    traits = traits_of(connection, (key for pair in pairs for key in pair))
    found = []
    for first, second in pairs:
        comparison = judge(traits[first], traits[second])
        if comparison.verdict is not Verdict.DIFFERENT:
            found.append((first, second, comparison))
    spoken = _spoken(connection, {key for first, second, _ in found for key in (first, second)})
    for first, second, comparison in found:
        ranks = {key: _rank(traits[key].paper, key, spoken) for key in (first, second)}
        kept, other = sorted((first, second), key=ranks.__getitem__)
        papers = traits[kept].paper, traits[other].paper
        yield DuplicatePair(
            (kept, other),
            (papers[0].id, papers[1].id),
            (short_citation(papers[0]), short_citation(papers[1])),
            comparison.verdict,
            tuple(map(str, comparison.evidence)),
        )


def _rank(paper: Paper, key: int, spoken: dict[int, int]) -> tuple[int, int, int]:
    """Which of two is kept: the one of which the reader said more, the published one, the first."""
    return -spoken.get(key, 0), -publication_rank(paper), key


def _spoken(connection: sqlite3.Connection, keys: set[int]) -> dict[int, int]:
    """How much the reader said of each paper: a note before anything else."""
    found: dict[int, int] = {}
    for batch in batches_of(sorted(keys)):
        found.update(
            connection.execute(
                "SELECT key, 4 * EXISTS (SELECT 1 FROM notes WHERE notes.key = reading.key) + "
                f"2 * {KEPT} + EXISTS (SELECT 1 FROM paper_tags AS t WHERE t.key = reading.key) "
                f"FROM reading WHERE key IN ({placeholders(batch)})",
                batch,
            )
        )
    return found


def _only_consistent(found: list[DuplicatePair], sure: set[Pair]) -> Iterator[DuplicatePair]:
    """Pairs with those doubtful that would join papers which are not sure to be one."""
    near: dict[int, set[int]] = defaultdict(set)
    for one, two in sure:
        near[one].add(two)
        near[two].add(one)
    for pair in found:
        one, two = pair.keys
        is_closed = near[one] - {two} == near[two] - {one}
        yield pair if is_closed or not pair.is_sure else replace(pair, verdict=Verdict.DOUBTFUL)


def _is_arxivs(doi: str) -> bool:
    return doi.lower().startswith("10.48550/arxiv.")
