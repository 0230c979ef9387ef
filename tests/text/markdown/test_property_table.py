"""Front matter of other programs is a table above the note."""

import re

import pytest

from paperdesk.text import note_html


def _cells(note: str) -> list[str]:
    return re.findall(r"<t[hd]>([^<]*)</t[hd]>", note_html(note))


@pytest.mark.parametrize(
    "head",
    [
        "---\ntitle: A: b\ntags:\n  - x\n  - y\n---",
        "---\ntitle: 'A: b'\ntags:\n- x\n- y\n...",
        '---\ntitle: "A: b"\ntags: [x, "y"]\n# said by nobody\n---',
        "---\ntitle: A: b\ntags: [\n  x,\n  y\n]\n---",
        '+++\ntitle = "A: b"\ntags = ["x", "y"]\n+++',
        '{\n"title": "A: b",\n"tags": ["x", "y"]\n}',
        '\ufeff---\ntitle: "A: b" # a comment\ntags: x, y  # another\n---',
    ],
)
def test_keys_and_values_are_shown(head: str) -> None:
    assert _cells(f"{head}\n# Words") == ["title", "A: b", "tags", "x, y"]
    assert note_html(f"{head}\n# Words").endswith("<h1>Words</h1>")


def test_values_are_words() -> None:
    assert _cells("---\na: <b>$x$</b>\nabout: |\n  two\n  lines\n---\n") == [
        "a", "&lt;b&gt;$x$&lt;/b&gt;", "about", "two, lines",
    ]  # fmt: skip


def test_an_empty_block_shows_nothing() -> None:
    assert note_html("---\n---\nwords") == "<p>words</p>"


@pytest.mark.parametrize(
    "note",
    [
        "---\n# Head\n---\nmore",
        "{\nwords\n}\nmore",
        "---\nJust words.\n\n---\nmore",
        "Note: x\n\nwords",
        "---\na: b",
        "words\n\n---\na: b\n---",
    ],
)
def test_what_only_looks_like_it_is_left(note: str) -> None:
    assert "<table>" not in note_html(note)
    words = re.sub(r"<[^<>]*>", "", note_html(note))
    assert re.findall(r"\w+", words) == re.findall(r"\w+", note)
