"""Acronym table: the long forms of acronyms, and the acronym of a long form.

``RLHF`` is 'reinforcement learning from human feedback', and some papers say only the one, some
only the other. The table that we ship was read off abstracts (``resources/acronyms/LICENSE`` says
how); its counts tell which meanings an acronym has more than by chance.

Why capitals matter: ``GAN`` and ``gan`` mean one thing, ``ARM`` and ``arm`` do not. Acronyms
whose small letters are a word as well, or are fewer than three, are known by their capitals.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

from paperdesk.paths import resource
from paperdesk.search.acronyms.sorted_lines import SortedLines
from paperdesk.search.codec.array_ops import encode_utf8
from paperdesk.text import fold

MOST_FORMS = 3
"""Long forms of one acronym that are looked for."""

LONGEST = 8
"""Words of a long form that are looked at, without stop words."""

CHIEF = 0.6
"""The part of all uses from which on an acronym means a long form."""

FEWEST = 2
"""Words of a long form, without stop words: one word is no long form."""

SHORTEST = 3
"""Letters of an acronym that stands for its long form, and may be in small letters."""

_STOP = "a an and as at by for from in into of on or the to via with"
STOP_WORDS = frozenset(_STOP.split())
"""Words of a long form of which an acronym has no letter."""

_REMEMBERED = 1_000  # words whose keys are kept
_SHARE = 3  # a long form is said at least so often as a third of the most frequent
_WORDS = re.compile(r"[^\W_]+")

Row = tuple[str, tuple[tuple[str, int], ...], bool]
"""An acronym, its long forms with their counts, and whether only its capitals tell it."""


def long_form_key(words: Iterable[str]) -> tuple[str, ...]:
    """What a long form is known by: its words without stop words, and without a plural's s."""
    return tuple(
        word[:-1] if len(word) > 3 and word[-1] == "s" and word[-2] != "s" else word
        for word in words
        if word not in STOP_WORDS
    )


def key_of_form(form: str) -> tuple[str, ...]:
    """The key of a long form that is written out and folded; what hyphens join are words."""
    return long_form_key(form.replace("-", " ").split())


def words_of(text: str) -> list[str]:
    """The words of a long form, or of what may be a part of one, folded."""
    return _WORDS.findall(fold(text))


class AcronymTable:
    """Table of acronyms and long forms, in both directions.

    ``names``: of each acronym a line ``rlhf<tab>RLHF<tab>reinforcement learning from human
    feedback<tab>9``: how it is looked up, itself, behind ``!`` if only capitals tell it, and its
    long forms, each with its count. ``keys``: of each long form that has an acronym its key and
    that (:func:`chief_acronyms`), with a tab between.
    """

    def __init__(self, names: SortedLines, keys: SortedLines) -> None:
        self.names = names
        self.keys = keys
        self._beginning = lru_cache(maxsize=_REMEMBERED)(self._keys_beginning)

    @classmethod
    def of(cls, lines: Iterable[str]) -> "AcronymTable":
        """The table of the lines of ``names``, without how they are looked up."""
        rows = list(map(_row, lines))
        chief = chief_acronyms(rows)
        return cls(
            SortedLines.of(f"{_name_in(line)}\t{line}" for line in lines),
            SortedLines.of(f"{' '.join(key)}\t{acronym}" for key, acronym in chief.items()),
        )

    def rows(self) -> Iterator[Row]:
        """The rows of all acronyms, in the order of their small letters."""
        return map(_row_behind_name, self.names)

    def _rows(self, acronym: str) -> list[Row]:
        """The rows of an acronym in small letters."""
        return list(map(_row_behind_name, self.names.beginning(encode_utf8(f"{acronym}\t"))))

    def _keys_beginning(self, word: str) -> dict[str, str]:
        """The keys that begin with a word, with their acronyms."""
        lines = self.keys.beginning(encode_utf8(f"{word} "))
        return dict(line.split("\t") for line in lines)

    def long_forms(self, written: str) -> tuple[str, ...]:
        """The long forms of a word as a reader wrote it, the likeliest first; none if it is no
        acronym."""
        word = written.lower()
        found = self._rows(word)
        if not found and word.endswith("s") and written[:-1].isupper():
            written = written[:-1]
            found = self._rows(word[:-1])
        if not found:
            return ()
        found = [row for row in found if row[0] == written] or found
        ambiguous = len(word) < SHORTEST or any(capitals for _, _, capitals in found)
        if ambiguous and not any(letter.isupper() for letter in written[1:]):
            return ()
        return tuple(likely_forms(pair for _, forms, _ in found for pair in forms)[:MOST_FORMS])

    def acronym(self, key: Sequence[str]) -> str:
        """The acronym of a long form, by its key; ``""``: it has none that means it alone."""
        return self._beginning(key[0]).get(" ".join(key), "") if len(key) >= FEWEST else ""


def likely_forms(counted: Iterable[tuple[str, int]]) -> list[str]:
    """The long forms that are said often enough beside the most frequent, which is first."""
    ordered = sorted((-count, form) for form, count in counted)
    return list(dict.fromkeys(form for count, form in ordered if count * _SHARE <= ordered[0][0]))


def chief_acronyms(rows: Iterable[Row]) -> dict[tuple[str, ...], str]:
    """The acronyms by the keys of their long forms: of those that mean one thing above all, and
    may be in small letters."""
    chief: dict[tuple[str, ...], tuple[int, str]] = {}
    for acronym, forms, capitals in rows:
        most, total = forms[0][1], sum(count for _, count in forms)
        if capitals or len(acronym) < SHORTEST or most < CHIEF * total:
            continue
        key = key_of_form(forms[0][0])
        if FEWEST <= len(key) <= LONGEST and most > chief.get(key, (0, ""))[0]:
            chief[key] = (most, acronym)
    return {key: acronym for key, (_, acronym) in chief.items()}


@cache
def shipped_acronyms() -> AcronymTable:
    """The table that we ship; read when it is first asked for."""
    names, keys = (resource(f"acronyms/{name}.tsv") for name in ("names", "keys"))
    return AcronymTable(SortedLines.mapped(names), SortedLines.mapped(keys))


def _row(line: str) -> Row:
    acronym, *columns = line.split("\t")
    forms = tuple(zip(columns[::2], map(int, columns[1::2]), strict=True))
    return acronym.removeprefix("!"), forms, acronym.startswith("!")


def _name_in(line: str) -> str:
    """The acronym of a line in small letters."""
    return line.split("\t", 1)[0].removeprefix("!").lower()


def _row_behind_name(line: str) -> Row:
    return _row(line.partition("\t")[2])
