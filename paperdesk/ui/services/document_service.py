"""Document service: opens PDF files in worker processes, and keeps what ended one from ending
another.

Why a process is begun before it is asked for (:meth:`DocumentService.warm`): it takes a tenth of
a second to start, most of the time from a key to the first page.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from paperdesk.documents.quarantine import Quarantine
from paperdesk.model.errors import BadFileError, PaperDeskError, WorkerEndedError
from paperdesk.model.messages import Message
from paperdesk.ui.services.document_session import OPENS, SOON, DocumentSession, Given, Question
from paperdesk.ui.services.lanes import Failed
from paperdesk.ui.services.open_document import DocumentIdentity, OpenDocument
from paperdesk.ui.services.page_pictures import THUMBNAIL_SLOTS
from paperdesk.ui.services.tile_cache import TILE_BYTES
from paperdesk.workers.arena import Arena

SLOTS = len(THUMBNAIL_SLOTS) + 52
"""Of the arena of a document; they take memory only when they are painted into. Two screens of
tiles are wanted at most, and as many are kept."""

Opened = Callable[[OpenDocument], None]


class DocumentService(QObject):
    """Opener of PDF files. Passwords are remembered until the program ends, by content."""

    def __init__(self, cache: Path) -> None:
        super().__init__()
        self._quarantine = Quarantine(cache)
        self._passwords: dict[str, str] = {}
        self._spare: DocumentSession | None = None
        self._sessions: list[DocumentSession] = []
        self._closed = False

    def warm(self) -> None:
        """A document may be opened soon: have a process ready."""
        if not (self._closed or (self._spare and self._spare.pid)):
            try:
                self._spare = self._begun()
            except PaperDeskError:
                return  # it is told when a document is opened

    def open(
        self,
        path: str,
        opened: Opened,
        failed: Failed,
        password: str = "",
        *,
        once_more: bool = False,
    ) -> None:
        """Open a file; one of ``opened`` and ``failed`` is called later, unless the service is
        stopped before. ``failed`` gets a PasswordError where the file asks for another password
        (ask the reader, and open it again with that), a BadFileError where it cannot be read or is
        left out because processes ended over it, unless the reader wishes it ``once_more``."""
        if self._closed:
            return
        try:
            spare = self._spare
            session = spare if spare is not None and spare.pid else self._begun()
        except PaperDeskError as error:
            failed(error)
            return
        self._spare = None
        opening = _Opening(self, session, Path(path), opened, failed, password)
        opening.begin(once_more=once_more)

    def stop(self) -> None:
        """The window closes: end all processes."""
        self._closed = True
        for session in self._sessions:
            session.close()
            session.arena.close()
        self._sessions.clear()

    def _begun(self) -> DocumentSession:
        try:
            arena = Arena(SLOTS, TILE_BYTES)
        except OSError as error:
            said = Message("work.not_started", reason=error.strerror or error)
            raise PaperDeskError(said) from error
        session = DocumentSession(arena)
        self._sessions = [one for one in self._sessions if not one.closed]
        self._sessions.append(session)
        return session

    @property
    def quarantine(self) -> Quarantine:
        """What is left out."""
        return self._quarantine

    @property
    def passwords(self) -> dict[str, str]:
        """Passwords by content."""
        return self._passwords


class _Opening:
    """The way from a path to an open document: its content is known first, then it is read."""

    def __init__(
        self,
        service: DocumentService,
        session: DocumentSession,
        path: Path,
        opened: Opened,
        failed: Failed,
        password: str,
    ) -> None:
        self._service, self._session, self._path = service, session, path
        self._opened, self._tell, self._password = opened, failed, password
        self._identity = DocumentIdentity(str(path), path.name, "", "")
        self._document: OpenDocument | None = None

    def begin(self, *, once_more: bool) -> None:
        def known(answer: Given) -> None:
            if once_more:
                self._service.quarantine.forgive(answer["digest"])
            self._known(answer)

        self._session.ask("digest", {"path": str(self._path)}, known, self._failed, SOON)

    def _known(self, answer: Given) -> None:
        self._identity = DocumentIdentity(
            str(self._path), self._path.name, answer["digest"], answer["engine"]
        )
        left_out = self._service.quarantine.of(self._identity.digest, self._identity.engine)
        refusal = left_out.refusal(self._path.name)
        if refusal is not None:
            self._failed(BadFileError(refusal))
            return
        if not self._password:
            self._password = self._service.passwords.get(self._identity.digest, "")
        args = {"path": str(self._path), "password": self._password}
        self._session.death = self._on_death
        self._session.opening = Question(OPENS, args, self._read, self._failed, -1)
        self._session.ask(OPENS, args, self._read, self._failed, -1)

    def _on_death(self, guilty: Question | None) -> bool:
        if guilty is not None:  # no second try by itself, which would take as long
            identity = self._identity
            self._service.quarantine.ended_over(identity.digest, identity.engine, None)
        return guilty is None

    def _read(self, answer: Given) -> None:
        if self._document is not None:
            return  # opened again after its process had ended
        if self._password:
            self._service.passwords[self._identity.digest] = self._password
        self._document = OpenDocument(
            self._session, self._service.quarantine, self._identity, answer
        )
        self._opened(self._document)

    def _failed(self, error: BaseException) -> None:
        if self._document is not None:
            self._document.reopen_failed(error)
            return
        if isinstance(error, WorkerEndedError) and self._identity.digest:
            left_out = self._service.quarantine.of(self._identity.digest, self._identity.engine)
            refusal = left_out.refusal(self._path.name)
            error = BadFileError(refusal) if refusal is not None else error
        self._session.close()
        self._session.arena.close()
        self._tell(error)
