"""Line classifier of a saved papers page: navigation, marks around a paper, or text.

What a line is shows in the line itself, whatever stands around it: 'Sign Up'
is navigation, '12' are votes, '4 authors · Apr 3, 2025' tells of a paper.
The page's own words are matched as it writes them, with their capitals, so
that a line 'models' at the end of a wrapped abstract stays text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from paperdesk.text import unwrap


class LineKind(Enum):
    """What a line, or a part of one, is."""

    TEXT = auto()
    BLANK = auto()
    NAVIGATION = auto()
    NUMBER = auto()
    """Votes or comments; ``value`` is the number, ``0`` for a dash."""
    AUTHORS = auto()
    DATE = auto()
    """``value`` is ISO 8601, without a year ``--04-03``, or ``""`` ('2 days ago')."""
    SUBMITTER = auto()
    """``value`` is the name, or ``""`` when the next line is it."""
    CURATORS = auto()


@dataclass(frozen=True, slots=True)
class PageLine:
    """One line of the page, or one part of a line with ``·`` in it."""

    number: int
    kind: LineKind
    text: str
    value: str = ""


_NAVIGATION = frozenset(
    """
Hugging Face|Hugging Face's logo|Models|Datasets|Spaces|Posts|Docs|Documentation|Enterprise
Pricing|Log In|Sign Up|Login|Sign In|Log in|Sign up|Sign in|Community|Buckets|Kernels|Papers
Blog|Daily Papers|Daily|Weekly|Monthly|Trending|Trending Papers|Latest|Subscribe|Previous|Next
Submit|Submit a paper|Submit paper|System theme|Website theme|Light|Dark|Company|TOS|Privacy
About|Careers|Jobs|Website|Learn|Forum|Contact|Status|Terms|Terms of Service|Privacy Policy
Search|Upvote|Upvotes|Comment|Comments|Abstract|View PDF|PDF|View arXiv page|arXiv page|arXiv
GitHub|Project page|Add to collection|Load more|Show more|Read more|See all|Back to top|new|New
NEW|Home|Menu|Close|Main navigation|Notifications|Settings|Profile|Inbox|Filter|Sort|Today
Most upvoted|Most recent|Yesterday|Share|Copy link|Bookmark|Collections|Organizations|Tasks
Libraries|Languages|Licenses|HuggingChat|Solutions|AI Apps|Inference Providers
Team & Enterprise|Get the latest papers
""".strip()
    .replace("\n", "|")
    .split("|")
)
_PHRASES = re.compile(
    r"get trending papers in your|get (?:the )?(?:latest|daily|trending) papers|subscribe to\b"
    r"|search (?:models|papers|any paper)|#\s?\d+ paper of the (?:day|week|month)"
    r"|(?:paper of the (?:day|week|month)|liked? by|read this paper|view (?:on|in|all) )"
    r"|[©®]|\(c\) 20\d\d|back to (?:articles|papers)|\+\s?\d+\s*$|logo$|edit preview$"
    r"|previous\s*[·|]?\s*next$|(?:<|‹|←|«)?\s*(?:previous|next)\s*(?:>|›|→|»)?$"
    r"|once a day!?$|papers? with code$|ai-generated summary$|skip to (?:main )?content"
    r"|page \d+(?: of \d+)?$|showing \d+|sort(?:ed)? by\b.{0,40}$|daily papers? - hugging face",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"(?:[▲△⇧👍^]\s*)?(\d{1,3}(?:[,.]\d{3})*|\d+)(?:\.(\d))?\s*([kK])?(?:\s+upvotes?)?"
)
_UPVOTES = re.compile(r"(?:upvotes?:?|votes?:?)\s*(\d+)", re.IGNORECASE)
_DASH = re.compile(r"[-–—]")
_COMMENTS = re.compile(r"\d+\s+(?:comments?|replies|reply)", re.IGNORECASE)
_AUTHORS = re.compile(r"\d+\s+authors?", re.IGNORECASE)
_SUBMITTER = re.compile(r"submitted by:?\s*(\S.{0,80})?", re.IGNORECASE)
_CURATORS = re.compile(r"by\s*(\S.{0,60}\b(?:and|&) the .{0,40}community)", re.IGNORECASE)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DATE = re.compile(
    r"(?:(?:published|submitted|posted|updated)\s*(?:on|:)?\s*)?(?:on\s+)?"
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?"
    rf"(?:{_MONTH}\s+(\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s+(\d{{4}}))?"
    rf"|(\d{{1,2}})\s+{_MONTH}(?:,?\s+(\d{{4}}))?|(\d{{4}})-(\d\d)-(\d\d))",
    re.IGNORECASE,
)
_AGO = re.compile(r"(?:about |over |almost )?(?:\d+|an?) (?:minute|hour|day|week|month|year)s? ago")
_LEADER = re.compile(r"#{1,6}\s+|\[\d{1,4}\](?=\w)")  # of a heading, of a numbered link
_RULE = re.compile(r"([-*_=~#–—])(?:\s?\1){2,}")
_BULLET = re.compile(r"[*•+‣]\s+")
_LONGEST_MARK = 160


def classify(text: str) -> list[PageLine]:
    """Every line of ``text`` with what it is, numbered from 1.

    A line of parts between dots ('4 authors · Apr 3') becomes several lines
    of one number, if all but one are marks.
    """
    found: list[PageLine] = []
    asked = False  # 'Submitted by' stands alone, and the next line is the name
    for number, raw in enumerate(_lines(text), 1):
        for line in _line(number, _LEADER.sub("", unwrap(raw))):
            if asked and line.kind is LineKind.TEXT and len(line.text) <= _LONGEST_MARK // 2:
                line = PageLine(number, LineKind.SUBMITTER, line.text, line.text)  # noqa: PLW2901
            elif line.kind is LineKind.NAVIGATION and found and _ends_a_title(line, found[-1]):
                line = PageLine(number, LineKind.TEXT, line.text)  # noqa: PLW2901
            if line.kind is not LineKind.BLANK:
                asked = line.kind is LineKind.SUBMITTER and not line.value
            found.append(line)
    return found


def _ends_a_title(line: PageLine, above: PageLine) -> bool:
    """Whether a line such as 'Models' is the end of the title above, broken before it."""
    broken = above.kind is LineKind.TEXT and len(above.text) >= 30 and above.text[-1] not in ".!?"
    return broken and above.number == line.number - 1 and " " not in line.text


def _lines(text: str) -> list[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n").split("\n")


def _line(number: int, text: str) -> Iterator[PageLine]:
    if not text:
        yield PageLine(number, LineKind.BLANK, "")
        return
    if len(text) > _LONGEST_MARK:
        yield PageLine(number, LineKind.TEXT, text)
        return
    parts = [part for part in re.split(r"\s*[·•|]\s*", text.strip("·•| ")) if part]
    if not parts or _RULE.fullmatch(text):  # it parts papers, and is none
        yield PageLine(number, LineKind.NAVIGATION, text)
        return
    marks = [_mark(part) for part in parts]
    texts = sum(mark is None for mark in marks)
    if texts == 0 or (texts == 1 and len(parts) > 1):
        for part, mark in zip(parts, marks, strict=True):
            kind, value = mark or (LineKind.TEXT, "")
            yield PageLine(number, kind, part, value)
        return
    yield PageLine(number, LineKind.TEXT, text)


def _mark(text: str) -> tuple[LineKind, str] | None:
    """Kind and value of a line that is no text; None if it is text."""
    text = _BULLET.sub("", text)
    if text in _NAVIGATION or _PHRASES.match(text) or _COMMENTS.fullmatch(text):
        return LineKind.NAVIGATION, ""
    if (votes := _votes(text)) is not None:
        return LineKind.NUMBER, str(votes)
    if _AUTHORS.fullmatch(text):
        return LineKind.AUTHORS, ""
    if found := _CURATORS.fullmatch(text):
        return LineKind.CURATORS, f"by {found.group(1)}"
    if (day := _day(text)) is not None:
        return LineKind.DATE, day
    if found := _SUBMITTER.fullmatch(text):
        return LineKind.SUBMITTER, found.group(1) or ""
    return None


def _votes(text: str) -> int | None:
    if _DASH.fullmatch(text):
        return 0
    if found := _UPVOTES.fullmatch(text):
        return int(found.group(1)[:9])
    if found := _NUMBER.fullmatch(text):
        whole = int(re.sub(r"[,.]", "", found.group(1))[:9])
        tenth = int(found.group(2) or 0)
        return whole * 1000 + tenth * 100 if found.group(3) else whole
    return None


def _day(text: str) -> str | None:
    if _AGO.fullmatch(text):
        return ""
    found = _DATE.fullmatch(text)
    if not found:
        return None
    month, day, year, day2, month2, year2, year3, month3, day3 = found.groups()
    if year3:
        return f"{year3}-{month3}-{day3}"
    name = (month or month2)[:3].lower()
    number = int(day or day2)
    if not 1 <= number <= 31:
        return None
    in_year = year or year2
    return f"{in_year + '-' if in_year else '--'}{_MONTHS.index(name) + 1:02}-{number:02}"
