"""When two records are one paper, and what a paper is called.

Two records are one paper when they share an arXiv id or a DOI, or when their
normalised titles are equal, no identifier of one kind speaks against it, and,
where both name authors, at least one surname is shared. A DOI that arXiv gave
(``10.48550/arXiv.…``) is an arXiv id in other clothes and counts as one.
"""

import hashlib
import json
import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from paperdesk.model import Paper, PaperId
from paperdesk.model.value import Value
from paperdesk.text import surname_keys, title_key

_ARXIV_DOI = "10.48550/arxiv."
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


def identify(paper: Paper) -> Identity:
    """Read off what the record can be known by."""
    doi = paper.doi.strip().lower()
    arxiv = paper.arxiv_id.strip().lower()
    if not arxiv and paper.id.startswith("arxiv:"):
        arxiv = paper.id.removeprefix("arxiv:").lower()
    if not doi and paper.id.startswith("doi:"):
        doi = paper.id.removeprefix("doi:").lower()
    if doi.startswith(_ARXIV_DOI):
        arxiv, doi = arxiv or doi.removeprefix(_ARXIV_DOI), ""
    return Identity(
        arxiv=_VERSION.sub("", arxiv),
        doi=doi,
        local=paper.id if _LOCAL.fullmatch(paper.id) else "",
        title=title_key(paper.title),
        authors=paper.authors,
    )


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


def kept_id(identity: Identity, wished: PaperId, taken: "Register") -> PaperId:
    """The id that a paper had in the library it was exported from; ``""`` if it cannot have it.

    Why not always the best id: what names a paper, in notes and other programs,
    would change on the way through a file.
    """
    by_kind = {f"arxiv:{identity.arxiv}", f"doi:{identity.doi}", identity.local} - {
        "arxiv:",
        "doi:",
        "",
    }
    local_is_free = not identity.local or not taken.has("id", identity.local)
    return (
        wished if wished in by_kind and (wished != identity.local or local_is_free) else PaperId("")
    )


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
