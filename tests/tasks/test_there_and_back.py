"""What is exported comes in again: the paper, the reader's words, and when it came."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.library import Library
from paperdesk.model import Entry, Paper, PaperId, Scope, State
from paperdesk.model.export_options import ExportOptions
from paperdesk.model.person_name import as_json, parts_of
from paperdesk.paths import Places
from paperdesk.tasks import export_jobs, import_jobs
from tests.formats.test_jsonl import PAPERS

OURS = {"paperdesk": 1, "title": "Slow clocks", "authors": ["Ida Moor"], "arxiv_id": "2401.00001"}


@contextmanager
def library_in(folder: Path) -> Iterator[Library]:
    places = Places(*(folder / name for name in ("d", "c", "g", "l")))
    for place in (places.data, places.cache, places.config, places.log):
        place.mkdir(parents=True, exist_ok=True)
    with Library.open(places) as library:
        yield library


def _all(library: Library) -> list[int]:
    scopes = (Scope("all"), Scope("dismissed"))
    return [key for scope in scopes for key in library.keys(scope)]


def bring(library: Library, folder: Path, *values: dict[str, Any]) -> list[Entry]:
    file = folder / "papers.jsonl"
    file.write_text("\n".join(map(json.dumps, values)), "utf-8")
    import_jobs.add(library, [str(file)])
    return list(library.entries(_all(library)))


IDS = st.sampled_from(
    [
        {"id": "local:0123456789ab", "doi": "", "arxiv_id": "2401.00001"},
        {"id": "local:0123456789ab", "doi": "10.1000/x", "arxiv_id": ""},
        {"id": "doi:10.1000/x", "doi": "10.1000/x", "arxiv_id": "hep-th/9901001"},
        {"id": "arxiv:2401.00001", "doi": "10.1000/x", "arxiv_id": "2401.00001"},
        {"id": "local:0123456789ab", "doi": "", "arxiv_id": ""},
    ]
)
MOMENTS = st.datetimes(
    min_value=datetime(2001, 1, 1),
    max_value=datetime(2025, 1, 1),
).map(lambda then: then.strftime("%Y-%m-%dT%H:%M:%SZ"))
NOTES = st.text(st.characters(codec="utf-8", exclude_characters="\r\0"), max_size=60)


@settings(max_examples=12, deadline=None)
@given(
    paper=PAPERS,
    ids=IDS,
    added=MOMENTS,
    state=st.sampled_from(State),
    starred=st.booleans(),
    rating=st.integers(0, 5),
    tags=st.lists(st.sampled_from(["tea", "to read/soon", "Größe", "李"]), unique=True),
    note=NOTES.filter(lambda text: not text or text.strip() == text),
)
def test_every_field_of_an_export_comes_back_in_a_new_home(
    paper: Paper,
    ids: dict[str, str],
    added: str,
    state: State,
    starred: bool,
    rating: int,
    tags: list[str],
    note: str,
) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        record = {field.name: getattr(paper, field.name) for field in fields(Paper)}
        record |= {**ids, "date": record.pop("published"), "comments": record.pop("comment")}
        record["abstract"] = paper.abstract.replace("\n", "\n\n")
        record["comments"] = paper.comment.replace("\n", "\n\n")
        record |= {"authors": paper.author_names, "author_parts": parts_of(paper.authors)}
        record["editors"] = as_json(paper.editors)
        record["summary"] = paper.summary.replace("\n", "\n\n")
        words = {"tags": tags, "state": state, "starred": starred, "note": note, "added": added}
        words["rating"] = rating
        with library_in(folder / "one") as library:
            (before,) = bring(library, folder, {"paperdesk": 1, **record, **words})
            kept = library.note(before.key).text
            export_jobs.export(library, "", ExportOptions("jsonl"), folder / "out.jsonl")
        with library_in(folder / "two") as library:
            import_jobs.add(library, [str(folder / "out.jsonl")])
            (after,) = library.entries(_all(library))
            assert library.note(after.key).text == kept
        assert before.added == added
        assert before.paper.id == PaperId(ids["id"])
        for part in ("paper", "state", "starred", "rating", "tags", "added"):
            assert getattr(after, part) == getattr(before, part)


def test_of_two_moments_of_arrival_the_earlier_counts_and_undo_takes_it_back(
    tmp_path: Path,
) -> None:
    with library_in(tmp_path) as library:
        early, late = "2024-05-06T07:08:09Z", "2025-01-01T00:00:00Z"
        (first,) = bring(library, tmp_path, {**OURS, "added": late})
        assert first.added == late
        (entry,) = bring(library, tmp_path, {**OURS, "added": early})
        assert entry.added == early
        (entry,) = bring(library, tmp_path, {**OURS, "added": late})
        assert entry.added == early
        library.undo()
        assert library.entry(first.key).added == late
        library.redo()
        assert library.entry(first.key).added == early


@pytest.mark.parametrize(
    "added",
    ["2999-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "2024-02-30T00:00:00Z", "yesterday", 12, None],
)
def test_a_moment_that_cannot_be_is_not_taken(added: object, tmp_path: Path) -> None:
    with library_in(tmp_path) as library:
        (entry,) = bring(library, tmp_path, {**OURS, "added": added})
        assert entry.added > "2026"
        assert entry.added < "2999"


def test_a_rating_that_came_with_a_paper_is_not_replaced_by_that_of_another_file(
    tmp_path: Path,
) -> None:
    one = {"paperdesk": 1, "title": "One", "arxiv_id": "2401.00001"}
    with library_in(tmp_path) as library:
        bring(library, tmp_path, one | {"rating": 5})
        (entry,) = bring(library, tmp_path, one | {"rating": 2, "starred": True})
        assert (entry.rating, entry.starred) == (5, True)


def test_a_foreign_record_says_nothing_of_the_reader(tmp_path: Path) -> None:
    with library_in(tmp_path) as library:
        foreign = {key: value for key, value in OURS.items() if key != "paperdesk"}
        words = {"tags": ["a"], "state": "read", "starred": True, "note": "theirs"}
        (entry,) = bring(library, tmp_path, {**foreign, **words, "added": "2024-05-06T07:08:09Z"})
        assert (entry.tags, entry.state, entry.starred, entry.noted) == ((), "new", False, False)
        assert entry.added > "2026"


def test_a_date_that_is_known_to_the_day_replaces_its_own_year(tmp_path: Path) -> None:
    with library_in(tmp_path) as library:
        bring(library, tmp_path, {**OURS, "date": "2026"})
        (entry,) = bring(library, tmp_path, {**OURS, "date": "2026-6-30"})
        assert entry.paper.published == "2026-06-30"
        (entry,) = bring(library, tmp_path, {**OURS, "date": "2026-07"})
        assert entry.paper.published == "2026-06-30"
