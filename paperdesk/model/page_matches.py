"""Page matches: where words stand on the pages of a paper that is read."""

from paperdesk.model.frozen import Value, late_dataclass
from paperdesk.model.search_results import PageHit, Snippet


@late_dataclass(frozen=True, slots=True, repr=False)
class PageMatch(Value):
    """Matches of a query on one page: which page, how many, and the passage of the first."""

    place: PageHit
    count: int
    passage: Snippet


@late_dataclass(frozen=True, slots=True, repr=False)
class PaperMatches(Value):
    """Matches in the files of a paper. ``read``: whether the text of any of them is known yet."""

    key: int
    title: str
    pages: tuple[PageMatch, ...]
    read: bool = True

    @property
    def count(self) -> int:
        """How many matches there are on all pages."""
        return sum(page.count for page in self.pages)
