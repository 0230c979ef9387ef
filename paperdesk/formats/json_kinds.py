"""Kinds of JSON files, told from their first characters: what a service or a program writes.

All are read by :mod:`jsonl`, record by record (:mod:`record_dialects`), in whatever envelope and
also one a line; what is told apart here is only what a reader is told that a file is.
"""

import re

from paperdesk.formats.json_records import begins_json
from paperdesk.formats.publication_types import CSL_TYPES

# A key inside a string is followed by a backslash, not by its closing quotation mark.
_CROSSREF = re.compile(
    r'"message-type"\s*:|"indexed"\s*:\s*\{|"status"\s*:\s*"ok"\s*,[^{]*"message"\s*:'
)
_DATACITE = re.compile(r'"titles"\s*:\s*\[')
_DATACITE_PEOPLE = re.compile(r'"creators"\s*:\s*\[')
_OPENALEX = re.compile(r'"authorships"\s*:\s*\[|"https://openalex\.org/W\d')
_SEMANTIC_SCHOLAR = re.compile(r'"(?:paperId|corpusId)"\s*:')
_CSL_TYPE = re.compile(rf'"type"\s*:\s*"(?:{"|".join(sorted(CSL_TYPES))})"')
_CSL = re.compile(
    r'"(?:issued|container-title|publisher-place|citation-key)"\s*:'
    r'|"(?:author|editor)"\s*:\s*\[\s*\{\s*"(?:family|given|literal|non-dropping-particle)"'
)


def is_crossref(head: str) -> bool:
    """Whether a file begins as an answer of Crossref."""
    return begins_json(head) and bool(_CROSSREF.search(head))


def is_datacite(head: str) -> bool:
    """Whether a file begins as an answer of DataCite."""
    return begins_json(head) and bool(_DATACITE.search(head) and _DATACITE_PEOPLE.search(head))


def is_openalex(head: str) -> bool:
    """Whether a file begins as an answer of OpenAlex."""
    return begins_json(head) and bool(_OPENALEX.search(head))


def is_semantic_scholar(head: str) -> bool:
    """Whether a file begins as an answer of Semantic Scholar."""
    return begins_json(head) and bool(_SEMANTIC_SCHOLAR.search(head))


def is_csl_json(head: str) -> bool:
    """Whether a file begins as items of CSL-JSON."""
    return begins_json(head) and bool(_CSL_TYPE.search(head) and _CSL.search(head))
