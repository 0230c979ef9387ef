"""A paper knows which notes link to it, however the link names it."""

from pathlib import Path

import pytest

from tests.library.builders import context


@pytest.mark.parametrize(
    "link",
    [
        "[[arxiv:2401.00001]]",
        "[[arxiv:2401.00001|the first]]",
        "[[2401.00001]]",
        "[[arxiv:2401.00001v2]]",
        "[[https://arxiv.org/abs/2401.00001]]",
        "[[ArXiv:2401.00001 ]]",
    ],
)
def test_any_name_of_a_paper_links_to_it(tmp_path: Path, link: str) -> None:
    library, keys = context(tmp_path, 3)
    with library:
        library.save_note(keys[1], f"# Why\n\n- builds on **{link}**, see p. 3\n")
        (found,) = library.backlinks(keys[0])
        assert (found.key, found.id) == (keys[1], "arxiv:2401.00002")
        assert found.title == "Study number 2 of swarms"
        assert found.line.startswith("builds on ")
        assert "see p. 3" in found.line
        assert library.backlinks(keys[2]) == ()


def test_links_follow_the_notes_and_the_trash(tmp_path: Path) -> None:
    library, keys = context(tmp_path, 3)
    with library:
        for key in keys:
            library.save_note(key, "[[2401.00001]]")
        assert [one.key for one in library.backlinks(keys[0])] == keys[1:]
        library.forget([keys[2]])
        assert [one.key for one in library.backlinks(keys[0])] == [keys[1]]
        library.undo()
        library.undo()
        assert [one.key for one in library.backlinks(keys[0])] == [keys[1]]


def test_a_beginning_counts_only_when_it_can_mean_nothing_else(tmp_path: Path) -> None:
    library, keys = context(tmp_path, 12)
    with library:
        library.save_note(keys[1], "[[2401.0000]] [[240]] [[]] [[ ]]")
        library.save_note(keys[2], "[[2401.00012]] and [[2401.0001]]")
        assert library.backlinks(keys[0]) == ()
        assert [one.key for one in library.backlinks(keys[11])] == [keys[2]]


def test_a_long_line_is_cut(tmp_path: Path) -> None:
    library, keys = context(tmp_path, 2)
    with library:
        library.save_note(keys[1], "[[2401.00001]] " + "word " * 200)
        assert len(library.backlinks(keys[0])[0].line) == 200
