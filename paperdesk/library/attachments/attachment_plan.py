"""Attachment plan: the files that an import copies or links, and for which papers."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from paperdesk.library.attachments.files_beside import FileBeside, FilesBeside
from paperdesk.model import AttachedFile
from paperdesk.model.messages import Message


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """A file that will be taken in, and what its source says of it."""

    path: Path
    size: int
    title: str
    media_type: str
    import_file: str
    place: Message


class AttachmentPlan:
    """The files of each paper; the same file of a paper once. ``folders`` may hold files too.

    ``linked``: they are not copied, but stay where they lie.
    """

    def __init__(self, folders: Sequence[str] = (), *, linked: bool = False) -> None:
        self.linked = linked
        self.files: dict[int, dict[Path, PlannedFile]] = {}
        self._folders = [Path(folder) for folder in folders]
        self._beside: dict[str, FilesBeside] = {}

    @property
    def size(self) -> int:
        """Bytes of all files together."""
        return sum(one.size for some in self.files.values() for one in some.values())

    def add(
        self, key: int, named: AttachedFile, import_file: str, place: Message
    ) -> FileBeside | Message | None:
        """Plan a file of a paper; None where it is planned already, or why there is none."""
        beside = self._beside.get(import_file)
        if beside is None:
            beside = self._beside[import_file] = FilesBeside(Path(import_file), self._folders)
        found = beside.find(named.path)
        if isinstance(found, Message):
            return found
        of_paper = self.files.setdefault(key, {})
        if found.path in of_paper:
            return None
        planned = PlannedFile(
            found.path, found.size, named.title, named.media_type, import_file, place
        )
        of_paper[found.path] = planned
        return found
