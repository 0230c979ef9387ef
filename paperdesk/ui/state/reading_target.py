"""Place in a paper's file that somebody is to be led to: a page, and words on it."""

from dataclasses import dataclass

from paperdesk.model.frozen import Value


@dataclass(frozen=True, slots=True, repr=False)
class ReadingTarget(Value):
    """Where to open a paper's file. ``page`` from 0; below it: where it was left.

    ``words`` are a query, of which all matches are marked and the first on the page or behind it
    is shown. ``digest`` (SHA-256, hex) says which of several files; ``""``: the first.
    """

    key: int
    page: int = -1
    words: str = ""
    digest: str = ""
