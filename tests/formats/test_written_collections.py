"""What an export says of collections is read back, by every format that has room for them."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.formats import read
from paperdesk.formats.bibtex.bib_reader import read as read_bib
from paperdesk.formats.registry import BY_NAME
from paperdesk.model import Entry, ImportedRecord, Paper, State

IN = [
    ("Thesis/Methods", "Thesis"),
    ("Methods",),
    ("Ideas, odd ones/R&D: 50 %", "Ideas_x"),
    (),
    ("Über/Große",),
]


def entries(groups: Iterable[tuple[str, ...]]) -> list[tuple[Entry, str]]:
    return [
        (
            Entry(
                *(n, Paper(title=f"Kettle {n}", arxiv_id=f"2401.0000{n}"), State.NEW, False),
                tags=("tea",),
                noted=False,
                added="2026-01-01T00:00:00Z",
                collections=paths,
            ),
            "",
        )
        for n, paths in enumerate(groups, 1)
    ]


def records(items: Iterable[object]) -> list[ImportedRecord]:
    return [item for item in items if isinstance(item, ImportedRecord)]


@pytest.mark.parametrize("form", ["bibtex", "biblatex", "jsonl", "csl-json", "csv"])
def test_collections_come_back_apart_from_tags(form: str, tmp_path: Path) -> None:
    write = BY_NAME[form].write
    assert write is not None
    path = tmp_path / f"out{BY_NAME[form].suffixes[0]}"
    path.write_text("\n".join(write(entries(IN))), "utf-8")
    found = records(read(path))
    assert [set(one.collections) for one in found] == [set(paths) for paths in IN]
    assert [one.tags for one in found] == [("tea",)] * len(IN)


def test_jabref_sees_the_tree_and_the_groups_of_each_entry() -> None:
    write = BY_NAME["bibtex"].write
    assert write is not None
    text = "\n".join(write(entries(IN[:2])))
    assert "  groups = {Methods, Thesis}" in text
    assert text.rstrip().splitlines()[-6:] == [
        "@Comment{jabref-meta: grouping:",
        "0 AllEntriesGroup:;",
        r"1 StaticGroup:Thesis\;0\;1\;\;\;\;;",
        r"2 StaticGroup:Methods\;0\;1\;\;\;\;;",
        r"1 StaticGroup:Methods\;0\;1\;\;\;\;;",
        "}",
    ]


def test_a_group_that_jabref_took_an_entry_out_of_is_left() -> None:
    write = BY_NAME["bibtex"].write
    assert write is not None
    text = "\n".join(write(entries([("Thesis/Methods", "Ideas/New")])))
    text = text.replace("groups = {Methods, New}", "groups = {Methods, Added}")
    (found,) = records(read_bib([text.encode()], ""))
    assert found.collections == ("Thesis/Methods", "Added")


def test_a_reading_list_names_them() -> None:
    write = BY_NAME["markdown"].write
    assert write is not None
    assert "\n*In:* Thesis › Methods · Thesis\n" in "\n".join(write(entries(IN[:1]))) + "\n"


NAMES = st.text(
    st.characters(blacklist_categories=("C", "Z"), blacklist_characters="/"), min_size=1
)


@settings(max_examples=25, deadline=None)
@given(st.lists(NAMES, min_size=1, max_size=3))
def test_any_name_comes_back_from_json(names: list[str]) -> None:
    write = BY_NAME["jsonl"].write
    assert write is not None
    path = "/".join(name[:60] for name in names)
    text = "\n".join(write(entries([(path,)])))
    (found,) = records(BY_NAME["jsonl"].read([text.encode()], ""))  # type: ignore[misc]
    assert found.collections == (path,)
