"""Controller of spelling: notes are checked by workers beside the typing, where the system can.

A word that the dictionaries do not have is right all the same when the reader
has added it, or when it stands in many of their papers: a researcher's words
are in no dictionary, but in what they read.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTimer

from paperdesk import log
from paperdesk.model.query.parser import parse
from paperdesk.ui.features.notes.spelling_marks import SpellingMarks
from paperdesk.ui.services.window_services import Services
from paperdesk.ui.services.worker_jobs import Given

if TYPE_CHECKING:
    from paperdesk.library import Library

LATER = 2000
"""Milliseconds after the start until the system is asked for dictionaries."""
DEADLINE = 10.0
COMMON = 3
"""A word in so many papers, or in one of ``_SHARE``, is no mistake."""
_SHARE = 5_000
_JOBS = "paperdesk.tasks.spell_checker"


class SpellingController(QObject):
    """The controller of spelling. Without dictionaries it does and offers nothing."""

    def __init__(self, services: Services, marks: SpellingMarks) -> None:
        super().__init__()
        self._client, self._jobs, self._notices = services.client, services.jobs, services.notices
        self._settings = services.settings
        self._marks = marks
        self._wanted = list(wanted())
        marks.check_requested.connect(self._check)
        marks.suggestions_requested.connect(self._suggest)
        marks.learn_requested.connect(self._learn)
        services.settings.changed.connect(self._setting_changed)
        QTimer.singleShot(LATER, self, self.look)

    def look(self) -> None:
        """Ask the system for dictionaries, and offer the setting where there are some."""
        self._start("languages", {}, self._looked)

    def _looked(self, answer: Given) -> None:
        log.ui.info("dictionaries for spelling: %s", answer["languages"])
        if answer["languages"]:
            self._settings.offer("spelling")
            self._marks.turn(self._settings.values.spelling == "on")

    def _setting_changed(self, name: str, value: object) -> None:
        if name == "spelling":
            self._marks.turn(value == "on")

    def _check(self, words: tuple[str, ...]) -> None:
        own = set(self._settings.values.words)

        def checked(answer: Given) -> None:
            wrong = [word for word in answer["wrong"] if word.casefold() not in own]
            if not wrong:
                self._marks.told(words, ())
                return
            self._client.ask(
                lambda library: not_common(library, wrong),
                lambda rest: self._marks.told(words, rest),
            )

        self._start("check", {"words": list(words)}, checked)

    def _suggest(self, word: str) -> None:
        def failed(error: BaseException) -> None:
            log.ui.info("no suggestions: %s", error)
            self._marks.offer(word, ())

        def done(answer: Given) -> None:
            self._marks.offer(word, answer["words"])

        args = {"word": word, "wanted": self._wanted}
        self._jobs.start(f"{_JOBS}:suggest", args, done, failed, deadline=DEADLINE)

    def _learn(self, word: str) -> None:
        before = self._settings.values.words
        self._settings.keep(soon=True, words=(*before, word.casefold()))
        self._marks.told((word,), ())

        def forget() -> None:
            self._settings.keep(soon=True, words=before)
            self._marks.told((word,), (word,))

        said = self.tr("“{word}” is in your dictionary now.").format(word=word)
        self._notices.say(said, self.tr("Undo"), forget)

    def _start(self, job: str, args: Given, done: Callable[[Given], None]) -> None:
        def failed(error: BaseException) -> None:
            # Spelling is comfort: the note is as it was.
            log.ui.warning("spelling was not checked: %s", error)

        args = {**args, "wanted": self._wanted}
        self._jobs.start(f"{_JOBS}:{job}", args, done, failed, deadline=DEADLINE)


def wanted() -> tuple[str, ...]:
    """The languages a reader writes in: those of the system, and English."""
    tags = [tag for tag in QLocale.system().uiLanguages() if tag not in ("C", "POSIX")]
    return (*dict.fromkeys(tag.split("@")[0] for tag in tags), "en")


def not_common(library: "Library", words: Sequence[str]) -> list[str]:
    """Those of the words that few of the reader's papers have."""
    enough = max(COMMON, library.counts().all // _SHARE)
    return [word for word in words if library.search(parse(f"={word}")).total < enough]
