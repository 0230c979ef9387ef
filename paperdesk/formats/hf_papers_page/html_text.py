"""Text of a saved HTML page: its lines as a browser shows them, its links, and what it carries
in the attributes of its elements.

Source: HTML (living standard); which elements begin a line is told by its style sheet.

Why not the parser of the standard library: it takes the square of the length for some pages
that were cut or made by hand. Here what is no tag is text, and a page is gone through once.
"""

import re
from html import unescape
from typing import NamedTuple

_TAG = re.compile(
    r"<(?P<end>/?)(?P<name>[A-Za-z][\w-]{0,30})"
    r"(?P<given>(?:[^<>\"']|\"[^\"]*+\"|'[^']*+')*+)>"
)
_ATTRIBUTE = re.compile(r"([\w:-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_UNSEEN = frozenset(("script", "style", "svg", "noscript", "template", "head", "select", "iframe"))
_INLINE = frozenset(
    """a abbr b bdi bdo cite code em font i kbd mark q s samp small span strong sub sup time u var
    img wbr label""".split()  # noqa: SIM905
)
_MOST_FAILURES = 1_000
"""Signs of a tag that are none; a page with more of them is read up to there."""
_LARGEST = 16 * 1024**2
"""Letters of a page that are read."""


class SavedPageText(NamedTuple):
    """``text`` in lines, blank ones between blocks; ``links`` are addresses with their words;
    ``carried`` are the values of ``data-props``, from which such pages are built."""

    text: str
    links: tuple[tuple[str, str], ...]
    carried: tuple[str, ...]


def page_text(markup: str) -> SavedPageText:
    """What a page shows and carries. Never raises; linear in the length."""
    markup = markup[:_LARGEST]
    reader = _PageReader()
    at = failures = 0
    while (start := markup.find("<", at)) >= 0 and failures < _MOST_FAILURES:
        reader.write(markup[at:start])
        if markup.startswith("<!--", start):
            end = markup.find("-->", start)
            at = end + 3 if end >= 0 else len(markup)
        elif tag := _TAG.match(markup, start):
            at = reader.tag(tag, markup)
        elif markup.startswith(("<!", "<?"), start) and (end := markup.find(">", start)) >= 0:
            at = end + 1
        else:
            failures += 1
            reader.write("<")
            at = start + 1
    reader.write(markup[at:] if failures < _MOST_FAILURES else "")
    return reader.page()


class _PageReader:
    """Writer of the lines of a page, tag by tag."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._links: list[tuple[str, str]] = []
        self._carried: list[str] = []
        self._link: tuple[str, int] | None = None

    def write(self, words: str) -> None:
        """Text between tags."""
        if words:
            self._parts.append(re.sub(r"\s+", " ", unescape(words)))

    def tag(self, tag: re.Match[str], markup: str) -> int:
        """What a tag means; the place behind it, and behind what is not shown."""
        name, at = tag["name"].lower(), tag.end()
        if not tag["end"]:
            given = {key.lower(): unescape(a or b or c) for key, a, b, c in _found(tag["given"])}
            if "data-props" in given:
                self._carried.append(given["data-props"])
            if name in _UNSEEN:
                end = markup.find(f"</{name}", at)
                return end if end >= 0 else len(markup)
            if name == "a":
                self._link = (given.get("href", ""), len(self._parts))
        elif name == "a" and self._link:
            address, first = self._link
            words = " ".join("".join(self._parts[first:]).split())
            if address and words:
                self._links.append((address, words))
            self._link = None
        if name not in _INLINE:
            self._parts.append("\n" if name == "br" else "\n\n")
        return at

    def page(self) -> SavedPageText:
        """The page as it was read."""
        lines = (" ".join(line.split()) for line in "".join(self._parts).split("\n"))
        text = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
        return SavedPageText(text, tuple(self._links), tuple(self._carried))


def _found(given: str) -> list[tuple[str, str, str, str]]:
    return _ATTRIBUTE.findall(given) if "=" in given else []
