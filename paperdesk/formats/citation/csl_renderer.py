"""Rendering of one reference by the elements of a style.

Source: CSL 1.0.2, 'Rendering Elements'. A group of which no variable says anything is not
said at all; what stands in for missing names is not said a second time.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from paperdesk.formats.citation.cited_dates import date_text, says_year, sort_text
from paperdesk.formats.citation.cited_names import NameDetail
from paperdesk.formats.citation.cited_numbers import is_numeric, is_several, number_text
from paperdesk.formats.citation.cited_values import pages_of, string_of, value_of
from paperdesk.formats.citation.csl_conditions import DEEPEST, holds, set_value, variables_said
from paperdesk.formats.citation.csl_style import CslStyle
from paperdesk.formats.citation.csl_tree import StyleElement
from paperdesk.formats.citation.element_format import formatted
from paperdesk.formats.citation.name_role import NameRole
from paperdesk.formats.citation.styled_text import Leaf, Styled, StyledGroup, formats_of, leaves
from paperdesk.formats.citation.text_case import with_case
from paperdesk.formats.citation.title_markup import marked_up

_FIRST = frozenset(("first",))
_MADE = ("citation-number", "year-suffix")

MOST_STEPS = 20_000
"""Elements with others in them that one reference may pass; the longest style needs 700."""


class CitationRenderer:
    """One reference in one area (``citation`` or ``bibliography``) of a style.

    ``number`` is its number in the list, ``suffix`` what tells it from others of the same
    authors and year, ``sorting`` the key that a list is sorted by (None: nothing is sorted).
    ``positions`` are those of a cite among all cites of the text.
    """

    def __init__(
        self,
        style: CslStyle,
        item: Mapping[str, Any],
        area: str,
        *,
        number: int = 0,
        suffix: str = "",
        detail: NameDetail = NameDetail(),  # noqa: B008 - frozen
        ambiguous: bool = False,
        sorting: Mapping[str, str] | None = None,
    ) -> None:
        self.item, self.ambiguous, self.positions = item, ambiguous, _FIRST
        self.in_bibliography = area == "bibliography"
        self.first_names: StyledGroup | None = None
        self._style, self._area, self._locale = style, area, style.locale
        self._number, self._suffix, self._detail = number, suffix, detail
        self._sorting = sorting
        self._suppressed: set[str] = set()
        self._called = self._filled = self._begun = False
        self._shape: StyleElement | None = None
        self._depth = self._steps = 0
        self._language = str(item.get("language") or "") or style.locale.language
        self._render: dict[str, Callable[[StyleElement], Styled | None]] = {
            "text": self._text,
            "number": self._numeral,
            "date": self._date,
            "names": self._names,
            "label": self._label,
            "group": self._group,
            "choose": self._choose,
        }

    def layout(self) -> StyledGroup | None:
        """The whole reference as the area's layout has it, its parts in a row."""
        area = self._style.area(self._area)
        layout = area.first("layout") if area else None
        if layout is None:
            return None
        parts = self._children(layout)
        if not parts:
            return None
        on, off = formats_of(layout.attributes)
        inner = StyledGroup(parts, prefix=layout.get("prefix"), suffix=layout.get("suffix"))
        return StyledGroup([inner], formats=on, off=off) if on else inner

    def macro(self, name: str) -> Styled | None:
        """What a macro says."""
        found = self._style.macros.get(name)
        if found is None or self._depth > DEEPEST:
            return None
        self._depth += 1
        parts = self._together(found)
        self._depth -= 1
        return _row(parts)

    def has(self, variable: str) -> bool:
        """Whether the reference says anything of a variable."""
        if variable == "citation-number":
            return bool(self._number)
        if variable == "year-suffix":
            return bool(self._suffix)
        if variable == "page-first":
            variable = "page"
        return set_value(self.item, variable)

    # Elements

    def _children(self, element: StyleElement) -> "list[Styled]":
        parts: list[Styled] = []
        self._steps += 1
        if self._steps > MOST_STEPS:
            raise OverflowError("a style that calls its macros without end")
        for each in element.elements:
            if each.name == "choose":
                parts.extend(self._branch(each))
            elif each.name in self._render and (said := self._render[each.name](each)) is not None:
                parts.append(said)
        return parts

    def _choose(self, element: StyleElement) -> Styled | None:
        return _row(self._branch(element))

    def _branch(self, element: StyleElement) -> "list[Styled]":
        """What the first branch that is taken says; its parts are those of what is around."""
        for branch in element.elements:
            if branch.name == "else" or holds(branch, self):
                return self._children(branch)
        return []

    def _group(self, element: StyleElement) -> Styled | None:
        parts = self._together(element)
        if not parts:
            return None
        return self._wrapped(element, StyledGroup(parts, element.get("delimiter")))

    def _together(self, element: StyleElement) -> "list[Styled]":
        """What a group or a macro says; nothing where it asks for variables and none is told.

        One that says anything is to what is around it like a variable that is told."""
        around = self._called, self._filled, self._begun
        self._called = self._filled = False
        parts = self._children(element)
        if not parts or (self._called and not self._filled):
            self._called, self._filled = around[0] or self._called, around[1] or self._filled
            self._begun = around[2]
            return []
        self._called, self._filled = around[0], True
        return parts

    def _text(self, element: StyleElement) -> Styled | None:
        given = element.attributes
        if "variable" in given:
            said = self._variable(given["variable"], given.get("form", "long"))
        elif "macro" in given:
            said = self.macro(given["macro"])
        elif "term" in given:
            form, many = given.get("form", "long"), given.get("plural") == "true"
            said = self._term(given["term"], form, many=many)
        else:
            said = _leaf(given.get("value", "").replace("'", "’"))
        return None if said is None else self._wrapped(element, said)

    def _term(self, name: str, form: str, *, many: bool) -> Styled | None:
        """A term; one that a reference begins with has a capital."""
        if self._sorting is not None and name == "no date":
            return None  # what is missing comes last, whichever word stands for it
        words = _leaf(self._locale.term(name, form, plural=many))
        in_text = not self.in_bibliography and not self._style.in_notes
        if words is not None and not self._begun and not in_text:
            with_case(words, "capitalize-first", self._locale.language)
        self._begun = self._begun or words is not None
        return words

    def _variable(self, variable: str, form: str) -> Styled | None:
        self._called = self._called or variable != "year-suffix"
        if variable in self._suppressed:
            return None
        if variable in _MADE:
            said = self._made(variable)
        else:
            said = value_of(self.item, variable, form, self._style)
        if said is not None and variable != "year-suffix":
            self._filled = self._begun = True
        return said

    def _made(self, variable: str) -> Styled | None:
        """A variable that the list gives to the reference."""
        if variable == "citation-number":
            return _leaf(str(self._number) if self._number else "")
        suffix, self._suffix = self._suffix, ""
        self._filled = True
        return _leaf(suffix)

    def _numeral(self, element: StyleElement) -> Styled | None:
        variable = element.get("variable")
        self._called = True
        if variable in self._suppressed:
            return None
        if variable == "citation-number":
            value = str(self._number or "")
        else:
            value = string_of(self.item, variable)
        if not value:
            return None
        self._filled = self._begun = True
        if not is_numeric(value):
            return self._wrapped(element, marked_up(value))
        form = element.get("form", "numeric")
        if variable == "page" and form == "numeric":
            return self._wrapped(element, pages_of(variable, value, self._style))
        return self._wrapped(element, Leaf(number_text(value, form, variable, self._locale)))

    def _date(self, element: StyleElement) -> Styled | None:
        variable = element.get("variable")
        self._called = True
        date = self.item.get(variable)
        if variable in self._suppressed or not isinstance(date, Mapping):
            return None
        letter = "" if variable != "issued" or self._style.has_suffix else self._suffix
        if letter and not says_year(element, self._locale):
            letter = ""
        if self._sorting is not None:
            said: Styled | None = _leaf(sort_text(date) + letter)
        else:
            said = date_text(element, date, self._locale, letter)
        if said is None:
            return None
        self._filled = self._begun = True
        if letter:
            self._suffix = ""
        return self._wrapped(element, said)

    def _label(self, element: StyleElement) -> Styled | None:
        variable = element.get("variable")
        if variable in self._suppressed:
            return None
        term = str(self.item.get("label", "page")) if variable == "locator" else variable
        value = string_of(self.item, variable)
        return self._labelled(element, term, many=is_several(variable, value))

    def _labelled(self, element: StyleElement, term: str, *, many: bool) -> Styled | None:
        rule = element.get("plural", "contextual")
        plural = rule == "always" or (rule == "contextual" and many)
        words = self._locale.term(term, element.get("form", "long"), plural=plural)
        return self._wrapped(element, Leaf(words)) if words else None

    # Names

    def _names(self, element: StyleElement) -> Styled | None:
        self._called = True
        variables = [each for each in element.get("variable").split() if self._people(each)]
        shape = self._shape if self._shape is not None and not element.elements else element
        said = self._roles(variables, shape)
        if said:
            self._filled = self._begun = True
            options = self._style.name_options(shape.first("name"), self._area)
            between = element.get("delimiter") or options.get("names-delimiter", "")
            return self._wrapped(element, StyledGroup(said, between))
        substitute = element.first("substitute")
        return self._substituted(element, substitute) if substitute else None

    def _substituted(self, element: StyleElement, substitute: StyleElement) -> Styled | None:
        for each in substitute.elements:
            if each.name not in self._render:
                continue
            around, self._shape = self._shape, element
            said = self._render[each.name](each)
            self._shape = around
            used = variables_said(each, self, self._style.macros, set())
            if said is not None and any(leaf.text for leaf in leaves(said)):
                self._suppressed.update(used)
                self._filled = True
                if self.first_names is None and used:
                    self.first_names = StyledGroup([said])
                    said = self.first_names
                return self._wrapped(element, said) if each.name == "names" else said
        return None

    def _people(self, variable: str) -> Sequence[Mapping[str, Any]]:
        people = self.item.get(variable)
        if variable in self._suppressed or not isinstance(people, list):
            return ()
        return [one for one in people if isinstance(one, Mapping)]

    def _roles(self, variables: list[str], shape: StyleElement) -> "list[Styled]":
        both = set(variables) == {"editor", "translator"}
        same = both and self.item["editor"] == self.item["translator"]
        if same and self._locale.has_term("editortranslator"):
            return self._role("editor", "editortranslator", shape)
        return [each for one in variables for each in self._role(one, one, shape)]

    def _role(self, variable: str, term: str, shape: StyleElement) -> "list[Styled]":
        people = self._people(variable)
        role = NameRole(self._style, self._area, shape, self._detail, self._sorting)
        if role.counts:
            return [Leaf(str(role.count(people)))]
        said = role.text(people)
        if said is None:
            return []
        whole = StyledGroup([self._wrapped(role.name, said) if role.name else said])
        if self.first_names is None:
            self.first_names = whole
        label = role.label if self._sorting is None else None
        words = self._labelled(label, term, many=len(people) > 1) if label else None
        if words is None:
            return [whole]
        return [StyledGroup([words, whole] if role.label_first else [whole, words])]

    def _wrapped(self, element: StyleElement, said: Styled) -> Styled:
        return formatted(element, said, self._language, sorted_by=self._sorting is not None)


def _leaf(text: str) -> Styled | None:
    return Leaf(text) if text else None


def _row(parts: "list[Styled]") -> Styled | None:
    if not parts:
        return None
    return parts[0] if len(parts) == 1 else StyledGroup(parts)
