"""Pairs of invented records: versions of one paper, and two papers that are taken for one."""

from typing import Any

from paperdesk.library.duplicates.duplicate_search import numbers_of
from paperdesk.library.imports.record_traits import Traits
from paperdesk.model import Paper
from tests.authors import with_authors
from tests.library.imports.test_record_comparison import EDITED, LONG, OTHER

Side = dict[str, Any]

TITLE = "Felt lids and the slow cooling of kettles"
TEAM = ("Mei Tan", "Ida Lund", "Carlos del Campo")
SHORT_TEAM = ("Tan, M.", "Lund, I.", "del Campo, C.")


def side(title: str = TITLE, *authors: str, **fields: Any) -> Side:
    """One record of a pair."""
    return {"title": title, "authors": authors or TEAM, **fields}


def traits(record: Side) -> Traits:
    """By what a record is compared."""
    given = with_authors(record)
    told = {name: given[name] for name in ("arxiv_id", "doi") if name in given}
    paper = Paper(**given)
    return Traits(
        paper,
        numbers_of(paper, ""),
        frozenset((told.get("arxiv_id", ""),)) - {""},
        frozenset((told.get("doi", ""),)) - {""},
    )


VERSIONS: tuple[tuple[Side, Side], ...] = (
    # The preprint, and the same in a journal
    (
        side(arxiv_id="1907.00001", published="2019-07-01", abstract=LONG),
        side(TITLE, *SHORT_TEAM, doi="10.1000/lid", published="2020", venue="Pots"),
    ),
    (
        side(arxiv_id="1907.00001", published="2019-07-01", abstract=LONG),
        side(TITLE.upper(), doi="10.1000/lid", published="2019", abstract=EDITED, venue="Pots"),
    ),
    (
        side("Modelling the heat of kettles with lids of felt", abstract=LONG, published="2019"),
        side("Modeling the heat of kettles with lids of felt", abstract=EDITED, doi="10.1000/m"),
    ),
    (
        side(doi="10.1101/2019.1", abstract=LONG, published="2019", venue="bioRxiv"),
        side(doi="10.1000/lid", abstract=EDITED, published="2020", venue="Pots"),
    ),
    # The same again, from another program
    (side(published="2019", venue="Pots"), side(TITLE, *SHORT_TEAM, published="2019")),
    (side(doi="10.1000/lid"), side(doi="10.1000/lid", title="Felt lids & slow cooling of kettles")),
    (side(arxiv_id="1907.00001"), side(arxiv_id="1907.00001", published="2019")),
    (side("{Felt} lids and the slow cooling of kettles."), side(abstract=LONG)),
    (
        side(volume="3", pages="12-34", venue="Pots", published="2019"),
        side(TITLE, *SHORT_TEAM, volume="3", pages="12", venue="Pots", published="2019"),
    ),
    (side(abstract=LONG), side(TITLE, "Mei Tan", "Ida Lund", abstract=EDITED)),
    # Another spelling
    (
        side("Colouring of graphs by the heat of kettles", abstract=LONG),
        side("Coloring of graphs by the heat of kettles", abstract=LONG),
    ),
    (
        side("Felt-lid kettles: the slow cooling of water", abstract=LONG),
        side("Felt lid kettles - the slow cooling of water", abstract=EDITED, doi="10.1000/k"),
    ),
    (
        side("Überlegungen zur langsamen Abkühlung von Kesseln", "Jörg Müller", abstract=LONG),
        side("Uberlegungen zur langsamen Abkuhlung von Kesseln", "Joerg Mueller", abstract=LONG),
    ),
    (
        side("Cooling at $\\alpha$ degrees of kettles with felt", abstract=LONG),
        side("Cooling at α degrees of kettles with felt", abstract=EDITED),
    ),
    # The title changed on the way: for the reader to decide
    (
        side(abstract=LONG, arxiv_id="1907.00001"),
        side(f"{TITLE}: a study of twelve households", abstract=EDITED, doi="10.1000/lid"),
    ),
    (
        side("On the slow cooling of kettles under felt lids", abstract=LONG),
        side("Slow cooling of kettles under lids of felt and tin", abstract=EDITED),
    ),
    (
        side("Kettles cool slowly", abstract=LONG, arxiv_id="1907.00001"),
        side("Why a lid of felt keeps the heat", abstract=LONG, doi="10.1000/lid"),
    ),
    (
        side(published="2019", venue="Kettle World"),
        side(published="2021", venue="Transactions on Pots"),
    ),
    (side(abstract=LONG, type="thesis"), side(abstract=EDITED, type="article-journal")),
    (side(abstract=LONG), side(TITLE, "Mei Tan", "Someone Else", published="2020")),
)
"""Twenty pairs of records, each of one paper."""

FALSE_FRIENDS: tuple[tuple[Side, Side], ...] = (
    # One title, other people
    (side(TITLE, "Mei Tan"), side(TITLE, "Hui Tan")),
    (side(TITLE, "Wei Wang", abstract=LONG), side(TITLE, "Hao Wang", abstract=OTHER)),
    (side(TITLE, "Ada Berg", published="2019"), side(TITLE, "Bo Clark", published="2019")),
    (
        side("Editorial", "Mei Tan", published="2019"),
        side("Editorial", "Mei Tan", published="2021"),
    ),
    (side("Introduction", "Mei Tan"), side("Introduction", "Ida Lund")),
    ({"title": TITLE}, {"title": TITLE}),
    (side("Kettles", "Mei Tan", published="1999"), side("Kettles", "Mei Tan", published="2015")),
    # One team, two papers
    (
        side("The cooling of kettles under felt. Part I", abstract=LONG),
        side("The cooling of kettles under felt. Part II", abstract=LONG),
    ),
    (
        side("Survey of kettles in households 2018", abstract=LONG),
        side("Survey of kettles in households 2019", abstract=LONG),
    ),
    (side(abstract=LONG), side(f"Erratum: {TITLE}", abstract=LONG)),
    (side(abstract=LONG), side(f"Comment on “{TITLE}”", "Ada Berg")),
    (side(abstract=LONG), side(f"Reply to the comment on {TITLE}")),
    (side(arxiv_id="1907.00001", abstract=LONG), side(arxiv_id="1909.00002", abstract=LONG)),
    (side(doi="10.1000/a", abstract=LONG), side(doi="10.1000/b", abstract=EDITED)),
    (
        side("Positive representations of split kettles", abstract=LONG),
        side("Negative representations of split kettles", abstract=OTHER),
    ),
    (
        side("Linear cooling of kettles under felt lids", abstract=LONG),
        side("Nonlinear cooling of kettles under felt lids", abstract=EDITED),
    ),
    (
        side("Extremal lids of the kettle operator", abstract=LONG),
        side("Extremal lids of the kettle operator and applications to pots", abstract=EDITED),
    ),
    # One DOI or place, two papers
    (
        side("Lids", "Mei Tan", doi="10.1000/book", type="chapter"),
        side("Spouts", "Ida Lund", doi="10.1000/book", type="chapter"),
    ),
    (
        side(venue="Pots", volume="3", pages="1", published="2019"),
        side(venue="Pots", volume="9", pages="77", published="2025"),
    ),
    (side(edition="1", type="book"), side(edition="2", type="book")),
)
"""Twenty pairs of records, each of two papers: none may be merged unasked."""
