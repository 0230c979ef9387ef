"""Fifty references of ten types in 77 styles, beside what citeproc-js writes of them."""

from collections.abc import Iterator

import pytest

from paperdesk.formats.citation.bibliography import CitedItems
from paperdesk.formats.citation.cited_clusters import CitedPlace
from paperdesk.formats.citation.cited_output import as_plain
from tests.formats.citation.stored_answers import answers, bare, csl, references_given

OTHERWISE = {
    "acm-sig-proceedings": "r45: citeproc-js writes a term of the reference before into a range",
    "forensic-anthropology": "r19 r20: 'In:' is written before each editor",
    "instituto-brasileiro-de-informacao-em-ciencia-e-tecnologia-abnt": "r45: as in acm",
    "journal-of-medical-genetics": "r38 r39: ';:' where a volume is missing",
    "journal-of-the-american-society-of-brewing-chemists": "r19 r20: ', ,' between editors",
    "modern-language-association": "r13: a dash for Lena Vance, who is not Lars Vance before her",
    "universidade-de-sao-paulo-instituto-de-matematica-e-estatistica": "r45: as in acm",
}
"""Styles in which a reference is written otherwise, and what citeproc-js does there."""
QUICK = (
    "apa", "ieee", "nature", "chicago-author-date", "american-medical-association",
    "elsevier-harvard",
    "springer-vancouver-brackets", "harvard-cite-them-right", "american-chemical-society",
    "iso690-full-note-sk", "modern-language-association", "cell", "university-of-zabol",
)  # fmt: skip


def differing(style: str) -> Iterator[str]:
    """The references that are written otherwise than citeproc-js does."""
    items = references_given()
    found = {
        items[each.place]["id"]: "".join(run.text for run in (*each.label, *each.text))
        for each in CitedItems(csl(style), items).references()
    }
    listed = answers()[style]["list"]
    if not listed[0][0]:
        missing = {bare(text) for text in found.values()}
        yield from (text for _, text in listed if bare(text) not in missing)
    else:
        yield from (key for key, text in listed if bare(found.get(key, "")) != bare(text))


@pytest.mark.parametrize("style", QUICK)
def test_a_list_is_what_citeproc_js_writes(style: str) -> None:
    expected = OTHERWISE.get(style, "")
    assert [one for one in differing(style) if one not in expected] == []


@pytest.mark.slow
def test_70_of_77_styles_are_the_same_and_the_others_are_listed() -> None:
    found = {style: list(differing(style)) for style in answers()}
    assert {style for style, others in found.items() if others} == OTHERWISE.keys()
    assert all(each in OTHERWISE[style] for style, others in found.items() for each in others)
    assert len(found) == 77


def test_what_stands_in_the_text_is_what_citeproc_js_writes() -> None:
    items = references_given()
    alone = [[CitedPlace(place)] for place in range(len(items))]
    for style in ("apa", "ieee", "nature", "harvard-cite-them-right", "elsevier-harvard"):
        said = CitedItems(csl(style), items).citations(alone)
        expected = answers()[style]["cited"]
        others = [
            (as_plain(mine), theirs)
            for mine, theirs in zip(said, expected, strict=True)
            if bare(as_plain(mine)) != bare(theirs)
        ]
        assert others == [], style


def test_no_style_of_all_raises_and_the_letters_of_one_year_are_told_apart() -> None:
    items = references_given()
    made = [as_plain(each.text) for each in CitedItems(csl("apa"), items).references()]
    assert [line for line in made if "(2004a)" in line or "(2004b)" in line] == [
        "Cook, J. (2004a). First of the same year. Voyages, 4, 1–2.",
        "Cook, J. (2004b). Second of the same year. Voyages, 4, 3–4.",
    ]
    assert any(
        line.startswith("Smith, A., Jr., Ferdinand, S., & Del Hoyo, J. (2020a)") for line in made
    )
