"""Followed exports: a query, often that of a saved search, kept up to date as a file.

The command line writes them after what changes the library, the window some seconds after. A
file is touched only when its papers read otherwise than when it was written last, or when it is
gone; so a program that watches it (LaTeX's build, Pandoc) is woken only then. A file that cannot
be written is told of once and tried again with every change. Files of papers are copied beside
it where they are asked for, each once; those of papers that left the query stay.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import IO, Any

from paperdesk.library import Library
from paperdesk.model import LibraryBusyError, PaperDeskError, Progress, silent
from paperdesk.model.export_options import ExportOptions, FollowedExport
from paperdesk.model.messages import Message
from paperdesk.paths import Places
from paperdesk.settings import load
from paperdesk.tasks.export_jobs import entries, export, keys_of, replace_file, written
from paperdesk.tasks.exported_files import with_files

_IN_MEMORY = 16_000_000
_CHUNK = 1_000_000


def export_file(args: dict[str, Any], progress: Progress) -> dict[str, Any]:
    """Worker job: ``{"home", "path", "format", "own_words", "key_pattern", "query" or "keys",
    "follow"}`` -> ``{"papers": how many}``.

    ``query`` may be that of a saved search (``@NAME``); with ``follow`` the file is kept up to
    date.
    """
    words = args["own_words"]
    options = ExportOptions(
        args["format"], None if words is None else tuple(words), args["key_pattern"]
    )
    path, query = Path(args["path"]), args["query"]
    with Library.open(Places.from_dict(args["home"])) as library:
        if args["follow"]:
            return {"papers": follow(library, query, options, path, progress)}
        query = query_of(library, query)
        return {"papers": export(library, query, options, path, progress, keys=args["keys"])}


def update(args: dict[str, Any], _progress: Progress) -> dict[str, Any]:
    """Worker job: ``{"home": places}`` -> ``{"written": [path, ...], "troubles": [message, ...]}``.

    Of troubles only those that are new.
    """
    with Library.open(Places.from_dict(args["home"])) as library:
        done, troubles = update_all(library)
    return {"written": done, "troubles": troubles}


def follow(
    library: Library, query: str, options: ExportOptions, path: Path, progress: Progress = silent
) -> int:
    """Write a file and keep it up to date from now on; how many papers it holds.

    ``query`` is as typed: ``@NAME`` is the saved search of that name, whatever it asks for then.
    Raises PaperDeskError when it cannot be written now; then it is not followed.
    """
    followed = FollowedExport(str(path.resolve()), query, options)
    digest, papers = _write(library, followed, progress)
    library.follow_export(replace(followed, digest=digest))
    return papers


def update_all(library: Library) -> tuple[list[str], list[Message]]:
    """Write the files whose papers have changed: their paths, and what is newly the matter."""
    done: list[str] = []
    troubles: list[Message] = []
    for one in () if library.read_only else library.followed_exports():
        trouble: Message | None = None
        digest = one.digest
        try:
            digest, _ = _write(library, one)
        except LibraryBusyError:
            continue  # with the next change
        except PaperDeskError as error:
            trouble = Message("export.not_followed", reason=error.message)
        if digest != one.digest:
            done.append(one.path)
        if trouble is not None and trouble != one.trouble:
            troubles.append(trouble)
        if (digest, trouble) != (one.digest, one.trouble):
            library.follow_export(replace(one, digest=digest, trouble=trouble))
    return done, troubles


def query_of(library: Library, text: str) -> str:
    """What a followed export asks for now. Raises LibraryError when its saved search is gone."""
    return library.saved_query(text[1:]) if text.startswith("@") else text


def _write(
    library: Library, followed: FollowedExport, progress: Progress = silent
) -> tuple[str, int]:
    """Write a file if need be; the digest of what stands in it, and the number of papers."""
    options = followed.options
    if not options.key_pattern:
        options = replace(options, key_pattern=load(library.places).citation_keys)
    keys = keys_of(library, query_of(library, followed.query))
    path = Path(followed.path)
    try:
        chosen = entries(library, keys, options)
        if "files" in (words := options.own_words or ()):
            chosen = with_files(library, chosen, path, marked="marks" in words, kept=True)
        lines = written(chosen, options)
        return _replace_if_other(lines, followed, path, progress), len(keys)
    except OSError as error:  # of the temporary file: the disk may be full
        reason = error.strerror or error
        raise PaperDeskError(Message("file.unwritable", path=path, reason=reason)) from error


def _replace_if_other(
    lines: Iterator[str], followed: FollowedExport, path: Path, progress: Progress
) -> str:
    """Write the lines if they are other than last time, or the file is gone; their digest."""
    with SpooledTemporaryFile(_IN_MEMORY) as spool:
        digest = hashlib.sha256()
        for number, line in enumerate(lines):
            data = line.encode("utf-8", "replace")
            digest.update(data)
            spool.write(data)
            if number % 1_000 == 0:
                progress(number, 0, Message("step.writing"))
        if digest.hexdigest() != followed.digest or not path.is_file():
            spool.seek(0)
            replace_file(path, _chunks(spool))
    return digest.hexdigest()


def _chunks(spool: "IO[bytes]") -> Iterator[bytes]:
    while chunk := spool.read(_CHUNK):
        yield chunk
