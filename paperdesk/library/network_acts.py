"""Acts on what comes from the network: the part of the facade with follows and their queue.

What is only read here may be asked from any thread. Nothing here touches the network.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from paperdesk.library.db.error_translation import facade
from paperdesk.library.file_acts import FileActs
from paperdesk.library.follows import (
    community_table,
    file_requests,
    follow_batches,
    follow_table,
    notice_table,
    request_queue,
)
from paperdesk.library.imports import completed_fields, known_papers
from paperdesk.library.papers import queries

if TYPE_CHECKING:
    from paperdesk.model import ActionResult, ImportedRecord, Paper
    from paperdesk.model.community import Community, CommunityCapture
    from paperdesk.model.follows import Follow, PaperNotice, QueuedRequest
    from paperdesk.model.messages import Message


@facade
class NetworkActs(FileActs):
    """Open library, as far as papers come into it from the network."""

    # Follows: follows/

    def follows(self) -> tuple[Follow, ...]:
        """The sources that are followed, in the order in which that was begun."""
        return follow_table.all_follows(self._database.reader)

    def follow(self, number: int) -> Follow:
        """One of them. Raises LibraryError when there is none of that number."""
        return follow_table.one(self._database.reader, number)

    def save_follow(self, follow: Follow) -> ActionResult:
        """Keep a follow, in the place of that of its number or else of its query."""
        return self._act(lambda context: follow_table.save(context, follow))

    def save_follows(self, follows: Iterable[Follow]) -> ActionResult:
        """Keep all of these that are not followed yet, in one act."""
        return self._act(lambda context: follow_table.save_all(context, follows))

    def forget_follow(self, number: int) -> ActionResult:
        """Follow a source no more; what it brought stays."""
        return self._act(lambda context: follow_table.forget(context, number))

    def follow_answered(
        self,
        number: int,
        *,
        changed: bool = False,
        problem: Message | None = None,
        answer: str = "",
    ) -> None:
        """Keep that a follow was answered, or the ``problem`` that was in the way.

        ``changed``: it brought something. ``answer`` is a digest of the answer.
        """
        with self._database.transaction() as connection:
            follow_table.answered(
                connection, number, changed=changed, problem=problem, answer=answer
            )

    def follow_answer(self, number: int) -> str:
        """The digest of what a follow was answered last; ``""``: never, or not known."""
        return follow_table.answer_of(self._database.reader, number)

    def followed_batches(self) -> dict[int, tuple[int, ...]]:
        """The batches that came by follows, by their keys, and by which follows."""
        return follow_batches.followed(self._database.reader)

    # The queue of the network: follows/

    def enqueue(self, requests: Iterable[QueuedRequest]) -> tuple[int, ...]:
        """Keep requests until they are done; their numbers. One that waits is not repeated."""
        with self._database.transaction() as connection:
            return request_queue.add(connection, requests)

    def queued(self) -> tuple[QueuedRequest, ...]:
        """What waits for the network, the one asked first first."""
        return request_queue.all_requests(self._database.reader)

    def requests_at_work(self) -> frozenset[int]:
        """The numbers of requests that a process is at just now."""
        return request_queue.held(self._database.reader)

    def claim_request(
        self,
        kinds: Collection[str] | None = None,
        *,
        numbers: Collection[int] | None = None,
        without: Collection[int] = (),
    ) -> QueuedRequest | None:
        """Take the first request that is due, so that no other process does it; None: none is.

        ``numbers``: only of these, and those before their time, too; ``without``: none of
        these. A claim ends with :meth:`request_done`, :meth:`request_failed`,
        :meth:`release_request`, or with this process.
        """
        with self._database.transaction() as connection:
            return request_queue.claim(connection, kinds, numbers, without)

    def release_request(self, number: int) -> None:
        """Give a claimed request back as it was: there is no network, or the reader stopped it."""
        with self._database.transaction() as connection:
            request_queue.release(connection, number)

    def request_done(self, number: int) -> None:
        """A request is done, and waits no more."""
        self.drop_request(number)

    def request_failed(self, number: int, problem: Message | None, not_before: str = "") -> None:
        """A request was tried in vain; it waits until ``not_before`` (UTC, to the second).

        :data:`~paperdesk.library.follows.request_queue.BY_HAND`: until the reader says so.
        """
        with self._database.transaction() as connection:
            request_queue.failed(connection, number, problem, not_before)

    def retry_requests(self, numbers: Collection[int]) -> None:
        """Let requests be tried again at once, as if they had never failed."""
        with self._database.transaction() as connection:
            request_queue.again(connection, numbers)

    def drop_request(self, number: int) -> None:
        """Take a request out of the queue."""
        with self._database.transaction() as connection:
            request_queue.remove(connection, (number,))

    def file_requests(self, keys: Collection[int]) -> list[QueuedRequest]:
        """The requests for the PDFs of papers: of those that have none, and that may be there."""
        return file_requests.requests_for(self._database.reader, keys)

    def with_pdf(self, keys: Iterable[int]) -> frozenset[int]:
        """Those of the papers that have a PDF in the library."""
        return file_requests.with_pdf(self._database.reader, keys)

    # What sites say of papers: follows/, imports/

    def community(self, key: int) -> Community | None:
        """What a site said last of a paper; None when none did."""
        return self.communities((key,)).get(key)

    def communities(self, keys: Sequence[int]) -> dict[int, Community]:
        """The same of many papers, of those of which any did."""
        return community_table.communities(self._database.reader, keys)

    def captures(self, key: int) -> tuple[CommunityCapture, ...]:
        """The numbers of a paper by time, oldest first."""
        return self.captures_of((key,)).get(key, ())

    def captures_of(self, keys: Sequence[int]) -> dict[int, tuple[CommunityCapture, ...]]:
        """The same of many papers, of those that have any."""
        return community_table.captures(self._database.reader, keys)

    def paper_notices(self) -> tuple[PaperNotice, ...]:
        """News of papers that were not dismissed, newest first."""
        return notice_table.all_notices(self._database.reader)

    def notices_of(self, key: int) -> tuple[PaperNotice, ...]:
        """The same of one paper."""
        return notice_table.of_paper(self._database.reader, key)

    def add_notices(self, notices: Iterable[PaperNotice]) -> int:
        """Keep news of papers, each once; how many were news."""
        with self._database.transaction() as connection:
            return notice_table.add(connection, notices)

    def dismiss_notice(self, number: int) -> None:
        """Tell of a notice no more."""
        with self._database.transaction() as connection:
            notice_table.dismiss(connection, number)

    def known(self, papers: Iterable[Paper]) -> list[int | None]:
        """The papers of the library that records are of, in their order; None where it has none."""
        return known_papers.known(self._database.reader, papers)

    def fill_papers(self, choices: Mapping[int, Mapping[str, object]]) -> ActionResult:
        """Set fields of papers, by key and by name, as a Paper has them, in one act."""
        return self._act(lambda context: completed_fields.fill(context, choices))

    def renew_papers(self, records: Mapping[int, ImportedRecord]) -> ActionResult:
        """Fill papers, by key, from fresh records of them; they come in no batch by that."""
        return self._act(lambda context: completed_fields.renew(context, records))

    def arxiv_ids(self, keys: Collection[int] | None = None) -> dict[str, int]:
        """The arXiv ids, without versions, of these papers (None: of all), and their keys."""
        return queries.arxiv_ids(self._database.reader, keys)
