"""What tells references apart that would be cited with the same words: more names, given
names, or a letter behind the year. Source: CSL 1.0.2, 'Disambiguation'."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from paperdesk.formats.citation.cited_names import NameDetail, Person, person
from paperdesk.formats.citation.csl_renderer import CitationRenderer
from paperdesk.formats.citation.csl_style import CslStyle
from paperdesk.formats.citation.styled_text import plain
from paperdesk.text.citation_key import letters

_MOST_NAMES = 30


@dataclass(slots=True)
class Distinction:
    """What is said of one reference beyond the style's first words."""

    detail: NameDetail = field(default_factory=NameDetail)
    suffix: str = ""
    ambiguous: bool = False


class _Telling:
    def __init__(self, style: CslStyle, items: Sequence[Mapping[str, Any]]) -> None:
        self._style, self._items = style, items
        self.found = [Distinction() for _ in items]
        area = style.area("citation")
        given = area.attributes if area else {}
        self.names = given.get("disambiguate-add-names") == "true"
        self.given = given.get("disambiguate-add-givenname") == "true"
        self.suffix = given.get("disambiguate-add-year-suffix") == "true"
        rule = given.get("givenname-disambiguation-rule", "by-cite")
        if self.given and rule != "by-cite":
            self.given = False  # of all names at once, whether the citations are alike or not
            known = NameDetail(0, 0, _namesakes(items, rule), rule.startswith("primary"))
            self.found = [Distinction(known) for _ in items]

    def words(self, place: int, detail: NameDetail) -> str:
        renderer = CitationRenderer(
            self._style,
            self._items[place],
            "citation",
            detail=detail,
            ambiguous=self.found[place].ambiguous,
        )
        return plain(renderer.layout(), self._style.locale)

    def clashes(self) -> list[list[int]]:
        """Places that are cited alike, as many as there are of each."""
        alike: dict[str, list[int]] = defaultdict(list)
        for place, found in enumerate(self.found):
            alike[self.words(place, found.detail)].append(place)
        return [places for places in alike.values() if len(places) > 1]

    def try_details(self, places: list[int], details: Sequence[NameDetail]) -> None:
        """Give each place the least detail that tells it from the others."""
        for detail in details:
            said = {place: self.words(place, detail) for place in places}
            alone = [place for place in places if list(said.values()).count(said[place]) == 1]
            if alone or detail == details[-1]:
                for place in alone:
                    self.found[place].detail = detail
                places = [place for place in places if place not in alone]
            if len(places) < 2:
                for place in places:
                    self.found[place].detail = detail
                return


def _namesakes(items: Sequence[Mapping[str, Any]], rule: str) -> dict[Person, int]:
    """Persons of one family name, and how much of the given names tells them apart."""
    families: dict[str, set[Person]] = defaultdict(set)
    for item in items:
        people = item.get("author") or ()
        for name in people[:1] if rule.startswith("primary") else people:
            if isinstance(name, Mapping) and name.get("family"):
                families[person(name)[0]].add(person(name))
    levels: dict[Person, int] = {}
    for who in families.values():
        if len(who) > 1:
            initials = [_initials(given) for _, given in who]
            several = len(set(initials)) > 1
            for each in who:
                alike = initials.count(_initials(each[1])) > 1
                whole = alike and not rule.endswith("with-initials")
                levels[each] = 2 if whole else int(several)
    return levels


def _initials(given: str) -> str:
    return "".join(word[:1] for word in given.replace("-", " ").split())


def distinctions(
    style: CslStyle, items: Sequence[Mapping[str, Any]], order: Sequence[int]
) -> list[Distinction]:
    """For each reference what tells it from the others. Letters are given in the ``order`` of
    the list of references."""
    telling = _Telling(style, items)
    if telling.names or telling.given:
        for places in telling.clashes():
            base = telling.found[places[0]].detail
            details = [
                replace(base, more=d.more, given=d.given) for d in _details(telling, items, places)
            ]
            telling.try_details(places, details)
    if not telling.suffix and not style.has_alike:
        return telling.found
    rank = {place: number for number, place in enumerate(order)}
    for places in telling.clashes():
        for number, place in enumerate(sorted(places, key=rank.__getitem__), 1):
            telling.found[place].ambiguous = not telling.suffix
            if telling.suffix:
                telling.found[place].suffix = letters(number)
    return telling.found


def _details(
    telling: _Telling, items: Sequence[Mapping[str, Any]], places: list[int]
) -> list[NameDetail]:
    longest = max(len(items[place].get("author") or ()) for place in places)
    more = range(1, min(longest, _MOST_NAMES)) if telling.names else ()
    details = [NameDetail(count, 0) for count in more]
    if telling.given:
        most = details[-1].more if details else 0
        details += [NameDetail(count, given) for given in (1, 2) for count in (0, most)]
    return details or [NameDetail()]
