"""Commands attach, files and formats."""

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from paperdesk.cli.output import Output, one_line, plural, size
from paperdesk.formats import registry
from paperdesk.library import Library
from paperdesk.model import Attachment, LibraryError
from paperdesk.model.found_documents import DocumentFate, DocumentsTaken, FoundDocument
from paperdesk.model.messages import Message
from paperdesk.paths import Places
from paperdesk.tasks import document_jobs, document_queue, source_definitions
from paperdesk.tasks.worker_answers import worker_answers

_FOUND_BY = {
    "content": "the same file",
    "arxiv": "by its arXiv id",
    "doi": "by its DOI",
    "title": "by its title",
    "similar": "by a similar title",
}


def attach(library: Library, args: Namespace, output: Output) -> int:
    """``attach ID FILE...``, ``attach FILE... ID`` or ``attach FILE...``: for the paper that is
    named, or each for the paper that it is."""
    paper, paths = _told_apart(args.words)
    if not paths:
        raise LibraryError(Message("files.none_named", word=paper or ""))
    if paper is None:
        return _take_in(library, paths, args, output)
    key = library.key(paper)
    if args.dry_run:
        paper_title = library.entry(key).paper.title
        for path in paths:
            output.say(f"{one_line(Path(path).name)}: for {one_line(paper_title)}")
        return 0
    done = [library.attach(key, Path(path), linked=args.link) for path in paths]
    with worker_answers(source_definitions.DEADLINE) as answer:
        defined = source_definitions.define(library, key, paths, answer)
    more = [defined] if defined else []
    if output.json:
        changed = sum(act.journal is not None for act in done)
        output.answer({"done": [act.text for act in (*done, *more)], "attached": changed})
    for act, path in zip(done, paths, strict=True):
        is_new = act.journal is not None
        output.say(one_line(act.text if is_new else f"The paper has {Path(path).name} already."))
    for act in more:
        output.say(one_line(act.text))
    return 0


def _told_apart(words: Sequence[str]) -> tuple[str | None, list[str]]:
    """The word that names a paper, which is the first or the last, and the files. A word that
    names a file is a file."""
    there = [Path(word).exists() for word in words]
    if all(there):
        return None, list(words)
    if not there[0] or len(words) == 1:
        return words[0], list(words[1:])
    if not there[-1] and all(there[:-1]):
        return words[-1], list(words[:-1])
    missing = next(word for word, is_there in zip(words, there, strict=True) if not is_there)
    raise LibraryError(Message("files.no_such", path=missing))


def _take_in(library: Library, paths: list[str], args: Namespace, output: Output) -> int:
    """Each PDF for the paper that it is, which is made where it is new."""
    with output.progress() as progress:
        documents, others = document_jobs.sorted_paths(paths, progress, only=True)
        read = document_queue.read_all([str(Path(one).absolute()) for one in documents], progress)
        found = document_jobs.match(library, read, progress)
        taken = DocumentsTaken()
        if not args.dry_run:
            wanted = [
                replace(one, fate=DocumentFate.LEFT)
                if args.known and one.fate is DocumentFate.NEW
                else one
                for one in found
            ]
            taken = document_jobs.take_in(library, wanted, progress, linked=args.link)
    if output.json:
        output.answer(
            {
                "documents": [_as_values(one) for one in found],
                "not_documents": others,
                "new": taken.new,
                "attached": taken.files,
                "problems": list(taken.problems),
            }
        )
    for one in found:
        output.say(f"{output.bold(one_line(Path(one.path).name))}: {_said(one)}")
    for path in others:
        output.say(f"{output.bold(one_line(path))}: no PDF file, and none in it")
    for problem in taken.problems:
        output.remark(f"paperdesk: {one_line(problem)}")
    if args.dry_run:
        output.say("Nothing was written.")
    else:
        output.say(f"Attached {plural(taken.files, 'file')}, {plural(taken.new, 'paper')} new.")
    return 1 if not found or all(one.fate is DocumentFate.REFUSED for one in found) else 0


def _said(one: FoundDocument) -> str:
    if one.fate is DocumentFate.REFUSED:
        return f"not taken. {one_line(one.reason or '')}"
    if one.fate is DocumentFate.NEW:
        people = ", ".join(one.facts.authors[:3])
        facts = (one.facts.title, people, str(one.facts.year or ""), one.facts.arxiv_id)
        return f"new: {' · '.join(one_line(fact) for fact in facts if fact)}"
    here = "here already, for" if one.fate is DocumentFate.HELD else "for"
    return f"{here} {one_line(one.paper)} ({_FOUND_BY.get(one.how, one.how)})"


def _as_values(one: FoundDocument) -> dict[str, Any]:
    return {
        "path": one.path,
        "fate": str(one.fate),
        "found_by": one.how,
        "paper": one.paper,
        "reason": one.reason,
        "sha256": one.digest,
        "bytes": one.size,
        **{name: value for name, value in asdict(one.facts).items() if name != "opening"},
    }


def files(library: Library, args: Namespace, output: Output) -> int:
    """``files [ID...] [--missing] [--find FOLDER...] [--remove N...]``."""
    if args.remove:
        library.detach(args.remove)
    if args.find:
        with output.progress() as progress:
            found = library.find_links(args.find, progress)
        for one, path in found.found:
            output.say(f"{one_line(one.name)}: found, {one_line(path)}")
    keys = [library.key(one) for one in args.ids] or library.papers_with_files()
    listed = [one for some in library.attachments(keys).values() for one in some]
    if args.missing:
        listed = [one for one in listed if not one.there]
    if output.json:
        output.answer({"files": [_file_values(library, one) for one in listed]})
    for one in listed:
        _say_file(library, one, output)
    if not listed:
        output.say("No file is missing." if args.missing else "No paper has a file.")
    return 0


def _file_values(library: Library, one: Attachment) -> dict[str, Any]:
    return {
        "number": one.number,
        "paper": library.entry(one.key).paper.id,
        "name": one.name,
        "title": one.title,
        "path": one.path,
        "bytes": one.size,
        "sha256": one.digest,
        "linked": one.linked,
        "there": one.there,
        "added": one.added,
    }


def _say_file(library: Library, one: Attachment, output: Output) -> None:
    paper = library.entry(one.key).paper
    remarks = ["linked"] if one.linked else []
    if not one.there:
        remarks.append("not there")
    about = ", ".join((size(one.size), *remarks))
    output.say(f"{one.number:>5}  {output.bold(one_line(one.name))} ({about})")
    output.say(output.dim(f"       {one_line(paper.id)}  {one_line(paper.title)}"))
    output.say(output.dim(f"       {one_line(one.path)}"))


def formats(_places: Places, _args: Namespace, output: Output) -> int:
    """``formats``: those that are read, and those that are written."""
    known = registry.FORMATS
    if output.json:
        values = [
            {
                "name": form.name,
                "title": form.title,
                "suffixes": list(form.suffixes),
                "read": form.read is not None,
                "written": form.write is not None,
            }
            for form in known
        ]
        output.answer({"formats": values})
    for form in known:
        ways = [way for way, does in (("read", form.read), ("written", form.write)) if does]
        about = f"{form.title} ({', '.join(form.suffixes)})"
        output.say(f"{output.bold(form.name.ljust(14))} {about.ljust(44)} {', '.join(ways)}")
    return 0
