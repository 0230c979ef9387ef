"""Image links of notes: which addresses may name an image, and which a note names.

A picture is a file in the folder ``images`` beside the notes. An address is
that folder and a plain name, nothing else: no folder below, no way up, no
other place. To the window it goes as ``picture:NAME``, which is no address of
any file system, so that nothing but the library can find the file.
"""

import re

FOLDER = "images"
KINDS = ("png", "jpg", "gif")
"""Endings of the pictures that are taken in; ``jpeg`` is read, too."""
SCHEME = "picture:"

_NAME = r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,150}\.(?:png|jpe?g|gif)"
_PLAIN = re.compile(_NAME, re.ASCII | re.IGNORECASE)
_ADDRESS = re.compile(rf"(?:\./)?{FOLDER}/({_NAME})", re.ASCII | re.IGNORECASE)
_IN_TEXT = re.compile(rf"(?<![\w/.-])(?:\./)?{FOLDER}/({_NAME})\b", re.ASCII | re.IGNORECASE)
_EMBEDDED = re.compile(
    rf"!\[\[\s*(?:{FOLDER}/)?({_NAME})\s*(?:\\?\|[^\[\]\n]*)?\]\]", re.ASCII | re.IGNORECASE
)
_LONGEST_ALT = 100


def is_picture_name(name: str) -> bool:
    """Whether a file of this name can be a picture of ours."""
    return _PLAIN.fullmatch(name) is not None


def shown_address(address: str) -> str | None:
    """``picture:NAME`` for ``images/NAME``; None for any other address."""
    found = _ADDRESS.fullmatch(address)
    return SCHEME + found[1] if found else None


def picture_names(markdown: str) -> tuple[str, ...]:
    """The pictures that a note names, each once, in whatever way it names them."""
    named = (*_IN_TEXT.findall(markdown), *_EMBEDDED.findall(markdown))
    return tuple(dict.fromkeys(named))


def picture_link(name: str, words: str) -> str:
    """``![words](images/name)``, for a note."""
    plain = " ".join(re.sub(r"[\[\]\\`<>]", " ", words).split())[:_LONGEST_ALT]
    return f"![{plain}]({FOLDER}/{name})"
