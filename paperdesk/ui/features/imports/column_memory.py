"""Memory of columns: what the reader said that columns of tables hold, for the next table."""

from collections.abc import Iterable, Mapping

from paperdesk.model import FilePreview
from paperdesk.model.table_columns import FIELDS, ColumnMapping

MOST = 500
"""Columns that are remembered, the last said first."""


def remembered(kept: Iterable[str]) -> dict[str, str]:
    """The field of each column by its name in small letters, of what the settings keep:
    ``Titel=title``, ``Regal=`` for a column that is not taken."""
    found: dict[str, str] = {}
    for one in kept:
        name, equals, field = one.rpartition("=")
        if equals and (not field or field in FIELDS):
            found.setdefault(name.strip().casefold(), field)
    return found


def to_keep(chosen: Mapping[str, str], kept: Iterable[str]) -> tuple[str, ...]:
    """What the settings keep once this was chosen."""
    new = [f"{name}={field}" for name, field in chosen.items()]
    names = {name.strip().casefold() for name in chosen}
    old = [one for one in kept if one.rpartition("=")[0].strip().casefold() not in names]
    return (*new, *old)[:MOST]


def mapping_for(files: Iterable[FilePreview], fields: Mapping[str, str]) -> ColumnMapping | None:
    """The mapping of all columns of these tables, those of ``fields`` as they say; None where
    that changes nothing."""
    columns = [one for file in files for one in file.columns]
    wanted = {one.name: fields.get(one.name.strip().casefold(), one.field) for one in columns}
    if all(wanted[one.name] == one.field for one in columns):
        return None
    return ColumnMapping(tuple(wanted.items()))
