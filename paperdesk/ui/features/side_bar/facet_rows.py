"""Facet rows of the side bar: what the papers of a search have in common."""

from collections.abc import Iterable, Mapping

from paperdesk.model import Facets, State
from paperdesk.model.query.clause_edit import clause, sign
from paperdesk.model.query.clause_sign import ClauseSign
from paperdesk.model.query.parser import parse
from paperdesk.ui.features.side_bar.scope_rows import SideRow
from paperdesk.ui.i18n import language
from paperdesk.ui.i18n.language import number

MOST_TAGS, MOST = 10, 6
_STATES = {
    State.NEW: "inbox",
    State.SEEN: "eye",
    State.LATER: "bookmark",
    State.READ: "circle-check",
    State.DISMISSED: "archive",
}
_NEUTRAL = "#8a8f98"


def facet_rows(facets: Facets, text: str, colours: Mapping[str, str]) -> list[SideRow]:
    """Rows for tags, states, categories and sources; those the query names stand first.

    A section with nothing to choose from is left out.
    """
    asked = [f.value for f in parse(text).filters if f.name == "tag" and "*" not in f.value]
    tags = _with_asked(facets.tags, asked, text)
    rows = _section(language.tr("Tags found"), "tag", tags[:MOST_TAGS], text, colours=colours)
    states = [(name, papers) for name, papers in facets.states if name in set(State)]
    if len(states) > 1 or any(
        sign(text, clause("is", name)) is not ClauseSign.OFF for name in State
    ):
        asked = [str(name) for name in State]
        rows += _section(language.tr("State"), "is", _with_asked(states, asked, text), text)
    of_words = (
        ("category", language.tr("Categories"), facets.categories),
        ("source", language.tr("Sources"), facets.sources),
    )
    for field, title, counts in of_words:
        if len(counts) > 1 or f"{field}:" in text:
            found = _with_asked(counts, _named(field, text), text, field)
            rows += _section(title, field, found[:MOST], text)
    return rows


def _with_asked(
    counts: Iterable[tuple[str, int]], asked: Iterable[str], text: str, field: str = ""
) -> list[tuple[str, int]]:
    """The counts, with those in front that the query names, also when none has them."""
    there = {value.casefold(): (value, papers) for value, papers in counts}
    names = dict.fromkeys(
        value.casefold()
        for value in asked
        if any(sign(text, clause(name, value)) is not ClauseSign.OFF for name in _fields(field))
    )
    spelt = {value.casefold(): value for value in asked}
    first = [there.pop(name, (spelt[name], 0)) for name in names]
    return [*first, *there.values()]


def _fields(field: str) -> tuple[str, ...]:
    return (field,) if field else ("tag", "is")


def _named(field: str, text: str) -> list[str]:
    """The values of a field of words that stand in a query as they would be put there."""
    words = (word.lstrip("+-") for word in text.split())
    head = field + ":"
    return [word.removeprefix(head) for word in words if word.startswith(head)]


def _section(
    head: str,
    field: str,
    counts: Iterable[tuple[str, int]],
    text: str,
    *,
    colours: Mapping[str, str] | None = None,
) -> list[SideRow]:
    rows = [
        _row(field, value, papers, text, (colours or {}).get(value)) for value, papers in counts
    ]
    return [SideRow(head, spoken=head), *rows] if rows else []


def _row(field: str, value: str, papers: int, text: str, colour: str | None) -> SideRow:
    wanted = clause(field, value)
    now = sign(text, wanted)
    said = {
        ClauseSign.OFF: language.tr("{place}, %Ln paper(s)", "", papers),
        ClauseSign.INCLUDED: language.tr("{place}, %Ln paper(s), included", "", papers),
        ClauseSign.EXCLUDED: language.tr("{place}, excluded"),
    }[now]
    icon = _STATES.get(State(value), "") if field == "is" else ""
    return SideRow(
        _name(field, value),
        None,
        icon,
        "" if field != "tag" else colour or _NEUTRAL,
        number(papers) if papers else "",
        0,
        said.format(place=_name(field, value)),
        facet=wanted,
        sign=now,
    )


def _name(field: str, value: str) -> str:
    names = {
        "new": language.tr("New"),
        "seen": language.tr("Seen"),
        "later": language.tr("Read later"),
        "read": language.tr("Read"),
        "dismissed": language.tr("Dismissed"),
    }
    return names.get(value, value) if field == "is" else value
