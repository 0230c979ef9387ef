"""The registry of formats is the one place that names them."""

import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from paperdesk.cli.arguments import read_arguments
from paperdesk.formats import format_of, read, registry
from paperdesk.formats.registry import (
    FORMATS,
    PACKED,
    Format,
    file_patterns,
    readable,
    writable,
)
from paperdesk.model import BadFileError, Entry, ImportedRecord, Item, Paper
from tests.formats.test_jsonl import entry_of
from tests.house import ROOT
from tests.places import line

FIXTURES = ROOT / "tests" / "fixtures"
SAMPLES = {
    "papers-page": FIXTURES / "pages" / "wrapped.txt",
    "hf-json": FIXTURES / "json" / "daily.json",
    "nbib": FIXTURES / "tagged" / "lids.nbib",
    "ris": FIXTURES / "tagged" / "kettles.ris",
    "refer": FIXTURES / "tagged" / "lids.enw",
    "web-of-science": FIXTURES / "tagged" / "kettles.ciw",
    "bibtex": FIXTURES / "bibtex" / "kettles.bib",
    "crossref": FIXTURES / "json" / "crossref.json",
    "datacite": FIXTURES / "json" / "datacite.json",
    "openalex": FIXTURES / "json" / "openalex.json",
    "semantic-scholar": FIXTURES / "json" / "semantic_scholar.json",
    "csl-json": FIXTURES / "json" / "csl.json",
    "arxiv-atom": FIXTURES / "xml" / "arxiv.atom",
    "arxiv-rss": FIXTURES / "xml" / "arxiv.rss",
    "zotero-json": FIXTURES / "json" / "zotero.json",
    "papers-page-html": FIXTURES / "pages" / "kettles.html",
    "yaml": FIXTURES / "yaml" / "info.yaml",
    "csv": FIXTURES / "lists" / "kettles.csv",
    "reference-list": FIXTURES / "lists" / "references.txt",
    "endnote-xml": FIXTURES / "xml" / "kettles-endnote.xml",
    "pubmed-xml": FIXTURES / "xml" / "lids-pubmed.xml",
    "zotero-rdf": FIXTURES / "xml" / "kitchen-zotero.rdf",
    "word-sources": FIXTURES / "xml" / "kettles-word.xml",
    "jats": FIXTURES / "xml" / "kettles-jats.xml",
    "citation-page": FIXTURES / "pages" / "publisher.html",
    "acl-anthology": FIXTURES / "xml" / "2031.kettle.xml",
    "feed": FIXTURES / "xml" / "kitchen.rss",
    "mods": FIXTURES / "xml" / "kettles.mods",
    "jsonl": FIXTURES / "jsonl" / "four.jsonl",
}


@pytest.mark.parametrize("form", readable(), ids=lambda form: form.name)
def test_each_format_knows_and_reads_its_own_file(form: Format) -> None:
    sample = SAMPLES[form.name]
    assert format_of(sample) == form.name
    assert any(isinstance(item, ImportedRecord) for item in read(sample))
    assert form.read is not None
    with pytest.raises(BadFileError):
        list(form.read([b"{"], "torn"))


@pytest.mark.parametrize("form", writable(), ids=lambda form: form.name)
def test_each_format_writes_papers_as_lines(form: Format) -> None:
    assert form.write is not None
    lines = list(form.write([(entry_of(Paper(title="Odd Kettles")), "Mine.")]))
    assert "Odd Kettles" in "".join(lines)


def test_names_are_unique_and_every_format_is_of_some_use() -> None:
    assert len({form.name for form in FORMATS}) == len(FORMATS)
    assert all(form.read or form.write for form in FORMATS)
    # What text is taken for that is nothing else.
    assert [form.name for form in readable() if form.sniff is None] == ["papers-page"]


def test_the_file_dialog_offers_what_can_be_read() -> None:
    suffixes = [suffix for form in readable() for suffix in form.suffixes]
    assert set(file_patterns().split()) == {f"*{suffix}" for suffix in (*suffixes, *PACKED)}
    assert file_patterns().startswith("*.txt *.html ")


def test_the_help_names_every_format() -> None:
    of_import = (ROOT / "resources" / "help" / "import.md").read_text("utf-8")
    assert [s for form in readable() for s in form.suffixes if f"`{s}`" not in of_import] == []
    of_verbs = (ROOT / "resources" / "help" / "command-line.md").read_text("utf-8")
    assert [form.name for form in writable() if f"--format {form.name}" not in of_verbs] == []


def test_a_new_format_needs_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def read_kettles(chunks: Iterable[bytes], name: str) -> Iterator[Item]:
        for number, title in enumerate(b"".join(chunks).decode().splitlines()[1:], 1):
            yield ImportedRecord(Paper(title=title, source=name), number, line(number + 1))

    def write_kettles(entries: Iterable[tuple[Entry, str]]) -> Iterator[str]:
        return (entry.paper.title for entry, _note in entries)

    kettles = Format(
        "kettles",
        "list of kettles",
        (".kettle",),
        sniff=lambda head: head.startswith("KETTLES"),
        read=read_kettles,
        write=write_kettles,
    )
    monkeypatch.setattr(registry, "FORMATS", (*FORMATS, kettles))
    file = tmp_path / "any.txt"
    file.write_text("KETTLES\nCopper\nTin\n")
    assert format_of(file) == "kettles"
    assert [item.paper.title for item in read(file) if isinstance(item, ImportedRecord)] == [
        "Copper",
        "Tin",
    ]
    assert "*.kettle" in file_patterns()
    assert read_arguments(["export", "--format", "kettles"]).format == "kettles"


def test_to_know_a_bibliography_loads_nothing_that_reads_pages_or_json() -> None:
    file = SAMPLES["bibtex"]
    said = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys; from pathlib import Path; from paperdesk import formats;"
            f"assert formats.format_of(Path({str(file)!r})) == 'bibtex';"
            "print([m for m in sys.modules if m.startswith('paperdesk.formats.')])",
        ],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    strange = (
        "hf_",
        "any_record",
        "json_records",
        "zotero",
        "tagged_lines",
        "ris",
        "nbib",
        "refer",
    )
    assert [name for name in strange if f".{name}" in said.stdout] == []


def test_to_name_the_formats_loads_nothing_that_reads_them() -> None:
    said = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys, paperdesk.formats.registry as r; r.file_patterns();"
            "print([m for m in sys.modules if m.startswith('paperdesk.formats')])",
        ],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    assert said.stdout.strip() == "['paperdesk.formats', 'paperdesk.formats.registry']"
