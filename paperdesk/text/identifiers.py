"""Parser of paper identifiers, in whatever form they come: arXiv ids and DOIs.

One paper is called ``2402.20001``, ``arXiv:2402.20001v3 [cs.RO]``,
``ar5iv.org/html/2402.20001``, ``https://doi.org/10.48550/ARXIV.2402.20001``:
:func:`identifier` gives the same for all of them. A text must be nothing but
one identifier: brackets, quotation marks and the full stop of a sentence
around it are clothes, other words are not.

Sources: arXiv's own pages on identifiers (``YYMM.NNNNN`` since April 2007, before
that ``archive/YYMMNNN``, of which the subject class in ``math.GT/0309136`` is no
part), ISO 26324 and the DOI Handbook (letter case makes no difference).

Why an arXiv id must have a month, and an old one an archive that there was:
``1234.5678`` and ``chapter/0309136`` are numbers of something else. Why only
known sites: a number in any other address is that site's own. Why an arXiv DOI is
an arXiv id: arXiv gives one to each of its papers.
"""

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from paperdesk.lazy_imports import lazy_module

if TYPE_CHECKING:
    import html
else:
    html = lazy_module("html")


class Identifier(NamedTuple):
    """``kind`` (``arxiv`` or ``doi``) and ``value`` as aliases have them; ``version`` if named.

    A value is in lower case, without prefix, address and version: ``1706.03762``,
    ``math/0309136``, ``10.1000/x``. A version is ``v2``, or ``""``.
    """

    kind: str
    value: str
    version: str = ""


_ARCHIVES = """
    acc-phys adap-org alg-geom ao-sci astro-ph atom-ph bayes-an chao-dyn chem-ph cmp-lg comp-gas
    cond-mat cs dg-ga econ eess funct-an gr-qc hep-ex hep-lat hep-ph hep-th math math-ph mtrl-th
    nlin nucl-ex nucl-th patt-sol physics plasm-ph q-alg q-bio q-fin quant-ph solv-int stat supr-con
"""
ARCHIVES = frozenset(_ARCHIVES.split())
"""The archives that arXiv has or had; ``math`` is one, ``math.GT`` a category of it."""

_LONGEST = 1_000
_MONTH = r"\d\d(?:0[1-9]|1[0-2])"
_ARXIV_ID = (
    rf"(?:(?P<new>{_MONTH}\.\d{{4,5}})"
    rf"|(?P<archive>[a-z]{{1,8}}(?:-[a-z]{{2,4}})?)(?:\.[a-z-]{{2,8}})?/(?P<old>{_MONTH}\d{{3}}))"
    r"(?:v(?P<version>[1-9]\d{0,2}))?(?!\w)"
)
_CATEGORY = r"[a-z-]{2,9}(?:\.[a-z-]{2,8})?"
# What may stand behind an id: '[cs.RO] 12 Feb 2024' is how arXiv stamps a page.
_BEHIND = (
    r"(?:\s*\(?(?:version\s*|v)(?P<later>[1-9]\d{0,2})\)?)?"
    rf"(?:\s*[\[(]{_CATEGORY}(?:[\s,;]+{_CATEGORY})*[\])](?:\s+\d{{1,2}}\s+[a-z]{{3,9}}\.?\s+\d{{4}})?)?"
)
_SITES = (
    r"(?:[\w-]+\.)*arxiv\.org(?::\d+)?/(?:abs|pdf|html|ps|format|e-print|src|tb)/"
    r"|(?:www\.)?xxx\.lanl\.gov/(?:abs|pdf|ps|format)/"
    r"|(?:www\.)?ar5iv\.org/(?:(?:abs|html|pdf)/)?"
    r"|(?:www\.)?alphaxiv\.org/(?:abs|pdf|overview|html)/"
    r"|(?:www\.)?(?:huggingface\.co|hf\.co)/(?:api/)?papers/"
    r"|(?:www\.)?arxiv-vanity\.com/papers/"
    r"|(?:www\.)?(?:scirate\.com|papers\.cool|inspirehep\.net|semanticscholar\.org)/arxiv/"
    r"|ui\.adsabs\.harvard\.edu/abs/(?=arxiv:)"
)
_SCHEME = r"(?:(?:https?:)?//)?"
_ARXIV_SITE = rf"(?P<site>{_SCHEME}(?:{_SITES})(?:arxiv:)?)"
_ARXIV_WORD = (
    r"(?:(?:arxiv\s+)?(?:e-?print|preprint)[\s:,]+)?(?:(?:oai:|info:)?arxiv(?:\.org)?[\s:./-]+)?"
    r"(?:(?:abs|pdf)/)?"
)
_ARXIV = (
    rf"(?:{_ARXIV_SITE}|{_ARXIV_WORD}){_ARXIV_ID}(?:\.pdf)?(?:(?(site)[/?#]|[?#])\S*)?{_BEHIND}"
)
_START = rf"{_ARXIV_SITE}|arxiv:\s*"
_PLAIN = re.compile(rf"(?:ar[xX]iv:)?({_MONTH}\.\d{{4,5}})(v[1-9]\d{{0,2}})?", re.ASCII)
_DOI_SITES = r"(?:(?:www\.|dx\.)?doi\.org|doi\.acm\.org|doi\.ieeecomputersociety\.org)(?::\d+)?/+"
_DOI_PREFIX = re.compile(
    rf"(?:(?:info:|urn:)?doi[\s:/=]+|(?P<site>{_SCHEME}{_DOI_SITES}))+", re.IGNORECASE
)
_DOI = re.compile(r"10\.[0-9]{4,9}(?:\.[0-9]+)*/\S+")
# As most are written. Without these three, reading 100,000 papers takes seconds longer.
_PLAIN_DOI = re.compile(r"10\.(?!48550)[0-9]{4,9}/[A-Za-z0-9./_-]*[A-Za-z0-9]")
_PLAIN_PAGE = re.compile(
    rf"https://arxiv\.org/(?:abs|pdf)/({_MONTH}\.\d{{4,5}})(v[1-9]\d{{0,2}})?", re.ASCII
)
_DOI_OF_ARXIV = "10.48550/arxiv."
# Every identifier has one of these in it; nine of ten texts that are none have not.
_HINT = re.compile(r"\d{4}\.\d{4}|/\d{7}|10\.\d{4}")
_AROUND = {"(": ")", "[": "]", "{": "}", "<": ">", '"': '"', "'": "'", "“": "”", "‘": "’", "«": "»"}
_CLOSING = {")": "(", "]": "[", "}": "{", ">": "<"}
_STOPS = ".,;:!?'\"”’»…*"
_ODD = str.maketrans({"\uff1a": ":", "\uff0f": "/", "\u00a0": " ", "\u3000": " "})
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_TEX_SIGN = re.compile(r"\\([_%&#{}])")
_QUERY = re.compile(r"\?(?:[\w.-]+=.*)?$")
_BETWEEN = re.compile(r"[\s,;]+(?=https?:|doi|dx\.|10\.[0-9]{4})", re.IGNORECASE)


@lru_cache(maxsize=256)
def identifier(text: str) -> Identifier | None:
    """The one identifier that ``text`` is, whatever it wears; None if it is none. Never raises."""
    if found := _PLAIN.fullmatch(text) or _PLAIN_PAGE.fullmatch(text):
        return Identifier("arxiv", found[1], found[2] or "")
    if _PLAIN_DOI.fullmatch(text):
        return Identifier("doi", text.lower())
    if len(text) > _LONGEST or not (_HINT.search(text) or "%" in text):
        return None
    bare = _unwrapped(text)
    return (None if bare.startswith("10.") else _arxiv(bare)) or _doi(bare)


def identifiers_in(text: str) -> tuple[Identifier, ...]:
    """Each identifier of a text that may hold several, with spaces, commas or semicolons between.

    The DOI of arXiv's metadata is such a text.
    """
    if _PLAIN_DOI.fullmatch(text):
        return (Identifier("doi", text.lower()),)
    parts = _BETWEEN.split(text[:_LONGEST])
    if len(parts) == 1:
        whole = identifier(text)
        parts = [] if whole or not _HINT.search(text) else text[:_LONGEST].split()
        if whole:
            return (whole,)
    found = (identifier(part) for part in parts)
    return tuple(dict.fromkeys(part for part in found if part))


def beginning(text: str) -> str:
    """Prefix of an identifier, as aliases are written: ``arxiv:2402.2``.

    Without a place that says its kind the text comes back as it is, in lower case.
    """
    bare = _unwrapped(text)
    if found := _compiled(_START).match(bare):
        return f"arxiv:{bare[found.end() :]}".lower()
    found = _DOI_PREFIX.match(bare)
    return (f"doi:{bare[found.end() :]}" if found else bare).lower()


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Why late: each takes a millisecond, and what is asked for at a start is mostly plain."""
    return re.compile(pattern, re.IGNORECASE | re.ASCII)


def _unwrapped(text: str) -> str:
    """``text`` without what a sentence, a web page or TeX puts on and around it."""
    if not text.isascii():
        text = _UNSEEN.sub("", text.translate(_ODD))
    if "&" in text:
        text = html.unescape(text)
    if "\\" in text:
        text = _TEX_SIGN.sub(r"\1", text)
    text = text.strip()
    while text[:1] in _AROUND and len(text) > 1:
        closing = _AROUND[text[0]]
        inner = text.rstrip(_STOPS.replace(closing, "")) if closing in text else text
        text = (inner[1:-1] if inner.endswith(closing) else text[1:]).strip()
    return text


def _arxiv(text: str) -> Identifier | None:
    if "%" in text:
        text = unquote(text)
    if not (found := _compiled(_ARXIV).fullmatch(_without_stops(text))):
        return None
    value = found["new"]
    if not value:
        archive = found["archive"].lower()
        if archive not in ARCHIVES:
            return None
        value = f"{archive}/{found['old']}"
    version = found["version"] or found["later"]
    return Identifier("arxiv", value, f"v{version}" if version else "")


def _doi(text: str) -> Identifier | None:
    bare, site = text, False
    if prefix := _DOI_PREFIX.match(text):
        bare, site = text[prefix.end() :], bool(prefix["site"])
    if not bare.startswith("10."):
        return None
    if site:
        bare = bare.partition("#")[0].partition("?")[0].rstrip("/")
    if "%" in bare:
        bare = unquote(bare)
    bare = _without_stops(_QUERY.sub("", bare)).lower()
    if not _DOI.fullmatch(bare):
        return None
    if bare.startswith(_DOI_OF_ARXIV) and (inner := _arxiv(bare[len(_DOI_OF_ARXIV) :])):
        return inner
    return Identifier("doi", bare)


def _without_stops(text: str) -> str:
    """``text`` without the marks behind it; a closing bracket stays where it was opened."""
    while True:
        bare = text.rstrip(_STOPS).rstrip()
        last = bare[-1:]
        if last in _CLOSING and bare.count(last) > bare.count(_CLOSING[last]):
            bare = bare[:-1]
        if bare == text:
            return bare
        text = bare
