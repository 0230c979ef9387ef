"""Elements of a style or locale file: its XML as small values, without a name space.

Why not ElementTree's own elements: a style is walked thousands of times for one list, and a
plain attribute without ``{http://purl.org/net/xbiblio/csl}`` before it is half of the time.

A style may be anybody's file. Its size, its depth and the number of its elements are bounded,
and a declaration of a document type is refused, so that no entity and no other file is read.
Source of the format: Citation Style Language 1.0.2, https://docs.citationstyles.org
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from paperdesk.model import BadFileError
from paperdesk.model.messages import Message

LARGEST = 2_000_000
"""Bytes of a style; the largest of the CSL project has 250,000."""
DEEPEST = 64
MOST_ELEMENTS = 50_000


def table(words: str) -> frozenset[str]:
    """The words of a table."""
    return frozenset(words.split())


@dataclass(slots=True)
class StyleElement:
    """An element: its name, attributes, the elements in it and the text before the first."""

    name: str
    attributes: dict[str, str]
    elements: "list[StyleElement]" = field(default_factory=list)
    text: str = ""

    def get(self, attribute: str, otherwise: str = "") -> str:
        """The value of an attribute."""
        return self.attributes.get(attribute, otherwise)

    def first(self, name: str) -> "StyleElement | None":
        """The first element of that name in it."""
        return next((each for each in self.elements if each.name == name), None)

    def all(self, name: str) -> "list[StyleElement]":
        """Those of that name directly in it."""
        return [each for each in self.elements if each.name == name]

    def walk(self) -> "Iterator[StyleElement]":
        """Itself and all elements within it."""
        yield self
        for each in self.elements:
            yield from each.walk()


def parse_style(data: bytes) -> StyleElement:
    """The root of a style or locale file. Raises BadFileError where it is no such file."""
    # Late: a window that shows no citation needs no parser.
    from xml.etree.ElementTree import ParseError  # noqa: PLC0415

    from defusedxml import DefusedXmlException  # noqa: PLC0415
    from defusedxml.ElementTree import fromstring  # noqa: PLC0415

    if len(data) > LARGEST:
        raise BadFileError(Message("citation.style_too_large"))
    try:
        root = fromstring(data, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError, RecursionError) as error:
        raise BadFileError(Message("citation.no_style")) from error
    return _Conversion().converted(root, 0)


class _Conversion:
    def __init__(self) -> None:
        self._count = 0

    def converted(self, element: object, depth: int) -> StyleElement:
        self._count += 1
        if depth > DEEPEST or self._count > MOST_ELEMENTS:
            raise BadFileError(Message("citation.style_too_large"))
        found = StyleElement(
            _bare(element.tag),  # type: ignore[attr-defined]
            {_bare(key): value for key, value in element.attrib.items()},  # type: ignore[attr-defined]
            text=element.text or "",  # type: ignore[attr-defined]
        )
        for each in element:  # type: ignore[attr-defined]
            if isinstance(each.tag, str):
                found.elements.append(self.converted(each, depth + 1))
        return found


def _bare(name: str) -> str:
    return name.rpartition("}")[2]
