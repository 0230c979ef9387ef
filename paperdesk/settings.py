"""Settings: how the reader likes the window, and where they left it.

One JSON file in the config folder, replaced atomically. The type of a field
says which values it takes: numbers have their range as ``Annotated``.

Why nothing here can stop a start: settings are comfort, not work. A value of
the wrong kind gives way to its default; a file that cannot be read as JSON is
set aside as ``settings.json.damaged``, so that it can be looked at. Keys that
this version does not know are kept for the version that does.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, field, fields
from pathlib import Path
from typing import Annotated, Any, Literal, get_args, get_origin

from paperdesk import log
from paperdesk.files import write_atomically
from paperdesk.model import Order, PaperDeskError, Scope
from paperdesk.model.frozen import Value, late_dataclass
from paperdesk.model.messages import Message
from paperdesk.paths import CHOICE, Places, with_library

FILE_NAME = "settings.json"
LARGEST = 1_000_000
"""Bytes beyond which a settings file is no settings file."""

Theme = Literal["system", "light", "dark"]
Density = Literal["comfortable", "compact"]
Font = Literal["inter", "system"]
OnOff = Literal["on", "off"]
DocumentFiles = Literal["copied", "linked"]
Network = Literal["asked", "off"]
PaperColour = Literal["auto", "white", "dim", "sepia"]
Views = Literal["tabs", "scroll"]
Language = Literal["system", "en", "de", "ar"]
ZOOMS = (50, 300)
"""The smallest and the largest zoom, in percent."""
Zoom = Annotated[int, ZOOMS]
SPACES = (200, 500, 1_000, 2_000, 5_000, 10_000, 50_000)
"""Megabytes that backups may take, as the reader chooses among them."""
Space = Annotated[int, (1, SPACES[-1])]


@late_dataclass(frozen=True, slots=True, repr=False)
class Settings(Value):
    """The settings, remembered from one start to the next.

    ``thumbnails``: small pictures of papers are fetched with what is followed, and shown.
    ``zoom`` is in percent of the usual size. ``window_geometry``,
    ``splitters`` and ``paper_geometry`` (of a paper's own window) are base64 text that only the
    window understands.
    ``paper_id`` is the paper that was open, in the view ``tab``; its ``views`` are ``tabs``, or
    sections of one ``scroll``; ``search_text``
    what was searched for then (``search_name``: by that saved search).
    ``folded_tags`` are those whose children the side bar leaves out.
    ``recent_files`` are the files last imported, newest first;
    ``search_history`` what was searched for, as well.
    ``meaning``: what a sentence finds is put in order by meaning as well.
    ``words`` are those the reader added to the dictionary, in small letters.
    ``citation_styles`` are those last used, newest first.
    ``table_columns`` are columns of tables with what they hold (``Titel=title``).
    ``keys`` are the keys the reader changed, by the name of the action.
    ``backups`` come by themselves, into ``backup_folder`` (``""``: beside the library),
    and take ``backup_space`` megabytes at most. ``citation_keys`` is the pattern by which
    papers are given citation keys (``""``: the usual one). ``export_folder`` is where papers
    were written last, ``export_format`` in which format.
    ``document_files`` of papers are ``copied`` into the library or ``linked`` where they lie;
    PDF files that appear in ``watched_folder`` come in (``""``: none is watched).
    ``network`` is ``asked`` (nothing is asked of it but what the reader asks for or follows) or
    ``off`` (what is asked for waits); ``contact`` is a mail address that services are told, so
    that they can say what goes wrong (``""``: none).
    ``paper`` is the colour of the paper of PDFs, ``pages_mode`` how their pages lie and what they
    are fitted to, ``pages_side`` the panel beside them (``""``: none).
    """

    theme: Theme = "system"
    density: Density = "comfortable"
    thumbnails: OnOff = "on"
    font: Font = "inter"
    zoom: Zoom = 100
    language: Language = "system"
    order: Order = Order.RELEVANCE
    order_turned: bool = False
    by_day: bool = True
    window_geometry: str = ""
    splitters: str = ""
    paper_geometry: str = ""
    scope_kind: str = "all"
    scope_value: str = ""
    paper_id: str = ""
    side_bar_folded: bool = False
    detail_folded: bool = False
    hide_seen: bool = False
    search_text: str = ""
    search_name: str = ""
    tab: str = "abstract"
    views: Views = "tabs"
    folded_tags: tuple[str, ...] = ()
    recent_files: tuple[str, ...] = ()
    search_history: tuple[str, ...] = ()
    meaning: OnOff = "on"
    spelling: OnOff = "on"
    announce: OnOff = "off"
    words: tuple[str, ...] = ()
    backups: OnOff = "on"
    backup_space: Space = 2_000
    backup_folder: str = ""
    citation_keys: str = ""
    export_folder: str = ""
    export_format: str = "bibtex"
    citation_styles: tuple[str, ...] = ()
    table_columns: tuple[str, ...] = ()
    document_files: DocumentFiles = "copied"
    watched_folder: str = ""
    network: Network = "asked"
    contact: str = ""
    paper: PaperColour = "auto"
    pages_mode: str = "width one"
    pages_side: str = ""
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def scope(self) -> Scope:
        """The scope of the side bar that was open."""
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
        _write(path, text + "\n")
    except OSError as error:
        raise PaperDeskError(Message("settings.unsaved", reason=error.strerror or error)) from error


def choose_library(folder: Path) -> Places:
    """Remember durably, from the next start on, in which folder the library is; its places.

    Raises PaperDeskError when that cannot be written; the old choice then stays.
    """
    chosen = with_library(folder)
    try:
        _write(chosen.config / CHOICE, json.dumps({"folder": str(folder)}))
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
        values = json.loads(path.read_bytes())
        if not isinstance(values, dict):
            raise ValueError("it holds no object")
    except FileNotFoundError:
        return {}
    except OSError as error:
        log.settings.warning("The settings cannot be read: %s", error)
        return {}
    except (ValueError, RecursionError) as error:
        _set_aside(path, error)
        return {}
    return values


def _set_aside(path: Path, why: Exception) -> None:
    aside = path.with_name(path.name + ".damaged")
    log.settings.warning("The settings are damaged (%s); set aside as %s", why, aside)
    try:
        path.replace(aside)
    except OSError as error:
        log.settings.warning("The damaged settings cannot be set aside: %s", error)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, text.encode("ascii"), mode=0o600)


def _understand(values: dict[str, Any]) -> Settings:
    """Settings of a JSON object; what is not of its field's type gives way to the default."""
    good: dict[str, Any] = {}
    for setting in fields(Settings):
        if setting.name not in values:
            continue
        try:
            good[setting.name] = _checked(values[setting.name], setting.type)
        except ValueError:
            log.settings.warning("The setting %s has an odd value; using the default", setting.name)
    return Settings(**good)


def _checked(value: Any, kind: Any) -> Any:
    """A JSON value as one of that type, the annotation of a field. Raises ValueError."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is tuple and isinstance(value, list):
        return tuple(_checked(part, arguments[0]) for part in value)
    if origin is Mapping and isinstance(value, dict):
        return {_checked(key, str): _checked(part, arguments[1]) for key, part in value.items()}
    if origin is Annotated:
        lowest, highest = arguments[1]
        if lowest <= _checked(value, int) <= highest:
            return value
    elif origin is Literal and value in arguments:
        return value
    elif kind is Order:
        return Order(_checked(value, str))
    elif type(value) is kind:  # True is an int as well, and no zoom
        return value
    raise ValueError(value)
