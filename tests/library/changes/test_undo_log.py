"""What an act was called is kept as a message; earlier sentences are said as they stand."""

import json
import sqlite3
from collections.abc import Iterator

import pytest

from paperdesk.library import Library
from paperdesk.model import Scope
from paperdesk.model.messages import Message, verbatim
from paperdesk.paths import LIBRARY, Places
from tests.library.builders import file, paper


@pytest.fixture
def library(home: Places) -> Iterator[Library]:
    with Library.open(home) as found:
        found.add([file(paper("One"), paper("Two"))])
        yield found


def _texts(home: Places) -> list[str]:
    with sqlite3.connect(home.data / LIBRARY) as connection:
        rows = connection.execute("SELECT text FROM journal ORDER BY number").fetchall()
    connection.close()
    return [row[0] for row in rows]


def _rewrite(home: Places, text: str) -> None:
    with sqlite3.connect(home.data / LIBRARY) as connection:
        connection.execute(
            "UPDATE journal SET text = ? WHERE number = (SELECT max(number) FROM journal)", (text,)
        )
    connection.close()


def test_an_act_is_kept_as_key_and_values(library: Library, home: Places) -> None:
    library.tag(list(library.keys(Scope())), "r'l «ü»")
    assert json.loads(_texts(home)[-1]) == {
        "$message": "action.tagged",
        "values": {
            "papers": {"$message": "papers", "values": {"n": 2}},
            "tag": "r'l «ü»",
        },
    }
    said = Message("action.tagged", papers=Message("papers", n=2), tag="r'l «ü»")
    assert library.undo_text() == said
    undone = library.undo()
    assert undone is not None
    assert undone.text == Message("undo.took_back", what=said)


@pytest.mark.parametrize(
    "text", ["Starred 2 papers", "'rl' has that name", "", "12", "{}", '["a"]', '{"values": 1}']
)
def test_a_sentence_of_an_earlier_version_is_said_as_it_stands(
    library: Library, home: Places, text: str
) -> None:
    library.star(list(library.keys(Scope())))
    _rewrite(home, text)
    assert library.undo_text() == verbatim(text)
    undone = library.undo()
    assert undone is not None
    assert str(undone.text) == f"Took back: {text[:1].lower()}{text[1:]}"
    assert len(undone.changes.updated) == 2


def test_an_act_of_a_later_version_can_be_taken_back_too(library: Library, home: Places) -> None:
    library.star(list(library.keys(Scope())))
    _rewrite(home, '{"$message": "action.unheard_of", "values": {"n": 1}}')
    undone = library.undo()
    assert undone is not None
    assert str(undone.text) == "Took back: action.unheard_of"
