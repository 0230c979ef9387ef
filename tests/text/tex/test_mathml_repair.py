"""What is drawn of a formula is what TeX would draw."""

from xml.etree.ElementTree import Element, fromstring

import pytest

from paperdesk.text.tex.mathml_repair import prepare, repair
from paperdesk.text.tex.to_mathml import mathml
from paperdesk.text.tex.to_svg import typeset


def _repaired(body: str) -> Element:
    root = fromstring(f"<math>{body}</math>")
    repair(root)
    return root


def _words(root: Element) -> list[str]:
    return [element.text for element in root.iter() if element.text]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("<mi>a</mi><mi>~</mi><mi>b</mi>", ["a", "∼", "b"]),
        (r"<mo>\{</mo><mi>x</mi><mo>\}</mo>", ["{", "x", "}"]),
        ("<mn>10</mn><mo>,</mo><mn>000</mn>", ["10,000"]),
        ("<mn>1</mn><mo>,</mo><mn>2</mn>", ["1", ",", "2"]),
        ("<mpadded width='0'><mtext>⧸</mtext></mpadded><mo>=</mo>", ["≠"]),
        ('<mi mathvariant="sans-serif">NP</mi>', ["𝖭𝖯"]),
        ('<mn mathvariant="double-struck">1</mn>', ["𝟙"]),
        (r"<mi>\boxtimes</mi>", ["⊠"]),
        (r"<mi>\goto</mi>", ["goto"]),
        ("<mi>\\</mi>", ["\\"]),
    ],
)
def test_signs_are_those_of_tex(body: str, words: list[str]) -> None:
    assert _words(_repaired(body)) == words


def test_relations_and_operators_have_their_room() -> None:
    row = _repaired("<mi>A</mi><mo>⊂</mo><mi>B</mi><mo>∪</mo><mi>C</mi>")
    room = [(one.get("lspace"), one.get("rspace")) for one in row if one.get("lspace")]
    assert room == [("0.278em", "0.278em"), ("0.222em", "0.222em")]


def test_a_sign_before_a_number_stands_close_to_it() -> None:
    row = _repaired("<mo>±</mo><mn>3</mn>")
    assert (row[0].get("lspace"), row[0].get("rspace")) == ("0em", "0em")


def test_a_percent_sign_hides_nothing() -> None:
    assert prepare("50% of x") == r"50\% of x"


def test_a_picture_of_an_authors_command_is_that_of_what_it_means() -> None:
    theirs = typeset(r"\sqrt{k}/\eps + \Z_2^n", size=20, colour="#000000")
    ours = typeset(r"\sqrt{k}/\epsilon + \mathbb{Z}_2^n", size=20, colour="#000000")
    assert theirs == ours is not None


def test_a_page_for_the_browser_has_the_same_signs() -> None:
    assert "ℝ" in (mathml(r"\sqrt{\R^n}") or "")
    assert "\\" not in (mathml(r"\frac{\foo}{\bigl\{x\bigr\}}") or "\\")
