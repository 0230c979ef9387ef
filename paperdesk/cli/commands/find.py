"""Commands list, search, related and show."""

import calendar
import re
from argparse import Namespace
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from paperdesk import settings, text
from paperdesk.cli import explain_output
from paperdesk.cli.output import Output, harmless, one_line, plural, size
from paperdesk.cli.paper_facts import community_facts, facts
from paperdesk.library import Library
from paperdesk.model import (
    Entry,
    Hit,
    Order,
    Paper,
    Scope,
    ScorePart,
    SearchResults,
    Snippet,
    State,
)
from paperdesk.model.community import Community
from paperdesk.model.person_name import as_json, parts_of
from paperdesk.model.query.parser import parse
from paperdesk.model.reading_fields import READING_FIELDS

AUTHORS = 4
"""Authors that are named on a line; of more, the first ones."""


def list_papers(library: Library, args: Namespace, output: Output) -> int:
    """``list``: the papers of a place."""
    kind, _, value = args.scope.partition(":")
    keys = library.keys(Scope(kind, value), Order(args.order))
    shown = keys[: args.limit or None]
    entries = list(library.entries(shown))
    if output.json:
        papers = [_as_values(entry) for entry in entries]
        output.answer(
            {"scope": args.scope, "order": args.order, "total": len(keys), "papers": papers}
        )
        return 0
    for entry in entries:
        say_paper(output, entry)
    more = f", the first {len(shown):,} shown" if len(shown) < len(keys) else ""
    output.say(output.dim(plural(len(keys), "paper") + more + "."))
    return 0


def search(library: Library, args: Namespace, output: Output) -> int:
    """``search``: papers with all words first, then those with most."""
    query_text = asked_for(library, args.query)
    library.order_by_meaning(settings.load(library.places).meaning == "on")
    answer = library.search(parse(query_text))
    keys = list(answer.keys[: args.limit or None])
    entries = {entry.key: entry for entry in library.entries(keys)}
    present = [key for key in keys if key in entries]
    scores = dict(zip(answer.keys, answer.scores, strict=True))
    hits = [hit for hit in library.explain(answer.query, present) if hit.key in entries]
    parts: dict[int, tuple[ScorePart, ...]] = {}
    if args.explain:
        parts = dict(zip(present, library.score_parts(answer.query, present), strict=True))
    if output.json:
        found = [_hit(entries[hit.key], hit, scores[hit.key]) for hit in hits]
        for paper, hit in zip(found, hits, strict=True) if args.explain else ():
            paper["parts"] = explain_output.as_values(parts[hit.key])
        facets = {"facets": asdict(library.facets(answer))} if args.explain else {}
        output.answer(_answered(query_text, answer) | {"hits": found} | facets)
        return 0
    for flag in answer.query.flags:
        output.remark(f"paperdesk: {one_line(flag)}")
    for hit in hits:
        say_paper(output, entries[hit.key], hit)
        if args.explain:
            explain_output.say_parts(output, scores[hit.key], parts[hit.key])
    _say_total(output, answer, len(hits))
    if args.explain and answer.total:
        explain_output.say_facets(output, library.facets(answer))
    return 0


def related(library: Library, args: Namespace, output: Output) -> int:
    """``related ID...``: papers like these, and the words that make them so."""
    keys = [library.key(text) for text in args.ids]
    if library.index_is_worn():
        with output.progress() as progress:
            library.settle_index(progress)
    found = library.related(keys)[: args.limit or None]
    entries = {entry.key: entry for entry in library.entries(paper.key for paper in found)}
    shown = [paper for paper in found if paper.key in entries]
    if output.json:
        ids = [library.entry(key).paper.id for key in keys]
        papers = [
            {
                "id": entries[paper.key].paper.id,
                "title": entries[paper.key].paper.title,
                "score": round(paper.score, 4),
                "words": list(paper.words),
                "near": list(paper.near),
            }
            for paper in shown
        ]
        output.answer({"like": ids, "papers": papers})
        return 0
    for paper in shown:
        say_paper(output, entries[paper.key])
        reasons = [("by", paper.words), ("near in meaning", paper.near)]
        told = [f"{why}: {', '.join(map(one_line, words))}" for why, words in reasons if words]
        output.say(output.dim(f"  {'; '.join(told)}"))
    total = f"{plural(len(shown), 'paper')} like this." if shown else "None is alike."
    output.say(output.dim(total))
    return 0


def _answered(query_text: str, answer: SearchResults) -> dict[str, Any]:
    return {
        "query": query_text,
        "understood": answer.understood,
        "total": answer.total,
        "took_ms": round(answer.took_ms, 2),
    }


def asked_for(library: Library, words: Sequence[str]) -> str:
    """The query of a command line: its words, or with ``@NAME`` that of a saved search.

    Raises LibraryError when there is no search of that name.
    """
    text = " ".join(word.strip() for word in words)
    return library.saved_query(text[1:]) if text.startswith("@") else text


def show(library: Library, args: Namespace, output: Output) -> int:
    """``show ID``: all that is known of a paper, with the note."""
    entry = library.entry(library.key(args.id))
    note = library.note(entry.key)
    files = library.attachments([entry.key]).get(entry.key, ())
    said, captures = library.community(entry.key), library.captures(entry.key)
    batches = {batch.key: batch for batch in library.batches()}
    arrived = [
        {"source": batches[key].source, "title": batches[key].title, "date": batches[key].date}
        | {"rank": rank}
        for key, rank in entry.batches
        if key in batches
    ]
    if output.json:
        values = asdict(entry.paper) | _as_values(entry)
        values |= {"author_parts": parts_of(entry.paper.authors)}
        values |= {"editors": as_json(entry.paper.editors)}
        values |= {"citation_key": entry.citation_key, "own_facts": list(entry.own_facts)}
        values |= {"added": entry.added, "aliases": list(entry.aliases), "batches": arrived}
        values["files"] = [asdict(one) for one in files]
        values["same_title"] = [paper.id for paper in entry.namesakes]
        values["joined"] = [asdict(record) for record in entry.joined]
        values["community"] = asdict(said) if said else None
        values["captures"] = [asdict(one) for one in captures]
        output.answer(values | {"note": note.text, "note_file": note.path if note.version else ""})
        return 0
    paper = entry.paper
    output.say(output.bold(output.wrapped(text.display(paper.title))))
    if paper.author_names:
        output.say(output.wrapped(", ".join(map(_named, paper.author_names))))
    output.say()
    output.table([*facts(entry), *community_facts(said, captures)])
    for one in files:
        output.say(output.dim(f"file: {one_line(one.path)} ({size(one.size)})"))
    if version_remark := _version(args.id, paper.versions):
        output.say(output.dim(version_remark))
    for batch in arrived:
        name = one_line(str(batch["title"] or batch["source"]))
        when = f" of {_day(str(batch['date']))}" if batch["date"] else ""
        output.say(output.dim(f"number {batch['rank']} in {name}{when}"))
    _say_words(output, paper, said)
    if note.text:
        output.say("\n" + output.dim("note"))
        output.say(harmless(note.text).rstrip())
    for name, _ in note.conflicts:
        output.say(output.dim(f"another copy of this note: {one_line(name)}"))
    return 0


def _version(id_: str, versions: tuple[str, ...]) -> str:
    """What to say of the version that an id names: whether it is known, and which are."""
    found = text.identifier(id_)
    if found is None or not found.version:
        return ""
    listed = ", ".join(map(one_line, versions))
    if not versions:
        return f"{found.version} was asked for; no version of this paper is known here"
    if any(version.partition(" ")[0] == found.version for version in versions):
        return f"{found.version} was asked for; known here: {listed}"
    return f"{found.version} was asked for and is not known here; known: {listed}"


def _citation(paper: Paper) -> dict[str, Any]:
    names = list(paper.author_names)
    return {"id": paper.id, "title": paper.title, "authors": names, "year": paper.year}


def _say_words(output: Output, paper: Paper, said: Community | None) -> None:
    """The abstract, and before it the paper in a sentence, with the model that wrote that."""
    if paper.summary:
        by = f", by {one_line(said.summary_by) or 'a model'}" if said else ""
        output.say("\n" + output.dim(f"in short{by}"))
        output.say(output.wrapped(text.display(paper.summary)))
    if paper.abstract:
        output.say("\n" + output.wrapped(text.display(paper.abstract)))


def _as_values(entry: Entry) -> dict[str, Any]:
    return _citation(entry.paper) | {
        **{one.name: getattr(entry, one.name) for one in READING_FIELDS},
        "tags": list(entry.tags),
        "collections": list(entry.collections),
        "noted": entry.noted,
    }


def _hit(entry: Entry, hit: Hit, score: float) -> dict[str, Any]:
    return _citation(entry.paper) | {
        "score": round(score, 4),
        "matched": list(hit.matched),
        "without": list(hit.without),
        "snippet": hit.snippet.text if hit.snippet else "",
        "page": hit.page.shown if hit.page else "",
    }


def say_paper(output: Output, entry: Entry, hit: Hit | None = None) -> None:
    """Print a paper in two lines, and for a hit why it was found."""
    mark = "★" if entry.starred else "•" if entry.state is State.NEW else " "
    output.say(f"{mark} {output.bold(_readable(entry.paper.title))}")
    state = "" if entry.state in (State.NEW, State.SEEN) else str(entry.state)
    rating = f"rated {entry.rating}" if entry.rating else ""
    facts = [_authors(entry.paper), str(entry.paper.year or ""), state, rating]
    facts += [f"#{one_line(tag)}" for tag in entry.tags]
    facts += ["note" if entry.noted else "", entry.paper.id]
    output.say(output.dim("  " + " · ".join(fact for fact in facts if fact)))
    if hit and hit.page:
        output.say(output.dim(f"  in the text, p. {one_line(hit.page.shown)}"))
    if hit and hit.snippet:
        output.say(_snippet(output, hit.snippet))
    if hit and hit.without:
        output.say(output.dim(f"  without: {', '.join(map(one_line, hit.without))}"))


def _snippet(output: Output, snippet: Snippet) -> str:
    """The passage wrapped, its marks in bold. They travel through the wrapping as two
    letters that no text has, since escape codes would count as columns."""
    pieces, position = [], 0
    for start, end in snippet.marks:
        pieces += [snippet.text[position:start], "\ue000", snippet.text[start:end], "\ue001"]
        position = end
    marked = output.wrapped(one_line("".join(pieces) + snippet.text[position:]), "  ")
    bold, normal = ("\x1b[1m", "\x1b[22m") if output.colours else ("", "")
    return marked.replace("\ue000", bold).replace("\ue001", normal)


def _say_total(output: Output, answer: SearchResults, shown: int) -> None:
    parts = [plural(answer.total, "paper") if answer.total else "Nothing found"]
    if answer.full < answer.total:
        parts.append(f"{answer.full:,} with all the words")
    if shown < answer.total:
        parts.append(f"the first {shown:,} shown")
    parts.append(f"{answer.took_ms:.0f} ms")
    output.say(output.dim(", ".join(parts) + "."))
    if answer.understood:
        output.say(output.dim(f"Read as: {one_line(answer.understood)}"))
    if answer.suggestion:
        output.say(f"Did you mean: {one_line(answer.suggestion)}")
    for clause, total in answer.droppable:
        output.say(f"Without {one_line(clause)}: {plural(total, 'paper')}")
    if answer.too_broad and not answer.from_rows:
        output.remark("paperdesk: This is too broad; not all papers were looked at.")
    if answer.from_rows:
        which = " of the newest papers" if answer.too_broad else ""
        output.remark(
            f"paperdesk: The index is not ready; only titles and authors{which} were searched. "
            "Unless another process is making it, 'paperdesk index rebuild' does."
        )


def _day(date: str) -> str:
    """A batch's date; ``--04-04``, which names no year, as '4 April'."""
    if match := re.fullmatch(r"--(0[1-9]|1[0-2])-(\d\d)", date, re.ASCII):
        return f"{int(match[2])} {calendar.month_name[int(match[1])]}"
    return one_line(date)


def _authors(paper: Paper) -> str:
    named = ", ".join(map(_named, paper.author_names[:AUTHORS]))
    return named + (" and others" if len(paper.author_names) > AUTHORS else "")


def _named(author: str) -> str:
    return one_line(text.display_name(author))


def _readable(words: str) -> str:
    """Display text of what a source says, on one line."""
    return one_line(text.display(words))
