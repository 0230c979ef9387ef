"""What is said of PaperDesk in every package, read from where it stands.

``package.toml`` beside this folder, the version in ``paperdesk/__init__.py``,
the news in ``resources/help/whats-new.md``. Standard library only. Run by
itself it fails while package.toml does not say who publishes.
"""

import os
import re
import sys
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
    return table("application")


def table(name: str) -> dict[str, Any]:
    """A table of package.toml."""
    return dict(_read()[name])


def pictures() -> list[tuple[str, str]]:
    """Where each picture of the application is shown from, and what it shows."""
    at = f"{application()['published']}/raw/v{version()}/resources/help"
    return [(f"{at}/{one['file']}", one["caption"]) for one in _read()["pictures"]]


def unset() -> list[str]:
    """What its publisher has still to say in package.toml: what speaks of example.org, nobody."""
    return [
        name
        for name, value in application().items()
        if re.search(r"example\.org|org\.example", str(value))
    ]


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


if __name__ == "__main__":
    if unset():
        sys.exit(f"first say in packaging/package.toml who publishes it: {', '.join(unset())}")
