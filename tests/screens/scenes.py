"""What is shown: each scene brings the desk into a state for as long as its block lasts."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from paperdesk.model import Scope
from paperdesk.ui.features.imports.controller import ImportController
from paperdesk.ui.features.imports.import_dialog import ImportDialog
from paperdesk.ui.features.palette.view import Palette
from paperdesk.ui.features.preferences import controller as preferences_controller
from paperdesk.ui.features.preferences.controller import PreferencesController
from paperdesk.ui.features.preferences.preferences_dialog import Preferences
from tests.journey import page
from tests.screens import papers
from tests.screens.stage import SIZE, Stage

Key = Qt.Key
NARROW = (720, 800)
FOLDER = "/home/ada/.local/share/paperdesk"
"""What stands for the folder of the library, which is another in every run."""


@contextmanager
def reading(stage: Stage) -> Iterator[None]:
    """A paper with formulas is read, the keyboard is in the list."""
    to_first(stage)
    yield


@contextmanager
def compact(stage: Stage) -> Iterator[None]:
    """Rows of one passage, several of them selected."""
    to_first(stage)
    stage.session.settings.set("density", "compact")
    stage.window.list.papers.selectRow(1)
    yield
    stage.session.settings.set("density", "comfortable")


@contextmanager
def several(stage: Stage) -> Iterator[None]:
    """Some papers are selected, and what can be done with them is offered."""
    to_first(stage)
    stage.window.list.papers.selectAll()
    stage.until(lambda: stage.session.state.entry is None, "no single paper is shown")
    yield


@contextmanager
def narrow(stage: Stage) -> Iterator[None]:
    """No room for list and paper beside one another: the list is shown."""
    to_first(stage)
    stage.window.resize(*NARROW)
    yield
    stage.window.resize(*SIZE)


@contextmanager
def narrow_reading(stage: Stage) -> Iterator[None]:
    """No room for list and paper beside one another: the paper is shown."""
    to_first(stage)
    stage.window.resize(*NARROW)
    stage.window.to_detail()
    yield
    stage.window.to_list()
    stage.window.resize(*SIZE)


@contextmanager
def searching(stage: Stage) -> Iterator[None]:
    """A search of two words, one tag let in: marks, facets, years."""
    with _searched(stage, "sparse attention"):
        strip = stage.window.summary
        stage.until(lambda: strip.years.worth_showing, "the years are counted")
        stage.until(lambda: _facets(stage), "facets are counted")
        stage.until(lambda: stage.window.list.papers.papers.hit(0), "passages have come")
        yield


@contextmanager
def completing(stage: Stage) -> Iterator[None]:
    """Tags are offered below the field while a clause is typed."""
    with _searched(stage, "sparse tag:me"):
        stage.until(stage.window.search.completion.offers, "tags are offered")
        stage.until(lambda: _facets(stage), "facets are counted")
        yield


@contextmanager
def empty(stage: Stage) -> Iterator[None]:
    """A search that finds nothing says so everywhere."""
    with _searched(stage, "zyzzyva quux"):
        stage.until(stage.window.list.empty.isVisible, "nothing is found")
        stage.until(lambda: not _batches(stage), "there are no facets")
        yield


@contextmanager
def notes(stage: Stage) -> Iterator[None]:
    """A note is read: boxes, quotation, table, code, formula."""
    to_first(stage)
    stage.window.detail.set_tab("notes")
    preview = stage.window.notes.preview
    stage.until(lambda: "Lemma" in preview.toPlainText(), "the note is rendered")
    yield
    stage.window.detail.set_tab("abstract")


@contextmanager
def writing(stage: Stage) -> Iterator[None]:
    """A note is written, with its preview beside it."""
    stage.window.resize(1640, SIZE[1])
    with notes(stage):
        stage.window.notes.focus_editor()
        yield
        stage.window.to_list()
    stage.window.resize(*SIZE)


@contextmanager
def starter(stage: Stage) -> Iterator[None]:
    """The first of the starter papers and the note on it, as the README shows them."""
    stage.window.resize(1440, 900)
    stage.until(lambda: stage.session.state.entry, "a paper is shown")
    stage.window.detail.set_tab("notes")
    preview = stage.window.notes.preview
    stage.until(lambda: "curse" in preview.toPlainText(), "the note is rendered")
    yield


@contextmanager
def first_run(stage: Stage) -> Iterator[None]:
    """A library without papers."""
    stage.until(stage.window.first_run.isVisible, "the page of the first run is shown")
    yield


@contextmanager
def importing(stage: Stage) -> Iterator[None]:
    """The preview of two files, one of which is no list of papers."""
    to_first(stage)
    folder = Path(stage.session.places.cache)
    photo = folder / "holidays.jpg"
    photo.write_bytes(b"\xff\xd8\xff\xe0" + bytes(range(256)) * 8)
    stage.session.of(ImportController).preview(
        [str(page.write(folder / "saved page.txt")), str(photo)]
    )
    (dialog,) = stage.window.findChildren(ImportDialog)
    stage.until(dialog.go.isVisible, "the preview is there")
    yield
    dialog.cancel.click()
    stage.settle()


@contextmanager
def preferences(stage: Stage) -> Iterator[None]:
    """The first page of the preferences."""
    dialog = _preferences(stage)
    yield
    dialog.accept()


@contextmanager
def keys(stage: Stage) -> Iterator[None]:
    """The page of the keys."""
    dialog = _preferences(stage)
    dialog.tabs.setCurrentIndex(1)
    yield
    dialog.accept()


@contextmanager
def palette(stage: Stage) -> Iterator[None]:
    """The command palette with some letters in it."""
    to_first(stage)
    stage.press(Key.Key_K, ctrl=True)
    stage.type("att")
    (palette,) = stage.window.findChildren(Palette)
    stage.until(lambda: any(one.kind == "paper" for one in palette.offers()), "papers are found")
    yield
    stage.press(Key.Key_Escape)


@dataclass(frozen=True, slots=True)
class Scene:
    """How a state is brought about, and at which scale it is taken."""

    name: str
    play: Callable[[Stage], AbstractContextManager[None]]
    scale: int = 1


SCENES = (
    Scene("reading", reading),
    Scene("twice", reading, 2),
    Scene("compact", compact),
    Scene("several", several),
    Scene("narrow", narrow),
    Scene("narrow-reading", narrow_reading),
    Scene("searching", searching),
    Scene("completing", completing),
    Scene("empty", empty),
    Scene("notes", notes),
    Scene("writing", writing),
    Scene("import-preview", importing),
    Scene("preferences", preferences),
    Scene("keys", keys),
    Scene("palette", palette),
)
FIRST = (Scene("first-run", first_run),)
"""Scenes of a library without papers."""
STARTER = (Scene("starter", starter),)
GERMAN = (Scene("german", reading), Scene("german-preferences", preferences))
ARABIC = (
    Scene("right-to-left", reading),
    Scene("right-to-left-search", searching),
    Scene("right-to-left-notes", notes),
    Scene("right-to-left-preferences", preferences),
)
"""Scenes of the other languages, one of them long, one mirrored."""
ALL = SCENES + FIRST + STARTER + GERMAN + ARABIC


def to_first(stage: Stage) -> None:
    """Stand on the paper with formulas among all papers, with the keyboard in the list."""
    session, wanted = stage.session, papers.TODAY[0].title
    session.state.go(Scope())
    stage.until(lambda: session.state.settled, "all papers are shown")
    stage.window.list.papers.go_to(0)
    stage.window.to_list()
    stage.until(
        lambda: session.state.entry and session.state.entry.paper.title == wanted,
        wanted,
    )


@contextmanager
def _searched(stage: Stage, text: str) -> Iterator[None]:
    to_first(stage)
    stage.press(Key.Key_F, ctrl=True)
    stage.type(text)
    stage.until(lambda: stage.session.state.list_query.text == text, f"{text} is asked")
    stage.until(lambda: stage.session.state.settled, f"{text} is answered")
    yield
    stage.window.search.completion.hide()
    stage.window.search.clear_search()


def _facets(stage: Stage) -> bool:
    return any(row.facet for row in stage.window.side.rows)


def _batches(stage: Stage) -> bool:
    return any(row.scope and row.scope.kind == "batch" for row in stage.window.side.rows)


def _preferences(stage: Stage) -> Preferences:
    to_first(stage)
    with patch.object(preferences_controller, "may_choose", return_value=True):  # as without --home
        stage.session.of(PreferencesController).show()
    (dialog,) = [one for one in stage.window.findChildren(Preferences) if one.isVisible()]
    for shown in dialog.findChildren(QLabel):
        if shown.text() == str(stage.session.places.data):
            shown.setText(FOLDER)
    return dialog
