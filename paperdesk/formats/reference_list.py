"""Reader of plain lists of references: an id, an address or a whole reference on each line.

Recognised are arXiv ids, DOIs, numbers of PubMed and addresses, alone or within a sentence, in
Markdown or behind a number. What stands around them is the title to look up, also where it is a
whole reference: to take one apart is a guess, and nothing would be lost less by it. Where entries
stand apart by blank lines, the lines of one belong together.

Why most lines must name a work: any text has lines. One in which every third line is an id
and nearly all lead somewhere is a list, and a letter with two links is not.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from paperdesk.formats.decoder import whole_text
from paperdesk.formats.item_builder import NO_ENTRY, ItemBuilder, no_paper
from paperdesk.formats.json_records import begins_json
from paperdesk.formats.record_values import pubmed_page
from paperdesk.model import Item, Problem
from paperdesk.model.messages import Message
from paperdesk.text import identifier, safe_link

MOST_LINES = 50_000
"""Lines of a file that are read."""
_LONGEST = 10_000
_LONGEST_REFERENCE = 1_000
"""Letters of what is taken for a reference where it is not yet known to be a list."""
_LEADING = 0.6
"""How many of the lines lead somewhere, at least."""
_NAMED = 1 / 3
"""How many of the lines have the id of a work, at least."""
_FEWEST_WORDS = 3
_OTHER_FORMATS = ("{", "<", "@", "\\", "%")
_NUMBERED = re.compile(r"\[[^\[\]{}\"\n]{1,1000}\][ (]")
"""How a list begins that is no JSON: with ``[1] `` or ``[Title](address)``."""
_BULLET = re.compile(r"\s*(?:[-*+•–·]\s+|\(?\d{1,5}[.)]\s+|\[\w{1,20}\](?!\()\s*)*")
_LINK = re.compile(r"!?\[([^\]\[]{0,1000})\]\(<?([^\s()<>]+(?:\([^\s()<>]*\)[^\s()<>]*)*)>?\)")
_ID = re.compile(
    r"(?P<link>https?://[^\s<>\"|]+)"
    r"|(?P<pmid>\b(?:PMID|PubMed(?: ID)?)\s*[:#]?\s*(?P<number>\d{1,8})\b)"
    r"|(?P<doi>(?:\b(?:doi\s*[:=]?\s*|(?:dx\.)?doi\.org/))?\b10\.\d{4,9}/[^\s<>\"|]+)"
    r"|(?P<arxiv>\b(?:(?:www\.)?arxiv\.org/(?:abs|pdf)/|arxiv\s*[:.]?\s*)?"
    r"(?:\d{4}\.\d{4,5}|[a-z-]{2,9}(?:\.[A-Z]{2})?/\d{7})(?:v\d{1,3})?(?:\s*\[[\w.-]+\])?)",
    re.IGNORECASE | re.ASCII,
)
_PUBMED = re.compile(
    r"https?://(?:www\.)?(?:pubmed\.ncbi|ncbi)\.nlm\.nih\.gov/(?:pubmed/)?(\d{1,8})"
)
_EDGES = " \t,;:.|-–—()[]<>\"'*_"
_LABELS = re.compile(
    r"(?i)(?:[ ,;(\[]*\b(?:doi|arxiv|pmid|url|available (?:at|from)|preprint) ?:?)+ ?$"
)


class _Reference(NamedTuple):
    """A line as it was understood: its ids in the keys of our own export, and its other words."""

    record: dict[str, Any]
    words: str
    is_named: bool


def sniff(head: str) -> bool:
    """Whether most lines of a text name a work."""
    is_other = head.startswith(_OTHER_FORMATS) or (begins_json(head) and not _NUMBERED.match(head))
    return not is_other and _most_lead_somewhere(_parts(head))


def read(chunks: Iterable[bytes], name: str) -> Iterator[Item]:
    """A paper for each reference; raises BadFileError where there is not one."""
    builder = ItemBuilder()
    for count, (number, text) in enumerate(_parts(whole_text(chunks, name))):
        place = Message("place.line", n=number)
        if count >= MOST_LINES:
            yield Problem(place, Message("problem.many_lines", n=MOST_LINES))
            break
        found = _understood(text)
        if not found.record and len(found.words.split()) < _FEWEST_WORDS:
            yield Problem(place, Message("problem.stray_lines"))
            continue
        yield from builder.items({"title": found.words, **found.record}, place, text)
        if not found.record:
            yield Problem(place, Message("problem.only_a_title"))
    if not builder.found:
        raise no_paper(name, Message("place.line", n=1), NO_ENTRY)


def _parts(text: str) -> list[tuple[int, str]]:
    """(first line, text) of each line, or of each stretch between blank lines where that is
    what names a work."""
    lines = [" ".join(line.strip("\ufeff\0").split()) for line in text.split("\n")]
    told = [(n, line[:_LONGEST]) for n, line in enumerate(lines, 1) if line and line[0] != "#"]
    if "" not in lines[:-1] or _most_lead_somewhere(told):
        return told
    stretches: list[tuple[int, str]] = []
    before = -1
    for number, line in told:
        if number == before + 1 and stretches:
            first, words = stretches[-1]
            stretches[-1] = (first, f"{words} {line}"[:_LONGEST])
        else:
            stretches.append((number, line))
        before = number
    return stretches


def _most_lead_somewhere(parts: list[tuple[int, str]]) -> bool:
    short = [len(text) <= _LONGEST_REFERENCE for _, text in parts[:1_000]]
    found = [_understood(text) for _, text in parts[:1_000]]
    named = sum(one.is_named and is_short for one, is_short in zip(found, short, strict=True))
    leading = sum(bool(one.record) and is_short for one, is_short in zip(found, short, strict=True))
    return bool(found) and named >= _NAMED * len(found) and leading >= _LEADING * len(found)


def _understood(line: str) -> _Reference:
    """The ids in a line, of each kind the first, and the words around them."""
    text = _LINK.sub(r" \1 \2 ", line[_BULLET.match(line).end() :])  # type: ignore[union-attr]
    record: dict[str, Any] = {}
    words: list[str] = []
    at = 0
    for found in _ID.finditer(text):
        if not (said := _said(found)):
            continue
        words.append(_LABELS.sub("", text[at : found.start()]).strip(_EDGES))
        at = found.end()
        for key, value in said.items():
            record.setdefault(key, value)
    words.append(text[at:].strip(_EDGES))
    rest = " ".join(filter(None, words)).strip(_EDGES) if at else text.strip()
    is_named = any(key != "url" for key in record) or "pubmed" in record.get("url", "")
    return _Reference(record, rest if any(map(str.isalpha, rest)) else "", is_named)


def _said(found: re.Match[str]) -> dict[str, str]:
    """What an id is; nothing where it only looks like one."""
    if number := found["number"]:
        return {"url": pubmed_page(number)}
    text = found[0].rstrip(".,;:'*_")
    text = text.rstrip(")") if text.count(")") > text.count("(") else text
    if known := identifier(text):
        key = "arxiv_id" if known.kind == "arxiv" else "doi"
        return {key: known.value + known.version}
    if not found["link"] or not safe_link(text):
        return {}
    pubmed = _PUBMED.match(text)
    return {"url": pubmed_page(pubmed[1]) if pubmed else text}
