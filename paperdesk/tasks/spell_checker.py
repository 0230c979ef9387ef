"""Spell checker of notes: that of the system, where it has one, which is Enchant.

Enchant is what desktops ask for spelling; it joins Hunspell, Aspell, Nuspell
and the checker of macOS, and knows which dictionaries are there.

Why in a worker and by ctypes: nothing is added to what has to be installed,
and a foreign library that crashes or hangs takes no window with it.
"""

import ctypes
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

from paperdesk.model import Progress
from paperdesk.model.messages import Message

LIBRARIES = (
    "libenchant-2.so.2",
    "libenchant-2.2.dylib",
    "/opt/homebrew/lib/libenchant-2.2.dylib",
    "libenchant-2-2.dll",
    "libenchant-2.dll",
)
"""Names of the library: Linux, macOS, Windows."""
MOST_DICTIONARIES = 4
SUGGESTED = 6
LONGEST = 60
"""Letters of a word that is checked; Hunspell has a limit of its own beyond."""

_LATIN = (0x41, 0x24F)
_LETTERS = {
    **dict.fromkeys(("ru", "uk", "bg", "be", "mk", "sr"), (0x400, 0x52F)),
    "el": (0x370, 0x3FF),
    "he": (0x590, 0x5FF),
    **dict.fromkeys(("ar", "fa"), (0x600, 0x6FF)),
}
"""The letters of languages that are not written in Latin ones."""


def languages(args: dict[str, Any], _progress: Progress) -> dict[str, Any]:
    """Worker job: ``{"wanted": tags}`` -> ``{"languages": tags}``, the dictionaries to be used."""
    return {"languages": [tag for tag, _ in _dictionaries(tuple(args["wanted"]))]}


def check(args: dict[str, Any], progress: Progress) -> dict[str, Any]:
    """Worker job: ``{"words", "wanted"}`` -> ``{"wrong": words}``: those that no dictionary has."""
    dictionaries = _dictionaries(tuple(args["wanted"]))
    wrong = []
    for number, word in enumerate(args["words"]):
        progress(number, len(args["words"]), Message("step.spelling"))
        if dictionaries and not _is_right(word, dictionaries):
            wrong.append(word)
    return {"wrong": wrong}


def suggest(args: dict[str, Any], _progress: Progress) -> dict[str, Any]:
    """Worker job: ``{"word", "wanted"}`` -> ``{"words"}``: what may have been meant, best first."""
    found: dict[str, None] = {}
    enchant = _enchant()
    for tag, dictionary in _dictionaries(tuple(args["wanted"])):
        if enchant is not None and _fits(args["word"], tag):
            found.update(dict.fromkeys(enchant.suggestions(dictionary, args["word"])))
    return {"words": list(found)[:SUGGESTED]}


def chosen(requested: Sequence[str], installed: Iterable[str]) -> tuple[str, ...]:
    """The dictionaries for these languages: of the very country, else all of the language."""
    tags = sorted(installed)
    found: dict[str, None] = {}
    for tag in requested:
        exact = tag.replace("-", "_")
        if exact in tags:
            found[exact] = None
        else:
            language = exact.split("_")[0]
            found.update(dict.fromkeys(t for t in tags if t.split("_")[0] == language))
    return tuple(found)[:MOST_DICTIONARIES]


class _Enchant:
    """Binding of the few calls of Enchant 2 that are needed (its header ``enchant.h``)."""

    def __init__(self, library: ctypes.CDLL) -> None:
        self._library = library
        text, pointer, size = ctypes.c_char_p, ctypes.c_void_p, ctypes.c_ssize_t
        strings = ctypes.POINTER(ctypes.c_char_p)
        self._callback_type = ctypes.CFUNCTYPE(None, text, text, text, text, pointer)
        for name, answer, takes in (
            ("enchant_broker_init", pointer, ()),
            ("enchant_broker_list_dicts", None, (pointer, self._callback_type, pointer)),
            ("enchant_broker_request_dict", pointer, (pointer, text)),
            ("enchant_dict_check", ctypes.c_int, (pointer, text, size)),
            ("enchant_dict_suggest", strings, (pointer, text, size, ctypes.POINTER(size))),
            ("enchant_dict_free_string_list", None, (pointer, strings)),
        ):
            function = getattr(library, name)
            function.restype, function.argtypes = answer, takes
        self._broker = library.enchant_broker_init()

    def tags(self) -> list[str]:
        """The languages of all dictionaries that are there."""
        found: list[str] = []

        def collect(tag: bytes, *_about: object) -> None:
            found.append(tag.decode("utf-8", "replace"))

        self._library.enchant_broker_list_dicts(self._broker, self._callback_type(collect), None)
        return found

    def open(self, tag: str) -> int | None:
        """A dictionary; None when it cannot be opened."""
        found: int | None = self._library.enchant_broker_request_dict(self._broker, tag.encode())
        return found

    def has(self, dictionary: int, word: str) -> bool:
        """Whether a word is right; so is one that cannot be looked up."""
        data = word.encode("utf-8", "replace")
        return int(self._library.enchant_dict_check(dictionary, data, len(data))) <= 0

    def suggestions(self, dictionary: int, word: str) -> list[str]:
        """What may have been meant."""
        data, count = word.encode("utf-8", "replace"), ctypes.c_ssize_t(0)
        found = self._library.enchant_dict_suggest(dictionary, data, len(data), ctypes.byref(count))
        if not found:
            return []
        words = [found[number].decode("utf-8", "replace") for number in range(count.value)]
        self._library.enchant_dict_free_string_list(dictionary, found)
        return words


@lru_cache(maxsize=1)
def _enchant() -> _Enchant | None:
    for name in LIBRARIES:
        try:
            return _Enchant(ctypes.CDLL(name))
        except (OSError, AttributeError):
            continue
    return None


@lru_cache(maxsize=4)
def _dictionaries(tags: tuple[str, ...]) -> tuple[tuple[str, int], ...]:
    """Tag and handle of the dictionaries for these languages; kept, since one takes 50 ms."""
    enchant = _enchant()
    if enchant is None:
        return ()
    opened = ((tag, enchant.open(tag)) for tag in chosen(tags, enchant.tags()))
    return tuple((tag, dictionary) for tag, dictionary in opened if dictionary)


def _is_right(word: str, dictionaries: Sequence[tuple[str, int]]) -> bool:
    """Whether one of the dictionaries has a word, or none of them is for its letters."""
    enchant = _enchant()
    plain = word.replace("’", "'")
    fitting = [dictionary for tag, dictionary in dictionaries if _fits(word, tag)]
    if enchant is None or not fitting or len(word) > LONGEST:
        return True
    return any(enchant.has(dictionary, plain) for dictionary in fitting)


def _fits(word: str, tag: str) -> bool:
    """Whether a word is written in the letters of a language."""
    first, last = _LETTERS.get(tag.partition("_")[0], _LATIN)
    return all(first <= ord(letter) <= last or letter in "'’" for letter in word)
