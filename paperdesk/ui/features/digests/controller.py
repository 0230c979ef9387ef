"""Controller of digests: sets them up, previews and sends them, and makes them when due.

An issue is made by a worker, whether it goes into a folder or by mail. While the window is open
it is looked every few minutes whether one is due; what is the matter with one is said once.

Why a password is asked for only when the worker says that it needs one: it alone opens the
keyring. Where there is a keyring the password goes there, once a server has taken it.
"""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit

from paperdesk import log
from paperdesk.model import ActionResult, PaperDeskError
from paperdesk.model.digests import Digest, DigestOf
from paperdesk.model.follows import Follow
from paperdesk.model.saved_search import SavedSearch
from paperdesk.tasks.digest_calendar import beginning, is_due, local_now
from paperdesk.ui.i18n.message_translation import said
from paperdesk.ui.kit.progress_strip import Work
from paperdesk.ui.kit.timers import after
from paperdesk.ui.services.feature import FeatureController
from paperdesk.ui.services.window_services import Services
from paperdesk.ui.services.worker_jobs import Given

if TYPE_CHECKING:
    from paperdesk.library import Library
    from paperdesk.ui.features.digests.digest_fields import Subject
    from paperdesk.ui.features.digests.digests_dialog import DigestsDialog

FIRST = 40_000
"""Milliseconds after the start."""
EVERY = 300_000
"""Milliseconds between two looks whether a digest is due."""
_TASK = "paperdesk.tasks.digest_jobs:"

_Found = tuple[tuple[Digest, ...], tuple[Follow, ...], tuple[SavedSearch, ...]]


class DigestController(FeatureController):
    """The controller of digests; one process makes issues at a time."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._client, self._jobs, self._notices = services.client, services.jobs, services.notices
        self._window = services.shell.widget
        self._dialog: DigestsDialog | None = None
        self._work: Work | None = None
        self._keyring: str | None = None
        self._asked = 0
        self._first = after(self, FIRST, self.look)
        self._tick = QTimer(self)
        self._tick.setInterval(EVERY)
        self._tick.timeout.connect(self.look)

    def begin(self) -> None:
        """The library is open."""
        if not self._client.read_only:
            self._first.start()
            self._tick.start()

    def stop(self) -> None:
        """The window closes; what is being sent is sent or comes again."""
        self._first.stop()
        self._tick.stop()

    # When they are due

    def look(self) -> None:
        """Have the digests made that are due."""
        if self._work is None and not self._client.read_only:
            self._client.ask_later(_one_is_due, self._make_due, self._not_read)

    def _make_due(self, wanted: bool) -> None:
        if wanted and self._work is None:
            self._send({}, by_hand=False)

    def _not_read(self, error: BaseException) -> None:
        log.ui.warning("the digests could not be read: %s", error)

    # The dialog

    def open(self) -> None:
        """Show the digests."""
        # Late: seldom, and never before the first paint.
        from paperdesk.ui.features.digests.digests_dialog import DigestsDialog  # noqa: PLC0415

        dialog = self._dialog = DigestsDialog(self._window)
        dialog.preview_requested.connect(self._preview)
        dialog.save_requested.connect(self._save)
        dialog.remove_requested.connect(self._remove)
        dialog.new_requested.connect(self._begin_new)
        dialog.folder_requested.connect(self._choose_folder)
        dialog.preview.link_opened.connect(self._services.links.open)
        dialog.finished.connect(self._closed)
        dialog.show_working(self._work is not None)
        if self._keyring is None:
            self._jobs.start(f"{_TASK}keyring_in_use", {}, self._know_keyring)
        else:
            dialog.fields.set_keyring(self._keyring)
        self._list()
        dialog.open()

    def _know_keyring(self, answer: Given) -> None:
        self._keyring = str(answer["name"])
        if self._dialog is not None:
            self._dialog.fields.set_keyring(self._keyring)

    def _closed(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = None

    def _list(self, chosen: int = 0) -> None:
        def found(answer: _Found) -> None:
            if self._dialog is not None:
                digests, follows, searches = answer
                self._dialog.show_digests(digests, self._subjects(follows, searches), chosen)

        self._client.do(
            lambda library: (library.digests(), library.follows(), library.saved()), found
        )

    def _subjects(
        self, follows: tuple[Follow, ...], searches: tuple[SavedSearch, ...]
    ) -> "list[Subject]":
        search = self.tr("Search: {name}")
        watch = self.tr("Watch: {name}")
        watching = [one for one in searches if one.watch]
        return [
            (DigestOf.FOLLOW, "", self.tr("All I follow")),
            *((DigestOf.FOLLOW, str(one.number), one.title) for one in follows),
            *((DigestOf.SEARCH, one.name, search.format(name=one.name)) for one in searches),
            (DigestOf.WATCH, "", self.tr("All searches that watch")),
            *((DigestOf.WATCH, one.name, watch.format(name=one.name)) for one in watching),
        ]

    def _begin_new(self) -> None:
        if self._dialog is not None:
            new = Digest(self.tr("What is new"))
            self._dialog.begin_new(new)

    def _choose_folder(self) -> None:
        if self._dialog is not None:
            folder = QFileDialog.getExistingDirectory(self._dialog, self.tr("Folder of digests"))
            if folder:
                self._dialog.fields.folder.setText(folder)

    def _preview(self, digest: Digest) -> None:
        self._asked += 1
        asked = self._asked
        # Where it goes does not matter yet, and may be half typed.
        values = {**_begun(digest).as_dict(), "mail": None}

        def made(answer: Given) -> None:
            if self._dialog is not None and asked == self._asked:
                self._dialog.show_issue(answer["papers"], answer["further"], answer["page"])

        def failed(error: BaseException) -> None:
            if self._dialog is not None and isinstance(error, PaperDeskError):
                self._dialog.show_no_issue(said(error.message))
            else:
                self._client.tell(error)

        self._jobs.start(f"{_TASK}preview_digest", {**self._home(), "digest": values}, made, failed)

    def _save(self, digest: Digest, send: bool) -> None:
        # Late, as the dialog.
        from paperdesk.formats.digest import check_route  # noqa: PLC0415

        wanted = _begun(digest)
        try:
            if wanted.mail is not None:
                check_route(wanted.mail)
        except PaperDeskError as error:
            self._refuse(error)
            return

        def kept(answer: tuple[ActionResult, int]) -> None:
            done, number = answer
            self._services.changes.announce(done.act, done.changes)
            self._notices.say(done.text)
            self._list(number)
            if send:
                self.send(number)

        self._client.do(lambda library: _keep(library, wanted), kept, self._refuse)

    def _refuse(self, error: BaseException) -> None:
        if self._dialog is not None and isinstance(error, PaperDeskError):
            self._dialog.refuse(said(error.message))
        else:
            self._client.tell(error)

    def _remove(self, digest: Digest) -> None:
        self._services.commands.act(lambda library: library.forget_digest(digest.number))
        self._list()

    # Sending

    def send(self, number: int, password: str | None = None) -> None:
        """Make an issue of one digest now."""
        if self._work is None:
            self._send({"number": number, "password": password, "keep": bool(self._keyring)})

    def _send(self, args: dict[str, Any], *, by_hand: bool = True) -> None:
        work = self._work = self._services.shell.progress.begin(self.tr("Making digests"))
        if self._dialog is not None:
            self._dialog.show_working(True)

        def done(answer: Given) -> None:
            self._end()
            self._tell(answer["outcomes"], by_hand=by_hand)

        def failed(error: BaseException) -> None:
            self._end()
            self._client.tell(error)

        def step(made: int, total: int, _what: object) -> None:
            work.step(made, total)

        job = self._jobs.start(f"{_TASK}send_digest", {**self._home(), **args}, done, failed, step)
        if job is None:
            self._end()

    def _end(self) -> None:
        if self._work is not None:
            self._work.end()
        self._work = None
        if self._dialog is not None:
            self._dialog.show_working(False)

    def _tell(self, outcomes: list[Given], *, by_hand: bool) -> None:
        for outcome in outcomes:
            for remark in outcome["remarks"]:
                self._notices.say(remark, stays=True)
            if by_hand and outcome["wants_password"]:
                self._ask_password(outcome)
            elif by_hand or (outcome["is_news"] and (outcome["papers"] or not outcome["done"])):
                self._notices.say(outcome["text"], stays=not outcome["done"])
                if self._dialog is not None and not outcome["done"]:
                    self._dialog.refuse(said(outcome["text"]))
        if by_hand and outcomes and self._dialog is not None and outcomes[0]["done"]:
            self._list(outcomes[0]["number"])

    def _ask_password(self, outcome: Given) -> None:
        kept = self.tr("It goes into the keyring of your system: {name}")
        asked = self.tr("It is kept nowhere.")
        where = kept.format(name=self._keyring) if self._keyring else asked
        given, wanted = QInputDialog.getText(
            self._dialog or self._window,
            self.tr("Password of the mail account"),
            f"{said(outcome['text'])}\n{where}",
            QLineEdit.EchoMode.Password,
        )
        if wanted and given:
            self.send(int(outcome["number"]), given)

    def _home(self) -> Given:
        return {"home": self._client.places.as_dict()}


def _begun(digest: Digest) -> Digest:
    """A digest that tells of papers from its beginning on."""
    return digest if digest.since else replace(digest, since=beginning(digest.rhythm, local_now()))


def _keep(library: "Library", digest: Digest) -> tuple[ActionResult, int]:
    done = library.save_digest(digest)
    return done, library.digest(digest.title).number


def _one_is_due(library: "Library") -> bool:
    return any(is_due(digest, local_now()) for digest in library.digests())
