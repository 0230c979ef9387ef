"""Texts of the list: headings, counts, why it is empty, and a row as a sentence."""

from collections.abc import Sequence

from paperdesk.model import Batch, Row, Scope, SearchResults, State
from paperdesk.model.query import clause_edit
from paperdesk.ui.i18n import language
from paperdesk.ui.i18n.language import number
from paperdesk.ui.services import shortcuts
from paperdesk.ui.texts.community_words import told
from paperdesk.ui.texts.names import called, paper_count

WAYS_OUT = 4

Said = tuple[str, str, str, str]
"""Head, body, button and the name of what the button does (``""``: no button)."""


def count(papers: int, batch: Batch | None, *, hidden: int = 0) -> str:
    """How many papers a place has; of a batch also how far one has come with it."""
    said = _count(papers, batch)
    if hidden <= 0:
        return said
    return language.tr("{said}, %Ln hidden", "papers", hidden).format(said=said)


def all_hidden() -> Said:
    """Why a place is empty while seen papers are hidden."""
    body = language.tr("What you have seen here is hidden.")
    button = shortcuts.named(language.tr("Show it"), "hide_seen", gap="  ")
    return language.tr("Nothing new here"), body, button, "unhide"


def _count(papers: int, batch: Batch | None) -> str:
    if batch is not None:
        words = language.tr("%Ln paper(s), {seen} seen, {kept} kept", "", papers)
        return words.format(seen=number(batch.seen), kept=number(batch.kept))
    return paper_count(papers)


def found(answer: SearchResults, papers_there: int) -> str:
    """How many papers a search found, of those in the place."""
    if 0 < answer.full < answer.total:
        most = answer.total - answer.full
        words = language.tr("{n} found, %Ln more with most of the words", "papers", most)
        return words.format(n=number(answer.full))
    if answer.from_rows:
        return language.tr("%Ln found in titles; the index is being made", "papers", answer.total)
    if not answer.total:
        return language.tr("Nothing found")
    there = max(papers_there, answer.total)
    return language.tr("{n} of %Ln paper(s)", "", there).format(n=number(answer.total))


def nothing_found(text: str, scope: Scope, place: str, answer: SearchResults, waiting: int) -> Said:
    """Why a search found nothing, and what may help."""
    head = language.tr("No papers match “{text}”").format(text=text.strip()[:60])
    clear = (language.tr("Clear the search  (Esc)"), "clear")
    if waiting:
        body = language.tr("%Ln paper(s) not in the index yet; it is being made.", "", waiting)
        return head, body, *clear
    if answer.suggestion:
        button = language.tr("Search for “{text}”").format(text=answer.suggestion)
        return head, language.tr("Perhaps it is spelled otherwise."), button, answer.suggestion
    if scope != Scope():
        body = language.tr("Only {place} was searched.").format(place=place)
        return head, body, language.tr("Search all papers"), "everywhere"
    return head, language.tr("Check the spelling, or use fewer words."), *clear


def ways_out(answer: SearchResults) -> list[tuple[str, str]]:
    """What to leave out so that something is found: what one reads, and the query that does it."""
    return [
        (
            language.tr("Without {clause}: %Ln paper(s)", "", papers).format(clause=clause[:40]),
            clause_edit.without(answer.query, clause),
        )
        for clause, papers in answer.droppable[:WAYS_OUT]
    ]


def nothing_here(kind: str) -> Said:
    """What an empty place says."""
    texts = {
        "all": (language.tr("No papers here yet"), language.tr("Import a saved page or a file.")),
        "inbox": (language.tr("Nothing new"), language.tr("You have seen every paper.")),
        "later": (language.tr("Nothing to read later"), language.tr("L keeps a paper here.")),
        "starred": (language.tr("No stars yet"), language.tr("S stars a paper.")),
        "read": (language.tr("Nothing read yet"), language.tr("R marks a paper as read.")),
        "noted": (language.tr("No notes yet"), language.tr("N begins a note on a paper.")),
        "dismissed": (language.tr("Nothing dismissed"), language.tr("D dismisses a paper.")),
        "trash": (language.tr("The trash is empty"), ""),
        "follow": (
            language.tr("Nothing has come yet"),
            language.tr("What comes from this source stands here."),
        ),
    }
    head, body = texts.get(kind, (language.tr("No papers here"), ""))
    if kind == "all":
        return (
            head,
            body,
            shortcuts.named(language.tr("Import files"), "import", gap="  "),
            "import",
        )
    if kind == "follow":
        return head, body, shortcuts.named(language.tr("Refresh"), "refresh", gap="  "), "refresh"
    return head, body, shortcuts.named(language.tr("Show all papers"), "go_all", gap="  "), "all"


def muted(papers: int, names: Sequence[str], shown: bool) -> str:
    """The line at the end of the inbox: how many papers which rules muted."""
    if not papers:
        return ""
    if len(names) == 1:
        text = language.tr("%Ln paper(s) muted by “{name}”", "", papers).format(name=names[0])
    else:
        text = language.tr("%Ln paper(s) muted by your rules", "", papers)
    button = language.tr("Hide") if shown else language.tr("Show")
    return f"{text}  ·  {button}"


def sentence(row: Row) -> str:
    """``Unread. Title, by A. Author and others, 2026. Starred. Tags: x, y. …``"""
    from paperdesk.ui.kit.rich_text.heard_page import HeardPage  # noqa: PLC0415 - few hear the list

    first = HeardPage().title(row.title)
    if row.authors:
        more = len(row.authors) > 1
        words = language.tr(", by {author} and others") if more else language.tr(", by {author}")
        first += words.format(author=row.authors[0])
    if row.year is not None:
        first += f", {row.year}"
    parts = [first, *_marks(row), *(told(row.community) if row.community else ())]
    if row.state == State.NEW:
        parts.insert(0, language.tr("Unread"))
    if row.tags:
        parts.append(language.tr("Tags: {tags}").format(tags=language.listed(row.tags)))
    if row.namesake is not None:
        words = language.tr("Same title as {paper}")
        parts.append(words.format(paper=called(row.namesake)))
    return ". ".join(parts) + "."


def _marks(row: Row) -> list[str]:
    """What the reader did with a paper, each in a word or two."""
    marks = [state_word(row.state)] if row.state not in (State.NEW, State.SEEN) else []
    if row.starred:
        marks.append(language.tr("Starred"))
    if row.rating:
        marks.append(language.tr("Rated with %Ln star(s)", "", row.rating))
    if row.noted:
        marks.append(language.tr("With a note"))
    if row.has_file:
        marks.append(language.tr("With a file"))
    return marks


def state_word(state: State) -> str:
    """A state in a word or two."""
    return {
        State.NEW: language.tr("Unread"),
        State.SEEN: language.tr("Seen"),
        State.LATER: language.tr("Read later"),
        State.READ: language.tr("Read"),
        State.DISMISSED: language.tr("Dismissed"),
    }[state]
