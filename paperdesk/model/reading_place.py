"""Place at which a file was left, so that it opens there again."""

from dataclasses import dataclass

from paperdesk.model.frozen import Value


@dataclass(frozen=True, slots=True, repr=False)
class ReadingPlace(Value):
    """Where a file was left: what stands in the top left corner of the view, and how it is seen.

    ``page`` from 0; ``top`` and ``left`` in points of the shown page. ``zoom`` is 1 where a point
    is 1/72 inch of the screen; ``mode`` says how pages lie and what they are fitted to, in words
    of the view.
    """

    page: int
    top: float = 0.0
    zoom: float = 1.0
    mode: str = ""
    left: float = 0.0
