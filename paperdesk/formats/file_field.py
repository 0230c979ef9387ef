"""File field: the files that programs of references name beside an entry, often many in one text.

Sources: JabRef's ``description:path:type`` (a fourth part is the address it came from), parted
by ``;``, with a backslash before a ``:``, ``;`` or backslash that is part of a name; Zotero's
exports, which write the same with media types; Mendeley's ``:home/me/a.pdf:pdf``; Calibre's
``:a.pdf:PDF, :a.epub:EPUB``; and the bare path of BibLaTeX. RIS has a path a line.

Why nothing is looked for here: formats touch no disk. Where a path leads, and whether it may,
is found out where files are taken in.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from paperdesk.model import AttachedFile

_SIGN = re.compile(r"\\([:;\\])|([:;])")
_PARTING = re.compile(r"[:;\\]")
_ADDRESS = re.compile(r"(?i)(?:https?|ftp)://")
_DRIVE = re.compile(r"[A-Za-z]:[\\/]")
_CALIBRE = re.compile(r",\s+(?=:)")
_MEDIA_TYPES = {
    "pdf": "application/pdf",
    "ps": "application/postscript",
    "postscript": "application/postscript",
    "djvu": "image/vnd.djvu",
    "epub": "application/epub+zip",
    "html": "text/html",
    "text": "text/plain",
}
_MEDIA_TYPE = re.compile(r"[a-z]+/[\w.+-]{1,100}")


class FileField(NamedTuple):
    """What a field names: files, and addresses of the web, which are no files."""

    files: tuple[AttachedFile, ...] = ()
    addresses: tuple[str, ...] = ()


def file_field(text: str) -> FileField:
    """The files of a field of BibTeX or BibLaTeX, whichever program wrote it."""
    return _sorted(_entries(text))


def paths(texts: Iterable[str]) -> FileField:
    """The files of texts that are a path each, as RIS has them."""
    return _sorted(AttachedFile(text.strip()) for text in texts)


def media_type(name: str) -> str:
    """The media type that a program calls ``PDF`` or ``application/pdf``; ``""`` for others."""
    bare = name.strip().lower()
    return bare if _MEDIA_TYPE.fullmatch(bare) else _MEDIA_TYPES.get(bare, "")


def _sorted(found: Iterable[AttachedFile]) -> FileField:
    files: dict[str, AttachedFile] = {}
    addresses: dict[str, None] = {}
    for file in found:
        if _ADDRESS.match(file.path):
            addresses[file.path] = None
        elif file.path:
            files.setdefault(file.path, file)
    return FileField(tuple(files.values()), tuple(addresses))


def _entries(text: str) -> Iterator[AttachedFile]:
    text = text.strip()
    if _DRIVE.match(text) or _ADDRESS.match(text):
        yield AttachedFile(text)
        return
    for part in _CALIBRE.split(text):
        for fields in _fields(part):
            if any(fields):
                yield _file(fields)


def _fields(text: str) -> Iterator[list[str]]:
    """The parts of each file, without the backslashes that protected signs in them."""
    fields, said, start = [""], "", 0
    for found in _SIGN.finditer(text):
        said += text[start : found.start()] + (found[1] or "")
        start = found.end()
        if found[1]:
            continue
        fields[-1], said = said.strip(), ""
        if found[2] == ";":
            yield fields
            fields = []
        fields.append("")
    fields[-1] = (said + text[start:]).strip()
    yield fields


def _file(fields: list[str]) -> AttachedFile:
    """Description, path and type; a colon of an address or drive may stand unprotected."""
    if len(fields) == 1:
        return AttachedFile(fields[0])
    title, path, *rest = fields
    unprotected = rest and (
        (len(path) == 1 and path.isalpha() and rest[0][:1] in ("\\", "/"))
        or (path.lower() in ("http", "https", "ftp", "file") and rest[0].startswith("//"))
    )
    if unprotected:
        path, rest = f"{path}:{rest[0]}", rest[1:]
    if len(fields) == 2 and not title.strip() and not path:
        return AttachedFile("")
    return AttachedFile(path, title, media_type(rest[0]) if rest else "")


def written(files: Iterable[AttachedFile]) -> str:
    """Files as JabRef writes them: ``title:path:media type``, parted by ``;``."""
    return ";".join(
        ":".join(_PARTING.sub(r"\\\g<0>", part) for part in (one.title, one.path, one.media_type))
        for one in files
    )
