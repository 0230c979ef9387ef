"""Autosave of notes: keeps what is written until it is on the disk, to the last letter.

A draft is what stands in the editor for one paper, beside what is known to be
on the disk. It is saved half a second after the last key, when the keyboard
leaves the editor, when another paper is shown and at quit; one save at a time
for a paper, and what was typed meanwhile is saved after it. When saving fails
the draft stays, also when other papers are shown, and is tried again.

Why a conflict stops saving: the library has written the reader's text into a
copy beside the file that was changed outside. Saving on would overwrite those
words or leave a new copy every half second. Until the reader has chosen, what
is typed is saved only when they turn away, as one more copy.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal

from paperdesk.model import Note, NoteSaved
from paperdesk.ui.kit.timers import after

PAUSE = 500
"""Milliseconds after the last key until the note is saved."""
RETRY = (5_000, 10_000, 30_000, 60_000)
"""Milliseconds until a save that failed is tried again, growing."""

Save = Callable[[int, str, str, Callable[[NoteSaved], None], Callable[[str], None]], None]
"""``save(key, text, version, done, failed)``; one of the two is called back, on the main thread."""


@dataclass(slots=True)
class _Draft:
    """The words of one paper here, and what is known of them on the disk."""

    text: str
    saved: str
    version: str
    sending: str | None = None
    again: bool = False
    failures: int = 0
    conflict: str = ""
    stale: str = ""
    """The version before a conflict: saving with it writes a copy and overwrites nothing."""
    other: Note | None = None
    past: set[str] = field(default_factory=set)
    """Versions that our own saves have replaced."""
    asked: bool = False
    chosen: bool = False
    """The reader has chosen this text over the one from outside."""
    followed: bool = False
    """The text was typed in another window, which saves it."""

    @property
    def dirty(self) -> bool:
        return self.text != self.saved

    def replace_version(self, version: str) -> None:
        """A save of ours has written this version in the place of the one that was known."""
        self.past.add(self.version)
        self.past.discard(version)
        self.version = version


class NoteAutosave(QObject):
    """Drafts and their saving through ``save``; one editor shows one of them.

    ``shown(key, text)``: the editor must show this text. ``status(kind, message)`` with
    kind ``saved``, ``saving``, ``failed``, ``conflict`` or ``""`` is about the note shown.
    ``conflicted(name, other, choose)``: there is another copy of the note shown; ``choose``
    when the reader's text waits for a choice. ``resolved()``: the conflict is over.
    ``replaced()``: the reader's text, which they chose, stands in the place of the other one,
    which is in the trash.
    """

    shown = Signal(int, str)
    status = Signal(str, str)
    conflicted = Signal(str, str, bool)
    resolved = Signal()
    replaced = Signal()
    note_requested = Signal(int)
    wrote = Signal(int, str)
    """Somebody typed: the paper, and its note as it stands here now."""
    saved = Signal(int, str, str)
    """The note of a paper is on the disk: its text, and the version that it has there."""
    settled = Signal()

    def __init__(self, save: Save, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._save = save
        self._drafts: dict[int, _Draft] = {}
        self._key: int | None = None
        self._timer = after(self, PAUSE, self._pause_over)
        self._retry = after(self, 0, self._try_again)

    # What it is told

    def open(self, note: Note) -> None:
        """Show the note of another paper; a draft that is not saved yet wins over the file."""
        if note.key != self._key:
            self._turn_away()
        self._key = note.key
        draft = self._drafts.get(note.key)
        if draft is None or not (draft.dirty or draft.sending is not None or draft.conflict):
            draft = self._drafts[note.key] = _Draft(note.text, note.text, note.version)
        self.resolved.emit()
        self.shown.emit(note.key, draft.text)
        self._tell_status(draft)
        if draft.conflict and draft.other is not None:
            self.conflicted.emit(draft.conflict, draft.other.text, True)
        elif note.conflicts:
            name, text = note.conflicts[0]
            self.conflicted.emit(name, text, False)

    def told(self, note: Note) -> None:
        """Learn how the note stands in the library now, after a change from elsewhere."""
        draft = self._drafts.get(note.key)
        if draft is None:
            return
        if draft.conflict:
            draft.other, draft.version = note, note.version
            if note.key == self._key:
                self.conflicted.emit(draft.conflict, note.text, True)
        elif not draft.dirty and draft.sending is None:
            if note.version == draft.version:
                return
            if note.version in draft.past and not draft.asked:
                # Read before our last save, or taken back since: only asking again can tell.
                draft.asked = True
                self.note_requested.emit(note.key)
                return
            draft.asked = False
            changed = note.text != draft.text
            draft.text = draft.saved = note.text
            draft.version = note.version
            if changed and note.key == self._key:
                self.shown.emit(note.key, note.text)
        elif note.text == draft.text:
            draft.saved, draft.version = note.text, note.version

    def typed(self, text: str) -> None:
        """Take what stands in the editor now."""
        draft = self._current()
        if draft is None or text == draft.text:
            return
        draft.text, draft.followed = text, False
        if not draft.conflict and self._key is not None:
            self._timer.start()
            self.wrote.emit(self._key, text)

    def wrote_elsewhere(self, key: int, text: str) -> None:
        """Another window of this process has this note open, and somebody types there, where it
        is saved: show it."""
        draft = self._drafts.get(key)
        if draft is None or draft.conflict or text == draft.text:
            return
        draft.text = draft.saved = text
        draft.followed = True
        if key == self._key:
            self._timer.stop()
            self.shown.emit(key, text)

    def saved_elsewhere(self, key: int, text: str, version: str) -> None:
        """Another window of this process has saved this note."""
        draft = self._drafts.get(key)
        if draft is None or draft.conflict:
            return
        draft.replace_version(version)
        if text == draft.text:
            draft.saved, draft.followed = text, False
        elif draft.dirty:
            draft.saved = text  # what is typed here stands on it
        elif not draft.followed and draft.sending is None:
            draft.text = draft.saved = text
            if key == self._key:
                self.shown.emit(key, text)

    def blurred(self) -> None:
        """The keyboard left the editor: save now."""
        if self._key is not None:
            self._timer.stop()
            self._send(self._key, leaving=True)

    def close(self) -> None:
        """No paper is shown any more."""
        self._turn_away()
        self._key = None
        self.resolved.emit()
        self.status.emit("", "")

    def flush(self) -> bool:
        """Save everything that is not saved; True when nothing was left to save."""
        self._timer.stop()
        for key in list(self._drafts):
            self._send(key, leaving=True)
        return self.is_settled()

    def is_settled(self) -> bool:
        """Whether every letter is on the disk."""
        return not any(one.dirty or one.sending is not None for one in self._drafts.values())

    def unsaved(self) -> tuple[int, ...]:
        """Keys of the papers whose notes could not be saved so far."""
        return tuple(key for key, one in self._drafts.items() if one.dirty and one.failures)

    def keep_mine(self) -> None:
        """End a conflict: the reader's text becomes the note; what was there can be undone."""
        draft = self._current()
        if draft is None or not draft.conflict:
            self.resolved.emit()
            return
        other, draft.conflict, draft.other = draft.other, "", None
        draft.saved = other.text if other is not None else ""
        draft.chosen = True
        self.resolved.emit()
        if self._key is not None:
            self._send(self._key)
            self._tell_status(draft)

    def keep_other(self, other: str) -> None:
        """End a conflict: the other text is shown; the reader's own stays in its copy."""
        draft = self._current()
        if draft is None:
            return
        if draft.conflict and self._key is not None:
            if draft.dirty and draft.sending is None:
                self._hand_over(self._key, draft.text, draft.stale)
            self._drafts[self._key] = _Draft(other, other, draft.version)
            self.status.emit("saved", "")
        self.resolved.emit()
        if self._key is not None:
            self.shown.emit(self._key, other)
        self.typed(other)

    # What it does

    def _current(self) -> _Draft | None:
        return None if self._key is None else self._drafts.get(self._key)

    def _turn_away(self) -> None:
        """Save the note that is left, and forget it if all of it is on the disk."""
        self._timer.stop()
        if self._key is None:
            return
        self._send(self._key, leaving=True)
        self._drop_if_clean(self._key)

    def _drop_if_clean(self, key: int) -> None:
        draft = self._drafts.get(key)
        if draft and not (draft.dirty or draft.sending is not None or draft.conflict):
            del self._drafts[key]

    def _pause_over(self) -> None:
        if self._key is not None:
            self._send(self._key)

    def _send(self, key: int, *, leaving: bool = False) -> None:
        """Save a draft if it needs it; one save at a time for a paper."""
        draft = self._drafts[key]
        if not draft.dirty or (draft.conflict and not leaving):
            return
        if draft.sending is not None:
            draft.again = True
            return
        version = draft.stale if draft.conflict else draft.version
        draft.sending = draft.text
        if key == self._key:
            self.status.emit("saving", "")
        self._save(
            key,
            draft.text,
            version,
            lambda saved: self._done(key, draft, saved),
            lambda message: self._failed(key, draft, message),
        )

    def _hand_over(self, key: int, text: str, version: str) -> None:
        """Save a text that no draft stands for any more, as a copy; failure brings it back."""

        def failed(message: str) -> None:
            self._failed(key, _Draft(text, "", version), message)

        self._save(key, text, version, lambda _saved: None, failed)

    def _done(self, key: int, draft: _Draft, saved: NoteSaved) -> None:
        sent = draft.sending if draft.sending is not None else draft.text
        draft.sending, draft.saved, draft.failures = None, sent, 0
        again, draft.again = draft.again, False
        if saved.conflict:
            if not draft.conflict:
                draft.stale = draft.version
            draft.conflict, draft.version = saved.conflict, saved.version
            self.note_requested.emit(key)
        else:
            draft.replace_version(saved.version)
            draft.asked = False
            self.saved.emit(key, sent, saved.version)
            if draft.chosen and saved.kept:
                self.replaced.emit()
            draft.chosen = False
        if again or (key != self._key and draft.dirty):
            self._send(key, leaving=True)
        if key == self._key:
            self._tell_status(draft)
        else:
            self._drop_if_clean(key)
        if self.is_settled():
            self.settled.emit()

    def _failed(self, key: int, draft: _Draft, message: str) -> None:
        draft.sending, draft.again = None, False
        draft.failures += 1
        self._drafts.setdefault(key, draft)
        if key == self._key:
            self.status.emit("failed", message)
        self._retry.start(RETRY[min(draft.failures, len(RETRY)) - 1])

    def _try_again(self) -> None:
        for key in self.unsaved():
            self._send(key, leaving=True)

    def _tell_status(self, draft: _Draft) -> None:
        if draft.conflict:
            self.status.emit("conflict", "")
        elif draft.sending is not None:
            self.status.emit("saving", "")
        elif draft.dirty:
            self.status.emit("failed" if draft.failures else "saving", "")
        else:
            self.status.emit("saved" if draft.text else "", "")
