"""Acts on facts: the part of the facade with what the reader writes of papers in sources' stead."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from paperdesk.library.db.error_translation import facade
from paperdesk.library.imports import fact_edits, fact_values
from paperdesk.library.mark_acts import MarkActs
from paperdesk.library.papers import own_fact_table

if TYPE_CHECKING:
    from paperdesk.model import ActionResult, ImportedRecord
    from paperdesk.model.fact_words import FactWords


@facade
class FactActs(MarkActs):
    """Open library, as far as its papers' fields are the reader's own word."""

    def own_facts(self, key: int) -> dict[str, object]:
        """The fields of a paper that the reader wrote, and what the sources said of each, as a
        value of JSON."""
        return own_fact_table.told(self._database.reader, key)

    def fact_words(self, key: int) -> tuple[FactWords, ...]:
        """The fields that can be written, in the order of a form, and what they say now."""
        own = self.own_facts(key)
        return fact_values.words_of(self.entry(key).paper, own)

    def fact_types(self) -> tuple[str, ...]:
        """The types of publications (CSL 1.0.2) that a paper can be of."""
        return fact_values.TYPES

    def facts_to_write(self) -> tuple[FactWords, ...]:
        """The fields that can be written of a paper that is not here yet, with no words."""
        return fact_values.words_of(fact_values.paper_of({}), {})

    def written_record(self, words: Mapping[str, str]) -> ImportedRecord:
        """The record of a paper that the reader writes by hand; its fields are the reader's word.

        Raises LibraryError for words that a field cannot hold, and without a title.
        """
        return fact_values.record_of(words)

    def check_facts(self, words: Mapping[str, str]) -> None:
        """Raise LibraryError for words that a field cannot hold."""
        for name, text in words.items():
            fact_values.value_of(name, text)

    def write_facts(
        self, key: int, words: Mapping[str, str], back: Iterable[str] = ()
    ) -> ActionResult:
        """Write fields of a paper, people and lists one a line; they stay the reader's word. Own
        fields in ``back`` become again what the sources said.

        Raises LibraryError for words that a field cannot hold, and for a title that no source
        says; then nothing is written.
        """
        return self._act(lambda context: fact_edits.write(context, key, words, back))
