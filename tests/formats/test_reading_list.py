"""A list in Markdown is for reading, and is known again when it comes back."""

from pathlib import Path

import pytest

from paperdesk.formats import read
from paperdesk.formats.writers import write_markdown
from paperdesk.model import BadFileError
from tests.formats.test_jsonl import entry_of
from tests.library.builders import paper


def test_a_reading_list_is_not_read_as_a_page_of_papers(tmp_path: Path) -> None:
    file = tmp_path / "list.md"
    lines = write_markdown([(entry_of(paper("A lid")), "A note of mine.")])
    file.write_text("\n".join(lines), "utf-8")
    with pytest.raises(BadFileError) as told:
        list(read(file))
    assert told.value.message.key == "file.own_list"
