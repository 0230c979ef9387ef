"""Document jobs: PDF files are found in folders, read, matched to papers, and taken in.

Four jobs, one after another: :func:`find_documents` looks for the files,
:func:`read_document` reads one of them, :func:`match_documents` says whose each is, and, once
the reader has seen that, :func:`take_in_documents` puts them into the library in one act.

Why each file is read by a job of its own: a file may be hostile, and may end the process that
reads it. It is then told of, and the others are read by the next process
(:mod:`~paperdesk.tasks.document_queue`).

Why they are taken in as an import is: files are copied before a row is written, a paper of the
same id is found whatever came meanwhile, and one undo takes all of it back.
"""

import os
from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from paperdesk import log
from paperdesk.library import Library
from paperdesk.library.attachments.attachment_folder import read_through
from paperdesk.model import (
    AttachedFile,
    BadFileError,
    BatchHeader,
    Contributor,
    ImportChoices,
    ImportedRecord,
    Item,
    Paper,
    Progress,
    silent,
)
from paperdesk.model.document_facts import KnownBy
from paperdesk.model.errors import PasswordError
from paperdesk.model.found_documents import (
    SIMILAR,
    DocumentFate,
    DocumentsTaken,
    FoundDocument,
)
from paperdesk.model.messages import Message
from paperdesk.paths import Places
from paperdesk.text import title_key

if TYPE_CHECKING:
    from paperdesk.library import FileItems

Values = dict[str, Any]

LISTING = "files"
"""The listing of papers that were made of files; those of a day are one batch."""
SUFFIX = ".pdf"
_MOST = 20_000
"""Files of one arrival."""
_LISTS = (
    *(".bib", ".bibtex", ".ris", ".nbib", ".enw", ".rdf", ".mods", ".jsonl", ".ndjson"),
    *(".csljson", ".ciw", ".jsonl.gz", ".jsonl.xz"),
)
"""Suffixes of files that nothing but lists of papers have."""


def find_documents(args: Values, progress: Progress) -> Values:
    """Worker job: ``{"paths": [...], "only": whether other files count not}`` ->
    ``{"documents": [...], "others": [...]}``.

    A folder stands for the PDF files in it, unless something else in it can be imported: then
    it is one of the ``others``, as entries with files beside them are.
    """
    documents, others = sorted_paths(args["paths"], progress, only=bool(args.get("only")))
    return {"documents": documents, "others": others}


def read_document(args: Values, progress: Progress) -> Values:
    """Worker job: ``{"path": file}`` -> a :class:`FoundDocument` as a dictionary, not matched."""
    return read(args["path"], progress).as_dict()


def match_documents(args: Values, progress: Progress) -> Values:
    """Worker job: ``{"home": places, "documents": [...]}`` -> the same documents, matched."""
    documents = [FoundDocument.from_dict(one) for one in args["documents"]]
    with Library.open(Places.from_dict(args["home"])) as library:
        found = match(library, documents, progress)
    return {"documents": [one.as_dict() for one in found]}


def take_in_documents(args: Values, progress: Progress) -> Values:
    """Worker job: ``{"home", "documents", "linked"}`` -> a :class:`DocumentsTaken`."""
    documents = [FoundDocument.from_dict(one) for one in args["documents"]]
    with Library.open(Places.from_dict(args["home"])) as library:
        return asdict(take_in(library, documents, progress, linked=bool(args["linked"])))


def find_links(args: Values, progress: Progress) -> Values:
    """Worker job: ``{"home", "folders": [...]}`` -> ``{"found": number, "missed": number}``, of
    linked files that were moved."""
    folders = [Path(folder) for folder in args["folders"] if folder]
    with Library.open(Places.from_dict(args["home"])) as library:
        search = library.find_links(folders, progress)
    return {"found": len(search.found), "missed": len(search.missed)}


def sorted_paths(
    paths: Iterable[str], progress: Progress = silent, *, only: bool = False
) -> tuple[list[str], list[str]]:
    """PDF files, and other paths. ``only``: a folder stands for its PDF files in any case."""
    documents: list[str] = []
    others: list[str] = []
    for path in dict.fromkeys(paths):
        if Path(path).is_dir():
            within, imports = _in_folder(path, progress)
            if within and (only or not imports):
                documents += within
            else:
                others.append(path)
        elif is_document(path):
            documents.append(path)
        else:
            others.append(path)
    return list(dict.fromkeys(documents))[:_MOST], others


def is_document(path: str) -> bool:
    """Whether a file is a PDF by its name, or begins as one (ISO 32000-1, 7.5.2)."""
    if path.lower().endswith(SUFFIX):
        return True
    try:
        with Path(path).open("rb") as file:
            return b"%PDF-" in file.read(1024)
    except OSError:
        return False


def read(path: str, progress: Progress = silent) -> FoundDocument:
    """Read what a file says of its paper; one with a password says as much as its name does.

    Raises BadFileError.
    """
    # Late: only the process that reads it knows PDFium.
    from paperdesk.documents.pdf_document import PdfDocument  # noqa: PLC0415
    from paperdesk.documents.title_page import facts  # noqa: PLC0415

    true, name = Path(os.path.realpath(path)), Path(path).name
    step = Message("step.reading", path=name)
    try:
        size, digest = read_through(true, lambda _done: progress(0, 0, step))
    except OSError as error:
        reason = error.strerror or str(error)
        raise BadFileError(Message("files.unreadable", name=name, reason=reason)) from error
    try:
        with PdfDocument(true) as document:
            return FoundDocument(path, size, digest.hex(), facts(document, name))
    except PasswordError as error:
        return FoundDocument(path, size, digest.hex(), reason=error.message)


def match(
    library: Library, documents: Sequence[FoundDocument], progress: Progress = silent
) -> list[FoundDocument]:
    """Say of each document whose it is. Writes nothing."""
    held = library.files_of_content(one.digest for one in documents if one.digest)
    found: list[FoundDocument] = []
    seen: set[str] = set()
    for number, one in enumerate(documents):
        progress(number, len(documents), Message("step.comparing", path=Path(one.path).name))
        found.append(_matched(library, one, held[one.digest][0].key if one.digest in held else 0))
        if one.digest and one.digest in seen:
            reason = Message("files.twice")
            found[-1] = replace(one, fate=DocumentFate.REFUSED, reason=reason)
        seen.add(one.digest)
    titles = {
        entry.key: entry.paper.title
        for entry in library.bare_entries(dict.fromkeys(one.key for one in found if one.key))
    }
    return [_named(one, titles.get(one.key, "")) for one in found]


def _named(one: FoundDocument, title: str) -> FoundDocument:
    """A document with the title of its paper; one that is only like its own is told apart."""
    differs = one.how == KnownBy.TITLE and title_key(one.facts.title) != title_key(title)
    return replace(one, paper=title, how=SIMILAR if differs else one.how)


def _matched(library: Library, one: FoundDocument, holder: int) -> FoundDocument:
    if one.fate is DocumentFate.REFUSED:
        return one
    facts = replace(one.facts, opening="")
    if holder:
        return replace(one, facts=facts, fate=DocumentFate.HELD, key=holder, how="content")
    if (match := library.paper_of(one.facts)) is not None:
        how = str(match.known_by)
        return replace(one, facts=facts, fate=DocumentFate.MATCHED, key=match.key, how=how)
    title = facts.title or title_of_name(one.path)
    return replace(one, facts=replace(facts, title=title), fate=DocumentFate.NEW)


def title_of_name(path: str) -> str:
    """A title made of a file's name, where the file itself tells none."""
    return " ".join(Path(path).stem.replace("_", " ").split())


def take_in(
    library: Library,
    documents: Iterable[FoundDocument],
    progress: Progress = silent,
    *,
    linked: bool = False,
) -> DocumentsTaken:
    """Put documents to their papers, and make papers of the new ones, all in one act."""
    today = datetime.now(UTC).date().isoformat()
    wanted = [one for one in documents if one.fate in (DocumentFate.NEW, DocumentFate.MATCHED)]
    if not wanted:
        return DocumentsTaken()
    files = [_items(one, today) for one in wanted]
    outcome = library.add(files, progress=progress, choices=ImportChoices(links_files=linked))
    problems = tuple(problem.message for file in outcome.files for problem in file.problems)
    new = sum(file.new for file in outcome.files)
    attached = sum(file.attached for file in outcome.files)
    log.imports.info("%d PDF files: %d papers are new", attached, new)
    # What only went to papers that are here is no arrival of theirs.
    batches = outcome.batches if new else ()
    return DocumentsTaken(new, attached, problems, batches, outcome.journal)


def _items(one: FoundDocument, today: str) -> "FileItems":
    """A document as an import takes it: its true path, since only there it lies beside itself."""
    true = os.path.realpath(one.path)
    key = one.key if one.fate is DocumentFate.MATCHED else 0
    named = AttachedFile(true, media_type="application/pdf")
    place = Message("verbatim", text=Path(one.path).name)
    header = BatchHeader("pdf", today, listing=LISTING)
    record = ImportedRecord(_paper(one), 1, place, files=(named,), key=key)
    items: list[Item] = [header, record]
    return true, "pdf", items


def _paper(one: FoundDocument) -> Paper:
    facts = one.facts
    return Paper(
        title=facts.title or title_of_name(one.path),
        authors=tuple(Contributor(name) for name in facts.authors),
        published=str(facts.year or ""),
        arxiv_id=facts.arxiv_id,
        doi=facts.doi,
        source="pdf",
    )


def _in_folder(folder: str, progress: Progress) -> tuple[list[str], bool]:
    """The PDF files below a folder, and whether anything else there is a list of papers."""
    documents: list[str] = []
    imports = False
    for top, below, names in os.walk(folder):
        progress(len(documents), 0, Message("step.looking", path=top))
        below[:] = sorted(name for name in below if not name.startswith("."))
        for name in sorted(names):
            if name.startswith("."):
                continue
            if name.lower().endswith(SUFFIX):
                documents.append(str(Path(top, name)))
            imports = imports or name.lower().endswith(_LISTS)
        if len(documents) > _MOST:
            break
    return documents, imports
