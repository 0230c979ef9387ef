"""Own annotations: marks that this program wrote into a file are left out of its pages' pictures.

The reader may change or forget such a mark, and whoever shows the page paints it as it is now. Only
the page that is open is changed, never the file.
"""

from typing import Any

from pypdfium2 import raw

from paperdesk.documents.file_annotations import MOST, OWN

_KEY = OWN.removeprefix("/").encode()


def hide_own(page: Any) -> None:
    """Hide them on a page (as pypdfium2 has it) that was just opened."""
    for number in range(min(MOST, raw.FPDFPage_GetAnnotCount(page))):
        annotation = raw.FPDFPage_GetAnnot(page, number)
        if not annotation:
            continue
        if raw.FPDFAnnot_HasKey(annotation, _KEY):
            flags = raw.FPDFAnnot_GetFlags(annotation)
            raw.FPDFAnnot_SetFlags(annotation, flags | raw.FPDF_ANNOT_FLAG_HIDDEN)
        raw.FPDFPage_CloseAnnot(annotation)
