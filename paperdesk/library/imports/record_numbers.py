"""Numbers of raw records: volume, pages and such, by which two of one title are told apart.

Why from the raw record: volume and pages tell two editorials of one year apart, and
papers that came before they had fields for them hold them nowhere else.
"""

import json
import re
from collections.abc import Mapping
from typing import Any

Numbers = tuple[tuple[str, str], ...]
"""(Name, value) of volume, issue, pages and ids of other services, as a record has them."""

_NAMES = {
    "volume": "volume", "issue": "issue", "number": "issue", "pages": "pages", "page": "pages",
    "article_number": "article", "article-number": "article", "pmid": "pmid", "pmcid": "pmcid",
    "isbn": "isbn", "ISBN": "isbn",
}  # fmt: skip
_QUOTED = re.compile(f'"(?:{"|".join(_NAMES)})"')


def numbers(raw: str) -> Numbers:
    """Volume, pages and such of a raw record in JSON; quick where it has none."""
    if raw[:1] == "@" or not _QUOTED.search(raw):
        return ()
    try:
        record = json.loads(raw)
    except (ValueError, RecursionError):
        return ()
    if not isinstance(record, dict):
        return ()
    by_name: dict[str, str] = {}
    for part in (record, record.get("journal"), record.get("externalIds")):
        if isinstance(part, Mapping):
            by_name = _numbers(part) | by_name
    return tuple(sorted(by_name.items()))


def _numbers(record: Mapping[str, Any]) -> dict[str, str]:
    found: dict[str, str] = {}
    for key, name in _NAMES.items():
        value = record.get(key)
        if isinstance(value, list):
            value = value[0] if value else ""
        if isinstance(value, str | int) and not isinstance(value, bool):
            # Pages are told apart by the first: '45–67', '45-7' and '45' are one.
            parts = re.findall(r"[^\W_]+", str(value)[:200].casefold())
            if parts:
                found[name] = parts[0] if name == "pages" else "".join(parts)
    return found
