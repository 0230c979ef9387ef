"""Mapper of Semantic Scholar's papers.

Source: https://api.semanticscholar.org/api-docs (Academic Graph, FullPaper). Nearly all keys
mean there what they do in any record; left out are those about the graph.
"""

from collections.abc import Mapping
from typing import Any

Record = Mapping[str, Any]

_QUIET = frozenset(
    """paperId corpusId referenceCount citationCount influentialCitationCount isOpenAccess
    s2FieldsOfStudy citationStyles embedding references citations matchScore openAccessInfo
    textAvailability publicationVenue externalIds journal openAccessPdf""".split()  # noqa: SIM905
)
_IDS = ("ArXiv", "DOI")


def is_of_semantic_scholar(record: Record) -> bool:
    """Whether Semantic Scholar wrote this: its number of the paper stands in it."""
    return "paperId" in record or isinstance(record.get("corpusId"), int | str)


def semantic_scholar_fields(record: Record) -> Record:
    """The paper in keys that are known."""
    fields = {key: value for key, value in record.items() if key not in _QUIET}
    ids, journal, venue, pdf = (
        value if isinstance(value := record.get(name), Mapping) else {}
        for name in ("externalIds", "journal", "publicationVenue", "openAccessPdf")
    )
    fields["externalIds"] = {name: ids[name] for name in _IDS if ids.get(name)}
    fields["venue"] = journal.get("name") or record.get("venue") or venue.get("name")
    fields["volume"], fields["pages"] = journal.get("volume"), journal.get("pages")
    fields["pdf_url"] = pdf.get("url")
    fields["issn"] = venue.get("issn")
    return {key: value for key, value in fields.items() if value not in (None, "", [], {})}
