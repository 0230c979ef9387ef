"""Stand of the reader in a list: on which paper, and on which one when that has left.

Why the paper and never its row: rows come, go and change places under the reader's hands,
and whoever stays at a row number is led past papers that nobody has looked at.
"""

from collections.abc import Sequence

from paperdesk.model.frozen import Value, late_dataclass

FEW = 20
"""So many papers are looked for one by one; for more, the whole list is read once."""


@late_dataclass(frozen=True, slots=True, repr=False)
class Stand(Value):
    """Where the reader is in a list of ``keys``: current row, selection, what is in sight.

    ``at`` is where the current row stands below the top of what is in sight, in pixels, or
    None where it is out of sight; ``top`` is the row that is there, ``offset`` px below it.
    """

    keys: Sequence[int]
    row: int
    selected: tuple[int, ...]
    at: int | None
    top: int
    offset: int

    def row_in(self, keys: Sequence[int]) -> int:
        """The row in another list that the reader stands on then."""
        return heir(self.keys, self.row, keys)

    def top_in(self, keys: Sequence[int]) -> int:
        """The row in another list that is at the top then."""
        return heir(self.keys, self.top, keys)

    def has_kept(self, keys: Sequence[int], row: int) -> bool:
        """Whether ``row`` of another list is the very paper that the reader stands on."""
        return 0 <= row < len(keys) and keys[row] == self.keys[self.row]


def heir(before: Sequence[int], row: int, now: Sequence[int]) -> int:
    """Where the paper stands now that stood at ``row`` before; -1 where there was none.

    If it has left: the next one below that has not, else the next above; where none is left
    of those that were there, the first row, if there is any.
    """
    if not 0 <= row < len(before):
        return -1
    nearest = (*before[row : row + FEW], *before[max(0, row - FEW) : row][::-1])
    if len(before) - row > FEW:  # else all below were looked for before one above
        nearest = nearest[:FEW]
    for key in nearest:
        if (place := place_of(now, key)) >= 0:
            return place
    rows = {key: place for place, key in enumerate(now)}
    for key in (*before[row:], *before[:row][::-1]):
        if key in rows:
            return rows[key]
    return 0 if rows else -1


def place_of(keys: Sequence[int], key: int) -> int:
    """Where a paper stands; -1 where it does not."""
    try:
        return keys.index(key)
    except ValueError:
        return -1


def runs_of(keys: Sequence[int], wanted: Sequence[int]) -> list[tuple[int, int]]:
    """First and last row of each piece of ``keys`` that holds none but ``wanted``."""
    if len(wanted) > FEW:
        rows = {key: row for row, key in enumerate(keys)}
        places = sorted(rows[key] for key in wanted if key in rows)
    else:
        places = sorted(place for key in wanted if (place := place_of(keys, key)) >= 0)
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and runs[-1][1] == place - 1:
            runs[-1] = (runs[-1][0], place)
        else:
            runs.append((place, place))
    return runs
