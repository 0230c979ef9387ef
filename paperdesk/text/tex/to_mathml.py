"""Formulas as MathML Core, which every browser sets by itself, with no picture and no request.

The only importer of latex2mathml (MIT), which ziamath brings with it. What it makes is parsed
and written anew: it lets ``\\href`` and some signs pass that would be markup.

Why not the pictures of ``to_svg``: a page of a thousand papers would be ten times as large and
take a minute, and no screen reader could say its formulas.
"""

import re
from html import escape
from xml.etree.ElementTree import Element, ParseError, fromstring

from paperdesk.text.tex.mathml_repair import escaped, prepare, repair
from paperdesk.text.tex.to_svg import LONGEST


def _names(table: str) -> frozenset[str]:
    return frozenset(table.split())


_NAMESPACE = "{http://www.w3.org/1998/Math/MathML}"
_ELEMENTS = _names("""
    math mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle mpadded mphantom msub msup
    msubsup munder mover munderover mmultiscripts mprescripts mtable mtr mtd merror
""")
"""Elements of MathML Core (W3C, 2025) that name nothing else."""
_ATTRIBUTES = _names("""
    display mathvariant displaystyle scriptlevel stretchy fence form accent accentunder
    lspace rspace symmetric maxsize minsize largeop movablelimits linethickness width height
    depth separator columnalign
""")
_VALUE = re.compile(r"[\w. %+-]{1,40}")
_DEEPEST = 40
_ESCAPED = re.compile(r"\\([&%#$_{}])")


def mathml(tex: str, *, display: bool = False) -> str | None:
    """A formula (without its dollar signs) as an element ``math``; None for what is not
    understood, too long or too deep. Never raises."""
    if not 0 < len(tex) <= LONGEST or not tex.isprintable():
        return None
    prepared = prepare(tex)
    if prepared is None:
        return None
    try:
        # Late: it takes 50 ms, and most pages need none.
        from latex2mathml.converter import convert  # noqa: PLC0415

        made = convert(prepared, display="block" if display else "inline")
        root = fromstring(escaped(made))
        repair(root)
        return _written(root, 0)
    except (ParseError, _NotCoreError):
        return None
    except Exception:  # noqa: BLE001 - any failure of a foreign parser on foreign text
        return None


class _NotCoreError(Exception):
    """There is an element that MathML Core has not, or too many within each other."""


def _written(element: Element, depth: int) -> str:
    name = element.tag.removeprefix(_NAMESPACE)
    if name not in _ELEMENTS or depth > _DEEPEST:
        raise _NotCoreError
    attributes = "".join(
        f' {key}="{value}"'
        for key, value in element.attrib.items()
        if key in _ATTRIBUTES and _VALUE.fullmatch(value)
    )
    inner = "".join(_written(child, depth + 1) + escape(child.tail or "") for child in element)
    said = element.text or ""
    text = escape(_ESCAPED.sub(r"\1", said) if name == "mtext" else said)
    if name == "mi" and text.startswith("\\"):
        raise _NotCoreError  # a command that is not known
    return f"<{name}{attributes}>{text}{inner}</{name}>"
