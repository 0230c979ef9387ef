"""Three-way merge of texts, line by line, which loses no words.

As diff3 (Khanna, Kunal, Pierce: *A Formal Investigation of Diff3*, 2007), but for
what happens where both sides changed the same lines: there it keeps both, one
after another. A line stays when neither side took it away; what either side
wrote anew is in the result.

Why no marks of a conflict, as version control writes them: a note is read by
people, and both texts are whole sentences of theirs.
"""

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
    base_lines, our_lines, their_lines = texts
    our_removed, our_added = _changes(base_lines, our_lines)
    their_removed, their_added = _changes(base_lines, their_lines)
    result: list[str] = []
    for position in range(len(base_lines) + 1):
        result += _both(our_added.get(position, []), their_added.get(position, []))
        if position < len(base_lines) and position not in our_removed | their_removed:
            result.append(base_lines[position])
    return "\n".join(result).strip("\n")


def keeps(old: str, new: str) -> bool:
    """Whether all words of ``old`` stand in ``new``: something was added, nothing taken away.

    It was put in at one place, or between lines that all are still there in their order.
    """
    if holds(new, old):
        return True
    old, new = old.strip(), new.strip()
    prefix = _shared(old, new)
    if old[prefix:] == new[len(new) - len(old) + prefix :] and len(new) >= len(old):
        return True
    lines = iter([line.strip() for line in new.split("\n")])
    return all(line.strip() in lines for line in old.split("\n") if line.strip())


def holds(new: str, old: str) -> bool:
    """Whether ``old``, but for blanks around it, stands in ``new`` as it is."""
    return old.strip() in new


def _changes(old: list[str], new: list[str]) -> tuple[set[int], dict[int, list[str]]]:
    """Diff: indices of ``old`` that were removed, and inserted lines by the index they precede."""
    prefix = _alike(old, new)
    suffix = _alike(old[prefix:][::-1], new[prefix:][::-1])
    old_middle, new_middle = old[prefix : len(old) - suffix], new[prefix : len(new) - suffix]
    removed: set[int] = set()
    added: dict[int, list[str]] = {}
    # Late: two versions of a note are seldom put together.
    from difflib import SequenceMatcher  # noqa: PLC0415

    for tag, a, b, c, d in SequenceMatcher(None, old_middle, new_middle).get_opcodes():
        if tag != "equal":
            removed.update(range(prefix + a, prefix + b))
            if d > c:
                added[prefix + a] = new_middle[c:d]
    return removed, added


def _both(our_lines: list[str], their_lines: list[str]) -> list[str]:
    """Insertions of both sides at one line, one after another, once where they are equal."""
    if not our_lines or not their_lines:
        return our_lines or their_lines
    ours, theirs = "\n".join(our_lines), "\n".join(their_lines)
    if holds(theirs, ours):
        return their_lines
    return our_lines if holds(ours, theirs) else [*our_lines, "", *their_lines]


def _alike(first: list[str], second: list[str]) -> int:
    """Length of the common prefix of two lists."""
    count = 0
    for a, b in zip(first, second, strict=False):
        if a != b:
            break
        count += 1
    return count


def _shared(first: str, second: str) -> int:
    """Length of the common prefix of two texts, by bisection, for texts may be long."""
    low, high = 0, min(len(first), len(second))
    while low < high:
        middle = (low + high + 1) // 2
        if second.startswith(first[:middle]):
            low = middle
        else:
            high = middle - 1
    return low
