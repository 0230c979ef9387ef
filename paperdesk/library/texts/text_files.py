"""Text files: the attached PDFs of papers, and what is known of their texts.

The pages of a paper are those of all its PDFs, in the order in which they were attached.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path

from paperdesk.library.attachments import attachment_table
from paperdesk.library.attachments.attachment_folder import AttachmentFolder
from paperdesk.library.attachments.attachment_table import PDF_FILES
from paperdesk.library.db.database import Database
from paperdesk.library.db.paper_rows import batches_of, placeholders
from paperdesk.library.index import index_queue
from paperdesk.library.texts.text_cache import TextCache
from paperdesk.model import Document
from paperdesk.model.file_texts import WantedText

Files = dict[int, list[bytes]]


def files_of(connection: sqlite3.Connection, keys: Sequence[int]) -> Files:
    """The SHA-256 of the PDFs of papers, as they came."""
    found: Files = {}
    for batch in batches_of(keys):
        for key, digest in connection.execute(
            f"SELECT key, hash FROM attachments WHERE key IN ({placeholders(batch)}) "
            f"AND {PDF_FILES} ORDER BY number",
            batch,
        ):
            found.setdefault(key, []).append(digest)
    return found


def with_pages(
    connection: sqlite3.Connection, cache: TextCache, documents: Iterable[Document]
) -> list[Document]:
    """The documents with the texts of their pages, as far as these were read."""
    listed = list(documents)
    if not cache.exists:
        return listed
    files = files_of(connection, [document.key for document in listed])
    return [
        Document(one.key, one.paper, one.note, cache.pages(files[one.key]))
        if one.key in files
        else one
        for one in listed
    ]


def portion(
    connection: sqlite3.Connection, cache: TextCache, keys: Sequence[int], most: int
) -> Sequence[int]:
    """The first of the papers whose pages have so many letters together; one at least."""
    if not cache.exists:
        return keys
    files = files_of(connection, keys)
    letters = 0
    for n, key in enumerate(keys, 1):
        letters += cache.letters(files.get(key, ()))
        if letters >= most:
            return keys[:n]
    return keys


def wanted(
    connection: sqlite3.Connection,
    folder: AttachmentFolder,
    cache: TextCache,
    keys: Sequence[int] | None,
    limit: int,
) -> tuple[WantedText, ...]:
    """The PDFs (of these papers; None: of all) whose texts were not read yet, the latest first;
    those that are not there now come another time."""
    known = cache.known()
    sql = f"SELECT number, key, hash FROM attachments WHERE {PDF_FILES} ORDER BY number DESC"
    chosen = None if keys is None else set(keys)
    seen: set[bytes] = set()
    found: list[WantedText] = []
    for number, key, digest in connection.execute(sql).fetchall():
        if digest in known or digest in seen or (chosen is not None and key not in chosen):
            continue
        for one in attachment_table.of_papers(connection, folder, [key]).get(key, ()):
            if one.number == number and Path(one.path).is_file():
                seen.add(digest)
                found.append(WantedText(digest.hex(), one.path, key))
        if len(found) >= limit:
            break
    return tuple(found)


def tell(database: Database, cache: TextCache) -> int:
    """Queue the papers whose files were read for the index; how many they are."""
    if not (digests := cache.untold()):
        return 0
    keys: list[int] = []
    with database.transaction() as connection:
        sql = "SELECT key FROM attachments WHERE hash = ? AND NOT gone"
        for digest in digests:
            keys += [key for (key,) in connection.execute(sql, (digest,))]
        index_queue.enqueue(connection, set(keys))
    cache.tell(digests)
    return len(set(keys))
