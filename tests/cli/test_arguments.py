"""What a command line may look like, and what is said of a wrong one."""

from pathlib import Path

import pytest

from paperdesk.cli.arguments import first_word, neither, read_arguments
from paperdesk.cli.command_table import VERBS


@pytest.mark.parametrize(
    "line", ["--home h --json list", "list --home h --json", "--json list --home=h"]
)
def test_home_and_json_stand_before_or_after_the_verb(line: str) -> None:
    known = read_arguments(line.split())
    assert (known.verb, known.home, known.json) == ("list", Path("h"), True)


def test_without_them_they_are_off() -> None:
    known = read_arguments(["list"])
    assert (known.home, known.json) == (None, False)


def test_a_query_may_hold_words_with_a_minus() -> None:
    known = read_arguments(["search", "cats", "-dogs", "--limit", "5"])
    assert (known.query, known.limit) == (["cats", " -dogs"], 5)
    known = read_arguments(["export", "-tag:x", "--format", "jsonl", "-o", "f"])
    assert (known.query, known.output) == ([" -tag:x"], "f")


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help_with_examples(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        read_arguments([verb, "--help"])
    assert end.value.code == 0
    assert f"paperdesk {verb}" in capsys.readouterr().out.split("examples:")[1]


@pytest.mark.parametrize(
    "line",
    [
        "search",
        "show",
        "show a b",
        "state a",
        "state a --set odd",
        "tag rename x y",
        "tag add x",
        "note a --append b --set c",
        "export --format pdf",
        "export",
        "index",
        "list --scope nowhere",
        "list --scope tag:",
        "list --limit -3",
        "list --limit many",
        "check --hard",
        "list --js",
    ],
)
def test_a_wrong_line_is_told_of_in_one_line(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        read_arguments(line.split())
    assert end.value.code == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "--help" in said


def test_the_first_word_is_no_option_and_not_the_home() -> None:
    assert first_word(["--home", "list", "search", "x"]) == "search"
    assert first_word(["--home=list", "--json", "undo"]) == "undo"
    assert first_word(["--home", "list"]) is None


def test_a_near_verb_is_suggested() -> None:
    assert neither("serach").endswith("Did you mean 'search'?")
    assert "paperdesk --help" in neither("qqqqqq")
