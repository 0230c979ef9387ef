"""Add jobs: papers by what names them, an id, an address or the words of a reference.

What a reader pastes is understood without a network
(:func:`~paperdesk.text.pasted_text.pasted_references`) and put into the queue; once there is a
network the sources are asked, and what they know is imported in one act that undo takes back.
What nobody knows is told of; what a busy host did not tell yet waits as a request of its own.

Why all of a day is one batch: what a reader adds one by one would make a batch of each.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, fields, replace
from datetime import UTC, datetime
from typing import Any

from paperdesk.model import BatchHeader, ImportChoices, ImportedRecord, Item, PastedReference
from paperdesk.model.follows import QueuedRequest
from paperdesk.model.messages import Message
from paperdesk.tasks.request_work import RequestOutcome, RequestWork

ADDED = "added"
"""Source and listing of the batches of what was added by hand."""
MOST_AT_ONCE = 100
"""Works of one request: what a crash can make us ask again."""
_NAMED = 3
"""Works that the title of a request names."""
_FIELDS = frozenset(field.name for field in fields(PastedReference))


def requests_of(
    references: Sequence[PastedReference], tags: Sequence[str] = ()
) -> tuple[QueuedRequest, ...]:
    """The requests that bring these works, tagged with ``tags``."""
    return tuple(
        _request(references[first : first + MOST_AT_ONCE], tags)
        for first in range(0, len(references), MOST_AT_ONCE)
    )


def references_of(subject: Mapping[str, object]) -> tuple[PastedReference, ...]:
    """The works that a request is about."""
    told: Any = subject.get("references", ())
    return tuple(
        PastedReference(**{name: value for name, value in one.items() if name in _FIELDS})
        for one in told
    )


def add(work: RequestWork, request: QueuedRequest) -> RequestOutcome:
    """Do a request ``{"references": [...], "tags": [...]}``.

    ``values``: ``missing`` are the works that no source knows, ``waiting`` is how many wait for
    a busy one, ``journal`` the number that undoes what came.
    """
    # Late: the window makes requests, and reaches nothing.
    from paperdesk.sources.reference_lookup import look_up  # noqa: PLC0415

    references = references_of(request.subject)
    told: Any = request.subject.get("tags", ())
    tags = tuple(map(str, told))
    lookup = look_up(work.http, references)
    if lookup.trouble is not None and not lookup.found:
        raise lookup.trouble
    if lookup.waiting:
        left = [references[number] for number in sorted(lookup.waiting)]
        work.library.enqueue(requests_of(left, tags))
    missing = [
        one
        for number, one in enumerate(references)
        if number not in lookup.found and number not in lookup.waiting
    ]
    remarks = tuple(Message("add.nobody_knows", what=shown(one)) for one in missing)
    if missing:
        remarks += tuple(dict.fromkeys(lookup.refusals))
    values: dict[str, Any] = {
        "missing": [one.id for one in missing],
        "waiting": len(lookup.waiting),
    }
    if not lookup.found:
        return RequestOutcome(remarks=remarks, values=values)
    records = [record for number in sorted(lookup.found) for record in lookup.found[number]]
    outcome = work.library.add(
        [(request.title, ADDED, items_of_today(records))],
        progress=work.progress,
        choices=ImportChoices(takes_files=False, tags=tags),
    )
    new = sum(file.new for file in outcome.files)
    values["journal"] = outcome.journal
    return RequestOutcome(outcome.batches, new, remarks, values)


def items_of_today(records: Iterable[ImportedRecord]) -> Iterator[Item]:
    """Records in the batch of what is added by hand on this day (UTC)."""
    yield BatchHeader(ADDED, datetime.now(UTC).date().isoformat(), listing=ADDED)
    for rank, record in enumerate(records, 1):
        yield replace(record, rank=rank)


def shown(one: PastedReference) -> str:
    """A work as a list of what was understood shows it."""
    return one.id if one.kind != "words" else one.words


def _request(some: Sequence[PastedReference], tags: Sequence[str]) -> QueuedRequest:
    subject = {"references": [_as_values(one) for one in some], "tags": list(tags)}
    names = ", ".join(shown(one) for one in some[:_NAMED])
    return QueuedRequest("add", subject, f"{names}, …" if len(some) > _NAMED else names)


def _as_values(one: PastedReference) -> dict[str, object]:
    return {name: value for name, value in asdict(one).items() if value}
