"""The TeX source of a paper is read from a file or an archive, in bounds, and never unpacked."""

import gzip
import io
import tarfile
import zipfile
from pathlib import Path

import pytest

from paperdesk.formats import tex_source
from paperdesk.formats.tex_source import is_tex_source, tex_files

MAIN, STYLE = r"\newcommand{\R}{R}", r"\newcommand{\Q}{Q}"


def _archive(path: Path) -> None:
    with tarfile.open(path, "w:gz" if path.suffix.lower() != ".tar" else "w") as archive:
        for name, text in (("main.tex", MAIN), ("a/my.sty", STYLE), ("fig.eps", "no")):
            member = tarfile.TarInfo(name)
            member.size = len(text)
            archive.addfile(member, io.BytesIO(text.encode()))
        link = tarfile.TarInfo("link.tex")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)


@pytest.mark.parametrize("name", ["2001.00001.tar.gz", "a.tgz", "A.TAR", "a.zip"])
def test_an_archive_gives_its_styles_and_then_its_texts(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if name.endswith("zip"):
        with zipfile.ZipFile(path, "w") as archive:
            for member, text in (("main.tex", MAIN), ("my.sty", STYLE), ("fig.eps", "no")):
                archive.writestr(member, text)
    else:
        _archive(path)
    assert is_tex_source(name)
    assert list(tex_files(path)) == [STYLE, MAIN]


def test_one_file_is_read_packed_or_not(tmp_path: Path) -> None:
    (tmp_path / "a.tex").write_bytes(MAIN.encode() + b"\xff")
    (tmp_path / "a.tex.gz").write_bytes(gzip.compress(MAIN.encode()))
    assert list(tex_files(tmp_path / "a.tex")) == [MAIN + "\ufffd"]
    assert list(tex_files(tmp_path / "a.tex.gz")) == [MAIN]
    assert not is_tex_source("a.pdf")


@pytest.mark.parametrize("name", ["a.tar.gz", "a.zip", "a.tar", "a.tex.gz"])
def test_what_is_damaged_gives_nothing(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"\x1f\x8b" + b"no archive" * 100)
    assert list(tex_files(tmp_path / name)) == []


def test_no_more_is_read_than_a_preamble_needs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tex_source, "LARGEST", 5)
    monkeypatch.setattr(tex_source, "MOST", 8)
    _archive(tmp_path / "a.tar.gz")
    assert list(tex_files(tmp_path / "a.tar.gz")) == [STYLE[:3], MAIN[:5]]
