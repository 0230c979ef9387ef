"""A paper by hand comes in as one act, as the reader's word, and never as a second one."""

from dataclasses import replace

import pytest

from paperdesk.library import Library
from paperdesk.model import LibraryError, Paper
from paperdesk.paths import Places
from paperdesk.tasks.hand_written import alike, write_paper
from tests.library.builders import file, numbered, paper

POTS = {"title": "On pots", "authors": "Ada Potter\nBo Common", "published": "1921"}


def of(library: Library, key: int = 1) -> Paper:
    """A paper of the library."""
    return library.entry(key).paper


def test_it_is_one_act_that_is_taken_back_and_done_again(home: Places) -> None:
    with Library.open(home) as library:
        done = write_paper(library, POTS, ["mine"])
        assert (str(done.text), done.changes.added) == ("Added ‘On pots’", (1,))
        assert of(library).author_names == ("Ada Potter", "Bo Common")
        assert library.entry(1).tags == ("mine",)
        assert library.own_facts(1) == {"title": "", "authors": [], "published": ""}
        library.undo()
        assert library.counts().all == 0
        library.redo()
        assert (library.counts().all, set(library.own_facts(1))) == (1, set(POTS))
        assert library.check().problems == ()


def test_later_sources_fill_what_was_left_empty_and_nothing_else(home: Places) -> None:
    theirs = replace(
        paper("On Pots", authors=("Ada Potter", "Bo Common")),
        doi="10.1000/x",
        published="1921-05",
        venue="Lids",
    )
    with Library.open(home) as library:
        write_paper(library, POTS | {"doi": "10.1000/x"})
        library.add([file(theirs)])
        assert (of(library).title, of(library).published) == ("On pots", "1921")
        assert of(library).venue == "Lids"
        library.write_facts(1, {}, ["title", "published"])
        assert (of(library).title, of(library).published) == ("On Pots", "1921-05")
        for _ in range(2):
            library.undo()
        with pytest.raises(LibraryError):
            library.write_facts(1, {}, ["title"])
        assert (of(library).title, of(library).venue) == ("On pots", "")
        assert library.check().problems == ()


def test_a_paper_that_is_here_is_named_and_nothing_is_written(home: Places) -> None:
    with Library.open(home) as library:
        library.add([file(replace(numbered(1), doi="10.1000/x"), paper("On pots"))])
        known = alike(library, {"title": "Other", "doi": "10.1000/x"})
        assert known is not None
        assert (known.key, known.is_doubtful, known.in_trash) == (1, False, False)
        for apart in (False, True):
            with pytest.raises(LibraryError, match="here already"):
                write_paper(library, {"title": "Other", "doi": "10.1000/x"}, apart=apart)
        library.forget([1])
        again = alike(library, {"title": "Other", "doi": "10.1000/x"})
        assert again is not None
        assert again.in_trash
        with pytest.raises(LibraryError, match="A paper of this title"):
            write_paper(library, {"title": "On pots"})
        with pytest.raises(LibraryError, match="needs a title"):
            write_paper(library, {"venue": "Lids"})
        assert library.counts().all == 1
        write_paper(library, {"title": "On pots"}, apart=True)
        assert library.counts().all == 2
