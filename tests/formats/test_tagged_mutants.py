"""Entries of tagged lines with their lines dropped, doubled, moved or made strange."""

import random
from collections.abc import Callable, Iterable, Iterator

import pytest

from paperdesk.formats.nbib import read as read_nbib
from paperdesk.formats.refer import read as read_refer
from paperdesk.formats.ris import read as read_ris
from paperdesk.formats.web_of_science import read as read_wos
from paperdesk.model import ImportedRecord, Item
from tests.house import ROOT

TAGGED = ROOT / "tests" / "fixtures" / "tagged"
Read = Callable[[Iterable[bytes], str], Iterator[Item]]
_STRANGE = (
    *("", " ", "\t", "\ufeff", "\x00", "\x0c", "\x85", "\u2028", "{", "<p>", "&#0;", "--", "  - "),
    *("9" * 400, "a" * 10_000, "https://[", "10.", "\ud800", "//", "2/2/2/2", ",,,", "and", "ﬁ"),
)


def mutant(entry: list[str], rng: random.Random) -> list[str]:
    """One to four changes of the lines of an entry."""
    lines = list(entry)
    for _ in range(rng.randint(1, 4)):
        at = rng.randrange(len(lines))
        kind = rng.randrange(7)
        if kind == 0 and len(lines) > 1:
            del lines[at]
        elif kind == 1:
            lines.insert(at, lines[at] * rng.choice((1, 1, 1, 50)))
        elif kind == 2:
            lines.insert(rng.randrange(len(lines)), lines.pop(at))
        elif kind == 3:
            place = rng.randrange(len(lines[at]) + 1)
            lines[at] = lines[at][:place] + rng.choice(_STRANGE) + lines[at][place:]
        elif kind == 4:
            lines[at] = lines[at][: rng.randrange(len(lines[at]) + 1)]
        elif kind == 5:
            lines[at] = lines[at][:6] + rng.choice(entry)[6:]
        else:
            lines.insert(at, rng.choice(_STRANGE))
    return lines


def _harm(read: Read, entries: list[str], good: str, count: int) -> None:
    for seed in range(count):
        rng = random.Random(seed)
        bad = "\n".join(mutant(rng.choice(entries).split("\n"), rng))
        text = f"{good.format(1)}{bad}\n\n{good.format(2)}{good.format(3)}"
        items = list(read([text.encode("utf-8", "surrogatepass")], "a"))
        titles = [item.paper.title for item in items if isinstance(item, ImportedRecord)]
        assert titles[0] == "Good 1", (seed, bad)
        assert titles[-2:] == ["Good 2", "Good 3"], (seed, bad)


def _ris(count: int) -> None:
    text = (TAGGED / "kettles.ris").read_text("utf-8")
    entries = [f"TY{one}ER  - " for one in text.split("TY", 1)[1].split("TY")]
    _harm(read_ris, entries, "TY  - JOUR\nTI  - Good {}\nAU  - Pot, Bo\nER  - \n\n", count)


def _nbib(count: int) -> None:
    entries = (TAGGED / "lids.nbib").read_text("utf-8").split("\n\n")
    _harm(read_nbib, entries, "PMID- 9{0}\nTI  - Good {0}\nFAU - Pot, Bo\n\n", count)


def _refer(count: int) -> None:
    entries = (TAGGED / "lids.enw").read_text("utf-8").split("\n\n")
    _harm(read_refer, entries, "%0 Book\n%T Good {}\n%A Pot, Bo\n\n", count)


def _web_of_science(count: int) -> None:
    text = (TAGGED / "kettles.ciw").read_text("utf-8")
    entries = [f"PT{one}" for one in text.split("EF")[0].split("\nPT")[1:]]
    _harm(read_wos, entries, "PT J\nAU Pot, B\nTI Good {}\nER\n\n", count)


def test_a_broken_entry_of_ris_does_no_harm_to_those_around_it() -> None:
    _ris(100)


def test_a_broken_entry_of_medline_does_no_harm_to_those_around_it() -> None:
    _nbib(100)


def test_a_broken_entry_of_refer_does_no_harm_to_those_around_it() -> None:
    _refer(100)


def test_a_broken_entry_of_web_of_science_does_no_harm_to_those_around_it() -> None:
    _web_of_science(100)


@pytest.mark.slow
def test_two_thousand_broken_entries_of_refer_and_web_of_science_do_no_harm() -> None:
    _refer(2_000)
    _web_of_science(2_000)


@pytest.mark.slow
def test_two_thousand_broken_entries_of_ris_do_no_harm() -> None:
    _ris(2_000)


@pytest.mark.slow
def test_two_thousand_broken_entries_of_medline_do_no_harm() -> None:
    _nbib(2_000)
