"""Says what other programs did to notes, and offers what can be done about it."""

from collections.abc import Callable

from paperdesk.model import LostWords, OutsideNews, StrayNote
from paperdesk.ui.i18n import language
from paperdesk.ui.kit.notices import Notices
from paperdesk.ui.services.paper_commands import PaperCommands

_NAMED = 3


def tell(
    news: OutsideNews,
    notices: Notices,
    commands: PaperCommands,
    show_notes: Callable[[], None],
    show_earlier: Callable[[], None],
) -> None:
    """Give a notice: of words that were lost, or else of files in the notes folder of no paper.

    ``show_notes`` opens that folder, ``show_earlier`` what stood in notes. The notice waits
    for the reader, who may be elsewhere meanwhile.
    """
    if news.lost:
        _tell_lost(news.lost, notices, commands, show_earlier)
    elif news.strays:
        label = language.tr("Show the folder")
        notices.say(_strays(news.strays), label, show_notes, stays=True)


def tell_replaced(commands: PaperCommands) -> None:
    """The reader kept their own text in the place of one from outside."""
    commands.tell(language.tr("Your text is the note now. The other one is kept in the trash."))


def _tell_lost(
    lost: tuple[LostWords, ...],
    notices: Notices,
    commands: PaperCommands,
    show_earlier: Callable[[], None],
) -> None:
    text = _lost(lost[0])
    if len(lost) > 1:
        text = language.tr(
            "Another program overwrote or removed %Ln note(s). What stood there is kept.",
            "",
            len(lost),
        )
    if lost[0].undoable:
        notices.say(text, language.tr("Undo"), commands.undo, stays=True)
    else:
        notices.say(text, language.tr("Show earlier notes"), show_earlier, stays=True)


def _lost(one: LostWords) -> str:
    if one.how == "emptied":
        words = language.tr("Another program emptied your note on {}. Its words are kept.")
    elif one.how == "removed":
        words = language.tr("Another program removed your note on {}. Its words are kept.")
    else:
        words = language.tr("Another program overwrote your note on {}. What stood there is kept.")
    return words.format(one.title)


def _strays(strays: tuple[StrayNote, ...]) -> str:
    names = language.listed(stray.name for stray in strays[:_NAMED])
    if len(strays) > _NAMED:
        names += ", …"
    if all(stray.why == "unreadable" for stray in strays):
        return language.tr(
            "%Ln file(s) of notes cannot be read as text and were left alone: {}", "", len(strays)
        ).format(names)
    return language.tr(
        "%Ln file(s) in the notes folder belong to no paper: {}", "", len(strays)
    ).format(names)
