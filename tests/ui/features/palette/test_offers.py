from paperdesk.ui.features.palette.offers import Offer, best
from paperdesk.ui.shell.feature_table import ACTIONS


def names(typed: str) -> list[str]:
    offers = [Offer("action", spec.text, spec.name, also=spec.help.lower()) for spec in ACTIONS]
    return [found.offer.text for found in best(typed, offers)]


def test_nothing_typed_offers_everything_in_order() -> None:
    assert names("") == [spec.text for spec in ACTIONS]


def test_beginnings_come_first_then_words_then_insides_then_scattered_letters() -> None:
    assert names("sta")[:2] == ["Star", "Starred"]
    assert names("later")[0] == "Read later"
    assert names("pdf")[0] == "Open PDF"
    assert names("opf")[0] == "Open PDF"
    assert names("mrk read")[0] == "Mark as read"


def test_every_word_must_fit_and_may_fit_what_is_said_of_an_offer() -> None:
    assert names("zyzzyva") == []
    assert "Dismiss" in names("not for you")


def test_case_and_accents_do_not_matter_and_places_are_those_of_the_name() -> None:
    offer = Offer("tag", "Théorie des nœuds", "t")
    assert best("theorie NŒUDS", [offer])[0].marks == ((0, 7), (12, 17))


def test_what_is_offered_is_spoken_with_its_key() -> None:
    assert Offer("action", "Star", "star", "Paper", "S").spoken == "Star, Paper, S"
