"""A place in words, and as a query that asks for what the place shows."""

from paperdesk.model import Scope
from paperdesk.model.query.ast import Filter, Query
from paperdesk.ui.i18n import language
from paperdesk.ui.state.list_query import LibraryOverview, ListQuery
from paperdesk.ui.texts.names import batch_name, path_name, scope_name

_PLACES = {
    "inbox": Filter("is", "new"),
    "later": Filter("is", "later"),
    "starred": Filter("is", "starred"),
    "read": Filter("is", "read"),
    "dismissed": Filter("is", "dismissed"),
    "noted": Filter("has", "note"),
}
_NO_QUERY = ("batch", "follow", "trash", "muted", "inbox")
"""Places that no query asks for exactly."""


def place_name(scope: Scope, overview: LibraryOverview) -> str:
    """The name of a place; an issue of a followed list is called as the list."""
    if follow := overview.follow(scope):
        return follow.title
    if scope.kind == "collection":
        place = overview.collection(scope)
        return path_name(place.path) if place else language.tr("Collection")
    if scope.kind != "batch":
        return scope_name(scope)
    found = overview.batch(scope)
    return batch_name(found) if found else language.tr("Batch")


def whole_query(question: ListQuery, overview: LibraryOverview) -> str:
    """The query of a list, with the place it was asked in; a batch and the trash are left out."""
    scope = question.scope
    place = Filter("tag", scope.value) if scope.kind == "tag" else _PLACES.get(scope.kind)
    if shown := overview.collection(scope):
        place = Filter("in", shown.path)
    text = question.text.strip()
    clause = str(Query(demanded=(place,))) if place else ""
    return f"{text} {clause}".strip()


def exact_query(question: ListQuery, overview: LibraryOverview) -> str:
    """The query that finds exactly what a list shows, whenever it is asked; ``""``: there is none.

    ``@name`` is the saved search of that name.
    """
    if question.name:
        return f"@{question.name}"
    return "" if question.scope.kind in _NO_QUERY else whole_query(question, overview)
