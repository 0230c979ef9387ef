"""Task lists of a note: offsets of their boxes in its Markdown, and how one is ticked.

Why not asked of the converter: it does not tell where in the text an item
stood. So the boxes are counted here by the same rules, and a page only offers
to tick them when both counts agree (:func:`paperdesk.text.note_html`).
"""

import re

_BOX = re.compile(r"[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[([ xX])\][ \t]")
_FENCE = re.compile(r"[ \t>]*(`{3,}|~{3,})")


def task_places(markdown: str) -> list[int]:
    """Offset of each task box's sign, between its brackets; fenced code has none."""
    found: list[int] = []
    fence = ""
    offset = 0
    for line in markdown.split("\n"):
        fence_mark = _FENCE.match(line)
        if fence:
            if fence_mark and fence_mark[1].startswith(fence):
                fence = ""
        elif fence_mark:
            fence = fence_mark[1]
        elif box := _BOX.match(line):
            found.append(offset + box.start(1))
        offset += len(line) + 1
    return found


def tick(markdown: str, number: int) -> tuple[int, str] | None:
    """Edit that ticks the box ``number`` (from 0): offset and new sign; None without one."""
    offsets = task_places(markdown)
    if not 0 <= number < len(offsets):
        return None
    offset = offsets[number]
    return offset, "x" if markdown[offset] == " " else " "
