"""Acts on files of papers: the part of the facade with which files come to papers and go."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from paperdesk.library.attachments import attachment_commands, attachment_table, link_search
from paperdesk.library.db.error_translation import facade
from paperdesk.library.duplicate_acts import DuplicateActs
from paperdesk.model import silent

if TYPE_CHECKING:
    from paperdesk.model import ActionResult, Attachment, Progress


@facade
class FileActs(DuplicateActs):
    """Open library, as far as files are kept for its papers."""

    def attachments(self, keys: Sequence[int]) -> dict[int, tuple[Attachment, ...]]:
        """The files of papers, of those that have any."""
        return attachment_table.of_papers(self._database.reader, self._files, keys)

    def files_of_content(self, digests: Iterable[str]) -> dict[str, tuple[Attachment, ...]]:
        """The files that papers have with this content, by SHA-256 in hexadecimal."""
        return attachment_table.of_content(self._database.reader, self._files, digests)

    def papers_with_files(self) -> list[int]:
        """The papers that have files, in the order in which they came."""
        return attachment_table.papers(self._database.reader)

    def links(self) -> tuple[Attachment, ...]:
        """The files that were not copied, but lie where the reader has them."""
        return attachment_table.links(self._database.reader, self._files)

    def attach(
        self, key: int, path: Path, title: str = "", *, linked: bool = False
    ) -> ActionResult:
        """Copy a file into the library, for a paper; or link it where it lies."""
        return self._act(
            lambda context: attachment_commands.attach(
                context, self._files, key, path, title, linked=linked
            )
        )

    def detach(self, numbers: Collection[int]) -> ActionResult:
        """Take files off their papers; those that were copied go to the trash."""
        return self._act(lambda context: attachment_commands.detach(context, numbers))

    def find_links(
        self, folders: Iterable[Path] = (), progress: Progress = silent
    ) -> link_search.LinkSearch:
        """Look for linked files that were moved, by their content: around where they lay, and in
        these folders; and remember where they are. No act, since nothing of the reader's
        changes."""
        return link_search.find_again(self._database, self._files, folders, progress)
