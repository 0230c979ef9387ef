"""Person variants: the forms of one author's name, 'Reed, U. K.' for Uma Reed.

A name comes apart into family and given names (``text.name_parser``) and is
looked for whole, with initials, with middle names more or fewer, initials
written together behind the family ('Reed UK'), and in scripts without case
with a space or without. 'Reed, Uma' stands in the index as 'Uma Reed' (``schema``).

Who is another person is not found: given names must agree as far as both are
told ('Uma K.' is no 'Uma M.', 'Min' no 'Min-Jae'), and all must belong to one
author. Where an initial stands for a name, it must be the author's first
(nothing stands before it), else 'J. Lee' would find Robert Lee Johnson.

Umlauts may be written out ('Mueller' for Müller), or be where a name has ae, oe, ue or aa.

Why only of ``author:`` all of that: a plain ``"random forest"`` asks for no
R. Forest. A plain phrase is a name in another order or with a middle name,
unless it holds an initial itself.

Why by positions and not by a word for each person in the index: so the index
neither grows nor is built more slowly, and no source need be read anew.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from paperdesk.model.person_name import is_east_asian
from paperdesk.model.query.ast import Phrase, Word
from paperdesk.search.analysis.tokenizer import raw_word, tokens
from paperdesk.search.query.expansion import PhraseSlot, TermPattern, Variant
from paperdesk.search.query.word_variants import name_spellings
from paperdesk.text import display
from paperdesk.text.name_parser import parse_name

_MOST_GIVEN, _MOST_FAMILY, _MOST_LETTERS = 4, 6, 8
_LONGEST = 120
_MORE = 3  # words between given names and family that the reader did not tell
_CONSONANTS = "bcdfghjklmnpqrstvwxz"
_TOGETHER = re.compile(f"[{_CONSONANTS}]{{2,3}}", re.IGNORECASE)  # 'SM', said 'S. M.'
_SUFFIXES = ("jr", "sr", "st", "dr", "ng")
_INITIALS = re.compile(r"[^\W\d_](?:\.-?[^\W\d_])*\.?")
_ANY = (TermPattern("initial", ""),)


@dataclass(frozen=True, slots=True)
class _Given:
    """Given name as it is looked for; ``tied`` to the one before by a hyphen."""

    raw: str
    tied: bool = False
    open: bool = False

    @property
    def whole(self) -> tuple[TermPattern, ...]:
        """The patterns of the name as it was told."""
        if self.open or len(self.raw) == 1:
            return (TermPattern("initial", self.raw),)
        return (TermPattern("exact", self.raw),)

    @property
    def any(self) -> tuple[TermPattern, ...]:
        """The same, and its initial; an initial may be any name that begins so."""
        return (
            self.whole if len(self.raw) == 1 else (*self.whole, TermPattern("exact", self.raw[0]))
        )


def person_variants(node: Word | Phrase, text: str) -> tuple[Variant, ...]:
    """The variants of ``node`` as the name of one author, beside those of any phrase."""
    if node.field not in ("", "authors") or len(text) > _LONGEST:
        return ()
    if isinstance(node, Word) and (node.wild or node.fuzzy):
        return ()
    if isinstance(node, Phrase) and node.slop:
        return ()
    words = [word for word in tokens(display(text)) if word.kind not in ("joined", "pair")]
    if words and all(is_east_asian(word.raw[:1]) for word in words):
        return tuple(_east_asian(text, "".join(word.raw for word in words)))
    others = tuple(name_spellings(text))
    if len(words) < 2:
        return tuple(_exact(_units(other)) for other in others)
    if isinstance(node, Word) and not node.field:
        return ()
    return tuple(
        variant for name in (text, *others) for variant in _spelled(node, _as_written(name))
    )


def _as_written(text: str) -> str:
    """The text as a name is written: initials that stand together in capitals."""
    said = text.lower() if text.isupper() else text
    if "," in said:
        return said
    words = said.split()
    if len(words) > 2 and words[0].islower() != said.islower() and _INITIALS.fullmatch(words[-1]):
        return f"{' '.join(words[:-1])}, {words[-1]}"  # 'van Gogh V'
    for n in (0, -1):
        if _is_together(words[n]) and len(words) > 1:
            words[n] = words[n].upper()
    return " ".join(words)


def _is_together(word: str) -> bool:
    return bool(_TOGETHER.fullmatch(word)) and word.lower() not in _SUFFIXES


def _east_asian(text: str, letters: str) -> Iterator[Variant]:
    """The variants of a name without spaces, or with one, also in the other order."""
    name = parse_name(text)
    if not 2 <= len(letters) <= _MOST_LETTERS or not (name.family and name.given):
        return
    family, given = _units(name.family), _units(name.given)
    whole = _exact(_units(letters))
    yield whole
    if len(whole) != len(family) + len(given):  # Hangul: a name is one word, or two
        yield _exact((*family, *given))
    other = _exact((*given, *family))
    yield (*other, _nothing(-1), _nothing(len(other)))


def _units(text: str) -> tuple[str, ...]:
    return tuple(word.raw for word in tokens(text) if word.kind not in ("joined", "pair"))


def _exact(raws: Sequence[str], start: int = 0) -> Variant:
    return tuple(PhraseSlot((TermPattern("exact", raw),), start + n) for n, raw in enumerate(raws))


def _nothing(position: int) -> PhraseSlot:
    """A slot where no word of the author may stand."""
    return PhraseSlot(_ANY, position, absent=True)


def _spelled(node: Word | Phrase, text: str) -> Iterator[Variant]:
    """The variants of a name whose words are written with spaces."""
    if "," not in text and parse_name(f"X {text}").given == "X":  # 'van der Berg' and no more
        words = _units(text)
        if len(words) == 2:
            yield (*_exact(words[::-1]), _nothing(-1))
        return
    name = parse_name(text)
    family = _units(name.whole_family)
    given = tuple(_given_names(name.given, isinstance(node, Phrase) and node.prefix))
    if not (1 <= len(given) <= _MOST_GIVEN and 1 <= len(family) <= _MOST_FAMILY):
        return
    plain = not node.field and all(len(name.raw) > 1 for name in given)
    families = [family]
    joined = [word.raw for word in tokens(name.family) if word.kind == "joined"]
    if joined and not name.particle and len(family) > 1:
        families.append((joined[0],))
    for words in families:
        yield from _given_first(words, given, plain=plain)
        yield from _family_first(words, given, plain=plain)
    if "," not in text and len(given) == len(family) == 1 and len(given[0].raw) > 1:
        # 'Reed Uma', of whom a source says 'Uma K. Reed'
        yield (*_exact(family), *_exact((given[0].raw,), 2), _nothing(-1))


def _given_first(
    family: Sequence[str], given: Sequence[_Given], *, plain: bool
) -> Iterator[Variant]:
    """The variants of 'Uma K. Reed', and as the index has 'Reed, Uma K.'"""
    many = len(given)
    names = enumerate(given)
    told = tuple(PhraseSlot(name.whole if plain else name.any, n) for n, name in names)
    for more in range(_MORE + 1):
        alone = _alone(given[-1], many - 1) if more else ()
        yield (*told, *_exact(family, many + more), *alone, _nothing(-1))
    if plain:
        return
    for first in _shorter(given):
        yield (PhraseSlot(first), *_exact(family, 1), _nothing(-1))


def _family_first(
    family: Sequence[str], given: Sequence[_Given], *, plain: bool
) -> Iterator[Variant]:
    """The variants of 'Reed Uma' and 'Reed UK' without a comma."""
    size = len(family)
    said = _exact(family)
    if all(len(name.raw) > 1 for name in given):
        yield (*said, *(PhraseSlot(name.whole, size + n) for n, name in enumerate(given)))
    if plain:
        return
    letters = [name.raw[0] for name in given]
    yield (*said, *_exact(letters, size), _nothing(size + len(given)), _nothing(-1))
    together = [letters[0], "".join(letters)]
    if len(given) == 1:
        together += [letters[0] + sign for sign in _CONSONANTS]
    patterns = tuple(TermPattern("exact", raw) for raw in together)
    yield (*said, PhraseSlot(patterns, size), _nothing(size + 1), _nothing(-1))


def _alone(given: _Given, position: int) -> Variant:
    """The slot that says that a given name is no part of a longer one: 'Min', not 'Min-Jae'."""
    if len(given.raw) == 1:
        return ()
    return (PhraseSlot((TermPattern("wild", given.raw + "?*"),), position, absent=True),)


def _shorter(given: Sequence[_Given]) -> Iterator[tuple[TermPattern, ...]]:
    """The patterns of several given names as one word: the first, all initials, 'Jeanpierre'."""
    if len(given) < 2:
        return
    first, *others = given
    together = TermPattern("exact", "".join(name.raw[0] for name in given))
    if not others[0].tied:
        yield (*first.any, together)
        return
    whole = TermPattern("exact", first.raw + others[0].raw)
    yield (TermPattern("exact", first.raw[0]), together, whole)


def _given_names(text: str, goes_on: bool) -> Iterator[_Given]:
    """The given names, initials apart; with ``goes_on`` the last may be longer."""
    words = text.split()
    for index, word in enumerate(words):
        together = _is_together(word) or (word.isupper() and len(word) in (2, 3))
        if _INITIALS.fullmatch(word) or (together and word.isascii()):
            for sign in word:
                if sign.isalpha() and (raw := raw_word(sign)):
                    yield _Given(raw)
            continue
        units = _units(word)
        for n, raw in enumerate(units):
            last = index == len(words) - 1 and n == len(units) - 1
            yield _Given(raw, tied=n > 0, open=last and goes_on)
