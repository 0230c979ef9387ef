"""Shell protocol: what a feature may ask of the window around it; the main window keeps it.

Why a protocol: features must not know the shell, which knows them all.
"""

from typing import Protocol, TypeVar

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QAbstractScrollArea, QMainWindow, QMenu, QWidget

from paperdesk.ui.kit.progress_strip import ProgressStrip
from paperdesk.ui.services.action_registry import Actions

View = TypeVar("View", bound=QWidget)


class Shell(Protocol):
    """The window as its features see it."""

    actions_of: Actions
    """The actions by name: to trigger one is how a feature calls another."""
    recent: QMenu
    """The menu of recent files."""
    files_dropped: SignalInstance
    """Paths of files that were dropped on the window, or given at the start."""
    files_dropped_on: SignalInstance
    """Files that were dropped on a paper: its key, their paths, whether they are to be linked."""
    import_requested: SignalInstance
    """Paths of files that are to be previewed for an import."""

    def import_files(self, paths: list[str]) -> None:
        """Have files previewed for an import."""

    @property
    def widget(self) -> QMainWindow:
        """The window itself, as the parent of dialogs."""

    @property
    def progress(self) -> ProgressStrip:
        """Where work is shown that goes on."""

    def view(self, kind: type[View]) -> View:
        """The view of this class that stands in the window."""

    def to_list(self) -> None:
        """Show the list and give it the keyboard."""

    def to_detail(self) -> None:
        """Show the paper and give it the keyboard."""

    def focus_list(self) -> None:
        """Give the list the keyboard where it is shown."""

    def add_bar(self, bar: QWidget, *in_order: QWidget) -> None:
        """Put a bar above the rows of the list; Tab leads through it behind the search field."""

    def cover_list(self, page: QWidget | None) -> None:
        """Show a page in the place of the list's rows, with room for it, or the rows again."""

    def add_tab(self, name: str, title: str, page: QWidget, *scrolled: QAbstractScrollArea) -> None:
        """Put a page beside the abstract of the paper. ``scrolled`` is what scrolls in it, which
        is read as one with the head of the paper; without it the head makes way for the page."""

    def show_tab(self, name: str, *, keyboard: bool = True) -> None:
        """Show this page of the paper, and give it the keyboard."""

    def offer_tab(self, name: str, offered: bool) -> None:
        """Show the tab of a page, or hide it; then the abstract stands in its place."""

    def give_room(self, wanted: bool) -> None:
        """Give the page of the paper the whole window, or bring all else back."""

    @property
    def paper_alone(self) -> bool:
        """Whether the page of the paper has the whole window."""

    def fill_screen(self, wanted: bool) -> None:
        """Show the window without all that is around it, or as it was."""
