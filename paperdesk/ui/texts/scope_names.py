"""Names of scopes, batches and dates, as side bar, list and palette say them."""

from pathlib import PurePath

from PySide6.QtCore import QDate, QLocale

from paperdesk.model import Batch, Scope
from paperdesk.ui.i18n import language
from paperdesk.ui.kit.labels import short


def scope_name(scope: Scope) -> str:
    """The name of a scope that is not a batch, as side bar and list head show it."""
    if scope.kind in ("tag", "search"):
        return scope.value
    return {
        "all": language.tr("All papers"),
        "inbox": language.tr("Inbox"),
        "later": language.tr("Read later"),
        "starred": language.tr("Starred"),
        "read": language.tr("Read"),
        "noted": language.tr("With notes"),
        "dismissed": language.tr("Dismissed"),
        "trash": language.tr("Trash"),
    }.get(scope.kind, "")


def batch_name(batch: Batch) -> str:
    """A batch by its header's own date, else by its title, file, or day of arrival."""
    return (
        date_name(batch.date)
        or short(batch.title)
        or PurePath(batch.origin).name
        or date_name(batch.arrived[:10])
        or batch.source
    )


def date_name(date: str) -> str:
    """An ISO date, or ``--04-04`` without a year, as one says it; ``""`` if it is none."""
    without_year = date.startswith("--")
    day = QDate.fromString(f"2000-{date[2:]}" if without_year else date[:10], "yyyy-MM-dd")
    if not day.isValid():
        return ""
    months = QLocale().monthName(day.month(), QLocale.FormatType.LongFormat)
    if without_year:
        return language.tr("{day} {month}").format(day=day.day(), month=months)
    few = QLocale().monthName(day.month(), QLocale.FormatType.ShortFormat)
    return language.tr("{day} {month} {year}").format(day=day.day(), month=few, year=day.year())
