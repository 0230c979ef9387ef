"""Alternatives of a query: what was looked for beside its words, and how to do without.

A reader does without by quotes: ``"RLHF"`` is looked for as it stands. So a query keeps it,
wherever it is saved or sent.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from paperdesk.model.frozen import Value
from paperdesk.model.query.ast import Query, Word


@dataclass(frozen=True, slots=True)
class Alternative(Value):
    """Words of a query (``written``, as one types them), and as what they may stand as well."""

    written: str
    also: tuple[str, ...]


def alternatives(query: Query) -> tuple[Alternative, ...]:
    """What a search looked for beside the words of ``query``, neighbours that share it once."""
    return tuple(_joined(query))


def _joined(query: Query) -> Iterator[Alternative]:
    written: list[str] = []
    also: tuple[str, ...] = ()
    for node in (*query.wanted, Word("")):
        here = node.also if isinstance(node, Word) else ()
        if written and here != also:
            yield Alternative(" ".join(written), also)
            written = []
        if here and isinstance(node, Word):
            written.append(node.text)
        also = here


def without_alternative(text: str, alternative: Alternative) -> str:
    """The query ``text`` that looks for these words alone: the last of them is put in quotes."""
    words = [re.escape(word) for word in alternative.written.split()]
    before = r"[^\w\"]+".join(words[:-1])
    run = re.compile(rf'(?<![^\s(])({before})([^\w"]*)({words[-1]})(?!["\w])')
    parts = text.split('"')  # every second one is a phrase
    for n in range(0, len(parts), 2):
        changed = run.sub(r'\1\2"\3"', parts[n], count=1)
        if changed != parts[n]:
            parts[n] = changed
            break
    return '"'.join(parts)
