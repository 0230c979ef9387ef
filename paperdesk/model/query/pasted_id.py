"""Pasted identifiers: words of a query that name a paper, before the grammar sees them.

A DOI may hold brackets (``10.1016/0370-2693(88)91598-4``), quotation marks even, an id may come
with what is printed around it (``arXiv:2304.15004v2 [cs.CL] 28 Apr 2023``). Here is only told
which letters of a text they are; which paper it is, says the search (``search.query.plan``).

Why two shapes: where a text of several words is nothing but one identifier, its clothes are
dropped; those of a single word the search knows. Within other words a DOI is kept together.
"""

import re

_DOI_WORD = re.compile(r"[^\s()\"]*?10\.\d{4,9}(?:\.\d+)*/[^\s\"\x00]*", re.ASCII)
_MARK = "10."
_CLOTHES = r"[\s(\[<{\"']*"
_ARXIV_ID = (
    r"(?:\d\d(?:0[1-9]|1[0-2])\.\d{4,5}|[a-z]{1,8}(?:-[a-z]{2,4})?(?:\.[a-z]{2})?/\d{7})"
    r"(?:v[1-9]\d{0,2})?"
)
_STAMPED = re.compile(
    rf"{_CLOTHES}(?:arxiv(?:\s*:\s*|\s+)|(?:(?:https?://)?(?:[\w-]+\.)*arxiv\.org/\w+/))?"
    rf"(?P<id>{_ARXIV_ID})[)\]>}}\"'.,;]*"
    r"(?P<behind>\s*\[[\w.,;\s-]{2,60}\])?"
    r"(?P<day>\s+\d{1,2}\s+[a-z]{3,9}\.?\s+\d{4})?[\s.,;]*",
    re.IGNORECASE | re.ASCII,
)
_NAMED_DOI = re.compile(r"\s*doi(?:\.org)?[\s:=]+(?=10\.\d{4})", re.IGNORECASE)
_LONGEST = 400


def whole_id(text: str) -> str:
    """The identifier that a whole text is, in few clothes; ``""`` if it is something else."""
    if len(text) > _LONGEST:
        return ""
    if named := _NAMED_DOI.match(text):
        rest = text[named.end() :].strip()
        return f"doi:{rest}" if rest and len(rest.split()) == 1 else ""
    found = _STAMPED.fullmatch(text) if len(text.split()) > 1 else None
    return f"arXiv:{found['id']}" if found else ""


def id_word(text: str, start: int) -> str:
    """The word from ``start`` on that holds a DOI, with the brackets of it; ``""`` if none does."""
    if _MARK not in text:
        return ""
    found = _DOI_WORD.match(text, start)
    if not found:
        return ""
    word = found[0]
    while word.endswith(")") and word.count(")") > word.count("("):
        word = word[:-1]
    return word
