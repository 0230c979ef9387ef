"""Place in a paper's file that somebody is to be led to: a page, and words on it."""

from collections.abc import Sequence

from paperdesk.model import Attachment
from paperdesk.model.frozen import Value, late_dataclass


@late_dataclass(frozen=True, slots=True, repr=False)
class ReadingTarget(Value):
    """Where to open a paper's file. ``page`` from 0; below it: where it was left.

    ``words`` are a query, of which all matches are marked and the first on the page or behind it
    is shown. ``digest`` (SHA-256, hex, or its beginning) says which of several files; ``""``: the
    first, or where there is no ``page`` either the one that was chosen.
    """

    key: int
    page: int = -1
    words: str = ""
    digest: str = ""

    def file_of(self, files: Sequence[Attachment], chosen: Attachment | None) -> Attachment | None:
        """That of a paper's files which is meant; ``chosen`` where the one named is not there."""
        if not self.digest:
            return files[0] if files and self.page >= 0 else chosen
        return next((one for one in files if one.digest.startswith(self.digest)), chosen)
