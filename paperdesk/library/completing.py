"""Values that a query may go on with: tags, authors, categories and sources of the library.

Why authors are looked for in ``shown.folded``: it holds title and authors of a
paper as a search folds them, in narrow rows; a list of all names would have to
be made anew with every import.
"""

import json
import sqlite3
from collections import Counter

from paperdesk.text import fold

MOST = 8
_ROWS = 2000
"""Papers whose authors are looked through."""


def offers(connection: sqlite3.Connection, field: str, typed: str) -> tuple[str, ...]:
    """Values of a field that begin with, or hold, what was typed; the most frequent first."""
    want = fold(typed.strip())
    if field == "authors":
        return _authors(connection, want) if want else ()
    values = {
        "tag": "SELECT name, count(*) FROM paper_tags JOIN tags ON number = tag GROUP BY number",
        "category": "SELECT category, count(*) FROM shown WHERE category <> '' GROUP BY category",
        "source": "SELECT source, count(*) FROM batches GROUP BY source",
    }.get(field)
    if values is None:
        return ()
    return _best(Counter(dict(connection.execute(values))), want)


def _authors(connection: sqlite3.Connection, want: str) -> tuple[str, ...]:
    pattern = "%" + want.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
    names: Counter[str] = Counter()
    for (authors,) in connection.execute(
        "SELECT authors FROM shown WHERE folded LIKE ? ESCAPE '\\' LIMIT ?", (pattern, _ROWS)
    ):
        names.update(json.loads(authors))
    return _best(names, want)


def _best(values: "Counter[str]", want: str) -> tuple[str, ...]:
    """Those that begin so, then those with a word that does; of each the most frequent."""
    ranked = []
    for value, times in values.items():
        folded = fold(value)
        if folded == want and len(values) > 1:
            continue  # it stands there already
        if folded.startswith(want):
            ranked.append((0, -times, value))
        elif any(part.startswith(want) for part in folded.replace("/", " ").split()):
            ranked.append((1, -times, value))
    return tuple(value for _, _, value in sorted(ranked)[:MOST])
