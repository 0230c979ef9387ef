"""Texts of follows: what a source, a rhythm, an issue and a preview are called. Pure functions."""

from urllib.parse import urlsplit

from PySide6.QtCore import QDate, QLocale

from paperdesk.model import Batch, FilePreview
from paperdesk.model.follows import Rhythm, SourceQuery
from paperdesk.sources.source_table import BY_NAME, PaperSource, QueryKind, Takes
from paperdesk.ui.i18n import language
from paperdesk.ui.i18n.language import number
from paperdesk.ui.i18n.message_translation import said
from paperdesk.ui.kit.labels import short
from paperdesk.ui.texts.names import date_name

LISTS = frozenset({Takes.NOTHING, Takes.DAY, Takes.WEEK, Takes.MONTH})
"""What a query takes that the reader need not say: it is followed as it comes."""


def rhythm_name(rhythm: Rhythm) -> str:
    """How often a source is asked, in words."""
    return {
        Rhythm.BY_HAND: language.tr("Only when you refresh"),
        Rhythm.HOURLY: language.tr("Every hour"),
        Rhythm.DAILY: language.tr("Every day"),
        Rhythm.WEEKLY: language.tr("Every week"),
        Rhythm.MONTHLY: language.tr("Every month"),
    }[rhythm]


def value_name(takes: Takes) -> str:
    """What is to be typed for a query that takes this; ``""``: nothing is."""
    return {
        Takes.WORDS: language.tr("Words"),
        Takes.CATEGORIES: language.tr("Categories"),
        Takes.ADDRESS: language.tr("Address"),
        Takes.NAME: language.tr("Name"),
        Takes.IDS: language.tr("Ids"),
    }.get(takes, "")


def usual_title(query: SourceQuery) -> str:
    """What a follow of a query is called where the reader calls it nothing else."""
    source = BY_NAME.get(query.source)
    kind = source.kind(query.kind) if source else None
    if source is None or kind is None:
        return query.value or query.source
    if kind.takes is Takes.ADDRESS:
        return urlsplit(query.value).hostname or query.value or said(source.title)
    if kind.takes not in LISTS:
        return f"{short(query.value)} · {said(source.title)}" if query.value else ""
    if kind is source.kinds[0]:
        return said(source.title)
    return f"{said(kind.title)} · {said(source.title)}"


def can_be_followed(source: PaperSource) -> tuple[QueryKind, ...]:
    """The kinds of questions to a source that it makes sense to ask again and again."""
    return tuple(kind for kind in source.kinds if kind.rhythm is not None)


def list_line(file: FilePreview) -> str:
    """A list that would come: its issue, how many papers, and how many of them are new."""
    if file.error is not None:
        return said(file.error)
    issue = next((one for one in file.batches if one.listing and one.date), None)
    told = _found_line(file.found, file.new)
    return f"{issue_name(issue.listing, issue.date)}: {told}" if issue else told


def _found_line(found: int, new: int) -> str:
    if not found:
        return language.tr("No papers just now")
    if new == found:
        return language.tr("%Ln paper(s), all new", "", found)
    if not new:
        return language.tr("%Ln paper(s), all in your library already", "", found)
    words = language.tr("%Ln paper(s): {new} new, {known} in your library already", "", found)
    return words.format(new=number(new), known=number(found - new))


def arrived_line(new: int, title: str = "") -> str:
    """What a refresh brought; ``title`` where only one source was asked."""
    if not new:
        return language.tr("Nothing new.")
    if title:
        return language.tr("%Ln new paper(s) from {source}.", "", new).format(source=title)
    return language.tr("%Ln new paper(s).", "", new)


def issue_name(listing: str, date: str) -> str:
    """An issue of a list by its date: ``Friday, 3 April 2026``, ``Week 14, 2026``."""
    if listing == "week" and "-W" in date:
        year, _, week = date.partition("-W")
        return language.tr("Week {week}, {year}").format(week=week.lstrip("0"), year=year)
    if listing in ("day", "trending") and len(date) == len("2026-04-03"):
        day = QDate.fromString(date, "yyyy-MM-dd")
        form = language.tr("dddd, d MMMM yyyy", "format of a date")
        return QLocale().toString(day, form) if day.isValid() else date
    return date_name(date) or date


def issue_line(batch: Batch) -> str:
    """An issue in a menu: its name, and how many of its papers are new."""
    name, new = issue_name(batch.listing, batch.date), batch.papers - batch.seen
    if not new:
        return name
    return language.tr("{issue} · %Ln new", "", new).format(issue=name)


def listing_name(listing: str) -> str:
    """A kind of list in a word, as the tabs above the list say it."""
    return {
        "day": language.tr("Day", "a list of papers"),
        "week": language.tr("Week", "a list of papers"),
        "month": language.tr("Month", "a list of papers"),
        "trending": language.tr("Trending", "a list of papers"),
    }.get(listing, listing)
