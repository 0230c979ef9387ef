"""Acts on digests: the part of the facade that says what a digest is about and has told of."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import TYPE_CHECKING

from paperdesk.library.db.error_translation import facade
from paperdesk.library.digests import digest_arrivals, digest_table, mail_outbox, told_papers
from paperdesk.library.network_acts import NetworkActs

if TYPE_CHECKING:
    from paperdesk.model import ActionResult
    from paperdesk.model.digests import Digest, OutgoingMail
    from paperdesk.model.messages import Message


@facade
class DigestActs(NetworkActs):
    """Open library, as far as digests of it are made."""

    def digests(self) -> tuple[Digest, ...]:
        """The digests, in the order in which they were set up."""
        return digest_table.all_digests(self._database.reader)

    def digest(self, name: str) -> Digest:
        """The digest of that name, or number. Raises LibraryError when there is none."""
        return digest_table.find(self._database.reader, name)

    def save_digest(self, digest: Digest) -> ActionResult:
        """Keep a digest, in the place of that of its number."""
        return self._act(lambda context: digest_table.save(context, digest))

    def forget_digest(self, number: int) -> ActionResult:
        """Make a digest no more."""
        return self._act(lambda context: digest_table.forget(context, number))

    # What it is about, and what it has told of

    def followed_arrivals(self, follow: int, since: str) -> list[tuple[int, int]]:
        """(key, follow) of what a follow, or with 0 any, brought since; its order is the lists'."""
        return digest_arrivals.followed(self._database.reader, follow, since)

    def arrived_since(self, keys: Sequence[int], since: str, *, muted: bool = False) -> array[int]:
        """Those of the papers that came in since, the newest first; ``muted`` ones if wanted."""
        return digest_arrivals.arrived(self._database.reader, keys, since, muted=muted)

    def unsent(self, digest: int, keys: Sequence[int]) -> list[int]:
        """Those of the papers that a digest has not told of, each once, in their order."""
        return told_papers.unsent(self._database.reader, digest, keys)

    def digest_issues(self, digest: int, most: int) -> tuple[tuple[str, tuple[int, ...]], ...]:
        """The newest issues of a digest, the newest first: when, and the keys of its papers."""
        return told_papers.issues(self._database.reader, digest, most)

    def digest_sent(self, digest: int, keys: Sequence[int]) -> None:
        """Remember that an issue is where it goes, and that it told of these papers; with none,
        that there was nothing to tell of."""
        with self._database.transaction() as connection:
            if keys:
                told_papers.tell(connection, digest, told_papers.identities(connection, keys))
            digest_table.looked(connection, digest, sent=bool(keys))

    def digest_failed(self, digest: int, problem: Message) -> None:
        """Remember what was in the way of an issue."""
        with self._database.transaction() as connection:
            digest_table.failed(connection, digest, problem)

    # Its mail: one at a time

    def claim_mail(self, digest: Digest) -> OutgoingMail | None:
        """Take a mail that was left over; None without one. Raises LibraryError while another
        process sends it."""
        with self._database.transaction() as connection:
            return mail_outbox.claim(connection, digest.number, digest.title)

    def begin_mail(self, digest: Digest, mail: OutgoingMail) -> None:
        """Keep a mail before it is handed over."""
        with self._database.transaction() as connection:
            mail_outbox.begin(connection, mail, digest.title)

    def mail_taken(self, digest: int) -> None:
        """A server has taken the mail: its papers count as told of."""
        with self._database.transaction() as connection:
            mail_outbox.taken(connection, digest)

    def drop_mail(self, digest: int) -> None:
        """The mail was not sent: its papers come with the next."""
        with self._database.transaction() as connection:
            mail_outbox.drop(connection, digest)

    def leave_mail(self, digest: int) -> None:
        """Nobody knows whether the mail was sent: it waits for the next try."""
        with self._database.transaction() as connection:
            mail_outbox.leave(connection, digest)
