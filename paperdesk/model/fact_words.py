"""A field of a paper as a form has it: its words, and whose they are."""

from dataclasses import dataclass

from paperdesk.model.frozen import Value


@dataclass(frozen=True, slots=True, repr=False)
class FactWords(Value):
    """One field; people and lists stand one a line. ``told`` is what the sources say of a field
    that the reader wrote, None of one that is the sources'."""

    name: str
    text: str
    told: str | None = None
