from paperdesk.documents.clean_text import clean_pages
from paperdesk.model.pages import BROKEN, RAISED

LIST = "\n".join(f"[{n}] A. Thorn. On roses. Journal of Gardens, {1990 + n}." for n in range(1, 9))


def test_heads_and_feet_that_run_over_the_pages_go() -> None:
    body = [f"{word} is\nhow all of\n{word} begins" for word in "abcd"]
    pages = [f"Roses in Spring {n}\n{text}\n{n}" for n, text in enumerate(body)]
    assert clean_pages(pages).pages == tuple(body)


def test_pages_of_few_lines_have_no_head() -> None:
    pages = ["The lighthouse of page 1", "The lighthouse of page 2", "The lighthouse of page 3"]
    assert clean_pages(pages).pages == tuple(pages)


def test_what_stands_at_the_top_of_one_page_stays() -> None:
    pages = ["A title\nthe body", "More body\nand an end"]
    assert clean_pages(pages).pages == tuple(pages)


def test_broken_words_are_whole_and_compounds_keep_their_hyphen() -> None:
    text = f"opti{BROKEN}\nmized and fine{BROKEN}\ntuned; we fine-tuned it: known{RAISED}12 ﬁne"
    (page,) = clean_pages([text]).pages
    assert page == "optimized and fine-tuned; we fine-tuned it: known 12 fine"


def test_references_are_cut_from_their_heading_to_the_appendix() -> None:
    pages = [
        "Roses\nare red.",
        f"It ends.\nReferences\n{LIST}",
        f"{LIST}\nAppendix A: Tools\nA hose.",
    ]
    cleaned = clean_pages(pages)
    assert cleaned.pages == ("Roses\nare red.", "It ends.\n", "Appendix A: Tools\nA hose.")
    assert cleaned.references[0] == (1, len("It ends.\n"), len(pages[1]))
    assert cleaned.references[1][:2] == (2, 0)


def test_a_supplement_with_references_of_its_own_loses_both_lists() -> None:
    pages = [f"One.\nReferences\n{LIST}\nA Proofs\nTwo.\nSupplementary References\n{LIST}"]
    (page,) = clean_pages(pages).pages
    assert page == "One.\nA Proofs\nTwo.\n"


def test_the_word_alone_in_a_line_is_no_list() -> None:
    text = "Contents\nIntroduction\nReferences\nThe body of roses without any list."
    cleaned = clean_pages([text])
    assert cleaned.pages == (text,)
    assert cleaned.references == ()


def test_no_page_is_lost() -> None:
    assert clean_pages([]).pages == ()
    assert clean_pages(["", "\n", "x"]).pages == ("", "\n", "x")
