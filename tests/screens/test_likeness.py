"""What the comparison of pictures forgives, and what it does not: on a picture that is stored."""

import numpy as np
import pytest

from tests.screens.likeness import Small, difference, read
from tests.screens.taking import NAMES, STORED

PICTURE = read(STORED / "searching-light.png")
DARK = read(STORED / "searching-dark.png")


def blank(picture: Small) -> Small:
    return np.full_like(picture, 255)


def moved(picture: Small, by: int, axis: int) -> Small:
    return np.roll(picture, by, axis=axis)


def without_a_square(picture: Small) -> Small:
    """The star and what stands around it are not drawn."""
    cut = picture.copy()
    cut[96:116, 504:524] = 255
    return cut


def without_a_line(picture: Small) -> Small:
    """One line of the abstract is missing."""
    cut = picture.copy()
    cut[249:262, 340:640] = 255
    return cut


def with_bolder_letters(picture: Small) -> Small:
    """As another version of the font library draws: every edge a fifth thicker."""
    darker = np.minimum(picture, moved(picture, 1, 1))
    return (picture * 4 + darker) // 5


def test_a_picture_is_like_itself() -> None:
    told = difference(PICTURE, PICTURE)
    assert told.alike
    assert (told.wide, told.dense) == (0, 0)


def test_letters_drawn_a_little_otherwise_are_forgiven() -> None:
    assert difference(PICTURE, with_bolder_letters(PICTURE)).alike
    assert difference(DARK, with_bolder_letters(DARK)).alike
    assert difference(PICTURE, np.clip(PICTURE + 17, 0, 255)).alike


@pytest.mark.parametrize(
    "spoil",
    [
        blank,
        lambda picture: moved(picture, 1, 0),
        lambda picture: moved(picture, 2, 1),
        lambda _picture: DARK,
        without_a_square,
        without_a_line,
        lambda picture: picture[:, ::-1],
        lambda picture: picture[:-1],
    ],
    ids=["blank", "down", "aside", "dark", "no star", "no line", "mirrored", "shorter"],
)
def test_what_is_missing_moved_or_of_another_colour_is_noticed(spoil) -> None:  # type: ignore[no-untyped-def]
    assert not difference(PICTURE, spoil(PICTURE)).alike


def test_it_says_where_pictures_differ_most() -> None:
    told = difference(PICTURE, without_a_square(PICTURE))
    assert 96 <= told.place[1] <= 116
    assert 504 <= told.place[0] <= 524
    assert str(told.place) in str(told)


def test_every_state_is_stored_small_and_no_other() -> None:
    stored = {path.stem: path.stat().st_size for path in STORED.glob("*.png")}
    assert set(stored) == set(NAMES)
    assert max(stored.values()) < 60_000


def test_no_two_states_look_alike() -> None:
    light = {name: read(STORED / f"{name}.png") for name in NAMES if name.endswith("-light")}
    names = sorted(light)
    pairs = [
        (one, other)
        for place, one in enumerate(names)
        for other in names[place + 1 :]
        if difference(light[one], light[other]).alike
    ]
    assert pairs == []
