"""Commands add, complete and fetch: papers, what is missing of them, and their PDFs."""

import sys
from argparse import Namespace
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from paperdesk.cli.commands import written_by_hand
from paperdesk.cli.output import Output, one_line, plural
from paperdesk.library import Library
from paperdesk.model import PaperDeskError, PastedReference, Scope
from paperdesk.model.fact_completions import Completion
from paperdesk.model.follows import QueuedRequest
from paperdesk.model.messages import Message
from paperdesk.model.query.parser import parse
from paperdesk.tasks import add_jobs, complete_jobs, kept_completions
from paperdesk.tasks.network_jobs import DrainOutcome, drain
from paperdesk.text import pasted_references, with_added_text

_SHOWN = 300


def add(library: Library, args: Namespace, output: Output) -> int:
    """``add TEXT... [--from FILE] [--dry-run]``: 1 where nothing of it names a paper, or no
    source knows it; ``add --set FIELD=WORDS...`` is a paper by hand."""
    if args.facts:
        return written_by_hand.add(library, args, output)
    text = with_added_text("\n".join((*args.texts, *map(_text_of, args.files))))
    references = pasted_references(text)
    own = tuple(one for one in references if not one.cited)
    chosen = references if args.references or not own else own
    if not chosen:
        raise PaperDeskError(Message("add.nothing_named"))
    values: dict[str, Any] = {"understood": [_reference(one) for one in chosen]}
    if args.dry_run or not output.json:
        for one in chosen:
            output.say(_told(output, one))
    if args.dry_run:
        if output.json:
            output.answer(values)
        output.say("Nothing was asked for and nothing was written.")
        return 0
    outcome = _do(library, output, add_jobs.requests_of(chosen, tuple(args.tag)))
    new = plural(outcome.new, "paper")
    done = f"Added {new}." if outcome.new else "No paper is new."
    return _answer(output, outcome, values | {"new": outcome.new}, done if outcome.done else "")


def complete(library: Library, args: Namespace, output: Output) -> int:
    """``complete [ID...] [--query QUERY] [--fill]``: says field by field what is missing and
    known elsewhere; with ``--fill`` it is filled in."""
    keys = _keys(library, args)
    if not (args.ids or args.query):
        keys = complete_jobs.incomplete(library, keys)
    if not keys:
        output.say("Nothing is missing of these papers.")
        if output.json:
            output.answer({"papers": []})
        return 0
    if args.limit and len(keys) > args.limit:
        output.remark(f"paperdesk: The first {args.limit:,} of {plural(len(keys), 'paper')}.")
        keys = keys[: args.limit]
    outcome = _do(library, output, complete_jobs.requests_for(library, keys, fill=args.fill))
    found = kept_completions.kept(library.places, keys)
    filled = [key for one in _values(outcome) for key in one.get("found", ()) if args.fill]
    values = {"papers": [_completion(library, one) for one in found], "filled": len(filled)}
    for one in () if args.fill else found:
        _say_completion(output, library, one)
    kept_completions.drop(library.places, [one.key for one in found])
    said = f"Filled in {plural(len(filled), 'paper')}." if args.fill else "Nothing was written."
    return _answer(output, outcome, values, said if outcome.done else "")


def fetch(library: Library, args: Namespace, output: Output) -> int:
    """``fetch [ID...] [--query QUERY] [--scope SCOPE]``: 2 where it is not said of which."""
    if not (args.ids or args.query or args.scope):
        output.remark("paperdesk: Say whose: ids, --query QUERY or --scope SCOPE.")
        return 2
    keys = _keys(library, args)
    requests = library.file_requests(keys)
    there = len(library.with_pdf(keys))
    nowhere = len(keys) - there - len(requests)
    if not requests:
        output.say(_of_nothing(there, nowhere))
        if output.json:
            output.answer({"fetched": 0, "there": there, "nowhere": nowhere})
        return 0
    outcome = _do(library, output, requests)
    files = [one["file"] for one in _values(outcome) if one.get("file")]
    for name in files:
        output.say(f"  {one_line(str(name))}")
    values = {"fetched": len(files), "files": files, "there": there, "nowhere": nowhere}
    return _answer(output, outcome, values, f"Fetched {plural(len(files), 'file')}.")


def _do(library: Library, output: Output, requests: Sequence[QueuedRequest]) -> DrainOutcome:
    """Put requests into the queue, and do them as far as that is possible now."""
    numbers = library.enqueue(requests)
    with output.progress() as progress:
        return drain(library, library.places, progress, only=frozenset(numbers))


def _answer(output: Output, outcome: DrainOutcome, values: dict[str, Any], said: str) -> int:
    remarks = [remark for _, one in outcome.outcomes for remark in one.remarks]
    problems = [problem for _, problem in outcome.failed]
    if output.json:
        output.answer(
            values
            | {
                "waiting": len(outcome.waiting),
                "offline": outcome.offline,
                "remarks": remarks,
                "problems": problems,
            }
        )
    for text in (*remarks, *problems):
        output.remark(f"paperdesk: {one_line(text)}")
    if said:
        output.say(said)
    if waiting := len(outcome.waiting) - len(problems):
        why = "There is no network, or it is switched off." if outcome.offline else ""
        output.say(f"{why} {plural(waiting, 'request')} kept until it can be done.".strip())
    return 1 if problems or (remarks and not outcome.new and not outcome.batches) else 0


def _keys(library: Library, args: Namespace) -> list[int]:
    if args.ids:
        return [library.key(id_) for id_ in args.ids]
    if args.query:
        text = args.query
        query = library.saved_query(text[1:]) if text.startswith("@") else text
        answer = library.search(parse(query), whole=True)
        return list(answer.keys[: answer.full])
    kind, _, value = (args.scope or "all").partition(":")
    return list(library.keys(Scope(kind, value)))


def _values(outcome: DrainOutcome) -> Iterable[dict[str, Any]]:
    return (dict(one.values) for _, one in outcome.outcomes)


def _text_of(name: str) -> str:
    if name == "-":
        return sys.stdin.read()
    try:
        return Path(name).read_text(encoding="utf-8", errors="replace")
    except OSError as error:
        raise PaperDeskError(
            Message("file.unreadable", path=name, reason=error.strerror or str(error))
        ) from error


def _reference(one: PastedReference) -> dict[str, Any]:
    return {name: value for name, value in asdict(one).items() if value} | {"id": one.id}


def _told(output: Output, one: PastedReference) -> str:
    words = one_line(one.words)[:_SHOWN]
    if one.kind == "words":
        return f"look up: {words}"
    return one_line(one.id) + (output.dim(f"  {words}") if words else "")


def _completion(library: Library, one: Completion) -> dict[str, Any]:
    told = {name: value for name, value in asdict(one).items() if name != "key"}
    return {"id": str(library.entry(one.key).paper.id)} | told


def _say_completion(output: Output, library: Library, one: Completion) -> None:
    paper = library.entry(one.key).paper
    by = " by its title" if one.by_title else ""
    output.say(output.bold(one_line(one.title)))
    output.say(output.dim(f"  {paper.id}, found{by} at {', '.join(one.sources)}"))
    for field in one.proposals:
        mark = "+" if field.fills else "≠"
        kept = f" (kept: {one_line(field.before)[:_SHOWN]})" if field.before else ""
        output.say(f"  {mark} {field.field}: {one_line(field.after)[:_SHOWN]}{kept}")


def _of_nothing(there: int, nowhere: int) -> str:
    parts = []
    if there:
        parts.append(f"{plural(there, 'paper')} with a PDF already")
    if nowhere:
        parts.append(f"{plural(nowhere, 'paper')} of which nobody says where the PDF lies")
    return f"{', '.join(parts)}." if parts else "No paper is there."
