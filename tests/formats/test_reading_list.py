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


def test_nor_as_a_page_with_marks_where_its_links_lead_to_papers_of_the_site(
    tmp_path: Path,
) -> None:
    file = tmp_path / "list.md"
    address = "https://huggingface.co/papers/2401.0123{}"
    papers = [paper(f"A lid for kettle {n}", url=address.format(n)) for n in range(3)]
    file.write_text("\n".join(write_markdown((entry_of(one), "") for one in papers)), "utf-8")
    with pytest.raises(BadFileError) as told:
        list(read(file))
    assert told.value.message.key == "file.own_list"
