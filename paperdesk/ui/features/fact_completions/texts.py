"""Texts of completions: what was found in words. Pure functions; no widget."""

from collections.abc import Mapping, Sequence

from paperdesk.model.fact_completions import Completion
from paperdesk.text import display
from paperdesk.ui.i18n import language
from paperdesk.ui.kit.labels import short
from paperdesk.ui.texts.record_words import field_name
from paperdesk.ui.texts.source_names import source_name

_SHOWN = 600


def headline(found: Sequence[Completion]) -> str:
    """Say of how many papers more is known."""
    if not found:
        return language.tr("Nothing more is known")
    return language.tr("More is known of %Ln paper(s)", "", len(found))


def explanation(found: Sequence[Completion]) -> str:
    """Say what is taken, and that it can be taken back."""
    if not found:
        return language.tr("No source said anything of these papers that is not here.")
    return language.tr(
        "What only fills gaps is ticked. Your notes, tags and states stay as they are, and one "
        "undo takes all of it back."
    )


def title(completion: Completion) -> str:
    """The paper as a line."""
    return short(display(completion.title))


def fields_line(completion: Completion) -> str:
    """Which fields could say more: ``authors, abstract``."""
    return language.listed(field_name(one.field) for one in completion.proposals)


def how_found(completion: Completion) -> str:
    """Who knows the paper, and whether its title alone says that it is this one."""
    sources = language.listed(map(source_name, completion.sources))
    if not completion.by_title:
        return language.tr("Known to {sources} by its id.").format(sources=sources)
    words = language.tr("Found at {sources} by its title: “{title}”.")
    return words.format(sources=sources, title=short(display(completion.found)))


def value(text: str) -> str:
    """A field's value as it can be read."""
    shown = display(text)
    return shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"


def fill_button(chosen: Mapping[int, frozenset[str]]) -> str:
    """What the button does: ``Fill in 12 fields``."""
    fields = sum(len(names) for names in chosen.values())
    if not fields:
        return language.tr("Fill in")
    return language.tr("Fill in %Ln field(s)", "", fields)
