"""Scan of the notes folder: how it differs from the rows, by sizes and times only."""

from dataclasses import dataclass, field

from paperdesk import log
from paperdesk.library.changes.operations import WriteContext
from paperdesk.library.notes import note_table, stray_files
from paperdesk.library.notes.copy_names import original, stem
from paperdesk.library.notes.note_files import Seen

FEW = 3
MANY = 0.2
"""More than FEW files and more than this part of all gone at once: the folder is offline."""


@dataclass(slots=True)
class FolderScan:
    """Differences of the folder from the rows."""

    changed: list[int] = field(default_factory=list)
    missing: list[int] = field(default_factory=list)
    strangers: list[Seen] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    """Strays whose files are there no more."""
    leftovers: list[str] = field(default_factory=list)
    files: dict[str, Seen] = field(default_factory=dict)
    names: dict[int, str] = field(default_factory=dict)
    """The file of each paper's note, as the rows have it."""
    stems: dict[str, int] = field(default_factory=dict)
    """The papers by the stems of these names, once :meth:`paper_called` was asked."""

    def paper_called(self, name: str) -> int | None:
        """The paper whose note a file is a copy of, by their names."""
        if not self.stems:
            self.stems = {stem(own): key for key, own in self.names.items()}
        found = original(name, self.stems)
        return None if found is None else self.stems[found]

    def place(self, key: int, name: str) -> None:
        """The note of a paper is in this file."""
        self.names[key] = name
        if self.stems:
            self.stems[stem(name)] = key

    def __bool__(self) -> bool:
        return bool(self.changed or self.missing or self.strangers or self.gone or self.leftovers)


def scan_folder(context: WriteContext) -> FolderScan:
    """Compare the folder with the rows; files are not read."""
    rows, known = note_table.stamps(context.connection), stray_files.stamps(context.connection)
    listing = context.folder.scan()
    scan = FolderScan(leftovers=listing.leftovers, files=listing.files)
    inodes = set()
    for name, (key, pending, seen) in rows.items():
        scan.names[key] = name
        file = listing.files.get(name)
        if file is not None:
            inodes.add(file.inode)
            if file.stamp not in (seen.stamp, known.get(name)):
                scan.changed.append(key)
        elif pending != note_table.TEXT and not listing.may_hold(name):
            scan.missing.append(key)
    # The same file under another name, by a link, is no other file.
    scan.strangers = [
        file
        for name, file in listing.files.items()
        if name not in rows
        and known.get(name) != file.stamp
        and not (file.inode and file.inode in inodes)
    ]
    scan.gone = [name for name in known if name not in listing.files and not listing.may_hold(name)]
    return scan


def in_order(context: WriteContext, scan: FolderScan) -> list[Seen]:
    """Files that nobody knows, those first that are a paper's own note rather than a copy."""
    if not scan.strangers:
        return []
    own_stamps = {row.stamp for _, _, row in note_table.stamps(context.connection).values()}
    stems = {stem(name) for name in scan.files}

    def rank(seen: Seen) -> tuple[bool, bool, bool, int, str]:
        copy = original(seen.name, stems, same=False) is not None
        depth = seen.name.count("/")
        return seen.stamp not in own_stamps, copy, not seen.markdown, depth, seen.name

    return sorted(scan.strangers, key=rank)


def is_offline(scan: FolderScan) -> bool:
    """Whether so many files are gone at once that it is the folder which is not there."""
    names = [scan.names[key] for key in scan.missing]
    missing = sum(name not in scan.files for name in names)
    offline = missing > FEW and missing > MANY * len(scan.names)
    if offline:
        log.library.warning("%d note files are gone at once; left as it is", missing)
    return offline
