"""Says in the reader's language what the rooms below say in English.

They have no Qt, print the same sentences in a terminal, write them into the
journal and send them through pipes from worker processes; so a sentence comes
here as plain text and is recognised by its form: ``Starred 3 papers`` is
``Starred {papers}``. What is not recognised stays English, and English itself
is never looked at.

Why not values instead of sentences: the journal holds the last 500 acts in
words, of earlier versions too, and each of them can still be taken back.

``{papers}`` is a number of papers; those of ``WITHIN`` and ``PERHAPS`` are
sentences themselves; anything else stays as it is.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from paperdesk.ui.i18n import language
from paperdesk.ui.i18n.message_catalogue import JOINED, SENTENCES

WITHIN = frozenset({"act", "kind", "more", "readable"})
"""Placeholders that stand for a sentence of their own, and nothing else."""
PERHAPS = frozenset({"problem", "what", "why"})
"""Placeholders that stand for a sentence, or for words of another program."""
_LONGEST = 2000
"""Characters beyond which nothing is recognised: a sentence is shorter."""
_DEEPEST = 4
"""Sentences within sentences."""
_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_PAPERS = re.compile(r"([\d,]+) papers?")


def said(text: str) -> str:
    """A sentence from below in the language of the window; as it is where it is not known."""
    if language.spoken() == "en" or len(text) > _LONGEST:
        return text
    found = _recognised(text, _DEEPEST)
    return text if found is None else found


def _recognised(text: str, depth: int) -> str | None:
    """A sentence said, or None; inside another one it may begin with a small letter."""
    for form, sentence in _forms():
        found = form.fullmatch(text) or form.fullmatch(text[:1].upper() + text[1:])
        if found is None:
            continue
        parts = {name: _part(name, value, depth) for name, value in found.groupdict().items()}
        if None not in parts.values():
            return _filled(language.of("sentences", sentence), parts)
    return None


def _filled(words: str, parts: Mapping[str, str | None]) -> str:
    return _PLACEHOLDER.sub(lambda place: parts[place[1]] or "", words)


def _part(name: str, value: str, depth: int) -> str | None:
    """What stands in a place of a sentence; None where this cannot stand there."""
    if name == "papers":
        count = _PAPERS.fullmatch(value)
        return language.tr("%Ln paper(s)", "", int(count[1].replace(",", ""))) if count else None
    if name in WITHIN | PERHAPS:
        found = _recognised(value, depth - 1) if depth else None
        return value if found is None and name in PERHAPS else found
    return value


@lru_cache(maxsize=1)
def _forms() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Every sentence as a pattern: two in one, then those with the most words of their own."""
    by_words = sorted(
        SENTENCES, key=lambda one: (one not in JOINED, -len(_PLACEHOLDER.sub("", one)))
    )
    return tuple((_pattern(sentence), sentence) for sentence in by_words)


def _pattern(sentence: str) -> re.Pattern[str]:
    parts = _PLACEHOLDER.split(sentence)  # words and names in turn
    words = [re.escape(part) for part in parts[::2]]
    names = [f"(?P<{name}>.+?)" for name in parts[1::2]] + [""]
    return re.compile("".join(a + b for a, b in zip(words, names, strict=True)), re.DOTALL)
