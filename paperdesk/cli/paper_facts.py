"""Facts of a paper, as ``show`` lists them: ids, dates, where it came out, links."""

from collections.abc import Sequence

from paperdesk import text
from paperdesk.cli.output import one_line, plural
from paperdesk.model import Entry, JoinedRecord, Paper
from paperdesk.model.community import Community, CommunityCapture
from paperdesk.model.reading_fields import MOST_STARS


def facts(entry: Entry) -> list[tuple[str, str]]:
    """(name, value) of each fact; values may be empty."""
    paper = entry.paper
    upvotes = "" if paper.upvotes is None else str(paper.upvotes)
    known = [
        ("id", paper.id),
        ("also", ", ".join(alias for alias in entry.aliases if alias != paper.id)),
        ("same title as", ", ".join(other.id for other in entry.namesakes)),
        ("joined with", "; ".join(map(_joined, entry.joined))),
        ("state", _standing(entry)),
        ("tags", ", ".join(entry.tags)),
        ("in", ", ".join(entry.collections)),
        ("citation key", entry.citation_key),
        ("published", _published(paper)),
        ("updated", paper.updated),
        ("versions", ", ".join(paper.versions)),
        ("venue", text.display(paper.venue)),
        *_bibliography(paper),
        ("categories", ", ".join(paper.categories)),
        ("keywords", ", ".join(map(text.display, paper.keywords))),
        ("report", paper.report_number),
        ("organisation", paper.organisation),
        ("submitter", paper.submitter),
        ("upvotes", upvotes),
        ("comment", text.display(paper.comment)),
        ("licence", paper.license),
        ("page", paper.url),
        ("pdf", paper.pdf_url),
        ("code", paper.code_url),
        ("project", paper.project_url),
        ("source", paper.source),
        ("added", entry.added),
        ("yours", ", ".join(entry.own_facts)),
    ]
    return [(name, one_line(value)) for name, value in known]


def community_facts(
    said: Community | None, captures: Sequence[CommunityCapture]
) -> list[tuple[str, str]]:
    """What the readers of a site did with a paper, and how its upvotes went by day."""
    if said is None:
        return []
    by_day = {one.at[:10]: one.upvotes for one in captures if one.upvotes is not None}
    kinds = zip(("model", "data set", "space"), said.linked_total, strict=True)
    totals = ", ".join(plural(total, kind) for kind, total in kinds if total)
    linked = ", ".join(one.id for one in said.linked)
    known = [
        ("upvotes by day", ", ".join(f"{day}: {n:,}" for day, n in by_day.items())),
        ("comments", "" if said.comments is None else f"{said.comments:,}"),
        ("stars of its code", "" if said.stars is None else f"{said.stars:,}"),
        ("linked", f"{totals}: {linked}" if linked else totals),
        ("media", ", ".join(said.media)),
        ("withdrawn", said.withdrawn),
    ]
    return [(name, one_line(value)) for name, value in known]


def _joined(record: JoinedRecord) -> str:
    """A version that became one with the paper, and whether it was the one that was read."""
    told = text.display(record.citation.venue), str(record.citation.year or "")
    place = ", ".join(part for part in told if part)
    parts = (place, ", ".join(record.versions), str(record.state))
    return f"{record.id} ({'; '.join(part for part in parts if part)})"


def _published(paper: Paper) -> str:
    return " ".join(filter(None, ("about" if paper.circa else "", paper.season, paper.published)))


def _bibliography(paper: Paper) -> list[tuple[str, str]]:
    return [
        ("type", paper.type),
        ("volume", paper.volume),
        ("issue", paper.issue),
        ("pages", paper.pages),
        ("edition", paper.edition),
        ("series", text.display(paper.series)),
        ("editors", ", ".join(text.display_name(one.written) for one in paper.editors)),
        ("publisher", ", ".join(filter(None, (text.display(paper.publisher), paper.place)))),
        ("isbn", ", ".join(paper.isbn)),
        ("issn", ", ".join(paper.issn)),
        ("language", paper.language),
    ]


def _standing(entry: Entry) -> str:
    """State, star and rating in words."""
    rating = f"rated {entry.rating} of {MOST_STARS}" if entry.rating else ""
    parts = (str(entry.state), "starred" if entry.starred else "", rating)
    return ", ".join(part for part in parts if part)
