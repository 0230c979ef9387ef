"""A paper as the reference that a style cites: an item of CSL 1.0.2 in readable letters.

Why not the item that is exported, as it is: an export keeps the TeX of a title for the next
program, a citation is read by people; and what a reader or a source remarks on a paper is
nothing that a style should print.
"""

from dataclasses import replace
from typing import Any
from unicodedata import normalize

from paperdesk.formats.csl_writer import csl_item
from paperdesk.model import Contributor, Paper
from paperdesk.text import display, is_others
from paperdesk.text.tex.segmenter import MATHS, split

_UNSAID = ("abstract", "keyword", "note")
_TITLES = frozenset(("title", "container-title", "collection-title"))
_PREPRINT = "article"


def cited_item(paper: Paper) -> dict[str, Any]:
    """The paper's variables; what is unknown is left out, a date that is none among it."""
    item = csl_item(replace(paper, authors=_named(paper.authors), editors=_named(paper.editors)))
    bare = paper.venue.strip().lower()
    if paper.arxiv_id and (not bare or bare.startswith("arxiv")):
        item |= {"type": _PREPRINT, "publisher": "arXiv", "number": f"arXiv:{paper.arxiv_id}"}
        item.setdefault("URL", f"https://arxiv.org/abs/{paper.arxiv_id}")
        item.pop("container-title", None)
    return {
        name: " ".join(_letters(value, name).split()) if isinstance(value, str) else value
        for name, value in item.items()
        if name not in _UNSAID
    }


def _letters(value: str, name: str) -> str:
    """The value without TeX; formulas of a title keep their case: x_i is not X_i, nor log Log."""
    if name not in _TITLES or "$" not in value:
        return display(value)
    from paperdesk.text.tex.to_unicode import readable_formula  # noqa: PLC0415 - as `display` does

    pieces = (
        f'<span class="nocase">{readable_formula(body)}</span>' if kind in MATHS else body
        for kind, body in split(value)
    )
    return normalize("NFC", "".join(pieces))


def _named(people: tuple[Contributor, ...]) -> tuple[Contributor, ...]:
    return tuple(one for one in people if not is_others(one.written))
