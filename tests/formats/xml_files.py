"""XML files of tests: where they are, what stands in them, and how they are damaged."""

import random
import re

from paperdesk.model import ImportedRecord, Item, Paper, Problem, UnreadKey
from tests.house import ROOT

XML = ROOT / "tests" / "fixtures" / "xml"


def papers_of(items: list[Item]) -> list[Paper]:
    return [item.paper for item in items if isinstance(item, ImportedRecord)]


def problems_of(items: list[Item]) -> list[str]:
    return [f"{one.place}: {one.message}" for one in items if isinstance(one, Problem)]


def unread_of(items: list[Item]) -> dict[str, str]:
    return {item.key: item.example for item in items if isinstance(item, UnreadKey)}


_TAG = re.compile(r"<[^<>]*>")
_STRANGE = (
    *("&", "<", ">", "&nbsp;", "&#0;", "&#xD800;", "\x0b", "]]>", "<!--", "<![CDATA[", '"', "é"),
    *("<i>", "</i>", "<?x", "<!DOCTYPE x>", "\ufffe", "&bogus;", "<p:q>", "x" * 50),
)


def mutant(entry: str, rng: random.Random) -> str:
    """An entry with one to four of its tags or texts dropped, doubled, moved or made strange."""
    for _ in range(rng.randint(1, 4)):
        tags = list(_TAG.finditer(entry))
        if not tags:
            break
        tag = rng.choice(tags[1:-1] or tags)
        kind = rng.randrange(6)
        if kind == 0:
            entry = entry[: tag.start()] + entry[tag.end() :]
        elif kind == 1:
            entry = entry[: tag.end()] + tag[0] + entry[tag.end() :]
        elif kind == 2:
            at = rng.randrange(len(entry))
            entry = entry[:at] + rng.choice(_STRANGE) + entry[at:]
        elif kind == 3:
            at = rng.randrange(len(entry))
            entry = entry[:at] + entry[at + rng.randint(1, 30) :]
        elif kind == 4:
            other = rng.choice(tags)
            entry = entry[: tag.start()] + other[0] + entry[tag.end() :]
        else:
            entry = entry[: rng.randrange(1, len(entry))]
    return entry
