"""Texts of the duplicates: pairs and comparisons in words. Pure functions; no widget."""

from collections.abc import Sequence

from paperdesk.model.duplicates import DuplicateComparison, DuplicatePair
from paperdesk.text import display, display_name
from paperdesk.ui.i18n import language
from paperdesk.ui.kit.labels import short
from paperdesk.ui.texts.names import state_names
from paperdesk.ui.texts.record_words import evidence_words


def headline(pairs: Sequence[DuplicatePair]) -> str:
    """Say how many pairs there are."""
    if not pairs:
        return language.tr("No paper is here twice")
    return language.tr("%Ln pair(s) of papers that may be one", "", len(pairs))


def explanation(pairs: Sequence[DuplicatePair]) -> str:
    """Say how many of them are sure, and what a merge does."""
    if not pairs:
        return language.tr("Ids, titles, authors and abstracts of all papers were compared.")
    sure = sum(pair.is_sure for pair in pairs)
    told = language.tr("%Ln of them for sure.", "", sure) if sure else ""
    kept = language.tr("A merge keeps both notes, all tags and every id, and can be taken back.")
    return f"{told} {kept}".strip()


def section(*, sure: bool) -> str:
    """Head the pairs of a kind."""
    if sure:
        return language.tr("For sure the same paper")
    return language.tr("Perhaps the same paper")


def line(pair: DuplicatePair) -> str:
    """Name a pair by the title that would be kept."""
    return short(display(pair.papers[0].title)) or pair.ids[0]


def reasons(pair: DuplicatePair) -> str:
    """Say what speaks for one paper and what for two."""
    if not pair.evidence:
        return ""
    return language.tr("What they have: {reasons}").format(reasons=evidence_words(pair.evidence))


def value(name: str, text: str) -> str:
    """A field's value as it can be read, not longer than is compared at a glance."""
    if name in ("authors", "editors"):
        text = "; ".join(display_name(one) for one in text.split("; "))
    return short(display(text))


def standing(found: DuplicateComparison, side: int) -> str:
    """What the reader did with one of the papers: state, star, rating."""
    rating = found.ratings[side]
    parts = [
        state_names()[found.states[side]],
        language.tr("starred") if found.starred[side] else "",
        language.tr("%Ln star(s)", "rating", rating) if rating else "",
    ]
    return language.listed(part for part in parts if part)
