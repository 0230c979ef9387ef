"""Names of scopes, batches, dates and papers, the same wherever the window says them."""

from pathlib import PurePath

from PySide6.QtCore import QDate, QLocale

from paperdesk.model import Batch, Namesake, Scope, State
from paperdesk.ui.i18n import language
from paperdesk.ui.kit.labels import short

_ADDED, _FILES, _WRITTEN = "added", "files", "by hand"
"""The listings of what the reader brought in by ids, as PDF files, and in a form."""


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


def batch_name(batch: Batch, *, by_title: bool = False) -> str:
    """A batch by its header's own date, else by its title, file, or day of arrival.

    ``by_title`` where no other batch stands beside it: its title comes first, and a whole date.
    """
    brought = {
        _ADDED: language.tr("Added by id"),
        _FILES: language.tr("PDF files"),
        _WRITTEN: language.tr("Written by hand"),
    }
    title = brought.get(batch.listing) or short(batch.title)
    told = [date_name(batch.date, brief=not by_title), title]
    file, day = short(PurePath(batch.origin).name), date_name(batch.arrived, brief=True)
    return next(filter(None, (*(reversed(told) if by_title else told), file, day)), batch.source)


def path_name(path: str) -> str:
    """A collection after those that it lies in: ``Thesis › Methods``."""
    return path.replace("/", " › ")


def has_name(batch: Batch) -> bool:
    """Whether papers have a place in it that means something: not in a file, nor in what the
    reader put together."""
    return bool(batch.date or batch.title) and batch.listing not in (_ADDED, _FILES, _WRITTEN)


def date_name(iso: str, *, brief: bool = False) -> str:
    """A date in ISO 8601 as the language writes it; ``""`` where it is none, or a year alone.

    ``4 April 2026``, ``4 Apr 2026`` (brief), ``April 2026`` of ``2026-04``, and ``4 April`` of
    ``--04-04``, which has no year. A range of two has a dash between them.
    """
    if "/" in iso:
        ends = [end.strip(".") for end in iso.split("/")]
        return " – ".join(date_name(end, brief=brief) or end for end in ends).strip()
    if iso.startswith("--"):
        day, form = f"2000{iso[1:]}", language.tr("d MMMM", "format of a date")
    elif len(iso) == len("2026-04"):
        day, form = f"{iso}-01", language.tr("MMMM yyyy", "format of a date")
    elif brief:
        day, form = iso[:10], language.tr("d MMM yyyy", "format of a date")
    else:
        day, form = iso[:10], language.tr("d MMMM yyyy", "format of a date")
    found = QDate.fromString(day, "yyyy-MM-dd")
    return QLocale().toString(found, form) if found.isValid() else ""


def called(paper: Namesake) -> str:
    """A paper by what tells it from others of its title: ``A. Author 2024``.

    The venue stands where there is no author; the id where there is neither.
    """
    year = str(paper.year) if paper.year is not None else ""
    return short(" ".join(part for part in (paper.author or paper.venue, year) if part) or paper.id)


def state_names() -> dict[State, str]:
    """What a paper is in each state, within a sentence."""
    return {
        State.NEW: language.tr("new"),
        State.SEEN: language.tr("seen"),
        State.LATER: language.tr("for later"),
        State.READ: language.tr("read"),
        State.DISMISSED: language.tr("dismissed"),
    }


def paper_count(papers: int) -> str:
    """A number of papers: ``3 papers``."""
    return language.tr("%Ln paper(s)", "", papers)
