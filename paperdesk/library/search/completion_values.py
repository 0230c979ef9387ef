"""Completion values of a query: tags, collections, authors, categories, sources of the library.

Why authors are looked for in ``shown.folded``: it holds title and authors of a
paper as a search folds them, in narrow rows; a list of all names would have to
be made anew with every import.
"""

import json
import re
import sqlite3
from collections import Counter
from collections.abc import Sequence

from paperdesk.library.columns.column_sync import ColumnSync
from paperdesk.library.db.lean_texts import AUTHORS_SQL, FOLDED_SQL
from paperdesk.library.papers import collection_table
from paperdesk.model.person_name import is_east_asian
from paperdesk.text import fold, is_others

MOST = 8
_ROWS = 2000
"""Papers whose authors are looked through."""
_TAGS = "SELECT name, count(*) FROM paper_tags JOIN tags ON number = tag GROUP BY number"
COUNTS = {
    "tag": _TAGS,
    "forme": _TAGS,
    "category": "SELECT category, count(*) FROM shown WHERE category <> '' GROUP BY category",
    "source": "SELECT source, count(*) FROM batches GROUP BY source",
}
"""The values of a field and how many papers have each."""
_NAMES = 300  # of them, the most frequent, are told from each other


def offers(
    connection: sqlite3.Connection, field: str, typed: str, columns: ColumnSync
) -> tuple[str, ...]:
    """Values of a field that begin with, or hold, what was typed; the most frequent first."""
    want = fold(typed.strip())
    if field in ("tag", "forme"):
        want = want.lstrip("#")
    if field == "authors":
        return _authors(connection, want) if want else ()
    if field == "in":
        known = collection_table.all_collections(connection)
        return _best(Counter({one.path: one.papers for one in known}), want)
    if field not in COUNTS:
        return ()
    if field == "category" and (known_columns := columns.soon()):
        return _best(Counter(dict(known_columns.counts("category"))), want)
    return _best(Counter(dict(connection.execute(COUNTS[field]))), want)


def _authors(connection: sqlite3.Connection, want: str) -> tuple[str, ...]:
    """People of whose names each word typed begins another word, whichever comes first.

    Who is written in several ways is offered once, with the given name that is known.
    """
    typed = _pieces(want)
    if not typed:
        return ()
    pattern = "%" + _escaped(max(typed, key=len)) + "%"
    names: Counter[str] = Counter()
    for (authors,) in connection.execute(
        f"SELECT {AUTHORS_SQL} FROM shown CROSS JOIN papers USING (key) "
        f"WHERE {FOLDED_SQL} LIKE ? ESCAPE '\\' LIMIT ?",
        (pattern, _ROWS),
    ):
        named = (name for name in json.loads(authors) if not is_others(name))
        names.update(name for name in named if _begins(typed, _pieces(fold(name))))
    return _best(_people(Counter(dict(names.most_common(_NAMES)))), want, typed)


def _words(folded: str) -> list[str]:
    """The words of a name; a name in Chinese or Japanese is one, with a space or without."""
    words = [word for word in re.split(r"[\s,.]+", folded) if word]
    if words and all(is_east_asian(word[0]) for word in words):
        return ["".join(words)]
    return words


def _pieces(folded: str) -> list[str]:
    """The words of a name, those with hyphens and apostrophes in pieces: 'al-Farabi', "O'Neil"."""
    return _words(re.sub(r"['’‘`‐‑-]", " ", folded))


def _escaped(word: str) -> str:
    """A word as SQL looks for it; between East Asian letters may stand a space."""
    signs = ("\\" + sign if sign in "\\%_" else sign for sign in word)
    return ("%" if is_east_asian(word[0]) else "").join(signs)


def _begins(typed: list[str], words: list[str]) -> bool:
    """Whether each word typed begins a word of a name, none twice."""
    left = sorted(words, key=len)
    for word in sorted(typed, key=len, reverse=True):
        found = next((candidate for candidate in left if candidate.startswith(word)), None)
        if found is None:
            return False
        left.remove(found)
    return True


def _people(names: "Counter[str]") -> "Counter[str]":
    """The same people, each once: 'U. Reed' and 'Reed, Uma' go to Uma Reed if there is one."""
    from paperdesk.text.name_parser import parse_name  # noqa: PLC0415 - not needed to open the window

    alike: dict[tuple[str, str], dict[str, Counter[str]]] = {}
    for name, times in names.items():
        parts = parse_name(name)
        given = (_words(fold(parts.given)) or [""])[0]
        family = fold(parts.particle + parts.family + parts.literal).replace(" ", "")
        of_given = alike.setdefault((family, given[:1]), {}).setdefault(given, Counter())
        of_given[str(parts)] += times
    people: Counter[str] = Counter()
    for by_given in alike.values():
        shown_names = {given: spellings for given, spellings in by_given.items() if len(given) > 1}
        for spellings in (shown_names or by_given).values():
            total = spellings if len(shown_names) > 1 else sum(by_given.values(), Counter())
            people[min(spellings, key=lambda name: (-spellings[name], name))] += sum(total.values())
    return people


def _best(values: "Counter[str]", want: str, typed: Sequence[str] = ()) -> tuple[str, ...]:
    """Those that begin so, then those with a word that does; of each the most frequent."""
    ranked = []
    for value, times in values.items():
        folded = fold(value)
        if folded == want and len(values) > 1:
            continue  # it stands there already
        if folded.startswith(want):
            ranked.append((0, -times, value))
        elif typed or any(part.startswith(want) for part in folded.replace("/", " ").split()):
            ranked.append((1, -times, value))
    return tuple(value for _, _, value in sorted(ranked)[:MOST])
