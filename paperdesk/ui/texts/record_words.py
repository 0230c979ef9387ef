"""Words for records of papers: what their fields are called, and what speaks for one paper."""

from collections.abc import Iterable

from paperdesk.ui.i18n import language


def field_name(name: str) -> str:
    """What a field of a paper is called; of one that no record differs in, its name."""
    named = {
        "title": language.tr("title"),
        "abstract": language.tr("abstract"),
        "summary": language.tr("summary"),
        "authors": language.tr("authors"),
        "published": language.tr("date"),
        "updated": language.tr("changed"),
        "categories": language.tr("categories"),
        "primary_category": language.tr("category"),
        "keywords": language.tr("keywords"),
        "url": language.tr("address"),
        "pdf_url": language.tr("PDF"),
        "code_url": language.tr("code"),
        "project_url": language.tr("project"),
        "doi": "DOI",
        "arxiv_id": "arXiv",
        "isbn": "ISBN",
        "issn": "ISSN",
        "venue": language.tr("venue"),
        "volume": language.tr("volume"),
        "issue": language.tr("issue"),
        "pages": language.tr("pages"),
        "editors": language.tr("editors"),
        "publisher": language.tr("publisher"),
        "comment": language.tr("comment"),
        "submitter": language.tr("submitter"),
        "organisation": language.tr("organisation"),
    }
    return named.get(name) or _rarer_field(name)


def _rarer_field(name: str) -> str:
    named = {
        "tags": language.tr("tags"),
        "collections": language.tr("collections"),
        "note": language.tr("note"),
        "rating": language.tr("rating"),
        "type": language.tr("type"),
        "place": language.tr("place"),
        "edition": language.tr("edition"),
        "series": language.tr("series"),
        "language": language.tr("language"),
        "season": language.tr("season"),
        "circa": language.tr("about that date"),
        "versions": language.tr("versions"),
        "upvotes": language.tr("upvotes"),
        "source": language.tr("source"),
        "report_number": language.tr("report number"),
        "license": language.tr("licence"),
    }
    return named.get(name, name)


def evidence_words(evidence: Iterable[str]) -> str:
    """What speaks for one paper and what for two."""
    reasons = {
        "same id": language.tr("the same id"),
        "other id": language.tr("other ids"),
        "equal record": language.tr("equal records"),
        "same people": language.tr("the same authors"),
        "some people": language.tr("some authors are the same"),
        "other people": language.tr("other authors"),
        "no people": language.tr("authors are not named by both"),
        "same abstract": language.tr("the same abstract"),
        "similar abstract": language.tr("similar abstracts"),
        "unclear abstract": language.tr("abstracts with something in common"),
        "other abstract": language.tr("different abstracts"),
        "same year": language.tr("the same year"),
        "near year": language.tr("years close together"),
        "far year": language.tr("years far apart"),
        "same venue": language.tr("the same venue"),
        "other venue": language.tr("different venues"),
        "same numbers": language.tr("the same volume or pages"),
        "other numbers": language.tr("different volumes or pages"),
        "same address": language.tr("the same web address"),
        "other address": language.tr("different addresses on one site"),
        "short title": language.tr("a short title"),
        "usual title": language.tr("a title that many papers have"),
        "preprint doi": language.tr("the DOI of a preprint, and another"),
    }
    return language.tr("; ").join(reasons.get(kind, kind) for kind in evidence)
