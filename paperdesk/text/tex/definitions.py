r"""Definitions of authors' commands: read from the TeX of a paper, and put in place in its words.

An abstract says ``\R`` and ``\ip{x}{y}``; the paper's source says what these are. A definition
that a formula cannot show (conditions, boxes, loops, commands that nobody knows) is left out, so
that the habits of :mod:`paperdesk.text.tex.macros` answer for it.
"""

import re
from collections.abc import Iterable

from paperdesk.text.tex import symbols
from paperdesk.text.tex.definition_reader import (
    LONGEST_TEXT,
    SPACING,
    Definition,
    Definitions,
    definitions_in,
    put,
)
from paperdesk.text.tex.macros import meaning

LONGEST = 4 * 1024 * 1024
"""Characters of one file that are looked at."""
MOST = 3_000
"""Definitions of one paper that are taken."""

_COMMENT = re.compile(r"(?<!\\)%[^\n]*\n?[ \t]*")
_NO_FORMULA = re.compile(
    r"@|\\(?:if|fi|else|or|csname|expandafter|input|let|def|footnote|ref|eqref|label|special|write"
    r"|begingroup|hbox\s+to|raisebox|rotatebox|includegraphics|vcenter|halign|edef|the|verb|begin)"
)
_COMMAND = re.compile(r"\\([A-Za-z]+)")
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
        for name, definition, *_ in definitions_in(_COMMENT.sub("", source[:LONGEST])):
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
    if "\\" not in text or not definitions or len(text) > LONGEST_TEXT:
        return text
    prose = {name: _in_prose(one) for name, one in definitions.items() if name not in _OF_TEXT}
    parts = _FORMULA.split(text)
    for at, part in enumerate(parts):
        parts[at] = put(part, definitions if at % 2 else prose)
    return "".join(parts)


def defined_formula(tex: str, definitions: Definitions) -> str:
    """A formula (without its dollar signs) with the commands of its author put in place."""
    return put(tex, definitions) if definitions and "\\" in tex else tex


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
    return definition._replace(body=f"${SPACING.sub('', body).strip()}$")
