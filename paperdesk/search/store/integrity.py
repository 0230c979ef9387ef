"""Integrity: a signed manifest proves an index folder ours and whole before it is opened.

To open a Whoosh index is to run whatever its pickles say: the table of
contents (TOC), stored fields, columns and postings all hold some. So a manifest
beside the TOC lists, for each generation that may be met, the TOC's digest
and the size, inode and times of every segment file that it names; a seal
(keyed BLAKE2b, RFC 7693, as the digest) over the list closes it. What does not
agree with its manifest to the letter is never opened. Why BLAKE2b: Python brings
it along; SHA-256 is OpenSSL's, whose beginning takes a tenth of opening an index.

Why inode and change time instead of a digest of every byte: a digest reads
80 MB at each start. The change time is set by the file system and by nobody
else, so a file that was replaced, edited, restored, unpacked or copied from
elsewhere differs, whatever care was taken with its date. That such an index
is then built anew is what we want: it is a cache and never travels.

Why the seal's key is made of the machine and the user: a secret in the data
folder would travel with a portable home, and a home received from somebody
else would bring secret and forged manifest together. The machine's id stays where
it is. This is no wall against a program that already runs as the reader;
nothing in a file could be one.

Why two generations: the manifest is written just before the rename that makes a
new TOC valid, and lists the old one beside it. A crash on either side of the
rename finds a TOC that is listed.

Why the analyser stands in it: words that another stemmer, Unicode or table made are not found
by what is asked now; such an index is none of ours (``analysis.analyser_stamp``, which is not
tried while the files that the analyser is made of are those that stand in the manifest).

File format (JSON): ``{"format", "whoosh", "schema", "analyser", "made_of", "tocs": {name:
{"digest", "files": {name: [size, inode, mtime_ns, ctime_ns]}}}, "seal"}``.
"""

import hashlib
import hmac
import json
import os
import re
import stat
import sys
import uuid
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import whoosh

from paperdesk.files import write_atomically
from paperdesk.search import schema
from paperdesk.search.analysis.analyser_stamp import analyser_files, analyser_stamp

NAME = "stamp.json"
FORMAT = 2
TOC_NAME = re.compile(r"_MAIN_([0-9]{1,12})\.toc")
_LARGEST = 4_000_000  # bytes of a manifest or a TOC; ours are some kilobytes


def write(folder: Path, new_toc: Path, toc_name: str, segments: Iterable[str]) -> None:
    """Write the manifest of the generation about to be made valid, keeping the present one.

    ``new_toc`` is the finished file that will be renamed to ``toc_name``;
    ``segments`` are the beginnings of the names of its segment files. Durable
    when it returns. Raises OSError.
    """
    before = _read(folder) or {}
    present = newest_toc(folder)
    tocs = {}
    if present in before.get("tocs", {}):
        tocs[present] = before["tocs"][present]
    heads = tuple(f"{segment}." for segment in segments)
    names = sorted(name for name in _names(folder) if heads and name.startswith(heads))
    tocs[toc_name] = {
        "digest": _digest(new_toc),
        "files": {name: _facts(folder / name) for name in names},
    }
    analyser = {"analyser": analyser_stamp(), "made_of": analyser_files()}
    body = {**_identity(), **analyser, "tocs": tocs}
    sealed = json.dumps({**body, "seal": _seal(body)}).encode("ascii")
    write_atomically(folder / NAME, sealed, temporary=folder / f"{NAME}.new")


def is_trusted(folder: Path) -> bool:
    """Whether the newest generation in ``folder`` is what we wrote, untouched. Opens no index."""
    try:
        if not _is_private(folder):
            return False
        body = _read(folder)
        toc = newest_toc(folder)
        if body is None or toc is None:
            return False
        listed = body["tocs"].get(toc)
        return (
            listed is not None
            and hmac.compare_digest(listed["digest"], _digest(folder / toc))
            and all(_facts(folder / name) == facts for name, facts in listed["files"].items())
        )
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return False


def newest_toc(folder: Path) -> str | None:
    """The name of the TOC that Whoosh would open, or None."""
    found = [match for name in _names(folder) if (match := TOC_NAME.fullmatch(name))]
    return max(found, key=lambda match: int(match[1]))[0] if found else None


def _names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def _read(folder: Path) -> dict[str, Any] | None:
    """The manifest's body, if it is sealed by us and speaks of this version."""
    path = folder / NAME
    try:
        if not stat.S_ISREG(path.lstat().st_mode) or path.stat().st_size > _LARGEST:
            return None
        body = json.loads(path.read_bytes())
        seal = body.pop("seal")
        if not hmac.compare_digest(seal, _seal(body)):
            return None
        if any(body.get(name) != value for name, value in _identity().items()):
            return None
        same_files = body.get("made_of") and body["made_of"] == analyser_files()
        if not same_files and body.get("analyser") != analyser_stamp():
            return None
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    return dict(body)


def _identity() -> dict[str, Any]:
    release = ".".join(str(number) for number in whoosh.__version__)
    return {"format": FORMAT, "whoosh": release, "schema": schema.VERSION}


def _seal(body: dict[str, Any]) -> str:
    text = json.dumps(body, sort_keys=True).encode()
    return hashlib.blake2b(text, key=_key()).hexdigest()


@cache
def _key() -> bytes:
    """The key of the seal: what only this machine and user have, and no folder can bring along."""
    machine = ""
    for path in ("/etc/machine-id", "/var/lib/dbus/machine-id"):
        try:
            machine = Path(path).read_bytes().decode("ascii").strip()
        except (OSError, ValueError):
            continue
        if machine:
            break
    user = os.getuid() if sys.platform != "win32" else os.environ.get("USERNAME", "")
    return hashlib.blake2b(f"paperdesk index|{machine or uuid.getnode()}|{user}".encode()).digest()


def _digest(path: Path) -> str:
    if not stat.S_ISREG(path.lstat().st_mode) or path.stat().st_size > _LARGEST:
        raise ValueError(path)
    return hashlib.blake2b(path.read_bytes()).hexdigest()


def _facts(path: Path) -> list[int]:
    found = path.lstat()
    if not stat.S_ISREG(found.st_mode):
        raise ValueError(path)
    return [found.st_size, found.st_ino, found.st_mtime_ns, found.st_ctime_ns]


def _is_private(folder: Path) -> bool:
    """Whether ``folder`` is a real folder that only its owner, the reader, can write to."""
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode):
        return False
    if sys.platform == "win32":
        return True
    return found.st_uid == os.getuid() and not found.st_mode & 0o077
