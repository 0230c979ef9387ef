"""Outbox of digests: the mail of each that is being handed over, or whose fate nobody knows.

A mail is kept, whole, before a server hears of it, and goes when the server has taken it; in
the same transaction its papers count as told of. So a process that is killed at any moment
leaves either what was not sent, which is sent, or what may have been sent, which is sent once
more, byte for byte the same, and said to be so.
"""

import json
import sqlite3
from datetime import timedelta

from paperdesk.library.db.clock import now
from paperdesk.library.db.holders import later, this_process, works
from paperdesk.library.digests import digest_table, told_papers
from paperdesk.model import LibraryError
from paperdesk.model.digests import OutgoingMail
from paperdesk.model.messages import Message

LONGEST = timedelta(minutes=10)
"""How long a process may hold a mail: several times what handing it over may take."""


def claim(connection: sqlite3.Connection, digest: int, title: str) -> OutgoingMail | None:
    """Take the mail of a digest that was left over; None when there is none.

    Raises LibraryError while another process sends it.
    """
    row = connection.execute(
        "SELECT content, told, tries, holder, until FROM digest_mails WHERE digest = ?", (digest,)
    ).fetchone()
    if row is None:
        return None
    content, told, tries, holder, until = row
    if until > now() and holder != this_process() and works(holder):
        raise LibraryError(Message("digest.on_its_way", name=title))
    connection.execute(
        "UPDATE digest_mails SET tries = tries + 1, holder = ?, until = ? WHERE digest = ?",
        (this_process(), later(LONGEST), digest),
    )
    return OutgoingMail(
        digest, bytes(content), tuple(told_papers.of_pairs(json.loads(told))), tries + 1
    )


def begin(connection: sqlite3.Connection, mail: OutgoingMail, title: str) -> None:
    """Keep a mail that is about to be handed over, for this process.

    Raises LibraryError where there is one already.
    """
    told = told_papers.identities(connection, mail.papers)
    added = connection.execute(
        "INSERT OR IGNORE INTO digest_mails (digest, content, told, tries, holder, until) "
        "VALUES (?, ?, ?, 1, ?, ?)",
        (
            *(mail.digest, mail.content, json.dumps(list(told.items()))),
            *(this_process(), later(LONGEST)),
        ),
    )
    if not added.rowcount:
        raise LibraryError(Message("digest.on_its_way", name=title))


def taken(connection: sqlite3.Connection, digest: int) -> None:
    """A server has taken the mail: its papers were told of."""
    row = connection.execute("SELECT told FROM digest_mails WHERE digest = ?", (digest,)).fetchone()
    if row is not None:
        told_papers.tell(connection, digest, told_papers.of_pairs(json.loads(row[0])))
    drop(connection, digest)
    digest_table.looked(connection, digest, sent=True)


def drop(connection: sqlite3.Connection, digest: int) -> None:
    """The mail was not sent: its papers come with the next."""
    connection.execute("DELETE FROM digest_mails WHERE digest = ?", (digest,))


def leave(connection: sqlite3.Connection, digest: int) -> None:
    """Nobody knows whether the mail was sent: it waits for the next try."""
    connection.execute(
        "UPDATE digest_mails SET holder = '', until = '' WHERE digest = ?", (digest,)
    )
