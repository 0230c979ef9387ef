"""Numbers of a citation: volumes, pages, editions; ordinals, Roman numerals, ranges."""

import re

from paperdesk.formats.citation.csl_locale import CslLocale

_ONE = r"[A-Za-z]{0,3}\d+[A-Za-z]{0,4}"
_NUMERIC = re.compile(rf"{_ONE}(?:\s*[,&–-]\s*{_ONE})*")
_SEPARATOR = re.compile(r"\s*([,&–-])\s*")
_RANGE = re.compile(
    r"(?<![\w.])([A-Za-z]*)(\d+)([a-z]?)\s*[-–]+\s*([A-Za-z]*)(\d+)([a-z]?)(?![\w.])"
)
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_SEVERAL = re.compile(r"\d\s*[-–,&]\s*[A-Za-z]*\d")

_PAGES = re.compile(r"\w\s*[-–,&]\s*\w")


def is_numeric(value: str) -> bool:
    """Whether a value is a number, or numbers with prefix or end: '12', '2nd', '3-4', 'e17'."""
    return bool(_NUMERIC.fullmatch(value.strip()))


def is_several(variable: str, value: str) -> bool:
    """Whether a label of the value is a plural."""
    if variable.startswith("number-of-"):
        return value.strip().isdigit() and int(value) > 1
    if variable == "page":
        return bool(_PAGES.search(value))
    return is_numeric(value) and bool(_SEVERAL.search(value))


def number_text(value: str, form: str, of: str, locale: CslLocale) -> str:
    """A number in a form: ``numeric``, ``ordinal``, ``long-ordinal`` or ``roman``."""
    text = value.strip()
    if not is_numeric(text):
        return text
    dash = locale.term("page-range-delimiter") or "–"
    pieces = _SEPARATOR.split(text)
    said: list[str] = []
    for place, piece in enumerate(pieces):
        if place % 2:
            said.append({",": ", ", "&": " & "}.get(piece, dash))
        else:
            said.append(_in_form(piece, form, of, locale))
    return "".join(said)


def _in_form(piece: str, form: str, of: str, locale: CslLocale) -> str:
    if not piece.isdecimal() or len(piece) > 6:
        return piece
    number = int(piece)
    if form == "long-ordinal" and 1 <= number <= 10:
        found = locale.long_ordinal(number, of)
        if found:
            return found
    if form in ("ordinal", "long-ordinal"):
        return piece + locale.ordinal(number, of)
    return _roman(number) if form == "roman" and 0 < number < 4000 else piece


def _roman(number: int) -> str:
    said = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        said += letters * times
    return said


def page_text(value: str, form: str, locale: CslLocale) -> str:
    """Pages with their ranges as the style has them (``page-range-format``)."""
    dash = locale.term("page-range-delimiter") or "–"
    if re.search(r"\d,\d", value):
        return value
    if not form:
        return re.sub(r"(?<=[\w.])\s*[-–]+\s*(?=\w)", dash, value)

    def ranged(found: re.Match[str]) -> str:
        before, first, end, before_last, last, last_end = found.groups()
        if before_last and before_last != before:
            return found[0]
        full = _expanded(first, last)
        if int(full) < int(first):
            return f"{before}{first}{end}{dash}{before_last}{last}{last_end}"
        short = _shortened(first, full, form)
        kept = before if form == "expanded" else ""
        return f"{before}{first}{end}{dash}{kept}{short}{last_end}"

    return re.sub(r"(?<=\w)\s*-\s*(?=\w)", dash, _RANGE.sub(ranged, value))


def _expanded(first: str, last: str) -> str:
    return first[: len(first) - len(last)] + last if len(last) < len(first) else last


def _shortened(first: str, last: str, form: str) -> str:
    """The end of a range: as short as ``form`` wants it."""
    if form == "expanded" or len(first) != len(last):
        return last
    if form in ("chicago", "chicago-15", "chicago-16"):
        return _chicago(first, last, form)
    least = 2 if form == "minimal-two" else 1
    common = 0
    while common < len(last) - least and first[common] == last[common]:
        common += 1
    return last[common:]


def _chicago(first: str, last: str, form: str) -> str:
    """The Chicago Manual of Style: 3-10, 100-104, 107-8, 321-28, 1496-500 (15: 1496-1500)."""
    number = int(first)
    if number < 100 or number % 100 == 0:
        return last
    if number % 100 < 10:
        return _shortened(first, last, "minimal")
    short = _shortened(first, last, "minimal-two")
    return last if form != "chicago-16" and len(first) == 4 and len(short) == 3 else short
