import pytest

from paperdesk.ui.kit.tag_field import matching, tidy
from tests.ui.papers import TAGS


@pytest.mark.parametrize(
    ("typed", "tag"),
    [
        ("  to   read ", "to read"),
        ("#rl", "rl"),
        (" RL / offline ", "RL/offline"),
        ("//a//b/", "a/b"),
        ("   ", ""),
        ("/", ""),
    ],
)
def test_a_tag_is_tidied_as_typed(typed: str, tag: str) -> None:
    assert tidy(typed) == tag


def test_beginnings_come_before_parts_and_insides() -> None:
    assert [tag.name for tag in matching("riv", TAGS)] == ["rivers", "rivers/delta"]
    assert [tag.name for tag in matching("del", TAGS)] == ["rivers/delta"]
    assert [tag.name for tag in matching("ap", TAGS)] == ["maps"]
    assert matching("zzz", TAGS) == []


def test_without_a_word_the_most_used_come_first() -> None:
    assert [tag.name for tag in matching("", TAGS)] == ["maps", "rivers", "rivers/delta"]
