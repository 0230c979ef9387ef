"""Reader of a Hugging Face papers page saved as HTML or as Markdown.

A page from a browser carries the answer of the papers API, from which it was built, and that is
read (:mod:`~paperdesk.formats.hf_json`). Without it, its text is read as a page saved as text is
(:mod:`~paperdesk.formats.hf_papers_page.page_parser`), and the links of the titles tell the ids.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from paperdesk.formats.decoder import whole_text
from paperdesk.formats.hf_json import read_text as read_answer
from paperdesk.formats.hf_papers_page.html_text import page_text
from paperdesk.formats.hf_papers_page.page_parser import read_text as read_lines
from paperdesk.formats.writers import is_own_list
from paperdesk.model import BadFileError, ImportedRecord, Item
from paperdesk.text import identifier, title_key

_HTML = re.compile(r"(?i)<!doctype html|<html\b|<head\b|<body\b")
_OF_THE_SITE = re.compile(r"(?i)<title[^<>]*>[^<]{0,300}hugging ?face|\bdata-target=.DailyPapers")
_PAPERS = re.compile(r"(?i)/papers\b|daily ?papers")
_LINK = re.compile(r"!?\[([^\[\]\n]{0,500})\]\(<?([^()\s<>]{0,1000})>?(?: \"[^\"\n]{0,200}\")?\)")
_PAPER_LINK = re.compile(r"\]\(<?(?:https?://(?:huggingface\.co|hf\.co))?/papers/\d{4}\.\d{4,5}")
_PAPER = re.compile(r"^(?:https?://(?:www\.)?(?:huggingface\.co|hf\.co))?/papers/([\w.]{9,12})")
_FEWEST_LINKS = 2
_LINE_MARK = re.compile(r"(?m)^[ \t]*(?:#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+)")
_EMPHASIS = re.compile(r"\*\*|__|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)")
_ANSWER = re.compile(r'"(?:dailyPapers|papers)"\s*:\s*\[|"paper"\s*:\s*\{')


def sniff(head: str) -> bool:
    """Whether a text is such a page, as HTML or as Markdown."""
    if _HTML.match(head):
        return bool(_OF_THE_SITE.search(head) and _PAPERS.search(head))
    has_headings = head.startswith("#") or "\n#" in head
    leads_there = has_headings and len(_PAPER_LINK.findall(head)) >= _FEWEST_LINKS
    return leads_there and not is_own_list(head)


def read(chunks: Iterable[bytes], name: str) -> Iterator[Item]:
    """The header, the papers and the problems of a page, in its order.

    Raises BadFileError when no paper is on it.
    """
    text = whole_text(chunks, name)
    if not _HTML.match(text.lstrip()):
        yield from _with_ids(read_lines(_unmarked(text), name), _links(text))
        return
    page = page_text(text)
    for carried in page.carried:
        if _ANSWER.search(carried):
            items = _answered(carried, name)
            if any(isinstance(item, ImportedRecord) for item in items):
                yield from items
                return
    yield from _with_ids(read_lines(page.text, name), page.links)


def _answered(carried: str, name: str) -> list[Item]:
    try:
        return list(read_answer(carried, name))
    except BadFileError:  # what the page carries is of something else; its text is left
        return []


def _unmarked(text: str) -> str:
    """Lines of Markdown without what marks them."""
    return _EMPHASIS.sub("", _LINE_MARK.sub("", _LINK.sub(r"\1", text)))


def _links(text: str) -> tuple[tuple[str, str], ...]:
    return tuple((found[2], found[1]) for found in _LINK.finditer(text))


def _with_ids(items: Iterator[Item], links: Iterable[tuple[str, str]]) -> Iterator[Item]:
    """The items, each paper with the id that the link of its title leads to."""
    ids: dict[str, str] = {}
    for address, words in links:
        found = _PAPER.match(address)
        known = identifier(found[1]) if found else None
        if known and (key := title_key(_EMPHASIS.sub("", words))):
            ids.setdefault(key, known.value)
    for item in items:
        if isinstance(item, ImportedRecord) and (one := ids.get(title_key(item.paper.title))):
            paper = replace(
                item.paper,
                arxiv_id=one,
                url=f"https://arxiv.org/abs/{one}",
                pdf_url=f"https://arxiv.org/pdf/{one}",
            )
            yield replace(item, paper=paper)
        else:
            yield item
