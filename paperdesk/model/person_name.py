"""Names of authors and editors: the parts that BibTeX and CSL tell apart, and the text they
were written as."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from paperdesk.model.frozen import Value, late_dataclass


@late_dataclass(frozen=True, slots=True, repr=False)
class PersonName(Value):
    """The parts of one name. Unknown parts are ``""``.

    ``particle`` is what stands before ``family`` and does not count in sorting
    ('van der', "d'", 'al-'), ``suffix`` what stands behind all ('Jr.').
    ``dropping_particle`` goes where the family stands alone ('de' of Alfred de Musset).
    Whoever is no person (a collaboration, an institute) has ``literal`` alone. The
    parts are those of BibTeX ('First von Last, Jr') and of names in CSL 1.0.2.
    """

    family: str = ""
    given: str = ""
    particle: str = ""
    suffix: str = ""
    literal: str = ""
    dropping_particle: str = ""

    @property
    def whole_family(self) -> str:
        """The family with its particle: 'van der Berg', "d'Arc"."""
        close = not self.particle or self.particle.endswith(("'", "’", "-"))
        return f"{self.particle}{'' if close else ' '}{self.family}"

    def __str__(self) -> str:
        """The name as it is said: 'Jan van der Berg, Jr.', 'The HALO Collaboration'."""
        if self.literal:
            return self.literal
        family = self.whole_family
        if self.given and is_east_asian(self.family[:1]) and is_east_asian(self.given[:1]):
            return family + self.given
        spoken = " ".join(filter(None, (self.given, self.dropping_particle, family)))
        if not self.suffix:
            return spoken
        return f"{spoken}{' ' if self.suffix.isupper() else ', '}{self.suffix}"


@late_dataclass(frozen=True, slots=True, repr=False)
class Contributor(Value):
    """An author or editor: the name as a source wrote it, and its parts where one told them.

    ``name`` is None where no source told the parts, or they can be read off ``written``
    without a doubt; :func:`~paperdesk.text.name_of` reads them then.

    Why a guess is not kept: what is written is never lost, and a name that was taken apart
    wrongly comes apart rightly once the grammar of names is better.
    """

    written: str
    name: PersonName | None = None

    def __str__(self) -> str:
        """The name as it was written."""
        return self.written


def contributors(*written: str) -> tuple[Contributor, ...]:
    """Contributors of whom nothing is known but how their names are written."""
    return tuple(map(Contributor, written))


_CSL = {
    "family": "family",
    "given": "given",
    "particle": "non-dropping-particle",
    "dropping_particle": "dropping-particle",
    "suffix": "suffix",
    "literal": "literal",
}
"""The parts of a name, and what CSL-JSON calls them."""


def as_csl(name: PersonName) -> dict[str, str]:
    """The name as CSL-JSON has it, without what is empty."""
    return {key: value for part, key in _CSL.items() if (value := getattr(name, part))}


def from_csl(fields: object) -> PersonName | None:
    """The name whose parts CSL-JSON's ``fields`` tell; None where they tell none. Never raises."""
    if not isinstance(fields, Mapping):
        return None
    told = {part: value for part, key in _CSL.items() if isinstance(value := fields.get(key), str)}
    return PersonName(**told) if any(told.values()) else None


def as_json(people: Iterable[Contributor]) -> list[Any]:
    """Contributors as values of JSON: a text, or an object where the parts are known as well."""
    return [
        {"written": one.written, **as_csl(one.name)} if one.name else one.written for one in people
    ]


def from_json(values: Iterable[Any]) -> tuple[Contributor, ...]:
    """Read back what :func:`as_json` made; what is none of it is left out."""
    return tuple(filter(None, map(_one, values)))


def parts_of(people: tuple[Contributor, ...]) -> list[dict[str, str] | None]:
    """The parts of each name in CSL's words, None where they are not known; ``[]`` if all are."""
    if not any(one.name for one in people):
        return []
    return [as_csl(one.name) if one.name else None for one in people]


def with_parts(written: Iterable[str], parts: Iterable[object]) -> tuple[Contributor, ...]:
    """Contributors of texts and, beside each, what :func:`parts_of` said of it."""
    told: Iterator[object] = iter(parts)
    return tuple(Contributor(text, from_csl(next(told, None))) for text in written)


def _one(value: object) -> Contributor | None:
    if isinstance(value, str):
        return Contributor(value)
    if isinstance(value, Mapping) and isinstance(written := value.get("written"), str):
        return Contributor(written, from_csl(value))
    return None


def is_east_asian(letter: str) -> bool:
    """Whether this is a letter of Chinese, Japanese or Korean, where the family comes first."""
    return bool(letter) and any(first <= letter <= last for first, last in _EAST_ASIAN)


_EAST_ASIAN = (
    ("\u3040", "\u30ff"),  # kana
    ("\u3005", "\u3007"),
    ("\u31f0", "\u31ff"),
    ("\u3400", "\u4dbf"),
    ("\u4e00", "\u9fff"),
    ("\uac00", "\ud7a3"),  # Hangul
    ("\uf900", "\ufaff"),
    ("\U00020000", "\U0003ffff"),
)
