"""Title page: what the first pages of a document and its metadata tell of the paper that it is.

Why the letters before the metadata: of 158 papers of which the title was known, /Title of the
document information (ISO 32000-1, 14.3.3) was right for 14, what is set largest for 134. It is
believed where its words stand on the first page.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence

from paperdesk.documents.own_ids import Sheet, own_ids, own_year
from paperdesk.documents.page_text import page_text
from paperdesk.documents.pdf_document import PdfDocument
from paperdesk.documents.text_lines import TextLine, joined_text, text_lines
from paperdesk.documents.title_block import LARGER, LONGEST, read_authors, read_title
from paperdesk.model.document_facts import PaperFacts
from paperdesk.model.pages import BROKEN, PageText
from paperdesk.text import split_authors, title_key

OPENING = 3_000
"""Letters of the first pages that are told."""

_FIRST_PAGES = 3
"""Pages that are looked at: a cover may stand before the paper."""
_FEWEST = 200
"""Letters of a page that is more than a cover."""
_FOR_SCAN = 5
"""Pages of which one must have text."""
_SHORTEST_KEY = 12
_LONGEST_VALUE = 1_000


def facts(document: PdfDocument, name: str = "") -> PaperFacts:
    """What a document tells of its paper; ``name`` is that of its file, which may be an id."""
    metadata = _metadata(document)
    pages = [_text(document, number) for number in range(min(_FIRST_PAGES, document.pages))]
    has_text = any(len(page.text) > 2 for page in pages) or any(
        _text(document, number).text.strip()
        for number in range(_FIRST_PAGES, min(_FOR_SCAN, document.pages))
    )
    sheets = [
        Sheet(_readable(page.text), text_lines(page), document.size(number).height)
        for number, page in enumerate(pages)
    ]
    opening = " ".join(" ".join(sheet.text for sheet in sheets).split())[:OPENING]
    if not sheets or not has_text:
        return PaperFacts(pages=document.pages, has_text=has_text)
    first, title, authors = _titled(sheets, metadata)
    ids = own_ids(sheets[0], metadata, name)
    if first is not sheets[0] and not (ids.arxiv or ids.doi):
        ids = own_ids(first, {}, "")
    year = own_year(first.text, ids.arxiv)
    return PaperFacts(title, authors, ids.arxiv, ids.doi, year, document.pages, has_text, opening)


def _metadata(document: PdfDocument) -> dict[str, str]:
    return {name: value.strip() for name, value in document.pdf.get_metadata_dict().items()}


def _text(document: PdfDocument, number: int) -> PageText:
    return page_text(document.textpage(number), document.page(number))


def _readable(text: str) -> str:
    """The text with the hyphens of broken words, which may be those of an id."""
    return unicodedata.normalize("NFKC", text.replace(BROKEN, "-"))


def _titled(
    sheets: Sequence[Sheet], metadata: Mapping[str, str]
) -> tuple[Sheet, str, tuple[str, ...]]:
    """The first page that has a title, the title and its authors, each with what the metadata
    know better."""
    body = _body([line for sheet in sheets for line in sheet.lines])
    first = next((sheet for sheet in sheets if len(sheet.text) > _FEWEST), sheets[0])
    authors = _of_metadata(metadata.get("Author", ""), first.text)
    for sheet in sheets:
        block = read_title(sheet.lines, sheet.height, body)
        shown = _tidy(joined_text(block))[:LONGEST]
        is_sure = bool(block) and block[0].height >= body * LARGER
        title = _better(shown, is_sure, metadata.get("Title", ""), sheet.text)
        if title:
            many = authors if len(authors) > 1 else read_authors(sheet.lines, block)
            return sheet, title, many or authors
    return first, "", authors


def _body(lines: Sequence[TextLine]) -> float:
    """How high the letters of most words are."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.height, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _better(shown: str, is_sure: bool, told: str, text: str) -> str:
    """The title as it is set, or as the metadata tell it, if that is whole and stands there."""
    key, seen = title_key(told), title_key(shown)
    if len(key) < _SHORTEST_KEY or len(told.split()) < 2:  # one word is a file's name
        return shown
    if key not in _key_of_text(text) or (is_sure and not (seen in key and seen != key)):
        return shown
    return told


def _key_of_text(text: str) -> str:
    """The key of a longer text, as that of a title."""
    return "".join(
        title_key(text[at : at + 1_000]) for at in range(0, min(len(text), 6_000), 1_000)
    )


def _of_metadata(told: str, text: str) -> tuple[str, ...]:
    """The authors that the metadata name, if all of their family names stand on the page."""
    names = split_authors(told[:_LONGEST_VALUE]) if told.strip() else ()
    key = _key_of_text(text)
    families = [title_key(name.partition(",")[0].split()[-1]) for name in names if name.split()]
    if (
        names
        and all(len(name.split()) > 1 for name in names)
        and all(one in key for one in families)
    ):
        return tuple(names)
    return ()


def _tidy(title: str) -> str:
    """A title without marks of footnotes at its end, its accents composed."""
    plain = unicodedata.normalize("NFC", title)
    return re.sub(r"(?:\s*[*†‡§¶∗⋆♯]+|(?<=[^\W\d]{3})\d)$", "", plain).strip()
