"""The task boxes of a note: where they stand in its Markdown, and how one is ticked.

Why not asked of the converter: it does not tell where in the text an item
stood. So the boxes are counted here by the same rules, and a page only offers
to tick them when both counts agree (:func:`paperdesk.text.note_html`).
"""

import re

_BOX = re.compile(r"[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[([ xX])\][ \t]")
_FENCE = re.compile(r"[ \t>]*(`{3,}|~{3,})")


def task_places(markdown: str) -> list[int]:
    """Where the sign of each task box stands, between its brackets; fenced code has none."""
    found: list[int] = []
    fence = ""
    at = 0
    for line in markdown.split("\n"):
        mark = _FENCE.match(line)
        if fence:
            if mark and mark[1].startswith(fence):
                fence = ""
        elif mark:
            fence = mark[1]
        elif box := _BOX.match(line):
            found.append(at + box.start(1))
        at += len(line) + 1
    return found


def tick(markdown: str, number: int) -> tuple[int, str] | None:
    """Where and by which sign the box ``number`` (from 0) changes; None when there is none."""
    places = task_places(markdown)
    if not 0 <= number < len(places):
        return None
    place = places[number]
    return place, "x" if markdown[place] == " " else " "
