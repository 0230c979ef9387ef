"""What other sources say of a paper is proposed field by field, and filled in where chosen."""

from pathlib import Path

from paperdesk.library import Library, completion, field_values, is_same_paper
from paperdesk.model import Paper, Scope, contributors
from paperdesk.paths import Places
from paperdesk.tasks import import_jobs
from tests import invented

KNOWN = Paper("Tea in still water, and how it moves", published="2024")
RECORD = Paper(
    "Tea in Still Water, and How It Moves",
    abstract="We stir.",
    authors=contributors("Ivy Green", "Basil Cook"),
    published="2024-02-03",
    arxiv_id="2402.00003",
    upvotes=7,
)


def test_what_is_missing_is_proposed_and_what_is_said_otherwise_stands_beside_it() -> None:
    other = Paper(RECORD.title, published="2023-01-01", venue="Kettle Letters", doi="10.1000/tea")
    found = completion(3, KNOWN, [("arxiv", RECORD), ("crossref", other)], by_title=True)
    told = {one.field: (one.before, one.after, one.source, one.fills) for one in found.proposals}
    assert told["abstract"] == ("", "We stir.", "arxiv", True)
    assert told["authors"] == ("", "Ivy Green, Basil Cook", "arxiv", True)
    assert told["published"] == ("2024", "2024-02-03", "arxiv", True)
    assert told["venue"] == ("", "Kettle Letters", "crossref", True)
    assert told["doi"][3]
    assert "upvotes" not in told
    assert found.by_title
    assert found.sources == ("arxiv", "crossref")


def test_another_date_is_offered_and_not_filled_in() -> None:
    other = Paper(RECORD.title, published="2019-05-05")
    found = completion(3, RECORD, [("crossref", other)])
    (one,) = found.proposals
    assert (one.field, one.before, one.after, one.fills) == (
        *("published", "2024-02-03", "2019-05-05"),
        False,
    )
    assert found.choices() == {}
    assert found.choices(frozenset({"published"})) == {"published": "2019-05-05"}


def test_a_title_alone_is_enough_where_it_tells_and_nobody_speaks_against_it() -> None:
    assert is_same_paper(KNOWN, RECORD)
    assert not is_same_paper(Paper("Editorial"), Paper("Editorial", authors=RECORD.authors))
    assert not is_same_paper(KNOWN, Paper("Tea in still water, and how it stays"))
    others = Paper(
        KNOWN.title,
        authors=contributors(
            "Rosa Thorn",
        ),
    )
    assert not is_same_paper(others, RECORD)


def test_chosen_fields_are_filled_in_and_taken_back(home: Places, tmp_path: Path) -> None:
    path = invented.write(tmp_path / "a.jsonl", {"title": KNOWN.title})
    with Library.open(home) as library:
        import_jobs.add(library, [str(path)])
        (key,) = library.keys(Scope())
        known = library.entry(key).paper
        found = completion(key, known, [("arxiv", RECORD)], by_title=True)
        done = library.fill_papers({key: field_values(found.choices())})
        assert done.journal is not None
        assert library.entry(key).paper.author_names == ("Ivy Green", "Basil Cook")
        assert library.key("2402.00003") == key
        library.undo()
        assert library.entry(key).paper == known
