"""Quotes of marks: the words that a reader marked, as Markdown with links to their pages.

Each mark is written by a template, ``marks/mark.md`` in the folder of templates, or by our own
where there is none. ``{quote}``, ``{comment}``, ``{page}``, ``{link}``, ``{kind}`` and ``{colour}``
are filled in; a line of the template in which all that is filled in is empty is left out.
"""

import re
from collections.abc import Iterable, Sequence

from paperdesk.library import Library
from paperdesk.model.marks import Mark
from paperdesk.paths import Places, resource
from paperdesk.tasks.note_templates import FOLDER, LONGEST

TEMPLATE = "marks/mark.md"
_PLACE = re.compile(r"\{(quote|comment|page|link|kind|colour)\}")
_DIGITS = 16
"""Of the SHA-256 that tells one file of a paper from the others."""
_EMPTY_LINES = re.compile(r"\n{3,}")


def template(places: Places) -> str:
    """The reader's own template for a mark, or ours."""
    own = places.data / FOLDER / TEMPLATE
    for path in (own, resource(FOLDER) / TEMPLATE):
        try:
            with path.open("rb") as file:
                words = file.read(LONGEST).decode(errors="replace").replace("\r\n", "\n")
        except OSError:
            continue
        if words.strip():
            return words
    return "> {quote}\n\n{comment}\n\n[{page}]({link})\n"


def quoted(mark: Mark, paper: str, words: str, labels: Sequence[str] = (), first: str = "") -> str:
    """A mark of the paper of an id as a template's ``words`` have it.

    ``labels`` are those of the pages; a link names the page by its place in the file, and the
    file where it is another than the ``first`` (SHA-256, hex; ``""``: there is but one).
    """
    other = f"&file={mark.file[:_DIGITS]}" if first and mark.file not in ("", first) else ""
    label = labels[mark.page] if mark.page < len(labels) and labels[mark.page] else mark.page + 1
    values = {
        "quote": " ".join(mark.quote.split()),
        "comment": mark.comment.strip(),
        "page": f"p. {label}",
        "link": f"paper:{paper}#page={mark.page + 1}{other}",
        "kind": str(mark.kind),
        "colour": mark.colour,
    }
    lines = []
    for line in words.strip().split("\n"):
        names = _PLACE.findall(line)
        if not names or any(values[name] for name in names):
            lines.append(_PLACE.sub(lambda found: values[found[1]], line))
    return _EMPTY_LINES.sub("\n\n", "\n".join(lines)).strip()


def quotes(
    marks: Iterable[Mark], paper: str, words: str, labels: Sequence[str] = (), first: str = ""
) -> list[str]:
    """Each mark by the template; those that answer others, or say nothing, are left out."""
    return [
        quoted(mark, paper, words, labels, first)
        for mark in marks
        if not mark.reply_to and (mark.quote or mark.comment)
    ]


def quotes_of(library: Library, key: int) -> list[str]:
    """The marks of a paper in reading order, each as a quote."""
    (entry,) = library.entries([key])
    files = [one.digest for one in library.attachments([key]).get(key, ()) if one.is_pdf]
    first = files[0] if len(files) > 1 else ""
    return quotes(library.marks(key), entry.paper.id, template(library.places), first=first)
