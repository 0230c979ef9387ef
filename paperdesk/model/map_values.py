"""Map values: what is said of a map of papers, and how a piece of it is looked at."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MapRegion:
    """Region of a map: the words that tell it from others, its papers, where most of them are.

    ``x`` and ``y`` run from 0 to 1, down the page. ``within`` is the number of the large region
    that a small one is a part of; None for a large one. Regions are numbered by their place in
    :attr:`~paperdesk.search.cartography.paper_map.PaperMap.regions`.
    """

    words: tuple[str, ...]
    papers: int
    x: float
    y: float
    within: int | None = None


@dataclass(frozen=True, slots=True)
class MapFrame:
    """Frame of a map: what of it is seen in ``width`` × ``height`` pixels.

    ``scale`` is how many pixels the whole map is wide, ``left`` and ``top`` are the pixels of
    it that lie outside; ``dot`` is the radius of a paper.
    """

    left: float
    top: float
    scale: float
    width: int
    height: int
    dot: float


@dataclass(frozen=True, slots=True)
class MapInk:
    """Ink of a map: colours as ``0xRRGGBB``, of the ground, of each group of papers, of the rim
    of what is chosen. What is not chosen is ``faded`` towards the ground, where 1 is all gone."""

    ground: int
    groups: tuple[int, ...]
    rim: int
    faded: float = 0.0


@dataclass(frozen=True, slots=True)
class MapFacts:
    """Facts that colour a map, each in step with its papers.

    ``years`` are 0 and ``states`` ``""`` where none is known. ``tagged`` is for each paper the
    place in ``tags`` (those of most papers) of the first that it has, the number of these where
    it has others only, and 255 where it has none.
    """

    years: tuple[int, ...]
    states: tuple[str, ...]
    tags: tuple[str, ...]
    tagged: bytes
