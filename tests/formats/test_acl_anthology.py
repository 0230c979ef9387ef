"""Files of the ACL Anthology are read paper by paper, each with what its volume says."""

from paperdesk.formats import format_of, read
from paperdesk.model import Paper
from tests.formats.xml_files import XML, papers_of, unread_of

FILE = XML / "2031.kettle.xml"


def test_a_paper_has_its_own_words_and_its_volume_s() -> None:
    assert format_of(FILE) == "acl-anthology"
    items = list(read(FILE))
    paper, short = papers_of(items)
    assert paper == Paper(
        title="Do Kettles Sing in $a<b$ Tones?",
        abstract="We listen. Code is at https://a.example/code, with p < 0.05.",
        authors=paper.authors,
        editors=paper.editors,
        published="2031-05",
        url="https://aclanthology.org/2031.kettle-long.1/",
        pdf_url="https://aclanthology.org/2031.kettle-long.1.pdf",
        doi="10.5555/2031.kettle-long.1",
        venue="Proceedings of the 1st Meeting on Kettles",
        type="paper-conference",
        pages="1-12",
        publisher="Association for Kitchen Linguistics",
        place="Delft, The Netherlands",
        isbn=("9781000000001",),
        source="ACL Anthology",
    )
    assert paper.author_names == ("Ada Kettle", "Jan van der Berg")
    assert [one.written for one in paper.editors] == ["Cy Reed"]
    assert (short.title, short.venue) == ("Lids", paper.venue)
    assert unread_of(items) == {}
