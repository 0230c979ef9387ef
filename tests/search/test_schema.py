"""What the index takes of a paper: the words of its fields, however they came."""

from dataclasses import replace

from hypothesis import given

from paperdesk.model import Contributor, Document, Paper
from paperdesk.search.schema import field_text, row
from tests.formats.test_jsonl import PAPERS


@given(PAPERS)
def test_the_index_takes_the_names_of_authors_as_they_are_written(paper: Paper) -> None:
    plain = replace(paper, authors=tuple(Contributor(name) for name in paper.author_names))
    assert row(Document(1, paper)) == row(Document(1, plain))
    assert field_text(Document(1, paper), "authors") == field_text(Document(1, plain), "authors")
