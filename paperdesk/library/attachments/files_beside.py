"""Files beside an import: where a path that an entry names leads, and whether it may.

What an entry names is a stranger's word, and what is taken in becomes a part of the library:
a path that leads out of the folder of the import file (by ``..``, by a link, or since it is
absolute) is refused, unless it leads into another folder that the reader chose. So are hidden
files: nobody keeps a paper under such a name, but keys are kept there.

Sources of the forms: RFC 8089 (``file:``), EndNote's ``internal-pdf://`` in its ``.Data`` folder,
Mendeley's absolute paths without their first ``/``, Windows' ``\\`` between folders.
"""

import os
import re
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit

from paperdesk.model.frozen import Value, late_dataclass
from paperdesk.model.messages import Message

LARGEST = 2 << 30
"""Bytes of a file that is taken in."""
_LONGEST = 4_000
_SHOWN = 200
_DRIVE = re.compile(r"[A-Za-z]:[\\/]|\\\\|//")


@late_dataclass(frozen=True, slots=True, repr=False)
class FileBeside(Value):
    """A file that was found: its true path, without links, and its size."""

    path: Path
    size: int


class FilesBeside:
    """Finder of the files of one import file; ``further`` are folders that the reader chose."""

    def __init__(self, import_file: Path, further: Sequence[Path] = ()) -> None:
        folder = import_file.absolute().parent
        self._roots = [Path(os.path.realpath(one)) for one in (folder, *further)]
        self._data_folders: list[str] | None = None

    def find(self, written: str) -> FileBeside | Message:
        """The file that a path means, or why there is none that is taken."""
        shown = written[:_SHOWN]
        if len(written) > _LONGEST or "\0" in written:
            return Message("problem.file_outside", path=shown)
        leads_out = False
        for candidate in self._candidates(written):
            try:
                true = Path(os.path.realpath(candidate))
                root = next((one for one in self._roots if true.is_relative_to(one)), None)
                if root is None:
                    leads_out = True
                    continue
                about = true.stat()
            except (OSError, ValueError):
                continue
            if any(part.startswith(".") for part in true.relative_to(root).parts):
                return Message("problem.file_hidden", path=shown)
            if not stat.S_ISREG(about.st_mode):
                return Message("problem.file_irregular", path=shown)
            if about.st_size > LARGEST:
                return Message("problem.file_too_large", path=shown)
            return FileBeside(true, about.st_size)
        return Message("problem.file_outside" if leads_out else "problem.file_missing", path=shown)

    def _candidates(self, written: str) -> Iterator[Path]:
        """The places that a path may mean, the likeliest first."""
        path = _bare(written)
        if path.lower().startswith("internal-pdf://"):
            rest = unquote(path.partition("//")[2])
            names = [Path(folder, "PDF", rest) for folder in self._endnote_folders()]
            yield from names or [self._roots[0] / "PDF" / rest]
            return
        if path.startswith(("/", "~")) or _DRIVE.match(path):
            yield Path(path) if path.startswith("/") else Path("/", path)
            return
        forms = [path]
        if os.sep == "/" and "\\" in path:
            forms.append(path.replace("\\", "/"))
        if "%" in path:
            forms.append(unquote(path))
        yield from (root / form for form in forms for root in self._roots)
        if "/" in path:  # as Mendeley writes an absolute path; it counts only where it is inside
            absolute = Path("/", path)
            if any(absolute.is_relative_to(root) for root in self._roots):
                yield absolute

    def _endnote_folders(self) -> list[str]:
        if self._data_folders is None:
            try:
                with os.scandir(self._roots[0]) as entries:
                    names = sorted(one.name for one in entries if one.name.endswith(".Data"))
            except OSError:
                names = []
            self._data_folders = [str(self._roots[0] / name) for name in names]
        return self._data_folders


def _bare(written: str) -> str:
    """A path without the clothes of an address."""
    if not written.lower().startswith("file:"):
        return written
    parts = urlsplit(written)
    path = unquote(parts.path)
    if parts.netloc not in ("", "localhost"):
        return f"//{parts.netloc}{path}"  # of another machine
    return path[1:] if re.match(r"/[A-Za-z]:[\\/]", path) else path
