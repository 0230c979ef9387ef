"""Scope rows of the side bar: pure, from what the library counts.

Sections: the library's places, collections as a tree in the reader's order, what is followed,
other batches newest first, saved searches, tags as a tree by '/'.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from paperdesk.model import (
    Batch,
    Counts,
    PaperCollection,
    SavedSearch,
    SavedSearchCount,
    Scope,
    Tag,
)
from paperdesk.model.follows import Follow
from paperdesk.model.frozen import Value, late_dataclass
from paperdesk.model.query.clause_sign import ClauseSign
from paperdesk.ui.i18n import language
from paperdesk.ui.i18n.language import number
from paperdesk.ui.i18n.message_translation import said
from paperdesk.ui.state.list_query import LibraryOverview
from paperdesk.ui.texts.names import batch_name, path_name, scope_name

_FOLLOW_ICONS = {"huggingface": "newspaper"}
SHOWN_BATCHES = 6
"""So many batches show before 'All batches' is asked for: tags stay in sight."""


@late_dataclass(frozen=True, slots=True, repr=False)
class SideRow(Value):
    """Row of the side bar. Without ``scope`` it is a section's head, or (``more``) unfolds batches,
    or does an ``action`` of the window.

    ``count`` stands right-aligned, with ``badge`` on the accent; ``brief`` (``""``: none) stands
    there where the text needs the room. ``colour`` makes a dot instead of the icon; ``spoken`` is
    what a screen reader says.
    ``unfolded``: the tags below it are shown, or (False) are not; None: there are none.
    ``facet`` is a clause of a query, and ``sign`` what the query says of it. ``path`` is
    that of a collection.
    """

    text: str
    scope: Scope | None = None
    icon: str = ""
    colour: str = ""
    count: str = ""
    depth: int = 0
    spoken: str = ""
    more: bool = False
    badge: bool = False
    facet: str = ""
    sign: ClauseSign = ClauseSign.OFF
    action: str = ""
    path: str = ""
    unfolded: bool | None = None
    brief: str = ""

    @property
    def head(self) -> bool:
        """Whether this row only heads a section."""
        return self.scope is None and not (self.more or self.facet or self.action)


def side_rows(
    overview: LibraryOverview,
    finds: Mapping[str, SavedSearchCount] | None = None,
    *,
    all_batches: bool = False,
    folded: Collection[str] = (),
) -> list[SideRow]:
    """All rows from top to bottom. Dismissed, With notes and Trash come with their first paper.

    ``finds`` are the numbers of saved searches by their query, as far as they are known;
    ``folded`` are tags of which nothing below is shown.
    """
    others = [one for one in overview.batches if one.key not in overview.followed]
    return [
        *_places(overview.counts),
        *_collections(overview.collections),
        *_follows(overview.follows),
        *_batches(others, all_batches),
        *_searches(overview.saved, finds or {}),
        *_tags(overview.tags, overview.tag_totals, folded),
    ]


def rows_of_search(
    overview: LibraryOverview,
    finds: Mapping[str, SavedSearchCount],
    facets: Sequence[SideRow],
) -> list[SideRow]:
    """All rows while a search is shown: its facets stand for follows, batches and tags.

    Collections stay, for what was found is put into them.
    """
    return [
        *_places(overview.counts),
        *_collections(overview.collections),
        *_searches(overview.saved, finds),
        *facets,
    ]


def _places(counts: Counts) -> list[SideRow]:
    places = (
        ("all", "library", counts.all, True),
        ("inbox", "inbox", counts.new, True),
        ("later", "bookmark", counts.later, True),
        ("starred", "star", counts.starred, True),
        ("read", "circle-check", counts.read, True),
        ("noted", "notebook-pen", counts.noted, False),
        ("dismissed", "archive", counts.dismissed, False),
        ("trash", "trash-2", counts.trash, False),
    )
    rows = [SideRow(language.tr("Library"), spoken=language.tr("Library"))]
    for kind, icon, papers, always in places:
        if always or papers:
            scope = Scope(kind)
            rows.append(_place(scope_name(scope), scope, papers, icon=icon))
    return rows


def _place(
    text: str,
    scope: Scope,
    papers: int,
    *,
    icon: str = "",
    colour: str = "",
    depth: int = 0,
    heard: str = "",
) -> SideRow:
    """A place with its number; ``heard`` where its text alone says too little to who hears it."""
    spoken = language.tr("{place}, %Ln paper(s)", "", papers).format(place=heard or text)
    count = number(papers) if papers else ""
    return SideRow(text, scope, icon, colour, count, depth, spoken)


def _collections(collections: Sequence[PaperCollection]) -> list[SideRow]:
    if not collections:
        return []
    head = language.tr("Collections")
    return [SideRow(head, spoken=head), *map(_collection, collections)]


def _collection(one: PaperCollection) -> SideRow:
    scope, heard = Scope("collection", str(one.number)), path_name(one.path)
    row = _place(one.name, scope, one.papers, icon="folder", depth=one.depth, heard=heard)
    return replace(row, path=one.path)


def _follows(follows: Sequence[Follow]) -> list[SideRow]:
    """What is followed, and the way to follow more."""
    begin = language.tr("Follow a source…")
    return [
        SideRow(language.tr("Followed"), spoken=language.tr("Followed")),
        *map(_follow, follows),
        SideRow(begin, None, "plus", spoken=begin, action="follow"),
    ]


def _follow(one: Follow) -> SideRow:
    """A follow: with a badge how many of its papers are new; with a sign if it was not answered."""
    spoken = language.tr("{place}, %Ln new paper(s)", "", one.new).format(place=one.title)
    if one.problem is not None:
        spoken = f"{spoken}. {said(one.problem)}"
    icon = "triangle-alert" if one.problem is not None else _FOLLOW_ICONS.get(one.query.source, "")
    shown = number(one.new) if one.new else ""
    scope = Scope("follow", str(one.number))
    return SideRow(one.title, scope, icon or "rss", "", shown, 0, spoken, badge=one.new > 0)


def _batches(batches: Sequence[Batch], show_all: bool) -> list[SideRow]:
    if not batches:
        return []
    shown = batches if show_all else batches[:SHOWN_BATCHES]
    rows = [SideRow(language.tr("Batches"), spoken=language.tr("Batches"))]
    rows += [_batch(batch) for batch in shown]
    if len(batches) > SHOWN_BATCHES:
        text = language.tr("Fewer batches") if show_all else language.tr("All batches")
        count = "" if show_all else number(len(batches))
        icon = "chevron-down" if show_all else "chevron-right"
        rows.append(SideRow(text, None, icon, count=count, spoken=text, more=True))
    return rows


def _batch(batch: Batch) -> SideRow:
    name, brief = batch_name(batch), number(batch.papers)
    count = brief
    if 0 < batch.seen < batch.papers:
        count = language.tr("{papers} · {seen} seen").format(papers=brief, seen=number(batch.seen))
    spoken = language.tr("{batch}, %Ln paper(s), {seen} seen, {kept} kept", "", batch.papers)
    spoken = spoken.format(batch=name, seen=number(batch.seen), kept=number(batch.kept))
    scope = Scope("batch", str(batch.key))
    return SideRow(name, scope, "calendar-days", "", count, 0, spoken, brief=brief)


def _searches(saved: Sequence[SavedSearch], finds: Mapping[str, SavedSearchCount]) -> list[SideRow]:
    if not saved:
        return []
    return [
        SideRow(language.tr("Searches"), spoken=language.tr("Saved searches")),
        *(_search(one, finds.get(one.text)) for one in saved),
    ]


def _search(one: SavedSearch, finds: SavedSearchCount | None) -> SideRow:
    """A saved search: how many papers it finds, or with a badge how many are new."""
    scope = Scope("search", one.name)
    if finds is None:
        return SideRow(one.name, scope, "search", spoken=one.name)
    badge = one.watch.badge and finds.new > 0
    count = finds.new if badge else finds.papers
    spoken = language.tr("{search}, %Ln paper(s), {new} new", "", finds.papers)
    spoken = spoken.format(search=one.name, new=number(finds.new))
    shown = number(count) if count else ""
    return SideRow(one.name, scope, "search", "", shown, 0, spoken, badge=badge)


def _tags(tags: Sequence[Tag], totals: Mapping[str, int], folded: Collection[str]) -> list[SideRow]:
    if not tags:
        return []
    by_name = {tag.name: tag for tag in tags}
    parents = {above for name in by_name for above in tags_above(name)}
    shown = {name for name in parents.union(by_name) if not tags_above(name) & set(folded)}
    rows = [SideRow(language.tr("Tags"), spoken=language.tr("Tags"))]
    for name in sorted(shown, key=lambda one: [part.casefold() for part in one.split("/")]):
        tag = by_name.get(name)
        depth = name.count("/")
        colour = tag.colour if tag else _first_colour(name, tags)
        row = _place(
            name.rsplit("/", 1)[-1],
            Scope("tag", name),
            totals.get(name, tag.papers if tag else 0),
            colour=colour,
            depth=depth,
            heard=name,
        )
        rows.append(_foldable(row, name not in folded) if name in parents else row)
    return rows


def tags_above(name: str) -> set[str]:
    """The parents of a tag, also those that are no tags themselves."""
    parts = name.split("/")
    return {"/".join(parts[:depth]) for depth in range(1, len(parts))}


def _foldable(row: SideRow, unfolded: bool) -> SideRow:
    state = language.tr("unfolded") if unfolded else language.tr("folded")
    return replace(row, unfolded=unfolded, spoken=f"{row.spoken}, {state}")


def _first_colour(parent: str, tags: Sequence[Tag]) -> str:
    """A parent that is no tag itself takes the colour of its first child."""
    return next(tag.colour for tag in tags if tag.name.startswith(parent + "/"))
