"""Controller of undo and redo: says what was taken back, and leads to where that was.

The papers of an act are selected and scrolled to where the list shows them. Nothing is
changed out of sight without a word: what is not in the list is said not to be, and one
press shows it. Whoever is at the paper stays there.
"""

from dataclasses import dataclass

from paperdesk.model import ActionKind, UndoResult
from paperdesk.model.frozen import Value
from paperdesk.ui.i18n.message_translation import said
from paperdesk.ui.services.feature import FeatureController
from paperdesk.ui.services.window_services import Services

NOTES = "notes"


@dataclass(frozen=True, slots=True, repr=False)
class _Pending(Value):
    """What was taken back, or done ``again``, while the list is asked anew."""

    result: UndoResult
    again: bool
    was_in_sight: bool


class UndoController(FeatureController):
    """The controller of undo and redo."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._pending: _Pending | None = None
        services.commands.undone.connect(self._undone)
        services.state.results_changed.connect(self._list_answered)

    def undo(self) -> None:
        """Take the last act back."""
        self._services.commands.undo()

    def redo(self) -> None:
        """Do again what was taken back."""
        self._services.commands.redo()

    def _undone(self, result: UndoResult, again: bool) -> None:
        """An act was taken back, or done again; the list will be asked anew for that."""
        self._pending = _Pending(result, again, self._in_sight(result))
        self._services.state.stand_on(result.papers)

    def _list_answered(self) -> None:
        pending, self._pending = self._pending, None
        if pending is None:
            return
        result = pending.result
        in_sight = self._in_sight(result)
        words = " ".join([f"{said(result.text)}.", *map(said, result.remarks)])
        if in_sight or pending.was_in_sight:
            if in_sight:
                self._turn_to_note(result)
            words = words if result.remarks else words[:-1]
            again, commands = pending.again, self._services.commands
            label = self.tr("Undo") if again else self.tr("Redo")
            self._services.notices.say(words, label, commands.undo if again else commands.redo)
            return
        if len(result.papers) == 1:
            words += " " + self.tr("It is not in what is shown.")
        else:
            words += " " + self.tr("None of them is in what is shown.")
        there = {*result.changes.added, *result.changes.updated}
        key = next((key for key in result.papers if key in there), None)
        if key is None:
            self._services.notices.say(words)
        else:
            self._services.notices.say(words, self.tr("Show"), lambda: self._show(key, result))

    def _show(self, key: int, result: UndoResult) -> None:
        self._services.state.open_paper(key)
        self._turn_to_note(result)

    def _turn_to_note(self, result: UndoResult) -> None:
        """Words of a note came or went: show it, unless another page has the whole window."""
        shell = self._services.shell
        if result.act == ActionKind.NOTE and not shell.paper_alone:
            shell.show_tab(NOTES, keyboard=False)

    def _in_sight(self, result: UndoResult) -> bool:
        """Whether the list shows one of the papers, or there are none to be shown."""
        papers = set(result.papers)
        return not papers or not papers.isdisjoint(self._services.state.keys)
