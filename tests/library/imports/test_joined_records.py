"""Joined records come back as they were put in, from memory and from the disk."""

from contextlib import closing

import pytest

from paperdesk.library.imports import joined_records
from paperdesk.library.imports.joined_records import JoinedRecords, TitleMember
from paperdesk.library.imports.record_traits import Traits
from paperdesk.model import Paper, contributors
from tests.library.imports.test_record_comparison import EDITED, LONG

_FIRST = Traits(
    Paper("Felt lids", abstract=LONG, authors=contributors("Mei Tan", "The Kettle Group", "王伟")),
    (("pages", "1"), ("volume", "3")),
    frozenset(("1706.03762",)),
    frozenset(("10.1/felt", "10.1/lid")),
)
_SECOND = Traits(Paper("Felt lids", abstract=EDITED, published="2019"))


@pytest.mark.parametrize("at_hand", [500, 0])
@pytest.mark.parametrize("in_memory", [8_000_000, 1])
def test_the_records_of_a_paper_come_back_in_their_order_with_all_that_is_compared(
    monkeypatch: pytest.MonkeyPatch, at_hand: int, in_memory: int
) -> None:
    monkeypatch.setattr(joined_records, "_AT_HAND", at_hand)
    monkeypatch.setattr(joined_records, "_IN_MEMORY", in_memory)
    members = [
        TitleMember(key, f"record:a#{number}", traits)
        for number, (key, traits) in enumerate(((3, _FIRST), (4, _SECOND), (3, _SECOND)))
    ]
    with closing(JoinedRecords()) as records:
        for member in members:
            records.add(member)
        assert (3 in records, 4 in records, 5 in records) == (True, True, False)
        for _ in range(2):
            found = [*records.of(3), *records.of(4)]
            assert found == [members[0], members[2], members[1]]
            for one, was in zip(found, (_FIRST, _SECOND, _SECOND), strict=True):
                assert (one.traits.people, one.traits.words) == (was.people, was.words)
                assert one.traits.fingerprint == was.fingerprint
        assert records.may_say(3, _FIRST)
        assert not records.may_say(4, _FIRST)


def test_a_record_known_by_other_ids_has_them_and_what_was_computed() -> None:
    shingles = _FIRST.shingles
    known = _FIRST.known_by(frozenset(), frozenset(("10.1/tin",)))
    assert not known.arxiv
    assert known.dois == {"10.1/tin"}
    assert known.shingles is shingles
    assert _FIRST.arxiv == {"1706.03762"}
