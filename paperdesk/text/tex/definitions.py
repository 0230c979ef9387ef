r"""Definitions of authors' commands: read from the TeX of a paper, and put in place in its words.

An abstract says ``\R`` and ``\ip{x}{y}``; the paper's source says what these are. Only read are
definitions of macros (``\newcommand``, ``\def``, ``\let``, ``\DeclareMathOperator`` and their
kin); nothing is run, and one that a formula cannot show (conditions, boxes, loops, commands that
nobody knows) is left out, so that the habits of :mod:`paperdesk.text.tex.macros` answer for it.

Source: the LaTeX Project, *LaTeX2e: An unofficial reference manual*, chapter 12 (Definitions).
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import NamedTuple

from paperdesk.text.tex import symbols
from paperdesk.text.tex.macros import meaning


class Definition(NamedTuple):
    """What a command stands for: its body with ``#1``, the arguments it takes, and what the
    first one is where it may be left out."""

    body: str
    takes: int = 0
    option: str | None = None


Definitions = Mapping[str, Definition]
"""By name, without the backslash."""

LONGEST = 4 * 1024 * 1024
"""Characters of one file that are looked at."""
MOST = 3_000
"""Definitions of one paper that are taken."""
_MOST_BEGUN = 12_000
_LONGEST_BODY = 400
_LONGEST_TEXT = 40_000
_ROUNDS = 8

_COMMENT = re.compile(r"(?<!\\)%[^\n]*\n?[ \t]*")
_NAME = r"\s*(?:\{\s*\\(?P<braced>[A-Za-z]+)\s*\}|\\(?P<bare>[A-Za-z]+))\s*"
_BEGINS = re.compile(
    r"\\(?:(?:(?P<macro>(?:(?:re)?newcommand|providecommand|DeclareRobustCommand)\*?)"
    r"|(?P<operator>DeclareMathOperator)\*?|(?P<pair>DeclarePairedDelimiter)"
    r"|(?P<document>NewDocumentCommand))" + _NAME
    + r"(?(macro)(?:\[(?P<takes>\d)\]\s*)?(?:\[(?P<option>[^\[\]]{0,80})\]\s*)?)"
    r"(?(document)\{(?P<kinds>[m ]{0,9})\}\s*)(?=\{)"
    r"|[gex]?def\s*\\(?P<defined>[A-Za-z]+)(?P<marks>(?:#\d)*)\s*(?=\{)"
    r"|let\s*\\(?P<let>[A-Za-z]+)\s*(?:=\s*)?(?P<like>\\[A-Za-z]+))"
)  # fmt: skip
_IF_MATHS = re.compile(r"\\ifmmode\s*(.*?)\\else.*?\\fi(?![a-z])", re.DOTALL)
_ENDS_IN_COMMAND = re.compile(r"\\[A-Za-z]+\Z")
_OPTION = re.compile(r"\s*\[([^\[\]]{0,80})\]")
_TOKEN = re.compile(r"\s*(\\[A-Za-z]+|[^\\}$\s])")
_SPACED = re.compile(r"\\(?:xspace|relax|protect|allowbreak)(?![A-Za-z])\s*")
_NO_FORMULA = re.compile(
    r"@|\\(?:if|fi|else|or|csname|expandafter|input|let|def|footnote|ref|eqref|label|special|write"
    r"|begingroup|hbox\s+to|raisebox|rotatebox|includegraphics|vcenter|halign|edef|the|verb|begin)"
)
_COMMAND = re.compile(r"\\([A-Za-z]+)")
_PARAMETER = re.compile(r"#(\d)")
_FORMULA = re.compile(
    r"((?<!\\)\$\$[^$]{1,2000}\$\$|(?<![\\$])\$[^$]{1,2000}\$"
    r"|\\\((?:(?!\\[()]).){1,2000}\\\)|\\\[(?:(?!\\[\[\]]).){1,2000}\\\])",
    re.DOTALL,
)
_MATHS = re.compile(r"[\^_]|\\(?:math|ensuremath|operatorname|bm|boldsymbol|Bbb|frac|text\{)")
_FIXED = frozenset((*symbols.STYLES, *symbols.STACKS, *symbols.SILENT, *symbols.INFIX)) | {
    "begin",
    "end",
    "sqrt",
    "not",
    "item",
    "cite",
    "url",
    "href",
    "par",
}
"""Commands that keep their own meaning whatever a source says."""
_OF_TEXT = frozenset((*symbols.ACCENTS, "l", "L", "o", "O", "i", "j", "ss", "S", "P", "aa", "AA"))
"""Letters and accents of prose, which are defined anew only for formulas."""


def definitions_of(sources: Iterable[str]) -> dict[str, Definition]:
    """The definitions in TeX files, the last of each name; those that a formula can show.

    Never raises; time is linear in the length.
    """
    found: dict[str, Definition] = {}
    for source in sources:
        for name, definition in _read(_COMMENT.sub("", source[:LONGEST])):
            if len(found) < MOST or name in found:
                found[name] = definition
    usable = {
        name: one
        for name, one in found.items()
        if name not in _FIXED and not _NO_FORMULA.search(one.body) and one.body.strip()
    }
    return {name: one for name, one in usable.items() if _is_shown(name, usable)}


def with_definitions(text: str, definitions: Definitions) -> str:
    """A title or abstract with the commands of its author put in place.

    Between dollar signs all are; elsewhere letters and accents of prose stay as they are, and
    what is a formula gets dollar signs. Never raises.
    """
    if "\\" not in text or not definitions or len(text) > _LONGEST_TEXT:
        return text
    prose = {name: _in_prose(one) for name, one in definitions.items() if name not in _OF_TEXT}
    parts = _FORMULA.split(text)
    for at, part in enumerate(parts):
        parts[at] = _put(part, definitions if at % 2 else prose)
    return "".join(parts)


def defined_formula(tex: str, definitions: Definitions) -> str:
    """A formula (without its dollar signs) with the commands of its author put in place."""
    return _put(tex, definitions) if definitions and "\\" in tex else tex


def _read(source: str) -> Iterator[tuple[str, Definition]]:
    for found in islice(_BEGINS.finditer(source), _MOST_BEGUN):
        name = found["braced"] or found["bare"] or found["defined"] or found["let"]
        if found["let"]:
            yield name, Definition(found["like"])
            continue
        body = _group(source, found.end())
        if body is None:
            continue
        if found["operator"]:
            yield name, Definition(rf"\operatorname{{{body}}}")
        elif found["pair"]:
            closing = _group(source, found.end() + len(body) + 2) or ""
            yield name, Definition(rf"{body} #1{closing} ", 1)
        else:
            takes = int(found["takes"] or 0) or (found["marks"] or "").count("#")
            takes = takes or (found["kinds"] or "").count("m")
            yield name, Definition(_plain(body), takes, found["option"])


def _plain(body: str) -> str:
    """A body without what asks whether it stands in a formula."""
    return _IF_MATHS.sub(r"\1", body)


def _group(source: str, at: int) -> str | None:
    """What stands in the braces that open here; None where they do not, or are long."""
    if source[at : at + 1] != "{":
        return None
    depth = 0
    for place in range(at, min(len(source), at + _LONGEST_BODY)):
        sign = source[place]
        if sign in "{}" and source[place - 1] != "\\":
            depth += 1 if sign == "{" else -1
            if not depth:
                return source[at + 1 : place]
    return None


def _is_shown(name: str, definitions: Definitions) -> bool:
    """Whether all that a command stands for is known in the end, and no part of itself."""
    waiting, seen = [name], set()
    while waiting:
        for used in _COMMAND.findall(definitions[waiting.pop()].body):
            if used == name:
                return False
            if used in seen:
                continue
            seen.add(used)
            if used in definitions:
                waiting.append(used)
            elif used not in symbols.KNOWN and meaning(used) is None:
                return False
    return True


def _in_prose(definition: Definition) -> Definition:
    body = definition.body
    if not _MATHS.search(body) or "$" in body:
        return definition
    return definition._replace(body=f"${_SPACED.sub('', body).strip()}$")


def _put(text: str, definitions: Definitions) -> str:
    """``text`` with the definitions in place, and those that they bring."""
    for _ in range(_ROUNDS):
        placed = _placed(text, definitions)
        if placed == text or len(placed) > _LONGEST_TEXT + 2 * len(text):
            break
        text = placed
    return text


def _placed(text: str, definitions: Definitions) -> str:
    out: list[str] = []
    at = 0
    for found in _COMMAND.finditer(text):
        start = found.start()
        definition = definitions.get(found[1])
        if definition is None or start < at or text[start - 1 : start] == "\\":
            continue
        arguments, end = _arguments(text, found.end(), definition)
        if len(arguments) < definition.takes:
            continue
        body = _SPACED.sub("", _with_arguments(definition.body, arguments))
        glued = _ENDS_IN_COMMAND.search(body) and text[end : end + 1].isalpha()
        out += [text[at:start], body, " " if glued else ""]
        at = end
    return "".join((*out, text[at:]))


def _with_arguments(body: str, arguments: list[str]) -> str:
    def given(found: re.Match[str]) -> str:
        number = int(found[1])
        return arguments[number - 1] if 0 < number <= len(arguments) else ""

    return _PARAMETER.sub(given, body)


def _arguments(text: str, at: int, definition: Definition) -> tuple[list[str], int]:
    """What stands behind a command as its arguments, as far as there are any, and their end."""
    if not definition.takes:
        return [], at + 2 * text.startswith("{}", at)
    taken: list[str] = []
    if definition.option is not None:
        option = _OPTION.match(text, at)
        taken.append(option[1] if option else definition.option)
        at = option.end() if option else at
    while len(taken) < definition.takes and (token := _TOKEN.match(text, at)):
        group = _group(text, token.start(1))
        if group is None and token[1] == "{":
            break
        taken.append(token[1] if group is None else group)
        at = token.end() if group is None else token.start(1) + len(group) + 2
    return taken, at
