"""Words near each other, in any order, among the words of one text."""


def tight(places: list[tuple[int, int]], spots: int, width: int) -> int:
    """How many windows of at most ``width`` hold all spots, none sharing its end.

    ``places`` are (place, number of its spot), ascending. One place may serve
    two spots only if it is listed for both.
    """
    latest: dict[int, int] = {}
    times = 0
    for place, spot in places:
        latest[spot] = place
        if len(latest) == spots and place - min(latest.values()) <= width:
            times += 1
    return times
