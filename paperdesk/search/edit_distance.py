"""Words a few letters away: Levenshtein distance with an early end."""


def edit_distance_within(left: str, right: str, edits: int) -> bool:
    """Whether ``left`` becomes ``right`` by at most ``edits`` changes of one letter."""
    if abs(len(left) - len(right)) > edits:
        return False
    if left == right:
        return True
    above = list(range(len(right) + 1))
    for row, letter in enumerate(left, 1):
        here = [row]
        for column, other in enumerate(right, 1):
            change = above[column - 1] + (letter != other)
            here.append(min(change, above[column] + 1, here[column - 1] + 1))
        if min(here) > edits:
            return False
        above = here
    return above[-1] <= edits


def swaps(word: str) -> list[str]:
    """The words that come of swapping two neighbouring letters of ``word``."""
    return [
        word[:n] + word[n + 1] + word[n] + word[n + 2 :]
        for n in range(len(word) - 1)
        if word[n] != word[n + 1]
    ]
