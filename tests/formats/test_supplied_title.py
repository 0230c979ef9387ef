"""An entry without a title is kept under one that is supplied, and that is told."""

import pytest

from paperdesk.formats.ris import read
from paperdesk.model import BadFileError, ImportedRecord, Problem


def title_of(*lines: str) -> str:
    text = "\n".join(("TY  - JOUR", *lines, "ER  - "))
    paper, told = [item for item in read([text.encode()], "a.ris") if hasattr(item, "place")]
    assert isinstance(paper, ImportedRecord)
    assert isinstance(told, Problem)
    assert str(told.message) == f"no title; it is called {paper.paper.title}"
    return paper.paper.title


def test_an_entry_is_called_by_its_id_or_else_by_who_made_it_and_where() -> None:
    assert title_of("DO  - 10.5555/kettle.1", "AU  - Pot, Bo") == "[10.5555/kettle.1]"
    assert title_of("UR  - https://example.org/lid", "PY  - 2019") == "[example.org/lid]"
    assert title_of("AU  - Pot, Bo", "JF  - Tea", "PY  - 2019") == "[Bo Pot, Tea, 2019]"
    assert title_of("AU  - A, B", "AU  - C, D", "AU  - E, F") == "[B A; D C …]"
    assert title_of("AB  - Steam [hot]") == "[Steam [hot]]"


def test_a_long_one_is_shortened() -> None:
    title = title_of(f"AB  - {'kettle ' * 40}")
    assert len(title) <= 82
    assert title.endswith("…]")


def test_an_entry_that_says_nothing_is_none() -> None:
    with pytest.raises(BadFileError, match="no title; a paper needs at least that"):
        list(read([b"TY  - JOUR\nPY  - 2019\nER  - \n"], "a.ris"))
