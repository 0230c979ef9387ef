"""Link reader: the links of an open document, those that it has and those of its plain words, and
what they lead to."""

from dataclasses import replace
from functools import cached_property
from pathlib import Path

from paperdesk.documents.citation_peek import peek
from paperdesk.documents.cited_label import cited_label
from paperdesk.documents.link_names import LinkNames
from paperdesk.documents.links import page_links
from paperdesk.documents.list_of_references import ListOfReferences, lists_of_references
from paperdesk.documents.pdf_document import PdfDocument
from paperdesk.documents.plain_citations import cites_by_raised_numbers, plain_citations
from paperdesk.documents.read_pages import ReadPages
from paperdesk.model.pages import PageLink, Peek, TargetKind

LOOKED_AT = 8
"""Pages of a document that show how it cites."""


class LinkReader:
    """Reader of the links of one document, in the thread that has it."""

    def __init__(self, document: PdfDocument, path: Path, password: str = "") -> None:
        self._pages = ReadPages(document)
        self._names = LinkNames(path, password)
        self._raised: dict[ListOfReferences, bool] = {}

    def links(self, page: int) -> tuple[PageLink, ...]:
        """The links of a page; citations in its text where the file made no links of them.

        The first page that needs them has the reference lists read, some milliseconds a page.
        """
        found = page_links(self._pages, page, self._names)
        if any(link.target and link.target.kind is TargetKind.CITATION for link in found):
            return tuple(self._to_own_list(link, page) for link in found)
        lists = self._lists
        cited = next((one for one in lists if one.page >= page), lists[-1] if lists else None)
        if cited is None or any(_is_within(page, one) for one in lists):
            return found
        end = cited.start if page == cited.page else None
        raised = self._are_raised(cited)
        plain = plain_citations(self._pages.text(page), cited, end, are_raised=raised)
        taken = {box for link in found for box in link.boxes}
        return (*found, *(link for link in plain if link.boxes and not taken & set(link.boxes)))

    def peek(self, link: PageLink) -> Peek | None:
        """What a link inside the document leads to; None where there is nothing to be seen."""
        return peek(self._pages, link)

    def close(self) -> None:
        """Close what was opened for names."""
        self._names.close()

    def _to_own_list(self, link: PageLink, page: int) -> PageLink:
        """A citation of a supplement that leads into the paper's list, to an entry of another mark,
        leads to its own list: who joined the two let the names of the second go.

        An entry beside the one that is meant is left: old files point at the foot of entries.
        """
        target = link.target
        if not target or target.kind is not TargetKind.CITATION or target.page >= page:
            return link
        mark = cited_label(link.text).mark
        own = next((one for one in self._lists if one.page >= page), None)
        meant = own.entry_of(mark) if own and mark else None
        there = next((one.entry_at(target) for one in reversed(self._lists)
                      if one.page <= target.page), None)  # fmt: skip
        if meant is None or there is None or _are_neighbours(there.mark, mark):
            return link
        return replace(link, target=meant.place)

    def _are_raised(self, cited: ListOfReferences) -> bool:
        """Whether citations of a list are raised numbers, as the first pages show."""
        if cited not in self._raised:
            texts = [self._pages.text(n).text for n in range(min(LOOKED_AT, cited.page + 1))]
            if cited.page < LOOKED_AT:
                texts[-1] = texts[-1][: cited.start]
            self._raised[cited] = cited.is_marked and cites_by_raised_numbers(texts, cited)
        return self._raised[cited]

    @cached_property
    def _lists(self) -> tuple[ListOfReferences, ...]:
        return lists_of_references(self._pages)


def _is_within(page: int, cited: ListOfReferences) -> bool:
    return bool(cited.entries) and cited.page < page <= cited.entries[-1].page


def _are_neighbours(one: str, other: str) -> bool:
    if one.isdecimal() and other.isdecimal():
        return abs(int(one) - int(other)) <= 1
    return one == other
