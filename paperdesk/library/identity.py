"""When two records are one paper, and what a paper is called.

Two records are one paper when they share an arXiv id or a DOI, or when their
normalised titles are equal, no identifier of one kind speaks against it, and,
where both name authors, at least one surname is shared. What an id wears (an
address, a version, a DOI that arXiv gave) makes no difference: see ``text.identifiers``.
"""

import hashlib
import json
import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from paperdesk.model import Paper, PaperId
from paperdesk.model.value import Value
from paperdesk.text import identifier, surname_keys, title_key

_LOCAL = re.compile(r"local:[0-9a-f]{8,64}")
_VERSION = re.compile(r"v[0-9]+$")

AliasRow = tuple[str, str, int]
"""A row of ``aliases``: kind, value, key."""


@dataclass(frozen=True, slots=True, repr=False)
class Identity(Value):
    """What a record can be known by; ``""`` where it has no such thing."""

    arxiv: str
    doi: str
    local: str
    title: str
    authors: tuple[str, ...]
    others: tuple[tuple[str, str], ...] = ()
    """(kind, value) of further ids that its source names."""

    def aliases(self) -> Iterator[tuple[str, str]]:
        """(kind, value) of each thing this record can be known by."""
        for kind, value in (
            ("arxiv", self.arxiv),
            ("doi", self.doi),
            ("id", self.local),
            ("title", self.title),
        ):
            if value:
                yield kind, value
        yield from self.others


def identify(paper: Paper, aliases: tuple[str, ...] = ()) -> Identity:
    """Read off what the record can be known by; ``aliases`` are further ids it names."""
    found: dict[str, str] = {}
    others: list[tuple[str, str]] = []
    for key, text in (("arxiv", paper.arxiv_id), ("doi", paper.doi), ("", paper.id)):
        if not text or (not key and text.partition(":")[0] in found):
            continue
        kind, value = _bare(key, text)
        if kind:
            found.setdefault(kind, value)
    for text in aliases:
        pair = _bare("", text)
        if pair[0] and pair not in found.items():
            others.append(pair)
    return Identity(
        arxiv=found.get("arxiv", ""),
        doi=found.get("doi", ""),
        local=paper.id if _LOCAL.fullmatch(paper.id) else "",
        title=title_key(paper.title),
        authors=paper.authors,
        others=tuple(others),
    )


def _bare(kind: str, text: str) -> tuple[str, str]:
    """(kind, value) of an id without its clothes; one of no known shape in lower case."""
    if bare := identifier(text):
        return bare.kind, bare.value
    if not kind:
        kind, _, text = text.partition(":")
    return (kind, _VERSION.sub("", text.strip().lower())) if kind in ("arxiv", "doi") else ("", "")


def new_id(identity: Identity, title: str, taken: "Register") -> PaperId:
    """The id of a paper that is here for the first time; no other paper has it."""
    if identity.arxiv:
        return PaperId(f"arxiv:{identity.arxiv}")
    if identity.doi:
        return PaperId(f"doi:{identity.doi}")
    if identity.local:
        return PaperId(identity.local)
    words = identity.title or title
    # Equal titles of other people stay two papers: the second takes the next hash.
    for attempt in range(1_000_000):
        salt = f"#{attempt}" if attempt else ""
        digest = hashlib.sha256((words + salt).encode("utf-8", "surrogatepass")).hexdigest()[:12]
        found = PaperId(f"local:{digest}")
        if not taken.has("id", found):
            return found
    raise RuntimeError("a million papers with one title")


class Register:
    """Who is known by what: the library's aliases, and those of papers that are planned.

    Reads through ``connection`` and writes nothing.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._once: dict[tuple[str, str], int] = {}
        self._titled: dict[str, list[int]] = {}
        self._authors: dict[int, tuple[str, ...]] = {}
        self._planned: dict[int, set[tuple[str, str]]] = {}
        self._empty = not connection.execute("SELECT EXISTS (SELECT 1 FROM aliases)").fetchone()[0]

    def find(self, identity: Identity) -> int | None:
        """The key of the paper that this record is, if it is here or planned."""
        for kind, value in identity.aliases():
            if kind != "title" and (key := self._lookup(kind, value)) is not None:
                return key
        if identity.title:
            for key in self._with_title(identity.title):
                if not self._against(key, identity) and self._share_people(key, identity):
                    return key
        return None

    def has(self, kind: str, value: str) -> bool:
        """Whether an alias is taken, were it by a paper that was withdrawn."""
        if (kind, value) in self._once:
            return True
        return not self._empty and bool(
            self._connection.execute(
                "SELECT 1 FROM aliases WHERE kind = ? AND value = ?", (kind, value)
            ).fetchone()
        )

    def learn(self, key: int, identity: Identity, own: PaperId | None = None) -> list[AliasRow]:
        """Remember the paper under all it can be known by; the rows that are new.

        ``own`` is the id it was just given. What already names another paper
        stays there.
        """
        rows: list[AliasRow] = []
        mine = self._planned.setdefault(key, set())
        given = [("id", str(own))] if own and own.startswith("local:") else []
        for kind, value in (*identity.aliases(), *given):
            if (kind, value) in mine:
                continue
            if kind == "title":
                if key in self._with_title(value):
                    continue
                self._titled.setdefault(value, []).append(key)
            elif self.has(kind, value):
                continue
            else:
                self._once[kind, value] = key
            mine.add((kind, value))
            rows.append((kind, value, key))
        return rows

    def written_by(self, key: int, authors: tuple[str, ...]) -> None:
        """Remember the authors of a paper that is planned or filled."""
        self._authors[key] = authors

    def _lookup(self, kind: str, value: str) -> int | None:
        if (found := self._once.get((kind, value))) is not None or self._empty:
            return found
        row = self._connection.execute(
            "SELECT key FROM aliases JOIN reading USING (key) "
            "WHERE kind = ? AND value = ? AND gone IS NOT 'withdrawn'",
            (kind, value),
        ).fetchone()
        return row[0] if row else None

    def _with_title(self, title: str) -> list[int]:
        planned = self._titled.get(title, [])
        if self._empty:
            return planned
        rows = self._connection.execute(
            "SELECT key FROM aliases JOIN reading USING (key) "
            "WHERE kind = 'title' AND value = ? AND gone IS NOT 'withdrawn' ORDER BY key",
            (title,),
        )
        return [row[0] for row in rows] + planned

    def _against(self, key: int, identity: Identity) -> bool:
        """Whether an identifier says that they are two: one of a kind each, and not the same."""
        known = set(self._planned.get(key, ()))
        if not self._empty:
            known.update(
                self._connection.execute("SELECT kind, value FROM aliases WHERE key = ?", (key,))
            )
        for kind, value in (("arxiv", identity.arxiv), ("doi", identity.doi)):
            theirs = {other for known_kind, other in known if known_kind == kind}
            if value and theirs and value not in theirs:
                return True
        return False

    def _share_people(self, key: int, identity: Identity) -> bool:
        theirs = surname_keys(self._authors_of(key))
        ours = surname_keys(identity.authors)
        return not theirs or not ours or bool(theirs & ours)

    def _authors_of(self, key: int) -> tuple[str, ...]:
        if key not in self._authors:
            row = self._connection.execute(
                "SELECT authors FROM papers WHERE key = ?", (key,)
            ).fetchone()
            self._authors[key] = tuple(json.loads(row[0])) if row else ()
        return self._authors[key]
