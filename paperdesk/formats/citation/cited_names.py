"""Names of a citation: their order, initials, 'and', 'et al.', particles and suffixes.

Source: CSL 1.0.2, 'Names' and 'Name-part Order'. Whoever is no person keeps the whole name and
is never abbreviated.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from paperdesk.formats.citation.csl_locale import CslLocale
from paperdesk.formats.citation.csl_tree import StyleElement
from paperdesk.formats.citation.styled_text import Leaf, Styled, StyledGroup, dressed
from paperdesk.formats.citation.text_case import with_case
from paperdesk.model.person_name import is_east_asian

_CLOSE_PARTICLE = ("'", "’", "-", "–", "\u00a0")
_LAST_DOT = re.compile(r"\.(?=\w)")


Person = tuple[str, str]
"""A family with its particle, and the given names."""


@dataclass(frozen=True, slots=True)
class NameDetail:
    """How much of the names is said beyond what the style says at first, so that two
    references can be told apart: ``more`` names, and given names (1 initials, 2 whole).

    ``known`` has the same for single persons, for the first name alone if ``primary``."""

    more: int = 0
    given: int = 0
    known: Mapping[Person, int] = field(default_factory=dict)
    primary: bool = False


def person(name: Mapping[str, Any]) -> Person:
    """Who is meant by a name of a reference."""
    particle, family = name.get("non-dropping-particle") or "", name.get("family") or ""
    return f"{particle} {family}".strip().casefold(), str(name.get("given") or "")


class NameList:
    """The names of one role in one style; ``bare`` without 'et al.', as they are sorted by."""

    def __init__(
        self,
        options: Mapping[str, str],
        element: StyleElement | None,
        et_al: StyleElement | None,
        locale: CslLocale,
        demote: str,
        detail: NameDetail = NameDetail(),
        *,
        bare: bool = False,
    ) -> None:
        self._options, self._locale, self._detail = options, locale, detail
        self._demote, self._bare = demote, bare
        self._et_al = et_al
        self._parts = (
            {each.get("name"): each for each in element.all("name-part")} if element else {}
        )
        self._form = options.get("form", "long")
        self._delimiter = options.get("delimiter", ", ")

    def text(self, names: Sequence[Mapping[str, Any]]) -> Styled | None:
        """The names as they are said; None where there are none."""
        shown, rest = self._shown(len(names))
        found = (self._name(name, place == 0) for place, name in enumerate(names[:shown]))
        said = [each for each in found if each is not None]
        if not said:
            return None
        if not rest:
            return self._joined(said, body=bool(names[shown - 1].get("literal")))
        if self._options.get("et-al-use-last") == "true" and shown <= len(names) - 2:
            last = self._name(names[-1], False)
            start = StyledGroup(said, self._delimiter)
            return StyledGroup([start, Leaf(f"{self._delimiter}… "), last or Leaf("")])
        return self._and_others(said)

    def count(self, names: Sequence[Mapping[str, Any]]) -> int:
        """How many names are said."""
        return self._shown(len(names))[0]

    def _shown(self, total: int) -> tuple[int, bool]:
        least = _number(self._options.get("et-al-min"))
        first = _number(self._options.get("et-al-use-first"), 1)
        if self._options.get("et-al-use-last") == "true":
            first = min(first, least - 2)
        first += self._detail.more
        if least and total >= least and first < total:
            return first, True
        return total, False

    def _and_others(self, said: "list[Styled]") -> Styled | None:
        term = (self._et_al.get("term") if self._et_al else "") or "et-al"
        words = self._locale.term(term)
        if not words or self._bare:
            return StyledGroup(said, self._delimiter)
        others = dressed(Leaf(words), self._et_al.attributes if self._et_al else {})
        rule = self._options.get("delimiter-precedes-et-al", "contextual")
        between = self._delimiter if self._precedes(rule, len(said), 2) else " "
        return StyledGroup([StyledGroup(said, self._delimiter), Leaf(between), others])

    def _precedes(self, rule: str, count: int, least: int) -> bool:
        if rule == "contextual":
            return count >= least
        if rule == "after-inverted-name":
            order = self._options.get("name-as-sort-order", "")
            return order == "all" or (order == "first" and count == least - 1)
        return rule == "always"

    def _joined(self, said: "list[Styled]", *, body: bool) -> Styled:
        """All names. One at the end that is no person's (a ``body``) stands behind the
        delimiter of a list even where persons do not, unless the style says so for all of its
        names, as citeproc-js has it."""
        kind = self._options.get("and", "")
        if len(said) == 1 or not kind:
            return StyledGroup(said, self._delimiter) if len(said) > 1 else said[0]
        word = "&" if kind == "symbol" else self._locale.term("and")
        rule = self._options.get("delimiter-precedes-last", "contextual")
        if rule == "never" and body:
            rule = self._options.get("body-precedes-last", "contextual")
        between = self._delimiter if self._precedes(rule, len(said) - 1, 2) else " "
        head = StyledGroup(said[:-1], self._delimiter)
        if not between.endswith((" ", "\u00a0")):
            between += " "
        return StyledGroup([head, Leaf(f"{between}{word} "), said[-1]])

    # One name

    def _name(self, name: Mapping[str, Any], first: bool) -> Styled | None:
        literal = name.get("literal")
        if literal:
            return self._part("family", Leaf(_curly(str(literal))))
        told = {key: _curly(value) for key, value in name.items() if isinstance(value, str)}
        family, given = told.get("family", ""), told.get("given", "")
        if not family:
            family, given = given, ""
        if not family:
            return None
        told["family"], told["given"] = family, given
        _part_particles(told)
        family, given = told["family"], told["given"]
        if "." not in self._options.get("initialize-with", ".") and "suffix" in told:
            told["suffix"] = told["suffix"].replace(".", "")
        if _is_foreign_order(family, given):
            return self._east_asian(family, given)
        form, initials = self._form, self._options.get("initialize-with")
        level = self._level(name, first)
        if level:
            form = "long"
        if level > 1:
            initials = None
        if initials is not None and given:
            told["given"] = self._initials(given, initials)
        if form == "short":
            return self._part("family", Leaf(_spaced(told.get("non-dropping-particle"), family)))
        order = self._options.get("name-as-sort-order")
        turned = order == "all" or (order == "first" and first)
        return self._turned(told) if turned else self._straight(told)

    def _level(self, name: Mapping[str, Any], first: bool) -> int:
        """How much is said of the given names: 0 what the style says, 1 initials, 2 all."""
        detail = self._detail
        if not detail.known or (detail.primary and not first):
            return detail.given
        return max(detail.given, detail.known.get(person(name), 0))

    def _east_asian(self, family: str, given: str) -> Styled:
        if self._form == "short" or not given:
            return self._part("family", Leaf(family))
        return StyledGroup([self._part("family", Leaf(family)), self._part("given", Leaf(given))])

    def _straight(self, told: Mapping[str, str]) -> Styled:
        given, suffix = told["given"], told.get("suffix", "")
        family = _spaced(told.get("non-dropping-particle"), told["family"])
        family = _spaced(told.get("dropping-particle"), family)
        parts = [self._part("given", Leaf(given))] if given else []
        parts.append(self._part("family", Leaf(family)))
        if suffix:
            parts.append(Leaf(suffix))
        return StyledGroup(parts, " ")

    def _turned(self, told: Mapping[str, str]) -> Styled:
        separator = self._options.get("sort-separator", ", ")
        particle, family = told.get("non-dropping-particle", ""), told["family"]
        dropping = told.get("dropping-particle", "")
        demoted = self._demote == "display-and-sort"
        if demoted and particle and "family" in self._parts:
            # The case of the family is that of its particle, wherever that stands.
            said = Leaf(particle)
            with_case(said, self._parts["family"].get("text-case"), self._locale.language)
            particle = said.text
        tail = " ".join(filter(None, (told["given"], dropping, particle if demoted else "")))
        head = family if demoted else _spaced(particle, family)
        parts = [self._part("family", Leaf(head))]
        if tail:
            parts.append(self._part("given", Leaf(tail)))
        if told.get("suffix"):
            parts.append(Leaf(told["suffix"]))
        return StyledGroup(parts, separator)

    def _part(self, name: str, leaf: Leaf) -> Styled:
        element = self._parts.get(name)
        if element is None:
            return leaf
        if element.get("text-case"):
            with_case(leaf, element.get("text-case"), self._locale.language)
        return dressed(leaf, element.attributes)

    def _initials(self, given: str, mark: str) -> str:
        """The given names as initials, or only those that are initials already."""
        whole = self._options.get("initialize", "true") == "false"
        hyphen = self._options.get("initialize-with-hyphen", "true") == "true"
        parted = _LAST_DOT.sub(". ", given).replace("-", " -" if hyphen else " ")
        words = (given.replace(".", ". ").replace(". -", ". ") if whole else parted).split()
        said = ""
        for word in words:
            said += self._initial(word, mark, said, whole=whole)
        return " ".join(said.replace(" \b-", "-").replace("\b", "").split())

    def _initial(self, word: str, mark: str, before: str, *, whole: bool) -> str:
        joined = word.startswith("-")
        bare = word.lstrip("-")
        lead = "-" if joined else ""
        if joined and before.endswith(" "):
            lead = "\b-"
        is_initial = len(bare.rstrip(".")) == 1 and bare[:1].isupper()
        if joined and bare[:1].islower():
            return ""
        if not bare[:1].isupper() or (whole and not is_initial):
            gap = " " if before and not before.endswith(" ") and not joined else ""
            return f"{gap}{lead}{bare} "
        return f"{lead}{bare[0]}{mark}"


def _curly(text: str) -> str:
    return text.replace("'", "’")


def _part_particles(told: dict[str, str]) -> None:
    """Take small words that stand with the family ('van der Berg') or behind the given name
    ('Guy de') for particles, where none are told."""
    if "non-dropping-particle" not in told and not told["family"][:1].isupper():
        words = told["family"].split()
        small = next((n for n, word in enumerate(words) if not word[:1].islower()), 0)
        if 0 < small < len(words):
            told["non-dropping-particle"] = " ".join(words[:small])
            told["family"] = " ".join(words[small:])
    words = told["given"].split()
    if "dropping-particle" not in told and len(words) > 1 and words[-1][:1].islower():
        told["dropping-particle"], told["given"] = words[-1], " ".join(words[:-1])


def _number(text: str | None, otherwise: int = 0) -> int:
    return int(text) if text and text.isdecimal() else otherwise


def _spaced(particle: str | None, family: str) -> str:
    if not particle:
        return family
    return particle + ("" if particle.endswith(_CLOSE_PARTICLE) else " ") + family


def _is_foreign_order(family: str, given: str) -> bool:
    """Whether family and given name stand close, the family first: Chinese, Japanese, Korean."""
    return is_east_asian(family[:1]) and (not given or is_east_asian(given[:1]))
