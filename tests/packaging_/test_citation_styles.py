"""The zip of citation styles that a bundle brings serves what the packages do."""

import runpy
from pathlib import Path
from zipfile import ZipFile

import pytest

from paperdesk.paths import Places
from paperdesk.tasks import citation_styles
from paperdesk.tasks.citation_styles import CitationStyles
from tests.house import ROOT


def test_styles_of_the_zip_are_those_of_the_packages(
    home: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = runpy.run_path(str(ROOT / "packaging" / "bundle" / "citation_styles.py"))
    target = tmp_path / "styles.zip"
    sources = made["pack"](target)
    assert all(source.is_file() for source in sources)
    assert target.stat().st_size < 5_000_000
    plain = CitationStyles(home)
    beside = (len(plain.names), plain.load("nature-physics"), plain.load("din-1505-2").locale)
    monkeypatch.setattr(citation_styles, "_zip", lambda: ZipFile(target))
    monkeypatch.setattr(citation_styles, "_folder", lambda _name: pytest.fail("not from the zip"))
    (home.cache / "citation-styles.json").unlink()
    zipped = CitationStyles(home)
    assert (
        len(zipped.names),
        zipped.load("nature-physics"),
        zipped.load("din-1505-2").locale,
    ) == beside
