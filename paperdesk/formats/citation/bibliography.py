"""List of references in a style, and the citations of the text."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from paperdesk.formats.citation.cited_names import NameDetail
from paperdesk.formats.citation.csl_conditions import sound
from paperdesk.formats.citation.csl_renderer import CitationRenderer
from paperdesk.formats.citation.csl_sort import in_order
from paperdesk.formats.citation.csl_style import CslStyle
from paperdesk.formats.citation.disambiguation import distinctions
from paperdesk.formats.citation.styled_text import (
    NO_FORMATS,
    Leaf,
    Run,
    StyledGroup,
    plain,
    runs,
)


@dataclass(frozen=True, slots=True)
class CitedReference:
    """A reference of the list. ``place`` is that of the paper among those given in; ``label``
    the runs that stand before it in styles with numbers, ``text`` all the others."""

    place: int
    label: tuple[Run, ...]
    text: tuple[Run, ...]

    @property
    def whole(self) -> tuple[Run, ...]:
        """Number and text, a blank between them."""
        return (*self.label, Run(" ", NO_FORMATS), *self.text) if self.label else self.text


@dataclass(frozen=True, slots=True)
class CitedPlace:
    """A paper in a citation: its ``place`` among those given in, where in it (``label`` is a CSL
    term, ``locator`` the number), and the words behind."""

    place: int
    label: str = ""
    locator: str = ""
    suffix: str = ""


class CitedItems:
    """CSL-JSON items in a style: put in order and told apart once, for the list of references
    and for what stands in the text alike."""

    def __init__(self, style: CslStyle, items: Sequence[Mapping[str, Any]]) -> None:
        self._style, self._items = style, [sound(item) for item in items]
        self._order = in_order(style, "bibliography", self._items)
        self._told = distinctions(style, self._items, self._order)

    def references(self) -> Iterator[CitedReference]:
        """The references in the order of the style, made one after another."""
        style = self._style
        area = style.area("bibliography")
        if area is None:
            yield from self._notes()
            return
        label = bool(area.get("second-field-align"))
        substitute = area.get("subsequent-author-substitute", "\0")
        before = "", ""
        for number, place in enumerate(self._order, 1):
            renderer = self._renderer(place, "bibliography", number)
            whole = renderer.layout()
            if whole is None:
                continue
            names = renderer.first_names
            said = plain(names, style.locale)
            if substitute != "\0" and names is not None and said:
                who = said, str(self._items[place].get("author"))
                if who == before:
                    names.parts = [Leaf(substitute)]
                before = who
            yield _reference(style, place, whole, label=label)

    def _notes(self) -> Iterator[CitedReference]:
        """The whole notes of a style that has no list of references."""
        for place in range(len(self._items)):
            whole = self._renderer(place, "citation", place + 1).layout()
            if whole is not None:
                yield CitedReference(place, (), tuple(runs(whole, self._style.locale)))

    def citations(self, clusters: Sequence[Sequence[CitedPlace]]) -> list[tuple[Run, ...]]:
        """What stands in the text for each cluster: '(Vance et al., 2022, p. 3)', '[1]'."""
        numbers = {place: number for number, place in enumerate(self._order, 1)}
        area = self._style.area("citation")
        layout = area.first("layout") if area else None
        said: list[tuple[Run, ...]] = []
        for cluster in clusters:
            parts = []
            for cited in cluster:
                renderer = self._renderer(cited.place, "citation", numbers[cited.place], cited)
                whole = renderer.layout()
                if whole is not None and layout is not None:
                    bare = whole.parts[0] if whole.formats else whole
                    if isinstance(bare, StyledGroup):
                        bare.prefix = bare.suffix = ""
                    parts.append(_with_words(whole, cited.suffix))
            group = StyledGroup([*parts])
            if layout is not None:
                group.delimiter = layout.get("delimiter")
                group.prefix, group.suffix = layout.get("prefix"), layout.get("suffix")
            said.append(tuple(runs(group, self._style.locale)) if parts else ())
        return said

    def _renderer(
        self, place: int, area: str, number: int, cited: CitedPlace | None = None
    ) -> CitationRenderer:
        told, item = self._told[place], self._items[place]
        if cited is not None and cited.locator:
            item = {**item, "locator": cited.locator, "label": cited.label}
        return CitationRenderer(
            self._style,
            item,
            area,
            number=number,
            suffix=told.suffix,
            detail=told.detail if area == "citation" else _in_list(told.detail),
            ambiguous=told.ambiguous,
        )


def _with_words(whole: StyledGroup, words: str) -> StyledGroup:
    return StyledGroup([whole, Leaf(words)]) if words else whole


def _in_list(detail: NameDetail) -> NameDetail:
    """What of it concerns the list: persons of one name, whose initials are alike."""
    whole = {who: level for who, level in detail.known.items() if level > 1}
    return NameDetail(known=whole, primary=detail.primary) if whole else NameDetail()


def _reference(style: CslStyle, place: int, whole: StyledGroup, *, label: bool) -> CitedReference:
    if not label or len(whole.parts) < 2:
        return CitedReference(place, (), tuple(runs(whole, style.locale)))
    first = StyledGroup(whole.parts[:1], prefix=whole.prefix, formats=whole.formats)
    rest = StyledGroup(whole.parts[1:], suffix=whole.suffix, formats=whole.formats)
    return CitedReference(place, tuple(runs(first, style.locale)), tuple(runs(rest, style.locale)))
