"""Import jobs: the preview of files and folders, and their import.

A file that cannot be read is told of in its place; the others go on. A folder
stands for the files in it that can be read.

Why a worker does this for the window: files are foreign, and may be as large
or as malformed as they like.

Why a preview leaves a spool: an import that was previewed parses nothing again
(:mod:`~paperdesk.library.imports.record_spool`). The window names it, and removes
it when the dialog is closed; the command line previews or imports, and has none.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from paperdesk import formats, log
from paperdesk.formats.registry import TABLE
from paperdesk.library import (
    FileItems,
    Library,
    RecordSpool,
    SpoolError,
    new_spool,
    read_spool,
    sweep_spools,
)
from paperdesk.model import (
    BadFileError,
    BatchHeader,
    Citation,
    DoubtfulPair,
    FilePreview,
    FoundEntry,
    ImportChoices,
    ImportOutcome,
    Item,
    Preview,
    Problem,
    Progress,
    UnreadKey,
    Untaken,
    silent,
)
from paperdesk.model.messages import Message
from paperdesk.model.table_columns import ColumnMapping, TableColumn
from paperdesk.paths import Places
from paperdesk.tasks.read_ahead import ReadAhead

Values = dict[str, Any]

_TABLES = (".csv", ".tsv", ".tab")
"""Suffixes of tables, where the names of the columns tell nothing."""


def preview_files(args: Values, progress: Progress) -> Values:
    """Worker job: ``{"home": places, "paths": [...], "spool": file}`` -> ``{"files": [...]}``.

    Nothing is written but the spool, which :func:`import_files` takes.
    """
    places = Places.from_dict(args["home"])
    sweep_spools(places.cache)
    choices, paths = ImportChoices.from_dict(args.get("choices", {})), args["paths"]
    with ReadAhead(paths, choices.columns) as ahead, Library.open(places) as library:
        spool = _spool(args)
        found = preview(library, paths, progress, choices=choices, spool=spool, ahead=ahead)
    files = (with_columns(file, choices.columns) for file in found.files)
    return {"files": files_as_values(files)}


def import_files(args: Values, progress: Progress) -> Values:
    """Worker job: the same arguments, and perhaps the ``choices`` of the reader
    -> ``{"files", "batches", "journal"}``, all of it done."""
    choices, paths = ImportChoices.from_dict(args.get("choices", {})), args["paths"]
    spool = _spool(args)
    with (
        ReadAhead([] if spool else paths, choices.columns) as ahead,
        Library.open(Places.from_dict(args["home"])) as library,
    ):
        outcome = add(library, paths, progress, choices=choices, spool=spool, ahead=ahead)
    return {
        "files": files_as_values(outcome.files),
        "batches": list(outcome.batches),
        "journal": outcome.journal,
    }


def preview(
    library: Library,
    paths: Sequence[str],
    progress: Progress = silent,
    *,
    choices: ImportChoices | None = None,
    spool: Path | None = None,
    ahead: ReadAhead | None = None,
) -> Preview:
    """What these files and folders would bring. Writes nothing, but the ``spool`` it is given.

    ``ahead`` has begun to read them already.
    """
    with ahead or ReadAhead() as begun:
        files = _opened(paths, progress, _columns(choices), begun)
        if spool is None:
            found = library.preview(files, progress=progress, choices=choices)
        else:
            with RecordSpool(spool, paths) as kept:
                files = kept.tee(files)
                found = library.preview(files, progress=progress, choices=choices)
    return replace(found, files=_without_strangers(found.files, paths))


def add(
    library: Library,
    paths: Sequence[str],
    progress: Progress = silent,
    *,
    choices: ImportChoices | None = None,
    spool: Path | None = None,
    ahead: ReadAhead | None = None,
) -> ImportOutcome:
    """Bring the papers of these files and folders in, in one act that can be undone.

    From the ``spool`` of a preview comes what stood in the
    files then; without one, or where it is not whole, they are read, if ``ahead`` has not begun
    that already.
    """

    def bring(files: Iterable[FileItems]) -> ImportOutcome:
        return library.add(files, progress=progress, choices=choices)

    with ahead or ReadAhead() as begun:
        opened = _opened(paths, progress, _columns(choices), begun)
        try:
            outcome = bring(read_spool(spool, paths, progress) if spool else opened)
        except SpoolError as error:
            log.imports.info("the files are read again: %s", error)
            outcome = bring(opened)
    outcome = replace(outcome, files=_without_strangers(outcome.files, paths))
    for file in outcome.files:
        log.imports.info(
            "%s: %s, %d found, %d new, %d problems %s",
            *(Path(file.path).name, file.format or "unknown", file.found, file.new),
            *(len(file.problems), file.error or ""),
        )
    return outcome


def with_columns(file: FilePreview, columns: ColumnMapping | None) -> FilePreview:
    """The account with the columns of a table, which the reader may map, also where it could
    not be read for one yet."""
    suffix = Path(file.path).suffix.lower()
    may_be_one = file.error and (suffix in _TABLES or columns is not None)
    if file.format != TABLE and not may_be_one:
        return file
    try:
        found = formats.table_columns(Path(file.path))
    except BadFileError:
        return file
    if columns is not None:
        fields = columns.fields
        found = tuple(
            replace(one, field=fields.get(one.name.strip().casefold(), "")) for one in found
        )
    return replace(file, columns=found) if len(found) > 1 else file


def spool_name(cache: Path) -> str:
    """The name of a spool for one preview and its import. Makes no file."""
    return str(new_spool(cache))


def remove_spool(name: str) -> None:
    """Remove a spool, if it is there; nobody is going to import from it."""
    with suppress(OSError):
        Path(name).unlink()


def files_as_values(files: Iterable[FilePreview]) -> list[Values]:
    """Accounts of files as JSON can say them."""
    return [asdict(replace(file, entries=())) | {"entries": file.entries} for file in files]


def files_from_values(values: Iterable[Values]) -> tuple[FilePreview, ...]:
    """The accounts that :func:`files_as_values` wrote."""
    return tuple(
        FilePreview(
            **{
                **value,
                "missing": tuple((name, papers) for name, papers in value["missing"]),
                "problems": tuple(Problem(**problem) for problem in value["problems"]),
                "titles": tuple(value["titles"]),
                "unread": tuple(UnreadKey(**key) for key in value["unread"]),
                "batches": tuple(BatchHeader(**batch) for batch in value["batches"]),
                "doubtful": tuple(map(_pair, value["doubtful"])),
                "untaken_values": tuple(map(_untaken, value["untaken_values"])),
                "columns": tuple(
                    TableColumn(one["name"], one["field"], tuple(one["examples"]))
                    for one in value["columns"]
                ),
                "entries": tuple(FoundEntry(*entry) for entry in value["entries"]),
            }
        )
        for value in values
    )


def _pair(value: Values) -> DoubtfulPair:
    sides = {
        side: Citation(**{**value[side], "authors": tuple(value[side]["authors"])})
        for side in ("incoming", "known")
    }
    return DoubtfulPair(**{**value, **sides, "evidence": tuple(value["evidence"])})


def _untaken(value: Values) -> Untaken:
    return Untaken(**{**value, "values": tuple(tuple(each) for each in value["values"])})


def _spool(args: Values) -> Path | None:
    return Path(args["spool"]) if args.get("spool") else None


def _columns(choices: ImportChoices | None) -> ColumnMapping | None:
    return choices.columns if choices else None


def _opened(
    paths: Sequence[str], progress: Progress, columns: ColumnMapping | None, ahead: ReadAhead
) -> Iterator[FileItems]:
    """Each file with its format and the items in it, which are read when asked for."""
    for name in dict.fromkeys(paths):
        path = Path(name)
        if path.is_dir():
            yield from _in_folder(path, progress, columns, ahead)
        else:
            if columns is None:
                ahead.begin(path)
            yield _open(path, progress, columns, ahead)


def _without_strangers(
    files: tuple[FilePreview, ...], paths: Sequence[str]
) -> tuple[FilePreview, ...]:
    """Leave out what could not be read in a folder, if anything there could be."""
    asked = {str(Path(name)) for name in paths}
    folders = [Path(name) for name in asked if Path(name).is_dir()]
    read = [Path(file.path) for file in files if not file.error]
    fruitful = [top for top in folders if any(path.is_relative_to(top) for path in read)]
    return tuple(
        file
        for file in files
        if not file.error
        or file.path in asked
        or not any(Path(file.path).is_relative_to(top) for top in fruitful)
    )


def _open(
    path: Path, progress: Progress, columns: ColumnMapping | None, ahead: ReadAhead
) -> FileItems:
    """One file; one that cannot be read says so to whoever reads its items."""
    file = ahead.taken(path)
    try:
        if file is None:
            form = formats.format_of(path, columns)
            if columns is not None:
                return str(path), form, formats.read(path, progress, columns)
            ahead.begin(path)
            file = ahead.taken(path)
        if file is None:
            return str(path), form, formats.read(path, progress)
        return str(path), file.form(progress), file.items()
    except BadFileError as error:
        return str(path), "", _failing(error)


def _in_folder(
    folder: Path, progress: Progress, columns: ColumnMapping | None, ahead: ReadAhead
) -> Iterator[FileItems]:
    """The files below a folder that we know the format of; if none, the folder as a failure."""
    known = False
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if hidden or not path.is_file():
            continue
        opened = _open(path, progress, columns, ahead)
        if opened[1]:
            known = True
            yield opened
    if not known:
        error = BadFileError(Message("file.none_in_folder", folder=folder))
        yield str(folder), "", _failing(error)


def _failing(error: BadFileError) -> Iterator[Item]:
    yield from ()
    raise error
