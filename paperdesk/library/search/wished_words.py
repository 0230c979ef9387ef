"""Table of wished words: those of which the reader wants more, or less, in the order for them.

Why a table of its own and not what was learned: a wish is the reader's word. It is undone, shown
and taken back like any other act, and stays when something else is learned.
"""

import sqlite3
import unicodedata

from paperdesk.library.changes import operations
from paperdesk.library.changes.operations import Operation, WriteContext, register
from paperdesk.library.changes.undo_log import UndoRecord
from paperdesk.library.db.paper_rows import storable
from paperdesk.model import ActionKind, ActionResult, LibraryError
from paperdesk.model.messages import Message

LONGEST = 60

_TEXTS = {1: "action.word_more", -1: "action.word_less", 0: "action.word_left"}


def all_wishes(connection: sqlite3.Connection) -> dict[str, int]:
    """The words with a wish, 1 for more of them and -1 for less, by name."""
    return dict(connection.execute("SELECT word, wish FROM wished_words ORDER BY folded"))


def wish(context: WriteContext, text: str, wanted: int) -> ActionResult:
    """Want more of a word (1) or less (-1), or leave it to what is learned (0).

    Raises LibraryError for what is no word.
    """
    word = " ".join(unicodedata.normalize("NFC", str(storable(text))).split())
    if not any(map(str.isalnum, word)):
        raise LibraryError(Message("wish.no_word"))
    if len(word) > LONGEST:
        raise LibraryError(Message("wish.too_long", most=LONGEST, n=len(word)))
    before = _row(context.connection, word)
    after = [word, wanted] if wanted else None
    record: UndoRecord = {"kind": "wish", "word": word, "before": before, "after": after}
    said = Message(_TEXTS[wanted], word=word)
    changes = (before and before[1]) != (after and after[1])
    return operations.perform(context, ActionKind.WISH, record, said, changes=changes)


def _row(connection: sqlite3.Connection, word: str) -> list[str | int] | None:
    found = connection.execute(
        "SELECT word, wish FROM wished_words WHERE folded = ?", (word.casefold(),)
    ).fetchone()
    return list(found) if found else None


def _change(context: WriteContext, record: UndoRecord, back: bool) -> None:
    row, folded = record["before" if back else "after"], record["word"].casefold()
    context.connection.execute("DELETE FROM wished_words WHERE folded = ?", (folded,))
    if row is not None:
        context.connection.execute("INSERT INTO wished_words VALUES (?, ?, ?)", (folded, *row))


register(Operation("wish", _change))
