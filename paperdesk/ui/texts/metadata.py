"""Metadata of a paper in words: facts, links, a search for an author.

Pure functions over frozen values; no widget.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from paperdesk.model import Batch, Entry, JoinedRecord, Paper, State
from paperdesk.text import display
from paperdesk.ui.i18n import language
from paperdesk.ui.i18n.language import number
from paperdesk.ui.kit.labels import short
from paperdesk.ui.texts import community_words
from paperdesk.ui.texts.names import batch_name, date_name, has_name, path_name
from paperdesk.ui.texts.record_words import field_name

_KEPT_WHOLE = 40
_COLLECTIONS = 6
"""Collections that a paper is in, named at most."""
_HYPHEN = re.compile(r"(?<=[^\W\d])-(?=[^\W\d])")
"""Where Qt would break a line; a word joiner forbids it."""
_VERSIONS = 3
"""Versions that were joined with a paper, named at most."""


@dataclass(frozen=True, slots=True)
class Link:
    """Link out of the window: what the button says, its icon, the address, its host."""

    text: str
    icon: str
    url: str
    host: str


def facts(entry: Entry, batches: Sequence[Batch] = (), *, votes: bool = True) -> tuple[str, ...]:
    """Facts that one may want to know at a glance, most telling first; ``votes``: upvotes too."""
    paper = entry.paper
    upvotes = paper.upvotes if votes else None
    names = {batch.key: batch for batch in batches}
    category = paper.primary_category or language.listed(paper.categories[:3])
    found = [
        f"arXiv:{paper.arxiv_id}" if paper.arxiv_id else "",
        f"doi:{paper.doi}" if paper.doi else "",
        paper.venue,
        category,
        date_name(paper.published) or paper.published,
        _last_version(paper.versions),
        *(_joined(record) for record in entry.joined[:_VERSIONS]),
        paper.report_number,
        f"@{entry.citation_key}" if entry.citation_key else "",
        community_words.upvotes(upvotes) if upvotes is not None else "",
        paper.organisation,
        community_words.submitted_by(paper.submitter),
        paper.comment,
        _license(paper.license),
        *(_collected(path) for path in entry.collections[:_COLLECTIONS]),
    ]
    for key, rank in entry.batches[:2]:
        batch = names.get(key)
        if batch is not None and has_name(batch):
            words = language.tr("{rank} of {papers} in {batch}")
            found.append(
                words.format(
                    rank=number(rank),
                    papers=number(batch.papers),
                    batch=batch_name(batch, by_title=True),
                )
            )
    return tuple(short(fact) for fact in found if fact)


def own_words(entry: Entry) -> str:
    """Which of what is said of a paper the reader wrote: ``yours: title, date``; or ``""``."""
    names = language.listed(map(field_name, entry.own_facts))
    return language.tr("yours: {fields}").format(fields=names) if names else ""


def _collected(path: str) -> str:
    """In which collection a paper is."""
    return language.tr("in {collection}").format(collection=path_name(path))


def _last_version(versions: Sequence[str]) -> str:
    """'version 3 of 4 April 2024' where there are several; one alone says nothing."""
    name, _, day = versions[-1].partition(" ") if versions else ("", "", "")
    if not name or name == "v1":
        return ""
    told = number(int(name[1:]))
    if not day:
        return language.tr("version {}").format(told)
    words = language.tr("version {version} of {day}")
    return words.format(version=told, day=date_name(day) or day)


def _joined(record: JoinedRecord) -> str:
    """'joined with Pots 2020, which you have read': a version that became one with the paper."""
    place = display(record.citation.venue) or record.id
    version = f"{place} {record.citation.year or ''}".strip()
    if record.state is State.READ:
        return language.tr("joined with {version}, which you have read").format(version=version)
    return language.tr("joined with {version}").format(version=version)


def _license(license_: str) -> str:
    """'CC BY-SA 4.0' for the address of one; arXiv's own, which allows nothing, is left out."""
    parts = [part for part in license_.lower().split("/") if part]
    if "creativecommons.org" not in " ".join(parts[:2]):
        return "" if license_.startswith(("http:", "https:")) else license_
    kind, version = (*parts[3:5], "", "")[:2]
    if parts[2:3] == ["publicdomain"]:
        return " ".join(("CC0" if kind == "zero" else "Public Domain", version)).strip()
    return " ".join(("CC", kind.upper(), version)).strip()


def links(paper: Paper) -> tuple[Link, ...]:
    """Links of a paper: only web addresses with a host, in a fixed order."""
    offers = (
        (language.tr("Abstract page"), "globe", paper.url),
        (language.tr("PDF"), "file-text", paper.pdf_url),
        (language.tr("Code"), "code-xml", paper.code_url),
        (language.tr("Project"), "link", paper.project_url),
    )
    made = (Link(text, icon, url, host_of(url)) for text, icon, url in offers)
    return tuple(link for link in made if link.host)


def host_of(url: str) -> str:
    """Host of a web address; ``""`` where it is none."""
    try:
        parts = urlsplit(url)
        return (parts.hostname or "") if parts.scheme in ("http", "https") else ""
    except ValueError:
        return ""


def author_query(author: str) -> str:
    """Query for papers by an author, in the language of the search field."""
    return f'author:"{author.replace(chr(34), "")}"'


def tag_query(tag: str) -> str:
    """Query for papers with a tag."""
    return f'tag:"{tag}"' if " " in tag else f"tag:{tag}"


def unbroken(fact: str) -> str:
    """A short fact kept on one line: ``4 April`` and ``cond-mat`` are not torn at its end."""
    if len(fact) > _KEPT_WHOLE:
        return fact
    # Ids are copied from here: they stay as they are, to the letter.
    whole = fact if ":" in fact else _HYPHEN.sub("-\u2060", fact)
    return whole.replace(" ", "\u00a0")
