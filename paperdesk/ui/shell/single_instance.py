"""Single instance: a second start on a library hands its files to the first and ends.

Who is first is decided by a lock in the library's cache folder, which the
system or the next start lets go when its holder has died. The first listens
on a local socket beside it (the folder is closed to other users); a second
start sends one line of JSON and waits for a word back, for two seconds at
most: when the first does not answer, it opens a window of its own, since two
windows on one library are allowed, and a reader who waits is not.

Why a lock as well as the socket: two starts at the same moment would both
find no socket, and a socket's file outlives a crash.

Why QtNetwork is imported late: the first needs it only once its window stands.
"""

import json
import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDeadlineTimer, QLockFile, QObject, QThread

from paperdesk import log
from paperdesk.paths import Places

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE = 2000
"""Milliseconds in all that a second start waits for the first."""
LARGEST = 1_000_000
"""Bytes of a message, beyond which nobody is listened to."""
_YES, _NO = b"yes\n", b"no\n"
_LONGEST_PATH = 100
"""Bytes; a socket's path may have 107 of them."""
_TOKEN = "XDG_ACTIVATION_TOKEN"
"""With this a Wayland desktop lets a window come to the front that was not asked by itself."""

Take = Callable[[list[str], list[str]], bool]
"""Brings the window to the front with files and papers; False when it cannot any more."""


class SingleInstance(QObject):
    """Whether this process has the library's window; listens for others when it has."""

    def __init__(self, places: Places) -> None:
        super().__init__()
        self._name = socket_name(places)
        self._lock = QLockFile(str(places.cache / "window.lock"))
        self._lock.setStaleLockTime(0)  # as long as its holder lives, however long that is
        self._server: QLocalServer | None = None
        self._take: Take | None = None
        self._heard: dict[QLocalSocket, bytes] = {}

    def hand_over(self, files: Sequence[str], papers: Sequence[str] = ()) -> bool:
        """Whether another window has taken these; else this one is, or acts as, the first."""
        if self._lock.tryLock(0) or self._lock.error() != QLockFile.LockError.LockFailedError:
            return False
        token = os.environ.get(_TOKEN, "")
        message = {"files": list(files), "papers": list(papers), "token": token}
        line = json.dumps(message).encode("ascii") + b"\n"
        deadline = QDeadlineTimer(PATIENCE)
        while not deadline.hasExpired():
            answer = _ask(self._name, line, deadline)
            if answer is not None:
                return answer == _YES
            QThread.msleep(50)  # it holds the lock but does not listen yet
        log.ui.warning("another window of this library does not answer")
        return False

    def listen(self, take: Take) -> None:
        """Take what later starts hand over. Without a socket there are just more windows."""
        self._take = take
        if self._server is not None or not self._lock.isLocked():
            return
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415 - late, see above

        QLocalServer.removeServer(self._name)  # ours by the lock: what lies there is a dead one's
        server = self._server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._connected)
        if not server.listen(self._name):
            log.ui.warning("cannot listen for other starts: %s", server.errorString())

    def close(self) -> None:
        """Stop listening; the next start is the first."""
        if self._server is not None:
            self._server.close()
        self._heard.clear()
        self._lock.unlock()

    def _connected(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            self._heard[socket] = b""
            # Methods, not lambdas: a lambda would hold this window, whose last reference would
            # then go inside the socket's destructor, which would take the server, its parent, too.
            socket.readyRead.connect(self._hear_all)
            socket.disconnected.connect(self._forget_the_gone)
        self._hear_all()

    def _hear_all(self) -> None:
        for socket in list(self._heard):
            if socket in self._heard and socket.bytesAvailable():
                self._hear(socket)

    def _hear(self, socket: "QLocalSocket") -> None:
        heard = self._heard[socket] = self._heard[socket] + bytes(socket.readAll().data())
        if b"\n" not in heard and len(heard) <= LARGEST:
            return
        taken = len(heard) <= LARGEST and self._understand(heard)
        socket.write(_YES if taken else _NO)
        socket.flush()
        socket.disconnectFromServer()

    def _understand(self, line: bytes) -> bool:
        try:
            message: Any = json.loads(line)
            files = [str(file) for file in message["files"]]
            papers = [str(paper) for paper in message.get("papers", ())]
            token = str(message.get("token", ""))
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            log.ui.warning("another start said something that is not understood")
            return False
        if token:
            os.environ[_TOKEN] = token
        return self._take is not None and self._take(files, papers)

    def _forget_the_gone(self) -> None:
        for socket in list(self._heard):
            if socket.state() == socket.LocalSocketState.UnconnectedState:
                del self._heard[socket]
                socket.deleteLater()


def _ask(name: str, line: bytes, deadline: QDeadlineTimer) -> bytes | None:
    """Say a line to the first window; its word, or None when nobody is there."""
    from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415 - late, see above

    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(_left(deadline)):
        return None
    socket.write(line)
    socket.flush()
    heard = b""
    while b"\n" not in heard and not deadline.hasExpired():
        if not socket.waitForReadyRead(_left(deadline)):
            break
        heard += bytes(socket.readAll().data())
    socket.abort()
    return heard or None


def _left(deadline: QDeadlineTimer) -> int:
    return max(int(deadline.remainingTime()), 1)


def socket_name(places: Places) -> str:
    """Where the window of a library listens: beside its cache, or under a name of this user's."""
    path = str(places.cache.absolute() / "window.socket")
    if os.name == "posix" and len(os.fsencode(path)) <= _LONGEST_PATH:
        return path
    # Late: OpenSSL costs 5 ms of a start.
    import hashlib  # noqa: PLC0415

    seed = f"{places.data.absolute()}\n{getattr(os, 'getuid', lambda: '')()}"
    user = "".join(c for c in os.environ.get("USERNAME", "") if c.isalnum())[:20]
    return f"paperdesk-{user}-{hashlib.sha256(seed.encode('utf-8', 'replace')).hexdigest()[:20]}"
