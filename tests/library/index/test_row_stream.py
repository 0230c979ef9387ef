"""A new index is made of rows that another process made, or the same ones made here."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from paperdesk.library import Library
from paperdesk.library.index import row_stream
from paperdesk.library.index.row_stream import Row, index_rows
from paperdesk.model import PaperDeskError
from paperdesk.model.errors import WorkerEndedError
from paperdesk.model.messages import Message
from paperdesk.paths import Places, places
from tests.library.builders import ALL, file, numbered


def _rows(library: Library, home: Places) -> list[Row]:
    keys = sorted(library.keys(ALL))
    with closing(index_rows(library._database, library._texts, keys, home.cache)) as rows:
        return list(rows)


def test_rows_are_the_same_whoever_makes_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = places(tmp_path)
    with Library.open(home) as library:
        library.add([file(*map(numbered, range(1, 6)))])
        library.save_note(library.keys(ALL)[0], "Of *steam*.", "")
        here = _rows(library, home)
        assert len(here) == 5
        assert sorted(row["note"] for row in here if "note" in row) == ["Of steam."]
        monkeypatch.setattr(row_stream, "MANY", 2)
        made = row_stream._made_beside

        def torn(*args: Any) -> Iterator[Row]:
            with closing(made(*args)) as found:
                yield next(found)
                yield next(found)
            raise WorkerEndedError(Message("work.ended"))

        monkeypatch.setattr(row_stream, "_made_beside", torn)
        assert _rows(library, home) == here

        def refused(*_args: Any) -> Any:
            raise PaperDeskError(Message("work.ended"))

        monkeypatch.setattr(row_stream, "_made_beside", made)
        monkeypatch.setattr(row_stream, "PortionStream", refused)
        assert _rows(library, home) == here
