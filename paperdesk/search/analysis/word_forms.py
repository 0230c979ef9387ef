"""Word forms: irregular forms brought to one word before stemming, and stems to one stem after.

``matrices`` is of matrix, ``Kaehler`` of Kahler, ``LLMs`` of LLM: :func:`base_form`. What the
stemmer joins without reason (several and severe) has a stem of its own: :func:`own_stem`. What
it parts without reason (embed and embedding, symmetry and symmetric) gets one stem:
:func:`joined_stem`. The words themselves stand in ``word_tables``.

Why consonants alone tell a plural: 'llms', 'cnns' and 'mdps' can be no words, and a new
acronym comes every week. Who writes one in capitals is helped for all others as well, by the
query (``query.word_variants``).
"""

import re
from collections.abc import Iterable, Sequence

from paperdesk.search.analysis.word_tables import (
    ACRONYMS,
    JOINED,
    NO_ACRONYMS,
    PARTED,
    PLURAL_ENDINGS,
    PLURALS,
    WRITTEN_OUT,
)


def pairs(table: str) -> dict[str, str]:
    """A table of ``word=other`` as a dictionary."""
    return dict(pair.split("=") for pair in table.split())


_FORMS = {
    **{plural: plural[:-1] for plural in ACRONYMS.split()},
    **pairs(WRITTEN_OUT),
    **pairs(PLURALS),
}
_ENDINGS = pairs(PLURAL_ENDINGS)
_ENDS = tuple(_ENDINGS)
_TAILS = frozenset(end[-3:] for end in _ENDS)
_HARD = "bcdfghjklmnpqrstvwxz"
_TOLD_TAILS = _TAILS | {f"{first}{second}s" for first in _HARD for second in _HARD}
"""How each word ends, by its last three letters, that a rule of :func:`base_form` changes."""
_OWN = {
    word: f"{group.split()[0]}-"  # no word has a hyphen, and no stem
    for group in PARTED.split(";")
    for word in group.split()
}
_JOINED = pairs(JOINED)
_NO_ACRONYMS = frozenset(NO_ACRONYMS.split())
_CONSONANTS = re.compile(rf"[{_HARD}]{{3,}}s")
_NOUNS = (
    *("metri", "graphi", "scopi", "tropi", "nomi", "homotopi", "morphi", "phoni", "chroni"),
    *("hierarchi", "anatomi", "philosophi", "pedagogi", "ifi"),
)


def base_form(word: str) -> str:
    """The word (folded, of American spelling) whose irregular form this is, or it itself."""
    if (form := _FORMS.get(word)) is not None:
        return form
    if word[-3:] in _TAILS and word.endswith(_ENDS):
        for end in _ENDS:
            if word.endswith(end):
                return word[: -len(end)] + _ENDINGS[end]
    if word[-1] == "s" and word[-2] not in "aeiouys" and _CONSONANTS.fullmatch(word):
        return word if word in _NO_ACRONYMS else word[:-1]
    return word


def base_forms(words: Sequence[str]) -> list[str]:
    """The :func:`base_form` of each of many words, of three letters at least."""
    told = {word for word in words if word[-3:] in _TOLD_TAILS} | (_FORMS.keys() & words)
    bases = {word: base_form(word) for word in told}
    return [bases.get(word, word) for word in words]


def own_stem(word: str) -> str | None:
    """The stem of a word that the stemmer would join with another; None of all others."""
    return _OWN.get(word)


def own_stems(words: Iterable[str], stems: Iterable[str]) -> list[str]:
    """The :func:`own_stem` of each of many words, or else what stands for it in ``stems``."""
    return list(map(_OWN.get, words, stems))


def joined_stem(stem: str) -> str:
    """The one stem of a noun and its adjective, a verb and its noun, that Snowball parts."""
    if (joined := _JOINED.get(stem)) is not None:
        return joined
    return stem[:-1] if stem[-1] == "i" and stem.endswith(_NOUNS) else stem


def joined_stems(names: Iterable[str]) -> list[str]:
    """The :func:`joined_stem` of each of many."""
    return [joined_stem(name) if name[-1] == "i" or name in _JOINED else name for name in names]


def irregular_words() -> Iterable[str]:
    """The words whose stem a table says."""
    return (*_FORMS, *_OWN)


def joined_stem_pairs() -> Iterable[tuple[str, str]]:
    """The stems for which another stands, and that one."""
    return _JOINED.items()
