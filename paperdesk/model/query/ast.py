"""Syntax tree of a query, as a value.

The shapes and how they are printed; :mod:`paperdesk.model.query.parser` reads text into them.

The grammar is one everywhere (list, command line, export). A query is a
*bag* of clauses at its top: plain words, phrases and groups are **wanted**
(papers with all of them come first, then those with most), others are
**demanded** (``+word``, every filter such as ``tag:x``) or **refused**
(``-word``, ``NOT word``).

An :class:`AllOf` of nothing but :class:`Not` means every paper but those; it
stands only inside an :class:`AnyOf` or a :class:`Not`.

Why a backslash when printing: a word may hold any sign (``what?``, ``a(b``),
also one that the grammar would read. ``\\`` before a sign takes its meaning
away, and before a letter it is a letter itself, so that TeX can be pasted.
Between parts without a small letter an OR is printed as ``||``: in a text of
capitals the word OR is a word.
"""

import re

from paperdesk.model.frozen import Value, late_dataclass
from paperdesk.model.messages import Message
from paperdesk.model.query.fields import FIELD_NAMES, FIELDS, ID_KINDS


@late_dataclass(frozen=True, slots=True, repr=False)
class Word(Value):
    """One word as typed. ``field`` ``""`` means title, abstract, authors and note.

    ``prefix``: the word may go on (the last word while typing, or ``word*``).
    ``wild``: holds ``*`` or ``?`` inside. ``fuzzy``: up to that many edits
    (0 to 2). ``exact``: not stemmed (``=word`` or a ``"quoted"`` single word).
    ``meant``: as which words, the likeliest first, a search read one that is likely
    misspelled; ``also``: as what else it may stand, as the long form of an acronym; neither is
    printed.
    """

    text: str
    field: str = ""
    prefix: bool = False
    wild: bool = False
    fuzzy: int = 0
    exact: bool = False
    meant: tuple[str, ...] = ()
    also: tuple[str, ...] = ()


@late_dataclass(frozen=True, slots=True, repr=False)
class Phrase(Value):
    """Words one after another; with ``slop`` (``"a b"~5``) near, in any order.

    ``prefix``: the last word may go on (a phrase still being typed).
    """

    words: tuple[str, ...]
    field: str = ""
    slop: int = 0
    prefix: bool = False


@late_dataclass(frozen=True, slots=True, repr=False)
class Filter(Value):
    """A clause the library resolves to a set of papers: ``tag:rl/*``, ``is:new``.

    ``value`` is the text after the colon, as understood (``>50``, ``<7d``,
    ``2024..2026``, ``rl/*``).
    """

    name: str
    value: str


@late_dataclass(frozen=True, slots=True, repr=False)
class AllOf(Value):
    """Every part must hold (an explicit AND, or words side by side in parentheses)."""

    parts: tuple["Node", ...]


@late_dataclass(frozen=True, slots=True, repr=False)
class AnyOf(Value):
    """At least one part must hold (OR)."""

    parts: tuple["Node", ...]


@late_dataclass(frozen=True, slots=True, repr=False)
class Not(Value):
    """The part must not hold; inside :class:`AllOf` only."""

    part: "Node"


Node = Word | Phrase | Filter | AllOf | AnyOf | Not


@late_dataclass(frozen=True, slots=True, repr=False)
class Query(Value):
    """A parsed query. ``flags`` are remarks for the reader ('no field named titel').

    ``str(query)`` prints it in the grammar; parsing that gives the same query.
    """

    wanted: tuple[Node, ...] = ()
    demanded: tuple[Node, ...] = ()
    refused: tuple[Node, ...] = ()
    flags: tuple[Message, ...] = ()

    def __str__(self) -> str:
        """The query in the grammar: demanded parts with ``+``, refused ones with ``-``."""
        clauses = [
            *map(printed, self.wanted),
            *(
                printed(node) if filters_only(node) else "+" + printed(node)
                for node in self.demanded
            ),
            *("-" + _operand(node) for node in self.refused),
        ]
        return " ".join(clauses)

    def __bool__(self) -> bool:
        """Whether anything is asked for."""
        return bool(self.wanted or self.demanded or self.refused)

    @property
    def filters(self) -> tuple[Filter, ...]:
        """Every filter in the query, at any depth, each once, in order."""
        found: dict[Filter, None] = {}

        def walk(node: Node) -> None:
            match node:
                case Filter():
                    found[node] = None
                case AllOf(parts) | AnyOf(parts):
                    for part in parts:
                        walk(part)
                case Not(part):
                    walk(part)
                case _:
                    pass

        for node in (*self.wanted, *self.demanded, *self.refused):
            walk(node)
        return tuple(found)


_QUOTED_SIGNS = re.compile(r'["\\*]')
_WORD_SIGNS = re.compile(r'[*?~"()\\]')
_WILD_SIGNS = re.compile(r'[~"()\\]')
_FIRST_SIGN = re.compile(r"^[+\-=]")
_LAST_SIGN = re.compile(r"[.,;:!]\Z")
_LAST_WILD_SIGN = re.compile(r"[.,;:!?]\Z")
_READ_AS_FIELD = re.compile(rf"^({'|'.join((*FIELD_NAMES, *ID_KINDS))}):", re.IGNORECASE)
_READ_AS_OPERATOR = ("AND", "OR", "NOT")


def printed(node: Node) -> str:
    """One part of a query in the grammar.

    An OR is printed without parentheses of its own, since it binds tighter
    than standing side by side; whoever negates it adds them.
    """
    match node:
        case Word():
            return _field(node.field) + _printed_word(node)
        case Phrase(words, field, slop, prefix):
            quoted = " ".join(_QUOTED_SIGNS.sub(r"\\\g<0>", word) for word in words)
            near = f"~{slop}" if slop else ""
            return f'{_field(field)}"{quoted}{"*" if prefix else ""}"{near}'
        case Filter(name, value):
            return f"{name}:{_printed_value(value)}"
        case AllOf(parts):
            return "(" + " ".join(map(printed, parts)) + ")"
        case AnyOf(parts):
            some = [_alternative(part) for part in parts]
            small = any(sign.islower() for part in some for sign in part)
            return (" OR " if small else " || ").join(some)
        case Not(part):
            return "-" + _operand(part)


def _operand(node: Node) -> str:
    """A part as it stands after a minus."""
    return f"({printed(node)})" if isinstance(node, AnyOf) else printed(node)


def _alternative(node: Node) -> str:
    """A part as it stands beside OR: a lone Not needs no parentheses there."""
    match node:
        case AllOf((Not() as refused,)):
            return printed(refused)
        case _:
            return printed(node)


def _field(name: str) -> str:
    """A field's name as readers write it."""
    return f"{FIELDS[name].spelling}:" if name else ""


def _printed_word(word: Word) -> str:
    """A word with its signs, and a backslash before those that belong to its text."""
    star = "*" if word.prefix else ""
    if word.exact:
        return '"' + _QUOTED_SIGNS.sub(r"\\\g<0>", word.text) + star + '"'
    if star and len(word.text) == 1:  # with one star it is a name: A*
        star = "**"
    text = word.text if word.text.isalnum() else _with_signs(word)
    edits = {0: "", 1: "~"}.get(word.fuzzy, f"~{word.fuzzy}")
    if text in _READ_AS_OPERATOR and not (word.field or star or edits):
        text = "\\" + text
    return text + star + edits


def _with_signs(word: Word) -> str:
    """The text of a word that has other signs than letters and digits, as it is printed."""
    own, last = (_WILD_SIGNS, _LAST_WILD_SIGN) if word.wild else (_WORD_SIGNS, _LAST_SIGN)
    text = word.text
    for signs in (own, _FIRST_SIGN, last):
        text = signs.sub(r"\\\g<0>", text)
    if not word.field:
        return _READ_AS_FIELD.sub(r"\1\\:", text)
    # After a colon it is an address, not a field.
    return "\\" + text if text.startswith("//") else text


def _printed_value(value: str) -> str:
    """A filter's value, in quotes if it holds what would end it."""
    if re.search(r'[\s"()\\]|^//', value):
        return '"' + re.sub(r'["\\]', r"\\\g<0>", value) + '"'
    return value


def filters_only(node: Node) -> bool:
    """Whether nothing but filters stands in it; such a part is always demanded."""
    match node:
        case Filter():
            return True
        case AllOf(parts) | AnyOf(parts):
            return all(map(filters_only, parts))
        case Not(part):
            return filters_only(part)
        case _:
            return False
