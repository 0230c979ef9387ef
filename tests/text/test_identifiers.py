"""One id is one id, whatever it wears; a number that is none stays a number."""

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from paperdesk.text import Identifier, beginning, identifier, identifiers_in
from tests.hangs import HANG

DRESSES = """
{0}
 {0}
arXiv:{0}
ARXIV:{0}
arxiv: {0}
arXiv {0}
arXiv.{0}
arXiv preprint arXiv:{0}
e-print arXiv:{0}
oai:arXiv.org:{0}
info:arxiv/{0}
arXiv:{0} [cs.RO]
arXiv:{0} [math-ph]
arXiv:{0} [cs.RO, cond-mat.mtrl-sci]
arXiv:{0} (cs)
arXiv:{0} [cs.RO] 12 Feb 2024
[arXiv:{0} [cs.RO]]
(arXiv:{0}).
"{0}",
<https://arxiv.org/abs/{0}>
arXiv\uff1a{0}
\u200barXiv:\u00a0{0}
{0}.pdf
abs/{0}
http://arxiv.org/abs/{0}
https://arxiv.org/abs/{0}.
HTTPS://ARXIV.ORG/ABS/{0}
//arxiv.org/abs/{0}
arxiv.org/abs/{0}
www.arxiv.org/abs/{0}?context=cs
https://arxiv.org/abs/{0}#comments
https://arxiv.org/pdf/{0}
https://arxiv.org/pdf/{0}.pdf
https://arxiv.org/pdf/{0}.pdf#page=3
https://arxiv.org/html/{0}
https://arxiv.org/html/{0}/x1.png
https://arxiv.org/html/{0}#S3.SS1
https://arxiv.org/format/{0}
https://arxiv.org/e-print/{0}
https://export.arxiv.org/abs/{0}
https://browse.arxiv.org/html/{0}
https://de.arxiv.org/abs/{0}
http://arxiv.org:80/abs/{0}
https://arxiv.org/abs/arXiv:{0}
http://xxx.lanl.gov/abs/{0}
https://ar5iv.org/abs/{0}
https://ar5iv.org/html/{0}
https://ar5iv.labs.arxiv.org/html/{0}
https://www.alphaxiv.org/abs/{0}
alphaxiv.org/overview/{0}
https://huggingface.co/papers/{0}
https://huggingface.co/api/papers/{0}
hf.co/papers/{0}#community
https://www.arxiv-vanity.com/papers/{0}/
https://scirate.com/arxiv/{0}
https://ui.adsabs.harvard.edu/abs/arXiv:{0}/abstract
10.48550/arXiv.{0}
doi:10.48550/ARXIV.{0}
https://doi.org/10.48550/arXiv.{0}
"""
ARXIV_IDS = st.from_regex(r"(?:0[7-9]|[1-9][0-9])(?:0[1-9]|1[0-2])\.[0-9]{4,5}", fullmatch=True)
OLD_IDS = st.builds(
    "{}/{}".format,
    st.sampled_from(["math", "hep-th", "cond-mat", "cs", "physics", "q-bio"]),
    st.from_regex(r"[0-9]{2}(?:0[1-9]|1[0-2])[0-9]{3}", fullmatch=True),
)


@given(
    ARXIV_IDS | OLD_IDS,
    st.sampled_from(DRESSES.strip("\n").split("\n")),
    st.sampled_from(["", "v1", "v2", "v12"]),
)
def test_any_dress_of_an_arxiv_id_gives_the_same_id(bare: str, dress: str, version: str) -> None:
    assert identifier(dress.format(bare + version)) == Identifier("arxiv", bare, version)


@pytest.mark.parametrize(
    "text", ["math.GT/0309136", "arXiv:math.GT/0309136", "https://arxiv.org/abs/math.GT%2F0309136"]
)
def test_the_subject_class_is_no_part_of_an_old_id(text: str) -> None:
    assert identifier(text) == Identifier("arxiv", "math/0309136")


@pytest.mark.parametrize("text", ["arXiv:2402.20001 (v2)", "2402.20001 v2", "2402.20001 version 2"])
def test_a_version_may_stand_apart(text: str) -> None:
    assert identifier(text) == Identifier("arxiv", "2402.20001", "v2")


SICI = "10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o"


@pytest.mark.parametrize(
    ("text", "doi"),
    [
        ("10.5555/KITE.4", "10.5555/kite.4"),
        ("doi:10.5555/kite.4", "10.5555/kite.4"),
        ("DOI: 10.5555/kite.4", "10.5555/kite.4"),
        ("DOI 10.5555/kite.4.", "10.5555/kite.4"),
        ("info:doi/10.5555/kite.4", "10.5555/kite.4"),
        ("urn:doi:10.5555/kite.4", "10.5555/kite.4"),
        ("https://doi.org/10.5555/kite.4", "10.5555/kite.4"),
        ("http://dx.doi.org/10.5555/kite.4", "10.5555/kite.4"),
        ("doi.org/10.5555/kite.4", "10.5555/kite.4"),
        ("https://www.doi.org/10.5555/kite.4/", "10.5555/kite.4"),
        ("https://doi.org/10.5555%2FKITE.4?utm_source=x#part", "10.5555/kite.4"),
        ("doi: https://doi.org/10.5555/kite.4", "10.5555/kite.4"),
        ("https://doi.org/https://doi.org/10.5555/kite.4", "10.5555/kite.4"),
        ("(10.5555/kite.4)", "10.5555/kite.4"),
        ("10.5555/kite.4).", "10.5555/kite.4"),
        ("<doi:10.5555/kite.4>,", "10.5555/kite.4"),
        ("“10.5555/kite.4”", "10.5555/kite.4"),
        (r"10.5555/kite\_4", "10.5555/kite_4"),
        ("10.1000.10/123", "10.1000.10/123"),
        ("10.1016/0370-2693(90)90001-X.", "10.1016/0370-2693(90)90001-x"),
        (SICI.upper(), SICI),
        (SICI.replace("<", "&lt;").replace(">", "&gt;"), SICI),
        (f"https://doi.org/{SICI.replace('<', '%3C').replace('>', '%3E')}", SICI),
    ],
)
def test_any_dress_of_a_doi_gives_the_same_doi(text: str, doi: str) -> None:
    assert identifier(text) == Identifier("doi", doi)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1234.5678",
        "2413.00001",
        "hep-th/9913001",
        "chapter/0309136",
        "2402.200012",
        "12402.20001",
        "2402.200",
        "2402.20001v0",
        "see 2402.20001",
        "2402.20001 and 2402.20002",
        "https://example.org/2402.20001",
        "https://example.org/abs/2402.20001v1",
        "https://notarxiv.org/abs/2402.20001",
        "https://arxiv.org.example.com/abs/2402.20001",
        "https://arxiv.org/list/cs.RO/2402",
        "https://arxiv.org/a/2402.20001x",
        "https://huggingface.co/spaces/2402.20001",
        "٢٤٠٢.٢٠٠٠١",
        "10.5555",
        "10.12/x",
        "https://example.org/10.5555/kite.4",
        "version 10.1234/5 of it",
    ],
)
def test_other_numbers_are_no_ids(text: str) -> None:
    assert identifier(text) is None


def test_a_text_may_hold_several_ids() -> None:
    two = (Identifier("doi", "10.1103/a.1"), Identifier("doi", "10.1103/b.2"))
    for text in (
        "10.1103/A.1 10.1103/B.2",
        "10.1103/a.1, doi:10.1103/b.2",
        "10.1103/A.1;10.1103/B.2",
    ):
        assert identifiers_in(text) == two
    assert identifiers_in("see the page") == ()


@pytest.mark.parametrize(
    ("text", "alias"),
    [
        ("arXiv:2402.2", "arxiv:2402.2"),
        ("https://arxiv.org/abs/2402.2", "arxiv:2402.2"),
        ("https://doi.org/10.55", "doi:10.55"),
        ("doi:10.55", "doi:10.55"),
        (" 2402.2 ", "2402.2"),
        ("local:0123", "local:0123"),
    ],
)
def test_a_beginning_keeps_the_kind_that_its_place_says(text: str, alias: str) -> None:
    assert beginning(text) == alias


@given(st.text(max_size=60) | st.text("<>()[].,/:%&10arxivdo", max_size=60))
@example("[" * 900)
def test_nothing_raises_and_an_id_is_its_own_id(text: str) -> None:
    found = identifier(text)
    beginning(text)
    identifiers_in(text)
    assert found is None or identifier(found.value) == found._replace(version="")


@pytest.mark.parametrize(
    "piece", ["(", "a.", "doi:", "10.1234/", "arxiv ", "%2", "[a-", "&lt;", "//"]
)
def test_time_is_bounded_whatever_the_text(piece: str) -> None:
    began = time.process_time()
    identifier(f"10.1234{piece * 50_000}")
    identifier((piece * 1_000)[:990] + "2402.20001")
    assert time.process_time() - began < HANG
