"""Words of a paper's community: numbers, what they were, what is linked. No widget."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale

from paperdesk.model.community import Community, CommunityCapture, CommunityGlance
from paperdesk.ui.i18n import language
from paperdesk.ui.i18n.language import number
from paperdesk.ui.texts.names import date_name

_THOUSAND = 1_000
_MILLION = 1_000_000
_NAMED = 12
"""Captures that a sentence tells of: more are a picture's business."""


def upvotes(votes: int) -> str:
    """``140 upvotes``."""
    return language.tr("%Ln upvote(s)", "", votes)


def stars(count: int) -> str:
    """``11,184 stars``."""
    return language.tr("%Ln star(s)", "of code", count)


def comments(count: int) -> str:
    """``6 comments``."""
    return language.tr("%Ln comment(s)", "", count)


def submitted_by(name: str) -> str:
    """``submitted by carla``; ``""`` where nobody is known to be."""
    return language.tr("submitted by {}").format(name) if name else ""


def brief(count: int) -> str:
    """A number in the room of three figures: ``140``, ``2.4k``, ``11k``, ``1.2M``."""
    if count < _THOUSAND:
        return number(count)
    if count < _MILLION:
        return language.tr("{n}k", "thousands").format(n=_short(count / _THOUSAND))
    return language.tr("{n}M", "millions").format(n=_short(count / _MILLION))


def rising(gained: int) -> str:
    """``rising, 12 more``."""
    return language.tr("rising, %Ln more", "upvotes", gained)


def history(captures: Sequence[CommunityCapture]) -> str:
    """The upvotes by day, the last first: ``140 on 6 April 2026, 12 on 4 April 2026``."""
    told = [one for one in captures if one.upvotes is not None]
    words = language.tr("{n} on {day}", "upvotes")
    parts = [
        words.format(n=number(one.upvotes or 0), day=date_name(one.at) or one.at)
        for one in reversed(told[-_NAMED:])
    ]
    return language.listed(parts)


def linked(kind: str, count: int) -> str:
    """``3 models``: how many things of a kind a site links with the paper."""
    if kind == "model":
        return language.tr("%Ln model(s)", "", count)
    if kind == "dataset":
        return language.tr("%Ln data set(s)", "", count)
    return language.tr("%Ln space(s)", "of Hugging Face", count)


def repository(name: str, likes: int | None, downloads: int | None) -> str:
    """``someone/model · 3 likes · 108 downloads``."""
    parts = [
        name,
        language.tr("%Ln like(s)", "", likes) if likes is not None else "",
        language.tr("%Ln download(s)", "", downloads) if downloads is not None else "",
    ]
    return "  ·  ".join(part for part in parts if part)


def told(glance: CommunityGlance) -> list[str]:
    """What a list says of it, each as words of their own."""
    parts = [
        upvotes(glance.upvotes) if glance.upvotes is not None else "",
        rising(glance.gained) if glance.gained else "",
        stars(glance.stars) if glance.stars is not None else "",
        comments(glance.comments) if glance.comments else "",
        glance.organisation,
        submitted_by(glance.submitter),
    ]
    return [part for part in parts if part]


def summary_head(community: Community | None) -> str:
    """Head of the paper in short; a model that wrote it is named.

    What comes with numbers of a site is a model's, as sites have it, whether they name it or
    not. Of what came in a file nobody can say who wrote it.
    """
    if community is None:
        return language.tr("In short")
    if not community.summary_by:
        return language.tr("In short, written by a model")
    return language.tr("In short, written by the model {model}").format(model=community.summary_by)


def keywords_head(community: Community | None) -> str:
    """Head of the keywords; a model that found them is named."""
    if community is None or not community.summary_by:
        return language.tr("Keywords")
    return language.tr("Keywords, found by the model {model}").format(model=community.summary_by)


def _short(value: float) -> str:
    locale = QLocale()
    return locale.toString(value, "f", 1) if value < 10 else locale.toString(int(value))
