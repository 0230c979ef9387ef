"""News of papers are told once, until the reader dismisses them."""

from pathlib import Path

from paperdesk.model.follows import PaperNotice
from tests.library.builders import context

VERSION = PaperNotice(1, "new-version", "v3", "2026-04-04T00:00:00Z")


def test_a_notice_is_news_once_and_does_not_come_back(tmp_path: Path) -> None:
    library, keys = context(tmp_path, 2)
    with library:
        withdrawn = PaperNotice(2, "withdrawn", "by its authors", "2026-04-05T00:00:00Z")
        assert library.add_notices([VERSION, withdrawn]) == 2
        assert library.add_notices([VERSION]) == 0
        first, second = library.paper_notices()
        assert (first.kind, second.key) == ("withdrawn", 1)
        assert second.title == library.entry(1).paper.title
        assert (library.notices_of(1), library.notices_of(2)) == ((second,), (first,))
        library.dismiss_notice(second.number)
        library.add_notices([VERSION])
        assert [one.key for one in library.paper_notices()] == [2]
        library.forget([2])
        assert library.paper_notices() == ()
        assert len(keys) == 2
