"""Acts on facts: the part of the facade with what the reader writes of papers in sources' stead."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from paperdesk.library.db.error_translation import facade
from paperdesk.library.mark_acts import MarkActs
from paperdesk.library.papers import own_fact_table

if TYPE_CHECKING:
    from paperdesk.model import ActionResult


@facade
class FactActs(MarkActs):
    """Open library, as far as its papers' fields are the reader's own word."""

    def own_facts(self, key: int) -> dict[str, object]:
        """The fields of a paper that the reader wrote, and what the sources said of each, as a
        value of JSON."""
        return own_fact_table.told(self._database.reader, key)

    def fact_words(self, key: int) -> dict[str, str]:
        """The fields that can be written, in the order of a form, and what they say now."""
        from paperdesk.library.imports import fact_values  # noqa: PLC0415 - not needed for a window

        return fact_values.words_of(self.entry(key).paper)

    def write_facts(self, key: int, words: Mapping[str, str]) -> ActionResult:
        """Write fields of a paper, people and lists one a line; they stay the reader's word.

        Raises LibraryError for words that a field cannot hold; then nothing is written.
        """
        from paperdesk.library.imports import fact_edits  # noqa: PLC0415 - not needed for a window

        return self._act(lambda context: fact_edits.write(context, key, words))

    def give_facts_back(self, key: int, names: Iterable[str]) -> ActionResult:
        """Let fields that the reader wrote be again what the sources said."""
        from paperdesk.library.imports import fact_edits  # noqa: PLC0415 - likewise

        return self._act(lambda context: fact_edits.give_back(context, key, names))
