"""Words for and against the papers of a list, while it stands in the order for its reader.

Asked for as rows come into sight, some at a time, as passages are.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from paperdesk.model.search_results import TastedWord
from paperdesk.ui.kit.timers import after
from paperdesk.ui.state.taste_order import TasteOrder
from paperdesk.ui.texts import taste_words

_KEPT = 2_000

Words = Mapping[int, Sequence[TastedWord]]


class TasteRows(QObject):
    """Keeper of these words; ``changed()`` tells that some have come, ``words_wanted(keys, tag)``
    that some are needed."""

    changed = Signal()
    words_wanted = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self._order: TasteOrder | None = None
        self._words: dict[int, Sequence[TastedWord]] = {}
        self._asked: set[int] = set()
        self._wanted: dict[int, None] = {}
        self._asking = after(self, 0, self._ask)

    @property
    def order(self) -> TasteOrder | None:
        """The order that the list stands in; None in another one."""
        return self._order

    def show(self, order: TasteOrder | None) -> None:
        """The list stands in this order now; words stay until newer ones come."""
        self._order = order
        self._asked, self._wanted = set(), {}

    def remarks(self, key: int) -> tuple[str, ...]:
        """What is to be said of a paper in its row; asks for what is not known yet."""
        if self._order is None:
            return ()
        said = taste_words.remarks(self._of(key))
        return (taste_words.to_learn(), *said[-1:]) if key in self._order.unsure else said

    def sentence(self, key: int) -> str:
        """The same in words, to be heard; ``""`` for nothing."""
        if self._order is None:
            return ""
        return taste_words.sentence(self._of(key), to_learn=key in self._order.unsure)

    def add(self, words: Words) -> None:
        """Words that were wanted have come."""
        if len(self._words) > _KEPT:
            self._words, self._asked = {}, set(words)
        self._words |= words
        self.changed.emit()

    def stop(self) -> None:
        """The window closes."""
        self._asking.stop()

    def _of(self, key: int) -> Sequence[TastedWord]:
        if key not in self._asked:
            self._asked.add(key)
            self._wanted[key] = None
            if not self._asking.isActive():
                self._asking.start()
        return self._words.get(key, ())

    def _ask(self) -> None:
        order, keys = self._order, [*self._wanted]
        self._wanted = {}
        if order is not None and keys:
            self.words_wanted.emit(keys, order.tag)
