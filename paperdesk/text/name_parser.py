"""Parser of an author's name into family, given, particle and suffix.

Sources write 'Jan van der Berg', 'van der Berg, Jan', 'Berg, Jan van der' and
'van der Berg JM' for one person; all come out alike. What is no person is kept
whole. A guess that goes wrong moves a word from one part to another; no
word is lost but an affiliation in brackets, or its number, at the end.

Why lower-case particles stand apart and do not count in sorting ('van der
Berg' under B), while capital ones belong to the family ('Van Allen' under V,
'De Luca' under D): Dutch, German, French, Spanish and Portuguese lists
are made so (IFLA, *Names of Persons*), BibTeX's 'von part' is what begins
with a small letter, and biblatex (``useprefix=false``) and CSL
(``demote-non-dropping-particle="sort-only"``) sort without it.
"""

import re
from dataclasses import fields
from functools import lru_cache
from operator import attrgetter

from paperdesk.model.person_name import Contributor, PersonName, is_east_asian
from paperdesk.text.name_words import (
    CAPITAL_PARTICLES,
    COMPOUND_CJK,
    DEGREES,
    JOINING,
    OF_FAMILY,
    PARTICLES,
    SHORT_SURNAMES,
    TELLING,
    VIETNAMESE,
)
from paperdesk.text.normalise import fold
from paperdesk.text.tex.display import display

_LONGEST = 2_000
_PARTS = attrgetter(*(part.name for part in fields(PersonName)))
_BEHIND_GIVEN = PARTICLES - JOINING
_ATTACHED = re.compile(r"((?:d|l|dell|all|nell|sant|al|el|ad|an|ar|as|at|az|ez|ul)['’‘`-])(?=\w)")
_SUFFIX = re.compile(r"(?:(?i:jr|sr|2nd|3rd|ph\.? ?d|m\.?d|esq|d\.?sc)|II|III|IV|FRS)\.?")
_INITIALS = re.compile(r"[^\W\d_](?:\.[ -]?[^\W\d_])*\.?|[A-Z]{1,3}|[A-Z]-[A-Z]")
_OTHERS = re.compile(r"(?:(?:and|&|et) )?(?:others|al|alii|u\. ?a)\.?|\.{3}|…", re.IGNORECASE)
_ALWAYS_BODY = re.compile(
    r"\b(?:collaborations?|consortium|committee|association|institut[eo]?|university|universit[äàée]t?"
    r"|academy|organi[sz]ation|agency|foundation|initiative|alliance|commission|investigators"
    r"|ministry|department|laborator(?:y|ies)|corporation|federation|authority|secretariat|society"
    r"|incorporated|gmbh|ltd|llc|inc|partnership|taskforce|task force|working group|study group"
    r"|research group|experiment)\b",
    re.IGNORECASE,
)
_BODY_AT_END = re.compile(
    r".+\s(?:teams?|groups?|project|network|cent(?:er|re)|lab|council|union|company|office|board"
    r"|panel|survey|observatory|contributors|authors|developers|community|press|trial|study)\.?",
    re.IGNORECASE,
)  # fmt: skip
_ABOUT_BODY = re.compile(
    r"(?:on behalf of|for|the|representing|und die|für die|la|le|les)\s+(?=\S)", re.IGNORECASE
)
_BODY_OF = re.compile(r"[^,]*\w (?:for|of|on the) \w", re.IGNORECASE)
_BEHIND = re.compile(r"\s*[(\[（][^()\[\]（）]*[)\]）]$")
_COMMA = re.compile(r"\s*[,，、]\s*")

# Nine of ten names are so; they need not be looked at part by part.
_GIVEN = r"(?:[A-Z][a-z]+(?:-[A-Z]?[a-z]+)?|[A-Z]\.)"
_PLAIN = re.compile(rf"{_GIVEN}(?: {_GIVEN}){{0,2}} ([A-Z][a-z]{{2,}}(?:-[A-Z][a-z]+)?)")
_CAPITAL, _SMALL = "[A-ZÀ-ÖØ-Þ]", "[a-zß-öø-ſ]"
_ONE_GIVEN = rf"(?:{_CAPITAL}{_SMALL}+|{_CAPITAL}\.)"
_TURNED = re.compile(
    rf"({_CAPITAL}{_SMALL}+(?:-{_CAPITAL}{_SMALL}+)?)"
    rf", ((?!Jr|Sr|Esq|Phd|Md){_ONE_GIVEN}(?:[ -]?{_ONE_GIVEN}){{0,3}})"
)  # 'Kovács, Ann-Lise B.': by far the most of those with a comma


def is_others(text: str) -> bool:
    """Whether this stands for authors who are not named: 'et al.', 'and others', '…'."""
    return bool(_OTHERS.fullmatch(text.strip().strip("{}")))


@lru_cache(maxsize=4_096)
def parse_name(text: str) -> PersonName:
    """The parts of one author's name; TeX is made readable. Never raises.

    'Given Family', 'Family, Given', 'Family, Jr., Given', 'Family GH', a family
    in capitals, and Chinese, Japanese and Korean names are understood. A word
    alone is a family. In braces, as BibTeX has it, or where a word says so
    ('… Collaboration', 'Institute of …'), it is ``literal``.
    """
    whole = " ".join(text[:_LONGEST].split())
    braced = whole.startswith("{") and whole.endswith("}") and whole.count("{") == 1
    name = " ".join(display(whole[1:-1] if braced else whole).split())
    if braced and (" " in name or "," in name):
        return PersonName(literal=name)
    bare = _BEHIND.sub("", name).strip(" ,;") or name
    if is_body(bare):
        return PersonName(literal=bare)
    parts = [part for part in _COMMA.split(bare) if part]
    if is_east_asian(bare[:1]):
        return _east_asian(bare, parts)
    if len(parts) > 1 and (found := _with_comma(parts)):
        return found
    words = bare.split()
    return _in_order(words) if words else PersonName()


def name_of(author: Contributor) -> PersonName:
    """The parts of an author's name: as a source told them, or as they are read off its text.

    TeX is made readable. Never raises.
    """
    if author.name is None:
        return parse_name(author.written)
    return PersonName(*map(display, _PARTS(author.name)))


def told_name(
    family: str, given: str = "", *, particle: str = "", dropping: str = "", suffix: str = ""
) -> PersonName | None:
    """The name of a person whose parts a source told; None where any reader parts it alike.

    Particles that stand with the family ('van der Berg') or behind the given name ('Jan van
    der') are parted from them where the source tells none.
    """
    words, given_words = family.split(), given.split()
    told_more = particle or dropping or suffix
    if not words or (not told_more and plain_family(f"{given} {family}") == family):
        return None
    if not particle:
        particle, words = _lower_case_head(words)
    if not dropping:
        given_words, dropping = _lower_case_tail(given_words)
    family, given = " ".join(words), " ".join(given_words)
    return PersonName(family, given, particle, suffix, dropping_particle=dropping)


def plain_family(text: str) -> str:
    """The family of a name that can be parted in one way only, else ``""``."""
    found = _PLAIN.fullmatch(text)
    return found[1] if found and TELLING.isdisjoint(text.split()) else ""


def given_first(name: str, shown: str) -> str:
    """``name``, which ``shown`` is the readable form of, as it is said: 'Jan Berg' of 'Berg, Jan'.

    'Reed, Pond, and Co.', which is no person's name, comes back as ``shown``.
    """
    if (found := _TURNED.fullmatch(shown)) and found[1] not in TELLING:
        return f"{found[2]} {found[1]}"
    parted = parse_name(name)
    return shown if "," in parted.given else str(parted)


def sort_key(author: Contributor) -> str:
    """What an author is sorted by, see :func:`sort_name`; parts that a source told count."""
    if author.name is None or is_others(author.written):
        return sort_name(author.written)
    return _sort_key(name_of(author))


def sort_name(text: str) -> str:
    """Sort key of a name: the folded family, a tab, and the first given letter.

    ``""`` for nobody ('et al.', no letter at all). Accents and ``ł``, ``ø``,
    ``å``, ``ß`` stand at their plain letters, hyphens are spaces and apostrophes
    nothing; a body goes without its 'The'.
    """
    if is_others(text):
        return ""
    if family := plain_family(text):
        return f"{family.lower().replace('-', ' ')}\t{text[0].lower()}"
    return _sort_key(parse_name(text))


@lru_cache(maxsize=4_096)
def _sort_key(name: PersonName) -> str:
    if name.literal:
        return _sortable(_without_article(name.literal))
    family = _sortable(name.family or name.given)
    return f"{family}\t{_sortable(name.given)[:1]}" if family else ""


def is_body(name: str) -> bool:
    """Whether this names a collaboration or an institute rather than a person."""
    if not _ALWAYS_BODY.search(name) and not _BODY_AT_END.fullmatch(name):
        told = name[:4].lower() in ("the ", "on b", "for ") and _ABOUT_BODY.match(name)
        return bool(told and not _vietnamese(name.split()[1:])) or bool(_BODY_OF.match(name))
    first = name.split(maxsplit=1)[0]
    _, comma, given = name.partition(",")
    if not comma and first.endswith(".") and _INITIALS.fullmatch(first):
        return False  # 'B. Center'
    # 'Institute, Jane' is nobody's name, but 'Experiment, A. B.' could be.
    return not comma or not all(map(_INITIALS.fullmatch, given.split())) or not given.strip()


def _without_article(name: str) -> str:
    while found := _ABOUT_BODY.match(name):
        name = name[found.end() :]
    return name


def _sortable(text: str) -> str:
    plain = re.sub(r"[-‐‑–—/]", " ", fold(text))
    return " ".join("".join(s for s in plain if s.isalnum() or s == " ").split())


def _with_comma(parts: list[str]) -> PersonName | None:
    """'Family, Given' and its kin; None where nothing is left of it but a suffix."""
    first, *rest = parts
    suffixes = [part for part in rest if _SUFFIX.fullmatch(part)]
    given = ", ".join(part for part in rest if not _SUFFIX.fullmatch(part))
    suffix = ", ".join(suffixes)
    if not given:
        return _with_suffix(_in_order(first.split()), suffix)
    words = first.split()
    if suffix == "" and len(words) > 1 and _SUFFIX.fullmatch(words[-1]):
        suffix, words = words[-1], words[:-1]  # 'Family Jr., Given'
    particle, family = _lower_case_head(words)
    given_words, behind = _lower_case_tail(given.split())  # 'Berg, Jan van der'
    if not suffix and len(given_words) > 1 and _SUFFIX.fullmatch(given_words[-1]):
        suffix = given_words.pop()
    particle = f"{behind} {particle}".strip()
    return PersonName(" ".join(family), " ".join(given_words), particle, suffix)


def _with_suffix(name: PersonName, suffix: str) -> PersonName:
    suffix = ", ".join(part for part in (name.suffix, suffix) if part)
    return PersonName(name.family, name.given, name.particle, suffix, name.literal)


def _lower_case_head(words: list[str]) -> tuple[str, list[str]]:
    """(particle, family) of the words of a family."""
    at = 0
    while at < len(words) - 1 and words[at] in PARTICLES:
        at += 1
    head, family = words[:at], words[at:]
    if (found := _ATTACHED.match(family[0])) and len(family[0]) > found.end():
        head, family = [*head, found[1]], [family[0][found.end() :], *family[1:]]
    return " ".join(head), family


def _lower_case_tail(words: list[str]) -> tuple[list[str], str]:
    """(given names, particle) of the words of given names."""
    end = len(words)
    while end > 1 and words[end - 1] in _BEHIND_GIVEN:
        end -= 1
    return words[:end], " ".join(words[end:])


def _in_order(words: list[str]) -> PersonName:
    """A name without commas: 'Given von Family Jr.', 'Family GH', 'FAMILY Given'."""
    suffix = ""
    while len(words) > 1 and not any(map(str.isalpha, words[-1])):  # 'Ida Holm 1', 'Ida Holm †'
        words = words[:-1]
    while len(words) > 1 and _is_suffix(words):
        suffix = f"{words[-1]}, {suffix}" if suffix else words[-1]
        words = words[:-1]
    if words[0] in PARTICLES and len(words) == 2 and words[1][:1].isupper():
        return PersonName(family=words[1], particle=words[0], suffix=suffix)
    start, end = _family_first(words)
    if start is None:
        start, end = _family_last(words)
    particle, family = _lower_case_head(words[start:end])
    given = words[:start] + words[end:]
    return PersonName(" ".join(family), " ".join(given), particle, suffix)


def _is_suffix(words: list[str]) -> bool:
    last = words[-1]
    if not _SUFFIX.fullmatch(last):
        return False
    if last.replace(".", "").casefold() in DEGREES:
        return len(words) > 2  # 'Smith MD' has two initials
    return True


def _family_first(words: list[str]) -> tuple[int | None, int]:
    """Where the family stands if it comes first: 'van Dyke JA', 'DUPONT Jean'; else None."""
    many = len(words)
    first_initial = many
    while first_initial > 0 and _INITIALS.fullmatch(words[first_initial - 1]):
        first_initial -= 1
    before = words[:first_initial]
    short = words[-1] in SHORT_SURNAMES or not words[-1][0].isalpha()
    if 0 < first_initial < many and not short and not any(map(_INITIALS.fullmatch, before)):
        alone = words[first_initial:]
        if len(alone) > 1 or len(before) == 1 or before[0] in PARTICLES | CAPITAL_PARTICLES:
            return 0, first_initial
        if "." in alone[0] or len(alone[0]) < 3:
            return 0, first_initial
    capitals = 0
    while capitals < many and words[capitals].isupper():
        capitals += 1
    if 0 < capitals < many and len(words[0]) > 3 and not words[0].endswith("."):
        return 0, capitals
    return None, many


def _family_last(words: list[str]) -> tuple[int, int]:
    """Where the family, with its particles, stands in 'Given von Family'."""
    many = len(words)
    start = many - 1
    if many > 2 and fold(words[-1]) in OF_FAMILY and not _INITIALS.fullmatch(words[-2]):
        start -= 1
    for place in range(1, start):
        if words[place] in PARTICLES and words[place] not in JOINING:
            initial = _INITIALS.fullmatch(words[place + 1])  # 'Luciano da F. Costa'
            start = start if initial else place
            break
    while start > 1 and words[start - 1] in PARTICLES:
        joins = words[start - 1] in JOINING and start > 2
        start -= 2 if joins else 1
    while start > 1 and words[start - 1] in CAPITAL_PARTICLES and not _vietnamese(words):
        start -= 1
    return start, many


def _vietnamese(words: list[str]) -> bool:
    return fold(words[-1]) in VIETNAMESE or fold(words[0]) in VIETNAMESE


def _east_asian(name: str, parts: list[str]) -> PersonName:
    """The family comes first, with a space behind it or without."""
    if len(parts) > 1:
        return PersonName(family=parts[0], given=" ".join(parts[1:]))
    if "・" in name or "·" in name:  # a foreign name in kana or signs: 'ジョン・スミス'
        return PersonName(literal=name)
    family, _, given = name.partition(" ")
    if given:
        return PersonName(family=family, given=given)
    size = 2 if name[:2] in COMPOUND_CJK or (len(name) >= 4 and name[0] < "\uac00") else 1
    return PersonName(family=name[:size], given=name[size:])
