"""What the first pages of a document and its metadata tell of its paper."""

from pathlib import Path

from tests.documents.title_pages import BODY, Set, facts_of

TITLE: tuple[Set, ...] = (
    (90, 700, 17, "Pruning Roses in the Dark:"),
    (110, 678, 17, "A Study of Quiet Gardens"),
    (100, 640, 11, "Rosa Thorn"),
    (300, 640, 11, "Ivy Green-Leaf*"),
    (100, 624, 11, "University of Petals"),
    (100, 560, 11, "Abstract"),
)


def test_the_title_is_what_is_set_largest_and_the_authors_stand_below(tmp_path: Path) -> None:
    found = facts_of(tmp_path, (*TITLE, *BODY))
    assert found.title == "Pruning Roses in the Dark: A Study of Quiet Gardens"
    assert found.authors == ("Rosa Thorn", "Ivy Green-Leaf")
    assert found.pages == 1
    assert found.has_text
    assert found.opening.startswith("Pruning Roses in the Dark: A Study of Quiet Gardens Rosa")


def test_what_a_journal_sets_larger_is_no_title(tmp_path: Path) -> None:
    banner = ((72, 740, 24, "Journal of Gardens"), (72, 720, 19, "Research Article"))
    found = facts_of(tmp_path, (*banner, *TITLE, *BODY))
    assert found.title == "Pruning Roses in the Dark: A Study of Quiet Gardens"


def test_a_page_before_the_paper_is_passed_over(tmp_path: Path) -> None:
    found = facts_of(tmp_path, ((72, 400, 12, "Technical report 7"),), (*TITLE, *BODY))
    assert found.title.startswith("Pruning Roses")
    assert found.authors == ("Rosa Thorn", "Ivy Green-Leaf")


def test_metadata_are_believed_where_their_words_stand_on_the_page(tmp_path: Path) -> None:
    whole = "Pruning Roses in the Dark: A Study of Quiet Gardens"
    plain = ((72, 700, 10, whole), (72, 680, 10, "by Rosa Thorn and Ivy Green"), *BODY)
    information = {"Title": whole, "Author": "Ivy Green and Rosa Thorn"}
    found = facts_of(tmp_path, plain, information=information)
    assert (found.title, found.authors) == (whole, ("Ivy Green", "Rosa Thorn"))
    junk = {"Title": "Microsoft Word - roses_final2.doc", "Author": "Admin"}
    found = facts_of(tmp_path, (*TITLE, *BODY), information=junk)
    assert (found.title, found.authors[0]) == (whole, "Rosa Thorn")


def test_the_stamp_of_arxiv_tells_id_and_year(tmp_path: Path) -> None:
    found = facts_of(tmp_path, (*TITLE, *BODY), stamp="arXiv:1706.03762v7 [cs.CL] 2 Aug 2023")
    assert (found.arxiv_id, found.year) == ("1706.03762", 2023)
    found = facts_of(
        tmp_path, (*TITLE, *BODY), stamp="arXiv:math.GT/0309136v1 [math.GT] 8 Sep 2003"
    )
    assert (found.arxiv_id, found.year) == ("math/0309136", 2003)


def test_the_name_of_the_file_may_be_an_id(tmp_path: Path) -> None:
    found = facts_of(tmp_path, (*TITLE, *BODY), name="2401.01234v2.pdf")
    assert (found.arxiv_id, found.year) == ("2401.01234", 2024)


def test_an_id_that_is_only_cited_is_not_the_papers_own(tmp_path: Path) -> None:
    cited = (
        (72, 330, 10, "We follow Cook, doi:10.1000/kitchen.7 and arXiv:1412.6980 in this."),
        (72, 150, 10, "Data: https://doi.org/10.5281/zenodo.12345"),
    )
    found = facts_of(tmp_path, (*TITLE, *BODY[:8], *cited))
    assert (found.arxiv_id, found.doi) == ("", "")


def test_the_doi_at_an_edge_of_the_page_or_of_the_metadata_is_its_own(tmp_path: Path) -> None:
    foot = (72, 40, 8, "Published 3 May 2019. https://doi.org/10.1234/Roses.2019.7")
    found = facts_of(tmp_path, (*TITLE, *BODY, foot))
    assert (found.doi, found.year) == ("10.1234/roses.2019.7", 2019)
    both = (*TITLE, *BODY, foot, (72, 30, 8, "Cites doi:10.1000/other.1"))
    assert facts_of(tmp_path, both).doi == ""
    told = {"Subject": "Gardens 7 (2019), doi:10.1234/Roses.2019.7"}
    assert facts_of(tmp_path, both, information=told).doi == "10.1234/roses.2019.7"


def test_pages_without_text_are_told_of(tmp_path: Path) -> None:
    found = facts_of(tmp_path, (), ())
    assert (found.has_text, found.title, found.pages) == (False, "", 2)
