"""Map regions: the plane parted along the valleys between crowds of papers.

Papers are counted in the fields of a grid, the counts blurred, and each field given to the peak
that one comes to uphill (a watershed). The smallest then joins the one to which the pass is
highest, again and again, until few are left: first the small regions, then the large ones that
are made of them.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from paperdesk.search.cartography.grid_forces import Points
from paperdesk.search.codec.array_ops import Ints

GRID = 128
"""Fields on a side."""

_SMALL, _LARGE = 90, 14  # most regions of a kind
_FEWEST = 20  # papers of a region, in the mean of all small ones
_BLUR = (1.0, 2.0)  # fields, where papers are many and few

Grid = NDArray[np.int16]


@dataclass(frozen=True, slots=True)
class Parting:
    """Parting of the plane: the small region of each paper (i8[n]), the large one of each small
    one; a peak of each of both as ``(x, y)``."""

    of_paper: Ints
    large_of: tuple[int, ...]
    small_peaks: tuple[tuple[float, float], ...]
    large_peaks: tuple[tuple[float, float], ...]


def parted(places: Points) -> Parting:
    """Part the plane under these papers."""
    field = _field_of(places)
    counts = np.bincount(field, minlength=GRID * GRID).reshape(GRID, GRID)
    height = _blurred(counts.astype(np.float64), _BLUR[len(places) < 5000])
    basin = _basins(height)
    mass = np.bincount(basin.ravel() + 1, counts.ravel(), int(basin.max()) + 2)[1:]
    joins = _Joins(basin, height, mass)
    small = joins.until(max(1, min(_SMALL, len(places) // _FEWEST)))
    large = joins.until(max(1, min(_LARGE, len(places) // (2 * _FEWEST))))
    names, small = np.unique(small, return_inverse=True)
    large_names, large_of = np.unique(large[names], return_inverse=True)
    of_field = np.where(basin < 0, -1, small[basin]).astype(np.int16)
    of_large = np.where(of_field < 0, -1, large_of[of_field]).astype(np.int16)
    return Parting(
        of_field.ravel()[field].astype(np.intp),
        tuple(large_of.tolist()),
        _peaks(of_field, height, len(names)),
        _peaks(of_large, height, len(large_names)),
    )


def _field_of(places: Points) -> Ints:
    at = np.minimum((places * GRID).astype(np.intp), GRID - 1)
    field: Ints = at[:, 1] * GRID + at[:, 0]
    return field


def _blurred(counts: NDArray[np.float64], width: float) -> NDArray[np.float64]:
    steps = np.fft.fftfreq(GRID * 2, 1 / (GRID * 2))
    bell = np.exp(-(steps**2) / (2 * width**2))
    kernel = np.fft.rfft2(np.outer(bell, bell) / bell.sum() ** 2)
    size = (GRID * 2, GRID * 2)
    blurred: NDArray[np.float64] = np.fft.irfft2(np.fft.rfft2(counts, size) * kernel, size)
    return blurred[:GRID, :GRID]


def _basins(height: NDArray[np.float64]) -> NDArray[np.intp]:
    """The number of each field's peak; -1 where hardly anybody is near."""
    flat, width = height.ravel(), GRID + 2
    basin = np.full(width * width, -1, np.intp)
    around = (-1, 1, -width, width, -width - 1, -width + 1, width - 1, width + 1)
    peaks = 0
    least = 0.02 if flat.max() > 0 else 0
    for field in np.argsort(-flat, kind="stable").tolist():
        if flat[field] < least:
            break
        at = (field // GRID + 1) * width + field % GRID + 1
        uphill = [basin[at + step] for step in around if basin[at + step] >= 0]
        if uphill:
            basin[at] = uphill[0]
        else:
            basin[at], peaks = peaks, peaks + 1
    return basin.reshape(width, width)[1:-1, 1:-1]


class _Joins:
    """Regions that join one another."""

    def __init__(
        self, basin: NDArray[np.intp], height: NDArray[np.float64], mass: NDArray[Any]
    ) -> None:
        self._mass = {number: float(one) for number, one in enumerate(mass.tolist())}
        self._root = np.arange(len(mass))
        self._passes: dict[int, dict[int, float]] = {number: {} for number in self._mass}
        for one, other in ((np.s_[:, :-1], np.s_[:, 1:]), (np.s_[:-1], np.s_[1:])):
            low = np.minimum(height[one], height[other])
            between = (basin[one] != basin[other]) & (basin[one] >= 0) & (basin[other] >= 0)
            rows = zip(basin[one][between], basin[other][between], low[between], strict=True)
            for left, right, saddle in rows:
                self._meet(int(left), int(right), float(saddle))
                self._meet(int(right), int(left), float(saddle))
        fields = np.indices(basin.shape).reshape(2, -1)[:, basin.ravel() >= 0]
        inside = basin.ravel()[basin.ravel() >= 0]
        self._middle = {number: fields[:, inside == number].mean(axis=1) for number in self._mass}

    def until(self, most: int) -> Ints:
        """The region of each basin when so many are left."""
        while len(self._mass) > most:
            least = min(self._mass, key=lambda one: (self._mass[one], one))
            passes = self._passes[least]
            other = (
                max(passes, key=lambda one: (passes[one], -one)) if passes else self._near(least)
            )
            self._join(least, other)
        return self._root.copy()

    def _meet(self, one: int, other: int, saddle: float) -> None:
        passes = self._passes[one]
        passes[other] = max(saddle, passes.get(other, 0.0))

    def _near(self, one: int) -> int:
        here = self._middle[one]
        others = (each for each in self._mass if each != one)
        return min(others, key=lambda each: (float(((self._middle[each] - here) ** 2).sum()), each))

    def _join(self, one: int, other: int) -> None:
        share = self._mass.pop(one)
        whole = self._mass[other] + share
        weight = share / whole if whole else 0.5
        self._middle[other] = self._middle[other] * (1 - weight) + self._middle.pop(one) * weight
        self._mass[other] = whole
        self._root[self._root == one] = other
        for each, saddle in self._passes.pop(one).items():
            self._passes[each].pop(one, None)
            if each != other:
                self._meet(other, each, saddle)
                self._meet(each, other, saddle)


def _peaks(
    region: Grid, height: NDArray[np.float64], count: int
) -> tuple[tuple[float, float], ...]:
    """Where most papers are in each region."""
    found = []
    for number in range(count):
        at = int(np.where(region == number, height, -1).argmax())
        found.append(((at % GRID + 0.5) / GRID, (at // GRID + 0.5) / GRID))
    return tuple(found)
