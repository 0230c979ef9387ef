import pytest

from paperdesk.model.community import Community, CommunityCapture, CommunityGlance
from paperdesk.ui.i18n.language import number
from paperdesk.ui.texts import community_words as words


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, "0"),
        (999, "999"),
        (1_000, "1.0k"),
        (2_449, "2.4k"),
        (11_184, "11k"),
        (1_260_000, "1.3M"),
    ],
)
def test_a_number_takes_no_more_room_than_three_figures(count: int, said: str) -> None:
    assert words.brief(count) == said


def test_upvotes_are_told_with_the_days_they_were_seen_on(qapp: object) -> None:
    seen = tuple(CommunityCapture(f"2026-04-0{n}T08:00:00Z", n * 10) for n in (4, 6))
    assert words.history((*seen, CommunityCapture("2026-04-07T08:00:00Z"))) == (
        "60 on 6 April 2026, 40 on 4 April 2026"
    )
    assert words.history(()) == ""


def test_all_that_a_list_shows_is_also_said(qapp: object) -> None:
    glance = CommunityGlance(140, 11_184, 6, "River House", "carla", gained=12)
    assert words.told(glance) == [
        "140 upvotes",
        "rising, 12 more",
        f"{number(11_184)} stars",
        "6 comments",
        "River House",
        "submitted by carla",
    ]
    assert words.told(CommunityGlance()) == []


def test_what_a_model_wrote_names_the_model(qapp: object) -> None:
    by = Community(summary_by="someone/model")
    assert words.summary_head(by) == "In short, written by the model someone/model"
    assert words.keywords_head(by) == "Keywords, found by the model someone/model"
    assert words.summary_head(Community()) == "In short, written by a model"
    assert words.summary_head(None) == "In short"
    assert words.keywords_head(None) == "Keywords"


def test_a_linked_thing_is_told_with_what_is_known_of_it(qapp: object) -> None:
    assert words.repository("a/b", 1, 108) == "a/b  ·  1 like  ·  108 downloads"
    assert words.repository("a/b", None, None) == "a/b"
