"""A large file is read by a process of its own, and what comes in is what came in without it."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from paperdesk.library import Library, unpacked_items, unpickled
from paperdesk.library.imports.held_record import HeldRecord, with_rows
from paperdesk.model import Cancelled, Scope, silent
from paperdesk.model.messages import Message
from paperdesk.paths import LIBRARY, Places, places
from paperdesk.tasks import import_jobs, item_portions, read_ahead
from paperdesk.workers import PortionStream

_TABLES = ("papers", "shown", "raws", "aliases", "batch_papers", "citation_keys", "record_hashes")


@pytest.fixture
def ahead(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every file counts as a large one; those that were begun."""
    begun: list[str] = []

    def counted(name: str, args: dict[str, Any]) -> Any:
        begun.append(Path(args["path"]).name)
        return PortionStream(name, args)

    monkeypatch.setattr(read_ahead, "LARGE", 1)
    monkeypatch.setattr(read_ahead, "PortionStream", counted)
    return begun


def _entry(number: int, title: str = "", **fields: str) -> str:
    said = {"title": title or f"Pot {number} of {{\\'e}}tudes", "year": "2001", **fields}
    body = ",\n".join(f"  {name} = {{{value}}}" for name, value in said.items())
    return f"@article{{pot{number},\n{body}\n}}\n"


def _many() -> str:
    """Twelve hundred entries; late ones fill early ones, and each other."""
    entries = [_entry(n, doi=f"10.5555/pot.{n}", author="Pot, Bo") for n in range(1_200)]
    entries[900] = _entry(900, "Once more", doi="10.5555/pot.3", abstract="Said later.")
    entries[1_000] = _entry(1_000, "Same title", author="Lid, Ann", volume="3")
    entries[1_100] = _entry(1_100, "Same title", author="Spout, Zoe", volume="4")
    return "".join(entries) + "@article{torn,\n title = {No end"


def _rows(home: Places) -> dict[str, list[Any]]:
    """All that an import wrote, without the moment when."""
    with closing(sqlite3.connect(home.data / LIBRARY)) as rows:
        found = {}
        for table in _TABLES:
            told = rows.execute(f"SELECT name FROM pragma_table_info('{table}')").fetchall()
            names = [name for (name,) in told if name not in ("added", "paper")]
            found[table] = rows.execute(
                f"SELECT {', '.join(names)} FROM {table} ORDER BY 1, 2"
            ).fetchall()
        return found


def test_what_comes_in_is_the_same_with_and_without_it(
    tmp_path: Path, ahead: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "many.bib"
    file.write_text(_many(), "utf-8")
    written = []
    for name in ("ahead", "alone", "spooled"):
        home = places(tmp_path / name)
        monkeypatch.setattr(read_ahead, "LARGE", 1 << 40 if name == "alone" else 1)
        args: dict[str, Any] = {"home": home.as_dict(), "paths": [str(file)]}
        if name == "spooled":
            args["spool"] = import_jobs.spool_name(home.cache)
            home.cache.mkdir(parents=True, exist_ok=True)
            import_jobs.preview_files(args, lambda *_: None)
        accounts = import_jobs.import_files(args, lambda *_: None)["files"]
        written.append((accounts, _rows(home)))
        with Library.open(home) as library:
            assert len(library.keys(Scope())) == 1_199
            assert not library.check().problems
            assert library.entry(library.key("10.5555/pot.3")).paper.abstract == "Said later."
    assert written[0] == written[1] == written[2]
    assert ahead == ["many.bib", "many.bib"]


def test_a_file_that_nobody_can_read_costs_no_other(
    home: Places, tmp_path: Path, ahead: list[str]
) -> None:
    folder = tmp_path / "lists"
    folder.mkdir()
    broken, file = folder / "paper.bib", folder / "many.bib"
    broken.write_bytes(b"%PDF-1.7 and more")
    file.write_text(_entry(1) + _entry(2), "utf-8")
    with Library.open(home) as library:
        accounts = import_jobs.add(library, [str(broken), str(file), str(folder)]).files
        told = [(bool(one.error), one.format, one.new, one.known) for one in accounts]
        assert told == [(True, "", 0, 0), (False, "bibtex", 2, 0), (False, "bibtex", 0, 2)]
    assert ahead == ["paper.bib", "many.bib", "many.bib"]


def test_a_cancelled_import_leaves_neither_papers_nor_a_process(
    home: Places, tmp_path: Path, ahead: list[str]
) -> None:
    file = tmp_path / "many.bib"
    file.write_text(_many(), "utf-8")

    def stop(_done: int, _total: int, step: Message) -> None:
        if step.key == "step.reading":
            raise Cancelled

    with Library.open(home) as library:
        with pytest.raises(Cancelled):
            import_jobs.add(library, [str(file)], stop)
        assert not library.keys(Scope())
    assert ahead == ["many.bib"]


def test_a_reader_who_would_wait_makes_the_rows_as_well(tmp_path: Path) -> None:
    file = tmp_path / "many.bib"
    file.write_text(_many(), "utf-8")
    made = item_portions.portions({"path": str(file), "rows": True}, silent)
    assert unpickled(next(made)) == "bibtex"
    portions = [next(made), made.send(True), made.send(False)]
    found = [unpacked_items(unpickled(portion)) for portion in portions]
    rows = [[item.rows for item in some if isinstance(item, HeldRecord)] for some in found]
    assert [all(some) for some in rows] == [False, True, False]
    (first, *_) = (item for item in found[1] if isinstance(item, HeldRecord))
    assert with_rows(HeldRecord(first.arrival, first.raw, first.numbers)) == first
