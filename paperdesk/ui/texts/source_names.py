"""Names of sources and services as they call themselves, the same in every language."""

_NAMES = {
    "arxiv": "arXiv",
    "doi": "DOI",
    "pmid": "PubMed",
    "pmcid": "PubMed Central",
    "openreview": "OpenReview",
    "acl": "ACL Anthology",
    "openalex": "OpenAlex",
    "semantic-scholar": "Semantic Scholar",
    "dblp": "DBLP",
    "crossref": "Crossref",
    "huggingface": "Hugging Face",
}


def source_name(name: str) -> str:
    """What a source, or the service of an id, calls itself."""
    return _NAMES.get(name, name)
