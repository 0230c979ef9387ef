"""What is said of a paper is corrected on the command line, printed, and given back."""

import json

from tests.cli.commands.test_verbs import Shell, empty, shell

__all__ = ["empty", "shell"]


def sets(*facts: str) -> list[str]:
    """The words that write these."""
    return [word for fact in facts for word in ("--set", fact)]


def test_fields_are_written_printed_as_one_s_own_and_given_back(shell: Shell) -> None:
    paper = "2401.00001"
    said = shell.run("edit", paper, *sets("authors=Ada B.", "authors=Bo", "venue=Cell"))
    assert said.startswith("Corrected what is said of")
    printed = shell.run("edit", paper)
    assert "* authors    Ada B.; Bo" in printed
    assert "* venue      Cell" in printed
    assert "  title      " in printed
    told = json.loads(shell.run("edit", paper, "--json"))
    assert told["fields"]["authors"] == "Ada B.\nBo"
    assert set(told["own"]) == {"authors", "venue"}
    assert "yours authors, venue" in " ".join(shell.run("show", paper).split())
    assert "back what its sources say" in shell.run("edit", paper, "--back", "venue")
    assert "Cell" not in shell.run("show", paper)
    shell.run("undo")
    assert "Cell" in shell.run("show", paper)


def test_words_that_mean_nothing_change_nothing(shell: Shell) -> None:
    for words in (sets("venue"), sets("published=May"), sets("a=b")):
        shell.run("edit", "2401.00001", *words, code=1)
    assert "*" not in shell.run("edit", "2401.00001")


def test_a_paper_is_written_by_hand(shell: Shell) -> None:
    pots = sets("title=On pots", "authors=Ada B.", "authors=Bo", "published=1921")
    assert "No paper is like it" in shell.run("add", *pots, "--dry-run")
    assert shell.run("add", *pots).startswith("Added ‘On pots’  local:")
    assert "Ada B., Bo" in shell.run("list")
    shell.run("add", *pots, code=1)
    shell.run("add", *sets("title=On pots"), code=1)
    told = json.loads(shell.run("add", *sets("title=On pots"), "--apart", "--json"))
    assert "* title      On pots" in shell.run("edit", told["id"])
    for words in (sets("venue=Lids"), ["10.1000/x", *pots]):
        shell.run("add", *words, code=1)
    shell.run("undo")
    assert told["id"] not in shell.run("list")
