"""Names of conflict copies, as synchronisers and file managers give them to note files.

Sources: the names as Syncthing (``NAME.sync-conflict-20260404-101010-ABCDEFG``),
Dropbox (``NAME (Ann's conflicted copy 2026-04-04)``, ``NAME (Case Conflict)``),
Nextcloud (``NAME (conflicted copy 2026-04-04 101010)``), ownCloud
(``NAME_conflict-20260404-101010``), Seafile (``NAME (SFConflict …)``), Synology
(``NAME_HOST_Apr-04-101010-2026_Conflict``), OneDrive (``NAME-DESKTOP-AB12CD``),
Google Drive (``NAME (1)``, ``Copy of NAME``), iCloud (``NAME 2``), Windows
(``NAME - Copy (2)``), macOS (``NAME copy``) and GNOME (``NAME (another copy)``) give
them, and as some of them say it in other languages.

Why only beside a known note: ``Budget 2.md`` is a copy of ``Budget.md`` where there
is such a note, and anything else where there is none. What a head says of the id
goes before all names.
"""

import re
import unicodedata
from collections.abc import Container

MARKDOWN = frozenset(
    ("md", "markdown", "mdown", "mkdn", "mkd", "mdwn", "mdtxt", "mdtext", "rmd", "qmd")
)
"""Endings of Markdown files, folded."""

_COPY = (
    "copy|copies|kopie|kopi|kopia|kopio|copie|copia|cópia|копия|копія|副本|拷贝|コピー|복사본|نسخة"
)
_CONFLICT = "conflict|konflikt|conflit|conflito|conflicto|conflitto|конфликт|冲突|衝突|競合|충돌"
_MARK = re.compile(
    rf".*(?:{_CONFLICT}).*"
    r"|\s*\(.+\)"
    r"|\s+[0-9]{1,3}"
    rf"|\s*[-_]?\s*(?:{_COPY})(?:\s*\(?[0-9]{{1,3}}\)?)?"
    r"|-(?=.*[A-Z0-9])[\w-]{2,63}",  # OneDrive: the name of a computer
    re.DOTALL,
)
_BEFORE = re.compile(
    rf"(?:{_COPY})\s*(?:\([0-9]{{1,3}}\)\s*)?(?:of|von|van|de|di|av|af)\s+(?P<original>.+)",
    re.IGNORECASE | re.DOTALL,
)
_PARTING = frozenset(" (-._~[")


def ending(name: str) -> str:
    """Extension of a file name, folded; ``""`` when there is none."""
    stem, dot, last = name.rpartition(".")
    return last.casefold() if dot and stem and "/" not in last else ""


def stem(name: str) -> str:
    """The name of a file without its folder and without the ending of Markdown, folded."""
    last = unicodedata.normalize("NFC", name.rpartition("/")[2])
    last = last[: -len(ending(last)) - 1] if ending(last) in MARKDOWN else last
    return last.casefold()


def original(name: str, stems: Container[str], *, same: bool = True) -> str | None:
    """That of ``stems`` which a file is a copy of, as its name has it; None when of none.

    ``same``: a file that differs from a note only by its ending, folder or case is one, too.
    """
    last = unicodedata.normalize("NFC", name.rpartition("/")[2])
    last = last[: -len(ending(last)) - 1] if ending(last) in MARKDOWN else last
    if same and last.casefold() in stems:
        return last.casefold()
    for position in range(len(last) - 1, 0, -1):
        if last[position] not in _PARTING:
            continue
        beginning = last[:position].rstrip().casefold()
        # Folded, but for the name of a computer, which is known by its capitals.
        if beginning in stems and (_MARK.fullmatch(suffix := last[position:]) or _is_mark(suffix)):
            return beginning
    prefixed = _BEFORE.fullmatch(last)
    return original(prefixed["original"], stems) if prefixed else None


def _is_mark(suffix: str) -> bool:
    return _MARK.fullmatch(suffix.casefold()) is not None
