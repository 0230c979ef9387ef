"""Notes with citations: what stands for ``[[@key]]``, and the list of references behind.

``[[@doe2020]]`` cites a paper by its citation key (an id or a DOI will do), ``[[@doe2020;
@roe2021]]`` several at once, ``[[@doe2020, p. 3]]`` a page. Code is left as it is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from paperdesk.formats.citation.cited_clusters import CitedPlace
from paperdesk.formats.citation.cited_output import as_markdown
from paperdesk.formats.citation.cited_paper import cited_item
from paperdesk.library import Library
from paperdesk.model import PaperDeskError, Progress, silent
from paperdesk.model.frozen import Value
from paperdesk.model.messages import Message
from paperdesk.tasks.citations import rendered, styles_of
from paperdesk.text import note_html
from paperdesk.text.citation_cluster import CitedPart, cited_parts

_CITED = re.compile(
    r"(?P<code>^(```+|~~~+).*?(?:^\2|\Z)|(`+)(?!`)[^\n]+?(?<!`)\3(?!`))"
    r"|\[\[(?P<keys>@[^\[\]\n]{1,500})\]\]",
    re.DOTALL | re.MULTILINE,
)
_HEADING = "References"


@dataclass(frozen=True, slots=True, repr=False)
class CitedDocument(Value):
    """A text with its citations written out. ``cited`` are the ids of the papers, each once;
    ``unknown`` the keys that no paper has."""

    text: str
    style: str
    cited: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    messages: tuple[Message, ...] = ()


def cited_clusters(text: str) -> Iterator[tuple[int, int, list[CitedPart]]]:
    """Where citations stand in a text, and what each cites."""
    for found in _CITED.finditer(text):
        if found["code"] is None:
            yield found.start(), found.end(), cited_parts(found["keys"])


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
    papers: dict[int, int] = {}
    unknown: dict[str, None] = {}
    clusters: list[tuple[int, int, list[CitedPlace]]] = []
    for start, end, parts in cited_clusters(text):
        found = [_found(library, part.key, unknown) for part in parts]
        known = [key for key in found if key is not None]
        if parts and len(known) == len(parts):
            places = [papers.setdefault(key, len(papers)) for key in known]
            cluster = [
                CitedPlace(place, part.label, part.locator, part.suffix)
                for place, part in zip(places, parts, strict=True)
            ]
            clusters.append((start, end, cluster))
    messages = [Message("citation.unknown_key", key=key) for key in unknown]
    entries = {entry.key: entry for entry in library.entries(list(papers))}
    items = [cited_item(entries[key].paper) for key in papers]
    styles = styles_of(library.places)
    asked = [cluster for _, _, cluster in clusters]
    made = rendered(styles, styles.named(style), items, asked, progress)
    if made.message:
        messages.append(made.message)
    lines = [as_markdown(each.whole) for each in made.references]
    spans = [(start, end) for start, end, _ in clusters]
    whole = _filled(text, spans, list(map(as_markdown, made.in_text)), lines, heading)
    ids = tuple(str(entries[key].paper.id) for key in papers)
    shown = note_html(whole) if html else whole
    return CitedDocument(shown, made.style, ids, tuple(unknown), tuple(messages))


def _found(library: Library, key: str, unknown: dict[str, None]) -> int | None:
    try:
        return library.key(key)
    except PaperDeskError:
        unknown[key] = None
        return None


def _filled(
    text: str,
    spans: list[tuple[int, int]],
    said: list[str],
    lines: list[str],
    heading: str,
) -> str:
    parts: list[str] = []
    end = 0
    for (start, stop), words in zip(spans, said, strict=True):
        parts += [text[end:start], words]
        end = stop
    parts.append(text[end:])
    if lines:
        parts.append(f"\n\n## {heading}\n\n" + "\n\n".join(lines) + "\n")
    return "".join(parts)
