"""Author matching: whether two lists name the same people, in whatever form of names.

Known forms: 'Given Family', 'Family, Given', 'Family GH', 'Family Given'; initials for given
names, middle names left out, particles written apart, together or not at all, one half of a
double surname, hyphens, diacritics and their transcriptions (ü, ue, u), lists cut with 'et al.'.

Why readings: nothing in 'Gabriel García Márquez' or 'Wang Wei' says where the family name is. A
name is read in every usual way, and two names are compatible when some reading of each agrees.
Another given name ('Wei Wang', 'Hao Wang') makes another person: surnames are too few to tell.

Why names in another script, and a collaboration beside persons, are unknown rather than other:
'王伟' and 'Wei Wang' may be one, and a list of persons may be that of the collaboration.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from paperdesk.text import display, fold

MOST = 60
"""Names of a list that are compared."""
_BEST = 2
"""Score of two names that are one by a whole given name."""
_LONGEST = 300
_NOBODY = frozenset(
    ("et al", "etal", "others", "and others", "anonymous", "anon", "unknown", "unknown author",
     "various", "various authors", "no author", "na", "n a", "editorial", "the editors",
     "editors", "editor", "editorial board")
)  # fmt: skip
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv", "phd", "md", "dr", "prof", "ed", "eds"))
_PARTICLES = frozenset(
    ("van", "von", "der", "den", "de", "la", "le", "du", "di", "da", "dos", "das", "do", "del",
     "della", "ter", "ten", "zu", "zur", "zum", "af", "av", "bin", "ibn", "al", "el", "ben",
     "und", "st", "het")
)  # fmt: skip
_SHORT_FORMS = frozenset(
    ("chr", "dan", "sam", "ben", "tim", "rob", "max", "ron", "ken", "don", "ray", "jon", "geo",
     "alex", "chris", "matt", "nick", "fred", "will", "greg", "thom", "theo", "phil", "alb", "fran",
     "steph", "christ", "gabe", "josh", "nat", "pat", "sebast", "val", "vic", "wil", "joh", "jos")
)  # fmt: skip
_GROUP = re.compile(r"\b(collaboration|consortium|group|team|committee|project|network)s?\b")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|[*†‡§¶]+")
_ET_AL = re.compile(r"[,;]?\s*(?:\bet\.?\s*al\b\.?|\band others\b).*$", re.IGNORECASE)
_UMLAUT = re.compile(r"([aou])e")
_TWICE = re.compile(r"([^\W\d])\1+")

_UNSPACED = frozenset(("CJK", "HANGUL", "HIRAGANA", "KATAKANA"))
"""Scripts in which a name is written whole."""

Reading = tuple[str, tuple[str, ...]]
"""A family name as one word, and the given names in order; an initial is one letter."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """Agreement of two lists of authors.

    ``known``: both name somebody who can be compared. ``all``: everybody of the shorter list
    is in the other. ``full`` counts pairs that agree in a whole given name.
    """

    known: bool
    all: bool = False
    matched: int = 0
    full: int = 0


@dataclass(frozen=True, slots=True)
class Person:
    """Parsed name of a list, with every usual reading."""

    readings: tuple[Reading, ...]
    words: tuple[str, ...]
    families: frozenset[str]
    is_group: bool
    script: str


@lru_cache(maxsize=4_096)
def people(authors: tuple[str, ...]) -> tuple[Person, ...]:
    """The people that a list of authors names, the first :data:`MOST`; nobody left out."""
    found = (_person(author) for author in authors[:MOST])
    return tuple(person for person in found if person is not None)


def agreement(ours: Sequence[Person], theirs: Sequence[Person]) -> Agreement:
    """Compare two lists. Symmetric."""
    if not _comparable(ours, theirs):
        return Agreement(known=False)
    our_scores, their_scores = _best_scores(ours, theirs)
    matched = min(sum(map(bool, our_scores)), sum(map(bool, their_scores)))
    full = min(our_scores.count(_BEST), their_scores.count(_BEST))
    fewer = min(len(ours), len(theirs))
    # One name beside many means the paper's first author, if it means the paper.
    leads = len(ours) == len(theirs) or fewer > 1 or bool(_compatible(ours[0], theirs[0]))
    return Agreement(True, matched == fewer and leads, matched, full)


def _best_scores(ours: Sequence[Person], theirs: Sequence[Person]) -> tuple[list[int], list[int]]:
    """The best score of each person of a list with those of the other; those in one place first,
    as then most need no further look."""
    first, second = [0] * len(ours), [0] * len(theirs)
    for shift in range(len(theirs)):
        for place, person in enumerate(ours):
            other = (place + shift) % len(theirs)
            if first[place] < _BEST or second[other] < _BEST:
                score = _compatible(person, theirs[other])
                first[place], second[other] = max(first[place], score), max(second[other], score)
    return first, second


def _comparable(ours: Sequence[Person], theirs: Sequence[Person]) -> bool:
    if not ours or not theirs:
        return False
    if all(person.is_group for person in ours) is not all(person.is_group for person in theirs):
        return False
    return not {person.script for person in ours}.isdisjoint(person.script for person in theirs)


def _compatible(first: Person, second: Person) -> int:
    """Score of two names. 0: two people; 1: may be one; 2: one, by a whole given name."""
    if first.families.isdisjoint(second.families):
        return 0
    if first.words == second.words or sorted(first.words) == sorted(second.words):
        whole = sum(len(word) > 1 for word in first.words) > 1
        return _BEST if whole or (first.is_group and second.is_group) else 1
    best = 0
    for family, given in first.readings:
        for other_family, other_given in second.readings:
            if family == other_family:
                best = max(best, _given(given, other_given))
    return best


def _given(ours: tuple[str, ...], theirs: tuple[str, ...]) -> int:
    """Like :func:`_compatible`, of given names below one family name."""
    if not ours or not theirs:
        return 1
    if "".join(ours) == "".join(theirs):
        return _BEST if any(len(word) > 1 for word in ours) else 1
    if all(_alike(word, other_word) for word, other_word in zip(ours, theirs, strict=False)):
        return 2 if len(ours[0]) > 1 and len(theirs[0]) > 1 and ours[0] == theirs[0] else 1
    shorter, longer = sorted((ours, theirs), key=len)
    if len(shorter) == len(longer):
        return 0
    if len(shorter[0]) > 1 and shorter[0] in longer:  # 'Ronald Fisher' is 'D. Ronald Fisher'
        return 1
    joined, other_joined = "".join(shorter), "".join(longer)
    # 'Jeanpierre' and 'Jean-P.'
    return int(len(shorter) == 1 and len(longer[-1]) == 1 and joined.startswith(other_joined))


def _alike(first: str, second: str) -> bool:
    if len(first) == 1 or len(second) == 1:
        return first[0] == second[0]
    if first == second or _sound(first) == _sound(second):
        return True
    return _begins(first, second)


def _begins(first: str, second: str) -> bool:
    """'Alex' of 'Alexander', 'Chr' of 'Christian'; not 'Ann' of 'Anna', 'Xiaoli' of 'Xiaolin'."""
    short, long = sorted((first, second), key=len)
    return short in _SHORT_FORMS and long.startswith(short)


def _sound(word: str) -> str:
    """One spelling for what transcriptions of one name write in several ways."""
    if len(word) < 4:
        return word
    return _TWICE.sub(r"\1", word.replace("y", "i").replace("ph", "f").replace("c", "k"))


@lru_cache(maxsize=16_384)
def _person(author: str) -> Person | None:
    name = _ET_AL.sub("", _BRACKETS.sub(" ", display(author[:_LONGEST]))).strip(" ,;")
    if _plain(name) in _NOBODY or not any(sign.isalpha() for sign in name):
        return None
    script = _script(name)
    group = _GROUP.search(name.casefold())
    if group or script in _UNSPACED:
        words = [_key(word) for word in name.casefold().split()]
        words = [word for word in words if word and word not in ("the", "for", "on", "behalf")]
        forms = tuple(dict.fromkeys(("".join(words), "".join(words[::-1]))))
        readings = tuple((form, ()) for form in forms)
        return Person(readings, forms[:1], frozenset(forms), bool(group), script)
    found = tuple(dict.fromkeys(_readings(name)))
    if not found:
        return None
    words_ = tuple(
        _key(word) for word in re.split(r"[\s,.\-‐‑–]+", name) if _key(word) not in ("", *_SUFFIXES)
    )
    families = frozenset(family for family, _ in found)
    return Person(found, words_, families, False, script)


def _script(name: str) -> str:
    """The script of the first letter, as Unicode calls it: ``LATIN``, ``CYRILLIC``, ``CJK``."""
    first = next(sign for sign in name if sign.isalpha())
    return unicodedata.name(first, "").partition(" ")[0]


def _readings(name: str) -> Iterable[Reading]:
    family, comma, given = name.partition(",")
    if comma and _key(given) in _SUFFIXES:
        comma, given = "", ""
    shouted = name.isupper()
    if comma:
        parts = [_key(word) for word in re.split(r"[\s\-‐‑–'’]+", family) if _key(word)]
        names = tuple(
            word
            for word in _given_words(given.split(), shouted)
            if len(word) == 1 or word not in _PARTICLES
        )
        for family_ in _families(parts):
            yield family_, names
        return
    words = [word for word in name.split() if _key(word) and _key(word) not in _SUFFIXES]
    yield from _without_comma(words, shouted)


def _without_comma(words: list[str], shouted: bool) -> Iterable[Reading]:
    if not words:
        return
    if len(words) == 1:
        for family in _families(_halves(words[0])):
            yield family, ()
        return
    tail = len(words)
    while tail > 1 and _is_initials(words[tail - 1], shouted):
        tail -= 1
    if tail < len(words):  # 'Smith JA', 'de la Cruz M.'
        parts = [part for word in words[:tail] for part in _halves(word)]
        for family in _families(parts):
            yield family, tuple(_given_words(words[tail:], shouted))
        return
    yield from _family_last(words, shouted)
    if len(words) <= 3 and not any(_is_initials(word, shouted) for word in words):
        for family in _families(_halves(words[0])):  # 'Wang Wei'
            yield family, tuple(_given_words(words[1:], shouted))


def _family_last(words: list[str], shouted: bool) -> Iterable[Reading]:
    """'Ludwig van der Berg', 'Gabriel García Márquez': one word or two, and its particles."""
    for first in range(len(words) - 1, max(0, len(words) - 5), -1):
        particles = sum(_key(word) in _PARTICLES for word in words[first:-1])
        if len(words) - first - particles > 2 or _is_initials(words[first], shouted):
            break
        parts = [part for word in words[first:] for part in _halves(word)]
        given = [word for word in words[:first] if _key(word) not in _PARTICLES]
        for family in _families(parts):
            yield family, tuple(_given_words(given, shouted))


def _families(parts: list[str]) -> Iterable[str]:
    """A family name of several words as one: whole, without particles, and each half of it."""
    plain = [part for part in parts if part not in _PARTICLES] or parts
    if not plain:
        return
    forms = ("".join(parts), "".join(plain), plain[-1], plain[0])
    for form in dict.fromkeys(forms):
        yield _TWICE.sub(r"\1", form.replace("y", "i")) if len(form) > 4 else form


def _halves(word: str) -> list[str]:
    return [_key(part) for part in re.split(r"[\-‐‑–'’]", word) if _key(part)]


def _given_words(words: Iterable[str], shouted: bool) -> Iterable[str]:
    for word in words:
        for part in re.split(r"[.\-‐‑–]", word):
            key = _key(part)
            if not key or key in _SUFFIXES:
                continue
            if _is_initials(part, shouted):
                yield from key
            else:
                yield key


def _is_initials(word: str, shouted: bool) -> bool:
    letters = [sign for sign in word if sign.isalpha()]
    if len(letters) <= 1:
        return True
    return not shouted and len(letters) <= 3 and all(sign.isupper() for sign in letters)


def _key(word: str) -> str:
    """A word of a name without case, accents and signs, umlauts in one form."""
    folded = "".join(sign for sign in fold(word) if sign.isalnum())
    return _UMLAUT.sub(r"\1", folded).replace("aa", "a") if len(folded) > 2 else folded


def _plain(name: str) -> str:
    return " ".join("".join(s if s.isalnum() else " " for s in name.casefold()).split())
