"""Says messages in the language of the window.

The rooms below say what they have to say as messages: keys and values. Here a message
gets its words by its key, from the context ``messages`` of the language's file, and its
values: messages within it are said themselves, a number that decides over the words has
its plural form, and names and what other programs complained of stay as they are.

Why quotation marks are set here: the English words of messages are those of a terminal, with
plain ones, and a title comes within marks of its own; a window has one kind of them a language.
"""

import re

from paperdesk.model import PaperDeskError
from paperdesk.model.messages import Message, MessageValue
from paperdesk.model.messages.message import WITHIN
from paperdesk.model.messages.plural import Plural
from paperdesk.ui.i18n import language

CONTEXT = "messages"
"""Where the words of messages stand in a language's file."""
QUOTES = {"en": "“{}”", "de": "„{}“", "ar": "«{}»"}
"""Quotation marks of each language, as its texts have them."""
_PLAIN = re.compile(r"(?<!\w)'([^']+)'(?!\w)")


def said(message: Message) -> str:
    """A message in the language of the window; English where that has no words for it."""
    # Late: the tables cost 8 ms of a start that has nothing to say.
    from paperdesk.model.messages.message_catalogue import FORMS  # noqa: PLC0415

    form = FORMS.get(message.key)
    if form is None:
        return str(message)
    if language.spoken() == "en":
        if isinstance(form, Plural):
            number = message.number
            form = (form.one if number == 1 else form.many).replace("{n}", f"{number:,}")
        return message.filled(_PLAIN.sub(QUOTES["en"].format(r"\1"), form), _said_within)
    if isinstance(form, Plural):
        words = language.of(CONTEXT, form.source, message.key, message.number)
        return message.filled(words, _said_within)
    return message.filled(language.of(CONTEXT, form, message.key), _said_within)


def quoted(words: str) -> str:
    """Words in the quotation marks of the window's language."""
    return QUOTES[language.spoken()].format(words)


def said_error(error: BaseException) -> str:
    """What an error tells the reader; a bug has only its own words."""
    return said(error.message) if isinstance(error, PaperDeskError) else str(error)


def _said_within(name: str, value: MessageValue) -> str:
    if isinstance(value, tuple):
        return language.listed(_said_within(name, one) for one in value)
    words = said(value) if isinstance(value, Message) else str(value)
    if len(words) > 1 and words[0] == "‘" and words[-1] == "’":  # a title
        words = quoted(words[1:-1])
    in_sentence = name in WITHIN and language.spoken() == "en"
    return words[:1].lower() + words[1:] if in_sentence else words
