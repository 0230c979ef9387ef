"""Any file is recognised by what is in it, and nothing but a known error comes out."""

import contextlib
import gzip
import io
import json
import os
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from paperdesk.formats import decompression, format_of, read
from paperdesk.model import BadFileError, ImportedRecord
from tests.formats.invented import page

FIXTURES = Path(__file__).parent.parent / "fixtures"


def _zip() -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("a.txt", "x")
        archive.writestr("b.txt", "x")
    return held.getvalue()


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"%PDF-1.7\n...", "a PDF document"),
        (b"<!DOCTYPE html><html><body>x", "an HTML page"),
        (b"\n <HTML lang=en>", "an HTML page"),
        (b'<?xml version="1.0"?><kettle/>', "an XML document"),
        (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
        (b"SQLite format 3\x00...", "an SQLite database"),
        (_zip(), "a ZIP archive"),
        (gzip.compress(gzip.compress(b"x")), "an archive inside an archive|archive"),
        (b"\x00\x01\x02\x03" * 100, "a binary file"),
        (b"", "is empty"),
        (b" \n\t\n", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (gzip.compress(b""), "is empty"),
        (b"\x1f\x8b\x08\x00", "cut short"),
        (b"\x1f\x8bnonsense", "damaged"),
        (b"\xfd7zXZ\x00nonsense", "damaged|cut short"),
    ],
)
def test_a_foreign_file_is_named_for_what_it_is(data: bytes, word: str, tmp_path: Path) -> None:
    file = tmp_path / "papers.jsonl"
    file.write_bytes(data)
    for reading in (format_of, lambda path: list(read(path))):
        with pytest.raises(BadFileError, match=word) as caught:
            reading(file)
        assert "papers.jsonl" in str(caught.value)
        assert str(caught.value).endswith(".")


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path, word in ((tmp_path, "folder"), (tmp_path / "none", "no file"), (pipe, "no regular")):
        with pytest.raises(BadFileError, match=word):
            format_of(path)


def test_a_file_that_may_not_be_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "papers.jsonl"
    file.write_text('{"title": "x"}')

    def refuse(*_args: object, **_named: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(BadFileError, match=r"papers\.jsonl cannot be read: Permission denied"):
        list(read(file))


def test_a_packed_bomb_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "bomb.gz"
    file.write_bytes(gzip.compress(b'{"title": "x"}\n' + b" " * 5_000_000))
    zipped(tmp_path / "bomb.zip", {"x.jsonl": b'{"title": "x"}\n' + b" " * 5_000_000})
    monkeypatch.setattr(decompression, "LARGEST", 1_000_000)
    for bomb in (file, tmp_path / "bomb.zip"):
        with pytest.raises(BadFileError, match="2 GB"):
            list(read(bomb))


def test_what_is_read_line_by_line_may_be_of_any_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = b"".join(b'{"title": "A paper %d"}\n' % number for number in range(20_000))
    file = tmp_path / "snapshot.json"
    file.write_bytes(lines)
    monkeypatch.setattr(decompression, "LARGEST", 300_000)
    assert titles(file)[-1] == "A paper 19999"
    (tmp_path / "page.bib").write_bytes(b"@misc{a, title={A}}\n" * 20_000)
    with pytest.raises(BadFileError, match="2 GB"):
        list(read(tmp_path / "page.bib"))


def test_the_one_file_in_a_zip_archive_is_read(tmp_path: Path) -> None:
    content = (FIXTURES / "jsonl" / "four.jsonl").read_bytes()
    archive = zipped(
        tmp_path / "archive.zip", {"papers/": b"", "papers/four.json": content, "__MACOSX/._": b"x"}
    )
    assert format_of(archive) == "jsonl"
    assert titles(archive) == titles(FIXTURES / "jsonl" / "four.jsonl")


def test_an_archive_of_more_files_or_a_damaged_one_is_refused(tmp_path: Path) -> None:
    content = (FIXTURES / "jsonl" / "four.jsonl").read_bytes()
    two = zipped(tmp_path / "two.zip", {"a.json": content, "b.json": content})
    with pytest.raises(BadFileError, match="a ZIP archive or an Office document"):
        format_of(two)
    one = zipped(tmp_path / "one.zip", {"a.json": content * 40})
    damaged = bytearray(one.read_bytes())
    damaged[200:240] = bytes(40)
    one.write_bytes(damaged)
    with pytest.raises(BadFileError, match="damaged"):
        list(read(one))
    one.write_bytes(zipped(one, {"a.json": content}).read_bytes()[:-30])
    with pytest.raises(BadFileError, match="a ZIP archive"):
        format_of(one)


def zipped(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def titles(path: Path) -> list[str]:
    return [item.paper.title for item in read(path) if isinstance(item, ImportedRecord)]


def test_a_page_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("paperdesk.formats.decoder.LARGEST_WHOLE", 1_000)
    file = tmp_path / "page.txt"
    file.write_text(page())
    with pytest.raises(BadFileError, match="64 MB"):
        list(read(file))


def test_the_name_of_a_file_says_nothing(tmp_path: Path) -> None:
    for source, form in (
        (FIXTURES / "pages" / "wrapped.txt", "papers-page"),
        (FIXTURES / "json" / "daily.json", "hf-json"),
        (FIXTURES / "jsonl" / "four.jsonl", "jsonl"),
    ):
        file = tmp_path / "papers.pdf"
        file.write_bytes(source.read_bytes())
        assert format_of(file) == form


SEEDS = [
    page().encode(),
    (FIXTURES / "pages" / "wrapped.txt").read_bytes(),
    (FIXTURES / "json" / "daily.json").read_bytes(),
    (FIXTURES / "jsonl" / "four.jsonl").read_bytes(),
    gzip.compress((FIXTURES / "jsonl" / "four.jsonl").read_bytes()),
    b"",
]


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    seed=st.sampled_from(SEEDS),
    changes=st.lists(
        st.tuples(st.integers(0, 10_000), st.integers(0, 40), st.binary(max_size=12)), max_size=6
    ),
)
def test_mutated_files_raise_nothing_but_a_known_error(
    seed: bytes, changes: list[tuple[int, int, bytes]], tmp_path: Path
) -> None:
    data = seed
    for place, gone, new in changes:
        at = place % (len(data) + 1)
        data = data[:at] + new + data[at + gone :]
    file = tmp_path / "any"
    file.write_bytes(data)
    with contextlib.suppress(BadFileError):
        for item in read(file):
            repr(item).encode()


def test_every_format_gives_papers_without_their_publishers_markup(tmp_path: Path) -> None:
    title, abstract = "Fe<sub>3</sub>O<sub>4</sub> &amp; <i>light</i>", "<p>One &lt; two.</p>"
    fields = {"title": title, "abstract": abstract, "authors": "Zo&euml; Quill; Ida Holm"}
    answer = [{"paper": {"id": "2601.00001", "title": title, "summary": abstract}}]
    for name, text in (
        ("a.jsonl", json.dumps(fields)),
        ("b.json", json.dumps(answer)),
    ):
        (tmp_path / name).write_text(text, encoding="utf-8")
        (found,) = (item for item in read(tmp_path / name) if isinstance(item, ImportedRecord))
        assert found.paper.title == "Fe₃O₄ & light"
        assert found.paper.abstract == "One < two."
        assert "&lt;" in found.raw
        if found.paper.author_names:
            assert found.paper.author_names == ("Zoë Quill", "Ida Holm")


def test_a_short_title_with_much_mathml_is_read_whole(tmp_path: Path) -> None:
    filler = '<mml:mi mathvariant="italic" mathcolor="black">N</mml:mi>'
    title = "Rings of " + f"<mml:math>{filler}</mml:math> " * 90 + "ends"
    (tmp_path / "a.jsonl").write_text(json.dumps({"title": title}), encoding="utf-8")
    (found,) = (item for item in read(tmp_path / "a.jsonl") if isinstance(item, ImportedRecord))
    assert found.paper.title == "Rings of " + "N " * 90 + "ends"
