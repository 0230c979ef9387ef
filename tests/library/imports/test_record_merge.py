"""What a second record of a paper adds: what is missing, where both are of one publication."""

from dataclasses import replace

import pytest

from paperdesk.library.imports.record_merge import differences, merge, untaken
from paperdesk.model import Contributor, Paper, PersonName, contributors

KNOWN = Paper("Ferries", authors=contributors("Ida Moor", "Jan van den Berg"), published="2030")
BERG = PersonName("Berg", "Jan", "van den")
PARTED = (Contributor("Ida Moor"), Contributor("Jan van den Berg", BERG))


def test_missing_fields_of_a_bibliography_are_filled_and_others_stay() -> None:
    other = replace(KNOWN, volume="3", pages="1-9", publisher="Quay", isbn=("9780131103627",))
    filled = merge(KNOWN, other)
    assert filled == other
    assert merge(filled, replace(other, volume="4", circa=True)).volume == "3"
    assert merge(filled, filled) is filled


@pytest.mark.parametrize("known", ["2030", "2030-02", "2030-02/2031"])
def test_a_range_takes_the_place_of_its_first_end(known: str) -> None:
    ranged = replace(KNOWN, published="2030-02/2031-05")
    assert merge(replace(KNOWN, published=known), ranged) == ranged
    assert merge(ranged, replace(KNOWN, published=known)) == ranged
    other = replace(KNOWN, published="2031")
    assert merge(other, ranged) == other


def test_names_written_alike_get_the_parts_that_the_other_record_tells() -> None:
    filled = merge(KNOWN, replace(KNOWN, authors=PARTED))
    assert filled.authors == PARTED
    assert merge(filled, KNOWN) is filled
    others = (Contributor("Moor, Ida"), Contributor("Berg, J.", BERG))
    assert merge(KNOWN, replace(KNOWN, authors=others)) is KNOWN
    assert differences(KNOWN, filled) == {
        "authors": (
            ["Ida Moor", "Jan van den Berg"],
            [
                "Ida Moor",
                {
                    "written": "Jan van den Berg",
                    "family": "Berg",
                    "given": "Jan",
                    "non-dropping-particle": "van den",
                },
            ],
        )
    }


@pytest.mark.parametrize(
    ("ours", "theirs", "is_filled"),
    [
        ({"venue": "Phys. Rev. D76, 013009"}, {"venue": "Physical Review D"}, True),
        ({"venue": "Annals"}, {"venue": "Annals of Piers"}, True),
        ({"venue": "Journal of Piers"}, {"venue": "Journal of Boats"}, False),
        ({"venue": "NeurIPS"}, {"venue": "Annals of Piers"}, False),
        ({"venue": "NeurIPS", "doi": "10.1/a"}, {"venue": "Neural Systems", "doi": "10.1/a"}, True),
        ({"venue": "Annals", "doi": "10.1/a"}, {"venue": "Annals", "doi": "10.1/b"}, False),
        ({"doi": "10.48550/arxiv.2401.00001"}, {"venue": "Annals", "doi": "10.1/b"}, True),
        ({}, {"venue": "Annals"}, True),
        ({"venue": "Annals"}, {}, True),
    ],
)
def test_the_volume_of_another_publication_is_not_taken(
    ours: dict[str, str], theirs: dict[str, str], is_filled: bool
) -> None:
    kept = merge(replace(KNOWN, **ours), replace(KNOWN, volume="7", language="en", **theirs))  # type: ignore[arg-type]
    assert (kept.volume, kept.language) == ("7" if is_filled else "", "en")


def test_a_season_goes_with_the_date_it_is_told_of() -> None:
    spring = replace(KNOWN, season="spring", circa=True)
    assert merge(KNOWN, spring) == spring
    assert merge(replace(KNOWN, published="2029"), spring).season == ""
    assert merge(replace(KNOWN, published=""), spring) == spring


def test_other_numbers_are_told_of_and_what_is_not_kept_at_all_is_not() -> None:
    kept = replace(KNOWN, venue="Annals", volume="7", type="article")
    other = replace(KNOWN, venue="Boats", volume="8", pages="1-2", type="book", circa=True)
    assert untaken(kept, other) == (("venue", "Boats", "Annals"), ("volume", "8", "7"))
    zero = replace(KNOWN, upvotes=0)
    assert merge(KNOWN, zero).upvotes == 0
