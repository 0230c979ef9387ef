"""Matrix of a page: from user space to the page as it is shown."""

from typing import Any

from pypdfium2 import raw

from paperdesk.model.pages import Matrix


def page_matrix(page: Any) -> Matrix:
    """From user space to the shown page (ISO 32000-1, 14.11.2 and table 30: Rotate, clockwise)."""
    box = raw.FS_RECTF()
    raw.FPDF_GetPageBoundingBox(page, box)
    turns = raw.FPDFPage_GetRotation(page)
    if turns == 1:
        return (0, 1, 1, 0, -box.bottom, -box.left)
    if turns == 2:
        return (-1, 0, 0, 1, box.right, -box.bottom)
    if turns == 3:
        return (0, -1, -1, 0, box.top, box.right)
    return (1, 0, 0, -1, -box.left, box.top)
