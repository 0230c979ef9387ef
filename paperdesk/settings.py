"""How the reader likes the desk, and where they left it.

One JSON file in the config folder. It is written whole beside the old one and
then put in its place, so that a crash leaves the old settings or the new ones.

Why nothing here can stop a start: settings are comfort, not work. A value of
the wrong kind gives way to its default; a file that cannot be read as JSON is
set aside as ``settings.json.damaged``, so that it can be looked at. Keys that
this version does not know are kept for the version that does.
"""

import json
import os
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any, Literal, get_args

from paperdesk import log
from paperdesk.model import Order, PaperDeskError, Scope
from paperdesk.model.frozen import Value
from paperdesk.model.messages import Message
from paperdesk.paths import CHOICE, Places, with_library

FILE_NAME = "settings.json"
LARGEST = 1_000_000
"""Bytes beyond which a settings file is no settings file."""

Theme = Literal["system", "light", "dark"]
Density = Literal["comfortable", "compact"]
Font = Literal["inter", "system"]
OnOff = Literal["on", "off"]
Language = Literal["system", "en", "de", "ar"]
ZOOMS = (50, 300)
"""The smallest and the largest zoom, in percent."""
SPACES = (200, 500, 1_000, 2_000, 5_000, 10_000, 50_000)
"""Megabytes that backups may take, as the reader chooses among them."""


@dataclass(frozen=True, slots=True, repr=False)
class Settings(Value):
    """What is remembered from one start to the next.

    ``zoom`` is in percent of the usual size. ``window_geometry`` and
    ``splitters`` are base64 text that only the window understands.
    ``paper_id`` is the paper that was open, in the view ``tab``; ``search_text``
    what was searched for then (``search_name``: by that saved search).
    ``recent_files`` are the files last imported, newest first;
    ``search_history`` what was searched for, as well.
    ``words`` are those the reader added to the dictionary, in small letters.
    ``keys`` are the keys the reader changed, by the name of the action.
    ``backups`` come by themselves, into ``backup_folder`` (``""``: beside the library),
    and take ``backup_space`` megabytes at most.
    """

    theme: Theme = "system"
    density: Density = "comfortable"
    font: Font = "inter"
    zoom: int = 100
    language: Language = "system"
    order: Order = Order.RELEVANCE
    window_geometry: str = ""
    splitters: str = ""
    scope_kind: str = "all"
    scope_value: str = ""
    paper_id: str = ""
    side_bar_folded: bool = False
    detail_folded: bool = False
    hide_seen: bool = False
    search_text: str = ""
    search_name: str = ""
    tab: str = "abstract"
    recent_files: tuple[str, ...] = ()
    search_history: tuple[str, ...] = ()
    spelling: OnOff = "on"
    announce: OnOff = "off"
    words: tuple[str, ...] = ()
    backups: OnOff = "on"
    backup_space: int = 2_000
    backup_folder: str = ""
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def scope(self) -> Scope:
        """The place of the side bar that was open."""
        return Scope(self.scope_kind, self.scope_value)


def load(places: Places) -> Settings:
    """Read the settings; defaults for whatever is missing or wrong. Never raises."""
    return _understand(_read(places.config / FILE_NAME))


def save(places: Places, settings: Settings) -> None:
    """Write the settings durably, keeping keys of the file that we do not know.

    Raises PaperDeskError when the file cannot be written; the old one is then
    still there.
    """
    path = places.config / FILE_NAME
    text = json.dumps({**_read(path), **asdict(settings)}, indent=2)
    try:
        _replace(path, text.encode("ascii") + b"\n")
    except OSError as error:
        raise PaperDeskError(Message("settings.unsaved", reason=error.strerror or error)) from error


def choose_library(folder: Path) -> Places:
    """Remember durably, from the next start on, in which folder the library is; its places.

    Raises PaperDeskError when that cannot be written; the old choice then stays.
    """
    chosen = with_library(folder)
    try:
        _replace(chosen.config / CHOICE, json.dumps({"folder": str(folder)}).encode("ascii"))
    except OSError as error:
        raise PaperDeskError(
            Message("settings.choice_unsaved", reason=error.strerror or error)
        ) from error
    return chosen


def _read(path: Path) -> dict[str, Any]:
    """The file's object; empty when there is none or it was set aside as damaged."""
    try:
        if path.stat().st_size > LARGEST:
            raise ValueError("it is too large")
        found = json.loads(path.read_bytes())
        if not isinstance(found, dict):
            raise ValueError("it holds no object")
    except FileNotFoundError:
        return {}
    except OSError as error:
        log.settings.warning("The settings cannot be read: %s", error)
        return {}
    except (ValueError, RecursionError) as error:
        _set_aside(path, error)
        return {}
    return found


def _set_aside(path: Path, why: Exception) -> None:
    aside = path.with_name(path.name + ".damaged")
    log.settings.warning("The settings are damaged (%s); set aside as %s", why, aside)
    try:
        path.replace(aside)
    except OSError as error:
        log.settings.warning("The damaged settings cannot be set aside: %s", error)


def _understand(found: dict[str, Any]) -> Settings:
    good: dict[str, Any] = {}
    for one in fields(Settings):
        if one.name not in found:
            continue
        value = found[one.name]
        try:
            good[one.name] = _READERS[one.name](value)
        except ValueError:
            log.settings.warning("The setting %s has an odd value; using the default", one.name)
    return Settings(**good)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(value)
    return value


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError(value)
    return value


def _zoom(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise ValueError(value)
    if not ZOOMS[0] <= value <= ZOOMS[1]:
        raise ValueError(value)
    return value


def _space(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= SPACES[-1]:
        raise ValueError(value)
    return value


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise ValueError(value)
    return tuple(_text(part) for part in value)


def _texts_by_name(value: object) -> dict[str, tuple[str, ...]]:
    if not isinstance(value, dict):
        raise ValueError(value)
    return {_text(name): _texts(texts) for name, texts in value.items()}


def _one_of(choices: tuple[str, ...]) -> Callable[[object], str]:
    def read(value: object) -> str:
        if value not in choices:
            raise ValueError(value)
        return _text(value)

    return read


_READERS: dict[str, Callable[[object], object]] = {
    "theme": _one_of(get_args(Theme)),
    "density": _one_of(get_args(Density)),
    "font": _one_of(get_args(Font)),
    "zoom": _zoom,
    "language": _one_of(get_args(Language)),
    "order": lambda value: Order(_text(value)),
    "window_geometry": _text,
    "splitters": _text,
    "scope_kind": _text,
    "scope_value": _text,
    "paper_id": _text,
    "side_bar_folded": _flag,
    "detail_folded": _flag,
    "hide_seen": _flag,
    "search_text": _text,
    "search_name": _text,
    "tab": _text,
    "recent_files": _texts,
    "search_history": _texts,
    "spelling": _one_of(get_args(OnOff)),
    "announce": _one_of(get_args(OnOff)),
    "words": _texts,
    "backups": _one_of(get_args(OnOff)),
    "backup_space": _space,
    "backup_folder": _text,
    "keys": _texts_by_name,
}


def _replace(path: Path, content: bytes) -> None:
    """Put a file in the place of another, durably: the old one or the new one, never half."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=path.name + ".", suffix=".new", dir=path.parent)
    fresh = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return  # elsewhere a folder cannot be opened to be flushed
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
