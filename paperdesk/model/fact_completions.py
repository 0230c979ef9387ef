"""Completions: what other sources know of a paper that the library does not, field by field."""

from dataclasses import dataclass

from paperdesk.model.frozen import Value


@dataclass(frozen=True, slots=True, repr=False)
class FieldProposal(Value):
    """One field of a paper that could say more.

    ``before`` and ``after`` are what a reader sees of it; ``value`` is what the field would
    hold, as JSON can say it (lists as lists). ``fills``: nothing is lost by it; the others say
    something else than is kept, and are taken on the reader's word alone.
    """

    field: str
    before: str
    after: str
    value: object
    source: str = ""
    fills: bool = True


@dataclass(frozen=True, slots=True, repr=False)
class Completion(Value):
    """What was found of one paper. ``sources`` are those that know it, the first first.

    ``by_title``: nothing but the title (and people, where both name some) says that it is the
    same paper. ``found`` is the title as the first source writes it. Without ``proposals``
    nothing more is known, or nobody knows the paper (no ``sources``).
    """

    key: int
    title: str
    found: str = ""
    sources: tuple[str, ...] = ()
    by_title: bool = False
    proposals: tuple[FieldProposal, ...] = ()

    def choices(self, fields: frozenset[str] | None = None) -> dict[str, object]:
        """The values of these fields; of None, of those that fill."""
        return {
            one.field: one.value
            for one in self.proposals
            if (one.fills if fields is None else one.field in fields)
        }
