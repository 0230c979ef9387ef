"""Backlinks: which notes link to a paper with ``[[id]]``, ``[[id|label]]`` or ``[[@key]]``.

Nothing is kept: the notes are asked each time, so there is nothing that could
be out of step with them. Of 5,000 notes that takes some 20 ms, and only the
reading lane waits.
"""

import re
import sqlite3

from paperdesk.library.papers import citation_keys
from paperdesk.library.papers.queries import aliases_of, find_key, plain_id
from paperdesk.model import LibraryError, Mention
from paperdesk.text import display, plain
from paperdesk.text.citation_cluster import cited_parts

_LINK = re.compile(r"\[\[([^\[\]|\n]{1,200})(?:\|[^\[\]\n]{1,200})?\]\]")
_SHORTEST = 4
"""Characters of the shortest beginning of an id that is taken for a link to it."""
MOST = 200
_LONGEST_LINE = 200


def backlinks(connection: sqlite3.Connection, key: int) -> tuple[Mention, ...]:
    """The papers whose notes link to this one, by title; at most ``MOST``.

    A link counts as :meth:`Library.key` would follow it: by any alias, or by an
    unambiguous beginning of one. A note that links to its own paper does not count.
    """
    names = {alias.lower() for alias in aliases_of(connection, key)}
    names |= {name.partition(":")[2] for name in names if name.startswith(("arxiv:", "doi:"))}
    names |= {f"@{cited}" for cited in citation_keys.names_of(connection, key)}
    found: list[Mention] = []
    for linking_key, paper_id, title, text in connection.execute(
        "SELECT key, id, title, text FROM notes CROSS JOIN papers USING (key) "
        "CROSS JOIN reading USING (key) "
        "WHERE gone IS NULL AND key <> ? AND instr(text, '[[') > 0",
        (key,),
    ):
        line = _line(connection, text, key, names)
        if line is not None:
            found.append(Mention(linking_key, paper_id, display(title), line))
            if len(found) == MOST:
                break
    return tuple(sorted(found, key=lambda mention: mention.title.casefold()))


def _line(connection: sqlite3.Connection, text: str, key: int, names: set[str]) -> str | None:
    """The first line of a note that links to the paper, readable; None if none does."""
    for match in _LINK.finditer(text):
        cited = match[1].lstrip().startswith("@")
        targets = [f"@{part.key}" for part in cited_parts(match[1])] if cited else [match[1]]
        if any(_means(connection, each.strip(), key, names) for each in targets):
            start = text.rfind("\n", 0, match.start()) + 1
            end = text.find("\n", match.end())
            line = plain(text[start : end if end >= 0 else len(text)]).strip()
            return line if len(line) <= _LONGEST_LINE else line[: _LONGEST_LINE - 1] + "…"
    return None


def _means(connection: sqlite3.Connection, target: str, key: int, names: set[str]) -> bool:
    plain_target = plain_id(target)
    if plain_target in names:
        return True
    if len(plain_target) < _SHORTEST or not any(name.startswith(plain_target) for name in names):
        return False
    try:
        return find_key(connection, target) == key
    except LibraryError:  # an ambiguous beginning leads nowhere
        return False
