"""What was looked for beside the words of a query is told once, and taken off by quotes."""

from dataclasses import replace

import pytest

from paperdesk.model.query.alternatives import Alternative, alternatives, without_alternative
from paperdesk.model.query.ast import Query, Word
from paperdesk.model.query.parser import parse


def test_neighbours_that_share_an_alternative_are_told_together() -> None:
    words = [Word("deep"), *(Word(word, also=("SVM",)) for word in ("support", "machine"))]
    query = Query((*words, Word("QED", also=("quantum electrodynamics",))))
    assert alternatives(query) == (
        Alternative("support machine", ("SVM",)),
        Alternative("QED", ("quantum electrodynamics",)),
    )
    assert str(query) == "deep support machine QED"
    assert alternatives(replace(query, wanted=())) == ()


@pytest.mark.parametrize(
    ("text", "written", "left"),
    [
        ("RLHF safety", "RLHF", '"RLHF" safety'),
        ("the markov chain", "markov chain", 'the markov "chain"'),
        ('"RLHF" RLHF', "RLHF", '"RLHF" "RLHF"'),
        ("XRLHF RLHFs", "RLHF", "XRLHF RLHFs"),
        ("spin-orbit coupling?", "spin-orbit coupling", 'spin-orbit "coupling"?'),
    ],
)
def test_words_in_quotes_are_looked_for_alone(text: str, written: str, left: str) -> None:
    assert without_alternative(text, Alternative(written, ("other",))) == left
    assert parse(left)
