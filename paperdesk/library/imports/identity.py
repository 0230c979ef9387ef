"""Identity resolution: what a record can be known by, who has it, and what a new paper is called.

Two records are one paper when they share an arXiv id or a DOI. What an id wears (an
address, a version, a DOI that arXiv gave) makes no difference: see ``text.identifiers``.
What equal titles mean is in :mod:`~paperdesk.library.imports.namesakes`.

Why a local id is none of these: it is made of the title, so that the Editorials
of two libraries have the same. Whoever meets one in a file of another library
compares the records, too.

Why a record's fingerprint is an alias of kind ``title``, behind a sign that
no title's key has: a record without identifiers that was joined to a paper by
the reader's word must be known again when its file is imported again, and
whatever takes an alias back takes this back as well.
"""

import hashlib
import re
import sqlite3
from collections.abc import Iterable, Iterator

from paperdesk.library.imports import staged_import
from paperdesk.library.imports.alias_filter import AliasFilter
from paperdesk.model import Paper, PaperId
from paperdesk.model.frozen import Value, late_dataclass
from paperdesk.text import identifier, title_key

_LOCAL = re.compile(r"local:[0-9a-f]{8,64}")
_VERSION = re.compile(r"v[0-9]+$")

AliasRow = tuple[str, str, int]
"""A row of ``aliases``: kind, value, key."""


@late_dataclass(frozen=True, slots=True, repr=False)
class Identity(Value):
    """Identifiers of a record; ``""`` where it has none of a kind."""

    arxiv: str
    doi: str
    local: str
    title: str
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
        others=tuple(others),
    )


def _bare(kind: str, text: str) -> tuple[str, str]:
    """(kind, value) of an id without its clothes; one of no known shape in lower case."""
    if bare := identifier(text):
        return bare.kind, bare.value
    if not kind:
        kind, _, text = text.partition(":")
    return (kind, _VERSION.sub("", text.strip().lower())) if kind in ("arxiv", "doi") else ("", "")


def new_id(identity: Identity, title: str, taken: "IdentityIndex") -> PaperId:
    """The id of a paper that is here for the first time; no other paper has it."""
    if identity.arxiv:
        return PaperId(f"arxiv:{identity.arxiv}")
    if identity.doi:
        return PaperId(f"doi:{identity.doi}")
    if identity.local and not taken.has("id", identity.local):
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


def kept_id(identity: Identity, wished: PaperId, taken: "IdentityIndex") -> PaperId:
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


def may_have(connection: sqlite3.Connection, key: int, kind: str, value: str) -> bool:
    """Whether a paper can be given an alias, which it has not yet: many may have one title, but an
    id or a fingerprint only one."""
    taken = connection.execute(
        "SELECT 1 FROM aliases WHERE kind = ?1 AND value = ?2 "
        "AND (key = ?3 OR kind <> 'title' OR instr(value, '#'))",
        (kind, value, key),
    )
    return taken.fetchone() is None


class IdentityIndex:
    """Index from identifiers to papers: the library's aliases, and those of planned papers.

    Reads through ``connection`` and writes nothing. Papers that an import has staged, this one or
    another that is under way, are there; withdrawn ones are not.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._staged = staged_import.all_ranges(connection)
        self._filter: AliasFilter | None = None
        self._once: dict[tuple[str, str], int] = {}
        self._titled: dict[str, list[int]] = {}
        self._planned: dict[int, set[tuple[str, str]]] = {}
        self._lacking: set[tuple[str, str]] = set()
        self._empty = not connection.execute("SELECT EXISTS (SELECT 1 FROM aliases)").fetchone()[0]

    def find(self, identity: Identity) -> int | None:
        """The key of the paper, here or planned, that has an identifier of this record."""
        for kind, value in identity.aliases():
            if kind not in ("title", "id") and (key := self._lookup(kind, value)) is not None:
                return key
        return None

    def find_local(self, identity: Identity) -> int | None:
        """The key of the paper that has the local id of this record, which may be another one."""
        return self._lookup("id", identity.local) if identity.local else None

    def recall(self, title: str, fingerprint: str) -> int | None:
        """The key of the paper that a record without identifiers was joined to before."""
        return self._lookup("title", f"{title}#{fingerprint}")

    def titled(self, title: str) -> list[int]:
        """The keys of the papers, here or planned, that have this normalised title."""
        planned = self._titled.get(title, [])
        if self._lacks("title", title):
            return planned
        rows = self._connection.execute(
            "SELECT key, gone FROM aliases JOIN reading USING (key) "
            "WHERE kind = 'title' AND value = ? ORDER BY key",
            (title,),
        )
        return [key for key, gone in rows if self._is_there(key, gone)] + planned

    def ids_of(self, key: int) -> tuple[frozenset[str], frozenset[str]]:
        """The arXiv ids and the DOIs by which a paper, here or planned, is known."""
        known = set(self._planned.get(key, ()))
        if not self._empty:
            known.update(
                self._connection.execute("SELECT kind, value FROM aliases WHERE key = ?", (key,))
            )
        return tuple(  # type: ignore[return-value]  # two of them
            frozenset(value for kind, value in known if kind == asked) for asked in ("arxiv", "doi")
        )

    def has(self, kind: str, value: str) -> bool:
        """Whether an alias is taken, were it by a paper that was withdrawn."""
        if (kind, value) in self._once:
            return True
        return not self._lacks(kind, value) and bool(
            self._connection.execute(
                "SELECT 1 FROM aliases WHERE kind = ? AND value = ?", (kind, value)
            ).fetchone()
        )

    def begin(self, learned: Iterable[AliasRow], *, filtered: bool) -> None:
        """Begin anew, with what was learned of papers and is not in the library; perhaps with a
        filter of what is there, which may not be kept where others write."""
        self._filter = AliasFilter.of(self._connection) if filtered else None
        for known in (self._once, self._titled, self._planned, self._lacking):
            known.clear()
        for kind, value, key in learned:
            if kind == "title" and "#" not in value:
                self._titled.setdefault(value, []).append(key)
            else:
                self._once[kind, value] = key
            self._planned.setdefault(key, set()).add((kind, value))

    def go_on(self, written: Iterable[AliasRow]) -> None:
        """Forget what was learned and is in the library by now."""
        self._staged = staged_import.all_ranges(self._connection)
        self._empty = False
        self._lacking.clear()
        for kind, value, key in written:
            self._planned.pop(key, None)
            if kind == "title" and "#" not in value:
                if left := [one for one in self._titled.pop(value, ()) if one != key]:
                    self._titled[value] = left
            else:
                self._once.pop((kind, value), None)

    def learn(self, key: int, identity: Identity, own: PaperId | None = None) -> list[AliasRow]:
        """Remember the paper under all it can be known by; the rows that are new.

        ``own`` is the id it was just given. What already names another paper
        stays there.
        """
        rows: list[AliasRow] = []
        mine = self._planned.get(key, set())
        given = [("id", str(own))] if own and own.startswith("local:") else []
        for kind, value in (*identity.aliases(), *given):
            if (kind, value) in mine:
                continue
            if kind == "title":
                if key in self.titled(value):
                    continue
                self._titled.setdefault(value, []).append(key)
            elif self.has(kind, value):
                continue
            else:
                self._once[kind, value] = key
            mine.add((kind, value))
            rows.append((kind, value, key))
            if self._filter is not None:
                self._filter.add(kind, value)
        if rows:
            self._planned[key] = mine
        return rows

    def learn_record(self, key: int, title: str, fingerprint: str) -> list[AliasRow]:
        """Remember that a record is of this paper though its title alone does not say so."""
        value = f"{title}#{fingerprint}"
        if self.has("title", value):
            return []
        self._once["title", value] = key
        if self._filter is not None:
            self._filter.add("title", value)
        return [("title", value, key)]

    def _lookup(self, kind: str, value: str) -> int | None:
        if (found := self._once.get((kind, value))) is not None or self._lacks(kind, value):
            return found
        rows = self._connection.execute(
            "SELECT key, gone FROM aliases JOIN reading USING (key) WHERE kind = ? AND value = ?",
            (kind, value),
        )
        return next((key for key, gone in rows if self._is_there(key, gone)), None)

    def _lacks(self, kind: str, value: str) -> bool:
        """Whether the library surely has no such alias."""
        if self._filter is None:
            return self._empty
        if (kind, value) in self._lacking:  # of each record it is asked twice
            return True
        if not self._empty and self._filter.may_have(kind, value):
            return False
        self._lacking.add((kind, value))
        return True

    def _is_there(self, key: int, gone: str | None) -> bool:
        return gone != "withdrawn" or staged_import.is_within(self._staged, key)
