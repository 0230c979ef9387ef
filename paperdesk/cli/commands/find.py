"""The verbs that find papers and show them: list, search and show."""

import calendar
import re
from argparse import Namespace
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from paperdesk import text
from paperdesk.cli import explain_output
from paperdesk.cli.output import Output, harmless, one_line, plural
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
from paperdesk.model.query.parser import parse
from paperdesk.model.reading_fields import MOST_STARS

AUTHORS = 4
"""Authors that are named on a line; of more, the first ones."""


def list_papers(library: Library, known: Namespace, voice: Output) -> int:
    """``list``: the papers of a place."""
    kind, _, value = known.scope.partition(":")
    keys = library.keys(Scope(kind, value), Order(known.order))
    shown = keys[: known.limit or None]
    entries = list(library.entries(shown))
    if voice.json:
        papers = [_as_values(entry) for entry in entries]
        voice.answer(
            {"scope": known.scope, "order": known.order, "total": len(keys), "papers": papers}
        )
        return 0
    for entry in entries:
        say_paper(voice, entry)
    more = f", the first {len(shown):,} shown" if len(shown) < len(keys) else ""
    voice.say(voice.dim(plural(len(keys), "paper") + more + "."))
    return 0


def search(library: Library, known: Namespace, voice: Output) -> int:
    """``search``: papers with all words first, then those with most."""
    asked = asked_for(library, known.query)
    answer = library.search(parse(asked))
    keys = list(answer.keys[: known.limit or None])
    entries = {entry.key: entry for entry in library.entries(keys)}
    there = [key for key in keys if key in entries]
    scores = dict(zip(answer.keys, answer.scores, strict=True))
    hits = [hit for hit in library.explain(answer.query, there) if hit.key in entries]
    parts: dict[int, tuple[ScorePart, ...]] = {}
    if known.explain:
        parts = dict(zip(there, library.score_parts(answer.query, there), strict=True))
    if voice.json:
        found = [_hit(entries[hit.key], hit, scores[hit.key]) for hit in hits]
        for paper, hit in zip(found, hits, strict=True) if known.explain else ():
            paper["parts"] = explain_output.as_values(parts[hit.key])
        facets = {"facets": asdict(library.facets(answer))} if known.explain else {}
        voice.answer(_answered(asked, answer) | {"hits": found} | facets)
        return 0
    for flag in answer.query.flags:
        voice.remark(f"paperdesk: {one_line(flag)}")
    for hit in hits:
        say_paper(voice, entries[hit.key], hit)
        if known.explain:
            explain_output.say_parts(voice, scores[hit.key], parts[hit.key])
    _say_total(voice, answer, len(hits))
    if known.explain and answer.total:
        explain_output.say_facets(voice, library.facets(answer))
    return 0


def related(library: Library, known: Namespace, voice: Output) -> int:
    """``related ID...``: papers like these, and the words that make them so."""
    keys = [library.key(text) for text in known.ids]
    found = library.related(keys)[: known.limit or None]
    entries = {entry.key: entry for entry in library.entries(each.key for each in found)}
    there = [each for each in found if each.key in entries]
    if voice.json:
        ids = [library.entry(key).paper.id for key in keys]
        papers = [
            {
                "id": entries[each.key].paper.id,
                "title": entries[each.key].paper.title,
                "score": round(each.score, 4),
                "words": list(each.words),
            }
            for each in there
        ]
        voice.answer({"like": ids, "papers": papers})
        return 0
    for each in there:
        say_paper(voice, entries[each.key])
        voice.say(voice.dim(f"  by: {', '.join(map(one_line, each.words))}"))
    voice.say(voice.dim(f"{plural(len(there), 'paper')} like this." if there else "None is alike."))
    return 0


def _answered(asked: str, answer: SearchResults) -> dict[str, Any]:
    return {
        "query": asked,
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


def show(library: Library, known: Namespace, voice: Output) -> int:
    """``show ID``: all that is known of a paper, with the note."""
    entry = library.entry(library.key(known.id))
    note = library.note(entry.key)
    batches = {batch.key: batch for batch in library.batches()}
    arrived = [
        {"source": batches[key].source, "title": batches[key].title, "date": batches[key].date}
        | {"rank": rank}
        for key, rank in entry.batches
        if key in batches
    ]
    if voice.json:
        values = asdict(entry.paper) | _as_values(entry)
        values |= {"added": entry.added, "aliases": list(entry.aliases), "batches": arrived}
        values["same_title"] = [paper.id for paper in entry.namesakes]
        voice.answer(values | {"note": note.text, "note_file": note.path if note.version else ""})
        return 0
    paper = entry.paper
    voice.say(voice.bold(voice.wrapped(text.display(paper.title))))
    if paper.authors:
        voice.say(voice.wrapped(", ".join(map(_named, paper.authors))))
    voice.say()
    voice.table(_facts(entry))
    if asked := _version(known.id, paper.versions):
        voice.say(voice.dim(asked))
    for batch in arrived:
        name = one_line(str(batch["title"] or batch["source"]))
        when = f" of {_day(str(batch['date']))}" if batch["date"] else ""
        voice.say(voice.dim(f"number {batch['rank']} in {name}{when}"))
    for words in (paper.summary, paper.abstract):
        if words:
            voice.say("\n" + voice.wrapped(text.display(words)))
    if note.text:
        voice.say("\n" + voice.dim("note"))
        voice.say(harmless(note.text).rstrip())
    for name, _ in note.conflicts:
        voice.say(voice.dim(f"another copy of this note: {one_line(name)}"))
    return 0


def _version(asked: str, known: tuple[str, ...]) -> str:
    """What to say of the version that an id names: whether it is known, and which are."""
    found = text.identifier(asked)
    if found is None or not found.version:
        return ""
    told = ", ".join(map(one_line, known))
    if not known:
        return f"{found.version} was asked for; no version of this paper is known here"
    if any(version.partition(" ")[0] == found.version for version in known):
        return f"{found.version} was asked for; known here: {told}"
    return f"{found.version} was asked for and is not known here; known: {told}"


def _as_values(entry: Entry) -> dict[str, Any]:
    paper = entry.paper
    return {
        "id": paper.id,
        "title": paper.title,
        "authors": list(paper.authors),
        "year": paper.year,
        "state": str(entry.state),
        "starred": entry.starred,
        "rating": entry.rating,
        "tags": list(entry.tags),
        "noted": entry.noted,
    }


def _hit(entry: Entry, hit: Hit, score: float) -> dict[str, Any]:
    paper = entry.paper
    return {
        "id": paper.id,
        "title": paper.title,
        "authors": list(paper.authors),
        "year": paper.year,
        "score": round(score, 4),
        "matched": list(hit.matched),
        "without": list(hit.without),
        "snippet": hit.snippet.text if hit.snippet else "",
    }


def say_paper(voice: Output, entry: Entry, hit: Hit | None = None) -> None:
    """Print a paper in two lines, and for a hit why it was found."""
    mark = "★" if entry.starred else "•" if entry.state is State.NEW else " "
    voice.say(f"{mark} {voice.bold(_readable(entry.paper.title))}")
    state = "" if entry.state in (State.NEW, State.SEEN) else str(entry.state)
    rating = f"rated {entry.rating}" if entry.rating else ""
    facts = [_authors(entry.paper), str(entry.paper.year or ""), state, rating]
    facts += [f"#{one_line(tag)}" for tag in entry.tags]
    facts += ["note" if entry.noted else "", entry.paper.id]
    voice.say(voice.dim("  " + " · ".join(fact for fact in facts if fact)))
    if hit and hit.snippet:
        voice.say(_snippet(voice, hit.snippet))
    if hit and hit.without:
        voice.say(voice.dim(f"  without: {', '.join(map(one_line, hit.without))}"))


def _snippet(voice: Output, snippet: Snippet) -> str:
    """The passage wrapped, its marks in bold. They travel through the wrapping as two
    letters that no text has, since escape codes would count as columns."""
    pieces, at = [], 0
    for start, end in snippet.marks:
        pieces += [snippet.text[at:start], "\ue000", snippet.text[start:end], "\ue001"]
        at = end
    marked = voice.wrapped(one_line("".join(pieces) + snippet.text[at:]), "  ")
    bold, normal = ("\x1b[1m", "\x1b[22m") if voice.colours else ("", "")
    return marked.replace("\ue000", bold).replace("\ue001", normal)


def _say_total(voice: Output, answer: SearchResults, shown: int) -> None:
    parts = [plural(answer.total, "paper") if answer.total else "Nothing found"]
    if answer.full < answer.total:
        parts.append(f"{answer.full:,} with all the words")
    if shown < answer.total:
        parts.append(f"the first {shown:,} shown")
    parts.append(f"{answer.took_ms:.0f} ms")
    voice.say(voice.dim(", ".join(parts) + "."))
    if answer.understood:
        voice.say(voice.dim(f"Read as: {one_line(answer.understood)}"))
    if answer.suggestion:
        voice.say(f"Did you mean: {one_line(answer.suggestion)}")
    for clause, total in answer.droppable:
        voice.say(f"Without {one_line(clause)}: {plural(total, 'paper')}")
    if answer.too_broad:
        voice.remark("paperdesk: This is too broad; not all papers were looked at.")
    if answer.from_rows:
        voice.remark("paperdesk: The index is not ready; only titles and authors were searched.")


def _day(date: str) -> str:
    """A batch's date; ``--04-04``, which names no year, as '4 April'."""
    if match := re.fullmatch(r"--(0[1-9]|1[0-2])-(\d\d)", date, re.ASCII):
        return f"{int(match[2])} {calendar.month_name[int(match[1])]}"
    return one_line(date)


def _authors(paper: Paper) -> str:
    named = ", ".join(map(_named, paper.authors[:AUTHORS]))
    return named + (" and others" if len(paper.authors) > AUTHORS else "")


def _named(author: str) -> str:
    return one_line(text.display_name(author))


def _readable(words: str) -> str:
    """What a source says, on one line, its TeX as letters."""
    return one_line(text.display(words))


def _standing(entry: Entry) -> str:
    """State, star and rating in words."""
    rating = f"rated {entry.rating} of {MOST_STARS}" if entry.rating else ""
    parts = (str(entry.state), "starred" if entry.starred else "", rating)
    return ", ".join(part for part in parts if part)


def _facts(entry: Entry) -> list[tuple[str, str]]:
    paper = entry.paper
    upvotes = "" if paper.upvotes is None else str(paper.upvotes)
    facts = [
        ("id", paper.id),
        ("also", ", ".join(alias for alias in entry.aliases if alias != paper.id)),
        ("same title as", ", ".join(other.id for other in entry.namesakes)),
        ("state", _standing(entry)),
        ("tags", ", ".join(entry.tags)),
        ("published", paper.published),
        ("updated", paper.updated),
        ("versions", ", ".join(paper.versions)),
        ("venue", text.display(paper.venue)),
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
    ]
    return [(name, one_line(value)) for name, value in facts]
