"""One role of a reference: its names with the options that a style has for them there."""

from collections.abc import Mapping, Sequence
from typing import Any

from paperdesk.formats.citation.cited_names import NameDetail, NameList
from paperdesk.formats.citation.csl_style import CslStyle
from paperdesk.formats.citation.csl_tree import StyleElement
from paperdesk.formats.citation.styled_text import Styled

_SORTED = {"name-as-sort-order": "all", "form": "long"}
_LIMITS = (
    ("names-min", "et-al-min"),
    ("names-use-first", "et-al-use-first"),
    ("names-use-last", "et-al-use-last"),
)


class NameRole:
    """Names of a ``names`` element (its ``shape``), to be said or, with ``sorting``, sorted by."""

    def __init__(
        self,
        style: CslStyle,
        area: str,
        shape: StyleElement,
        detail: NameDetail,
        sorting: Mapping[str, str] | None,
    ) -> None:
        self.name, self.label = shape.first("name"), shape.first("label")
        options = style.name_options(self.name, area)
        self.counts = options.get("form") == "count"
        self.label_first = (
            self.name is not None
            and self.label is not None
            and shape.elements.index(self.label) < shape.elements.index(self.name)
        )
        self._list = NameList(
            options if sorting is None else _sorted(options, sorting),
            self.name,
            shape.first("et-al"),
            style.locale,
            demotion(style, is_sorted=sorting is not None),
            detail,
            bare=sorting is not None,
        )

    def text(self, people: Sequence[Mapping[str, Any]]) -> Styled | None:
        """The names as they are said; None where there are none."""
        return self._list.text(people)

    def count(self, people: Sequence[Mapping[str, Any]]) -> int:
        """How many names are said."""
        return self._list.count(people)


def demotion(style: CslStyle, *, is_sorted: bool) -> str:
    """When a particle stands behind the given name; 'sort-only' concerns the order alone."""
    rule = style.root.get("demote-non-dropping-particle", "display-and-sort")
    return "display-and-sort" if rule == "sort-only" and is_sorted else rule


def _sorted(options: Mapping[str, str], sorting: Mapping[str, str]) -> Mapping[str, str]:
    changed = {**options, **_SORTED}
    for key, option in _LIMITS:
        if key in sorting:
            changed[option] = sorting[key]
    return changed
