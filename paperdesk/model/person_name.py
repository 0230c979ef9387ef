"""A person's name in its parts, as BibTeX and CSL tell them apart."""

from dataclasses import dataclass

from paperdesk.model.frozen import Value


@dataclass(frozen=True, slots=True, repr=False)
class PersonName(Value):
    """One author. Unknown parts are ``""``.

    ``particle`` is what stands before ``family`` and does not count in sorting
    ('van der', "d'", 'al-'), ``suffix`` what stands behind all ('Jr.'). Whoever
    is no person (a collaboration, an institute) has ``literal`` alone. The
    parts are those of BibTeX ('First von Last, Jr') and of names in CSL 1.0.2.
    """

    family: str = ""
    given: str = ""
    particle: str = ""
    suffix: str = ""
    literal: str = ""

    def __str__(self) -> str:
        """The name as it is said: 'Jan van der Berg, Jr.', 'The HALO Collaboration'."""
        if self.literal:
            return self.literal
        close = self.particle.endswith(("'", "’", "-"))
        family = f"{self.particle}{'' if close or not self.particle else ' '}{self.family}"
        if self.given and is_east_asian(self.family[:1]) and is_east_asian(self.given[:1]):
            return family + self.given
        spoken = f"{self.given} {family}".strip()
        if not self.suffix:
            return spoken
        return f"{spoken}{' ' if self.suffix.isupper() else ', '}{self.suffix}"


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
