"""Reader of answers of the Hugging Face papers API, saved as JSON.

``/api/daily_papers`` and ``/api/papers/search`` give an array of wrappers
``{"paper": {...}, "submittedBy": ...}``, ``/api/papers/ID`` gives the inner
record alone. Both are read, one or many, also inside an envelope such as
``{"papers": [...]}`` or one record a line. Nearly every key is optional, and
new ones appear; all are kept in ``ImportedRecord.raw``. Where authors, abstract or date
are missing, other keys are read as in any JSON, and told of if not understood.

Why ``paper.publishedAt`` and not the wrapper's: that one is the same instant
shifted by the server's zone. Why the day is ``submittedOnDailyAt``: it is the
day of the list, where ``publishedAt`` is the day of the paper.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from itertools import chain
from typing import Any

from paperdesk.formats import hf_community, json_fields
from paperdesk.formats.any_record import read_record
from paperdesk.formats.decoder import whole_text
from paperdesk.formats.json_damage import Damage
from paperdesk.formats.json_records import begins_json, records
from paperdesk.formats.unread_keys import UnreadKeys
from paperdesk.model import (
    BadFileError,
    BatchHeader,
    ImportedRecord,
    Item,
    Paper,
    Problem,
    contributors,
)
from paperdesk.model.messages import Message

_KEYS = hf_community.KEYS | frozenset(
    """paper id arxiv_id title abstract summary ai_summary authors publishedAt ai_keywords
    githubRepo projectPage doi submittedOnDailyBy submittedOnDailyAt submittedBy
    organization""".split()  # noqa: SIM905
)
"""Keys of the service, of the paper and of what its readers did with it."""
# A key inside a string is followed by a backslash, not by its closing quotation mark.
_HF_KEYS = re.compile(
    r'"paper"\s*:\s*\{|"(?:publishedAt|submittedOnDailyBy|submittedOnDailyAt|discussionId|ai_summary)"\s*:'
)
_NO_OBJECT = Message("problem.no_object")
PlacedRecords = Sequence[tuple[Message, Any]]
"""Places and records, or what is damaged there."""
SOURCE = "Hugging Face Daily Papers"


def sniff(head: str) -> bool:
    """Whether a file begins as such an answer: JSON with keys that only the service has."""
    return begins_json(head) and bool(_HF_KEYS.search(head))


def read(chunks: Iterable[bytes], name: str) -> Iterator[Item]:
    """The papers of an answer in a file; see :func:`read_text`."""
    yield from read_text(whole_text(chunks, name), name)


def read_text(text: str, name: str) -> Iterator[Item]:
    """The papers of an answer, gathered by day, each day with its header.

    Days come in the order of their first paper, papers in the order of the
    file, ranked from 1 in their day; papers without a day come in a batch
    without a date. Raises BadFileError when ``text`` is not JSON, or is an
    error that the service answered.
    """
    days: dict[str, list[ImportedRecord]] = {}
    problems: list[Problem] = []
    unread = UnreadKeys()
    for place, value in _records(text, name):
        if not isinstance(value, Mapping):
            wrong = value.reason if isinstance(value, Damage) else _NO_OBJECT
            problems.append(Problem(place, wrong))
            continue
        day, found = _arrival(value, place, unread)
        if isinstance(found, Problem):
            problems.append(found)
        else:
            days.setdefault(day, []).append(found)
    if problems and not days:
        first = Message("problem.at", place=problems[0].place, problem=problems[0].message)
        raise BadFileError(Message("file.no_paper_in_answer", name=name, problem=first))
    yield from problems
    for day, arrivals in days.items():
        yield BatchHeader(source=SOURCE, date=day, title="Daily Papers" if day else "")
        for rank, arrival in enumerate(arrivals, 1):
            yield replace(arrival, rank=rank)
    yield from unread.told()


def records_of(answer: bytes, name: str) -> PlacedRecords:
    """The records of one answer, each with its place; none of them is looked at yet.

    Raises BadFileError as :func:`read_text` does.
    """
    return list(_records(whole_text((answer,), name), name))


def read_list(pages: Iterable[PlacedRecords], header: BatchHeader) -> Iterator[Item]:
    """The papers of one list of the site, from its pages: one batch, ranked in their order.

    Whatever day stands in the papers: the list is what ``header`` says. A paper that stands on
    two pages, since the list moved between them, is there once. A list without papers yields
    no header.
    """
    rank, seen, unread = 0, set[str](), UnreadKeys()
    for place, value in chain.from_iterable(pages):
        found: ImportedRecord | Problem
        if isinstance(value, Mapping):
            _, found = _arrival(value, place, unread)
        else:
            found = Problem(place, value.reason if isinstance(value, Damage) else _NO_OBJECT)
        if isinstance(found, Problem):
            yield found
        elif not found.paper.arxiv_id or found.paper.arxiv_id not in seen:
            seen.add(found.paper.arxiv_id)
            rank += 1
            if rank == 1:
                yield header
            yield replace(found, rank=rank)
    yield from unread.told()


def _records(text: str, name: str) -> Iterator[tuple[Message, Any]]:
    nothing = True
    for place, value in records(text):
        if isinstance(value, Mapping) and isinstance(value.get("error"), str) and nothing:
            raise BadFileError(
                Message("file.answer_is_error", name=name, reason=value["error"][:200])
            )
        nothing = False
        yield place, value
    if nothing:
        try:
            json_fields.parse(text)
        except json_fields.NotJsonError as error:
            broken = Message("file.answer_broken", name=name, problem=error.reason)
            raise BadFileError(broken) from error


def _arrival(
    item: json_fields.Record, place: Message, unread: UnreadKeys
) -> tuple[str, ImportedRecord | Problem]:
    """(day of the list, the paper)."""
    inner = item.get("paper")
    paper = inner if isinstance(inner, Mapping) else item
    title = json_fields.line(paper, "title") or json_fields.line(item, "title")
    if not title:
        return "", Problem(place, Message("problem.no_title"))
    arxiv = json_fields.arxiv_id(json_fields.line(paper, "id"), json_fields.line(paper, "arxiv_id"))
    found = Paper(
        title=title,
        abstract=json_fields.words(paper, "summary", "abstract")
        or json_fields.words(item, "summary"),
        summary=json_fields.words(paper, "ai_summary"),
        authors=contributors(*json_fields.people(paper, "authors")),
        published=json_fields.date(paper, "publishedAt") or json_fields.date(item, "publishedAt"),
        keywords=json_fields.lines(paper, "ai_keywords"),
        url=f"https://arxiv.org/abs/{arxiv}" if arxiv else "",
        pdf_url=f"https://arxiv.org/pdf/{arxiv}" if arxiv else "",
        code_url=json_fields.link(paper, "githubRepo"),
        project_url=json_fields.link(paper, "projectPage"),
        doi=json_fields.doi(json_fields.line(paper, "doi")),
        arxiv_id=arxiv,
        upvotes=json_fields.count(paper, "upvotes"),
        submitter=_name(paper.get("submittedOnDailyBy")) or _name(item.get("submittedBy")),
        organisation=_name(paper.get("organization")) or _name(item.get("organization")),
        source=SOURCE,
    )
    found = _filled(found, {"title": title, **_beside(item), **_beside(paper)}, unread)
    return json_fields.date(paper, "submittedOnDailyAt"), ImportedRecord(
        found, 0, place, json_fields.dump(item), community=hf_community.community(item, paper)
    )


def _beside(fields: json_fields.Record) -> dict[str, Any]:
    """What a record says under keys that this service does not have."""
    return {key: value for key, value in fields.items() if key not in _KEYS}


def _filled(paper: Paper, beside: json_fields.Record, unread: UnreadKeys) -> Paper:
    """The paper, with what other programs' keys say of it where the service's say nothing."""
    if len(beside) == 1 or (paper.authors and paper.abstract and paper.published):
        return paper
    other = read_record(beside)
    unread.count(other.unread)
    found = {
        name: value
        for name in (one.name for one in fields(Paper))
        if getattr(paper, name) in ("", (), None)
        and (value := getattr(other.paper, name)) not in ("", (), None)
    }
    return replace(paper, **found)


def _name(who: Any) -> str:
    """The full name of a user or an organisation, or its account's name."""
    return json_fields.line(who, "fullname", "name", "user") if isinstance(who, Mapping) else ""
