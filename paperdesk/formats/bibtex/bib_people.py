"""People of BibTeX: names between ``and``, parted by commas, before their LaTeX is decoded.

Source: *BibTeXing*, section 4 ('First von Last', 'von Last, First', 'von Last, Jr, First'), and
biblatex's ``given=Jan, prefix=van der, family=Berg``. A name in braces of its own is no
person's. ``others`` are kept as 'et al.' behind somebody. Names that somebody parted by commas
only ('Smith, J., Doe, A.') are told apart by their shape.

Why split first: an ``and`` or a comma within braces is none, and decoding takes the braces.
"""

import re
from functools import lru_cache

from paperdesk.formats.bibtex.bib_blocks import balanced_end
from paperdesk.formats.bibtex.latex_text import decode_latex, easy_letters
from paperdesk.formats.json_fields import MOST_NAMES
from paperdesk.formats.json_people import parted
from paperdesk.formats.tagged_people import OTHERS
from paperdesk.model import Contributor, PersonName, contributors
from paperdesk.text import author_names, is_others

_AND = re.compile(r"\s+and(?=\s)|^and(?=\s)|\s+and$", re.IGNORECASE)
_SEPARATOR = re.compile(r"[{}]|\s+and(?=\s|$)|^\s*and(?=\s)|,", re.IGNORECASE)
_SUFFIX = re.compile(r"(?i:jr|sr|esq|ph\.? ?d|m\.?d|[23](?:nd|rd))\.?|II|III|IV|VI{0,3}")
_PART = re.compile(r"\s*([a-z]+)(-i)?\s*=\s*(.*)", re.IGNORECASE)
_BLANK = re.compile(r"[\s~]+")
_OTHERS = (Contributor(OTHERS),)


def people(text: str) -> tuple[Contributor, ...]:
    """Who is named in the value of a field, in its order. Never raises."""
    if not text:
        return ()
    text = easy_letters(" ".join(text.split()))
    names, has_braces = text.split(" and "), "{" in text
    if (has_braces or not text.islower()) and len(_AND.findall(text)) != len(names) - 1:
        names = split_outside_braces(text, "and") if has_braces else _AND.split(text)
    elif has_braces and not all(map(_holds_braces, names)):
        names = split_outside_braces(text, "and")
    found = tuple([who for name in names[:MOST_NAMES] for who in _named(name.strip())])
    return found if found != _OTHERS else ()


def split_outside_braces(text: str, separator: str) -> list[str]:
    """The parts between commas, or between the words 'and', that stand in no braces."""
    parts: list[str] = []
    depth = start = 0
    for found in _SEPARATOR.finditer(text):
        sign = found[0]
        if sign == "{":
            depth += 1
        elif sign == "}":
            depth = max(depth - 1, 0)
        elif not depth and (sign == ",") == (separator == ","):
            parts.append(text[start : found.start()])
            start = found.end()
    return [*parts, text[start:]]


def _holds_braces(text: str) -> bool:
    """Whether each brace of a text is closed in it, as far as that is seen at a glance."""
    opening = text.count("{")
    if not opening:
        return "}" not in text
    is_held = text.find("{") < text.find("}") and text.rfind("{") < text.rfind("}")
    return is_held and opening == text.count("}") <= 2


@lru_cache(maxsize=16_384)
def _named(name: str) -> tuple[Contributor, ...]:
    """One name; several where commas stand between names."""
    name = name.strip(" ,;")
    if not name:
        return ()
    if is_others(name):
        return _OTHERS
    if body := _body(name):
        return (Contributor(body, PersonName(literal=body)),)
    parts = [part.strip() for part in split_outside_braces(name, ",")]
    parts = [part for part in parts if part]
    if len(parts) == 1:
        return (_in_order(parts[0]),)
    if told := _by_key(parts):
        return told
    if len(parts) > 3 or (len(parts) == 3 and not _has_suffix(parts)):
        return _between_commas(parts)
    return _turned(parts)


def _body(name: str) -> str:
    """The text of a name that stands in braces whole: '{HALO Collaboration}'."""
    is_whole = name[0] == "{" and balanced_end(name, 1, len(name)) == len(name) - 1
    if not is_whole or (name[1:2] == "\\" and " " not in name):
        return ""
    return _plain(name[1:-1])


def _plain(text: str) -> str:
    return " ".join(decode_latex(text).split())


def _in_order(name: str) -> Contributor:
    """A name without commas; its parts are told where braces hold words together."""
    words = _words(name)
    held = [place for place, word in enumerate(words) if word[0] == "{" and _BLANK.search(word)]
    if not held or len(words) < 2 or held[-1] != len(words) - 1:
        return Contributor(_plain(name))
    given = [word for word in words[:-1] if not _is_small(word)]
    particle = [word for word in words[:-1] if _is_small(word)]
    return _contributor(words[-1], " ".join(given), " ".join(particle), "")


def _words(text: str) -> list[str]:
    """The words of a name; what stands in braces is one with what stands close to it."""
    if "{" not in text:
        return [word for word in _BLANK.split(text) if word]
    words: list[str] = []
    depth = start = 0
    for at, sign in enumerate(text):
        depth += {"{": 1, "}": -1}.get(sign, 0)
        if depth <= 0 and (sign.isspace() or sign == "~"):
            words.append(text[start:at])
            start = at + 1
    return [word for word in (*words, text[start:]) if word]


def _is_small(word: str) -> bool:
    """Whether a word begins with a small letter, that of a command within braces too."""
    if word[0] == "{" and word[1:2] != "\\":
        return False
    letter = next((sign for sign in decode_latex(word) if sign.isalpha()), "")
    return letter.islower()


def _has_suffix(parts: list[str]) -> bool:
    return any(_SUFFIX.fullmatch(part.strip("{}")) for part in parts[1:])


def _turned(parts: list[str]) -> tuple[Contributor, ...]:
    """'von Last, First' and 'von Last, Jr, First'."""
    suffix = next((one for one in parts[1:] if _SUFFIX.fullmatch(one.strip("{}"))), "")
    given = [one for one in parts[1:] if one != suffix]
    words = _words(parts[0])
    if not suffix and len(words) > 1 and _SUFFIX.fullmatch(words[-1]):
        suffix = words.pop()
    small = 0
    while small < len(words) - 1 and _is_small(words[small]):
        small += 1
    family = " ".join(words[small:])
    return (_contributor(family, " ".join(given), " ".join(words[:small]), suffix),)


def _contributor(family: str, given: str, particle: str, suffix: str) -> Contributor:
    told = PersonName(_plain(family), _plain(given), _plain(particle), _plain(suffix))
    return next(iter(parted(told)), Contributor(_plain(f"{given} {particle} {family}")))


def _by_key(parts: list[str]) -> tuple[Contributor, ...]:
    """``family=Berg, given=Jan, prefix=van der``, with what else is told of a name; none if not."""
    found = [_PART.match(one) for one in parts]
    told = {one[1].lower(): _plain(one[3]) for one in found if one and not one[2]}
    if not all(found) or told.keys().isdisjoint(("family", "given")):
        return ()
    name = PersonName(
        told.get("family", ""),
        " ".join(filter(None, (told.get("given", ""), told.get("middle", "")))),
        told.get("prefix", ""),
        told.get("suffix", ""),
    )
    return parted(name) if name.family else contributors(*filter(None, (name.given,)))


def _between_commas(parts: list[str]) -> tuple[Contributor, ...]:
    """The names of those between whom commas stand, as their shape tells."""
    found = author_names.split_authors(", ".join(map(_plain, parts)))
    return tuple(
        who for one in found for who in (_named(one) if one.count(",") < 2 else contributors(one))
    )
