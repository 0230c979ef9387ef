"""Query language of arXiv's API, passed through or built from words and a form.

Source: arXiv API User's Manual, 5.1 (https://info.arxiv.org/help/api/user-manual.html): fields
``ti au abs co jr cat rn id all``, ``AND``, ``OR``, ``ANDNOT``, brackets, phrases, and
``submittedDate:[YYYYMMDDHHMM TO YYYYMMDDHHMM]`` in GMT.
"""

import re
from collections.abc import Iterable, Mapping

from paperdesk.formats.json_fields import is_category
from paperdesk.model import SourceError
from paperdesk.model.list_period import Period
from paperdesk.model.messages import Message

FORM = {
    "title": "ti",
    "author": "au",
    "abstract": "abs",
    "comment": "co",
    "journal": "jr",
    "report": "rn",
}
"""Fields of a form, which are options of a query; ``category``, ``since`` and ``until`` besides."""

_NAMES = (*FORM, "category", "since", "until")
_NAMED = re.compile(rf'(?<![\w:])({"|".join(_NAMES)}):\s*("[^"]*"|[^\s"]+)', re.IGNORECASE)

_FIELDED = re.compile(
    r"\b(?:ti|au|abs|co|jr|cat|rn|id|all|submittedDate|lastUpdatedDate):", re.ASCII
)
_TOKEN = re.compile(r'(-?)(?:"([^"]*)"?|([^\s"]+))')
_OPERATORS = frozenset({"AND", "OR", "ANDNOT"})
_NOT_OF_WORDS = re.compile(r'[()\[\]{}:"\\^~*?]+')
_PARTED = re.compile(r"[\s,;+]+")


def search_query(words: str, options: Mapping[str, str]) -> str:
    """The query of words and the fields of a form, of which all must hold.

    Words that name a field of arXiv's language are that language and stay as they are; of
    others each must stand somewhere, a phrase as it is, ``-word`` nowhere. The fields of the
    form may stand among them: ``author:Kettle category:cs.LG since:2026-04-01``. Raises
    SourceError where nothing is asked for.
    """
    words, form = _form_in(words)
    options = {**form, **options}
    parts = [_own(words) if _FIELDED.search(words) else _all_of(words, "all")]
    parts += [_all_of(options.get(name, ""), field) for name, field in FORM.items()]
    if options.get("category", "").strip():
        parts.append(any_category(categories(options["category"])))
    parts.append(submitted(options.get("since", ""), options.get("until", "")))
    parts = [part for part in parts if part]
    if not parts:
        raise SourceError(Message("source.no_words"))
    return parts[0] if len(parts) == 1 else " AND ".join(map(_bracketed, parts))


def categories(value: str) -> tuple[str, ...]:
    """Categories or archives that blanks, commas or ``+`` part. Raises SourceError for others."""
    found = tuple(dict.fromkeys(part for part in _PARTED.split(value) if part))
    wrong = next((part for part in found if not is_category(part)), None)
    if wrong is not None or not found:
        raise SourceError(Message("source.no_category", value=wrong or value))
    return found


def any_category(names: Iterable[str]) -> str:
    """The query of papers in any of these categories; of an archive, in all of its."""
    fields = (f"cat:{name}" if "." in name or "-" in name else f"cat:{name}*" for name in names)
    return " OR ".join(fields)


def submitted(since: str, until: str) -> str:
    """The query of papers submitted from one day to another; ``""`` is no bound.

    Raises SourceError for what is no day.
    """
    if not (since or until):
        return ""
    for name in filter(None, (since, until)):
        if Period.DAY.first_day(name) is None:
            raise SourceError(Message("source.no_date", value=name))
    first, last = since or "1991-01-01", until or "2199-12-31"
    return f"submittedDate:[{first.replace('-', '')}0000 TO {last.replace('-', '')}2359]"


def _form_in(words: str) -> tuple[str, dict[str, str]]:
    """The words without the fields of a form, and these; one that is named twice has both."""
    form: dict[str, str] = {}
    for name, value in _NAMED.findall(words):
        form[name.lower()] = f"{form.get(name.lower(), '')} {value}".strip()
    for name in {"category", "since", "until"} & form.keys():
        form[name] = form[name].replace('"', "")
    return _NAMED.sub(" ", words), form


def _own(words: str) -> str:
    return " ".join(words.split())


def _all_of(words: str, field: str) -> str:
    """The query in which each word or phrase stands in a field."""
    query = ""
    operator = ""
    for minus, phrase, word in _TOKEN.findall(words):
        if word in _OPERATORS and not minus:
            operator = word
            continue
        text = " ".join(_NOT_OF_WORDS.sub(" ", phrase or word).split())
        if not text:
            continue
        term = f'{field}:"{text}"' if " " in text or "-" in text else f"{field}:{text}"
        joint = "ANDNOT" if minus else operator or "AND"
        query = f"{query} {joint} {term}" if query else term
        operator = ""
    return query


def _bracketed(part: str) -> str:
    return f"({part})" if " OR " in part or " AND " in part or " ANDNOT " in part else part
