"""Lists of feeds are read by a worker as values, and follows written as a list that comes back."""

from pathlib import Path

import pytest

from paperdesk.library import Library
from paperdesk.model import BadFileError, PaperDeskError, silent
from paperdesk.model.follows import Follow, Rhythm, SourceQuery
from paperdesk.paths import Places
from paperdesk.tasks.subscription_lists import as_follow, as_values, read_list, write_list

FOLLOWS = (
    Follow(SourceQuery("feed", "address", "https://a.example/new"), "Pots", tag="Kitchen"),
    Follow(SourceQuery("arxiv", "search", "ti:pots", {"most": "7"}), "arXiv", Rhythm.WEEKLY),
)


def test_what_is_followed_is_written_and_read_back(home: Places, tmp_path: Path) -> None:
    with Library.open(home) as library:
        done = library.save_follows(FOLLOWS)
        assert str(done.text) == "Followed 2 sources"
    path = tmp_path / "mine.opml"
    assert write_list({"home": home.as_dict(), "path": str(path)}, silent) == {"written": 2}
    answer = read_list({"path": str(path)}, silent)
    assert tuple(map(as_follow, answer["follows"])) == FOLLOWS
    assert answer["refused"] == []


def test_all_of_a_list_is_followed_in_one_act(home: Places) -> None:
    with Library.open(home) as library:
        library.save_follow(FOLLOWS[0])
        assert str(library.save_follows(FOLLOWS).text) == "Followed 1 source"
        assert str(library.save_follows(FOLLOWS).text) == "Followed 0 sources"
        assert [one.title for one in library.follows()] == ["Pots", "arXiv"]
        library.undo()
        assert [one.title for one in library.follows()] == ["Pots"]
        library.redo()
        assert [one.query for one in library.follows()] == [one.query for one in FOLLOWS]


def test_a_follow_is_the_same_as_values() -> None:
    for follow in FOLLOWS:
        assert as_follow(as_values(follow)) == follow


def test_a_file_that_is_no_list_or_not_there_is_told(home: Places, tmp_path: Path) -> None:
    file = tmp_path / "page.opml"
    file.write_text("<html>", "utf-8")
    with pytest.raises(BadFileError, match="no list of subscriptions"):
        read_list({"path": str(file)}, silent)
    with pytest.raises(BadFileError, match="cannot be read"):
        read_list({"path": str(tmp_path / "none")}, silent)
    with pytest.raises(PaperDeskError, match="cannot be written"):
        write_list({"home": home.as_dict(), "path": str(tmp_path / "no" / "folder")}, silent)
