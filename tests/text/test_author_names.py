"""A line of authors is parted where people part it, and nowhere else."""

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from paperdesk.text import joined, split_authors
from tests.hangs import HANG

ANN, RAJ, LEE = "Ann Peck", "Raj Vora", "Jo Lee"


@pytest.mark.parametrize(
    "line",
    [
        "Ann Peck, Raj Vora, Jo Lee",
        "Ann Peck, Raj Vora and Jo Lee",
        "Ann Peck, Raj Vora, and Jo Lee",
        "Ann Peck and Raj Vora and Jo Lee",
        "Ann Peck, Raj Vora & Jo Lee",
        "Ann Peck &amp; Raj Vora &amp; Jo Lee",
        "Ann Peck; Raj Vora; Jo Lee",
        "Ann Peck; Raj Vora; and Jo Lee",
        "Ann Peck ,Raj Vora ,and Jo Lee.",
        "Ann Peck,Raj Vora,Jo Lee",
        "Ann Peck | Raj Vora | Jo Lee",
        "Ann Peck • Raj Vora • Jo Lee",
        "Ann Peck AND Raj Vora AND Jo Lee",
        "Ann Peck, Raj Vora und Jo Lee",
        "Ann Peck, Raj Vora et Jo Lee",
        r"Ann Peck \and Raj Vora \and Jo Lee",
        "Ann~Peck and Raj~Vora and Jo~Lee",
        "By Ann Peck, Raj Vora and Jo Lee",
        "Authors: Ann Peck, Raj Vora, Jo Lee",
        "Ann Peck (1), Raj Vora (1 and 2), Jo Lee (2) ((1) Univ. of X, (2) Inst. of Y, Z)",
        "Ann Peck (Univ. of X, Y), Raj Vora (Z and W) and Jo Lee",
        "Ann Peck [1], Raj Vora [1,2] and Jo Lee [2]",
        "Ann Peck (1) Raj Vora (2) Jo Lee (3)",
        "Ann Peck (Univ. of X, Raj Vora, Jo Lee",
        "Ann Peck*, Raj Vora†, Jo Lee1,2",
        "Ann Peck¹, Raj Vora², and Jo Lee¹,²",
        "Ann Peck$^{1,2}$, Raj Vora$^\\dagger$ and Jo Lee$^{*}$",
        "Ann Peck<sup>1</sup>, Raj Vora<sup>1,2</sup>, Jo Lee",
        r"Ann Peck\thanks{A and B, C}, Raj Vora\textsuperscript{2} and Jo Lee",
        "Ann Peck <ann@x.org>, Raj Vora raj@x.org, Jo Lee",
        "Ann Peck, PhD, Raj Vora, M.D., Ph.D., and Jo Lee, MSc",
        "Ann Peck PhD; Raj Vora M.Sc.; Jo Lee",
        "Ann Peck, Raj Vora, Jo Lee et al.",
        "Ann Peck, Raj Vora, Jo Lee, et al.",
        "Ann Peck, Raj Vora, Jo Lee and others",
        "Ann Peck, Raj Vora, Jo Lee and 85 others",
        "Ann Peck, Raj Vora (for the Z Collaboration), Jo Lee (on behalf of the Z and W Teams)",
        "Ann Peck, University of X; Raj Vora, MIT Laboratory, Paris; Jo Lee",
        "Ann Peck, Raj Vora, with an appendix by Jo Lee",
    ],
)
def test_three_people_are_three_however_they_are_parted(line: str) -> None:
    assert split_authors(line) == (ANN, RAJ, LEE)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Peck, Ann", ["Peck, Ann"]),
        ("Peck, Ann Mary", ["Peck, Ann Mary"]),
        ("Peck, Ann; Vora, Raj", ["Peck, Ann", "Vora, Raj"]),
        ("Peck, Ann and Vora, Raj", ["Peck, Ann", "Vora, Raj"]),
        ("Peck, Ann and Raj Vora", ["Peck, Ann", "Raj Vora"]),
        ("Peck, A., Vora, R. K., & Lee, J.-P.", ["Peck, A.", "Vora, R. K.", "Lee, J.-P."]),
        ("Peck, Ann, Vora, Raj, Lee, Jo", ["Peck, Ann", "Vora, Raj", "Lee, Jo"]),
        ("Peck, Ann, and Raj Vora", ["Peck, Ann", "Raj Vora"]),
        ("Peck, Ann, Raj Vora, and Jo Lee", ["Peck, Ann", "Raj Vora", "Jo Lee"]),
        ("Peck A, Vora RK, Lee J", ["Peck A", "Vora RK", "Lee J"]),
        (
            "Ruiz Soler, Ana María and Vega Luna, Luis Pedro",
            ["Ruiz Soler, Ana María", "Vega Luna, Luis Pedro"],
        ),
        ("van der Veen, Jan; de Wit, Els", ["van der Veen, Jan", "de Wit, Els"]),
        ("van der Veen, Jan and Del Soto, Eva", ["van der Veen, Jan", "Del Soto, Eva"]),
        ("King, Jr., Tom and Peck, Ann", ["King Jr., Tom", "Peck, Ann"]),
    ],
)
def test_a_family_name_in_front_stays_there(line: str, names: list[str]) -> None:
    assert list(split_authors(line)) == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("", []),
        ("et al.", []),
        ("Plato", ["Plato"]),
        ("Sandra Ferdinand", ["Sandra Ferdinand"]),
        ("Andy Land, Bo Sand and Randy Anderson", ["Andy Land", "Bo Sand", "Randy Anderson"]),
        ("Bobby Philip and Mark Nordby", ["Bobby Philip", "Mark Nordby"]),
        ("Ramiro Soler y Vega and Ema Costa e Silva", ["Ramiro Soler y Vega", "Ema Costa e Silva"]),
        ("Tom King, Jr., Ann Peck", ["Tom King Jr.", "Ann Peck"]),
        ("Tom King Jr and Ann Peck III", ["Tom King Jr", "Ann Peck III"]),
        ("Wei (David) Li, Ann Peck", ["Wei (David) Li", "Ann Peck"]),
        ("Jan van der Veen, Els de Wit", ["Jan van der Veen", "Els de Wit"]),
        ("A. Peck, R. Vora and J. Lee, M. Kim", ["A. Peck", "R. Vora", "J. Lee", "M. Kim"]),
        (r"C. B\'as, M. H\^{o}, {\L}. D\k{e}b", [r"C. B\'as", r"M. H\^{o}", r"{\L}. D\k{e}b"]),
        ("Jörg Müller & Óscar Díaz", ["Jörg Müller", "Óscar Díaz"]),
        ("Иван Петров, Пётр Иванов и др", ["Иван Петров", "Пётр Иванов"]),
        ("李明、王芳、张三等", ["李明", "王芳", "张三"]),
        ("李明，王芳", ["李明", "王芳"]),
        ("李明, 王芳", ["李明", "王芳"]),
        ("李明；王芳", ["李明", "王芳"]),
        ("山田 太郎、鈴木 一郎", ["山田 太郎", "鈴木 一郎"]),
        ("김철수, 이영희 및 박민수", ["김철수", "이영희", "박민수"]),
        ("علي حسن، محمد عمر", ["علي حسن", "محمد عمر"]),
        ("Ann Peck and {Barnes and Noble, Inc.}", ["Ann Peck", "Barnes and Noble, Inc."]),
        ("Centers for Disease Control and Prevention, Ann Peck",
         ["Centers for Disease Control and Prevention", "Ann Peck"]),
    ],
)  # fmt: skip
def test_names_keep_what_belongs_to_them(line: str, names: list[str]) -> None:
    assert list(split_authors(line)) == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("ZED Collaboration", ["ZED Collaboration"]),
        ("The ZED Collaboration: Ann Peck, Raj Vora", ["The ZED Collaboration", ANN, RAJ]),
        ("ZED Collaboration, Ann Peck, Raj Vora", ["ZED Collaboration", ANN, RAJ]),
        ("Ann Peck, Raj Vora for the ZED Collaboration", [ANN, RAJ, "ZED Collaboration"]),
        ("Ann Peck, on behalf of the ZED Collaboration", [ANN, "ZED Collaboration"]),
        ("Ann Peck and the ZED Collaboration", [ANN, "the ZED Collaboration"]),
        ("{ZED Collaboration} and Peck, Ann", ["{ZED Collaboration}", "Peck, Ann"]),
        ("The ZED and YARN2 Collaborations", ["The ZED and YARN2 Collaborations"]),
        (
            "ZED Collaboration and Yarn Collaboration: Ann Peck, Raj Vora",
            ["ZED Collaboration", "Yarn Collaboration", ANN, RAJ],
        ),
    ],
)
def test_a_collaboration_is_one_body(line: str, names: list[str]) -> None:
    assert list(split_authors(line)) == names


def test_what_a_source_has_parted_is_put_together() -> None:
    assert joined("King", "Tom", "Jr.") == "Tom King Jr."
    assert joined("van der Veen", "Jan", "") == "Jan van der Veen"
    assert joined("Plato", "") == "Plato"
    assert joined("Collaboration", "on behalf of the ZED") == "ZED Collaboration"
    assert joined("Lee", "and J. K.") == "J. K. Lee"


NAMES = st.builds(
    "{} {}".format,
    st.from_regex(r"[A-Z]\.|[A-Z][a-z]{3,8}", fullmatch=True),
    st.from_regex(r"(?:O'|van )?[A-Z][a-z]{4,9}(?:-[A-Z][a-z]{4,6})?", fullmatch=True),
)


@given(st.lists(NAMES, min_size=1, max_size=9), st.sampled_from([", ", "; ", " and "]))
def test_names_put_in_a_row_come_back(names: list[str], between: str) -> None:
    assert split_authors(between.join(names)) == tuple(names)


@given(st.lists(NAMES, min_size=3, max_size=9), st.sampled_from([" and ", ", and ", " & "]))
def test_names_in_a_sentence_come_back(names: list[str], last: str) -> None:
    assert split_authors(", ".join(names[:-1]) + last + names[-1]) == tuple(names)


@given(st.text(max_size=80) | st.text("AbC.,;&() and{}\\^$1", max_size=80))
@example("{, }")
def test_nothing_raises_and_no_name_is_empty(text: str) -> None:
    assert all(name and name == name.strip() for name in split_authors(text))


@pytest.mark.parametrize(
    "piece",
    ["(", ",", "a, ", "and ", "A", "{,", "for ", "<sup>", "1 ", "ZED, ", "A B,", " ;", "x@"],
)
def test_time_grows_with_the_length_and_no_faster(piece: str) -> None:
    began = time.process_time()
    split_authors(piece * (20_000 // len(piece)))
    assert time.process_time() - began < HANG
