"""Commands follow and refresh: what is followed, and what came of asking for it."""

from argparse import Namespace
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from paperdesk.cli.commands.edit import said
from paperdesk.cli.network_options import RHYTHMS
from paperdesk.cli.output import Output, one_line, plural
from paperdesk.formats import opml
from paperdesk.library import Library
from paperdesk.model import SourceError
from paperdesk.model.follow_schedule import due_requests, follow_request, query_request
from paperdesk.model.follows import Follow, PaperNotice, QueuedRequest, Rhythm, SourceQuery
from paperdesk.model.messages import Message
from paperdesk.sources.source_table import BY_NAME, PaperSource, QueryKind, Takes
from paperdesk.tasks import network_jobs
from paperdesk.tasks.network_jobs import DrainOutcome
from paperdesk.tasks.subscription_lists import listed, write_follows

_NEWS = {
    "new-version": "there is a new version,",
    "withdrawn": "it was withdrawn:",
    "published": "it was published:",
}
_NAMES = {rhythm: name for name, rhythm in RHYTHMS.items()}


def follow(library: Library, args: Namespace, output: Output) -> int:
    """``follow [SOURCE [VALUE]]``, ``--stop NUMBER``, ``--from FILE``, ``--to FILE``."""
    if args.stop is not None:
        return said(output, library.forget_follow(args.stop))
    if args.opml_in is not None:
        return _follow_all(library, args.opml_in, output)
    if args.opml_out is not None:
        return _write_all(library, args.opml_out, output)
    if not args.source:
        return _list(library, output)
    query, kind = _query(args.source, args.kind, " ".join(args.value))
    rhythm = RHYTHMS[args.every] if args.every else (kind and kind.rhythm) or Rhythm.DAILY
    wanted = Follow(query, args.name or _title(query, kind), rhythm, tag=args.tag)
    return said(output, library.save_follow(wanted))


def refresh(library: Library, args: Namespace, output: Output) -> int:
    """``refresh [NUMBER...] [--all | --once SOURCE KIND [VALUE] | --papers [ID...]]``: 1 when
    something could not be brought."""
    requests = tuple(_wanted(library, args))
    numbers = library.enqueue(requests)
    by_hand = bool(args.numbers or args.once or args.all or args.papers is not None)
    with output.progress() as progress:
        if by_hand:
            outcome = network_jobs.drain(library, library.places, progress, only=frozenset(numbers))
        if not by_hand or not outcome.offline:
            rest = network_jobs.drain(library, library.places, progress)
            outcome = rest if not by_hand else network_jobs.joined(outcome, rest)
    return tell(library, outcome, output)


def tell(library: Library, outcome: DrainOutcome, output: Output) -> int:
    """Tell what became of requests; 1 when something could not be brought."""
    if output.json:
        output.answer(_as_values(library, outcome))
    _say_arrivals(library, outcome, output)
    if outcome.waiting:
        waits = plural(len(outcome.waiting), "request")
        why = "There is no network: " if outcome.offline else ""
        verb = "waits" if len(outcome.waiting) == 1 else "wait"
        output.say(f"{why}{waits} {verb}. 'paperdesk network' tells more.")
    titles = {one.number: one.title for one in library.queued()}
    for number, problem in outcome.failed:
        output.remark(f"paperdesk: {one_line(titles.get(number, ''))}: {one_line(problem)}")
    return 1 if outcome.failed else 0


def _say_arrivals(library: Library, outcome: DrainOutcome, output: Output) -> None:
    """Say what came: papers, remarks, and news of papers that are here."""
    for batch in library.batches():
        if batch.key in outcome.batches:
            title = " ".join(part for part in (batch.title or batch.source, batch.date) if part)
            output.say(f"{output.bold(one_line(title))}: {plural(batch.papers, 'paper')}")
    for _, one in outcome.outcomes:
        for remark in one.remarks:
            output.say(output.dim(f"  {one_line(remark)}"))
    notices = _notices(library, outcome)
    for notice in notices:
        said = one_line(f"{_NEWS[notice.kind]} {notice.value}")
        output.say(f"{output.bold(one_line(notice.title))}: {said}")
    if outcome.new:
        output.say(f"Added {plural(outcome.new, 'paper')}.")
    elif outcome.done and not notices:
        output.say("No paper is new.")
    elif not (outcome.done or outcome.failed or outcome.waiting):
        output.say("Nothing is due.")


def _notices(library: Library, outcome: DrainOutcome) -> tuple[PaperNotice, ...]:
    """The news of papers that were told just now."""
    told = sum(int(one.values.get("notices", 0)) for _, one in outcome.outcomes)
    return library.paper_notices()[:told]


def _wanted(library: Library, args: Namespace) -> Iterable[QueuedRequest]:
    """The requests that a command line asks for."""
    if args.once:
        source, *rest = args.once
        kind_name, value = (rest[0] if rest else None), " ".join(rest[1:])
        query, kind = _query(source, kind_name, value)
        yield query_request(query, _title(query, kind))
    elif args.papers is not None:
        keys = [library.key(text) for text in args.papers]
        subject = {"papers": keys or "all", "source": "arxiv"}
        yield QueuedRequest("refresh", subject, "News of papers")
    elif args.numbers:
        yield from (follow_request(library.follow(number)) for number in args.numbers)
    elif args.all:
        yield from map(follow_request, library.follows())
    else:
        yield from due_requests(library.follows(), datetime.now(UTC))


def _query(source: str, kind_name: str | None, value: str) -> tuple[SourceQuery, QueryKind | None]:
    """The query that is meant. Raises SourceError for what no source is asked for."""
    if "://" in source:
        query = opml.query_of(source)
        found = BY_NAME.get(query.source)
        return query, found.kind(query.kind) if found else None
    known = BY_NAME.get(source)
    if known is None:
        raise SourceError(Message("source.unknown", name=source))
    kind = known.kind(kind_name) if kind_name else _usual(known, value)
    if kind is None:
        raise SourceError(
            Message("source.unknown_kind", source=known.title, kind=kind_name or value)
        )
    return SourceQuery(source, kind.name, value), kind


def _usual(source: PaperSource, value: str) -> QueryKind | None:
    """The kind that is meant where none is named: the first that is followed, and takes a
    value if there is one."""
    followed = [kind for kind in source.kinds if kind.rhythm is not None]
    if value:
        dated = (Takes.NOTHING, Takes.DAY, Takes.WEEK, Takes.MONTH)
        followed = [kind for kind in followed if kind.takes not in dated]
    return followed[0] if followed else None


def _title(query: SourceQuery, kind: QueryKind | None) -> str:
    source = BY_NAME.get(query.source)
    if source is None or kind is None or kind.takes is Takes.ADDRESS:
        return query.value or query.source
    return f"{source.title}: {query.value or kind.title}"


def _list(library: Library, output: Output) -> int:
    follows = library.follows()
    if output.json:
        output.answer({"follows": [_follow_values(one) for one in follows]})
        return 0
    for one in follows:
        new = f"  {one.new:,} new" if one.new else ""
        output.say(f"{one.number:>3}  {output.bold(one_line(one.title))}{new}")
        about = " ".join((one.query.source, one.query.kind, one.query.value)).strip()
        asked = f"asked {one.asked}" if one.asked else "not asked yet"
        parts = [about, f"every {_NAMES[one.rhythm]}", asked]
        if one.rhythm is Rhythm.BY_HAND:
            parts[1] = "by hand"
        parts += [f"tag {one.tag}"] if one.tag else []
        output.say(output.dim("     " + one_line(", ".join(parts))))
        if one.problem is not None:
            output.say(f"     {one_line(one.problem)}")
    if not follows:
        output.say("Nothing is followed.")
    return 0


def _follow_values(one: Follow) -> dict[str, Any]:
    return {
        "number": one.number,
        "title": one.title,
        "source": one.query.source,
        "kind": one.query.kind,
        "value": one.query.value,
        "options": dict(one.query.options),
        "rhythm": str(one.rhythm),
        "tag": one.tag,
        "asked": one.asked,
        "changed": one.changed,
        "problem": one.problem,
        "new": one.new,
    }


def _follow_all(library: Library, path: Path, output: Output) -> int:
    """Follow what an OPML file lists."""
    found = listed(path)
    known = {_same(one.query) for one in library.follows()}
    fresh = [one for one in found.follows if _same(one.query) not in known]
    library.save_follows(fresh)
    if output.json:
        output.answer({"followed": [one.title for one in fresh], "refused": list(found.refused)})
    before = len(found.follows) - len(fresh)
    output.say(f"Followed {plural(len(fresh), 'source')}; {before:,} were followed before.")
    for address in found.refused:
        output.say(f"  cannot be followed: {one_line(address)}")
    return 0


def _same(query: SourceQuery) -> tuple[object, ...]:
    return query.source, query.kind, query.value, tuple(sorted(query.options.items()))


def _write_all(library: Library, path: Path, output: Output) -> int:
    """Write what is followed into an OPML file."""
    written = write_follows(library, path)
    if output.json:
        output.answer({"file": str(path), "follows": written})
    output.say(f"Wrote {plural(written, 'follow')} into {one_line(str(path))}.")
    return 0


def _as_values(library: Library, outcome: DrainOutcome) -> dict[str, Any]:
    batches = {batch.key: batch for batch in library.batches()}
    queued = {one.number: one for one in library.queued()}
    return {
        "new": outcome.new,
        "batches": [
            {
                "batch": key,
                "source": batches[key].source,
                "title": batches[key].title,
                "date": batches[key].date,
                "papers": batches[key].papers,
            }
            for key in outcome.batches
            if key in batches
        ],
        "remarks": [remark for _, one in outcome.outcomes for remark in one.remarks],
        "notices": [
            {"id": library.entry(one.key).paper.id, "kind": one.kind, "value": one.value}
            for one in _notices(library, outcome)
        ],
        "done": len(outcome.done),
        "waiting": len(outcome.waiting),
        "offline": outcome.offline,
        "failed": [
            {"request": number, "title": queued[number].title, "problem": problem}
            for number, problem in outcome.failed
            if number in queued
        ],
    }
