"""Note templates: Markdown files in the ``templates`` folder of the data directory.

The folder is made with the default one in it when it is first looked at, and
belongs to the reader from then on: a template deleted stays deleted.
``{title}``, ``{authors}``, ``{year}``, ``{id}`` and ``{today}`` are filled in;
other braces stay as they are.
"""

import shutil
from datetime import UTC, datetime
from pathlib import Path

from paperdesk.model import LibraryError, Paper
from paperdesk.model.messages import Message
from paperdesk.paths import Places, resource
from paperdesk.text import display, display_name

FOLDER = "templates"
MOST = 100
LONGEST = 64 * 1024
"""Bytes of the longest template that is read."""
_MOST_AUTHORS = 6


def template_names(places: Places) -> tuple[str, ...]:
    """The templates there are, by name. Raises LibraryError when the folder cannot be read."""
    folder = places.data / FOLDER
    try:
        if not folder.is_dir():
            shutil.copytree(resource(FOLDER), folder)
        names = sorted(
            (path.stem for path in folder.glob("*.md") if path.is_file()), key=str.casefold
        )
    except OSError as error:
        raise LibraryError(
            Message("template.folder_unreadable", reason=error.strerror or error)
        ) from error
    return tuple(names[:MOST])


def filled(places: Places, name: str, paper: Paper) -> str:
    """A template with what is known of the paper. Raises LibraryError when it is not there."""
    path = places.data / FOLDER / f"{name}.md"
    if path.parent != places.data / FOLDER or Path(name).name != name:
        raise LibraryError(Message("template.unknown", name=name))
    try:
        with path.open("rb") as file:
            words = file.read(LONGEST).decode(errors="replace")
    except OSError as error:
        raise LibraryError(
            Message("template.unreadable", name=name, reason=error.strerror or error)
        ) from error
    shown = [display_name(author) for author in paper.author_names]
    authors = ", ".join(shown[:_MOST_AUTHORS]) + (" et al." if len(shown) > _MOST_AUTHORS else "")
    values = {
        "title": display(paper.title),
        "authors": authors,
        "year": "" if paper.year is None else str(paper.year),
        "id": paper.id,
        "today": datetime.now(UTC).astimezone().date().isoformat(),
    }
    return _with_values(words.replace("\r\n", "\n"), values)


def _with_values(words: str, values: dict[str, str]) -> str:
    """Fill all in at one go, so that no value is taken for a place of another."""
    parts: list[str] = []
    while (start := words.find("{")) >= 0:
        end = words.find("}", start)
        name = words[start + 1 : end] if end > 0 else ""
        if name in values:
            parts += [words[:start], values[name]]
            words = words[end + 1 :]
        else:
            parts.append(words[: start + 1])
            words = words[start + 1 :]
    return "".join((*parts, words))
