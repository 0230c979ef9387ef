"""Conversion of publishers' markup in titles and abstracts to plain text and TeX.

Crossref, PubMed and saved pages hand out JATS, HTML and MathML inside text,
escaped once, twice or not at all. Here it becomes plain text in which only TeX
is left: scripts as Unicode or TeX, formulas likewise, italics plain, paragraphs
and section titles as paragraphs.

Why tags must be known, and come in pairs: '<unk>', 'List<T>', 'x<y and z>w',
'p<0.05' and 'the <b> tag' are words of papers. What is not surely a tag stays;
a tag in the air (a cut abstract) goes only where others show that this is markup.

Why at reading, and not when something is shown: a paper's title and abstract
are plain text for all that shows, finds, compares, exports or cites them, and
the record as it came is kept beside. Papers from before this are mended once,
when their library is brought to its present version.

Sources: JATS 1.3 (tag library of journal publishing), HTML (living standard).
"""

import re
from dataclasses import dataclass, field

from paperdesk.text.markup import mathml
from paperdesk.text.markup.entities import decode
from paperdesk.text.tex import symbols

_TAG = re.compile(
    r"<(?P<end>/?)(?:(?P<prefix>[A-Za-z][\w.-]{0,20}+):)?(?P<name>[A-Za-z][A-Za-z0-9-]{0,40}+)"
    r"(?P<given>(?:\s++[\w:.-]{1,60}+\s*+=\s*+(?:\"[^\"<>]{0,2000}+\"|'[^'<>]{0,2000}+'"
    r"|[^\s\"'<>=`]{1,300}+)){0,30}+)\s*+(?P<empty>/?)>"
)
_COMMENT = re.compile(r"<!--[^<>]{0,500}-->|<\?xml[^<>]{0,300}\?>")
_INLINE = frozenset(
    [
        *("i", "b", "em", "strong", "u", "sub", "sup", "inf", "small", "big", "tt", "scp", "sc"),
        *("italic", "bold", "underline", "monospace", "span", "font", "roman", "sans-serif"),
        *("strike", "code", "var", "kbd", "cite", "abbr", "a", "ext-link", "xref", "uri", "label"),
        *("named-content", "styled-content", "inline-formula", "disp-formula", "tex-math", "math"),
        *("alternatives", "article-title", "inline-graphic"),
    ]
)
_BLOCKS = frozenset(
    [
        *("p", "div", "br", "break", "hr", "sec", "section", "ul", "ol", "li", "list", "dl", "dt"),
        *("dd", "list-item", "def-list", "blockquote", "disp-quote", "abstract", "table", "tr"),
        *("title", "h1", "h2", "h3", "h4", "h5", "h6", "article"),
    ]
)
_HEADINGS = frozenset(("title", "h1", "h2", "h3", "h4", "h5", "h6"))
_EMPTY = frozenset(("br", "break", "hr", "inline-graphic"))
_CLEAR = frozenset(
    ("p", "div", "sec", "ul", "ol", "li", "sub", "sup", "inf", "scp", "italic", "bold")
)
"""Names that mean markup even where a tag is left alone among others."""
_PREFIXES = frozenset(("jats", "mml", "m", "mathml", "html", "xhtml"))
_ABOUT_TAGS = re.compile(r"\s?(?:tags?|elements?|tokens?)\b", re.IGNORECASE)
_MENTION = re.compile(r"\W*|.*\b(?:and|or|tags?|tokens?|elements?)\b.*", re.IGNORECASE | re.DOTALL)
_SCRIPTS = {"sub": "_", "inf": "_", "sup": "^"}
_ORDINALS = frozenset(("st", "nd", "rd", "th"))
_RAISED = {"TM": "™", "tm": "™", "SM": "℠", "R": "®", "®": "®", "™": "™", "*": "*"}
_UNICODE_SCRIPT = frozenset("0123456789+-−()=")
_LONGEST_SCRIPT = 60
_UNSAFE = frozenset("$\\{}%#&~_^")
_DEEPEST = 30
_ROUNDS = 5
_WORD_BEFORE = re.compile(r"(?:^|[\s(])(?:[a-z]{2,}|a)$")
_WORD_BEHIND = re.compile(r"(?!(?:st|nd|rd|th)\b)[a-z]{2,}")
_HEADING_ENDS = "\0"  # no text has it: unwrapping drops it, and so does this


def unmarked(text: str) -> str:
    """``text`` without markup: what its tags and entities mean, in plain text and TeX.

    Paragraphs are set apart by a blank line. Text without markup comes back as
    it is, and so does what comes out here. Never raises; linear in the length.
    """
    for _ in range(_ROUNDS):
        decoded = decode(text)
        cleaned = _once(decoded) if "<" in decoded else decoded
        if cleaned == text:
            break
        text = cleaned
    return text


@dataclass(slots=True)
class _Frame:
    """Open element: its name, and the text it has so far."""

    name: str
    given: str = ""
    parts: list[str] = field(default_factory=list)
    choices: list[tuple[str, str]] = field(default_factory=list)


def _once(text: str) -> str:
    text = _COMMENT.sub("", text)
    if "<![CDATA[" in text:
        text = text.replace("<![CDATA[", "").replace("]]>", "")
    tags = list(_TAG.finditer(text))
    pairs = _paired(text, tags)
    if not pairs:
        return text
    return _Cleaner(text, tags, pairs).clean()


def _name(tag: re.Match[str]) -> str:
    return tag["name"].lower()


def _has_prefix(tag: re.Match[str]) -> bool:
    return (tag["prefix"] or "").lower() in _PREFIXES


def _paired(text: str, tags: list[re.Match[str]]) -> dict[int, int]:
    """Match tags: of those that are markup the index among ``tags``, and that of the other half
    (its own, for one without)."""
    found: dict[int, int] = {}
    still_open: list[int] = []
    counts: dict[str, int] = {}
    for index, tag in enumerate(tags):
        name = _name(tag)
        if not (_has_prefix(tag) or name in _INLINE or name in _BLOCKS):
            continue
        if tag["empty"] or name in _EMPTY:
            found.update(() if _ABOUT_TAGS.match(text, tag.end()) else ((index, index),))
        elif not tag["end"]:
            still_open.append(index)
            counts[name] = counts.get(name, 0) + 1
        elif counts.get(name):
            while _name(tags[start := still_open.pop()]) != name:
                counts[_name(tags[start])] -= 1
            counts[name] -= 1
            if not _is_mention(text, tags[start], tag):
                found[start], found[index] = index, start
    found.update((n, n) for n, tag in enumerate(tags) if n not in found and _has_prefix(tag))
    if found:  # it is markup: then these are as well
        found.update(
            (n, n)
            for n, tag in enumerate(tags)
            if n not in found and _name(tag) in _CLEAR and not _ABOUT_TAGS.match(text, tag.end())
        )
    return found


def _is_mention(text: str, start: re.Match[str], end: re.Match[str]) -> bool:
    """Whether the tags are spoken of rather than used: 'between <b> and </b>'."""
    if start["given"] or _has_prefix(start):
        return False
    if _ABOUT_TAGS.match(text, start.end()):
        return True
    inside = text[start.end() : min(end.start(), start.end() + 200)]
    spaced = inside[:1] == " " and text[end.start() - 1] == " " and not inside.isspace()
    empty = not inside and _name(start) not in _CLEAR
    return empty or (spaced and bool(_MENTION.fullmatch(inside)))


class _Cleaner:
    """Printer of plain text, from tags and what stands between them."""

    def __init__(self, text: str, tags: list[re.Match[str]], pairs: dict[int, int]) -> None:
        self._text, self._tags, self._pairs = text, tags, pairs
        self._frames = [_Frame("")]
        self._dropped: list[int] = []  # elements nested too deeply to be looked at
        self._flat = any(
            _has_prefix(tags[n]) or _name(tags[n]) in ("p", "sec", "div") for n in pairs
        )  # then line breaks are but white space
        self._dollar = ("$", "$") if "$" not in text else (r"\(", r"\)")

    def clean(self) -> str:
        """The text that the markup means."""
        position = index = 0
        while index < len(self._tags):
            tag = self._tags[index]
            if index in self._pairs:
                self._append(self._text[position : tag.start()])
                last = self._element(index, tag)
                position = self._tags[last].end()
                index = last
            index += 1
        self._append(self._text[position:])
        while len(self._frames) > 1:
            self._leave()
        return _paragraphs(_with_headings("".join(self._frames[0].parts)))

    def _append(self, text: str) -> None:
        if text:
            text = text.replace(_HEADING_ENDS, "")
            self._frames[-1].parts.append(re.sub(r"\s+", " ", text) if self._flat else text)

    def _element(self, index: int, tag: re.Match[str]) -> int:
        """Handle the tag ``index``; the index of the last tag that was handled with it."""
        name, other = _name(tag), self._pairs[index]
        if name in _BLOCKS and name not in _HEADINGS:
            bullet = "• " if name in ("li", "list-item") and not tag["end"] else ""
            self._frames[-1].parts.append(f"\n\n{bullet}")
        if other == index:
            return index
        if name == "math" and not tag["end"]:
            self._maths(index, other)
            return other
        if name in _FRAMED:
            if not tag["end"]:
                self._enter(name, tag, index)
            elif self._dropped and self._dropped[-1] == other:
                self._dropped.pop()
            else:
                self._leave()
        return index

    def _enter(self, name: str, tag: re.Match[str], index: int) -> None:
        if len(self._frames) > _DEEPEST:
            self._dropped.append(index)
        else:
            self._frames.append(_Frame(name, tag["given"]))

    def _leave(self) -> None:
        frame = self._frames.pop()
        above = self._frames[-1]
        inner = "".join(frame.parts)
        if frame.name == "tex-math":
            self._formula(mathml.bare_tex(inner), "tex-math")
        elif frame.name == "alternatives":
            choices = dict(reversed(frame.choices))
            above.parts.append(choices.get("tex-math") or choices.get("math") or inner)
        elif frame.name in _HEADINGS:
            heading = " ".join(inner.split())
            first = not "".join(above.parts).strip() if heading.lower() == "abstract" else False
            above.parts.append("\n\n" if first or not heading else f"\n\n{heading}{_HEADING_ENDS}")
        elif frame.name in _SCRIPTS:
            above.parts.append(self._script(inner, _SCRIPTS[frame.name]))
        else:
            link = next((v for k, v in mathml.attributes(frame.given).items() if "href" in k), "")
            shows_link = link.startswith(("http://", "https://")) and link not in inner
            above.parts.append(f"{inner} ({link})" if shows_link and inner.strip() else inner)

    def _script(self, inner: str, sign: str) -> str:
        body = " ".join(inner.split())
        if not body or len(body) > _LONGEST_SCRIPT:
            return inner
        if sign == "^" and (body in _ORDINALS or body in _RAISED):
            return _RAISED.get(body, body)
        if _UNICODE_SCRIPT.issuperset(body):
            return body.translate(symbols.SUPERSCRIPTS if sign == "^" else symbols.SUBSCRIPTS)
        if body[0] == body[-1] == "$" and body.count("$") == 2:
            body = body[1:-1]
        elif not _UNSAFE.isdisjoint(body):
            return f"{sign}({body})"
        elif " " in body:
            body = rf"\text{{{body}}}"
        return f"{self._dollar[0]}{sign}{{{body}}}{self._dollar[1]}"

    def _maths(self, start: int, end: int) -> None:
        """The formula between two tags ``math``."""
        parts: list[str | tuple[str, str, bool, bool]] = []
        position = self._tags[start].end()
        for tag in self._tags[start + 1 : end + 1]:
            parts.append(self._text[position : tag.start()])
            parts.append((_name(tag), tag["given"], bool(tag["end"]), bool(tag["empty"])))
            position = tag.end()
        formula = mathml.tree(parts[:-1])
        printed = mathml.plain(formula)
        if printed is None:
            self._formula(mathml.tex(formula), "math", (start, end))
        else:
            self._put(printed.strip(), printed.strip(), "math", (start, end))

    def _formula(self, tex: str, kind: str, tags: tuple[int, int] | None = None) -> None:
        tex = " ".join(tex.split())
        self._put(f"{self._dollar[0]}{tex}{self._dollar[1]}" if tex else "", tex, kind, tags)

    def _put(self, printed: str, formula: str, kind: str, tags: tuple[int, int] | None) -> None:
        """Put a formula where it belongs, with a space where the publisher lost it."""
        above = self._frames[-1]
        if above.name == "alternatives":
            above.choices.append((kind, printed))
            return
        if tags and formula:
            before = self._text[
                max(0, self._tags[tags[0]].start() - 30) : self._tags[tags[0]].start()
            ]
            begins = formula[0].isalpha() or formula[0] == "\\"
            if begins and _WORD_BEFORE.search(before):
                printed = f" {printed}"
            if formula[-1].isalnum() and _WORD_BEHIND.match(self._text, self._tags[tags[1]].end()):
                printed = f"{printed} "
        above.parts.append(printed)


_FRAMED = _HEADINGS | frozenset(_SCRIPTS) | {"tex-math", "alternatives", "a", "ext-link"}


def _with_headings(text: str) -> str:
    """Section titles before their text: with a colon, where they end without a mark."""
    if _HEADING_ENDS not in text:
        return text
    first, *others = text.split(_HEADING_ENDS)
    parts = [first.rstrip()]
    for behind in filter(None, map(str.strip, others)):
        if parts[-1]:
            parts.append(" " if parts[-1].endswith((".", ":", "?", "!", ";")) else ": ")
        parts.append(behind)
    return "".join(parts)


def _paragraphs(text: str) -> str:
    if "\n\n" not in text:
        return text
    return "\n\n".join(filter(None, map(str.strip, text.split("\n\n"))))
