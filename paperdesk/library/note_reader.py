"""Reading of notes: the part of the facade with the reader's words, asked from any thread."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from paperdesk.library.db.error_translation import facade
from paperdesk.library.notes import backlinks, former_notes, note_edits, note_images
from paperdesk.library.reader import LibraryReader

if TYPE_CHECKING:
    from paperdesk.model import Mention, Note
    from paperdesk.model.former_note import FormerNote


@facade
class NoteReader(LibraryReader):
    """Open library, as far as notes are read in it."""

    @property
    def notes_folder(self) -> Path:
        """The folder of the note files; it is there from the first note on."""
        return self._folder.path

    @property
    def note_folders(self) -> tuple[Path, ...]:
        """That folder and those below it, as they were when the notes were looked through last."""
        return self._folder.path, *(self._folder.path / name for name in self._folder.below)

    def note(self, key: int) -> Note:
        """The reader's words on a paper, and their conflict copies."""
        return note_edits.read(self._database.reader, self._folder, key)

    def former_notes(self, key: int | None = None) -> list[FormerNote]:
        """Former notes of a paper, or of all (versions, and the trash), the newest first."""
        if key is None:
            return former_notes.every(self._database.reader, self._folder)
        return former_notes.of_paper(self._database.reader, self._folder, key)

    def former_words(self, one: FormerNote) -> str:
        """What stands in a former note."""
        return former_notes.words(self._folder, one.store, one.name)

    def picture(self, name: str) -> bytes:
        """A picture of a note, by its name in the folder of pictures; it may not be one at all."""
        return note_images.read(self._folder, name)

    def backlinks(self, key: int) -> tuple[Mention, ...]:
        """The papers whose notes link to this one."""
        return backlinks.backlinks(self._database.reader, key)
