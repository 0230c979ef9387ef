"""Acts on the texts of files: the part of the facade with what stands on the pages of PDFs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from paperdesk.library.db.error_translation import facade
from paperdesk.library.map_reader import MapReader
from paperdesk.library.search import document_match
from paperdesk.library.texts import page_passages, text_files
from paperdesk.model.page_matches import PaperMatches

if TYPE_CHECKING:
    from paperdesk.model.document_facts import PaperFacts, PaperMatch
    from paperdesk.model.file_texts import FileText, TextPage, TextState, WantedText


@facade
class TextActs(MapReader):
    """Open library, as far as the texts of its files are read and kept. A file is known by its
    SHA-256 (hex)."""

    def paper_of(self, facts: PaperFacts) -> PaperMatch | None:
        """The paper that a document is of, by its id or its title; None where none is sure."""
        known = document_match.DocumentMatch(self._database, self._follower, self._finder)
        return known.paper_of(facts)

    def wanted_texts(
        self, limit: int = 1, keys: Sequence[int] | None = None
    ) -> tuple[WantedText, ...]:
        """PDFs (of these papers; None: of all) whose text is to be read, the latest first."""
        return text_files.wanted(self._database.reader, self._files, self._texts, keys, limit)

    def begin_text(self, file: str) -> None:
        """Somebody is about to read a file, and may die of it."""
        self._texts.begin(bytes.fromhex(file))

    def put_off_text(self, file: str) -> None:
        """It was not read after all, and nothing was wrong with it."""
        self._texts.put_off(bytes.fromhex(file))

    def keep_text(self, file: str, text: FileText) -> None:
        """Keep what was read; the papers that have the file are queued for the index."""
        self._texts.keep(bytes.fromhex(file), text)
        text_files.tell(self._database, self._texts)

    def texts(self, key: int) -> tuple[TextPage, ...]:
        """The pages of a paper's PDFs, file after file, as far as they were read."""
        files = text_files.files_of(self._database.reader, [key]).get(key, [])
        count = len(self._texts.pages(files))
        pages = (self._texts.page(files, ordinal) for ordinal in range(count))
        return tuple(page for page in pages if page is not None)

    def find_on_pages(self, key: int, words: str) -> PaperMatches:
        """Where words stand on a paper's pages, as its reader finds them. LibraryError for a paper
        that is not there."""
        title, states = self.entry(key).paper.title, self.text_states(key)
        pages = page_passages.page_passages(self.texts(key), words)
        return PaperMatches(key, title, pages, read=any(states.values()))

    def text_states(self, key: int) -> dict[str, TextState | None]:
        """What became of each PDF of a paper; None: it was not read yet."""
        files = text_files.files_of(self._database.reader, [key]).get(key, [])
        known = self._texts.known()
        return {digest.hex(): known.get(digest) for digest in files}
