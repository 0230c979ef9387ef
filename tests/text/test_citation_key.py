"""Citation keys are made by a pattern, and no two of a register are alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperdesk.model import Paper, contributors
from paperdesk.text.citation_key import KeyPatternError, KeyRegister, make_key, plain_key

PAPER = Paper(
    title="The $\\alpha$ of Kettles: Müller's last theorem",
    authors=contributors("Jan van der Öst", "Bo Pot", "Ida Lid"),
    published="2017-06-12",
    venue="Journal of the Kitchen",
    pages="12-34",
    arxiv_id="1706.00001",
)


@pytest.mark.parametrize(
    ("pattern", "key"),
    [
        ("[auth:lower][year][veryshorttitle:lower]", "ost2017alpha"),
        ("[auth][year]", "Ost2017"),
        ("[auth2]-[shortyear]", "Os-17"),
        ("[authors]", "OstPotLid"),
        ("[authors2]:[year]", "OstPotEtAl:2017"),
        ("[authEtAl]", "OstEtAl"),
        ("[shorttitle]", "AlphaKettlesMullers"),
        ("[shorttitle2:upper]", "ALPHAKETTLES"),
        ("[title:12]", "TheAlphaOfKe"),
        ("[venue:abbr]_[firstpage]", "JK_12"),
        ("[arxiv][month][day]", "1706.000010612"),
        ("[doi:(nodoi)]", "nodoi"),
        ("paper", "paper"),
        ("[doi]", "TheAlpha"),
    ],
)
def test_a_pattern_says_how_a_key_is_made(pattern: str, key: str) -> None:
    assert make_key(PAPER, pattern) == key


@pytest.mark.parametrize(
    "pattern", ["", "[auth", "[nobody]", "[year3]", "[auth:loud]", "]", "x" * 999]
)
def test_a_part_that_means_nothing_is_named(pattern: str) -> None:
    with pytest.raises(KeyPatternError):
        make_key(PAPER, pattern)


def test_a_body_and_other_scripts_have_keys_too() -> None:
    assert make_key(Paper(title="x", authors=contributors("The HALO Collaboration"))) == "halox"
    assert make_key(Paper(title="茶壶 的研究", authors=contributors("王 小明"))) == "王茶壶"
    assert make_key(Paper(title="…")) == "key"


@given(st.lists(st.sampled_from(["a", "A", "aa", "b", "", "a b"]), max_size=60))
def test_no_two_keys_of_a_register_are_alike(wanted: list[str]) -> None:
    register = KeyRegister()
    keys = [register.free(key) for key in wanted]
    assert len({key.casefold() for key in keys}) == len(keys)


def test_signs_that_end_a_key_are_left_out() -> None:
    assert plain_key(" a b{c},\t#%\\d~e\u200f\ud800") == "abcde"
    assert plain_key("müller:2020/x+y") == "müller:2020/x+y"
    assert plain_key("{}") == ""
