"""Dialog of a new paper: the form of facts, empty, which tells of a paper that is here already."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from paperdesk.model.fact_words import FactWords
from paperdesk.ui.features.facts.facts_dialog import FactsDialog
from paperdesk.ui.kit.link_button import LinkButton


class NewPaperDialog(FactsDialog):
    """Modal dialog. ``save_requested(words, ())`` tells what was written; where a paper is like
    it, :meth:`show_alike` says so, and ``apart_requested(words)`` or ``show_requested()`` what
    the reader wants then. ``draft`` is what had been written before."""

    apart_requested = Signal(dict)
    show_requested = Signal()

    def __init__(
        self,
        facts: Sequence[FactWords],
        types: Sequence[str],
        draft: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(facts, types, parent, all_own=True)
        self._alike = QWidget(self)
        self.show_it = LinkButton(self.tr("Show that paper"), self._alike, level="link", pad=4)
        self.apart = LinkButton(self.tr("Add it all the same"), self._alike, level="link", pad=4)
        self.show_it.clicked.connect(self.show_requested)
        self.apart.clicked.connect(lambda: self.apart_requested.emit(self.written()))
        row = QHBoxLayout(self._alike)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addWidget(self.show_it)
        row.addWidget(self.apart)
        row.addStretch(1)
        self._alike.hide()
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(layout.count() - 1, self._alike)
        for field in self.fields:
            field.changed.connect(self._alike.hide)
        for name, text in draft.items():
            self.field(name).set_words(text)

    def written(self) -> dict[str, str]:
        """The words of each field that has any."""
        return {one.name: words for one in self.fields if (words := one.words())}

    def show_alike(self, message: str, *, may_differ: bool) -> None:
        """Say which paper is here; one that ``may_differ`` from it may be added all the same."""
        self.show_failure(message)
        self.apart.setVisible(may_differ)
        self._alike.show()
        self.show_it.setFocus()

    def _own_texts(self) -> tuple[str, str, str]:
        quiet = self.tr(
            "What you write stays as you wrote it; what you leave empty, a source may fill in "
            "later. Authors, editors and keywords stand one a line. Only the title is needed."
        )
        return self.tr("A paper by hand"), quiet, self.tr("Add")

    def _can_save(self) -> bool:
        return bool(self.field("title").words())

    def _save(self) -> None:
        if self.save.isEnabled():
            self.save_requested.emit(self.written(), ())
