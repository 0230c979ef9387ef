"""List of references in a style, and the citations of the text."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from paperdesk.formats.citation.cited_clusters import (
    Cite,
    CitedPlace,
    Cluster,
    joined,
    positions,
)
from paperdesk.formats.citation.cited_names import NameDetail
from paperdesk.formats.citation.csl_conditions import sound
from paperdesk.formats.citation.csl_renderer import CitationRenderer
from paperdesk.formats.citation.csl_sort import in_order
from paperdesk.formats.citation.csl_style import CslStyle
from paperdesk.formats.citation.csl_tree import StyleElement
from paperdesk.formats.citation.disambiguation import distinctions
from paperdesk.formats.citation.styled_text import (
    NO_FORMATS,
    Leaf,
    Run,
    StyledGroup,
    formats_of,
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


class CitedItems:
    """CSL-JSON items in a style: put in order and told apart once, for the list of references
    and for what stands in the text alike."""

    def __init__(self, style: CslStyle, items: Sequence[Mapping[str, Any]]) -> None:
        self._style, self._items = style, [sound(item) for item in items]
        self._order = in_order(style, "bibliography", self._items)
        self._told = distinctions(style, self._items, self._order)
        self._number = {place: number for number, place in enumerate(self._order, 1)}

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

    def citations(self, clusters: Sequence[Cluster]) -> list[tuple[Run, ...]]:
        """What stands in the text for each cluster: '(Vance et al., 2022, p. 3)', '[1–3]'."""
        area = self._style.area("citation")
        layout = area.first("layout") if area else None
        if area is None or layout is None:
            return [() for _ in clusters]
        clusters = self._sorted(area, clusters)
        said: list[tuple[Run, ...]] = []
        for cluster, told in zip(
            clusters, positions(clusters, area.get("near-note-distance")), strict=True
        ):
            found = [self._cite(one, where) for one, where in zip(cluster, told, strict=True)]
            cites = [cite for cite in found if cite is not None]
            group = StyledGroup(joined(cites, area, layout.get("delimiter")))
            group.prefix, group.suffix = layout.get("prefix"), layout.get("suffix")
            on, off = formats_of(layout.attributes)
            whole = StyledGroup([group], formats=on, off=off)
            said.append(tuple(runs(whole, self._style.locale)) if cites else ())
        return said

    def _sorted(self, area: StyleElement, clusters: Sequence[Cluster]) -> Sequence[Cluster]:
        """The clusters, the cites of each in the order that the style wants."""
        if area.first("sort") is None or all(len(cluster) < 2 for cluster in clusters):
            return clusters
        listed = [self._items[place] for place in self._order]
        order = in_order(self._style, "citation", listed)
        rank = {self._order[number]: at for at, number in enumerate(order)}
        return [sorted(cluster, key=lambda cited: rank[cited.place]) for cluster in clusters]

    def _cite(self, cited: CitedPlace, where: frozenset[str]) -> Cite | None:
        number = self._number[cited.place]
        renderer = self._renderer(cited.place, "citation", number, cited)
        renderer.positions = where
        whole = renderer.layout()
        if whole is None:
            return None
        bare = whole.parts[0] if whole.formats else whole
        if isinstance(bare, StyledGroup):
            bare.prefix = bare.suffix = ""
        said = StyledGroup([bare, Leaf(cited.suffix)] if cited.suffix else [bare])
        piece = renderer.first_names if self._items[cited.place].get("author") else None
        names = plain(piece, self._style.locale)
        is_bare = not cited.locator and not cited.suffix
        return Cite(said, number, names, piece, is_bare)

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
