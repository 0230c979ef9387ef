"""Page passages: words looked for in the pages of one paper, as its reader looks for them.

With the matcher of the open file (``documents.text_matcher``), so that what is counted here is
marked there.
"""

from array import array
from collections.abc import Sequence

from paperdesk.documents.text_matcher import Matcher
from paperdesk.model.file_texts import TextPage
from paperdesk.model.page_matches import PageMatch
from paperdesk.model.pages import PageText, TextSpan
from paperdesk.model.search_results import Snippet

_BEFORE, _BEHIND = 60, 120  # letters of a passage around its first match


def page_passages(pages: Sequence[TextPage], words: str) -> tuple[PageMatch, ...]:
    """The pages on which the words stand, in order."""
    found: list[PageMatch] = []
    for page in pages:
        text = PageText(page.text, array("I", range(len(page.text))), array("f"))
        if spans := Matcher({0: text}).find(words):
            found.append(PageMatch(page.place, len(spans), _passage(page.text, spans)))
    return tuple(found)


def _passage(text: str, spans: Sequence[TextSpan]) -> Snippet:
    """What stands around the first match, with all matches in it as marks."""
    first = spans[0]
    begin = max(0, first.first - _BEFORE)
    if begin:
        begin = text.find(" ", begin, first.first) + 1 or begin
    end = min(len(text), first.end + _BEHIND)
    if end < len(text):
        end = max(text.rfind(" ", first.end, end), first.end)
    head = "…" if begin else ""
    shown = "".join(" " if letter.isspace() else letter for letter in text[begin:end])
    shift = len(head) - begin
    marks = tuple((one.first + shift, one.end + shift) for one in spans if one.end <= end)
    return Snippet("text", head + shown + ("…" if end < len(text) else ""), marks)
