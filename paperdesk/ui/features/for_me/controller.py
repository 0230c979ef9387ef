"""Controller of the order for its reader: the bar above the list, and the dialog of words."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from paperdesk.model import ActionResult, Changes
from paperdesk.model.search_results import TastedWord, TasteStatus
from paperdesk.text import display
from paperdesk.ui.features.for_me.taste_bar import TasteBar
from paperdesk.ui.services.feature import FeatureController
from paperdesk.ui.services.lanes import Latest
from paperdesk.ui.services.window_services import Services
from paperdesk.ui.state.library_changes import ChangeOrigin, Origin

if TYPE_CHECKING:
    from paperdesk.library import Library
    from paperdesk.ui.features.for_me.words_dialog import WordsDialog

Told = tuple[str, Sequence[TastedWord], TasteStatus]
"""The title of a paper, its words, and what is learned from."""


class ForMeController(FeatureController):
    """The controller of what is learned and wished."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._client, self._state = services.client, services.state
        self._dialog: WordsDialog | None = None
        self._key: int | None = None
        self._latest = Latest()
        bar = self.bar = TasteBar(services.shell.widget)
        services.shell.add_bar(bar, bar.words)
        bar.words_requested.connect(self.show_words)
        self._state.list_requested.connect(lambda _anew: self._tell())
        services.changes.changed.connect(self._changed)
        self._tell()

    def stop(self) -> None:
        """The window closes."""
        self._latest.forget()
        if self._dialog is not None:
            self._dialog.reject()

    def like_tag(self) -> None:
        """Show what else belongs to the tag that is shown, likest first."""
        scope = self._state.list_query.scope
        if scope.kind == "tag":
            name = scope.value.replace('"', "")
            self._state.search_everywhere(f'forme:"{name}" -tag:"{name}"')
        else:
            self._services.notices.say(self.tr("Go to a tag first: it says what to look for."))

    # The bar

    def _changed(self, _changes: Changes, origin: Origin) -> None:
        if origin != ChangeOrigin.SEEN:
            self._tell()

    def _tell(self) -> None:
        """Say what the order is learned from, while the list stands in it."""
        scope = self._state.list_query.scope
        self._services.shell.actions_of["like_tag"].setEnabled(scope.kind == "tag")
        tag = self._state.list_query.taste
        if tag is None:
            self._latest.forget()
            self.bar.hide()
            return
        self._client.ask(
            lambda library: library.taste(tag),
            self._latest(lambda status: self.bar.show_status(status, tag)),
        )

    # The words

    def show_words(self) -> None:
        """Show the words for and against the paper stood on, and those wished for."""
        self._key = self._state.target
        self._ask_words()

    def _ask_words(self) -> None:
        key = self._key
        self._client.ask(lambda library: words_of_paper(library, key), self._show)

    def _show(self, told: Told) -> None:
        # Late: looked at seldom.
        from paperdesk.ui.features.for_me.words_dialog import WordsDialog  # noqa: PLC0415

        if self._dialog is None:
            dialog = self._dialog = WordsDialog(self._services.shell.widget)
            dialog.wish_requested.connect(self._wish)
            dialog.finished.connect(self._closed)
            dialog.open()
        self._dialog.show_words(*told)

    def _closed(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    def _wish(self, word: str, wanted: int) -> None:
        if self._services.refuses_changes():
            return

        def act(library: "Library") -> ActionResult:
            return library.wish(word, wanted)

        self._services.commands.act(act)
        self._client.do(lambda _library: None, lambda _none: self._wished())

    def _wished(self) -> None:
        if self._dialog is not None:
            self._ask_words()


def words_of_paper(library: "Library", key: int | None) -> Told:
    """What the dialog shows of a paper, or of none."""
    status = library.taste()
    if key is None:
        return "", (), status
    words = library.liked([key]).get(key, ())
    return display(library.entry(key).paper.title), words, status
