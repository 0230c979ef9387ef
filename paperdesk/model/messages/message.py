"""A message: what is to be said to the reader, as a key and values, in no language yet.

Errors, acts in the undo log, problems of a file, remarks on a query and steps of long work
are messages. ``str()`` of one is English, for the command line and the log; the window
translates by the key (``ui/i18n/message_translation``). As JSON, for the undo log and for
pipes, it is ``{"$message": key, "values": {name: value}}``.

Why no dataclass: ``asdict`` would take it apart, and whatever holds messages goes through
pipes as a dictionary.
"""

import re
from collections.abc import Callable, Mapping
from pathlib import PurePath
from typing import Any, Union

from paperdesk.model.messages.plural import Plural

MessageValue = Union[str, int, "Message", tuple["MessageValue", ...]]
"""What goes into a message. Words that are nobody's sentence (a name, what the system
complained of) are text."""

WITHIN = frozenset({"what", "more"})
"""Places of messages within an English sentence: there they begin with a small letter."""
_AS_TEXT = (PurePath, Exception)
_KEY, _VALUES = "$message", "values"
_PLACE = re.compile(r"\{(\w+)\}")


class Message:
    """A sentence of the message catalogue and its values; never changed, equal by both."""

    __slots__ = ("_key", "_values")

    def __init__(self, key: str, /, **values: MessageValue | PurePath | Exception) -> None:
        """Paths, and what the system complained of, are taken as text."""
        self._key = key
        self._values: Mapping[str, MessageValue] = {
            name: str(one) if isinstance(one, _AS_TEXT) else one for name, one in values.items()
        }

    @property
    def key(self) -> str:
        """The name of its sentence in the catalogue, such as ``tag.unknown``."""
        return self._key

    @property
    def values(self) -> Mapping[str, MessageValue]:
        """What goes into the places of the sentence, by their names."""
        return self._values

    @property
    def number(self) -> int:
        """The value ``n``, which decides over the words of a plural form; 0 without one."""
        found = self._values.get("n", 0)
        return found if isinstance(found, int) else 0

    def filled(self, form: str, say: Callable[[str, MessageValue], str]) -> str:
        """``form`` with ``say(name, value)`` in the place of each ``{name}`` that has a value."""
        return _PLACE.sub(
            lambda place: (
                say(place[1], self._values[place[1]]) if place[1] in self._values else place[0]
            ),
            form,
        )

    def __str__(self) -> str:
        """The sentence in English; its key where this version of the program has no such."""
        # Late: the tables cost 8 ms of a start that has nothing to say.
        from paperdesk.model.messages.message_catalogue import FORMS  # noqa: PLC0415

        form = FORMS.get(self._key, self._key)
        if isinstance(form, Plural):
            number = self.number
            words = (form.one if number == 1 else form.many).replace("{n}", f"{number:,}")
            return self.filled(words, _english)
        return self.filled(form, _english)

    def __repr__(self) -> str:
        """As it is made: ``Message('tag.unknown', name='rl')``."""
        values = (f", {name}={one!r}" for name, one in self._values.items())
        return f"Message({self._key!r}{''.join(values)})"

    def __eq__(self, other: object) -> bool:
        """Equal to a message of the same key and values."""
        if not isinstance(other, Message):
            return NotImplemented
        return (self._key, self._values) == (other._key, other._values)

    def __hash__(self) -> int:
        """By key and values."""
        return hash((self._key, *sorted(self._values.items(), key=lambda one: one[0])))

    def __deepcopy__(self, _memo: object) -> "Message":
        """Itself: it never changes."""
        return self


COMMA = Message("list.comma")
"""What parts the members of a tuple."""


def verbatim(text: str) -> Message:
    """Words that are in no catalogue: another program's, or an act of an earlier version."""
    return Message("verbatim", text=text)


def as_json(value: object) -> Any:
    """What JSON can say of a message: the ``default`` of ``json.dumps``.

    Raises TypeError for anything else.
    """
    if isinstance(value, Message):
        return {_KEY: value.key, _VALUES: dict(value.values)}
    raise TypeError(f"{type(value).__name__} is not JSON serializable")


def from_json(found: dict[str, Any]) -> Any:
    """The message that :func:`as_json` wrote, or the object as it is: an ``object_hook``."""
    if found.keys() != {_KEY, _VALUES}:
        return found
    return Message(str(found[_KEY]), **{name: _tuples(one) for name, one in found[_VALUES].items()})


def _tuples(value: Any) -> MessageValue:
    """JSON's lists are tuples in a message."""
    return tuple(map(_tuples, value)) if isinstance(value, list) else value


def _english(name: str, value: MessageValue) -> str:
    if isinstance(value, tuple):
        return str(COMMA).join(_english(name, one) for one in value)
    text = str(value)
    return text[:1].lower() + text[1:] if name in WITHIN else text
