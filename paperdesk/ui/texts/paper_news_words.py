"""Words of news about papers: new versions, withdrawals, publications. No widget."""

from paperdesk.model.follows import PaperNotice
from paperdesk.text import display
from paperdesk.ui.i18n import language
from paperdesk.ui.kit.labels import short
from paperdesk.ui.texts.names import date_name


def news_line(notice: PaperNotice) -> str:
    """What is new of a paper, in one sentence."""
    value = short(display(notice.value))
    if notice.kind == "withdrawn":
        if not value:
            return language.tr("This paper was withdrawn.")
        return language.tr("This paper was withdrawn: {reason}").format(reason=value)
    if notice.kind == "published":
        return language.tr("Now published in {venue}").format(venue=value)
    words = language.tr("Version {version} has come")
    return words.format(version=value.removeprefix("v"))


def news_day(notice: PaperNotice) -> str:
    """The day it was learned."""
    return date_name(notice.at, brief=True) or notice.at
