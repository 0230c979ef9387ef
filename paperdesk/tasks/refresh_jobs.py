"""Refresh: sources are asked for what is followed, once for a query, or anew for known papers.

What a request's ``subject`` holds says which: ``{"follow": number}``; ``{"source", "kind",
"value", "options", "tag"}``; ``{"papers": [keys] or "all", "source": "arxiv" or "huggingface"}``,
which becomes requests of at most 100 papers each (``{"ids": {id: key}, "source"}``), so that
one that is killed goes on where it was.

Why answers are compared as a whole before their papers are: a list that is the same as at the
last time costs nothing more than asking for it. Its digest is kept after its papers are in the
library, so that a refresh that was killed in between brings them the next time.

Why each list is brought in as soon as it is there: a host wants a pause between two requests,
in which the list before is read and written; what a refresh that is stopped has brought stays.

Why known papers are not added but renewed: they come in no batch, and what is news of them
(a version, a withdrawal, a publication) is told in notices.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, cast

from paperdesk.library import Library
from paperdesk.library.db.clock import now
from paperdesk.model import (
    BadFileError,
    ImportChoices,
    ImportedRecord,
    ImportOutcome,
    LibraryBusyError,
    LibraryError,
    SourceError,
)
from paperdesk.model.follows import Follow, PaperNotice, QueuedRequest, SourceQuery
from paperdesk.model.messages import Message
from paperdesk.sources.answered import Answered
from paperdesk.sources.source_errors import OfflineError
from paperdesk.sources.source_table import ask
from paperdesk.tasks.request_work import RequestOutcome, RequestWork
from paperdesk.tasks.thumbnail_jobs import want_thumbnails
from paperdesk.text.paper_news import news_of

if TYPE_CHECKING:
    from paperdesk.sources.http import Answer, HttpClient, Request

AT_ONCE = 100
"""Known papers of one request."""
_LATELY = timedelta(days=1)
_REMARKS = 20


def refresh(work: RequestWork, request: QueuedRequest) -> RequestOutcome:
    """Do a request of the kind ``refresh``; what came may ask for its small pictures."""
    outcome = _refreshed(work, request)
    want_thumbnails(work, outcome.batches, request.title)
    return outcome


def _refreshed(work: RequestWork, request: QueuedRequest) -> RequestOutcome:
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
    arrivals = _Arrivals(work, choices)
    for answered in ask(work.http, SourceQuery(source, kind, value, options)):
        arrivals.take(answered)
    return arrivals.outcome()


def _ask_follow(work: RequestWork, number: int) -> RequestOutcome:
    try:
        follow = work.library.follow(number)
    except LibraryError:  # forgotten meanwhile
        return RequestOutcome()
    known = _known_digests(work.library.follow_answer(number))
    tags = (follow.tag,) if follow.tag else ()
    arrivals = _Arrivals(work, ImportChoices(tags=tags, takes_files=False, follow=number))
    try:
        for answered, digest in _heard(work.http, _query_of(follow)):
            arrivals.take(answered, digest, known)
        outcome = arrivals.outcome()
    except (OfflineError, LibraryBusyError):
        raise
    except (SourceError, BadFileError, LibraryError) as error:
        with suppress(LibraryError):  # where it cannot be written, that was told already
            work.library.follow_answered(number, problem=error.message)
        raise
    answer = json.dumps(arrivals.digests)
    work.library.follow_answered(number, changed=outcome.new > 0, answer=answer)
    return outcome


def _known_digests(kept: str) -> Mapping[str, str]:
    """The digests of the lists that a follow was answered with last, by their labels."""
    try:
        found = json.loads(kept or "{}")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _heard(http: "HttpClient", query: SourceQuery) -> Iterator[tuple[Answered, str]]:
    """Each list with the digest of what was heard for it.

    A source may ask for several lists before it gives the first; then they share theirs.
    """
    hearing = _HearingClient(http)
    for answered in ask(cast("HttpClient", hearing), query):
        yield answered, hearing.digest()


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
        self._heard: list[bytes] = []
        self._digest = ""

    def ask(self, request: "Request") -> "Answer":
        """Ask, and hear the answer."""
        answer = self._http.ask(request)
        self._heard.append(answer.content)
        return answer

    def digest(self) -> str:
        """The digest of what was heard since the last one; the same where that is nothing."""
        if self._heard:
            heard, self._heard = self._heard, []
            self._digest = hashlib.blake2b(b"\0".join(heard), digest_size=16).hexdigest()
        return self._digest


@dataclass(slots=True)
class _Arrivals:
    """Lists on their way into the library; ``digests`` of those that are there."""

    work: RequestWork
    choices: ImportChoices
    digests: dict[str, str] = field(default_factory=dict)
    _taken: list[ImportOutcome] = field(default_factory=list)
    _remarks: list[Message] = field(default_factory=list)

    def take(
        self, answered: Answered, digest: str = "", known: Mapping[str, str] | None = None
    ) -> None:
        """Bring a list in, unless it is known to be there as it is."""
        if answered.remark is not None:
            self._remarks.append(answered.remark)
        if not digest or (known or {}).get(answered.label) != digest:
            library, progress = self.work.library, self.work.progress
            added = library.add([answered.file], progress=progress, choices=self.choices)
            self._taken.append(added)
            if added.files[0].error is not None:
                return
        self.digests[answered.label] = digest

    def outcome(self) -> RequestOutcome:
        """What became of all of them. Raises BadFileError where each that came is bad."""
        files = [file for one in self._taken for file in one.files]
        errors = [file.error for file in files if file.error is not None]
        if errors and not self.digests:
            raise BadFileError(errors[0])
        told = [problem.message for file in files for problem in file.problems]
        batches = dict.fromkeys(key for one in self._taken for key in one.batches)
        remarks = (*self._remarks, *errors, *told[:_REMARKS])
        return RequestOutcome(tuple(batches), sum(file.new for file in files), remarks)


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
    at = now()
    return [
        PaperNotice(entry.key, news.kind, news.value, at)
        for entry in library.bare_entries(records)
        for news in news_of(entry.paper, records[entry.key].paper)
    ]
