r"""Definition reader: what an author defines in TeX, and how it is put in place of its commands.

Read are definitions of macros (``\newcommand``, ``\def``, ``\let``, ``\DeclareMathOperator``
and their kin), in a paper's source as in a formula that brings its own; nothing is run.

Source: the LaTeX Project, *LaTeX2e: An unofficial reference manual*, chapter 12 (Definitions).
"""

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import NamedTuple


class Definition(NamedTuple):
    """What a command stands for: its body with ``#1``, the arguments it takes, and what the
    first one is where it may be left out."""

    body: str
    takes: int = 0
    option: str | None = None


Definitions = Mapping[str, Definition]
"""By name, without the backslash."""


class FoundDefinition(NamedTuple):
    """A definition of a command, and where it stands."""

    name: str
    definition: Definition
    start: int
    end: int


_MOST_BEGUN = 12_000
_LONGEST_BODY = 400
LONGEST_TEXT = 40_000
"""Characters of a text that definitions are put into."""
_ROUNDS = 8

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
SPACING = re.compile(r"\\(?:xspace|relax|protect|allowbreak)(?![A-Za-z])\s*")
"""Commands that only mind the blanks around what they stand in."""
_COMMAND = re.compile(r"\\([A-Za-z]+)")
_PARAMETER = re.compile(r"#(\d)")


def definitions_in(source: str) -> Iterator[FoundDefinition]:
    """The definitions in TeX, in their order. Time is linear in the length."""
    for found in islice(_BEGINS.finditer(source), _MOST_BEGUN):
        name = found["braced"] or found["bare"] or found["defined"] or found["let"]
        start, end = found.span()
        if found["let"]:
            yield FoundDefinition(name, Definition(found["like"]), start, end)
            continue
        body = _group(source, end)
        if body is None:
            continue
        end += len(body) + 2
        if found["operator"]:
            definition = Definition(rf"\operatorname{{{body}}}")
        elif found["pair"]:
            closing = _group(source, end)
            definition = Definition(rf"{body} #1{closing or ''} ", 1)
            end += 0 if closing is None else len(closing) + 2
        else:
            takes = int(found["takes"] or 0) or (found["marks"] or "").count("#")
            takes = takes or (found["kinds"] or "").count("m")
            definition = Definition(_plain(body), takes, found["option"])
        yield FoundDefinition(name, definition, start, end)


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


def put(text: str, definitions: Definitions) -> str:
    """``text`` with the definitions in place, and those that they bring."""
    for _ in range(_ROUNDS):
        more = placed(text, definitions)
        if more == text or len(more) > LONGEST_TEXT + 2 * len(text):
            break
        text = more
    return text


def placed(text: str, definitions: Definitions) -> str:
    """``text`` with the definitions in place once, apart from the commands around them."""
    out: list[str] = []
    at, body = 0, ""
    for found in _COMMAND.finditer(text):
        start = found.start()
        definition = definitions.get(found[1])
        if definition is None or start < at or text[start - 1 : start] == "\\":
            continue
        arguments, end = _arguments(text, found.end(), definition)
        if len(arguments) < definition.takes:
            continue
        before, last = text[at:start], body
        body = SPACING.sub("", _with_arguments(definition.body, arguments))
        joined = body[:1].isalpha() and _ENDS_IN_COMMAND.search(before or last)
        glued = _ENDS_IN_COMMAND.search(body) and text[end : end + 1].isalpha()
        out += [before, " " if joined else "", body, " " if glued else ""]
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
