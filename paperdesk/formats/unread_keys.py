"""Counter of the keys that were not understood in the records of a file."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from paperdesk.formats.known_keys import Value
from paperdesk.model import UnreadKey

MOST = 200
"""Keys that are told apart; records of a hostile file may have no two alike."""
_LONGEST_EXAMPLE = 40
_LONGEST_KEY = 80


class UnreadKeys:
    """The keys of one file, in the order of their first record."""

    def __init__(self) -> None:
        self._papers: dict[str, int] = {}
        self._examples: dict[str, str] = {}

    def count(self, values: Iterable[Value]) -> None:
        """Add what was not understood in one record."""
        for key in dict(values):
            if key in self._papers:
                self._papers[key] += 1
            elif len(self._papers) < MOST:
                self._papers[key] = 1
        for key, value in values:
            if key in self._papers and key not in self._examples:
                self._examples[key] = _shown(value)

    def told(self) -> Iterator[UnreadKey]:
        """Each key with the number of its records and an example, the most frequent first."""
        for key, papers in sorted(self._papers.items(), key=lambda entry: -entry[1]):
            shown = key if len(key) <= _LONGEST_KEY else key[: _LONGEST_KEY - 1] + "…"
            yield UnreadKey(_one_line(shown), papers, self._examples[key])


def _shown(value: Any) -> str:
    if not isinstance(value, str):
        try:
            value = json.dumps(value, ensure_ascii=False)
        except (RecursionError, ValueError):  # nested too deeply; a number of too many digits
            value = "…"
    text = _one_line(str(value)[: 4 * _LONGEST_EXAMPLE])
    return text if len(text) <= _LONGEST_EXAMPLE else text[: _LONGEST_EXAMPLE - 1] + "…"


def _one_line(text: str) -> str:
    return " ".join(text.encode("utf-8", "replace").decode().split())
