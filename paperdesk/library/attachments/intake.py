"""Intake of the files of an import: they are copied before the rows of their papers are written.

A file that cannot be read is told of, and the others come in. Where the import itself fails,
what was copied is taken away again.
"""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from paperdesk.library.attachments.attachment_folder import AttachmentFolder
from paperdesk.library.attachments.attachment_plan import AttachmentPlan, PlannedFile
from paperdesk.library.attachments.attachment_table import NewAttachment
from paperdesk.model import LibraryError, Progress
from paperdesk.model.messages import Message

_RESERVE = 64 << 20
"""Bytes that stay free on the disk."""


class Intake:
    """Files that were copied for an import; ``refused`` are those that could not be read."""

    def __init__(self, folder: AttachmentFolder, plan: AttachmentPlan, progress: Progress) -> None:
        self.new: list[NewAttachment] = []
        self.refused: list[tuple[PlannedFile, str]] = []
        self._folder, self._plan, self._progress = folder, plan, progress
        self._made: list[str] = []
        self._done = 0
        # Each is read to see what is in it, and once more as it is copied.
        self._times = 1 if plan.linked else 2
        self._total = self._times * plan.size

    def take_in(self, id_of: Callable[[int], str]) -> None:
        """Copy all files of the plan; ``id_of`` tells the id of a paper."""
        self._want_room()
        for key, planned in self._plan.files.items():
            for one in planned.values():
                self._take(key, one, id_of(key))
        self._folder.make_durable((one.kept for one in self.new), lambda: self._step(0))

    def undo(self) -> None:
        """Take away what was copied."""
        for file in self._made:
            self._folder.remove(file)

    def _take(self, key: int, planned: PlannedFile, paper_id: str) -> None:
        before = self._done
        try:
            if self._plan.linked:
                kept = self._folder.link(planned.path, self._step)
            else:
                kept = self._folder.keep(planned.path, planned.path.name, paper_id, self._step)
        except (PermissionError, FileNotFoundError, IsADirectoryError) as error:
            self.refused.append((planned, error.strerror or str(error)))
        else:
            if kept.is_new:
                self._made.append(kept.file)
            self.new.append(
                NewAttachment(key, kept, planned.path.name, planned.title, planned.media_type)
            )
        self._done = before + self._times * planned.size

    def _want_room(self) -> None:
        needed = self._plan.size + _RESERVE
        free = shutil.disk_usage(_there(self._folder.path)).free
        if self._plan.files and not self._plan.linked and free < needed:
            raise LibraryError(
                Message("files.no_room", n=f"{needed >> 20:,}", free=f"{free >> 20:,}")
            )

    def _step(self, size: int) -> None:
        self._done += size
        self._progress(
            min(self._done, self._total) // 1024, self._total // 1024, Message("step.copying")
        )


@contextmanager
def taken_in(
    folder: AttachmentFolder,
    plan: AttachmentPlan,
    progress: Progress,
    id_of: Callable[[int], str],
) -> Iterator[Intake]:
    """The files of an import, copied; taken away again where what is done with them fails."""
    intake = Intake(folder, plan, progress)
    try:
        intake.take_in(id_of)
        yield intake
    except BaseException:
        intake.undo()
        raise


def _there(path: Path) -> Path:
    return next(one for one in (path, *path.parents) if one.exists())
