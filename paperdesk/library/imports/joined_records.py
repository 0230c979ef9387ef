"""Joined records: those that papers of one import are made of by their title, each as it came.

What was computed to compare them is at hand for the last ones; all are packed in a file that has no
name and vanishes with this object. Small imports never reach the disk.

Why a file: of a source that repeats its titles these are as many as its papers, and an import's
memory is bounded.
"""

import tempfile
import zlib
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, fields
from io import SEEK_END
from operator import attrgetter
from typing import Any

from paperdesk.library.imports.held_record import pickled, unpickled
from paperdesk.library.imports.people_match import Person
from paperdesk.library.imports.record_traits import Traits

_AT_HAND = 500
"""Records that are kept as they are compared: 25 kB each."""
_IN_MEMORY = 8_000_000
"""Bytes of packed records."""
_FASTEST, _LENGTH = 1, 4
_person = attrgetter(*(field.name for field in fields(Person)))


@dataclass(frozen=True, slots=True)
class TitleMember:
    """Record that a paper is made of; ``name`` is what an answer calls it."""

    key: int
    name: str
    traits: Traits


class JoinedRecords:
    """The records of papers, by the papers' keys."""

    def __init__(self) -> None:
        self._file = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 - see close
        self._places: dict[int, array[int]] = {}
        """Of each record of a paper: where it begins in the file, and what it says, as a number."""
        self._at_hand: dict[int, TitleMember] = {}

    def __contains__(self, key: int) -> bool:
        return key in self._places

    def add(self, member: TitleMember) -> None:
        """Keep a record beside the others of its paper."""
        place = self._file.seek(0, SEEK_END)
        data = zlib.compress(pickled(_packed(member)), _FASTEST)
        self._file.write(len(data).to_bytes(_LENGTH, "big") + data)
        self._places.setdefault(member.key, array("q")).extend((place, member.traits.wording))
        self._keep_at_hand(place, member)

    def of(self, key: int) -> Iterator[TitleMember]:
        """The records of a paper, in the order in which they came."""
        for place in self._places[key][::2]:
            member = self._at_hand.pop(place, None) or self._read(key, place)
            self._keep_at_hand(place, member)
            yield member

    def may_say(self, key: int, traits: Traits) -> bool:
        """Whether a record of a paper may say the same as another, word by word; False is
        certain."""
        return traits.wording in self._places[key][1::2]

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def _read(self, key: int, place: int) -> TitleMember:
        self._file.seek(place)
        length = int.from_bytes(self._file.read(_LENGTH), "big")
        return _unpacked(key, *unpickled(zlib.decompress(self._file.read(length))))

    def _keep_at_hand(self, place: int, member: TitleMember) -> None:
        """Keep what is computed of this record, and no more of that which was longest not asked
        for."""
        self._at_hand[place] = member
        if len(self._at_hand) > _AT_HAND:
            del self._at_hand[next(iter(self._at_hand))]


def _packed(member: TitleMember) -> tuple[Any, ...]:
    traits = member.traits
    known = traits.paper, traits.numbers, traits.arxiv, traits.dois
    return member.name, known, traits.words, tuple(map(_person, traits.people))


def _unpacked(
    key: int, name: str, known: tuple[Any, ...], words: tuple[str, ...], people: tuple[Any, ...]
) -> TitleMember:
    traits = Traits(*known)
    vars(traits).update(words=words, people=tuple(Person(*one) for one in people))
    return TitleMember(key, name, traits)
