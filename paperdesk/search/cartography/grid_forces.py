"""Grid forces: how all papers of a map push one another apart, by way of a grid.

Each pushes each other by ``(a - b) / (1 + |a - b|²)²``, the force of t-SNE between points that
need not be near. Points are laid upon the corners of their cell of a grid, the sum over all
pairs is one convolution (by FFT), and what it says at the corners is read back at the points:
the way of G. Linderman and others, 'Fast interpolation-based t-SNE' (Nature Methods, 2019),
with the nearest four corners.
"""

import numpy as np
from numpy.typing import NDArray

from paperdesk.search.codec.array_ops import Floats, Ints

_FINEST = 0.5  # width of a cell where the map is small
_MOST = 512  # cells on a side
_LEAST = 32
_FEW = 250  # points of which each is compared with each

Points = NDArray[np.float32]
"""Places on the map: f4[n, 2]."""


class GridForces:
    """Forces between points. Keeps what depends on the grid alone, for as long as it is one."""

    def __init__(self) -> None:
        self._grid: tuple[int, float] = (0, 0.0)
        self._kernels: tuple[NDArray[np.complex64], ...] = ()

    def of(self, points: Points) -> tuple[Points, float]:
        """The sum of what pushes each point, and that of ``1 / (1 + |a - b|²)`` over all pairs."""
        if len(points) <= _FEW:
            return _of_all_pairs(points)
        low = points.min(axis=0)
        span = float((points.max(axis=0) - low).max()) + 1e-3
        cells, width = _grid_for(span)
        if (cells, width) != self._grid:
            self._grid, self._kernels = (cells, width), _kernels(cells, width)
        corner, shares = _laid(points - low, cells, width)
        mass = np.zeros(cells * cells, np.float64)
        for at, share in zip(corner, shares, strict=True):
            mass += np.bincount(at, share, cells * cells)
        size = 2 * cells
        spectrum = np.fft.rfft2(mass.reshape(cells, cells).astype(np.float32), (size, size))
        read = []
        for kernel in self._kernels:
            field = np.fft.irfft2(spectrum * kernel, (size, size))[:cells, :cells].ravel()
            found = np.zeros(len(points), np.float32)
            for at, share in zip(corner, shares, strict=True):
                found += field[at] * share
            read.append(found)
        total = float(read[0].sum()) - len(points)
        return np.column_stack(read[1:]).astype(np.float32), max(total, 1e-6)


def _of_all_pairs(points: Points) -> tuple[Points, float]:
    step = points[:, np.newaxis] - points
    near = 1 / (1 + (step**2).sum(axis=2))
    push: Points = (step * (near**2)[:, :, np.newaxis]).sum(axis=1).astype(np.float32)
    return push, max(float(near.sum()) - len(points), 1e-6)


def _grid_for(span: float) -> tuple[int, float]:
    """Cells on a side and their width, the same for spans that differ little."""
    cells = _LEAST
    while cells < _MOST and cells * _FINEST < span + 2 * _FINEST:
        cells *= 2
    width = _FINEST
    while (cells - 2) * width < span:
        width *= 1.1
    return cells, width


def _laid(points: Points, cells: int, width: float) -> tuple[list[Ints], list[Floats]]:
    """The four corners around each point, and what each has of it."""
    scaled = points / np.float32(width)
    whole = scaled.astype(np.int32)
    part = scaled - whole
    row, column = whole[:, 0].astype(np.intp), whole[:, 1].astype(np.intp)
    right, up = part[:, 0], part[:, 1]
    first = row * cells + column
    return (
        [first, first + 1, first + cells, first + cells + 1],
        [(1 - right) * (1 - up), (1 - right) * up, right * (1 - up), right * up],
    )


def _kernels(cells: int, width: float) -> tuple[NDArray[np.complex64], ...]:
    """The spectra of what a point does to its surroundings: attraction's weight, push by axis."""
    steps = np.fft.fftfreq(2 * cells, 1 / (2 * cells)).astype(np.float32) * np.float32(width)
    across, along = np.meshgrid(steps, steps, indexing="ij")
    near = 1 / (1 + across**2 + along**2)
    return tuple(
        np.fft.rfft2(one).astype(np.complex64) for one in (near, across * near**2, along * near**2)
    )
