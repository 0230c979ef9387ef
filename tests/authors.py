"""Authors of invented papers, told by their names alone."""

from collections.abc import Mapping
from typing import Any

from paperdesk.model import contributors


def with_authors(fields: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a paper, whose ``authors`` may be texts."""
    names = fields.get("authors", ())
    if not all(isinstance(name, str) for name in names):
        return dict(fields)
    return {**fields, "authors": contributors(*names)}
