"""A paper and what the reader wrote on it, set for paper: dark on white, in one column."""

from collections.abc import Iterable, Sequence
from html import escape

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from paperdesk.model import Batch, Entry
from paperdesk.model.community import Community
from paperdesk.text import display, display_name
from paperdesk.ui.i18n import language
from paperdesk.ui.kit.design_tokens import LIGHT
from paperdesk.ui.kit.rich_text.formula_text import Pictures
from paperdesk.ui.kit.rich_text.html_style import dress
from paperdesk.ui.kit.rich_text.page_images import Images
from paperdesk.ui.kit.rich_text.safe_browser import SafeBrowser
from paperdesk.ui.texts.community_words import summary_head
from paperdesk.ui.texts.metadata import facts

SIZE = 15


class PrintDocument(SafeBrowser):
    """A page that is never on the screen; ``ready`` tells that all in it is set."""

    ready = Signal()
    zooms = False
    code_smaller = 0

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, name=self.tr("Page to print"))
        self._missing: set[object] = set()
        self._composing = self._told = False
        self.formulas_requested.connect(self._missing.update)
        self.pictures_requested.connect(self._missing.update)
        self.set_measures(SIZE, 4)
        self.wear(LIGHT)
        self.hide()

    def compose(
        self,
        entry: Entry,
        note_html: str,
        batches: Sequence[Batch] = (),
        community: Community | None = None,
    ) -> None:
        """Set the page; ``note_html`` has passed the sanitiser. ``community`` tells which model
        wrote the paper in short."""
        from paperdesk.text import abstract_html  # noqa: PLC0415 - late, for a quick start

        paper = entry.paper
        parts = [f"<h1>{escape(display(paper.title))}</h1>"]
        if paper.author_names:
            parts.append(
                f"<p>{escape(', '.join(display_name(one) for one in paper.author_names))}</p>"
            )
        lines = [" · ".join(facts(entry, batches)), paper.url, language.listed(entry.tags)]
        parts += [f'<p class="quiet">{escape(line)}</p>' for line in lines if line]
        for head, text in (
            (summary_head(community), paper.summary),
            (self.tr("Abstract"), paper.abstract),
        ):
            if text:
                parts.append(f"<h3>{escape(head)}</h3><p>{abstract_html(text)}</p>")
        if note_html.strip():
            head = self.tr("Notes")
            parts.append(f"<h3>{escape(head)}</h3>{dress(note_html, LIGHT)}")
        self._missing.clear()
        self._composing, self._told = True, False
        self.show_html("".join(parts))
        self._composing = False
        self._there(())

    @property
    def waits(self) -> bool:
        """Whether formulas or pictures have not come yet."""
        return bool(self._missing)

    def set_formulas(self, pictures: Pictures) -> bool:
        """Take formulas in; the last thing that comes makes the page ready."""
        changed = super().set_formulas(pictures)
        self._there(pictures)
        return changed

    def set_pictures(self, images: Images) -> bool:
        """Take pictures in, as formulas."""
        changed = super().set_pictures(images)
        self._there(images)
        return changed

    def _there(self, come: Iterable[object]) -> None:
        self._missing.difference_update(come)
        if not (self._missing or self._composing or self._told):
            self._told = True
            self.ready.emit()
