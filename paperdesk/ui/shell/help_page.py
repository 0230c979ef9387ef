"""Help page: the help inside the application: a list of pages, and one page to read.

The pages are the Markdown files of ``resources/help``; the table of keys is
made from the actions themselves, so it is never behind them.

Why a way to render is given: the window renders Markdown in a worker. Without
one the page is rendered here, a moment after it was asked for; these files are
our own and short.
"""

import re
from collections.abc import Callable
from html import escape
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from paperdesk.paths import resource
from paperdesk.ui.i18n import language
from paperdesk.ui.kit import fonts, theme
from paperdesk.ui.kit.design_tokens import READING_WIDTH
from paperdesk.ui.kit.rich_text.html_style import dress
from paperdesk.ui.kit.rich_text.safe_browser import SafeBrowser
from paperdesk.ui.services import shortcuts
from paperdesk.ui.services.action_registry import group_name, plain_name
from paperdesk.ui.services.action_table import ACTIONS, GROUPS, ActionSpec
from paperdesk.ui.services.settings_table import settings_tables

PAGES = (
    "index",
    "keys",
    "search",
    "map",
    "tags",
    "collections",
    "notes",
    "reading",
    "preferences",
    "follow",
    "import",
    "adding",
    "sources",
    "export",
    "digests",
    "duplicates",
    "citations",
    "command-line",
    "data-and-safety",
    "whats-new",
    "licences",
)
"""Names of the pages in the order of the contents; files of ``resources/help``."""

Render = Callable[[str, Callable[[str], None]], None]
"""``render(markdown, shown)``: calls ``shown(html)`` on the main thread."""

_OTHER_PAGE = re.compile(r"\]\((?:\./)?([a-z-]+)\.md\)")
_NAME = Qt.ItemDataRole.UserRole


def source(name: str) -> str:
    """Read a help page as Markdown; those of keys and preferences end with all of them."""
    text = (resource("help") / f"{name}.md").read_text(encoding="utf-8")
    made = {"keys": keys_tables, "preferences": settings_tables}.get(name)
    return f"{text}\n{made()}" if made else text


def title(name: str) -> str:
    """Give the first heading of a page."""
    first = (resource("help") / f"{name}.md").read_text(encoding="utf-8").split("\n", 1)[0]
    return first.lstrip("# ").strip()


def keys_tables() -> str:
    """Make a Markdown table of the actions of each menu, with keys and what they do."""
    made = []
    for group in GROUPS:
        specs = [spec for spec in ACTIONS if spec.group == group]
        if specs:
            rows = "\n".join(_row(spec) for spec in specs)
            heads = language.tr("Action"), language.tr("Key")
            made.append(
                f"## {group_name(group)}\n\n| {heads[0]} | {heads[1]} | |\n|:--|:--|:--|\n{rows}\n"
            )
    return "\n".join(made)


def _row(spec: ActionSpec[Any]) -> str:
    in_force = shortcuts.of(spec.name)
    either = language.tr(" or ")
    shown = either.join(shortcuts.spoken(key, quoted="`") for key in in_force)
    return f"| {plain_name(spec)} | {shown} | {language.of('actions', spec.help)} |"


def with_inner_links(markdown: str) -> str:
    """Turn links to other pages (``search.md``) into ones this page follows itself."""
    return _OTHER_PAGE.sub(r"](paper:help/\1)", markdown)


class HelpPage(QDialog):
    """Contents at the side, the page beside it. Esc closes."""

    def __init__(self, parent: QWidget | None = None, render: Render | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("PaperDesk help"))
        self.resize(920, 680)
        self._render = render or self._render_here
        self._html = ""
        self._wanted = ""
        self.contents = QListWidget(self)
        self.contents.setAccessibleName(self.tr("Help pages"))
        self.contents.setFrameShape(QFrame.Shape.NoFrame)
        self.browser = SafeBrowser(self, name=self.tr("Help page"), column=READING_WIDTH)
        self.browser.set_measures(14, 4, top=20)
        for name in PAGES:
            item = QListWidgetItem(title(name))
            item.setData(_NAME, name)
            self.contents.addItem(item)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.contents)
        row.addWidget(self.browser, 1)
        self.contents.currentRowChanged.connect(self._row_changed)
        self.browser.link_opened.connect(self._follow)
        self.browser.leave_requested.connect(self.close)
        theme.changed.connect(self._colour)
        self._colour()
        self.open_page("index")

    def open_page(self, name: str) -> None:
        """Show a page by its name; names that are no page are let pass."""
        if name in PAGES and self.contents.currentRow() != PAGES.index(name):
            self.contents.setCurrentRow(PAGES.index(name))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes also while the contents have the keyboard."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def _row_changed(self, row: int) -> None:
        name = self._wanted = PAGES[row]
        self._render(with_inner_links(source(name)), lambda html: self._show(name, html))

    def _render_here(self, markdown: str, shown: Callable[[str], None]) -> None:
        def render() -> None:
            from paperdesk.text import note_html  # noqa: PLC0415 - late, for a quick start

            shown(note_html(markdown))

        QTimer.singleShot(0, self, render)

    def _show(self, name: str, html: str) -> None:
        """Show a page unless another one was asked for meanwhile."""
        if name == self._wanted:
            self._html = html
            self._draw(keep_place=False)

    def _draw(self, *, keep_place: bool) -> None:
        tokens = theme.current()
        self.browser.wear(tokens)
        self.browser.show_html(dress(self._html, tokens), keep_place=keep_place)

    def _follow(self, url: str) -> None:
        """Follow links to other pages; other addresses are shown, not opened."""
        if url.startswith("paper:help/"):
            self.open_page(url.removeprefix("paper:help/"))
        else:
            self.browser.setToolTip(escape(url))

    def _colour(self) -> None:
        tokens = theme.current()
        fonts.wear(self.contents, 13)
        self.contents.setFixedWidth(fonts.zoomed(210))
        for row in range(self.contents.count()):
            self.contents.item(row).setSizeHint(QSize(fonts.zoomed(190), fonts.zoomed(32)))
        self.contents.setStyleSheet(
            f"QListWidget {{ background: {tokens.side}; padding: 10px 8px; outline: 0; }}"
            f"QListWidget::item {{ border-radius: 6px; padding-left: 8px; color: {tokens.text}; }}"
            f"QListWidget::item:selected {{ background: {tokens.off}; color: {tokens.text}; }}"
            f"QListWidget::item:selected:focus {{ background: {tokens.accent};"
            f" color: {tokens.accent_text}; }}"
        )
        if self._html:
            self._draw(keep_place=True)
