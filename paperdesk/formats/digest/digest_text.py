"""A digest as plain text: the part of a mail that every program can show."""

import textwrap
from collections.abc import Iterator

from paperdesk.formats.digest.digest_words import PaperWords, count, further, heading, words_of
from paperdesk.model.digests import DigestIssue

WIDEST = 76


def digest_text(issue: DigestIssue) -> str:
    """The issue as lines of at most 76 letters, but for addresses, which stay whole."""
    return "\n".join(_lines(issue)) + "\n"


def _lines(issue: DigestIssue) -> Iterator[str]:
    yield heading(issue)
    yield count(issue)
    for number, words in enumerate(words_of(issue), 1):
        yield ""
        yield from _paper(number, words)
    yield ""
    if left := further(issue):
        yield left
    yield "Made by PaperDesk."


def _paper(number: int, words: PaperWords) -> Iterator[str]:
    yield from _wrapped(f"{number}. {words.title}", "")
    for line in (words.authors, words.why, words.facts, words.lead):
        if line:
            yield from _wrapped(line, "   ")
    for label, address in words.links:
        yield f"   {label}: {address}"


def _wrapped(text: str, indent: str) -> list[str]:
    return textwrap.wrap(
        text,
        WIDEST,
        initial_indent=indent,
        subsequent_indent="   ",
        break_long_words=False,
        break_on_hyphens=False,
    )
