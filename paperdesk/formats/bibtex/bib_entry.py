"""Entries of a bibliography with what they inherit: ``crossref``, ``xdata``, fields said twice.

Source: the manual of biblatex, sections 2.4.1.1 and 3.13.6 and appendix B: the title of a
proceedings is the ``booktitle`` of a paper in it. What identifies the parent (doi, url, isbn
stays, eprint), and what a reader did with it, is not inherited.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from paperdesk.formats.bibtex.bib_blocks import BibBlock
from paperdesk.formats.bibtex.bib_types import BLOCKS, WITHIN_A_BOOK
from paperdesk.model.messages import Message

_DEEPEST = 8
_OF_ITS_OWN = """
    crossref xref xdata entryset entrysubtype ids label options presort related relatedtype
    shorthand sortkey doi aliases url eprint eprinttype archiveprefix primaryclass eprintclass pdf
    file abstract keywords groups note annote annotation comment review ranking rating
    readstatus priority printed qualityassured relevance pages eid key timestamp owner
    creationdate modificationdate date-added date-modified shorttitle urldate mendeley-tags
    mendeley-groups addendum pubstate title subtitle titleaddon
"""
_ITS_OWN = frozenset(_OF_ITS_OWN.split())
_AS_CONTAINER = {"title": "booktitle", "subtitle": "booksubtitle"}
_AS_JOURNAL = {"title": "journaltitle", "subtitle": "journalsubtitle"}
_JOINED = {
    **dict.fromkeys(("note", "annote", "annotation", "comment", "review", "abstract"), "\n\n"),
    **dict.fromkeys(("keywords", "groups", "tags", "mendeley-tags", "mendeley-groups"), ", "),
    **dict.fromkeys(("author", "editor"), " and "),
    "file": ";",
}
"""What stands between the values of a field that an entry has twice."""


@dataclass(slots=True)
class BibEntry:
    """An entry: the names of its fields in small letters, and their values with their LaTeX."""

    kind: str
    key: str
    line: int
    raw: str
    fields: dict[str, str] = field(default_factory=dict)
    told: list[Message] = field(default_factory=list)

    @property
    def inherits(self) -> bool:
        """Whether it names entries that it has fields of."""
        return "crossref" in self.fields or "xdata" in self.fields


def entry_of(block: BibBlock) -> BibEntry:
    """The entry that a block is; of a field that is said twice the first value counts."""
    fields = dict(block.fields)
    entry = BibEntry(block.kind, block.key, block.line, block.raw, fields)
    if len(fields) == len(block.fields):
        return entry
    fields = entry.fields = {}
    for name, value in block.fields:
        before = fields.setdefault(name, value)
        if " ".join(before.split()) == " ".join(value.split()):
            continue
        if name in _JOINED:
            fields[name] = before + _JOINED[name] + value
        elif not before.strip():
            fields[name] = value
        else:
            entry.told.append(Message("problem.field_twice", field=name, value=value[:200]))
    return entry


class EntryTable:
    """The entries of a file by key, from which others inherit."""

    def __init__(self) -> None:
        self._entries: dict[str, BibEntry] = {}

    def add(self, entry: BibEntry) -> None:
        """Put an entry in; that its key is another's, which counts, is told."""
        if not entry.key or entry.kind in BLOCKS:
            return
        first = self._entries.setdefault(entry.key.lower(), entry)
        if first is not entry:
            entry.told.append(Message("problem.key_twice", key=entry.key[:200], n=first.line))
        if "ids" in entry.fields:
            for other in _keys(entry.fields["ids"]):
                self._entries.setdefault(other.lower(), entry)

    def complete(self, entry: BibEntry) -> Mapping[str, str]:
        """The fields of an entry with those that it inherits; a missing parent is told."""
        fields = entry.fields
        if not entry.inherits:
            return fields
        found = self._inherited(entry, _DEEPEST)
        for name in ("crossref", "xdata"):
            keys = _keys(fields.get(name, ""))
            missing = [key for key in keys if key.lower() not in self._entries]
            entry.told += [Message("problem.no_parent", key=key[:200]) for key in missing]
            if keys and not missing:
                found.pop(name, None)
        return found

    def _inherited(self, entry: BibEntry, deep: int) -> dict[str, str]:
        found = dict(entry.fields)
        if not deep:
            return found
        for key in _keys(entry.fields.get("xdata", ""))[:_DEEPEST]:
            if (one := self._entries.get(key.lower())) and one is not entry:
                for name, value in self._inherited(one, deep - 1).items():
                    found.setdefault(name, value)
        parent = self._entries.get(entry.fields.get("crossref", "").strip().lower())
        if parent is not None and parent is not entry:
            _inherit(found, entry.kind, self._inherited(parent, deep - 1))
        return found


def _inherit(found: dict[str, str], kind: str, of_parent: Mapping[str, str]) -> None:
    """Add what a parent says to the fields of a paper in it."""
    renamed = _AS_CONTAINER if kind in WITHIN_A_BOOK else _AS_JOURNAL
    if renamed is _AS_CONTAINER or "journal" not in found:
        for name, own in renamed.items():
            if name in of_parent and "journal" not in of_parent:
                found.setdefault(own, of_parent[name])
    for name, value in of_parent.items():
        if name not in _ITS_OWN:
            found.setdefault(name, value)


def _keys(text: str) -> list[str]:
    return [key for one in text.split(",") if (key := one.strip())]
