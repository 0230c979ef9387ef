"""Orders of lists as SQL, both ways; papers of which nobody knows come last either way.

Why those are read by themselves: what is left is then in the order of an index, which SQLite
reads from either end, and 100,000 keys are not sorted.
"""

from paperdesk.model import Order
from paperdesk.model.frozen import Value, late_dataclass

_LATEST = "shown.batch DESC, shown.rank, shown.key"
_VOTES = (
    "(SELECT coalesce((SELECT upvotes FROM captures AS c WHERE c.key = p.key "
    "ORDER BY at DESC LIMIT 1), p.upvotes) FROM papers AS p WHERE p.key = shown.key)"
)
_STARS = "(SELECT rating FROM reading WHERE reading.key = shown.key)"
_NOBODY = "\U0010ffff"
"""How the sort key of a paper without authors begins (``paper_rows.by_author``)."""


@late_dataclass(frozen=True, slots=True, repr=False)
class ListOrder(Value):
    """Order of a list: ``known`` is SQL of the papers that have a place in it (``""``: all),
    ``natural`` and ``turned`` sort these; ``late`` sorts the others."""

    natural: str
    turned: str
    known: str = ""
    late: str = _LATEST
    in_one: bool = True
    """Whether all are in the natural order of one index, those that are not known last."""

    def parts(self, *, turned: bool) -> list[tuple[str, str]]:
        """Condition and order of each part of a list, the first first."""
        wanted = self.turned if turned else self.natural
        if not self.known or (self.in_one and not turned):
            return [("", wanted)]
        return [(self.known, wanted), (f"NOT ({self.known})", self.late)]

    def clause(self, *, turned: bool) -> str:
        """The whole order, for a few papers that are sorted."""
        wanted = self.turned if turned else self.natural
        return f"NOT ({self.known}), {wanted}, {self.late}" if self.known else wanted


_ARRIVAL = ListOrder(_LATEST, "shown.batch, shown.rank, shown.key")
ORDERS = {
    Order.RELEVANCE: _ARRIVAL,
    Order.ARRIVAL: _ARRIVAL,
    Order.FOR_ME: _ARRIVAL,  # ``search.for_me`` goes on from it
    Order.DATE: ListOrder(
        "shown.published DESC, shown.key DESC",
        "shown.published, shown.key",
        "shown.published <> ''",
        "shown.published DESC, shown.key DESC",
    ),
    Order.TITLE: ListOrder("shown.sort, shown.key", "shown.sort DESC, shown.key DESC"),
    Order.AUTHOR: ListOrder(
        "shown.author, shown.sort, shown.key",
        "shown.author DESC, shown.sort DESC, shown.key DESC",
        f"shown.author < '{_NOBODY}'",
        "shown.author, shown.sort, shown.key",
    ),
    Order.UPVOTES: ListOrder(
        f"{_VOTES} DESC, {_LATEST}",
        f"{_VOTES}, {_LATEST}",
        "shown.key IN (SELECT key FROM papers WHERE upvotes IS NOT NULL)",
        in_one=False,
    ),
    Order.RATING: ListOrder(
        f"{_STARS} DESC, {_LATEST}",
        f"{_STARS}, {_LATEST}",
        "shown.key IN (SELECT key FROM reading WHERE rating > 0)",
        in_one=False,
    ),
}
"""Every order."""
