"""A paper's texts lose their markup, and only they."""

from paperdesk.model import Paper, contributors
from paperdesk.text import plain_paper


def test_every_text_that_a_source_wrote_becomes_plain() -> None:
    paper = plain_paper(
        Paper(
            title="Salt &amp; H<sub>2</sub>O\u00a0<i>in situ</i>",
            abstract="<jats:p>One.</jats:p><jats:p>Two, p&lt;0.1.</jats:p>",
            summary="Salt &amp; water.",
            authors=contributors("Zo&euml; Quill<sup>1,2</sup>", "Ida Holm<sup>*</sup>", "Bo Sand"),
            venue="Journal of Salt &amp; Light",
            keywords=("<i>B. nana</i>",),
            comment="5&nbsp;pages",
            organisation="Salt &amp; Co",
        )
    )
    assert paper.title == "Salt & H₂O in situ"
    assert paper.abstract == "One.\nTwo, p<0.1."
    assert paper.summary == "Salt & water."
    assert paper.author_names == ("Zoë Quill", "Ida Holm", "Bo Sand")
    assert paper.venue == "Journal of Salt & Light"
    assert paper.keywords == ("B. nana",)
    assert paper.comment == "5 pages"
    assert paper.organisation == "Salt & Co"


def test_paragraphs_that_were_there_before_stay() -> None:
    paper = plain_paper(Paper(title="T", abstract="One <b>two</b>.\nThree &amp; four."))
    assert paper.abstract == "One two.\nThree & four."


def test_a_paper_without_markup_is_the_same_object() -> None:
    paper = Paper(
        title="When x < y & y > z", abstract="<unk> stays.", authors=contributors("A & B")
    )
    assert plain_paper(paper) is paper


def test_ids_and_addresses_are_not_touched() -> None:
    paper = Paper(
        title="T", doi="10.1000/(sici)1&lt;2::aid", url="https://example.org/?a=1&amp;b=<i>2</i>"
    )
    assert plain_paper(paper) is paper


def test_a_title_of_tags_alone_stays_a_title() -> None:
    assert plain_paper(Paper(title="<p></p>")).title == "<p></p>"
