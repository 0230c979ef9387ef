r"""Parts of a note that the converter would misread: formulas, bars of links, quotation marks.

Each is set aside as a token of two noncharacters around a number, so that no rule of Markdown
meets what is in it (a backtick or ``_`` in a formula, a bar in a table), and put back when the
page is made. What is code is left; where the converter sees code and we did not, the token
becomes again what the reader wrote.

What is a formula: ``$x$`` by pandoc's rule for the blanks beside the signs, and unless it is
money; ``$$x$$``; ``\(x\)`` and ``\[x\]`` unless they are brackets with a backslash before them,
as converters write ``\[12\]``; an environment of TeX (``\begin{align}``). In an abstract the
same are formulas. Quotation marks are ``` ``so'' ```, unless two backticks end code there.

Source: J. MacFarlane, *Pandoc User's Guide*, extensions ``tex_math_dollars``,
``tex_math_single_backslash``.
"""

import re
from dataclasses import dataclass, field
from html import escape

from paperdesk.text.tex.abstract_html import formula_html
from paperdesk.text.tex.definition_reader import Definitions
from paperdesk.text.tex.definitions import defined_formula
from paperdesk.text.tex.dollars import is_formula

_OPEN, _CLOSE = "\ufdd0", "\ufdd1"
NONCHARACTERS = re.compile("[\ufdd0\ufdd1]")
"""Signs that no text has, and that a text from outside must not bring."""
BAR = f"{_OPEN}bar{_CLOSE}"
"""Stands for the bar within a link."""
PARTING = f"{_OPEN}parting{_CLOSE}"
"""Stands, as a paragraph of its own, between two blocks that the converter would make one."""
_NAME = r"\d{1,6}|bar|parting"
_TOKEN = re.compile(rf"{_OPEN}({_NAME}){_CLOSE}")
_PLACES = re.compile(
    r"\\begin\{(?P<env>(?:equation|align|gather|multline|eqnarray|alignat|flalign|displaymath)\*?)\}"
    r"|(?P<bracket>\\[(\[])|\\[^\w\s]|(?P<ticks>`+)|(?P<dollars>\$+)|(?P<link>\[\[)"
)
_MOST_OF_LINE, _MOST = 1_000, 4_000
"""Characters of a formula in a line, and of one that stands for itself."""
_TEX_SIGN = re.compile(r"[\\^_{=]")
_LINK = re.compile(r"\[\[[^\[\]|\n]{1,200}?(\\?\|)[^\[\]\n]{1,200}\]\]")
_MATHS_SIGN = re.compile(r"[\\^_{=<>|+]")
_PLAIN_WORDS = re.compile(r"[\d\s,;.–-]*|[xX ]|.*[A-Za-z]{3}.*", re.DOTALL)
_IN_WORDS = re.compile(r"\\(?:text|mbox|hbox|textrm|textit|mathrm)\s?\{[^{}]{0,200}\Z")
_CURRENCY = re.compile(r"(?:^|[\s(])(?:US|CA|AU|HK|NZ|NT|MX)\$\Z")
_LINK_AFTER = ("(", "[", ":")
_ENDS_QUOTE = re.compile(r"(?<=[^\s(\[`'])''(?![\w`'(\[])")


@dataclass(slots=True)
class SetAside:
    """What was set aside of one note, by number."""

    parts: list[tuple[str, str, str]] = field(default_factory=list)
    """Kind (``maths``, ``display``, ``sign``), what is shown, and what was written."""
    definitions: Definitions = field(default_factory=dict)
    """What commands in formulas stand for."""

    def taken(self, text: str) -> str:
        """A paragraph with tokens in it; linear but for unmatched signs, which are few."""
        out: list[str] = []
        at = 0
        while found := _PLACES.search(text, at):
            token, end = self._part(text, found)
            out += [text[at : found.start()], token or text[found.start() : end]]
            at = end
        return "".join((*out, text[at:])) if out else text

    def put_back(self, markup: str, *, sources: bool = False) -> str:
        """Clean HTML with what was set aside in it; ``sources`` as :func:`formula_html` has it."""
        if _OPEN not in markup:
            return markup
        markup = re.sub(rf"<p>{PARTING}</p>\n?", "", markup)
        depth = 0  # of code
        out: list[str] = []
        for piece in re.split(rf"(<[^<>]*>|{_OPEN}(?:{_NAME}){_CLOSE})", markup):
            if piece[:1] == "<":
                if piece.startswith(("<code", "<pre")):
                    depth += 1
                elif piece.startswith(("</code", "</pre")):
                    depth -= 1
                out.append(self.as_written(piece))
            elif piece[:1] == _OPEN:
                out.append(self.as_written(piece) if depth > 0 else self._shown(piece, sources))
            else:
                out.append(piece)
        return "".join(out)

    def as_written(self, text: str) -> str:
        """HTML with what the reader wrote in the place of tokens."""
        return _TOKEN.sub(lambda token: escape(self._known(token[1])[2]), text)

    def is_display(self, token: str) -> bool:
        """Whether a token stands for a formula on a line of its own."""
        return self._known(token[1:-1])[0] == "display"

    def _known(self, name: str) -> tuple[str, str, str]:
        if not name.isdecimal():
            sign = "|" if name == "bar" else ""
            return "sign", sign, sign
        number = int(name)
        return self.parts[number] if number < len(self.parts) else ("sign", "", "")

    def _shown(self, token: str, sources: bool) -> str:
        kind, body, _written = self._known(token[1:-1])
        if kind == "sign":
            return escape(body)
        return formula_html(body, display=kind == "display", source=sources)

    def _token(self, kind: str, body: str, written: str) -> str:
        self.parts.append((kind, body, written))
        return f"{_OPEN}{len(self.parts) - 1}{_CLOSE}"

    def _part(self, text: str, found: re.Match[str]) -> tuple[str, int]:
        """What stands for a place, ``""`` for itself, and where the text goes on."""
        if found["dollars"]:
            return self._dollars(text, found)
        if found["bracket"]:
            return self._brackets(text, found)
        if found["ticks"]:
            return self._ticks(text, found)
        if found["env"]:
            ending = f"\\end{{{found['env']}}}"
            end = text.find(ending, found.end(), found.end() + _MOST)
            return (
                self._formula(text, found.start(), end + len(ending), 0)
                if end > 0
                else _as_is(found)
            )
        if found["link"] and (link := _LINK.match(text, found.start())):
            head, tail = text[link.start() : link.start(1)], text[link.end(1) : link.end()]
            return head + BAR + tail, link.end()
        return _as_is(found)

    def _formula(self, text: str, start: int, end: int, signs: int) -> tuple[str, int]:
        written = text[start:end]
        tex = " ".join(written[signs : len(written) - signs].split())
        kind = "maths" if written[:2] == "\\(" or signs == 1 else "display"
        return self._token(kind, defined_formula(tex, self.definitions), written), end

    def _dollars(self, text: str, found: re.Match[str]) -> tuple[str, int]:
        count, start = len(found["dollars"]), found.end()
        if count > 2:
            return _as_is(found)
        end = _closing(text, start, count)
        body = text[start:end] if end > 0 else ""
        after = text[end + count : end + count + 1]
        opening = found["dollars"]
        if count == 2 and body.strip() and after != "$":
            return self._formula(text, found.start(), end + 2, 2)
        hugs = body.strip() and not (body[0].isspace() or body[-1].isspace())
        whole = "\n" not in body or _TEX_SIGN.search(body)
        money = start < len(text) and text[start].isdigit() and _CURRENCY.search(text[:start])
        if count > 1 or not hugs or not whole or after.isdigit() or money:
            return _as_is(found)
        if is_formula(body, after, opening):
            return self._formula(text, found.start(), end + 1, 1)
        return _as_is(found)

    def _brackets(self, text: str, found: re.Match[str]) -> tuple[str, int]:
        opening = found["bracket"]
        closing = "\\)" if opening == "\\(" else "\\]"
        start = found.end()
        end = text.find(closing, start, start + _MOST)
        while end > 0 and _is_escaped(text, end):
            end = text.find(closing, end + 1, start + _MOST)
        body = text[start:end].strip() if end > 0 else ""
        words = _PLAIN_WORDS.fullmatch(body) and not (body in ("x", "X") and opening == "\\(")
        if not body or (words and not _MATHS_SIGN.search(body)):
            return ("", start)
        if opening == "\\[" and text[end + 2 : end + 3] in _LINK_AFTER:
            return ("", start)
        return self._formula(text, found.start(), end + 2, 2)

    def _ticks(self, text: str, found: re.Match[str]) -> tuple[str, int]:
        """Code is passed over, unless two backticks begin what two apostrophes end."""
        ticks, start = found["ticks"], found.end()
        ends = re.compile(rf"(?<!`){ticks}(?!`)").search(text, start)
        if len(ticks) == 2 and start < len(text) and not text[start].isspace():
            quote = _ENDS_QUOTE.search(text, start, ends.start() if ends else len(text))
            if quote and (ends is None or _opens(text, ends)):
                inner = self.taken(text[start : quote.start()])
                return self._token("sign", "“", "``") + inner + self._token(
                    "sign", "”", "''"
                ), quote.end()
        return ("", ends.end() if ends else start)


def formula_in_note(tex: str, *, display: bool = False) -> str:
    r"""A formula as a note has it: between the signs with which it reads as itself.

    Mostly dollar signs; ``\(..\)`` where those would be money or stand in the formula. What
    none of them holds is given between dollar signs.
    """
    tex = " ".join(tex.split())
    pairs = (("$$", "$$"), ("\\[", "\\]")) if display else (("$", "$"), ("\\(", "\\)"))
    for opening, closing in pairs:
        aside = SetAside()
        written = f"{opening}{tex}{closing}"
        if _TOKEN.fullmatch(aside.taken(written)) and aside.parts[0][1] == tex:
            return written
    return f"{pairs[0][0]}{tex}{pairs[0][0]}"


def _as_is(found: re.Match[str]) -> tuple[str, int]:
    return "", found.end()


def _is_escaped(text: str, at: int) -> bool:
    """Whether a backslash before this place is one of a pair that is left open."""
    before = at
    while before and text[before - 1] == "\\":
        before -= 1
    return (at - before) % 2 == 1


def _opens(text: str, ticks: re.Match[str]) -> bool:
    """Whether backticks stand as those that open something do."""
    before, after = text[ticks.start() - 1 : ticks.start()], text[ticks.end() : ticks.end() + 1]
    return (not before or before.isspace() or before in "([—–") and bool(after.strip())


def _closing(text: str, start: int, count: int) -> int:
    r"""Where the dollar signs stand that end a formula; -1 where none do.

    One in words of the formula, ``\text{at $x$}``, ends what another there began.
    """
    most = start + (_MOST if count == 2 else _MOST_OF_LINE)
    sign = "$" * count
    end = text.find(sign, start, most)
    while end > 0 and (_is_escaped(text, end) or _IN_WORDS.search(text, start, end)):
        if not _is_escaped(text, end):  # pass over the pair
            end = text.find(sign, end + count, most)
        end = text.find(sign, end + count, most) if end > 0 else -1
    return end
