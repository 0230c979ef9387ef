"""Whatever a reader pastes, the works it names are understood, each once."""

import json
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paperdesk.text import identifier, pasted_references
from tests.hangs import HANG


def told(text: str) -> list[str]:
    return [one.id for one in pasted_references(text)]


def test_four_ids_with_commas_between_are_four() -> None:
    text = (
        "arXiv:2304.15004v2, https://doi.org/10.1000/xyz, "
        "https://huggingface.co/papers/2310.12931, math/0309136"
    )
    assert told(text) == [
        *("arxiv:2304.15004v2", "doi:10.1000/xyz", "arxiv:2310.12931", "arxiv:math/0309136"),
    ]
    assert [one.site for one in pasted_references(text)] == ["", "", "huggingface", ""]


PIECES = ("10.1000/", "arxiv:", "1706.03762", "\n", " ", ")", "[1] ", "<", "https://", "é", "2.")
PASTED = r"""
1706.03762,2005.14165;cs/0112017v1
    arxiv:1706.03762 arxiv:2005.14165 arxiv:cs/0112017v1
<https://arxiv.org/abs/1706.03762>, (arXiv:1706.03763).
    arxiv:1706.03762 arxiv:1706.03763
hf.co/papers/2310.12931
    arxiv:2310.12931
https://openreview.net/forum?id=rJ4km2R5t7&noteId=2
    openreview:rJ4km2R5t7
https://aclanthology.org/P19-1001.pdf
    acl:P19-1001
2020.acl-main.447 N19-1423
    acl:2020.acl-main.447 acl:N19-1423
PMID: 12345678, PMC1234567
    pmid:12345678 pmcid:1234567
https://pubmed.ncbi.nlm.nih.gov/12345678/
    pmid:12345678
https://dl.acm.org/doi/pdf/10.1145/3292500.3330701?download=1
    doi:10.1145/3292500.3330701
https://www.nature.com/articles/s41586-021-03819-2.pdf
    doi:10.1038/s41586-021-03819-2
https://www.biorxiv.org/content/10.1101/2020.01.01.123456v2.full.pdf
    doi:10.1101/2020.01.01.123456
https://link.springer.com/article/10.1007/s11263-015-0816-y#Sec1
    doi:10.1007/s11263-015-0816-y
https://doi.org/10.48550/arXiv.1706.03762
    arxiv:1706.03762
CorpusId:13756489
    semantic-scholar:CorpusId:13756489
https://openalex.org/W2741809807
    openalex:W2741809807
https://example.org/a/paper.html
    https://example.org/a/paper.html
10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2
    doi:10.1002/(sici)1097-0258(19980815/30)17:15/16<1661::aid-sim968>3.0.co;2-2
@article{foo, title={Some words of a title}, doi = {10.1000/abc},
    doi:10.1000/abc
10.1175/1520-0426(2001)018<0438:MCSOTS>2.0.CO;2
    doi:10.1175/1520-0426(2001)018<0438:mcsots>2.0.co;2
arXiv:arXiv:1706.03762, arXiv preprint arXiv:math.GT/0309136
    arxiv:1706.03762 arxiv:math/0309136
javascript:alert(1) file:///etc/passwd ftp://x.example/10.1
hello
"""


def rows() -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for line in PASTED.strip().split("\n"):
        if line.startswith("    "):
            found[-1] = found[-1][0], line
        else:
            found.append((line, ""))
    return found


@pytest.mark.parametrize(("text", "ids"), rows())
def test_ids_and_addresses_are_understood(text: str, ids: str) -> None:
    assert told(text) == ids.split()


def test_a_list_of_references_gives_an_id_or_the_words_of_each() -> None:
    text = (
        "[1] Vaswani et al. Attention is all you need. arXiv preprint arXiv:1706.03762 (2017)\n"
        "[2] Some Body. A great paper on the\n things. J. Foo 2, 3 (2001)\n"
        "[3] Else. More of it. 10.1000/xyz. URL https://github.com/foo/bar"
    )
    found = pasted_references(text)
    assert [one.kind for one in found] == ["arxiv", "words", "doi", "url"][: len(found)]
    assert found[0].words.startswith("Vaswani et al. Attention is all you need")
    assert found[1].value == "Some Body. A great paper on the things. J. Foo 2, 3 (2001)"


def test_a_title_alone_is_to_be_looked_up() -> None:
    (found,) = pasted_references("Attention is all you need\n")
    assert (found.kind, found.value) == ("words", "Attention is all you need")


def test_ids_that_the_end_of_a_line_cut_are_whole() -> None:
    text = (
        "https: //doi.org/10.1103/PhysRevLett.\n116.061102\nhttps://doi.org/10.1000/\nxyz\n"
        "arXiv:2304.\n15004 10.1016/S0140-6736(20)30183-5.\n2. The next one\n"
    )
    ids = told(text)
    assert "doi:10.1103/physrevlett.116.061102" in ids
    assert {"doi:10.1000/xyz", "arxiv:2304.15004", "doi:10.1016/s0140-6736(20)30183-5"} <= {*ids}


def test_the_text_of_a_paper_says_its_own_id_and_those_it_cites() -> None:
    body = "The mass is 1203.4567 in units of the other. See https://github.com/a/b here.\n" * 60
    text = (
        f"arXiv:2001.00001v3 [cs.CL] 2 Jan 2020\nA Title\n{body}\nReferences\n"
        "[1] One. A title. arXiv:1706.03762, 2017.\n[2] Two. Another title\n of it. Press, 1999.\n"
    )
    found = pasted_references(text)
    assert [(one.id, one.cited) for one in found] == [
        *(("arxiv:2001.00001v3", False), ("arxiv:1706.03762", True)),
        ("Two. Another title of it. Press, 1999.", True),
    ]


def test_a_paper_that_is_named_in_two_ways_is_one() -> None:
    text = "arXiv:1706.03762 https://arxiv.org/abs/1706.03762v7 10.48550/arXiv.1706.03762"
    assert told(text) == ["arxiv:1706.03762v7"]


@settings(max_examples=40)
@given(st.lists(st.sampled_from(PIECES)))
def test_nothing_pasted_raises(parts: list[str]) -> None:
    for one in pasted_references("".join(parts)):
        assert one.value


@pytest.mark.parametrize("piece", ["10.1234/", "arxiv:abs/", "[1] ", ")", "<1::", "a\n"])
def test_a_long_text_of_one_piece_ends(piece: str) -> None:
    start = time.process_time()
    pasted_references("10.1000/a" + piece * (60_000 // len(piece)))
    assert time.process_time() - start < HANG


def test_each_id_of_real_papers_is_understood_behind_its_title(real_data: Path) -> None:
    records = map(json.loads, (real_data / "arxiv-1k.jsonl").read_text("utf-8").splitlines())
    for number, paper in enumerate(records):
        id_ = str(paper.get("arxiv_id") or paper["id"]).removeprefix("arxiv:")
        known = identifier(id_)
        assert known is not None
        found = pasted_references(f"[{number}] {paper['title']} arXiv:{id_}, {paper.get('doi')}")
        assert ("arxiv", known.value) in [(one.kind, one.value) for one in found], paper
