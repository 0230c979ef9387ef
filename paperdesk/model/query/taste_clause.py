"""Taste clause: whether a query wants its papers in the order for their reader, by what taste."""

from paperdesk.model.query.ast import Filter, Query


def taste_tag(query: Query) -> str | None:
    """``""`` for ``order:forme``, the tag of ``forme:TAG``; None where a query says nothing of it.

    ``forme:`` counts before ``order:``, and the first of several.
    """
    asked = [one for one in query.demanded if isinstance(one, Filter)]
    tags = [one.value for one in asked if one.name == "forme"]
    if tags:
        return tags[0]
    return "" if any(one.name == "order" for one in asked) else None
