"""A three-way merge of two texts that were made from a third, line by line, which loses no words.

As diff3 (Khanna, Kunal, Pierce: *A Formal Investigation of Diff3*, 2007), but for
what happens where both sides changed the same lines: there it keeps both, one
after another. A line stays when neither side took it away; what either side
wrote anew is in the result.

Why no marks of a conflict, as version control writes them: a note is read by
people, and both texts are whole sentences of theirs.
"""

from difflib import SequenceMatcher

_MOST = 20_000
"""Lines of all three texts that are compared; of more, both are kept whole."""


def merged(base: str, ours: str, theirs: str) -> str:
    """``base`` with what was changed in it by ``ours`` and by ``theirs``."""
    if theirs in (ours, base):
        return ours
    if ours == base:
        return theirs
    if not ours.strip() and not base.strip():
        return theirs
    texts = [text.split("\n") if text else [] for text in (base, ours, theirs)]
    if sum(map(len, texts)) > _MOST:
        return "\n\n".join(text.strip("\n") for text in (ours, theirs) if text.strip())
    old, mine, other = texts
    gone, mine_new = _changes(old, mine)
    also_gone, other_new = _changes(old, other)
    found: list[str] = []
    for place in range(len(old) + 1):
        found += _both(mine_new.get(place, []), other_new.get(place, []))
        if place < len(old) and place not in gone and place not in also_gone:
            found.append(old[place])
    return "\n".join(found).strip("\n")


def keeps(old: str, new: str) -> bool:
    """Whether all words of ``old`` stand in ``new``: something was added, nothing taken away.

    It was put in at one place, or between lines that all are still there in their order.
    """
    if holds(new, old):
        return True
    old, new = old.strip(), new.strip()
    front = _shared(old, new)
    if old[front:] == new[len(new) - len(old) + front :] and len(new) >= len(old):
        return True
    lines = iter([line.strip() for line in new.split("\n")])
    return all(line.strip() in lines for line in old.split("\n") if line.strip())


def holds(new: str, old: str) -> bool:
    """Whether ``old``, but for blanks around it, stands in ``new`` as it is."""
    return old.strip() in new


def _changes(old: list[str], new: list[str]) -> tuple[set[int], dict[int, list[str]]]:
    """Which lines of ``old`` are gone, and the new lines that stand before each place of it."""
    front = _alike(old, new)
    back = _alike(old[front:][::-1], new[front:][::-1])
    middle, other = old[front : len(old) - back], new[front : len(new) - back]
    gone: set[int] = set()
    added: dict[int, list[str]] = {}
    for tag, a, b, c, d in SequenceMatcher(None, middle, other).get_opcodes():
        if tag != "equal":
            gone.update(range(front + a, front + b))
            if d > c:
                added[front + a] = other[c:d]
    return gone, added


def _both(mine: list[str], other: list[str]) -> list[str]:
    """What both sides wrote at one place, one after another, once where it is the same."""
    if not mine or not other:
        return mine or other
    ours, theirs = "\n".join(mine), "\n".join(other)
    if holds(theirs, ours):
        return other
    return mine if holds(ours, theirs) else [*mine, "", *other]


def _alike(one: list[str], other: list[str]) -> int:
    """How many lines two lists begin with in common."""
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count


def _shared(one: str, other: str) -> int:
    """How many characters two texts begin with in common; by halves, for texts may be long."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if other.startswith(one[:middle]):
            low = middle
        else:
            high = middle - 1
    return low
