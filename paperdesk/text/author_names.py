"""Splitter of a list of authors in one text: 'A. One, B. Two and C. Three'.

People write such a line in many ways, and :func:`split_authors` knows these:

- between names stand commas, semicolons, 'and', '&', 'und', 'et', ``\\and``, ``、``; a comma before
  'and' makes no difference, and 'and' within a word (Ferdinand) or within braces is no separator;
- with semicolons, or where each part between 'and' has one comma (BibTeX), a comma parts the
  family from the given name: 'Roe, Jane; Dow, John'. Without them 'Roe, Jane' and 'Roe, J., Dow,
  K.' are told from 'Jane Roe, John Dow' by their shape: before the comma one word (or particles
  and words), behind it given names. 'Roe, Jane, and John Dow' turns only the first around;
- what stands in brackets is an affiliation, a number of one, or a remark, unless the name goes
  on behind it: 'Wei (David) Li'. Marks, numbers, addresses of mail, academic degrees and
  'et al.' are no names either; 'Jr.' and 'III' belong to the name before them;
- a collaboration before a colon, or after 'for the' and 'on behalf of', is a body among the
  authors, and one within brackets a remark.

Why 'Roe, Jane' stays as it is written: it says which part is the family's, and that could not
be had back out of 'Gabriel García Márquez'. Why two single words, 'Plato, Socrates', are one
name: people of one name seldom write papers together. Which is right cannot be seen from a
text alone; :func:`joined` puts together what a source has parted itself.
"""

import html
import re

_COMMAS = "[,，،、]"
_NUMBER = r"[\d*†‡§¶#∗⋆✉¹²³⁰⁴-⁹ᵃ-ᶻ]"
_MARKUP = re.compile(
    r"(?<!\\)\$?\^ ?(?:\{[^{}]*\}|\\?\w+) ?\$?|\$\{?[\d, *]*\}?\$"
    r"|\\(?:thanks|footnote|footnotemark|textsuperscript|inst|orcid\w*)(?:\[[^\]]*\])?\{[^{}]*\}"
    r"|<sup>.{0,200}?</sup>|<[^<>]*>|(?<!\S)[^\s@]{1,64}@[^\s,;]{1,255}",
    re.IGNORECASE,
)
_TIE = re.compile(r"(?<!\\)~|\\,|\\ ")
_HEAD = re.compile(r"^\s*(?:by|authors?(?:\(s\))?\s*:)\s+", re.IGNORECASE)
_SPACES = re.compile(r"\s+")
_STRONG = re.compile(r"[;；؛|•]|\\and(?![A-Za-z])|\\\\(?=\s)")
_AND = re.compile(
    rf"(?:\s?{_COMMAS}){{0,3}}\s(?:and|und|et(?! al)|\\?&|和|与|與|及|및)\s(?:(?:and|&)\s)?"
    r"|\s?,\s?(?:and|&)\s|^\s?(?:and|&)\s",
    re.IGNORECASE,
)
_COMMA = re.compile(rf"\s*{_COMMAS}\s*")
_BODY = re.compile(
    r"\b(?:collaborations?|consorti(?:um|a)|working group|task force|team|group)\b", re.IGNORECASE
)
_FOR = re.compile(
    r"[\s,]{0,3}\b(?:and )?(?:for|on behalf of|representing) (?:the )?"
    rf"(?=[^,;:]{{0,80}}{_BODY.pattern})",
    re.IGNORECASE,
)
_ACRONYM = r"(?<!\w)[A-Z][\w/+-]{1,20}(?<=[A-Z0-9])(?![\w/+-])"
_BODIES = re.compile(
    rf"(?:[Tt]he )?{_ACRONYM}(?:, {_ACRONYM}){{0,5}},? (?:and|&) (?:the )?"
    r"[A-Z][\w/+ -]{0,60}? [Cc]ollaborations\b"
)
_OFFICE = re.compile(
    r"\b(?:cent(?:er|re)s?|institutes?|ministry|departments?|office|agency|society|council|board"
    r"|committee|association|foundation|academy|bureau|commission|faculty|school) (?:for|of|on)\b",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\b(?:universi\w*|universit\w*|institut\w*|dep(?:artmen)?t|laborator\w*|college|hospital"
    r"|school|facult\w*|inc|ltd|gmbh|corp)\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"(?:and )?(?:(?:\+? ?\d+ )?(?:other|others|more|co-?authors)(?: authors)?"
    r"|et\.? ?al(?:ii)?|u\. ?a|等人?|…|\.\.)\.?",
    re.IGNORECASE,
)
_OTHERS_BEHIND = re.compile(
    r"(?: (?:et\.? ?al(?:ii)?|and (?:\d+ )?(?:others|more)|и др)| ?等人?)\.?$", re.IGNORECASE
)
_WITH = re.compile(
    r"^(?:with (?:an? )?(?:appendix (?:written )?by )?|an appendix by )", re.IGNORECASE
)
_SUFFIX = re.compile(r"(?:jr|sr|[1-4](?:st|nd|rd|th)|ii|iii|iv|vi{1,3})\.?", re.IGNORECASE)
_SUFFIX_BEHIND = re.compile(r" (?:Jr|Sr|II|III|IV)\.?$", re.IGNORECASE)
_DEGREE = re.compile(
    r"(?:(?:ph|m)\.? ?d|[bdm]\.? ?sc|mph|mba|d\.? ?phil|rn|dds|dvm|esq|frcp|facs)\.?", re.IGNORECASE
)
_DEGREE_BEHIND = re.compile(r" (?:Ph\.? ?D|M\.D|D\.?Sc|M\.Sc|B\.Sc|D\.?Phil)\.?$")
_MARKS = re.compile(
    rf"(?<=[^\W\d_])(?:[\s,]*{_NUMBER})+$|(?<=\.)(?:\s?{_NUMBER})+$|^{_NUMBER}+\s?|(?<=\w)\s[a-d]$"
)
_NO_NAME = re.compile(rf"(?:{_NUMBER}|[\s.,:;()\[\]-]|\b[a-z]\b)*")
_LAST_STOP = re.compile(r"(?<=[^\W\d_]{3})\.$")
_INITIALS = re.compile(r"(?:[^\W\d_]{1,2}\.[ -]?|[A-Z](?:\b|(?=[A-Z]))[ -]?){1,5}")
_INITIAL = re.compile(r"\b(?!St\.)[^\W\d_]{1,2}\.")
_INITIAL_LAST = re.compile(r"\b[^\W\d_]{1,2}\.$")
_OF_NAMES = """
    van von der den de del degli della di da das do dos du la le las los el al bin ibn ben ter ten
    te 't zu zur vom af av st st. san santa
"""
_PARTICLES = frozenset(_OF_NAMES.split())
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]")
# Most lines are names of two words and more with commas between; they take a tenth of the time.
_EASY = re.compile(
    r"(?:[^\W\d_ºª\u3040-\u9fff\uac00-\ud7af\uf900-\ufaff]++|[ .,'’-]++"
    r"|\\['\"`^~=.](?:\{\\?[A-Za-z]\}|[A-Za-z])|\\[cvuHkr]\{[A-Za-z]\}"
    r"|\{\\(?:[oOlL]|ss|aa|AA|ae|AE|oe)\})++"
)
_NOT_EASY = re.compile(
    r"\b(?:[js]r|i{2,3}|iv|vi+|ph|md|[mbd]\.? ?sc|mph|mba|phil|rn|dds|dvm|esq|frcp|facs|et|al|und"
    r"|u\. ?a|others?|more|co-?authors|authors?|by|for|on|of|representing|with"
    r"|др|(?-i:an|the|[a-d]|AND))\b|[,.]{2}"
    r"|(?:^|, ?)(?:[^\W\d_]{1,2}\.[ -]?)+(?:,|$| and )|[^\W\d_]{3}\.(?:$|,)"
    r"|\b(?:collab|consorti|working|task|team|group|univ|inst|coll|labor|hosp|school|facul)",
    re.IGNORECASE,
)
_GROUP = re.compile(
    r"(?<![\\\w'\"`^~=.}])\{(?=[^{}]*(?:[,;&]|\sand\s))((?:[^{}]|\{[^{}]*\}){1,300})\}"
)
_ASIDE = re.compile("\x00(\\d+)\x00")
_BODY_BEHIND = "\x01"
_EDGES = " \t\n,;:/|"


def split_authors(text: str) -> tuple[str, ...]:
    """The names in ``text``, in its order; never raises, and time is linear in its length."""
    if easy := _easy(text):
        return easy
    if "&" in text and ";" in text:
        text = html.unescape(text)
    text = _SPACES.sub(" ", re.sub("[\x00\x01]", "", text)).strip()
    text = _TIE.sub(" ", _MARKUP.sub(" ", _HEAD.sub("", text)))
    kept: list[str] = []
    text = _GROUP.sub(lambda found: _aside(found[1], kept), _without_brackets(text))
    text = _BODIES.sub(lambda found: _aside(found[0], kept), _SPACES.sub(" ", text))
    names: list[str] = []
    for part in _FOR.sub(_BODY_BEHIND, text).split(_BODY_BEHIND):
        pieces = [piece for piece in _STRONG.split(part) if piece.strip(_EDGES)]
        for piece in pieces:
            names += _in_piece(piece, turned=len(pieces) > 1)
    whole = (_ASIDE.sub(lambda found: kept[int(found[1])], _clean(name)) for name in names)
    return tuple(name.strip() for name in whole if name.strip(_EDGES))


def joined(family: str, given: str, suffix: str = "") -> str:
    """'Given Family Suffix' of a name that its source has parted, as arXiv's metadata has them."""
    whole = " ".join(part for part in (given.strip(), family.strip(), suffix.strip()) if part)
    if found := _FOR.match(whole):
        return whole[found.end() :]
    return whole.removeprefix("and ")


def _easy(text: str) -> tuple[str, ...]:
    """The names of a line in which nothing can be meant otherwise; none of any other."""
    if not _EASY.fullmatch(text) or _NOT_EASY.search(text):
        return ()
    before, _, last = text.replace(", and ", " and ").partition(" and ")
    items = before.split(", ")
    if len(items) == 2 or not all(" " in item for item in items):
        return ()
    names = (*items, last) if last else tuple(items)
    plain = all(" " in name == name.strip(" ,") and "," not in name for name in names)
    return names if plain and " and " not in last else ()


def _without_brackets(text: str) -> str:
    """``text`` without what stands in round and square brackets."""
    if not any(sign in text for sign in "([（"):
        return text
    out: list[str] = []
    depth = opened = 0
    for at, sign in enumerate(text):
        if sign in "([（":
            opened = opened if depth else at
            depth += 1
        elif sign in ")]）":
            if depth == 1:
                out.append(
                    _left(text[opened - 1 : opened], text[opened + 1 : at], text[at + 1 :][:2])
                )
            depth = max(depth - 1, 0)
        elif not depth:
            out.append(sign)
    if depth:  # never closed: the affiliation of one author, not of all that follow
        rest = text[opened + 1 :]
        comma = _COMMA.search(rest)
        out.append(rest[comma.start() :] if comma else "")
    return "".join(out)


def _left(before: str, inner: str, behind: str) -> str:
    """What a bracket leaves: itself where a name goes on, a comma where another begins."""
    if not (behind[:1] == " " and behind[1:].isupper()):
        return " "
    nickname = before == " " and inner.isalpha() and inner.istitle()
    return f"({inner})" if nickname else ", "


def _aside(found: str, kept: list[str]) -> str:
    """A mark that stands for words in which no separator is to be looked for."""
    kept.append(found)
    return f"\x00{len(kept) - 1}\x00"


def _in_piece(text: str, *, turned: bool) -> list[str]:
    """The names between two semicolons; ``turned`` where a comma there parts a name."""
    body, colon, rest = text.partition(":")
    if colon and _BODY.search(body):
        return _in_piece(body, turned=False) + _in_piece(rest, turned=turned)
    lists = [_between_commas(part) for part in _offices(_AND.split(text))]
    with_comma = [items for items in lists if len(items) > 1]
    bibtex = len(with_comma) > 1 and all(
        len(items) == 2 and not _INITIAL.search(_SUFFIX_BEHIND.sub("", items[0]))
        for items in with_comma
    )
    return [name for items in lists for name in _in_list(items, turned=turned or bibtex)]


def _offices(parts: list[str]) -> list[str]:
    """The parts, with 'Centers for Disease Control' and 'Prevention' together again."""
    out: list[str] = []
    for part in parts:
        before = out[-1].rpartition(",")[2] if out else ""
        if _OFFICE.search(before) and " " not in part.partition(",")[0].strip():
            out[-1] = f"{out[-1]} and {part}"
        else:
            out.append(part)
    return out


def _between_commas(text: str) -> list[str]:
    """What stands between commas: no degrees, marks and 'et al.', suffixes with their names."""
    found: list[str] = []
    for item in _COMMA.split(text.strip(_EDGES)):
        if _NO_NAME.fullmatch(item) or _OTHERS.fullmatch(item):
            continue
        if found and _DEGREE.fullmatch(item):
            continue
        if found and _SUFFIX.fullmatch(item):
            found[-1] = f"{found[-1]} {item}"
        else:
            found.append(item)
    return found


def _in_list(items: list[str], *, turned: bool) -> list[str]:
    if turned and len(items) > 1:
        place = next((at for at, item in enumerate(items) if at and _PLACE.search(item)), 0)
        items = items[:place] if place else items
    if len(items) == 2 and (_is_turned(*items) or (turned and not _BODY.search(items[0]))):
        return [", ".join(items)]
    pairs = list(zip(items[::2], items[1::2], strict=False))
    if len(items) % 2 == 0 and all(_is_turned(*pair) for pair in pairs):
        return [", ".join(pair) for pair in pairs]
    return [", ".join(items[:2]), *items[2:]] if _is_first_turned(items) else items


def _is_first_turned(items: list[str]) -> bool:
    """Whether this is 'Roe, Jane, John Dow', and not 'Plato, Jane Roe, John Dow'."""
    return (
        len(items) > 2
        and _is_turned(*items[:2])
        and all(" " in item for item in items[2:])
        and (" " not in items[1] or bool(_INITIAL_LAST.search(items[1])))
    )


def _is_turned(family: str, given: str) -> bool:
    """Whether a comma between these two parts a family name from given names, by their shape."""
    family, given = _SUFFIX_BEHIND.sub("", family), _SUFFIX_BEHIND.sub("", given)
    if _CJK.search(family) or _INITIAL.search(family) or _BODY.search(f"{family} {given}"):
        return False
    words, others = family.split(), given.split()
    if _INITIALS.fullmatch(given):
        return not _INITIALS.fullmatch(words[-1])
    if len(words) == 1:
        return len(others) <= 3
    particle = words[0] in _PARTICLES or others[-1] in _PARTICLES
    return particle or len(others) == 1 or bool(_INITIAL_LAST.search(given))


def _clean(name: str) -> str:
    """One name without what is no part of it; ``""`` where nothing is left."""
    name = _OTHERS_BEHIND.sub("", _WITH.sub("", name.strip(_EDGES)))
    name = _MARKS.sub("", _DEGREE_BEHIND.sub("", name)).strip(_EDGES)
    if _NO_NAME.fullmatch(name) or _OTHERS.fullmatch(name):
        return ""
    return _SPACES.sub(" ", _LAST_STOP.sub("", name))
