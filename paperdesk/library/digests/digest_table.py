"""Table of digests: what the reader set, which is undone and done again, and how each fared."""

import json
import sqlite3
import unicodedata
from dataclasses import asdict, fields
from typing import Any

from paperdesk.library.changes import operations
from paperdesk.library.changes.operations import Operation, WriteContext, register
from paperdesk.library.changes.undo_log import UndoRecord
from paperdesk.library.db.clock import now
from paperdesk.library.db.database import next_key
from paperdesk.library.db.message_column import packed, unpacked
from paperdesk.library.db.paper_rows import placeholders, storable
from paperdesk.model import ActionKind, ActionResult, LibraryError
from paperdesk.model.digests import Digest, DigestForm, DigestOf, MailRoute
from paperdesk.model.follows import Rhythm
from paperdesk.model.messages import Message

LONGEST = 100
_SET = "number, title, folded, subject, value, rhythm, form, folder, route, since, gone"
"""What the reader sets, and whether it was forgotten."""
_TITLE, _FOLDED, _ROUTE, _GONE = 1, 2, 8, -1
_DIGESTS = f"SELECT {_SET}, looked, sent, tried, problem FROM digests WHERE NOT gone"


def all_digests(connection: sqlite3.Connection) -> tuple[Digest, ...]:
    """All digests, in the order in which they were set up."""
    return tuple(map(_as_digest, connection.execute(f"{_DIGESTS} ORDER BY number")))


def find(connection: sqlite3.Connection, name: str) -> Digest:
    """The digest with this number or name. Raises LibraryError when there is none."""
    row = connection.execute(
        f"{_DIGESTS} AND (folded = ? OR number = ?) ORDER BY folded = ? DESC",
        (_fold(name), int(name) if name.isdecimal() and len(name) < 10 else 0, _fold(name)),
    ).fetchone()
    if row is None:
        raise LibraryError(Message("digest.unknown", name=name))
    return _as_digest(row)


def save(context: WriteContext, digest: Digest) -> ActionResult:
    """Keep a digest, in the place of that with its number; without ``since``, from now on.

    Raises LibraryError for one that has no name, or that of another, or goes nowhere.
    """
    row = _row(digest)
    same = context.connection.execute(
        "SELECT number FROM digests WHERE NOT gone AND folded = ? AND number <> ?",
        (row[_FOLDED], digest.number),
    ).fetchone()
    if same is not None:
        raise LibraryError(Message("digest.exists", name=str(row[_TITLE])))
    before = _row_of(context.connection, digest.number)
    if before is None and digest.number:
        raise LibraryError(Message("digest.unknown", name=str(digest.number)))
    row[0] = before[0] if before else next_key(context.connection, "digests")
    return _perform(context, before, row, Message("action.digest_saved", name=str(row[_TITLE])))


def forget(context: WriteContext, number: int) -> ActionResult:
    """Make a digest no more."""
    before = _row_of(context.connection, number)
    if before is None or before[_GONE]:
        raise LibraryError(Message("digest.unknown", name=str(number)))
    text = Message("action.digest_forgotten", name=str(before[_TITLE]))
    return _perform(context, before, [*before[:_GONE], 1], text)


def looked(connection: sqlite3.Connection, number: int, *, sent: bool) -> None:
    """Keep that an issue was made now; ``sent``: it held something, and is where it goes."""
    connection.execute(
        "UPDATE digests SET looked = ?1, tried = ?1, sent = iif(?2, ?1, sent), problem = '' "
        "WHERE number = ?3",
        (now(), sent, number),
    )


def failed(connection: sqlite3.Connection, number: int, problem: Message) -> None:
    """Keep what was in the way of an issue now."""
    connection.execute(
        "UPDATE digests SET tried = ?, problem = ? WHERE number = ?",
        (now(), packed(problem), number),
    )


def _as_digest(row: tuple[Any, ...]) -> Digest:
    number, title, _, subject, value, rhythm, form, folder, route, since, _, *fared = row
    looked_at, sent, tried, problem = fared
    return Digest(
        title,
        DigestOf(subject),
        value,
        Rhythm(rhythm),
        DigestForm(form),
        folder,
        _route_of(route),
        number=number,
        since=since,
        looked=looked_at,
        sent=sent,
        tried=tried,
        problem=unpacked(problem),
    )


def _route_of(text: str) -> MailRoute | None:
    if not text:
        return None
    values = json.loads(text)
    known = {field.name: values[field.name] for field in fields(MailRoute) if field.name in values}
    return MailRoute(**{**known, "recipients": tuple(known["recipients"])})


def _row(digest: Digest) -> list[Any]:
    """The values of :data:`_SET`."""
    title = " ".join(unicodedata.normalize("NFC", str(storable(digest.title))).split())
    if not title:
        raise LibraryError(Message("digest.unnamed"))
    if len(title) > LONGEST:
        raise LibraryError(Message("digest.name_too_long", most=LONGEST, n=len(title)))
    if not digest.folder and digest.mail is None:
        raise LibraryError(Message("digest.nowhere"))
    if digest.folder and digest.mail is not None:
        raise LibraryError(Message("digest.two_ways"))
    route = json.dumps(asdict(digest.mail), sort_keys=True) if digest.mail else ""
    texts = (title, _fold(title), str(digest.of), digest.value, str(digest.rhythm))
    more = (str(digest.form), digest.folder, route, digest.since or now())
    return [digest.number, *map(storable, (*texts, *more)), 0]


def _fold(name: str) -> str:
    return unicodedata.normalize("NFC", " ".join(name.split()).casefold())


def _row_of(connection: sqlite3.Connection, number: int) -> list[Any] | None:
    found = connection.execute(f"SELECT {_SET} FROM digests WHERE number = ?", (number,)).fetchone()
    return list(found) if found else None


def _perform(
    context: WriteContext, before: list[Any] | None, after: list[Any], text: Message
) -> ActionResult:
    record: UndoRecord = {"kind": "digest", "before": before, "after": after}
    return operations.perform(context, ActionKind.DIGEST, record, text, changes=before != after)


def _change(context: WriteContext, record: UndoRecord, back: bool) -> None:
    row = record["before" if back else "after"] or [*record["after"][:_GONE], 1]
    ask = context.connection.execute
    # A mail on its way to where the digest goes no more: its papers come again, elsewhere.
    ask(
        "DELETE FROM digest_mails WHERE digest = ? AND NOT EXISTS "
        "(SELECT 1 FROM digests WHERE number = ? AND route = ?)",
        (row[0], row[0], row[_ROUTE]),
    )
    ask(f"INSERT OR IGNORE INTO digests ({_SET}) VALUES ({placeholders(row)})", row)
    ask(f"UPDATE digests SET ({_SET}) = ({placeholders(row)}) WHERE number = ?", [*row, row[0]])


register(Operation("digest", _change))
