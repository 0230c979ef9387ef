"""Layout: a place on the plane for each paper, near those that it is alike.

t-SNE (L. van der Maaten and G. Hinton, 2008): neighbours draw one another, all push all apart.
It begins at the two directions in which the papers differ most, so that the same papers give
the same map. Of many a sample is laid out first, and then all, begun beside their neighbours
in the sample (D. Kobak and P. Berens, 'The art of using t-SNE', Nature Communications, 2019).
"""

import numpy as np

from paperdesk.search.cartography.grid_forces import GridForces, Points
from paperdesk.search.cartography.neighbours import Rows, Stepped, nearest
from paperdesk.search.codec.array_ops import Ints
from paperdesk.search.meaning.word_vectors import Table

NEAREST = 12
"""Neighbours that draw a paper to them."""

_SAMPLE = 10_000  # papers that are laid out by themselves; of more, so many first
_EARLY = 12.0  # how much stronger neighbours draw at first, so that they find together
_LATE = 1.5  # and at last, which leaves water between islands
_ROUNDS = (120, 180, 50)  # early and late rounds of a sample, rounds of all
_STEEPEST = 5.0  # the longest step of a round
_SCATTER = 0.3  # of papers that begin at one place
_SEED = 7


def laid_out(vectors: Table, stepped: Stepped) -> Points:
    """The places of papers: f4[n, 2], both coordinates from 0 to 1."""
    count = len(vectors)
    if count < 3:
        return np.linspace((0.35, 0.5), (0.65, 0.5), count, dtype=np.float32)
    # Of few papers a few neighbours: where all draw all, nobody is beside anybody.
    most = min(NEAREST, max(2, count // 5))
    links = nearest(vectors, most, lambda share: stepped(share / 4))
    places = (
        _refined(_begun(vectors), links, _ROUNDS[:2], _within(stepped, 0.25, 1))
        if count <= _SAMPLE * 3 // 2
        else _in_two_steps(vectors, links, stepped)
    )
    return _framed(places)


def _in_two_steps(vectors: Table, links: Rows, stepped: Stepped) -> Points:
    some = np.arange(0, len(vectors), len(vectors) // _SAMPLE)
    few = vectors[some]
    drawn = nearest(few, NEAREST, lambda _share: None)
    places = _refined(_begun(few), drawn, _ROUNDS[:2], _within(stepped, 0.25, 0.55))
    places *= np.float32(0.7 * np.sqrt(len(vectors) / len(some)))
    places = _beside_neighbours(places, some, links)
    return _refined(places, links, (0, _ROUNDS[2]), _within(stepped, 0.55, 1))


def _begun(vectors: Table) -> Points:
    """The two main directions, drawn small."""
    places = vectors[:, :2] - vectors[:, :2].mean(axis=0)
    scatter = np.random.default_rng(_SEED).normal(0, 1e-4, places.shape)
    begun: Points = (places / max(float(places.std()), 1e-6) * 1e-2 + scatter).astype(np.float32)
    return begun


def _beside_neighbours(few: Points, some: Ints, links: Rows) -> Points:
    """Places of all: those of ``some``, and in the middle of those neighbours that have one."""
    places = np.zeros((len(links), 2), np.float32)
    known = np.zeros(len(links), np.bool_)
    places[some], known[some] = few, True
    while True:
        left = np.flatnonzero(~known)
        placed = known[links[left]]
        near = placed.any(axis=1)
        if not near.any():
            break
        rows, placed = left[near], placed[near].astype(np.float32)
        sums = np.einsum("ijk,ij->ik", places[links[rows]], placed)
        places[rows] = sums / placed.sum(axis=1, keepdims=True)
        known[rows] = True
    scatter = np.random.default_rng(_SEED).normal(0, _SCATTER, places.shape)
    scattered: Points = places + scatter.astype(np.float32)
    return scattered


def _refined(places: Points, links: Rows, rounds: tuple[int, int], stepped: Stepped) -> Points:
    """The places after so many rounds with early and with late attraction."""
    count = len(places)
    tails = links.ravel().astype(np.intp)
    forces, speed, gains = GridForces(), np.zeros_like(places), np.ones_like(places)
    for number in range(sum(rounds)):
        early = number < rounds[0]
        stepped(number / sum(rounds))
        push, total = forces.of(places)
        slope = _drawn(places, links, tails)
        slope *= np.float32(2 * (_EARLY if early else _LATE) / links.size)
        slope -= np.float32(4 / total) * push
        turned = (slope > 0) == (speed > 0)
        gains = np.maximum(np.where(turned, gains * 0.8, gains + 0.2), 0.01).astype(np.float32)
        rate = np.float32(max(count / (_EARLY if early else 4), 50))
        speed = np.float32(0.5 if early and number < 20 else 0.8) * speed - rate * gains * slope
        np.clip(speed, -_STEEPEST, _STEEPEST, out=speed)
        places = places + speed
        places -= places.mean(axis=0)
    return places


def _drawn(places: Points, links: Rows, tails: Ints) -> Points:
    """What draws each point, from its neighbours and from those whose neighbour it is."""
    plane = places.view(np.complex64)[:, 0]
    pull = plane[:, np.newaxis] - plane[links]
    pull /= 1 + (pull.real**2 + pull.imag**2)
    own, flat = pull.sum(axis=1), pull.ravel()
    across = own.real - np.bincount(tails, flat.real, len(places))
    along = own.imag - np.bincount(tails, flat.imag, len(places))
    return np.column_stack([across, along]).astype(np.float32)


def _framed(places: Points) -> Points:
    """The places from 0 to 1, with those few that lie far out at the edge."""
    low, high = np.quantile(places, (0.0005, 0.9995), axis=0)
    middle, span = (low + high) / 2, max(float((high - low).max()), 1e-6) * 1.08
    framed: Points = np.clip((places - middle) / span + 0.5, 0, 1).astype(np.float32)
    return framed


def _within(stepped: Stepped, start: float, end: float) -> Stepped:
    return lambda share: stepped(start + share * (end - start))
