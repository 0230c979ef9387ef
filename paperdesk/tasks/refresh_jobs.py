"""Refresh: sources are asked for what is followed, once for a query, or anew for known papers.

What a request's ``subject`` holds says which: ``{"follow": number}``; ``{"source", "kind",
"value", "options", "tag"}``; ``{"papers": [keys] or "all", "source": "arxiv" or "huggingface"}``,
which becomes requests of at most 100 papers each (``{"ids": {id: key}, "source"}``), so that
one that is killed goes on where it was.

Why the answers are compared as a whole before their papers are: a list that is the same as at
the last time costs nothing more than asking for it. The digest is kept after the papers are in
the library, so that a refresh that was killed in between brings them the next time.

Why known papers are not added but renewed: they come in no batch, and what is news of them
(a version, a withdrawal, a publication) is told in notices.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, cast

from paperdesk.library import Library
from paperdesk.model import (
    BadFileError,
    ImportChoices,
    ImportedRecord,
    LibraryError,
    SourceError,
)
from paperdesk.model.follows import Follow, PaperNotice, QueuedRequest, SourceQuery
from paperdesk.model.messages import Message
from paperdesk.sources.answered import Answered
from paperdesk.sources.source_errors import OfflineError
from paperdesk.sources.source_table import ask
from paperdesk.tasks.request_work import RequestOutcome, RequestWork
from paperdesk.text.paper_news import news_of

if TYPE_CHECKING:
    from paperdesk.sources.http import Answer, HttpClient, Request

AT_ONCE = 100
"""Known papers of one request."""
_LATELY = timedelta(days=1)
_REMARKS = 20


def refresh(work: RequestWork, request: QueuedRequest) -> RequestOutcome:
    """Do a request of the kind ``refresh``."""
    subject = request.subject
    if "follow" in subject:
        return _ask_follow(work, int(str(subject["follow"])))
    if "ids" in subject:
        known = cast("Mapping[str, int]", subject["ids"])
        return _renew(work, str(subject["source"]), known)
    if "papers" in subject:
        return _split(work, request)
    options = cast("Mapping[str, str]", subject.get("options") or {})
    source, kind, value = (str(subject.get(name, "")) for name in ("source", "kind", "value"))
    tag = str(subject.get("tag") or "")
    choices = ImportChoices(tags=(tag,) if tag else (), takes_files=False)
    answers = list(ask(work.http, SourceQuery(source, kind, value, options)))
    return _take(work, answers, choices)


def _ask_follow(work: RequestWork, number: int) -> RequestOutcome:
    try:
        follow = work.library.follow(number)
    except LibraryError:  # forgotten meanwhile
        return RequestOutcome()
    hearing = _HearingClient(work.http)
    try:
        answers = list(ask(cast("HttpClient", hearing), _query_of(follow)))
        digest = hearing.digest(answers)
        if digest == work.library.follow_answer(number):
            outcome = RequestOutcome(remarks=_remarks(answers))
        else:
            tags = (follow.tag,) if follow.tag else ()
            choices = ImportChoices(tags=tags, takes_files=False, follow=number)
            outcome = _take(work, answers, choices)
    except OfflineError:
        raise
    except (SourceError, BadFileError) as error:
        work.library.follow_answered(number, problem=error.message)
        raise
    work.library.follow_answered(number, changed=outcome.new > 0, answer=digest)
    return outcome


def _query_of(follow: Follow) -> SourceQuery:
    """The query of a follow, which asks for what came since it was answered last.

    Only lists that are named by their days, and only if that was not a moment ago: what is
    newest is what they answer anyway.
    """
    query, asked = follow.query, follow.asked
    lists = query.kind == "category" or not query.value
    if not asked or not lists or "since" in query.options:
        return query
    if datetime.now(UTC) - datetime.fromisoformat(asked) < _LATELY:
        return query
    return replace(query, options={**query.options, "since": asked[:10]})


class _HearingClient:
    """HTTP client that hears all answers, and so can say whether they are as before."""

    def __init__(self, http: "HttpClient") -> None:
        self._http = http
        self._heard = hashlib.blake2b(digest_size=16)

    def ask(self, request: "Request") -> "Answer":
        """Ask, and hear the answer."""
        answer = self._http.ask(request)
        self._heard.update(answer.content)
        return answer

    def digest(self, answers: Sequence[Answered]) -> str:
        """The digest of all that was heard, and of what the lists are called."""
        for one in answers:
            self._heard.update(f"\0{one.label}".encode())
        return self._heard.hexdigest()


def _take(work: RequestWork, answers: Sequence[Answered], choices: ImportChoices) -> RequestOutcome:
    """Bring what was answered into the library. Raises BadFileError where all of it is bad."""
    added = work.library.add([one.file for one in answers], progress=work.progress, choices=choices)
    errors = [file.error for file in added.files if file.error is not None]
    if errors and len(errors) == len(added.files):
        raise BadFileError(errors[0])
    told = [problem.message for file in added.files for problem in file.problems]
    remarks = (*_remarks(answers), *errors, *told[:_REMARKS])
    return RequestOutcome(added.batches, sum(file.new for file in added.files), remarks)


def _remarks(answers: Iterable[Answered]) -> tuple[Message, ...]:
    return tuple(one.remark for one in answers if one.remark is not None)


def _split(work: RequestWork, request: QueuedRequest) -> RequestOutcome:
    """Make requests of at most 100 papers of one for many."""
    asked = request.subject["papers"]
    keys = None if asked == "all" else [int(key) for key in cast("Sequence[int]", asked)]
    ids = list(work.library.arxiv_ids(keys).items())
    source = str(request.subject.get("source") or "arxiv")
    work.library.enqueue(
        QueuedRequest(
            "refresh",
            {"ids": dict(ids[first : first + AT_ONCE]), "source": source},
            request.title,
        )
        for first in range(0, len(ids), AT_ONCE)
    )
    return RequestOutcome(values={"papers": len(ids)})


def _renew(work: RequestWork, source: str, known: Mapping[str, int]) -> RequestOutcome:
    """Renew known papers, by their arXiv ids, from fresh records of them."""
    query = SourceQuery(source, "paper", " ".join(known))
    answers = list(ask(work.http, query))
    records: dict[int, ImportedRecord] = {}
    for answered in answers:
        for item in answered.items:
            if isinstance(item, ImportedRecord) and item.paper.arxiv_id in known:
                records[known[item.paper.arxiv_id]] = item
    notices = _notices(work.library, records)
    done = work.library.renew_papers(records)
    told = work.library.add_notices(notices)
    values = {"renewed": len(done.changes.updated), "notices": told}
    return RequestOutcome(remarks=_remarks(answers), values=values)


def _notices(library: Library, records: Mapping[int, ImportedRecord]) -> list[PaperNotice]:
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return [
        PaperNotice(entry.key, news.kind, news.value, now)
        for entry in library.bare_entries(records)
        for news in news_of(entry.paper, records[entry.key].paper)
    ]
