"""Items of Zotero's RDF: each as a record in the keys of our own export, with what it refers to.

Source: the translator 'Zotero RDF' of Zotero (its fields in the terms of Dublin Core, of the
bibliographic ontology ``bib:``, PRISM, FOAF and vCard, the rest under its own name in ``z:``),
and Zotero's map of its item types to CSL. DOI and ISSN of an article stand in its journal.

Why tags that Zotero took from a site (``z:AutomaticTag``) become keywords: the reader never
gave them; what the reader gave are tags.
"""

import re
from dataclasses import dataclass, field
from typing import Any

from paperdesk.formats.csl_record import NUMBERED
from paperdesk.formats.publication_types import csl_type
from paperdesk.formats.record_values import arxiv_text, doi_text, isbns, issns, link
from paperdesk.formats.xml_entry_builder import Element
from paperdesk.formats.xml_values import XmlValues, marked

CONFERENCE = "<presentedAt>"
"""The key of a conference, which is what holds a paper where nothing else does."""
_TYPES = {
    "audiorecording": "song",
    "case": "legal_case",
    "forumpost": "post",
    "instantmessage": "personal_communication",
    "letter": "personal_communication",
    "podcast": "song",
    "radiobroadcast": "broadcast",
    "statute": "legislation",
    "tvbroadcast": "broadcast",
    "artwork": "graphic",
}
_ELEMENTS = {"Article": "article", "Book": "book", "BookSection": "chapter", "Thesis": "thesis"}
"""What an item is that does not say its type."""
_MAKERS = (
    *("authors", "inventors", "presenters", "programmers", "artists", "directors"),
    *("cartographers", "podcasters", "performers", "composers", "interviewees"),
)
_WORD_BEFORE = re.compile(r"(?i)(?:DOI|ISBN|ISSN)[:\s]\s*")
_EXTRA = re.compile(r"(?im)^\s*(arxiv|doi|citation key)\s*:\s*(\S+)(?:\s*\[[\w.-]+\])?\s*$")


@dataclass(slots=True)
class ZoteroItem:
    """An item and the names of what belongs to it: its container, notes and files."""

    record: dict[str, Any]
    tags: list[str] = field(default_factory=list)
    citation_key: str = ""
    container: str = ""
    notes: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)


def zotero_item(root: Element) -> ZoteroItem:
    """What an item says; what is not understood is in its record under its own name."""
    values = XmlValues(root)
    kind = values.first("itemType")
    tags, keywords = _tags(values)
    extra = "\n\n".join(values.texts("description"))
    said = {key.lower(): value for key, value in _EXTRA.findall(extra)}
    number = values.first("reportNumber", "patentNumber", "archiveID", "number")
    record: dict[str, Any] = {
        "type": zotero_type(kind, root.tag),
        "title": values.first("title") or values.first("displayTitle"),
        **_people(values),
        "date": values.first("date") or values.first("issued"),
        "abstract": values.first("abstract"),
        "volume": values.first("volume"),
        "edition": values.first("edition"),
        "pages": values.first("pages"),
        "publisher": values.first("publisher/Organization/name", "repository", "university"),
        "place": values.first("publisher/Organization/adr/Address/locality", "place"),
        CONFERENCE: values.first("presentedAt/Conference/title"),
        "language": values.first("language"),
        "license": values.first("rights"),
        "comments": _EXTRA.sub("", extra).strip(),
        "keywords": keywords,
        **zotero_ids(values, said),
    }
    name = "report_number" if record["type"] in NUMBERED else "<number>"
    join(record, {"arxiv_id" if arxiv_text(number) else name: number})
    key = values.first("citationKey") or said.get("citation key", "")
    item = ZoteroItem(record, tags, key)
    for container in values.take("isPartOf"):
        item.container = item.container or _container_within(record, container)
    item.notes = [one.get("resource", "") for one in values.take("isReferencedBy")]
    item.links = [one.get("resource", "") for one in values.take("link")]
    record |= values.left()
    return item


def _container_within(record: dict[str, Any], held: Element) -> str:
    """Add what stands within ``isPartOf``; the name of what is only named there.

    The section of a newspaper stands between an article and what holds it.
    """
    for inner in held:
        if inner.tag == "Part":
            record["<Part><title>"] = inner.findtext("title", "").strip()
            return next(
                filter(None, (_container_within(record, one) for one in inner.findall("isPartOf"))),
                "",
            )
        join(record, zotero_container(inner))
    return held.get("resource", "")


def zotero_type(kind: str, tag: str) -> str:
    """The type of CSL that an item type of Zotero means."""
    return _TYPES.get(kind.lower()) or csl_type(kind) or ("" if kind else _ELEMENTS.get(tag, ""))


def zotero_container(root: Element) -> dict[str, Any]:
    """What holds an item: a journal with its volume, a book, a series."""
    values = XmlValues(root)
    title = values.first("title")
    if root.tag == "Series":
        title = title or values.first("alternative")
        numbers = values.first("identifier", "number")
        found = {"series": title} | ({"<Series><number>": numbers} if numbers else {})
    else:
        found = {
            "venue": title,
            "volume": values.first("volume"),
            "issue": values.first("number", "issue"),
            "edition": values.first("edition"),
            **zotero_ids(values, {}),
        }
    for inner in values.take("isPartOf"):
        for one in inner:
            join(found, zotero_container(one))
    values.drop("itemType", "type")
    return {**found, **{f"<{root.tag}>{path}": text for path, text in values.left().items()}}


def join(record: dict[str, Any], more: dict[str, Any]) -> None:
    """Add to a record what it does not say itself."""
    for key, value in more.items():
        if value and not record.get(key):
            record[key] = value


def zotero_ids(values: XmlValues, said: dict[str, str]) -> dict[str, Any]:
    """DOI, ISBN, ISSN, arXiv id and address, which share an element."""
    addresses = values.fitting(link, "identifier/URI/value")
    dois = values.fitting(doi_text, "identifier")
    books = values.fitting(isbns, "identifier")
    serials = values.fitting(issns, "identifier")
    archived = values.fitting(arxiv_text, "coverage", "archiveLocation")
    ids = [one for one in (said.get("arxiv", ""), *archived, *addresses) if arxiv_text(one)]
    more = {"<identifier><URI>": addresses[1:]} if addresses[1:] else {}
    return {
        "doi": " ".join(_WORD_BEFORE.sub("", one) for one in dois) or said.get("doi", ""),
        "isbn": [_WORD_BEFORE.sub("", one) for one in books],
        "issn": [_WORD_BEFORE.sub("", one) for one in serials],
        "arxiv_id": ids[0] if ids else "",
        "url": addresses[0] if addresses else "",
        **more,
    }


def _tags(values: XmlValues) -> tuple[list[str], list[str]]:
    """(tags of the reader, keywords that came with the item); call numbers are neither."""
    tags, keywords = [], []
    for one in values.root.findall("subject"):
        if not len(one):
            tags.append(marked(one))
            values.drop_element(one)
    keywords += values.texts("subject/AutomaticTag/value")
    return tags, keywords


def _people(values: XmlValues) -> dict[str, list[Any]]:
    """Who made the item: the authors, or who has another name in their place."""
    makers = next((found for name in _MAKERS if (found := zotero_people(values, name))), [])
    return {"authors": makers, "editors": zotero_people(values, "editors")}


def zotero_people(values: XmlValues, role: str) -> list[dict[str, str]]:
    """The people of a role, in order; who has one name only is written as it stands."""
    found = []
    for one in (*values.take(f"{role}/Seq/li/Person"), *values.take(f"{role}/Seq/li/Organization")):
        family = "".join(one.findtext("surname") or one.findtext("name") or "")
        given = one.findtext("givenName") or one.findtext("givenname") or ""
        if family or given:
            named = {"family": family, "given": given} if given and family else {}
            found.append(named or {"literal": family or given})
    return found
