"""A digest as Markdown, for a folder of notes. Source: CommonMark 0.31."""

import re
from collections.abc import Iterator

from paperdesk.formats.digest.digest_words import PaperWords, count, further, heading, words_of
from paperdesk.formats.json_fields import encodable
from paperdesk.model.digests import DigestIssue

_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~$&!])")
_ITEM = re.compile(r"^(\d+)([.)])|^([-+=])")


def digest_markdown(issue: DigestIssue) -> str:
    """The issue as a page of Markdown; nothing in its texts is read as Markdown."""
    return encodable("\n".join(_lines(issue)) + "\n")


def _lines(issue: DigestIssue) -> Iterator[str]:
    yield f"# {_plain(heading(issue))}"
    yield ""
    yield count(issue)
    for words in words_of(issue):
        yield ""
        yield from _paper(words)
    if left := further(issue):
        yield ""
        yield left


def _paper(words: PaperWords) -> Iterator[str]:
    title = _plain(words.title)
    yield f"## [{title}](<{words.page}>)" if words.page else f"## {title}"
    for line in (words.authors, words.why, words.facts, words.lead):
        if line:
            yield ""
            yield _plain(line)
    yield ""
    yield " · ".join(f"[{label}](<{link}>)" for label, link in words.links)


def _plain(text: str) -> str:
    """A line in which every sign stands for itself."""
    return _ITEM.sub(_escaped, _SIGNS.sub(r"\\\1", text))


def _escaped(found: re.Match[str]) -> str:
    return f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[3]}"
