"""A message is a value: a key with what goes into it, English by ``str()``, JSON for pipes."""

import copy
import json
from dataclasses import asdict
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.model import LibraryError, Problem
from paperdesk.model.messages import Message, MessageValue, verbatim
from paperdesk.model.messages.message import as_json, from_json

TEXTS = st.text(max_size=20)


def _messages(inner: st.SearchStrategy[MessageValue]) -> st.SearchStrategy[MessageValue]:
    names = st.sampled_from(["name", "what", "n", "more"])
    made = st.builds(
        lambda key, values: Message(key, **values),
        st.sampled_from(["tag.unknown", "undo.took_back", "no.such"]),
        st.dictionaries(names, inner, max_size=3),
    )
    return made | st.lists(inner, max_size=3).map(tuple)


VALUES = st.recursive(TEXTS | st.integers(), _messages, max_leaves=6)


def test_a_message_is_english_with_its_values() -> None:
    assert str(Message("tag.unknown", name="rl")) == "There is no tag called 'rl'."
    assert str(Message("file.missing", path=Path("a") / "b")) == f"There is no file {Path('a/b')}."
    assert str(Message("library.disk_failed", reason=OSError("worn"))).count("(worn)") == 1


def test_braces_in_a_value_are_no_places() -> None:
    assert str(Message("tag.unknown", name="{name} {n}")) == "There is no tag called '{name} {n}'."
    assert str(Message("problem.no_object")).endswith("a paper is written {...}")


def test_a_number_decides_over_the_words() -> None:
    said = [str(Message("papers", n=number)) for number in (0, 1, 1200)]
    assert said == ["0 papers", "1 paper", "1,200 papers"]


def test_a_message_within_a_sentence_begins_small_and_a_name_stays_as_it_is() -> None:
    act = Message("action.search_saved", name="Swarms")
    assert str(Message("undo.took_back", what=act)) == "Took back: saved the search 'Swarms'"
    assert str(Message("library.unmakeable", path="x", why=Message("library.closed"))).endswith(
        ": The library is closed."
    )


def test_several_values_stand_in_a_row() -> None:
    assert str(Message("query.is_knows", names=("new", "seen"))) == "is: knows new, seen."


def test_a_message_without_a_form_or_a_value_says_what_it_can() -> None:
    assert str(Message("of.a.newer.version", n=1)) == "of.a.newer.version"
    assert str(Message("tag.unknown")) == "There is no tag called '{name}'."


def test_messages_are_equal_by_key_and_values() -> None:
    one = Message("tag.merged", old="a", new="b")
    assert one == Message("tag.merged", new="b", old="a")
    assert hash(one) == hash(Message("tag.merged", new="b", old="a"))
    assert one != Message("tag.merged", old="a", new="c")
    assert one != "tag.merged"
    assert copy.deepcopy(one) is one
    assert repr(verbatim("x")) == "Message('verbatim', text='x')"


@given(VALUES)
def test_a_message_goes_through_json_and_comes_back(value: MessageValue) -> None:
    message = Message("tag.unknown", name=value)
    back = json.loads(json.dumps({"said": message}, default=as_json), object_hook=from_json)
    assert back == {"said": message}


def test_a_value_that_holds_a_message_keeps_it_as_a_dictionary() -> None:
    problem = Problem(Message("place.line", n=3), Message("problem.no_title"))
    assert asdict(problem) == {"place": problem.place, "message": problem.message}


def test_what_is_no_message_is_not_made_json() -> None:
    with pytest.raises(TypeError):
        json.dumps({"odd": object()}, default=as_json)


def test_an_error_carries_its_message_and_prints_english() -> None:
    error = LibraryError(Message("library.closed"))
    assert error.message == Message("library.closed")
    assert str(error) == "The library is closed."
