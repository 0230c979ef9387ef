"""Reading of maps: the part of the facade with maps of papers, asked from any one thread."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from paperdesk.library.db.error_translation import facade
from paperdesk.library.note_reader import NoteReader
from paperdesk.library.search import paper_maps
from paperdesk.model import silent

if TYPE_CHECKING:
    from paperdesk.model import Progress
    from paperdesk.model.map_values import MapFacts
    from paperdesk.search import PaperMap


@facade
class MapReader(NoteReader):
    """Open library, as far as its papers are laid out on maps."""

    @cached_property
    def _maps(self) -> paper_maps.PaperMaps:
        return paper_maps.PaperMaps(self._database, self._follower, self.places.cache)

    def kept_map(self, keys: Sequence[int]) -> PaperMap | None:
        """The map of these papers, if one is kept that is right."""
        return self._maps.kept(keys)

    def make_map(self, keys: Sequence[int], progress: Progress = silent) -> int:
        """Make the map of these papers and keep it, in seconds; how many papers are on it."""
        return self._maps.make(keys, progress)

    def map_facts(self, keys: Sequence[int]) -> MapFacts:
        """What colours a map of these papers."""
        return self._maps.facts(keys)
