"""Capitals of titles: which words a style must not put into small letters, in braces then.

A style of BibTeX or BibLaTeX that sets titles in sentence case makes every letter small but the
first, and the first after a colon (*BibTeXing*, section 4; ``\\MakeSentenceCase`` of biblatex).
Names, acronyms and formulas have to be in braces of their own.

Why names only where the title is in sentence case: in 'Attention Is All You Need' capitals say
nothing, and a title that is all in braces can be set in no other case.
"""

import re

from paperdesk.formats.bibtex.tex_escape import escape_words, has_lone_braces, pieces

_WORD = re.compile(r"[^\W_]+(?:['’.+-][^\W_]+)*")
_TITLE_CASE = 0.5
"""The share of long words with a capital beyond which a title is in title case."""
_LONG = 4
_JOINTS = "-+.'’"
_SENTENCE = ":?!."


def protected(title: str, *, ascii_only: bool = False) -> str:
    """A title as the words of a value, with its formulas and the capitals it keeps in braces."""
    parts = pieces(" ".join(title.split()))
    lone = has_lone_braces(parts)
    words = "".join(part for is_formula, part in parts if not is_formula)
    named, shouts = not _in_title_case(words), words.isupper()
    found: list[str] = []
    for number, (is_formula, part) in enumerate(parts):
        if is_formula:
            found.append(f"{{{part}}}")
            continue
        start = 0
        for word in () if shouts else _WORD.finditer(part):
            text = word[0]
            rest = text[1:]
            if text == text.lower() or (
                not named and rest and rest[0] not in _JOINTS and rest == rest.lower()
            ):
                continue
            first = _is_first(part[: word.start()], is_head=not number)
            if _keeps(word[0], first=first, named=named):
                found += [
                    escape_words(
                        part[start : word.start()], ascii_only=ascii_only, lone_braces=lone
                    ),
                    f"{{{escape_words(word[0], ascii_only=ascii_only)}}}",
                ]
                start = word.end()
        found.append(escape_words(part[start:], ascii_only=ascii_only, lone_braces=lone))
    return "".join(found)


def _in_title_case(text: str) -> bool:
    heads = [word[0] for word in _WORD.findall(text)[1:] if len(word) >= _LONG]
    words = [head for head in heads if head.isalpha()]
    capital = sum(map(str.isupper, words))
    return bool(words) and capital > _TITLE_CASE * len(words)


def _is_first(before: str, *, is_head: bool) -> bool:
    """Whether a word begins the title or a sentence of it, where styles keep a capital."""
    bare = before.rstrip(" \"'“‘«„([")
    return (is_head and not bare) or (bool(bare) and bare[-1] in _SENTENCE and bare != before)


def _keeps(word: str, *, first: bool, named: bool) -> bool:
    """Whether the capitals of a word, which has some, have to stay as they are."""
    parts = re.split("[-+.'’]", word)
    if len(parts) > 1 and any(len(part) == 1 and part.isupper() for part in parts):
        return True  # 'K-theory'
    if any(map(str.isupper, word[1:])):
        # 'Physics-Informed' is two words in title case, 'GPU' is one that is never small.
        return len(parts) == 1 or named or any(part[1:] != part[1:].lower() for part in parts)
    if len(word) == 1:
        return not first and word not in ("A", "I")
    return named and not first
