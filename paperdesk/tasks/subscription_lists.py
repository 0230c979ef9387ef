"""Subscription lists: follows out of an OPML file that another program wrote, and into one.

Why a worker reads them: the file is anybody's. What it holds comes back as values, and who asked
follows it; nothing is followed here.
"""

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from paperdesk.files import write_atomically
from paperdesk.formats.opml import Subscriptions, read_opml, write_opml
from paperdesk.library import Library
from paperdesk.model import BadFileError, PaperDeskError, Progress
from paperdesk.model.follows import Follow, Rhythm, SourceQuery
from paperdesk.model.messages import Message
from paperdesk.paths import Places

Values = dict[str, Any]


def read_list(args: Values, _progress: Progress) -> Values:
    """Worker job: ``{"path"}`` -> ``{"follows": [...], "refused": [addresses]}``.

    Raises BadFileError for a file that cannot be read, or is no such list.
    """
    found = listed(Path(args["path"]))
    return {"follows": list(map(as_values, found.follows)), "refused": list(found.refused)}


def write_list(args: Values, _progress: Progress) -> Values:
    """Worker job: ``{"home", "path"}`` -> ``{"written": number of follows}``."""
    with Library.open(Places.from_dict(args["home"])) as library:
        return {"written": write_follows(library, Path(args["path"]))}


def write_follows(library: Library, path: Path) -> int:
    """Write all that is followed as a list; how many that are. Raises PaperDeskError."""
    follows = library.follows()
    lines = "".join(f"{line}\n" for line in write_opml(follows))
    try:
        write_atomically(path, lines.encode())
    except OSError as error:
        reason = error.strerror or str(error)
        told = Message("file.unwritable", path=path, reason=reason)
        raise PaperDeskError(told) from error
    return len(follows)


def listed(path: Path) -> Subscriptions:
    """What a file lists. Raises BadFileError as :func:`read_list` does."""
    try:
        content = path.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise BadFileError(Message("file.unreadable", path=path, reason=reason)) from error
    return read_opml(content, path.name)


def as_values(follow: Follow) -> Values:
    """A follow that is not kept yet, as values of JSON."""
    return {
        "query": asdict(follow.query),
        "title": follow.title,
        "rhythm": str(follow.rhythm),
        "tag": follow.tag,
    }


def as_follow(values: Mapping[str, Any]) -> Follow:
    """The follow that :func:`as_values` gave."""
    query = SourceQuery(**values["query"])
    return Follow(query, values["title"], Rhythm(values["rhythm"]), tag=values["tag"])
