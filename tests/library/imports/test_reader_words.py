"""Words of the reader in a file are never dropped unsaid."""

from typing import Any

from paperdesk.library import Library
from paperdesk.model import Untaken
from paperdesk.paths import Places
from tests.library.builders import file, paper


def _told(library: Library, **words: Any) -> tuple[Untaken, ...]:
    answer = library.add([file(paper("A lid", doi="10.1000/lid"), **words)])
    return answer.files[0].untaken_values


def test_another_note_tag_or_rating_than_the_reader_s_is_told(home: Places) -> None:
    with Library.open(home) as library:
        assert _told(library) == ()
        key = library.key("doi:10.1000/lid")
        library.save_note(key, "Mine.\n")
        library.tag([key], "steam")
        library.rate([key], 2)
        (told,) = _told(library, note="Theirs.", tags=("steam", "tea"), reading={"rating": 5})
        assert told.values == (
            ("rating", "5", "2"),
            ("tags", "tea", "steam"),
            ("note", "Theirs.", "Mine."),
        )
        entry = library.entry(key)
        assert (entry.tags, entry.rating) == (("steam",), 2)


def test_the_reader_s_own_words_that_come_back_are_not_told(home: Places) -> None:
    with Library.open(home) as library:
        _told(library)
        key = library.key("doi:10.1000/lid")
        library.save_note(key, "Mine.\n")
        library.tag([key], "steam")
        assert _told(library, note="Mine.\n", tags=("Steam",)) == ()
