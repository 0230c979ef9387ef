"""Commands on papers: what the reader wants done, with a notice that offers to take it back.

Every act goes to the library's lane and comes back as an ActionResult, which is
announced as a change; features ask anew what it concerns.
"""

import threading
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from paperdesk.model import ActionResult, Cancelled, State, UndoResult
from paperdesk.ui.kit.notices import Notices
from paperdesk.ui.kit.progress_strip import ProgressStrip
from paperdesk.ui.services.library_client import LibraryClient
from paperdesk.ui.state.library_changes import ChangeOrigin, LibraryChanges

if TYPE_CHECKING:
    from paperdesk.library import Library


T = TypeVar("T")


class PaperCommands(QObject):
    """The commands on papers; each tells ``changes`` what it did."""

    undone = Signal(object, bool)
    """An UndoResult that is about to be announced; True: the act was done again."""

    def __init__(
        self,
        client: LibraryClient,
        notices: Notices,
        progress: ProgressStrip,
        changes: LibraryChanges,
    ) -> None:
        super().__init__()
        self._client, self._notices, self._progress = client, notices, progress
        self._changes = changes

    def act(self, job: "Callable[[Library], ActionResult]") -> None:
        """Do something, say so, and offer Undo; what takes long can be stopped as a whole."""
        halt = threading.Event()

        def stoppable(library: "Library") -> ActionResult:
            with library.stoppable(halt.is_set):
                return job(library)

        self._long(self.tr("Changing papers"), stoppable, self._done, halt.set)

    def _long(
        self,
        what: str,
        job: "Callable[[Library], T]",
        done: "Callable[[T], None]",
        stop: Callable[[], None] | None = None,
    ) -> None:
        """Have the library do something, in sight when it takes more than a second."""
        work = self._progress.begin(what, stop)

        def ready(answer: T) -> None:
            work.end()
            done(answer)

        def failed(error: BaseException) -> None:
            work.end()
            if isinstance(error, Cancelled):
                self._notices.say(error.message)
            else:
                self._client.tell(error)

        self._client.do(job, ready, failed)

    def set_state(self, keys: Sequence[int], state: State) -> None:
        """Give papers a state."""
        self.act(lambda library: library.set_state(keys, state))

    def star(self, keys: Sequence[int], on: bool) -> None:
        """Star papers, or take their stars away."""
        self.act(lambda library: library.star(keys, on))

    def rate(self, keys: Sequence[int], stars: int) -> None:
        """Rate papers with one to five stars; 0 takes the rating off."""
        self.act(lambda library: library.rate(keys, stars))

    def tag(self, keys: Sequence[int], name: str) -> None:
        """Give papers a tag."""
        self.act(lambda library: library.tag(keys, name))

    def untag(self, keys: Sequence[int], name: str) -> None:
        """Take a tag from papers."""
        self.act(lambda library: library.untag(keys, name))

    def collect(self, keys: Sequence[int], path: str) -> None:
        """Put papers into a collection."""
        self.act(lambda library: library.collect(keys, path))

    def uncollect(self, keys: Sequence[int], path: str) -> None:
        """Take papers out of a collection."""
        self.act(lambda library: library.uncollect(keys, path))

    def forget(self, keys: Sequence[int]) -> None:
        """Move papers to the trash."""
        self.act(lambda library: library.forget(keys))

    def restore(self, keys: Sequence[int]) -> None:
        """Put papers back from the trash."""
        self.act(lambda library: library.restore(keys))

    def forget_batch(self, batch: int) -> None:
        """Move a batch to the trash, but for the papers the reader made their own.

        The starter's own tags, star and note are none of the reader's doing,
        so they keep nothing here.
        """
        # Late: formats, which it reads the starter with, are not needed to paint a window.
        from paperdesk.tasks.sample_papers import remove_starter, starter_batch  # noqa: PLC0415

        def forget(library: "Library") -> ActionResult:
            starter = remove_starter(library) if starter_batch(library) == batch else None
            return starter or library.forget_batch(batch)

        self.act(forget)

    def rename_tag(self, old: str, new: str) -> None:
        """Give a tag another name; an existing one takes its papers in."""
        self.act(lambda library: library.rename_tag(old, new))

    def colour_tag(self, name: str, colour: str) -> None:
        """Give a tag another colour."""
        self.act(lambda library: library.colour_tag(name, colour))

    def delete_tag(self, name: str) -> None:
        """Take a tag off every paper."""
        self.act(lambda library: library.delete_tag(name))

    def see(self, key: int) -> None:
        """A paper was looked at: it is new no more. The reader did not ask for it."""
        self._client.do(lambda library: library.see([key]), self._saw)

    def tell(self, text: str) -> None:
        """Say what was done without the reader's hand, and offer to take it back."""
        self._notices.say(text, self.tr("Undo"), self.undo)

    def undo(self) -> None:
        """Take the last act back."""
        self._long(self.tr("Taking back"), lambda library: library.undo(), self._took_back)

    def redo(self) -> None:
        """Do again what was taken back."""
        self._long(self.tr("Doing again"), lambda library: library.redo(), self._did_again)

    def _saw(self, done: ActionResult) -> None:
        if done.changes:
            self._changes.announce(ChangeOrigin.SEEN, done.changes)

    def _done(self, done: ActionResult) -> None:
        if not done.changes and done.journal is None:
            return
        if done.journal is not None:
            self._notices.say(done.text, self.tr("Undo"), self.undo)
        self._changes.announce(done.act, done.changes)

    def _took_back(self, undone: UndoResult | None) -> None:
        if undone is None:
            self._notices.say(self.tr("There is nothing to undo."))
            return
        self.undone.emit(undone, False)
        self._changes.announce(ChangeOrigin.UNDO, undone.changes)

    def _did_again(self, undone: UndoResult | None) -> None:
        if undone is None:
            self._notices.say(self.tr("There is nothing to do again."))
            return
        self.undone.emit(undone, True)
        self._changes.announce(ChangeOrigin.UNDO, undone.changes)
