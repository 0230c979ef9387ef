"""What the list says of itself: names of places, numbers, and why it is empty."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from paperdesk.model import Answer, Batch, Scope
from paperdesk.model.editing import without
from paperdesk.ui import keys
from paperdesk.ui.side_bar.rows import batch_name, place_name

WAYS_OUT = 4

Said = tuple[str, str, str, str]
"""Head, body, button and the name of what the button does (``""``: no button)."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Listing", text)


def number(value: int) -> str:
    """A number as the reader's language writes it."""
    return QLocale().toString(value)


def title(scope: Scope, batches: Iterable[Batch]) -> str:
    """The name of a place."""
    if scope.kind != "batch":
        return place_name(scope)
    found = _batch(scope, batches)
    return batch_name(found) if found else _tr("Batch")


def count(papers: int, scope: Scope, batches: Iterable[Batch], *, hidden: int = 0) -> str:
    """How many papers a place has; of a batch also how far one has come with it."""
    said = _count(papers, scope, batches)
    return _tr("{said}, {n} hidden").format(said=said, n=number(hidden)) if hidden > 0 else said


def all_hidden() -> Said:
    """Why a place is empty while seen papers are hidden."""
    body = _tr("What you have seen here is hidden.")
    button = keys.named(_tr("Show it"), "hide_seen", gap="  ")
    return _tr("Nothing new here"), body, button, "unhide"


def _count(papers: int, scope: Scope, batches: Iterable[Batch]) -> str:
    if scope.kind == "batch" and (batch := _batch(scope, batches)):
        words = _tr("{n} papers, {seen} seen, {kept} kept")
        return words.format(n=number(papers), seen=number(batch.seen), kept=number(batch.kept))
    return _tr("1 paper") if papers == 1 else _tr("{n} papers").format(n=number(papers))


def found(answer: Answer, papers_there: int) -> str:
    """How many papers a search found, of those in the place."""
    if 0 < answer.full < answer.total:
        words = _tr("{n} found, {most} more with most of the words")
        return words.format(n=number(answer.full), most=number(answer.total - answer.full))
    if answer.from_rows:
        words = _tr("{n} found in titles; the index is being made")
        return words.format(n=number(answer.total))
    words = _tr("{n} of {all} papers")
    return words.format(n=number(answer.total), all=number(max(papers_there, answer.total)))


def nothing_found(text: str, scope: Scope, place: str, answer: Answer, waiting: int) -> Said:
    """Why a search found nothing, and what may help."""
    head = _tr("No papers match “{text}”").format(text=text.strip()[:60])
    clear = (_tr("Clear the search  (Esc)"), "clear")
    if waiting:
        body = _tr("{n} papers are not in the index yet; it is being made.")
        return head, body.format(n=number(waiting)), *clear
    if answer.suggestion:
        button = _tr("Search for “{text}”").format(text=answer.suggestion)
        return head, _tr("Perhaps it is spelled otherwise."), button, answer.suggestion
    if scope != Scope():
        body = _tr("Only {place} was searched.").format(place=place)
        return head, body, _tr("Search all papers"), "everywhere"
    return head, _tr("Check the spelling, or use fewer words."), *clear


def ways_out(answer: Answer) -> list[tuple[str, str]]:
    """What to leave out so that something is found: what one reads, and the query that does it."""
    words = _tr("Without {clause}: {n} papers")
    one = _tr("Without {clause}: 1 paper")
    return [
        (
            (one if papers == 1 else words).format(clause=clause[:40], n=number(papers)),
            without(answer.query, clause),
        )
        for clause, papers in answer.droppable[:WAYS_OUT]
    ]


def nothing_here(kind: str) -> Said:
    """What an empty place says."""
    texts = {
        "all": (_tr("No papers here yet"), _tr("Import a saved page or a file.")),
        "inbox": (_tr("Nothing new"), _tr("You have seen every paper.")),
        "later": (_tr("Nothing to read later"), _tr("L keeps a paper here.")),
        "starred": (_tr("No stars yet"), _tr("S stars a paper.")),
        "read": (_tr("Nothing read yet"), _tr("R marks a paper as read.")),
        "noted": (_tr("No notes yet"), _tr("N begins a note on a paper.")),
        "dismissed": (_tr("Nothing dismissed"), _tr("D dismisses a paper.")),
        "trash": (_tr("The trash is empty"), ""),
    }
    head, body = texts.get(kind, (_tr("No papers here"), ""))
    if kind == "all":
        return head, body, keys.named(_tr("Import files"), "import", gap="  "), "import"
    return head, body, keys.named(_tr("Show all papers"), "go_all", gap="  "), "all"


def muted(papers: int, names: Sequence[str], shown: bool) -> str:
    """The line at the end of the inbox: how many papers which rules muted."""
    if not papers:
        return ""
    many = _tr("1 paper") if papers == 1 else _tr("{n} papers").format(n=number(papers))
    if len(names) == 1:
        text = _tr("{papers} muted by “{name}”").format(papers=many, name=names[0])
    else:
        text = _tr("{papers} muted by your rules").format(papers=many)
    return f"{text}  ·  {_tr('Hide') if shown else _tr('Show')}"


def _batch(scope: Scope, batches: Iterable[Batch]) -> Batch | None:
    return next((batch for batch in batches if str(batch.key) == scope.value), None)
