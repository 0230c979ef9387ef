"""Locales of citations: terms, forms of dates, and how a language sets its punctuation.

The files are those of the CSL project, as citeproc-py carries them; a style has its own terms
on top. A term that a language has not is that of English.
"""

from dataclasses import dataclass, field

from paperdesk.formats.citation.csl_tree import StyleElement

_SHORTER = {"verb-short": "verb", "symbol": "short", "verb": "long", "short": "long"}
"""Which form of a term stands in for one that is not there."""


@dataclass(slots=True)
class CslLocale:
    """Terms, dates and options of a language. ``terms`` are by name and form, each with its
    singular and plural; ``ordinals`` by their number, with what they match."""

    language: str = "en-US"
    terms: dict[tuple[str, str], tuple[str, str]] = field(default_factory=dict)
    gendered: dict[tuple[str, str], str] = field(default_factory=dict)
    genders: dict[str, str] = field(default_factory=dict)
    ordinals: dict[tuple[str, str], tuple[str, str]] = field(default_factory=dict)
    dates: dict[str, StyleElement] = field(default_factory=dict)
    options: dict[str, str] = field(default_factory=dict)

    def term(self, name: str, form: str = "long", *, plural: bool = False) -> str:
        """A term; ``""`` where nobody has it."""
        asked: str | None = form or "long"
        while asked:
            found = self.terms.get((name, asked))
            if found is not None:
                return found[plural]
            asked = _SHORTER.get(asked)
        return ""

    def has_term(self, name: str) -> bool:
        """Whether there is any form of a term."""
        return (name, "long") in self.terms or (name, "short") in self.terms

    def ordinal(self, number: int, of: str) -> str:
        """The end that makes an ordinal of a number: 'th'. ``of`` is the term that it counts."""
        gender = self.genders.get(of, "")
        last_two, last = number % 100, number % 10
        tries = [(f"{number:02}", ("whole-number",)), (f"{last_two:02}", ("last-two-digits", ""))]
        tries.append((f"{last:02}", ("last-digit", "")))
        for digits, kinds in tries:
            for asked in (gender, "") if gender else ("",):
                found = self.ordinals.get((digits, asked))
                if found and (found[1] in kinds or _is_usual(found[1], digits, number)):
                    return found[0]
        usual = self.terms.get(("ordinal", "long"), ("", ""))[0]
        return self.gendered.get(("ordinal", gender), usual)

    def long_ordinal(self, number: int, of: str) -> str:
        """'third'; ``""`` where the language has none for that number."""
        name = f"long-ordinal-{number:02}"
        return self.gendered.get((name, self.genders.get(of, "")), "") or self.term(name)

    def add(self, locale: StyleElement) -> None:
        """Take over what the root of a locale file, or a style's ``locale``, says."""
        for element in locale.elements:
            if element.name == "style-options":
                self.options.update(element.attributes)
            elif element.name == "date":
                self.dates[element.get("form")] = element
            elif element.name == "terms":
                self._add_terms(element.all("term"))

    def _add_terms(self, terms: list[StyleElement]) -> None:
        if any(term.get("name").startswith("ordinal") for term in terms):
            self.ordinals.clear()  # those of one language never mix with those of another
        for term in terms:
            name, gender = term.get("name"), term.get("gender-form")
            single, multiple = term.first("single"), term.first("multiple")
            one = term.text if single is None else single.text
            many = one if multiple is None else multiple.text
            if term.get("gender"):
                self.genders[name] = term.get("gender")
            if name.startswith("ordinal-"):
                self.ordinals[(name[8:], gender)] = (one, term.get("match"))
            elif not gender or (name, "long") not in self.terms:
                said = (one.replace("'", "’"), many.replace("'", "’"))
                self.terms[(name, term.get("form", "long"))] = said
            if gender and not name.startswith("ordinal-"):
                self.gendered[(name, gender)] = one


def _is_usual(match: str, digits: str, number: int) -> bool:
    """What a term matches that does not say: the last digit of 00 to 09, else the last two."""
    if match:
        return False
    value = int(digits)
    return number % 10 == value if value < 10 else number % 100 == value
