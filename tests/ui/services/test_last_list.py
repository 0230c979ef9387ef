"""The file of the list that a window showed last: read where it was made as here, or not at all."""

import pickle
from array import array
from pathlib import Path

import pytest

from paperdesk.paths import LIBRARY, Places, places
from paperdesk.ui.services import last_list
from paperdesk.ui.services.last_list import NAME, LastList
from paperdesk.ui.state.list_query import ListQuery, ScopeContents

LAST = LastList(ListQuery(), False, True, ScopeContents(array("q", [1]), array("q"), 1, 0), ())


@pytest.fixture
def where(tmp_path: Path) -> Places:
    found = places(tmp_path)
    for folder in (found.data, found.cache):
        folder.mkdir(parents=True, exist_ok=True)
    (found.data / LIBRARY).write_bytes(b"rows")
    last_list.keep(found, LAST)
    return found


class _Strange:
    """Says so where it is unpickled."""

    def __reduce__(self) -> tuple[object, ...]:
        return pytest.fail, ("it was unpickled",)


def test_what_was_kept_is_read_as_long_as_the_library_is_the_same(where: Places) -> None:
    assert last_list.read(where) == LAST
    (where.data / LIBRARY).write_bytes(b"more rows")
    assert last_list.read(where) is None


@pytest.mark.parametrize("version", ["0.0.9", None])
def test_nothing_of_another_make_is_unpickled(
    where: Places, monkeypatch: pytest.MonkeyPatch, version: str | None
) -> None:
    path = where.cache / NAME
    if version:
        with monkeypatch.context() as other:
            other.setattr(last_list, "__version__", version)
            last_list.keep(where, LAST)
        path.write_bytes(path.read_bytes().partition(b"\n")[0] + b"\n" + pickle.dumps(_Strange()))
    else:
        path.write_bytes(pickle.dumps(_Strange()))
    assert last_list.read(where) is None


def test_what_is_cut_off_is_none(where: Places) -> None:
    path = where.cache / NAME
    path.write_bytes(path.read_bytes()[:-9])
    assert last_list.read(where) is None
