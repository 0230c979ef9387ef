"""Status bar of the notes: whether all is saved, how many words, templates, the preview."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from paperdesk.ui.kit import accessibility
from paperdesk.ui.kit.elided_label import ElidedLabel
from paperdesk.ui.kit.labels import explain, label
from paperdesk.ui.kit.link_button import LinkButton
from paperdesk.ui.kit.rtl_margins import set_margins
from paperdesk.ui.kit.timers import after

PAUSE = 250
"""Milliseconds after the last key until words are counted."""
_WORD = re.compile(r"\w+(?:['’.-]\w+)*")


def count_words(text: str) -> int:
    """Number of words in a note; signs of Markdown are none."""
    return sum(1 for _ in _WORD.finditer(text))


class NotesStatusBar(QWidget):
    """Status bar. ``templates_requested()`` asks for the templates there are, which
    :meth:`offer_templates` shows; ``template_requested(name)`` tells the one that was chosen."""

    toggled = Signal()
    templates_requested = Signal()
    template_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._status = ElidedLabel(self, size=11, weight="regular", level="text3")
        self._words = label("", self, size=11, level="3")
        self.template = LinkButton(
            self.tr("Template"), self, size=12, icon="files", level="text2", pad=6
        )
        explain(self.template, self.tr("Write a template into the note"))
        self.template.clicked.connect(self.templates_requested)
        self.toggle = LinkButton("", self, size=12, icon="eye", level="text2", pad=6)
        self.toggle.clicked.connect(self.toggled)
        self._timer = after(self, PAUSE, self._count)
        row = QHBoxLayout(self)
        set_margins(row, 32, 4, 24, 4)
        row.setSpacing(12)
        row.addWidget(self._status)
        row.addWidget(self._words)
        row.addStretch(1)
        row.addWidget(self.template)
        row.addWidget(self.toggle)

    def set_text(self, text: str, *, at_once: bool = False) -> None:
        """Count the words of this text, soon or at once."""
        self._text = text
        if at_once:
            self._timer.stop()
            self._count()
        else:
            self._timer.start()

    def say_too_long(self, length: int) -> None:
        """Say that a note is too long to be edited here."""
        self._timer.stop()
        self._words.setText(self.tr("%Ln character(s), too long to edit here", "", length))

    def set_status(self, kind: str, message: str) -> None:
        """Say quietly whether the note is saved."""
        words = {
            "saved": self.tr("Saved"),
            "saving": self.tr("Saving…"),
            "failed": self.tr("Not saved: {}").format(message or self.tr("trying again")),
            "conflict": self.tr("Changed outside: both copies are kept"),
        }.get(kind, "")
        bad = kind in ("failed", "conflict")
        self._status.set_level("danger" if bad else "text3")
        self._status.show_text(words)
        if bad:
            accessibility.announce(self._status, words, at_once=True)

    def set_mode(self, words: str, icon: str) -> None:
        """Say what the switch of the preview does now."""
        self.toggle.setText(words)
        self.toggle.setAccessibleName(words)
        self.toggle.set_icon_name(icon)
        self.toggle.updateGeometry()
        explain(self.toggle, self.tr("{} (Ctrl+Enter)").format(words))

    def offer_templates(self, names: Sequence[str]) -> None:
        """Show a menu of templates."""
        menu = QMenu(self)
        for name in names:
            # An ampersand would make a key of the letter after it.
            action = menu.addAction(name.replace("&", "&&"))
            action.triggered.connect(lambda _=False, name=name: self.template_requested.emit(name))
        if not names:
            menu.addAction(self.tr("No templates")).setEnabled(False)
        menu.aboutToHide.connect(menu.deleteLater)
        above = self.template.mapToGlobal(QPoint(0, 0))
        menu.popup(above - QPoint(0, menu.sizeHint().height()))

    def status(self) -> str:
        """What is said about saving."""
        return self._status.text()

    def length(self) -> str:
        """What is said about the number of words."""
        return self._words.text()

    def _count(self) -> None:
        words = count_words(self._text)
        self._words.setText(self.tr("%Ln word(s)", "", words) if words else "")
