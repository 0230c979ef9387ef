"""Whether two pictures show the same, by how much and where they differ.

Pictures are compared small: each pixel is the mean of four of the window's
own, in 16 levels of red, green and blue. Letters that another version of the
font library draws a little thicker or a quarter of a pixel aside are alike
then; what is missing, moved or of another colour is not.

Two measures, since a change may be small and dense or wide and thin:
``wide``, the share of all pixels that differ, and ``dense``, the largest such
share in any square of 16 by 16 (32 of the window's).
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QImage

from tests.journey.display import Pixels

CHANNEL = 48
"""A pixel differs when a channel does by more than this, of 255."""
WIDE, DENSE = 0.001, 0.12
"""The most that pictures may differ and still show the same. With and without slight hinting
they differ by 0.0001 and 0.023, without a star by 0.0002 and 0.16."""
SQUARE = 16
_LEVEL = 17
"""Between two of 16 levels."""

Small = npt.NDArray[np.int16]
"""Red, green and blue by row and column."""


@dataclass(frozen=True, slots=True)
class Difference:
    """How much two pictures differ, and the place (x, y, in small pixels) where they do most."""

    wide: float
    dense: float
    place: tuple[int, int]

    @property
    def alike(self) -> bool:
        """Whether both show the same."""
        return self.wide <= WIDE and self.dense <= DENSE

    def __str__(self) -> str:
        """In words, for a test that fails."""
        return f"{self.wide:.2%} differ, {self.dense:.0%} of the square around {self.place}"


def reduced(pixels: Pixels, scale: int = 1) -> Pixels:
    """A picture at half its size in window pixels, in few colours: small to keep."""
    step = 2 * scale
    height, width = (side // step * step for side in pixels.shape)
    made = np.zeros((height // step, width // step), dtype=np.uint32)
    for shift in (16, 8, 0):
        channel = ((pixels[:height, :width] >> shift) & 0xFF).astype(np.uint16)
        total = np.zeros_like(channel[::step, ::step])
        for row in range(step):
            for column in range(step):
                total += channel[row::step, column::step]
        level = (total + _LEVEL * step**2 // 2) // (_LEVEL * step**2)
        made |= (level * _LEVEL).astype(np.uint32) << shift
    return made


def read(path: Path) -> Small:
    """A picture from its file."""
    image = QImage(str(path)).convertToFormat(QImage.Format.Format_RGB32)
    seen = np.frombuffer(image.constBits(), dtype=np.uint8)
    return seen.reshape(image.height(), image.width(), 4)[..., 2::-1].astype(np.int16)


def difference(one: Small, other: Small) -> Difference:
    """Compare two small pictures; those of another size differ wholly."""
    if one.shape != other.shape:
        return Difference(1.0, 1.0, (0, 0))
    differs = np.abs(one - other).max(axis=-1) > CHANNEL
    shares = _in_squares(differs) / SQUARE**2
    row, column = np.unravel_index(int(shares.argmax()), shares.shape)
    place = (int(column) + SQUARE // 2, int(row) + SQUARE // 2)
    return Difference(float(differs.mean()), float(shares.max()), place)


def _in_squares(marked: npt.NDArray[np.bool_]) -> npt.NDArray[np.int64]:
    """How many are marked in every square there is, by its first row and column."""
    sums = np.pad(marked.astype(np.int64).cumsum(axis=0).cumsum(axis=1), ((1, 0), (1, 0)))
    rows: npt.NDArray[np.int64] = sums[SQUARE:] - sums[:-SQUARE]
    return rows[:, SQUARE:] - rows[:, :-SQUARE]
