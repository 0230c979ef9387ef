"""What is said of PaperDesk in every package, read from where it stands.

``package.toml`` beside this folder, the version in ``paperdesk/__init__.py``,
the news in ``resources/help/whats-new.md``. Standard library only.
"""

import os
import re
import tomllib
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
BUNDLE = ROOT / "dist" / "paperdesk"
"""Where 'packaging/dev bundle' puts the bundle."""


@dataclass(frozen=True, slots=True)
class Opens:
    """A kind of file that the application opens."""

    type: str
    comment: str
    names: tuple[str, ...]
    within: str = ""


def application() -> dict[str, Any]:
    """The table ``application`` of package.toml."""
    return dict(_read()["application"])


def opens() -> tuple[Opens, ...]:
    """The kinds of files that the application opens."""
    return tuple(Opens(**{**one, "names": tuple(one["names"])}) for one in _read()["opens"])


def version() -> str:
    """The version, as ``paperdesk --version`` says it."""
    text = (ROOT / "paperdesk" / "__init__.py").read_text("utf-8")
    found = re.search(r'^__version__ = "([^"]+)"$', text, re.MULTILINE)
    assert found, "paperdesk/__init__.py has no __version__"
    return found.group(1)


def moment() -> datetime:
    """The moment all files of a package are dated with: SOURCE_DATE_EPOCH."""
    return datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), UTC)


def news() -> list[tuple[str, list[str]]]:
    """The versions, the newest first, each with its lines of news."""
    text = (ROOT / "resources" / "help" / "whats-new.md").read_text("utf-8")
    parts = re.split(r"^## +(\S+).*$", text, flags=re.MULTILINE)[1:]
    return [
        (name, re.findall(r"^- (.+)$", body, re.MULTILINE))
        for name, body in zip(parts[::2], parts[1::2], strict=True)
    ]


def _read() -> dict[str, Any]:
    return tomllib.loads((PACKAGING / "package.toml").read_text("utf-8"))
