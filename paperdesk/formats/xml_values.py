"""Values of an XML entry: texts by their paths, each taken once, and what nobody took.

A path is ``dates/year`` or ``name[@type='personal']``, as ElementTree understands it. Texts keep
inline markup (``<i>``, ``<sub>``, MathML) as tags, which the gate behind all readers turns into
plain text. What is left is told as ``<dates><year>``: with brackets no element has
the name of a key that means a field.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from paperdesk.formats.xml_entry_builder import Element

_INLINE = frozenset(
    (
        *("i", "b", "u", "em", "strong", "sub", "sup", "sc", "span", "p", "br", "italic", "bold"),
        *("inf", "underline", "monospace", "title", "sec", "list", "list-item", "sans-serif"),
        *("inline-formula", "disp-formula", "alternatives", "tex-math", "named-content"),
    )
)
_MARKS = frozenset(
    ("i", "b", "u", "em", "strong", "sub", "sup", "inf", "span", "style", "math", "italic", "bold")
)
_MOST_LEFT = 200


class XmlValues:
    """The elements of an entry, from which each is taken once."""

    def __init__(self, root: Element) -> None:
        self.root = root
        self._taken: set[int] = set()

    def take(self, path: str, root: Element | None = None) -> list[Element]:
        """The elements of a path that nobody took; with them, all within them are taken."""
        base = self.root if root is None else root
        found = [one for one in base.findall(path) if id(one) not in self._taken]
        self._taken.update(id(one) for one in found)
        return found

    def texts(self, *paths: str, root: Element | None = None) -> list[str]:
        """All texts of these paths that are not empty, marked up as they are."""
        found = (marked(one) for path in paths for one in self.take(path, root))
        return [text for text in found if text]

    def first(self, *paths: str, root: Element | None = None) -> str:
        """The first text of these paths; the same text under another of them is taken too.

        Texts that say something else are left.
        """
        base = self.root if root is None else root
        said = ""
        for one in (one for path in paths for one in base.findall(path)):
            text = "" if id(one) in self._taken else marked(one)
            if text and (not said or _bare(text) == _bare(said)):
                said = said or text
                self._taken.add(id(one))
        return said

    def fitting(self, fits: Callable[[str], object], *paths: str) -> list[str]:
        """All texts of these paths that fit; the others stay."""
        found: list[str] = []
        for one in (one for path in paths for one in self.root.findall(path)):
            if id(one) not in self._taken and (text := marked(one)) and fits(text):
                self._taken.add(id(one))
                found.append(text)
        return found

    def drop_element(self, *elements: Element) -> None:
        """Take elements, and say nothing of them."""
        self._taken.update(map(id, elements))

    def drop(self, *paths: str) -> None:
        """Take the elements of these paths, and say nothing of them."""
        for path in paths:
            self.take(path)

    def left(self) -> dict[str, Any]:
        """What was not taken: by its path a text, or a list of those that stand under it."""
        found: dict[str, list[str]] = {}
        for path, text in self._walk(self.root, ""):
            if path in found or len(found) < _MOST_LEFT:
                found.setdefault(path, []).append(text)
        return {path: texts[0] if len(texts) == 1 else texts for path, texts in found.items()}

    def _walk(self, element: Element, above: str) -> Iterator[tuple[str, str]]:
        for child in element:
            if id(child) in self._taken:
                continue
            path = f"{above}<{child.tag}>"
            if any(one.tag not in _MARKS for one in child):
                yield from self._walk(child, path)
            elif text := marked(child) or child.get("resource", "") or child.get("href", ""):
                yield path, text


def marked(element: Element) -> str:
    """The text of an element with tags for what is marked in it; paragraphs stand apart."""
    text = "".join(_marked(element)) if len(element) else element.text or ""
    if "\r" in text:  # written as &#xD;, which is how EndNote ends a paragraph
        text = text.replace("\r\n", "\n").replace("\r", "\n\n")
    return text.strip()


def _marked(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag == "style":  # EndNote's
            faces = child.get("face", "").split()
            yield from _in_tags(child, [_FACES[face] for face in faces if face in _FACES])
        elif child.tag == "math":
            yield _formula(child)
        else:
            yield from _in_tags(child, (child.tag,) if child.tag in _INLINE else ())
        yield child.tail or ""


_FACES = {"superscript": "sup", "subscript": "sub", "italic": "i", "bold": "b"}


def _in_tags(element: Element, tags: Iterable[str]) -> Iterator[str]:
    inner = "".join(_marked(element))
    for tag in tags if inner.strip() else ():
        inner = f"<{tag}>{inner}</{tag}>"
    yield inner


def _formula(element: Element) -> str:
    """MathML as it stands."""
    given = "".join(f' {name}="{_escaped(value)}"' for name, value in element.attrib.items())
    inner = _escaped(element.text or "")
    inner += "".join(_formula(child) + _escaped(child.tail or "") for child in element)
    return f"<{element.tag}{given}>{inner}</{element.tag}>"


def _escaped(text: str) -> str:
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&quot;")


_BLANKS = re.compile(r"\s+")


def _bare(text: str) -> str:
    return _BLANKS.sub(" ", text).strip().casefold()
