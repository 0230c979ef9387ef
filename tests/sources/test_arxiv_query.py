"""Words become arXiv's query language, and what is written in it stays as it is."""

import pytest

from paperdesk.model import SourceError
from paperdesk.sources.arxiv_query import any_category, categories, search_query


@pytest.mark.parametrize(
    ("words", "query"),
    [
        ("kettle", "all:kettle"),
        ("singing kettle", "all:singing AND all:kettle"),
        ('"singing kettle" steam', 'all:"singing kettle" AND all:steam'),
        ("kettle -tea", "all:kettle ANDNOT all:tea"),
        ("kettle OR pot", "all:kettle OR all:pot"),
        ("few-shot", 'all:"few-shot"'),
        ("what: is (this)?", "all:what AND all:is AND all:this"),
        ('"open phrase', 'all:"open phrase"'),
        ("OR kettle", "all:kettle"),
        ("ti:attention AND  cat:cs.CL", "ti:attention AND cat:cs.CL"),
        ("submittedDate:[202601010000 TO 202602010000]",) * 2,
    ],
)
def test_words_are_a_query(words: str, query: str) -> None:
    assert search_query(words, {}) == query


def test_the_fields_of_a_form_all_hold() -> None:
    form = {"title": "singing kettle", "author": "Kettle", "category": "cs.LG cs.CL"}
    assert search_query("", form) == (
        "(ti:singing AND ti:kettle) AND au:Kettle AND (cat:cs.LG OR cat:cs.CL)"
    )
    assert search_query("steam", {"since": "2026-04-01", "until": "2026-04-03"}) == (
        "all:steam AND submittedDate:[202604010000 TO 202604032359]"
    )


@pytest.mark.parametrize(
    ("words", "query"),
    [
        ("author:Kettle steam", "all:steam AND au:Kettle"),
        ('title:"singing pots" Title:tea', 'ti:"singing pots" AND ti:tea'),
        (
            "category:cs.LG since:2026-04-01",
            "cat:cs.LG AND submittedDate:[202604010000 TO 21991231",
        ),
        ('author:Kettle category:"cs.LG cs.CL"', "au:Kettle AND (cat:cs.LG OR cat:cs.CL)"),
        ("ti:tea author:Pot", "ti:tea AND au:Pot"),
    ],
)
def test_fields_of_the_form_may_stand_among_the_words(words: str, query: str) -> None:
    assert search_query(words, {}).startswith(query)


def test_categories_are_those_of_arxiv() -> None:
    assert categories("cs.LG, cs.CL+math.GT cs.LG") == ("cs.LG", "cs.CL", "math.GT")
    assert any_category(("cs.LG", "hep-th", "math")) == "cat:cs.LG OR cat:hep-th OR cat:math*"
    for wrong in ("", "cs.LG kitchen.TEA", "../x"):
        with pytest.raises(SourceError, match="no category"):
            categories(wrong)


@pytest.mark.parametrize("options", [{}, {"title": ' "" '}, {"since": "yesterday"}])
def test_what_asks_for_nothing_is_refused(options: dict[str, str]) -> None:
    with pytest.raises(SourceError):
        search_query(" ", options)
