"""Notes with citations: what stands for ``[[@key]]``, and the list of references behind.

``[[@doe2020]]`` cites a paper by its citation key (an id or a DOI will do), ``[[@doe2020;
@roe2021]]`` several at once. Code is left as it is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from paperdesk.formats.citation.cited_output import as_markdown
from paperdesk.formats.citation.cited_paper import cited_item
from paperdesk.library import Library
from paperdesk.model import PaperDeskError, Progress, silent
from paperdesk.model.frozen import Value
from paperdesk.model.messages import Message
from paperdesk.tasks.citations import rendered, styles_of
from paperdesk.text import note_html

_CITED = re.compile(
    r"(?P<code>^(```+|~~~+).*?(?:^\2|\Z)|(`+)(?!`)[^\n]+?(?<!`)\3(?!`))"
    r"|\[\[(?P<keys>@[^\[\]\n]{1,500})\]\]",
    re.DOTALL | re.MULTILINE,
)
_HEADING = "References"


@dataclass(frozen=True, slots=True, repr=False)
class CitedDocument(Value):
    """A text with its citations written out. ``cited`` are the ids of the papers, each once."""

    text: str
    style: str
    cited: tuple[str, ...] = ()
    messages: tuple[Message, ...] = ()


def cited_keys(text: str) -> Iterator[tuple[int, int, list[str]]]:
    """Where citations stand in a text, and the keys of each."""
    for found in _CITED.finditer(text):
        if found["code"] is None:
            keys = [each.strip().lstrip("@").strip() for each in found["keys"].split(";")]
            yield found.start(), found.end(), [key for key in keys if key]


def cited_document(
    library: Library,
    text: str,
    style: str,
    *,
    html: bool = False,
    heading: str = _HEADING,
    progress: Progress = silent,
) -> CitedDocument:
    """The text with its citations and their references, as Markdown or safe HTML.

    A key that no paper has stays as it is, and a message tells of it. Raises PaperDeskError
    where there is no such style.
    """
    papers: list[int] = []
    messages: dict[Message, None] = {}
    clusters: list[tuple[int, int, list[int]]] = []
    for start, end, keys in cited_keys(text):
        found = [_found(library, key, messages) for key in keys]
        if keys and None not in found:
            known = [key for key in found if key is not None]
            papers.extend(key for key in known if key not in papers)
            clusters.append((start, end, [papers.index(key) for key in known]))
    entries = {entry.key: entry for entry in library.entries(papers)}
    items = [cited_item(entries[key].paper) for key in papers]
    styles = styles_of(library.places)
    places = [places for _, _, places in clusters]
    made = rendered(styles, styles.named(style), items, places, progress)
    if made.message:
        messages[made.message] = None
    lines = [as_markdown(each.whole) for each in made.references]
    whole = _filled(text, clusters, list(map(as_markdown, made.in_text)), lines, heading)
    ids = tuple(str(entries[key].paper.id) for key in papers)
    return CitedDocument(note_html(whole) if html else whole, made.style, ids, tuple(messages))


def _found(library: Library, key: str, messages: dict[Message, None]) -> int | None:
    try:
        return library.key(key)
    except PaperDeskError:
        messages[Message("citation.unknown_key", key=key)] = None
        return None


def _filled(
    text: str,
    clusters: list[tuple[int, int, list[int]]],
    said: list[str],
    lines: list[str],
    heading: str,
) -> str:
    parts: list[str] = []
    end = 0
    for (start, stop, _), words in zip(clusters, said, strict=True):
        parts += [text[end:start], words]
        end = stop
    parts.append(text[end:])
    if lines:
        parts.append(f"\n\n## {heading}\n\n" + "\n\n".join(lines) + "\n")
    return "".join(parts)
