"""What the rooms below say is a message of the catalogue, said in the language of the window."""

import ast
import re
from collections.abc import Iterator
from functools import cache

import pytest
from PySide6.QtWidgets import QApplication

from paperdesk.library import Library
from paperdesk.model import (
    BatchHeader,
    ImportedRecord,
    LibraryError,
    Paper,
    SavedSearch,
    Scope,
    State,
    WatchRule,
)
from paperdesk.model.messages import Message, verbatim
from paperdesk.model.messages.message_catalogue import FORMS
from paperdesk.model.messages.plural import Plural
from paperdesk.model.query.parser import parse
from paperdesk.paths import Places
from paperdesk.search import describe
from paperdesk.search.explain.query_text import WORDS
from paperdesk.ui.i18n import language
from paperdesk.ui.i18n.message_translation import said, said_error
from tests.house import inside, modules, syntax
from tests.places import line

_PLACE = re.compile(r"\{(\w+)\}")
_ALIKE = {
    "verbatim",
    "file.lines_format",
    "file.ris_format",
    "list.comma",
    "problem.at",
    "action.and",
    "action.and_then",
    "source.crossref",
    "source.semantic_scholar",
    "source.openalex",
    "source.dblp",
    "source.openreview",
    "source.acl",
    "source.feed",
}
"""Forms without a word of their own."""


@pytest.fixture(autouse=True)
def _german(qapp: QApplication) -> Iterator[None]:
    language.speak(qapp, "de")
    yield
    language.speak(qapp, "en")


def _places(key: str) -> frozenset[str]:
    """The names of the values that a message of this key has."""
    form = FORMS[key]
    return frozenset(_PLACE.findall(form.many if isinstance(form, Plural) else form))


@cache
def _made() -> list[tuple[str, list[str], frozenset[str | None]]]:
    """Where a message is made, the keys that it may have there, and the names of its values."""
    return list(_calls_made())


def _calls_made() -> Iterator[tuple[str, list[str], frozenset[str | None]]]:
    """Where a message is made, the keys that it may have there, and the names of its values."""
    for path in modules("paperdesk"):
        if "Message(" not in path.read_text("utf-8"):
            continue
        tree = syntax(path)
        known = _keys_by_name(tree)
        for call in _calls(tree, "Message"):
            if call.args:
                names = frozenset(given.arg for given in call.keywords)
                if names != {None}:  # from_json, which makes what was made before
                    yield f"{inside(path)}:{call.lineno}", _keys(call.args[0], known), names


def _calls(tree: ast.Module, name: str) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name:
            yield node


def _keys_by_name(tree: ast.Module) -> dict[str, list[str]]:
    """Names that stand for keys: tables and variables of a module, and what ``how`` is given."""
    found: dict[str, list[str]] = {"how": []}
    own = {id(call) for call in _calls(tree, "Message")}
    for node in ast.walk(tree):
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                found.setdefault(name, []).extend(_texts(value))
            case ast.Call(args=args, keywords=keywords) if id(node) not in own:
                given_all = [*args, *(keyword.value for keyword in keywords)]
                texts = (text for given in given_all for text in _texts(given))
                found["how"] += [text for text in texts if text in FORMS]
    return found


def _keys(node: ast.expr, known: dict[str, list[str]]) -> list[str]:
    match node:
        case ast.Name(id=name) | ast.Subscript(value=ast.Name(id=name)):
            return known.get(name, [])
    return _texts(node)


def _texts(node: ast.expr) -> list[str]:
    match node:
        case ast.Constant(value=str(text)):
            return [text]
        case ast.IfExp(body=one, orelse=other):
            return [*_texts(one), *_texts(other)]
        case ast.Dict(values=values):
            return [text for value in values for text in _texts(value)]
    return []


def test_every_message_that_is_made_has_a_form_with_exactly_its_values() -> None:
    made = _made()
    assert len(made) > 200
    odd = [
        f"{place}: {key}: {sorted(map(str, names))}"
        for place, keys, names in made
        for key in keys or ["no key"]
        if key not in FORMS or names != _places(key)
    ]
    assert not odd, "add to a table of paperdesk/model/messages:\n" + "\n".join(odd)


def test_every_form_is_said_by_somebody() -> None:
    said_somewhere = {key for _, keys, _ in _made() for key in keys}
    assert not FORMS.keys() - said_somewhere


@pytest.mark.parametrize("spoken", ["de", "ar"])
def test_every_message_is_said_with_its_values_in_the_language(
    qapp: QApplication, spoken: str
) -> None:
    language.speak(qapp, spoken)
    odd = []
    for key in FORMS:
        values = {name: 12 if name == "n" else f"<{name}>" for name in _places(key)}
        message = Message(key, **values)
        words = said(message)
        there = all(str(value) in words for value in values.values())
        if not there or "{" in words.replace("{...}", "") or (
            key not in _ALIKE and words == str(message)
        ):  # fmt: skip
            odd.append(f"{key}: {words}")
    assert not odd, "run packaging/dev i18n:\n" + "\n".join(odd)


def test_every_act_of_a_library_is_said_in_the_language(home: Places) -> None:
    with Library.open(home) as library:
        papers = [
            ImportedRecord(Paper(title=f"Title {n}", abstract="Words."), n, line(n))
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
        messages = [done.text for done in acts if done.journal is not None]
        for _ in range(3):
            undone = library.undo()
            assert undone is not None
            messages.append(undone.text)
        redone = library.redo()
        assert redone is not None
        messages.append(redone.text)
    assert not [message for message in messages if said(message) == str(message)]


def _papers(number: int) -> Message:
    return Message("papers", n=number)


@pytest.mark.parametrize(
    ("message", "english", "german"),
    [
        (
            Message("action.starred", papers=_papers(1)),
            "Starred 1 paper",
            "1 Artikel mit Stern versehen",
        ),
        (
            Message("action.trashed", papers=_papers(1200)),
            "Put 1,200 papers into the trash",
            "1.200 Artikel in den Papierkorb gelegt",
        ),
        (
            Message("undo.took_back", what=Message("action.starred", papers=_papers(3))),
            "Took back: starred 3 papers",
            "Zurückgenommen: 3 Artikel mit Stern versehen",
        ),
        (
            Message("action.tagged", papers=_papers(2), tag="a, {papers}: c"),
            "Tagged 2 papers 'a, {papers}: c'",
            "2 Artikel mit „a, {papers}: c“ verschlagwortet",
        ),
        (
            Message(
                "action.and",
                act=Message("action.tagged", papers=_papers(2), tag="rl"),
                more=Message("action.muted", papers=_papers(1), name="Noise"),
            ),
            "Tagged 2 papers 'rl', muted 1 paper by 'Noise'",
            "2 Artikel mit „rl“ verschlagwortet, 1 Artikel durch „Noise“ stummgeschaltet",
        ),
        (
            Message(
                "problem.at",
                place=line(3),
                problem=Message("problem.no_json", reason="Expecting value", n=1),
            ),
            "line 3: this is not JSON (Expecting value, character 1)",
            "Zeile 3: das ist kein JSON (Expecting value, Zeichen 1)",
        ),
        (
            Message("query.unknown_field", name="titel"),
            "There is no field named titel.",
            "Ein Feld titel gibt es nicht.",
        ),
        (
            Message("undo.took_back", what=verbatim("Juggled 3 papers")),
            "Took back: juggled 3 papers",
            "Zurückgenommen: Juggled 3 papers",
        ),
        (Message("of.another.version", n=3), "of.another.version", "of.another.version"),
    ],
)
def test_a_message_is_said_with_what_goes_into_it(
    message: Message, english: str, german: str
) -> None:
    assert str(message) == english
    assert said(message) == german


def test_english_is_said_as_on_the_command_line_but_for_quotation_marks(qapp: QApplication) -> None:
    language.speak(qapp, "en")
    assert (
        said(Message("action.trashed", papers=_papers(1200))) == "Put 1,200 papers into the trash"
    )


def test_an_error_is_said_by_its_message_and_a_bug_by_its_own_words() -> None:
    assert said_error(LibraryError(Message("library.closed"))) == "Die Bibliothek ist geschlossen."
    assert said_error(ValueError("odd")) == "odd"


def test_a_query_is_read_back_in_the_language() -> None:
    asked: list[str] = []

    def say(text: str) -> str:
        asked.append(text)
        return language.of("reading back", text)

    query = parse(
        'title:diffusion "graph net"~5 is:new has:note heat OR cold -tag:survey =a year:2024'
    )
    assert "Titel hat „diffusion“" in (words := describe(query, say))
    assert "ist neu" in words
    assert "nicht: mit Schlagwort survey" in words
    assert not set(asked) - set(WORDS)
