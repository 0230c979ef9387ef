"""Reader of pasted text: the works that it names, whatever it is.

An id, ten of them with commas between, addresses, a list of references, a mail, the text of a
PDF. Ids and addresses are found wherever they stand; in the text of a PDF also those that the
end of a line cut in two. A line of a short text, or an entry of a list of references, that has
no id is told of as its words, which can be looked up.

Why a bare number in a long text needs a word before it: a paper of physics is full of numbers
such as ``1203.4567``, and a list of ids has each on a line of its own or between commas.
Why other addresses are left out of a long text: what a paper links to are rarely papers.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from paperdesk.model.pasted_references import PastedReference
from paperdesk.text.identifiers import identifier
from paperdesk.text.short_text import shortened
from paperdesk.text.work_addresses import ACL_ID, WorkAddress, work_address

LONGEST = 1_000_000
"""Letters of a text that are read."""
MOST = 2_000
"""Works that are told of."""
_LONG = 4_000
"""Letters from which on a text is a paper rather than what somebody wrote down."""
_SHOWN = 300
_FEWEST_WORDS = 3
_LONGEST_WORDS = 600
_MOST_LINES = 200

_SICI = r"(?:<\d{1,6}::?[^\s<>]{1,40}>[^\s<>\"|]{1,40})?"
"""Within a DOI that a journal made of an ANSI SICI."""
_MONTH = r"\d\d(?:0[1-9]|1[0-2])"
_FOUND = re.compile(
    rf"(?P<link>https?://[^\s<>\"|{{}}\\^`]{{1,800}}{_SICI})"
    r"|(?P<site>(?<![\w@/.])(?:www\.|[a-z]{2,12}\.)?(?:arxiv\.org|ar5iv\.org|alphaxiv\.org|hf\.co"
    r"|huggingface\.co|openreview\.net|aclanthology\.org|dx\.doi\.org|doi\.org"
    r"|pubmed\.ncbi\.nlm\.nih\.gov)/[^\s<>\"|{}\\^`]{1,800})"
    rf"|(?P<doi>(?<![\w./])10\.\d{{4,9}}(?:\.\d+)*/[^\s<>\"|]{{1,800}}{_SICI})"
    r"|(?P<pmid>\b(?:PMID|PubMed(?: ID)?)\s*[:#]?\s*(?P<pm>\d{1,8})\b)"
    r"|(?P<pmc>\bPMC(?:ID:? ?(?:PMC)?)?(?P<pmcid>\d{4,8})\b)"
    r"|(?P<corpus>\bCorpusID:\s?(?P<corpusid>\d{1,12})\b)"
    r"|(?P<arxiv>(?P<word>(?:\barxiv\s{0,5}(?:preprint\s{0,5})?[:./\s]\s{0,5}(?:abs/)?"
    r"|\babs/|\bpapers/){1,3})?"
    rf"(?<![\w.\-])(?:{_MONTH}\.\d{{4,5}}|[a-z-]{{2,9}}(?:\.[a-z]{{2}})?/{_MONTH}\d{{3}})"
    r"(?:v[1-9]\d?)?(?![\w-]|\.\d))"
    rf"|(?P<acl>(?<![\w./-])(?:ACL:)?{ACL_ID}(?![\w-]|\.\d))",
    re.IGNORECASE,
)
_CUT = re.compile(
    r"(?P<head>(?:https?://|10\.\d{4,9}/|\barxiv:)[^\s<>\"]{0,200}(?P<last>[/_=.:-]))"
    r"[ \t]{0,9}\n[ \t]{0,40}"
    r"(?P<tail>[^\s<>\"]{1,200})",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\d{4,}|\d[\w()-]*[./:_-][\w().-]*\d")
"""How the rest of a cut id looks behind a full stop: no number of an entry, no word."""
_SPACED = (
    (re.compile(r"(?i)\b(https?)\s?:\s?//\s?(?=\S)"), r"\1://"),
    (re.compile(r"(?i)(\bdoi\.org/)\s{1,3}(?=10\.\d{4})"), r"\1"),
)
_HEADING = re.compile(
    r"(?im)^[ \t]*(?:(?:\d{1,2}|[ivx]{1,4})\.?[ \t]+)?(?:references(?: and notes)?|bibliography"
    r"|literature cited|works cited|literatur(?:verzeichnis)?|المراجع)[ \t]*:?[ \t]*$"
)
_NUMBERED = re.compile(r"(?m)^[ \t]*(?:\[(\d{1,4})\]|(\d{1,4})\.)[ \t]+(?=\S)")
_BULLET = re.compile(r"\s*(?:[-*+•–·]\s+|\(?\d{1,5}[.)]\s+|\[\w{1,20}\](?!\()\s*)*")
_EDGES = " \t,;:.|-–—()[]<>\"'*_“”"
_LABELS = re.compile(
    r"(?i)[ ,;(\[]*\b(?:doi|arxiv|pmid|pmcid|url|available (?:at|from)|preprint|in|and) ?:?$"
)
_FIELD = re.compile(r"^\s*(?:@\w+\s*\{|[\w-]+\s*=\s*[{\"\d]|\}|[A-Z][A-Z0-9]  ?- )")
"""How a line of BibTeX or RIS begins, which is no title."""


def pasted_references(text: str) -> tuple[PastedReference, ...]:
    """Each work that a text names, once, in its order. Never raises."""
    text = _mended(text[:LONGEST].replace("\0", " ").replace("\r\n", "\n"))
    is_long = len(text) > _LONG
    heading = _last_heading(text) if is_long else None
    if heading is None:
        found = _in_paper(text, False) if is_long and not _is_list(text) else _in_lines(text)
    else:
        found = _both_parts(text, heading)
    first: dict[tuple[str, str], PastedReference] = {}
    for one in found:
        key = (one.kind, one.value.casefold())
        known = first.setdefault(key, one)
        if one.version and not known.version:
            first[key] = replace(known, version=one.version)
        if len(first) >= MOST:
            break
    return tuple(first.values())


def _both_parts(text: str, heading: re.Match[str]) -> Iterator[PastedReference]:
    """What a paper says of itself, then its references."""
    yield from _in_paper(text[: heading.start()], False)
    yield from _in_bibliography(text[heading.end() :])


def _mended(text: str) -> str:
    """The text with ids whole that a line's end or a stray blank cut."""
    for pattern, whole in _SPACED:
        text = pattern.sub(whole, text)
    return _CUT.sub(_joined, text)


def _joined(found: re.Match[str]) -> str:
    tail = found["tail"]
    if found["last"] in ".:-" and not _GOES_ON.match(tail):
        return found[0]
    return found["head"] + tail


def _last_heading(text: str) -> re.Match[str] | None:
    found = None
    for found in _HEADING.finditer(text):  # noqa: B007 - the last one counts
        pass
    return found


def _is_list(text: str) -> bool:
    """Whether a long text is one of ids: most of its lines have one, and are short."""
    lines = [line for line in text.split("\n") if line.strip()][:_MOST_LINES]
    named = sum(len(line) < _LONGEST_WORDS and bool(_FOUND.search(line)) for line in lines)
    return named * 2 > len(lines)


def _in_lines(text: str) -> Iterator[PastedReference]:
    """The works of a short text, or of a list: where a line names none, its words are told."""
    for part in _parts(text):
        yield from _in_entry(part, False, True)


def _parts(text: str) -> Iterator[str]:
    """The lines, or the stretches between blank lines where a work takes several of them."""
    stretches = [part for part in re.split(r"\n[ \t]*\n", text) if part.strip()]
    is_wrapped = len(stretches) > 1 and all(_is_one_work(part) for part in stretches)
    for part in stretches:
        if numbered := _numbered(part):
            yield from numbered
        elif is_wrapped:
            yield " ".join(part.split())
        else:
            yield from part.split("\n")


def _is_one_work(part: str) -> bool:
    lines = part.strip().split("\n")
    return len(lines) == 1 or sum(bool(_FOUND.search(line)) for line in lines) <= 1


def _numbered(text: str) -> list[str]:
    """The entries of a list with numbers, one behind the other; none where it is no such list."""
    starts = list(_NUMBERED.finditer(text))
    numbers = [int(found[1] or found[2]) for found in starts]
    steps = sum(two == one + 1 for one, two in pairwise(numbers))
    if len(numbers) < 2 or steps * 2 < len(numbers) - 1:
        return []
    ends = [*(found.start() for found in starts[1:]), len(text)]
    head = text[: starts[0].start()].strip()
    entries = [text[found.end() : end] for found, end in zip(starts, ends, strict=True)]
    return ([head] if head else []) + [" ".join(entry.split()) for entry in entries]


def _in_bibliography(text: str) -> Iterator[PastedReference]:
    """The references of a paper; those without an id where its entries can be told apart."""
    if entries := _numbered(text):
        for entry in entries:
            yield from _in_entry(entry, True, len(entry) <= _LONGEST_WORDS)
    else:
        yield from _in_paper(text, True)


def _in_paper(text: str, cited: bool) -> Iterator[PastedReference]:
    """The ids in running text."""
    for found in _FOUND.finditer(text):
        if found["arxiv"] and not found["word"] and not _stands_alone(text, found):
            continue
        if found["acl"] and not found[0].upper().startswith("ACL:"):
            continue
        told = _told(found)
        if told is not None and told.kind != "url":
            yield PastedReference(*told, cited=cited)


def _stands_alone(text: str, found: re.Match[str]) -> bool:
    """Whether a number has its line, or its brackets, to itself."""
    before, after = (
        text[max(0, found.start() - 1) : found.start()],
        text[found.end() : found.end() + 1],
    )
    return (before in ("", "\n") and after in ("", "\n")) or (before, after) == ("[", "]")


def _in_entry(entry: str, cited: bool, takes_words: bool) -> Iterator[PastedReference]:
    """The works of one line or entry, with the words around their ids."""
    bare = entry[_BULLET.match(entry).end() :]  # type: ignore[union-attr]  # matches nothing, too
    told: list[WorkAddress] = []
    words: list[str] = []
    at = 0
    for found in _FOUND.finditer(bare):
        if (one := _told(found)) is None:
            continue
        told.append(one)
        words.append(_LABELS.sub("", bare[at : found.start()]).strip(_EDGES))
        at = found.end()
    words.append(bare[at:].strip(_EDGES))
    rest = " ".join(" ".join(filter(None, words)).split()).strip(_EDGES) if told else bare.strip()
    if _FIELD.match(bare):
        rest = ""
    shown = shortened(rest, _SHOWN)
    has_id = any(one.kind != "url" for one in told)
    is_reference = len(told) < _FEWEST_WORDS < len(rest.split())
    for one in told:
        if one.kind != "url" or not (has_id and is_reference):
            yield PastedReference(*one, words=shown if len(told) == 1 else "", cited=cited)
    if not told and takes_words and _are_words(rest):
        yield PastedReference("words", rest[:_LONGEST_WORDS], words=shown, cited=cited)


def _are_words(text: str) -> bool:
    words = [word for word in text.split() if any(map(str.isalpha, word))]
    return len(words) >= _FEWEST_WORDS and "://" not in text and not _HEADING.fullmatch(text)


def _told(found: re.Match[str]) -> WorkAddress | None:
    """What a place in the text is; None where it only looks like an id."""
    for group, number, kind in (
        ("pmid", "pm", "pmid"),
        ("pmc", "pmcid", "pmcid"),
    ):
        if found[group]:
            return WorkAddress(kind, found[number])
    if found["corpus"]:
        return WorkAddress("semantic-scholar", f"CorpusId:{found['corpusid']}")
    if found["acl"]:
        return WorkAddress("acl", found[0].removeprefix("ACL:").removeprefix("acl:"))
    text = found[0].rstrip(".,;:'*_”’»…!?")
    for closing, opening in (")(", "][", "}{"):
        while text.endswith(closing) and text.count(closing) > text.count(opening):
            text = text[:-1].rstrip(".,;:")
    if found["doi"] or found["arxiv"]:
        known = identifier(text.removeprefix(found["word"] or ""))
        return WorkAddress(known.kind, known.value, known.version) if known else None
    return work_address(text if found["link"] else f"https://{text}")
