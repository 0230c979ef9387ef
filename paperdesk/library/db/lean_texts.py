"""Lean texts: what rows of ``papers`` and ``shown`` hold in the place of texts said elsewhere.

A row is *whole* as :mod:`~paperdesk.library.db.paper_rows` makes it, and *lean* as it stands in the
database: what a list shows of a paper is there only where it reads otherwise than the paper's own
words, an abstract is deflated (RFC 1951) against frequent words of abstracts, and an address of
arXiv is there only where it is not that of the arXiv id. What comes out is what went in; rows of
earlier versions are whole, and are read by the same statements.

Hashes of records are those of whole rows, so that a row has the same in either form, and a backup
of before is compared with a library of now.

Why no view: ``trusted_schema`` is off, and lists order by columns of ``shown`` itself.
"""

import zlib
from collections.abc import Sequence

from paperdesk.library.db.row_columns import COLUMNS, LEAD, SHOWN

SAME = "\x1f"
"""Stands for a text that is the paper's own. No text that is shown has it: it counts as a space."""

TITLE_SQL = "iif(shown.title = char(31), papers.title, shown.title)"
AUTHORS_SQL = "iif(shown.authors = char(31), papers.authors, shown.authors)"
_NAMES_SQL = f"""replace(substr({AUTHORS_SQL}, 3, length({AUTHORS_SQL}) - 4), '","', ' ')"""
FOLDED_SQL = (
    f"iif(shown.folded = char(31), lower({TITLE_SQL} || ' ' || {_NAMES_SQL}), shown.folded)"
)
LEAD_SQL = (
    "iif(shown.lead = char(31), coalesce(papers.packed, iif(papers.abstract <> '', "
    "papers.abstract, papers.summary)), shown.lead)"
)
"""What a list shows, of ``shown JOIN papers``; the lead is to be passed through :func:`lead_of`."""
ABSTRACT_SQL = "coalesce(packed, abstract)"
"""An abstract of ``papers``, to be passed through :func:`text_of`."""

_LEAST = 160
"""Bytes of an abstract from which on it is packed."""
_WORDS = (
    b" we We consider significant We show that the the problem of transition the performance pro"
    b"perties of the distribution of possible stochastic techniques the existence of used to cla"
    b"ss of demonstrate that present a problems as the the presence of associated with topologic"
    b"al simulations magnetic classification generalized linear differential several investigate"
    b" the including through analysis of interaction statistical performance of of these have be"
    b"en However, study the We also experiments important potential probability parameters intro"
    b"duce finite the same networks dynamics equations theoretical learning the first complex pr"
    b"opose a we propose is the the corresponding representations theory methods solutions has b"
    b"een classical We present models general prove that based on the of this conditions conside"
    b"r such as investigate which is framework obtained applications with a energy provide algor"
    b"ithms approximation with respect to This paper representation computational associated In "
    b"particular, numerical as well as systems functions experimental by the network between the"
    b" the number of quantum corresponding demonstrate structure we show that analysis in terms "
    b"of system function In this paper we method properties of distribution We show that present"
    b" approach problem from the proposed show that the properties performance information numbe"
    b"r of based on can be algorithm with the between different In this paper, we results on the"
    b" and the show that to the for the that the in the of the"
)
"""Frequent words of abstracts, the most frequent last. They can never be others."""
_PRIMED = zlib.compressobj(1, zlib.DEFLATED, -12, 5, 0, _WORDS)
_UTF_8 = 4
"""Bytes of one character, at most."""

_ADDRESSES = (
    (COLUMNS.index("url"), "https://arxiv.org/abs/"),
    (COLUMNS.index("pdf_url"), "https://arxiv.org/pdf/"),
)
_ARXIV_ID, _ABSTRACT, _SUMMARY, _PACKED, _TITLE, _AUTHORS = map(
    COLUMNS.index, ("arxiv_id", "abstract", "summary", "packed", "title", "authors")
)
_SHOWN_TITLE, _SHOWN_AUTHORS, _SHOWN_LEAD, _SHOWN_FOLDED = map(
    SHOWN.index, ("title", "authors", "lead", "folded")
)


def packed(text: str) -> bytes | None:
    """An abstract as a row has it; None where it is kept as it stands."""
    data = text.encode("utf-8", "replace")
    if len(data) < _LEAST:
        return None
    packer = _PRIMED.copy()
    small = packer.compress(data) + packer.flush()
    return small if len(small) < len(data) else None


def text_of(stored: str | bytes) -> str:
    """The abstract that a row has, packed or not; as far as the disk has not changed it."""
    return stored if isinstance(stored, str) else _unpacked(stored)


def lead_of(stored: str | bytes) -> str:
    """What a list shows of an abstract, of what :data:`LEAD_SQL` finds."""
    if isinstance(stored, bytes):
        stored = _unpacked(stored, _UTF_8 * (LEAD + 1))
    return cut(stored)


def _unpacked(data: bytes, most: int = 0) -> str:
    """The text of an abstract, or of its first bytes."""
    try:
        text = zlib.decompressobj(-15, _WORDS).decompress(data, most)
    except zlib.error:  # the disk has changed it, which ``check`` tells of
        text = b""
    return text.decode("utf-8", "ignore")


def lean_paper(row: list[object], at: int = 0) -> list[object]:
    """A whole row as it stands in ``papers``; its :data:`COLUMNS` begin ``at`` a place."""
    lean = row.copy()
    if row[at + _PACKED] is not None:
        lean[at + _ABSTRACT] = ""
    for place, start in _ADDRESSES:
        lean[at + place] = _lean_address(str(row[at + place]), start, str(row[at + _ARXIV_ID]))
    return lean


def lean_shown(
    row: list[object], paper: Sequence[object], at: int = 1, of_paper: int = 0
) -> list[object]:
    """A whole row as it stands in ``shown``, beside the whole row of its ``paper``; their columns
    begin ``at`` a place and ``of_paper`` another."""
    lean = row.copy()
    for place, text in _own_texts(paper, of_paper):
        if row[at + place] == text:
            lean[at + place] = SAME
    if row[at + _SHOWN_FOLDED] == _folded(row, at):
        lean[at + _SHOWN_FOLDED] = SAME
    return lean


def whole_paper(row: Sequence[object], at: int = 0) -> list[object]:
    """The whole row of a stored one; :func:`lean_paper` backwards, but for what is packed."""
    whole = list(row)
    if isinstance(stored := row[at + _PACKED], bytes):
        whole[at + _ABSTRACT] = text_of(stored)
    for place, start in _ADDRESSES:
        whole[at + place] = _whole_address(str(row[at + place]), start, str(row[at + _ARXIV_ID]))
    return whole


def whole_shown(
    row: Sequence[object], paper: Sequence[object], at: int = 1, of_paper: int = 0
) -> list[object]:
    """The whole row of a stored one, beside the whole row of its paper."""
    whole = list(row)
    for place, text in _own_texts(paper, of_paper):
        if row[at + place] == SAME:
            whole[at + place] = text
    if row[at + _SHOWN_FOLDED] == SAME:
        whole[at + _SHOWN_FOLDED] = _folded(whole, at)
    return whole


def _own_texts(paper: Sequence[object], at: int) -> tuple[tuple[int, object], ...]:
    """Places of ``shown``, and the texts of a whole row of ``papers`` that may stand there."""
    abstract = paper[at + _ABSTRACT] or paper[at + _SUMMARY]
    return (
        (_SHOWN_TITLE, paper[at + _TITLE]),
        (_SHOWN_AUTHORS, paper[at + _AUTHORS]),
        (_SHOWN_LEAD, cut(str(abstract))),
    )


def cut(text: str) -> str:
    """As much of a text as a list may show."""
    return text if len(text) <= LEAD else text[: LEAD - 1].rstrip() + "…"


def _folded(shown: Sequence[object], at: int) -> str | None:
    """What :data:`FOLDED_SQL` makes of a row; None where SQLite could make something else of it."""
    title, authors = str(shown[at + _SHOWN_TITLE]), str(shown[at + _SHOWN_AUTHORS])
    if authors == "[]" or not (title.isascii() and authors.isascii()):
        return None
    if "\\" in authors or "\0" in title:
        return None
    names = authors[2:-2].replace('","', " ")
    return f"{title} {names}".lower()


def _lean_address(address: str, start: str, arxiv_id: str) -> str:
    if arxiv_id and address == start + arxiv_id:
        return SAME
    return SAME + address if address.startswith(SAME) else address


def _whole_address(address: str, start: str, arxiv_id: str) -> str:
    if not address.startswith(SAME):
        return address
    return start + arxiv_id if address == SAME else address[1:]
