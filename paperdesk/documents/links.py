"""Links of a page: those that the file has, and addresses that stand in its text.

A link that goes on in the next line, or of which author and year are two, is one link of several
boxes. Links that would start a program or open another file are left out.

Sources: ISO 32000-1, 12.5.6.5 (link annotations), 12.6.4 (actions); PDFium's ``fpdf_doc.h``.
"""

import ctypes
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from pypdfium2 import raw

from paperdesk.documents.link_names import LinkNames
from paperdesk.documents.pdf_document import PdfDocument
from paperdesk.documents.read_pages import ReadPages
from paperdesk.documents.target_kinds import kind_of_name, kind_of_words
from paperdesk.documents.words_in_box import boxes_of, words_in
from paperdesk.model.pages import Box, Matrix, PageLink, PageText, TargetKind
from paperdesk.text import safe_link

MOST = 2_000
"""Links of a page."""

_LONGEST = 2_000
_URL = re.compile(r"\b(?:https?://|www\.)[^\s<>\"{}|\\^`]{3,500}", re.IGNORECASE)
_DOI = re.compile(r"\b10\.\d{4,9}/[^\s<>\"{}|\\^`]{2,200}")
_BEHIND = ".,;:!?'\"’”"
_SAME_LINE = 0.6
_BETWEEN = 3
"""Of a line's height: what stands between two parts of one link is no wider."""


def page_links(pages: ReadPages, number: int, names: LinkNames) -> tuple[PageLink, ...]:
    """The links of a page, in the order of the file; addresses in its text behind them."""
    page = pages.text(number)
    lines = pages.lines(number)
    found = list(_annotated(pages.document, number, names))
    worded = (replace(link, text=words_in(page, lines, link.boxes)) for link in _joined(found))
    links = [_with_kind(link) for link in worded]
    return (*links, *_addresses(page, links))


def _annotated(document: PdfDocument, number: int, names: LinkNames) -> Iterator[PageLink]:
    """The link annotations, each as it is."""
    found = list(_enumerated(document, number))
    is_named = any(goal for _, _, goal, _ in found)
    by_place = names.of_page(number) if is_named else {}
    for place, boxes, goal, address in found:
        if address:
            yield PageLink(boxes, address=address)
        elif target := document.destination(goal, by_place.get(place, "")):
            yield PageLink(boxes, target=target)


def _enumerated(
    document: PdfDocument, number: int
) -> Iterator[tuple[int, tuple[Box, ...], Any, str]]:
    """Place among the annotations, boxes, goal and address of each link.

    All at once: whoever asks where a goal is may have other pages read, and this one closed.
    """
    matrix = document.size(number).matrix
    page = document.page(number)
    place, link = ctypes.c_int(0), raw.FPDF_LINK()
    for _ in range(MOST):
        if not raw.FPDFLink_Enumerate(page, place, link):
            return
        if boxes := _boxes(matrix, link):
            address = _address(document, link)
            yield place.value - 1, boxes, None if address else _goal(document, link), address


def _goal(document: PdfDocument, link: Any) -> Any:
    """The destination of a link within the file; None where its action is another."""
    action = raw.FPDFLink_GetAction(link)
    if action and raw.FPDFAction_GetType(action) != raw.PDFACTION_GOTO:
        return None
    return raw.FPDFLink_GetDest(document.pdf, link)


def _address(document: PdfDocument, link: Any) -> str:
    action = raw.FPDFLink_GetAction(link)
    if not action or raw.FPDFAction_GetType(action) != raw.PDFACTION_URI:
        return ""
    size = min(raw.FPDFAction_GetURIPath(document.pdf, action, None, 0), _LONGEST)
    if not size:
        return ""
    buffer = ctypes.create_string_buffer(size)
    raw.FPDFAction_GetURIPath(document.pdf, action, buffer, size)
    return safe_link(buffer.value.decode("utf-8", "replace")) or ""


def _boxes(matrix: Matrix, link: Any) -> tuple[Box, ...]:
    """The boxes of a link: its quadrilaterals, or its rectangle where it has none."""
    corners: list[tuple[float, float, float, float]] = []
    points = raw.FS_QUADPOINTSF()
    for place in range(min(raw.FPDFLink_CountQuadPoints(link), 20)):
        if raw.FPDFLink_GetQuadPoints(link, place, points):
            xs = (points.x1, points.x2, points.x3, points.x4)
            ys = (points.y1, points.y2, points.y3, points.y4)
            corners.append((min(xs), min(ys), max(xs), max(ys)))
    if not corners:
        rect = raw.FS_RECTF()
        if not raw.FPDFLink_GetAnnotRect(link, rect):
            return ()
        corners.append((rect.left, rect.bottom, rect.right, rect.top))
    a, b, c, d, e, f = matrix

    def shown(x: float, y: float) -> tuple[float, float]:
        return a * x + c * y + e, b * x + d * y + f

    return tuple(
        (min(x, u), min(y, v), max(x, u), max(y, v))
        for (x, y), (u, v) in ((shown(q[0], q[1]), shown(q[2], q[3])) for q in corners)
        if abs(u - x) > 1 and abs(v - y) > 1
    )


def _joined(links: Sequence[PageLink]) -> list[PageLink]:
    """Links of which one goes on in the next are one."""
    found: list[PageLink] = []
    for link in links:
        if found and _goes_on(found[-1], link):
            found[-1] = replace(found[-1], boxes=(*found[-1].boxes, *link.boxes))
        else:
            found.append(link)
    return found


def _goes_on(link: PageLink, other: PageLink) -> bool:
    """Whether two links with one goal stand side by side, or at the end and the start of lines."""
    if (link.target, link.address) != (other.target, other.address):
        return False
    left, top, right, bottom = link.boxes[-1]
    x, y, _, low = other.boxes[0]
    height = max(bottom - top, low - y)
    if abs(y - top) < _SAME_LINE * height:
        return -height < x - right < _BETWEEN * height
    return 0 < y - top < 2 * height and x < left + height


def _with_kind(link: PageLink) -> PageLink:
    target = link.target
    if target is None:
        return link
    kind = kind_of_name(target.name) if target.name else TargetKind.PLACE
    if kind is TargetKind.PLACE and not target.name.startswith(("page.", "Doc-Start")):
        kind = kind_of_words(link.text)
    return replace(link, target=replace(target, kind=kind))


def _addresses(page: PageText, links: Sequence[PageLink]) -> Iterator[PageLink]:
    """Addresses and DOIs in the text where there is no link yet."""
    taken = [box for link in links for box in link.boxes]
    covered: list[tuple[int, int]] = []
    for pattern, head in ((_URL, ""), (_DOI, "https://doi.org/")):
        for found in pattern.finditer(page.text):
            text = _bare(found[0])
            address = safe_link(f"https://{text}" if text[:4].lower() == "www." else head + text)
            start, end = found.start(), found.start() + len(text)
            if not address or any(start < last and first < end for first, last in covered):
                continue
            boxes = boxes_of(page, start, end)
            if boxes and not any(_overlap(boxes[0], box) for box in taken):
                covered.append((start, end))
                yield PageLink(boxes, text, None, address)


def _bare(text: str) -> str:
    """An address without what the sentence around it put behind."""
    text = text.rstrip(_BEHIND)
    for closing, opening in (")(", "]["):
        while text.endswith(closing) and text.count(closing) > text.count(opening):
            text = text[:-1].rstrip(_BEHIND)
    return text


def _overlap(box: Box, other: Box) -> bool:
    return box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3]
