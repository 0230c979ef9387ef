"""Records of CSL-JSON and of services with their values, keys and signs made strange."""

import json
import random
from typing import Any

import pytest

from paperdesk.formats.jsonl import read as read_bytes
from paperdesk.formats.zotero_json import read as read_zotero
from paperdesk.model import ImportedRecord, Problem
from tests.house import ROOT

JSON = ROOT / "tests" / "fixtures" / "json"
_STRANGE: tuple[Any, ...] = (
    *(None, True, 0, -1, 1e308, 10**30, "", " ", "\x00", "x" * 5_000, [], {}, [[]], [None], [{}]),
    *("<i>", "\ud800", {"x": 1}, [1, "a", None], {"date-parts": [[99999, 13, 32]]}, "10.1/"),
    *(
        "&#0;",
        [{"family": {}}],
        {"$t": []},
        [["a"]],
        {"message": "x"},
        {"error": 5},
        "2/2/2/2",
        -0.0,
    ),
)
_SIGNS = ('"', "{", "}", "[", "]", ",", ":", "\\", "\n", "\x00", "é", "//", "#", "\ufeff")


def _records() -> list[Any]:
    found: list[Any] = []
    for name in ("crossref", "openalex", "semantic_scholar", "datacite", "csl"):
        value = json.loads((JSON / f"{name}.json").read_text("utf-8"))
        inner = value if isinstance(value, list) else value.get("results") or value.get("data")
        inner = inner or value["message"]["items"]
        found += inner if isinstance(inner, list) else [inner]
    return found


def _changed(value: Any, rng: random.Random) -> Any:
    """The value with something in it dropped, doubled, moved or made strange."""
    if isinstance(value, dict) and value and rng.random() < 0.9:
        key = rng.choice(list(value))
        kind = rng.randrange(5)
        if kind == 0:
            return {name: inner for name, inner in value.items() if name != key}
        if kind == 1:
            return {**value, rng.choice(list(value)): value[key]}
        if kind == 2:
            return {**value, key: rng.choice(_STRANGE)}
        return {**value, key: _changed(value[key], rng)}
    if isinstance(value, list) and value and rng.random() < 0.8:
        at = rng.randrange(len(value))
        return [*value[:at], _changed(value[at], rng), *value[at:][rng.randrange(2) :]]
    return rng.choice(_STRANGE)


def mutant(record: Any, rng: random.Random) -> str:
    """One to three changes of a record, and sometimes of its signs."""
    for _ in range(rng.randint(1, 3)):
        record = _changed(record, rng)
    text = json.dumps(record)
    if rng.random() < 0.3:
        at = rng.randrange(len(text) + 1)
        text = text[:at] + rng.choice(_SIGNS) + text[at + rng.randrange(3) :]
    return text


def _harm(count: int) -> None:
    records = _records()
    good = '{{"type": "book", "title": "Good {0}", "issued": {{"date-parts": [[2020]]}}}}'
    for seed in range(count):
        rng = random.Random(seed)
        bad = mutant(rng.choice(records), rng)
        text = f"[{good.format(1)},\n{bad},\n{good.format(2)},\n{good.format(3)}]"
        items = list(read_bytes([text.encode("utf-8", "surrogatepass")], "a.json"))
        titles = [item.paper.title for item in items if isinstance(item, ImportedRecord)]
        assert titles[0] == "Good 1", (seed, bad)
        assert titles[-2:] == ["Good 2", "Good 3"], (seed, bad)


_BOOK = '{"type": "book", "itemType": "book", "title": "T", "issued": "2020", %s}'


@pytest.mark.parametrize(
    "bad",
    [
        '"volume": ' + "[" * 100_000 + "]" * 100_000,  # deeper than a parser goes
        '"volume": ' + "9" * 5_000,  # longer than Python reads
        '"volume": NaN, "page": Infinity',
        '"title": "T", "title": "T"',
    ],
)
@pytest.mark.parametrize("read", [read_bytes, read_zotero])
def test_values_without_measure_cost_at_most_their_record(read: Any, bad: str) -> None:
    good = _BOOK % '"x": 1'
    text = f"[{good},\n{_BOOK % bad},\n{good}]"
    items = list(read([text.encode()], "a.json"))
    titles = [item.paper.title for item in items if isinstance(item, ImportedRecord)]
    assert set(titles) == {"T"}
    assert len(titles) >= 2
    assert len(titles) == 3 or any(isinstance(item, Problem) for item in items)


def test_a_strange_record_does_no_harm_to_those_around_it() -> None:
    _harm(150)


@pytest.mark.slow
def test_two_thousand_strange_records_do_no_harm_to_those_around_them() -> None:
    _harm(2_000)
