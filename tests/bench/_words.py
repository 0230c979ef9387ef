"""Papers of invented words, as varied as real ones: the library that the window is measured on.

Words are drawn as they are in texts (a word's share falls with its rank, as
George Zipf found), from syllables, so that prefixes are shared; the same
number gives the same papers, on every machine.
"""

import json
import random
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

from paperdesk.model import BatchHeader, ImportedRecord, Item, Paper, contributors
from tests.places import record

_ONSETS = ("b", "br", "c", "ch", "d", "dr", "f", "gr", "j", "l", "m", "n", "pl", "qu", "r", "st")
_HEARTS = ("a", "e", "i", "o", "u", "ai", "ea", "ou")
_ENDS = ("", "", "l", "n", "r", "s", "t", "nd", "ck")
VOCABULARY = 20_000
ABSTRACT = 140
BATCH = 80
"""Papers of one arrival."""


def vocabulary(chance: random.Random) -> list[str]:
    """Words, each once, the shortest among the most common."""
    words: dict[str, None] = {}
    while len(words) < VOCABULARY:
        parts = 1 + (len(words) > 200) + (len(words) > 4000)
        syllables = (
            chance.choice(_ONSETS) + chance.choice(_HEARTS) + chance.choice(_ENDS)
            for _ in range(parts + chance.randrange(2))
        )
        words["".join(syllables)] = None
    return list(words)


def papers(first: int, count: int) -> Iterator[Item]:
    """Papers of these numbers, in batches."""
    known = vocabulary(random.Random(1))
    weights = list(accumulate(1 / (rank + 8) for rank in range(len(known))))
    for number in range(first, first + count):
        chance = random.Random(number)
        if (number - first) % BATCH == 0:
            day = (
                f"{2000 + number // 28 // 12 % 26}-{number // 28 % 12 + 1:02}-{number % 28 + 1:02}"
            )
            yield BatchHeader(source="invented", date=day, title=f"Invented papers {number}")

        def draw(length: int, chance: random.Random = chance) -> str:
            return " ".join(chance.choices(known, cum_weights=weights, k=length))

        yield ImportedRecord(
            Paper(
                title=draw(9).capitalize(),
                abstract=f"{draw(ABSTRACT).capitalize()}, so that $\\alpha_{number % 9} \\le x^2$.",
                authors=contributors(*(draw(2).title() for _ in range(chance.randrange(1, 6)))),
                published=day,
                arxiv_id=f"{10 + number // 50000}01.{number % 50000:05d}",
                categories=(f"cs.{chance.choice(('LG', 'CL', 'CV', 'IR'))}",),
            ),
            rank=(number - first) % BATCH + 1,
            place=record(number),
        )


def queries(count: int) -> list[str]:
    """What a reader may type: one to three words, each often enough to be found."""
    chance = random.Random(7)
    known = vocabulary(random.Random(1))
    found = [word for word in known[:3000] if len(word) > 3]
    return [" ".join(chance.sample(found, chance.choice((1, 2, 2, 3)))) for _ in range(count)]


def write(path: Path, first: int, count: int) -> Path:
    """These papers as a file of JSON Lines."""
    with path.open("w", encoding="utf-8") as file:
        for item in papers(first, count):
            if isinstance(item, ImportedRecord):
                paper = item.paper
                record = {
                    "arxiv_id": paper.arxiv_id,
                    "title": paper.title,
                    "abstract": paper.abstract,
                    "authors": list(paper.author_names),
                    "date": paper.published,
                }
                file.write(json.dumps(record) + "\n")
    return path
