"""A citation style that is ready to be used: its macros, its locale, its options.

A style that depends on another ('Nature Physics' on 'Nature') is that other one in its own
language; :func:`parent_of` tells which one.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from paperdesk.formats.citation.csl_locale import CslLocale
from paperdesk.formats.citation.csl_tree import StyleElement, parse_style
from paperdesk.model import BadFileError
from paperdesk.model.messages import Message

LocaleFile = Callable[[str], bytes | None]
"""The bytes of a locale's file, of ``de-DE``; None where there is none."""

_NAME_OPTIONS = (
    "and", "delimiter-precedes-et-al", "delimiter-precedes-last", "et-al-min",
    "et-al-use-first", "et-al-use-last", "et-al-subsequent-min", "et-al-subsequent-use-first",
    "initialize", "initialize-with", "initialize-with-hyphen", "name-as-sort-order",
    "sort-separator", "names-delimiter",
)  # fmt: skip
_DIALECTS = {
    "af": "af-ZA", "ar": "ar", "ca": "ca-AD", "cs": "cs-CZ", "cy": "cy-GB", "da": "da-DK",
    "de": "de-DE", "el": "el-GR", "en": "en-US", "es": "es-ES", "et": "et-EE", "eu": "eu",
    "fa": "fa-IR", "fi": "fi-FI", "fr": "fr-FR", "he": "he-IL", "hr": "hr-HR", "hu": "hu-HU",
    "it": "it-IT", "ja": "ja-JP", "ko": "ko-KR", "nb": "nb-NO", "nl": "nl-NL", "nn": "nn-NO",
    "no": "nb-NO", "pl": "pl-PL", "pt": "pt-PT", "ro": "ro-RO", "ru": "ru-RU", "sk": "sk-SK",
    "sl": "sl-SI", "sr": "sr-Cyrl-RS", "sv": "sv-SE", "tr": "tr-TR", "uk": "uk-UA", "zh": "zh-CN",
}  # fmt: skip
"""The dialect that stands for a language (the primary dialects of the CSL project)."""


@dataclass(slots=True)
class CslStyle:
    """An independent style. ``has_suffix`` and ``has_alike`` tell whether it says the letter
    behind a year, and something else of references that are cited alike. ``cache`` keeps what
    elements say of names, resolved."""

    root: StyleElement
    locale: CslLocale
    macros: dict[str, StyleElement]
    has_suffix: bool = False
    has_alike: bool = False
    cache: dict[tuple[int, str], dict[str, str]] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """What the style calls itself."""
        info = self.root.first("info")
        title = info.first("title") if info else None
        return title.text.strip() if title else ""

    @property
    def in_notes(self) -> bool:
        """Whether citations stand in notes."""
        return self.root.get("class") == "note"

    def area(self, name: str) -> StyleElement | None:
        """``citation`` or ``bibliography``; None where the style has none."""
        return self.root.first(name)

    def name_options(self, element: StyleElement | None, area: str) -> dict[str, str]:
        """The options of a ``name``, with those that it takes from area and style.

        ``body-precedes-last`` is what area and style say of the delimiter before the last name.
        """
        key = (id(element), area)
        found = self.cache.get(key)
        if found is None:
            found = self.cache[key] = self._resolved(element, self.area(area))
        return found

    def _resolved(self, name: StyleElement | None, area: StyleElement | None) -> dict[str, str]:
        options: dict[str, str] = {}
        for level in (self.root, area):
            if level is None:
                continue
            given = level.attributes
            options.update({key: given[key] for key in _NAME_OPTIONS if key in given})
            for key in ("name-form", "name-delimiter"):
                if key in given:
                    options[key[5:]] = given[key]
        if "delimiter-precedes-last" in options:
            options["body-precedes-last"] = options["delimiter-precedes-last"]
        if name is not None:
            options.update(name.attributes)
        return options


def parent_of(root: StyleElement) -> str:
    """The name of the style that this one depends on; ``""`` for an independent one."""
    info = root.first("info")
    for link in info.all("link") if info else []:
        if link.get("rel") == "independent-parent":
            return link.get("href").rstrip("/").rpartition("/")[2]
    return ""


def style_of(root: StyleElement, locale_file: LocaleFile, language: str = "") -> CslStyle:
    """The style whose root this is. ``language`` goes before its own. Raises BadFileError."""
    if root.name != "style" or root.first("citation") is None:
        raise BadFileError(Message("citation.no_style"))
    asked = language or root.get("default-locale") or "en-US"
    macros = {each.get("name"): each for each in root.all("macro")}
    style = CslStyle(root, _locale(root, locale_file, asked), macros)
    for element in root.walk():
        if element.name == "text" and element.get("variable") == "year-suffix":
            style.has_suffix = True
        style.has_alike = style.has_alike or "disambiguate" in element.attributes
    return style


def _locale(root: StyleElement, locale_file: LocaleFile, asked: str) -> CslLocale:
    locale = CslLocale(asked)
    short = asked.partition("-")[0]
    for name in dict.fromkeys(("en-US", _DIALECTS.get(short, short), asked)):
        data = locale_file(name)
        if data is not None:
            locale.add(parse_style(data))
    own = {each.get("lang"): each for each in root.all("locale")}
    for name in dict.fromkeys(("", short, asked)):
        if name in own:
            locale.add(own[name])
    return locale
