"""Words for and against the papers of a list, while it stands in the order for its reader.

Asked for as rows come into sight, some at a time, as passages are.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from paperdesk.model.search_results import TastedWord
from paperdesk.ui.kit.timers import after
from paperdesk.ui.services.lanes import Latest
from paperdesk.ui.services.library_client import LibraryClient
from paperdesk.ui.state.taste_order import TasteOrder
from paperdesk.ui.texts import taste_words

if TYPE_CHECKING:
    from paperdesk.library import Library

_KEPT = 2_000

Words = Mapping[int, Sequence[TastedWord]]


class TasteRows(QObject):
    """Keeper of these words; ``changed()`` tells that some have come."""

    changed = Signal()

    def __init__(self, client: LibraryClient) -> None:
        super().__init__()
        self._client, self._latest = client, Latest()
        self._order: TasteOrder | None = None
        self._words: dict[int, Sequence[TastedWord]] = {}
        self._wanted: dict[int, None] = {}
        self._asking = after(self, 0, self._ask)

    @property
    def order(self) -> TasteOrder | None:
        """The order that the list stands in; None in another one."""
        return self._order

    def show(self, order: TasteOrder | None) -> None:
        """The list stands in this order now."""
        self._order = order
        self._words, self._wanted = {}, {}
        self._latest.forget()

    def remarks(self, key: int) -> tuple[str, ...]:
        """What is to be said of a paper in its row; asks for what is not known yet."""
        if self._order is None:
            return ()
        said = taste_words.remarks(self._of(key))
        return (*said, taste_words.to_learn()) if key in self._order.unsure else said

    def sentence(self, key: int) -> str:
        """The same in words, to be heard; ``""`` for nothing."""
        if self._order is None:
            return ""
        return taste_words.sentence(self._of(key), to_learn=key in self._order.unsure)

    def stop(self) -> None:
        """The window closes."""
        self._asking.stop()
        self._latest.forget()

    def _of(self, key: int) -> Sequence[TastedWord]:
        if key not in self._words:
            self._wanted[key] = None
            if not self._asking.isActive():
                self._asking.start()
        return self._words.get(key, ())

    def _ask(self) -> None:
        order, keys = self._order, [*self._wanted]
        self._wanted = {}
        if order is None or not keys:
            return
        tag = order.tag

        def job(library: "Library") -> Words:
            return dict.fromkeys(keys, ()) | library.liked(keys, tag)

        self._client.ask(job, self._latest(self._came))

    def _came(self, words: Words) -> None:
        if len(self._words) > _KEPT:
            self._words = {}
        self._words |= words
        self.changed.emit()
