"""What the rooms below say in English is said in the language of the window."""

import ast
import time
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from paperdesk.formats.registry import CAN_READ
from paperdesk.library import Library
from paperdesk.library.db import error_translation
from paperdesk.model import BatchHeader, ImportedRecord, Paper, SavedSearch, Scope, State, WatchRule
from paperdesk.model.query.parser import parse
from paperdesk.paths import Places
from paperdesk.search import describe
from paperdesk.search.explain.query_text import WORDS
from paperdesk.ui.i18n import language
from paperdesk.ui.i18n.message_translation import said
from tests.hangs import HANG
from tests.house import inside, modules

ERRORS = frozenset(
    {
        "BadFileError",
        "LibraryBusyError",
        "LibraryError",
        "UnreadableNoteError",
        "WorkerEndedError",
    }
)
ADD = "add to paperdesk/ui/i18n/message_catalogue.py, then packaging/dev i18n:\n"
ROOMS = ("formats", "library", "search", "tasks", "ui", "workers")
_KNOWN = {
    "CAN_READ": CAN_READ,
    "DAMAGED": error_translation.DAMAGED,
    "error": "is damaged in its packing",
    "what": "a program",
}
"""What stands in gaps that only some sentences may fill."""


@pytest.fixture(autouse=True)
def _german(qapp: QApplication) -> Iterator[None]:
    language.speak(qapp, "de")
    yield
    language.speak(qapp, "en")


def _sentence(node: ast.expr, constants: dict[str, str]) -> str | None:
    """What an expression says, with a word in every gap; None where it is handed on."""
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.JoinedStr(values=values):
            parts = [_sentence(value, constants) for value in values]
            return "".join(part or "gap" for part in parts)
        case ast.FormattedValue(value=ast.Name(id=name)) | ast.Name(id=name):
            return constants.get(name)
    return None


def _raised() -> Iterator[tuple[str, str]]:
    """Every sentence with which a known error is raised, and where."""
    for room in ROOMS:
        for path in modules(f"paperdesk/{room}"):
            tree = ast.parse(path.read_text("utf-8"))
            constants = dict(_KNOWN)
            for node in ast.walk(tree):
                match node:
                    case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant(value=str(v))):
                        constants[name] = v
            for node in ast.walk(tree):
                if not isinstance(node, ast.Call) or not node.args:
                    continue
                name = node.func.id if isinstance(node.func, ast.Name) else ""
                sentence = _sentence(node.args[0], constants) if name in ERRORS else None
                if sentence:
                    yield f"{inside(path)}:{node.lineno}", sentence


def test_every_error_that_is_raised_below_is_known() -> None:
    found = list(_raised())
    assert len(found) > 50
    unknown = [f"{place}: {sentence}" for place, sentence in found if said(sentence) == sentence]
    assert not unknown, ADD + "\n".join(unknown)


def test_every_act_of_a_library_is_said_in_the_language(home: Places) -> None:
    with Library.open(home) as library:
        papers = [
            ImportedRecord(Paper(title=f"Title {n}", abstract="Words."), n, f"line {n}")
            for n in range(3)
        ]
        library.add([("x.jsonl", "jsonl", [BatchHeader("x", "2026-04-04", "x"), *papers])])
        keys = list(library.keys(Scope()))
        acts = [library.set_state(keys, state) for state in (*State, State.NEW)]
        acts += [library.star(keys, True), library.star(keys[:1], False)]
        acts += [library.tag(keys, "rl"), library.tag(keys, "x"), library.untag(keys, "x")]
        acts += [library.rename_tag("rl", "ml"), library.colour_tag("ml", "#123456")]
        acts += [library.rename_tag("ml", "x")]
        acts += [library.forget(keys), library.restore(keys)]
        acts += [library.save_search("yours", "words")]
        rules = SavedSearch("yours", "words", WatchRule(badge=True, tag="", mute=True))
        acts += [library.edit_search("yours", rules, keys), library.forget_search("yours")]
        note = library.note(keys[0])
        acts += [library.save_note(keys[0], "Hello", note.version).done]
        texts = [done.text for done in acts if done.journal is not None]
        for _ in range(3):
            undone = library.undo()
            assert undone is not None
            texts.append(undone.text)
        redone = library.redo()
        assert redone is not None
        texts.append(redone.text)
    unknown = [text for text in texts if said(text) == text]
    assert not unknown, ADD + "\n".join(unknown)


@pytest.mark.parametrize(
    ("text", "german"),
    [
        ("Starred 1 paper", "1 Artikel mit Stern versehen"),
        ("Put 1,200 papers into the trash", "1.200 Artikel in den Papierkorb gelegt"),
        ("Took back: starred 3 papers", "Zurückgenommen: 3 Artikel mit Stern versehen"),
        ("Tagged 2 papers 'a, b: c'", "2 Artikel mit „a, b: c“ verschlagwortet"),
        (
            "Tagged 2 papers 'rl', muted 1 paper by 'noise'",
            "2 Artikel mit „rl“ verschlagwortet, 1 Artikel durch „noise“ stummgeschaltet",
        ),
        (
            "line 3: this is not JSON (Expecting value, character 1)",
            "Zeile 3: das ist kein JSON (Expecting value, Zeichen 1)",
        ),
        ("There is no field named titel.", "Ein Feld titel gibt es nicht."),
        ("A sentence, of no room", "A sentence, of no room"),
        ("Took back: juggled 3 papers", "Zurückgenommen: juggled 3 papers"),
        ("", ""),
    ],
)
def test_a_sentence_is_recognised_by_its_form(text: str, german: str) -> None:
    assert said(text) == german


def test_english_is_let_pass(qapp: QApplication) -> None:
    language.speak(qapp, "en")
    assert said("Starred 3 papers") == "Starred 3 papers"


def test_what_could_go_on_for_ever_does_not() -> None:
    begun = time.process_time()
    for text in ("Tagged " * 300, "a, " * 600, "Took back: " * 180, "'" * 1999, "x" * 1_000_000):
        assert said(text)[-1:] == text[-1:]
    assert time.process_time() - begun < HANG


def test_a_query_is_read_back_in_the_language() -> None:
    asked: list[str] = []

    def say(text: str) -> str:
        asked.append(text)
        return language.of("reading back", text)

    query = parse(
        'title:diffusion "graph net"~5 is:new has:note heat OR cold -tag:survey =a year:2024'
    )
    assert "Titel hat „diffusion“" in (line := describe(query, say))
    assert "ist neu" in line
    assert "nicht: mit Schlagwort survey" in line
    assert not set(asked) - set(WORDS)
