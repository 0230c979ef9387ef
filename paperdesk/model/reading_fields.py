"""The fields that a reader sets on a paper: state, star and rating.

Each is a column of the table ``reading``, an attribute of Row and Entry, a key of an
exported record and, where ``in_front_matter`` says so, one of a note's front matter. Who
adds a field here has it undone, exported, imported and restored as the others are.
"""

from collections.abc import Callable, Iterable
from typing import Any, Literal

from paperdesk.model.entry import State
from paperdesk.model.frozen import Value, late_dataclass

FieldValue = str | int

MOST_STARS = 5
"""The best rating; the least is one star, and 0 is none."""


@late_dataclass(frozen=True, slots=True, repr=False)
class ReadingField(Value):
    """One field of the reader's own, and what its values mean.

    ``kind`` is that of the undoable operation which sets it. ``parse`` reads a value from an
    export, a note or the undo log; None: it means nothing. ``attribute`` makes of a value of the
    column what a Row or an Entry has.
    ``initial`` is what a paper begins with. ``untouched`` are the values that say nothing
    of the reader, ``keeps`` those with which a paper counts as kept. Front matter has the
    field always, or where it is set: where its value is another than the initial one.
    """

    name: str
    kind: str
    parse: Callable[[object], FieldValue | None]
    attribute: Callable[[FieldValue], object]
    initial: FieldValue
    untouched: tuple[FieldValue, ...]
    keeps: tuple[FieldValue, ...]
    in_front_matter: Literal["", "always", "set"] = ""

    def as_front_matter(self, value: FieldValue) -> str | None:
        """How the front matter of a note says a value; None: it does not."""
        shown = self.in_front_matter == "always" or value != self.initial
        return str(value) if shown else None

    def told(self, value: object) -> FieldValue | None:
        """A value from elsewhere where it says more than a new paper's does, else None."""
        parsed = self.parse(value)
        return None if parsed == self.initial else parsed


def _state(value: object) -> str | None:
    return str(value) if isinstance(value, str) and value in set(State) else None


def _flag(value: object) -> int | None:
    return {"True": 1, "1": 1, "False": 0, "0": 0}.get(str(value))


def _stars(value: object) -> int | None:
    return {str(stars): stars for stars in range(MOST_STARS + 1)}.get(str(value))


_STATES: dict[FieldValue, State] = {state.value: state for state in State}

READING_FIELDS = (
    ReadingField(
        "state",
        "state",
        _state,
        _STATES.__getitem__,
        State.NEW.value,
        (State.NEW.value, State.SEEN.value),
        (State.LATER.value, State.READ.value),
        in_front_matter="always",
    ),
    ReadingField("starred", "star", _flag, bool, 0, (0,), (1,)),
    ReadingField("rating", "rating", _stars, int, 0, (0,), (1, 2, 3, 4, 5), in_front_matter="set"),
)
"""Every field of the reader's own, in the order in which they are told."""


_ATTRIBUTES = tuple((one.name, one.attribute) for one in READING_FIELDS)


def as_attributes(values: Iterable[FieldValue]) -> dict[str, Any]:
    """What the columns of the fields hold, in the order of the fields, as attributes by name."""
    return {name: made(value) for (name, made), value in zip(_ATTRIBUTES, values, strict=True)}


FRONT_MATTER_FIELDS = tuple(one for one in READING_FIELDS if one.in_front_matter)
"""Those that the front matter of a note repeats."""
