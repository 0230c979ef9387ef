"""Compares a record as we read it with what a peer makes of the same entry, field by field.

A field is right when it is the same after white space, Unicode's normal form and the two ways
to write a sign (TeX, publishers' markup) are made one; a date may be finer than expected. A
field that a paper has no room for, or that the peer fills with what is none of its kind and we
leave empty, counts as *told*: its value stands in the raw record under a key that the reader
is told of as not understood, or whole in another field. Anything else is a difference.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from functools import lru_cache
from html import unescape
from typing import Any

from pylatexenc.latex2text import LatexNodes2Text

from paperdesk.model import Contributor, ImportedRecord
from paperdesk.text import display, is_others, name_of, unmarked
from tests.bench._expected import Expected, Name

_TAG = re.compile(
    r"</?(?:i|b|em|strong|sub|sup|sc|span|p)\b[^<>]*>|<!\[CDATA\[|\]\]>", re.IGNORECASE
)
_BLANKS = re.compile(r"[ \t]+")
_KEY_WORD = re.compile(r"[\w:-]*\w")
_ANY_TAG = re.compile(r"<[^<>]*>")
_TEX = re.compile(r"[\\{$~]|--|``|''")
_COMMAND = re.compile(r"\\(?:text\w+|mkbib\w+|emph|mbox|hbox|url|it|bf|rm|em|sc|tt|ensuremath)\b *")
_QUOTE = re.compile(r"\\mkbibquote\{((?:[^{}]|\{[^{}]*\})*)\}|``(.*?)''")
_SIGNS = (
    ("\\hyphen ", "-"),
    ("\\hyphen", "-"),
    ("\\TeX ", "TeX"),
    ("\\TeX", "TeX"),
    ("~", " "),
    ("\\,", " "),
)
_QUOTES = str.maketrans({**dict.fromkeys("“”„", '"'), **dict.fromkeys("‘’`", "'"), "\u200e": ""})
_WORDS = re.compile(r"[;,]")
_NUMBER = re.compile(r"(?<![\dX])(?:97[89])?\d{9}[\dX](?!\d)|\d{4}-?\d{3}[\dXx]")
PROBLEM = "problem: "
_SAME_TYPES = {
    "article": {"article", "article-journal", "article-magazine", "article-newspaper"},
    "paper-conference": {"paper-conference"},
    "book": {"book", "periodical", "collection"},
    "webpage": {"webpage", "post", "post-weblog"},
}
_ROOMS = {
    "issue": ("issue", "report_number"),
    "publisher": ("publisher", "organisation"),
    "url": ("url", "pdf_url", "code_url", "project_url"),
}


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that is not as the peer has it. ``entry`` counts from 1."""

    file: str
    entry: int
    field: str
    expected: str
    got: str


@dataclass(slots=True)
class Compared:
    """How many fields of an entry are the same, which are told, what is different."""

    same: int = 0
    told: list[str] = dataclass_field(default_factory=list)
    different: list[tuple[str, str, str]] = dataclass_field(default_factory=list)


@lru_cache(maxsize=65_536)
def forms(text: str) -> frozenset[str]:
    """The readings of a text that mean the same."""
    text = text[:100_000]
    found = {_plain(text), _plain(_TAG.sub("", text)), _plain(unmarked(text))}
    if _TEX.search(text):
        found.add(_plain(display(text)))
        found |= {_plain(_decoded(text, math)) for math in ("verbatim", "text")}
        bare = _COMMAND.sub("", _QUOTE.sub(r'"\1"', text))
        for sign, plain in _SIGNS:
            bare = bare.replace(sign, plain)
        found |= {_plain(bare), _plain(display(bare)), _plain(_decoded(bare, "verbatim"))}
    return frozenset(found)


def _decoded(text: str, math: str) -> str:
    """LaTeX as pylatexenc reads it, which fails at some of it (``\\href``)."""
    try:
        return str(LatexNodes2Text(math_mode=math).latex_to_text(text))
    except (IndexError, ValueError, RecursionError):
        return text


def _plain(text: str) -> str:
    text = unicodedata.normalize("NFKC", re.sub(r"[{}]|(?<!\\)\\(?=[&%_#$])", "", text))
    return " ".join(re.sub(r"---?|[—‐-]", "–", text).translate(_QUOTES).split())


def compared(
    expected: Expected,
    record: ImportedRecord,
    told: Sequence[str],
    keys: Collection[str] = (),
) -> Compared:
    """An entry; ``told`` are the keys of its file that were said not to be understood, and the
    problems of the entry; ``keys`` those of the entries of the file, which are inherited from."""
    found = Compared()
    for field, value in expected.fields.items():
        if field == "type" and value in ("", "document"):
            continue
        got = _got(field, record)
        if _same(field, value, got, record):
            found.same += 1
        elif _is_inherited(field, value, keys) or _is_told(field, value, got, record, told):
            found.told.append(field)
        else:
            found.different.append((field, _shown(value), _shown(got)))
    return found


def _got(field: str, record: ImportedRecord) -> Any:
    paper = record.paper
    if field in ("authors", "editors"):
        return [_name(one) for one in getattr(paper, field) if not is_others(one.written)]
    if field in ("isbn", "issn"):
        return [*paper.isbn, *paper.issn]
    if field == "keywords":
        return [*paper.keywords, *paper.categories, *record.tags]
    if field == "date":
        return paper.published
    if field == "doi":
        return [paper.doi, *(one.partition(":")[2] for one in record.aliases)]
    if field.startswith("other:"):
        return ""
    if field == "comment":
        return [one for one in (paper.comment, record.note) if one]
    return [getattr(paper, name) for name in _ROOMS.get(field, (field,)) if getattr(paper, name)]


def _name(who: Contributor) -> Name:
    name = name_of(who)
    if name.literal:
        return name.literal, "", ""
    given = " ".join(filter(None, (name.given, name.dropping_particle)))
    return name.whole_family, given, name.suffix


def _same(field: str, value: Any, got: Any, record: ImportedRecord) -> bool:
    if field in ("authors", "editors"):
        return len(value) == len(got) and all(map(_same_name, value, got))
    if field == "date":
        return bool(got) and got.startswith(value)
    if field == "type":
        return record.paper.type in _SAME_TYPES.get(value, {value})
    if field in ("isbn", "issn"):
        numbers = {one.replace("-", "").upper() for one in _NUMBER.findall(_joined(value))}
        return bool(numbers) and numbers <= {one.replace("-", "") for one in got}
    if field == "keywords":
        return _words([value]) <= _words(got)
    if field == "doi":
        return any(one and value.lower().endswith(one) for one in got)
    if field == "pages":
        return any(_pages(value) & _pages(one) for one in got)
    if field in ("comment", "url"):
        lines = {form for one in got for line in one.split("\n") for form in forms(line)}
        whole = {form for one in got for form in forms(one)}
        return all(forms(line) & lines for line in value.split("\n") if line.strip()) or any(
            form in one for form in forms(value) for one in whole
        )
    if isinstance(got, list):
        return any(forms(value) & forms(one) for one in got)
    return False


def _joined(text: str) -> str:
    """ISBNs without their hyphens, which may stand anywhere in them."""
    return re.sub(r"\d[\d-]{11,15}[\dXx]", lambda found: found[0].replace("-", ""), text)


def _same_name(expected: Name, got: Name) -> bool:
    if not expected[0]:  # it was not taken apart
        ways = (f"{got[0]} {got[1]}", f"{got[1]} {got[0]}")
        return any(forms(expected[1]) & forms(way) for way in ways)
    if not got[1]:  # a body, which BibTeX can tell from a person by braces alone
        return bool(forms(f"{expected[1]} {expected[0]}") & forms(got[0]))
    spoken = " ".join(got[1:2] + got[:1]), " ".join(expected[1:2] + expected[:1])
    if forms(spoken[0]) & forms(spoken[1]) and got[0].endswith(expected[0].split(" ")[-1]):
        return True  # of which words the family is made is another's guess as well
    return all(bool(forms(one) & forms(other)) for one, other in zip(expected, got, strict=True))


def _words(texts: Iterable[str]) -> set[str]:
    return {
        _plain(display(w)).casefold() for text in texts for w in _WORDS.split(text) if w.strip()
    }


def _pages(text: str) -> set[str]:
    return {re.sub(r"\s*[-‐‑‒–—−]+\s*", "-", form) for form in forms(text)}


def _is_inherited(field: str, value: Any, keys: Collection[str]) -> bool:
    """Whether a field names only entries whose fields this one has for its own."""
    return field in ("other:crossref", "other:xdata") and {
        one.strip().lower() for one in value.split(",")
    } <= {key.lower() for key in keys}


def _is_told(field: str, value: Any, got: Any, record: ImportedRecord, told: Sequence[str]) -> bool:
    """Whether nothing stands in its place, and each line of it is told or stands elsewhere."""
    if field == "other:file" and _names_files(value, record, told):
        return True
    if any(got) and field not in ("comment", "url", "doi", "isbn", "issn", "abstract"):
        return False
    kept = _kept(record)

    def is_kept(line: str) -> bool:
        bare = re.sub(r"(?i)^doi:\s*", "", line.strip())
        return any(form.casefold() in kept for form in forms(bare)) or _behind(line, record, told)

    if isinstance(value, str) and is_kept(value):
        return True
    lines = [part for one in _texts(value) for part in one.split("\n") if part.strip()]
    return all(is_kept(line) or all(map(is_kept, line.split(", "))) for line in lines)


def _names_files(value: str, record: ImportedRecord, told: Sequence[str]) -> bool:
    """Whether each file of a field, with whatever stands around its path, is kept or told of."""
    bare = value.replace("\\", "").replace("%20", " ")
    kept = [one.path for one in record.files if one.path in bare]
    return len(kept) > bare.count(";") or any("file" in key and PROBLEM in key for key in told)


def _texts(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    return [part for name in value for part in name if part]


def _kept(record: ImportedRecord) -> set[str]:
    """The texts of a record, also by line, and the last parts of addresses."""
    paper = record.paper
    files = (one.path for one in record.files)
    texts: list[str] = [
        *_reading_words(record),
        f"{paper.arxiv_id}{''.join(paper.versions[-1:])}",
        record.citation_key,
        record.note,
        *files,
        *record.tags,
        paper.url.rstrip("/").rpartition("/")[2],
    ]
    for name in paper.__dataclass_fields__:
        value = getattr(paper, name)
        values = value if isinstance(value, tuple) else (value,)
        texts += [str(one) for one in values if one]
    lines = [*texts, *(line for text in texts for line in text.split("\n"))]
    return {form.casefold() for line in lines for form in forms(line)} - {""}


def _reading_words(record: ImportedRecord) -> list[str]:
    """What JabRef and others call the reader's fields that we keep."""
    state, stars = record.reading.get("state"), record.reading.get("rating")
    read = {"read": ["read"], "seen": ["skimmed"]}.get(str(state), [])
    marks = [f"prio{tag[-1]}" for tag in record.tags if tag.startswith("priority ")]
    marks += [tag.replace(" ", "") for tag in record.tags] + ["true"] * bool(record.tags)
    arxiv = ["arxiv"] * bool(record.paper.arxiv_id)
    return [*read, *marks, *arxiv, *((f"rank{stars}", str(stars)) if stars else ())]


def _behind(line: str, record: ImportedRecord, told: Sequence[str]) -> bool:
    """Whether a line stands in the raw record behind one of the keys that were told of."""
    raw = _BLANKS.sub(" ", record.raw)
    is_xml = raw.lstrip().startswith("<")
    length = len(line) + len(line) // 4 + (120 if raw[:1] in ("{", "[") else 20)
    for key in told:
        if key.startswith(PROBLEM) and any(form in _plain(key) for form in forms(line)):
            return True
        last = (_KEY_WORD.findall(key) or [key])[-1]
        for found in re.finditer(_whole_word(last), raw, re.IGNORECASE):
            behind = raw[found.end() : found.end() + 10 * length]
            behind = unescape(_ANY_TAG.sub("", behind)) if is_xml else behind
            if any(form in one for form in forms(line) for one in forms(behind[:length])):
                return True
    return False


def _whole_word(word: str) -> str:
    return rf"(?<!\w){re.escape(word)}(?!\w)"


def _shown(value: Any) -> str:
    if isinstance(value, list):
        value = "; ".join(
            ", ".join(filter(None, one)) if isinstance(one, tuple) else one for one in value
        )
    text = " ".join(str(value).split())
    return text if len(text) <= 100 else text[:99] + "…"
