"""Where the PDF of a paper lies is told by its record, and its file is called by its id."""

from paperdesk.model import Paper
from paperdesk.text import pdf_addresses, pdf_name


def test_the_pdf_of_a_preprint_comes_from_the_host_for_programs() -> None:
    paper = Paper("T", arxiv_id="math/0309136", pdf_url="https://arxiv.org/pdf/math/0309136v2")
    assert pdf_addresses(paper) == ("https://export.arxiv.org/pdf/math/0309136",)
    assert pdf_name(paper) == "math-0309136.pdf"


def test_a_publishers_pdf_comes_after_that_of_arxiv() -> None:
    paper = Paper("T", arxiv_id="1706.03762", doi="10.1000/x", pdf_url="https://pub.example/x.pdf")
    assert pdf_addresses(paper) == (
        "https://export.arxiv.org/pdf/1706.03762",
        "https://pub.example/x.pdf",
    )


def test_pages_that_have_their_pdf_beside_them_tell_of_it() -> None:
    acl = Paper("T", url="https://aclanthology.org/P19-1001/")
    review = Paper("T", url="https://openreview.net/forum?id=rJ4km2R5t7")
    assert pdf_addresses(acl) == ("https://aclanthology.org/P19-1001.pdf",)
    assert pdf_addresses(review) == ("https://openreview.net/pdf?id=rJ4km2R5t7",)


def test_a_paper_of_which_nothing_is_known_has_no_place() -> None:
    paper = Paper("T", doi="10.1000/(A)/<b>", pdf_url="javascript:alert(1)", url="mailto:a@b.c")
    assert pdf_addresses(paper) == ()
    assert pdf_name(paper) == "10.1000-A-b.pdf"
