"""Front matter of note files: a small, safe subset of YAML, written and read by hand.

Why not a YAML library: a note may come from anybody, a few keys are ours, and
whatever else the reader keeps there must come back letter by letter. Scalars
are written as JSON strings, which are YAML's double-quoted ones.

The layout of a file is::

    ---
    id: "arxiv:1706.03762"
    aliases: ["doi:10.1000/x"]
    title: "A title"
    publication: {"type": "article-journal", "container": "A journal", "year": 2017}
    tags: ["to discuss", "rl/offline"]
    state: later
    ---

    The words of the reader.

One empty line after it and one line end after the words belong to the
layout and not to the text, so that a text comes back exactly.

Why ``publication`` in one key, and ours only where it looks as we write it: readers have a
``type``, a ``year`` or a ``publication`` of their own in their notes, which are theirs to keep.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from paperdesk.model.frozen import Value, late_dataclass
from paperdesk.model.reading_fields import FRONT_MATTER_FIELDS

LARGEST = 64 * 1024
"""Characters; a longer one is not read as front matter."""

_TITLE = 1_000
"""Characters of a title that are written; it is there for people who look at the file."""

_LIST = 16_000
"""Characters of a list as it is written; a longer one is left out and the library's counts."""

_KEY = re.compile(r"([A-Za-z_][\w-]*)[ \t]*:(?:[ \t]+(.*)|[ \t]*)$")
_ITEM = re.compile(r"[ \t]*-[ \t]+(.*)$")
_FIELDS = tuple(field.name for field in FRONT_MATTER_FIELDS)
_OURS = ("id", "aliases", "title", "tags", *_FIELDS)
_PUBLICATION = "publication"
_OF_PUBLICATION = {"type": str, "container": str, "year": int}
_FLOW = re.compile(r"""\s*("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,\[\]"']+?)\s*(?:,|$)""")


@late_dataclass(frozen=True, slots=True, repr=False)
class FrontMatter(Value):
    """Front matter, parsed. ``tags`` is None where it names none.

    ``fields`` are the reader's fields that it names, such as ``{"state": "later"}``.
    ``publication`` says where the paper came out: ``type``, ``container``, ``year``, as known.
    ``others`` are the lines of keys that are not ours, kept as they are.
    """

    id: str = ""
    aliases: tuple[str, ...] = ()
    title: str = ""
    publication: Mapping[str, str | int] = field(default_factory=dict)
    tags: tuple[str, ...] | None = None
    fields: Mapping[str, str] = field(default_factory=dict)
    others: tuple[str, ...] = ()


@dataclass(slots=True)
class _YamlBlock:
    """Key of a block mapping with its value and all lines it takes."""

    name: str
    value: str
    lines: list[str] = field(default_factory=list)


def join(front: FrontMatter, text: str) -> str:
    """Content of a note file: front matter, empty line, words.

    Our own keys never make it too long to be read again: a title
    is cut, a list of very many is left out.
    """
    lines = ["---", f"id: {_quoted(front.id)}"]
    if front.aliases and len(aliases := _listed(front.aliases)) <= _LIST:
        lines.append(f"aliases: {aliases}")
    lines.append(f"title: {_quoted(_cut(front.title))}")
    if front.publication and not any(map(_is_publication, front.others)):
        lines.append(f"{_PUBLICATION}: {_mapped(front.publication)}")
    if front.tags is not None and len(tags := _listed(front.tags)) <= _LIST:
        lines.append(f"tags: {tags}")
    lines += [f"{name}: {front.fields[name]}" for name in _FIELDS if name in front.fields]
    return "\n".join((*lines, *front.others, "---", "", unified(text), ""))


def split(content: str) -> tuple[FrontMatter | None, str]:
    """Front matter and words of a file; None where it does not begin with a block that ends.

    Never raises; what is not understood stays in ``others`` or in the words.
    """
    content = unified(content.removeprefix("\ufeff"))
    lines = _front_matter_lines(content)
    if lines is None:
        return None, content.removesuffix("\n")
    rest = content[len("---\n") + sum(len(line) + 1 for line in lines) + len("---") :]
    text = rest.removeprefix("\n").removeprefix("\n").removesuffix("\n")
    return _read(lines), text


def unified(text: str) -> str:
    """The text with plain line ends, as it is kept, and nothing that UTF-8 cannot hold."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    return plain if plain.isascii() else plain.encode("utf-8", "replace").decode()


def _front_matter_lines(content: str) -> list[str] | None:
    if not content.startswith("---\n"):
        return None
    lines = content[: LARGEST + 1].split("\n")
    for number, line in enumerate(lines[1:], 1):
        if line.rstrip() in ("---", "..."):
            # The end is measured as '---'; one with blanks or dots is not ours to cut.
            return lines[1:number] if line == "---" else None
    return None


def _read(lines: list[str]) -> FrontMatter:
    blocks: list[_YamlBlock] = []
    for line in lines:
        if match := _KEY.match(line):
            blocks.append(_YamlBlock(match[1], (match[2] or "").strip(), [line]))
        elif blocks:
            blocks[-1].lines.append(line)
        else:
            blocks.append(_YamlBlock("", "", [line]))
    ours: dict[str, _YamlBlock] = {}
    others: list[str] = []
    for block in blocks:
        known = block.name in _OURS or bool(_publication(block))
        if known and block.name not in ours:
            ours[block.name] = block
        else:
            others += block.lines
    return FrontMatter(
        id=_scalar(ours["id"].value) if "id" in ours else "",
        aliases=_list(ours["aliases"]) if "aliases" in ours else (),
        title=_scalar(ours["title"].value) if "title" in ours else "",
        publication=_publication(ours[_PUBLICATION]) if _PUBLICATION in ours else {},
        tags=_list(ours["tags"]) if "tags" in ours else None,
        fields={name: _scalar(ours[name].value) for name in _FIELDS if name in ours},
        others=tuple(others),
    )


def _is_publication(line: str) -> bool:
    found = _KEY.match(line)
    return found is not None and found[1] == _PUBLICATION


def _publication(block: _YamlBlock) -> dict[str, str | int]:
    """What a block says of the publication; nothing where it is not as we write it."""
    if block.name != _PUBLICATION or not block.value.startswith("{") or len(block.lines) > 1:
        return {}
    try:
        said = json.loads(block.value)
    except (ValueError, RecursionError):
        return {}
    as_ours = all(type(value) is _OF_PUBLICATION.get(name) for name, value in said.items())
    return said if as_ours else {}


def _mapped(publication: Mapping[str, str | int]) -> str:
    """A flow mapping of YAML, which is an object of JSON."""
    cut = {
        name: _cut(_one_line(value)) if isinstance(value, str) else value
        for name, value in publication.items()
    }
    return json.dumps(cut, ensure_ascii=False)


def _list(block: _YamlBlock) -> tuple[str, ...]:
    """A flow list, a block list, or words with commas between."""
    value = block.value
    if not value:
        items = [match[1] for line in block.lines[1:] if (match := _ITEM.match(line))]
        return tuple(filter(None, map(_scalar, items)))
    if value.startswith("["):
        value = value[1:].split("]")[0] if '"' not in value and "'" not in value else value[1:]
        value = value.rstrip().removesuffix("]")
    return tuple(filter(None, (_scalar(match[1]) for match in _FLOW.finditer(value))))


def _scalar(value: str) -> str:
    value = value.strip()
    if value.startswith('"'):
        try:
            read = json.loads(value, strict=False)
        except ValueError:
            return value.strip('"')
        return str(read)
    if value.startswith("'") and value.endswith("'") and len(value) > 1:
        return value[1:-1].replace("''", "'")
    return "" if value in ("~", "null") else value.split(" #")[0].strip()


def _cut(title: str) -> str:
    return title if len(title) <= _TITLE else f"{title[: _TITLE - 1]}…"


def _quoted(text: str) -> str:
    return json.dumps(_one_line(text), ensure_ascii=False)


def _one_line(text: str) -> str:
    return unified(" ".join(text.split()))


def _listed(values: tuple[str, ...]) -> str:
    return f"[{', '.join(map(_quoted, values))}]"
