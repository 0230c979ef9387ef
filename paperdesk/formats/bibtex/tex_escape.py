"""TeX escapes: texts as values of BibTeX and BibLaTeX, with their formulas as they are.

A value has balanced braces whatever its text holds, since BibTeX counts them without regard to
backslashes; nothing in it opens a comment, a formula or an alignment that the text has not.

Why letters of Latin script are TeX in BibTeX and themselves in BibLaTeX: bibtex sorts and cuts
names by bytes, biber by letters. Why signs are TeX in both: pdflatex sets accents of UTF-8, but
no ``α`` and no ``≤``. Letters of other scripts have no TeX; they stand as they are.
"""

import re
import unicodedata
from functools import lru_cache

from paperdesk.text.tex import symbols
from paperdesk.text.tex.segmenter import MATHS, SegmentKind, split

_SPECIAL = re.compile(
    r"[\\{}%&#_$^~<>|\x00-\x08\x0b-\x1f\x7f-\U0010ffff]|-(?=-)|`(?=[`\w])|'(?=')|[?!](?=`)"
)
_TEX = ("$", "\\", "{", "``", "--", "~")
_IN_ADDRESS = re.compile(r"[\s{}\\\"<>^`\x00-\x1f\x7f]")
_NOT_PLAIN = (*"\\{}%&#_$^~<>|", "--", "`", "''")
_DOLLAR = re.compile(r"(?<!\\)\$")
_ESCAPED_BRACE = re.compile(r"\\[{}]")
_COMMENT = re.compile(r"(?<!\\)([%#])")
_OPEN_END = re.compile(r"(?<!\\)(?:\\\\)*\\$")
_BRACES = re.compile(r"([{}])")
_SIGNS = {
    "\\": "\\textbackslash{}",
    "{": "\\{",
    "}": "\\}",
    "^": "\\textasciicircum{}",
    "~": "\\textasciitilde{}",
    "<": "\\textless{}",
    ">": "\\textgreater{}",
    "|": "\\textbar{}",
    "\u00a0": "~",
    "\u00ad": "\\-",
    "\u200b": "",
    "\ufeff": "",
    **{sign: "\\" + sign for sign in "%&#_$"},
    **{sign: sign + "\\/" for sign in "-`'?!"},  # two of them would be a dash or a quotation mark
}
_LONE = {"{": "\\textbraceleft{}", "}": "\\textbraceright{}"}
_PUNCTUATION = {
    "–": "--", "—": "---", "‘": "`", "’": "'", "“": "``", "”": "''", "„": "\\quotedblbase{}",
    "‚": "\\quotesinglbase{}", "«": "\\guillemotleft{}", "»": "\\guillemotright{}",
    "…": "\\ldots{}", "¡": "\\textexclamdown{}", "¿": "\\textquestiondown{}", "§": "\\S{}",
    "£": "\\pounds{}", "©": "\\copyright{}", "°": "\\textdegree{}", "€": "\\texteuro{}",
    "·": "\\textperiodcentered{}", "®": "\\textregistered{}", "™": "\\texttrademark{}",
    "‐": "-", "‑": "-", "•": "\\textbullet{}", "†": "\\dag{}", "‡": "\\ddag{}",
}  # fmt: skip
"""Signs of running text that pdflatex sets from UTF-8 as well."""
_OF_LETTERS = "ss ae AE oe OE o O aa AA l L dj DJ dh DH th TH i j ng NG"
_LETTERS = {symbols.SYMBOLS[name]: f"{{\\{name}}}" for name in _OF_LETTERS.split()}
_MARKS = {mark: name for name, mark in symbols.ACCENTS.items() if name != "t"}
_NO_MATHS = frozenset(("sun", "omicron", "degree", "copyright", "pounds", "euro", "coloneq"))
_VARIANT = re.compile(r"var[A-Z]")  # '\\varPi', which only amsmath has
_MATHS = {
    sign: f"{{$\\{name}$}}"
    for table in (symbols.RELATIONS, symbols.SYMBOLS)
    for name, sign in table.items()
    if len(sign) == 1
    and not sign.isascii()
    and name not in _NO_MATHS
    and name[:4] != "text"
    and not _VARIANT.match(name)
}
_RAISED = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789", strict=True))
_LOWERED = dict(zip("₀₁₂₃₄₅₆₇₈₉", "0123456789", strict=True))


def escape(text: str, *, ascii_only: bool = False) -> str:
    """``text`` as the words of a value; paragraphs are set apart by an empty line.

    ``ascii_only``: letters of Latin script with accents as TeX. Its formulas stay.
    """
    if is_plain(text):
        return text
    return _escaped(text, ascii_only).replace("\n", "\n\n")


def is_plain(text: str) -> bool:
    """Whether a text stands in a value as it is: quicker than to look for each sign at once."""
    return text.isascii() and text.isprintable() and not any(map(text.__contains__, _NOT_PLAIN))


def pieces(text: str) -> list[tuple[bool, str]]:
    """(whether it is a formula, its TeX or its words) of the parts of a text, in order."""
    if not any(map(text.__contains__, _TEX)):
        return [(False, text)]
    found: list[tuple[bool, str]] = []
    for kind, body in split(text):
        # A script that stands between no dollar signs belongs to the words around it.
        is_script = kind in MATHS and body[:1] in ("_", "^") and f"${body}$" not in text
        is_maths = kind in MATHS and not is_script
        tex = formula(body, display=kind is SegmentKind.DISPLAY) if is_maths else ""
        words = f"${body}$" if is_maths else body
        if not tex and found and not found[-1][0]:
            found[-1] = (False, found[-1][1] + words)
        else:
            found.append((True, tex) if tex else (False, words))
    return found


def escape_words(text: str, *, ascii_only: bool = False, lone_braces: bool = False) -> str:
    """Text without formulas as the words of a value.

    ``lone_braces``: those of the value are no pairs, so that none may stand there as itself.
    """
    if lone_braces:
        parts = _BRACES.split(text)
        return "".join(
            _LONE.get(part) or escape_words(part, ascii_only=ascii_only) for part in parts
        )
    if is_plain(text):
        return text
    text = text if text.isascii() else unicodedata.normalize("NFC", text)
    return _SPECIAL.sub(_ascii_of if ascii_only else _utf8_of, text)


def has_lone_braces(parts: list[tuple[bool, str]]) -> bool:
    """Whether the braces in the words of a text are no pairs."""
    return not _is_balanced("".join(part for is_formula, part in parts if not is_formula))


def formula(tex: str, *, display: bool = False) -> str:
    """A formula as it stands in a value; ``""`` where its braces are not balanced."""
    if tex.isascii() and not any(map(tex.__contains__, "\\{}$%#\n")):
        return f"$${tex}$$" if display else f"${tex}$"
    if _DOLLAR.search(tex):
        return ""
    body = tex.replace("\\\\{", "\\\\ {").replace("\\\\}", "\\\\ }").replace("\n", " ")
    if not _is_balanced(_ESCAPED_BRACE.sub("", body)):
        return ""
    if not _is_balanced(body):
        body = body.replace("\\{", "\\lbrace ").replace("\\}", "\\rbrace ")
    body = _COMMENT.sub(r"\\\1", body)
    body += " " if _OPEN_END.search(body) else ""
    body = _SPECIAL.sub(_in_formula, body) if not body.isascii() else body
    return f"$${body}$$" if display else f"${body}$"


def address(text: str, between: str = "") -> str:
    """An address or DOI as it stands in a value: raw, but for what no address has.

    ``between`` is what stands between several of them.
    """
    if between:
        return between.join(map(address, text.split(between)))
    if not _IN_ADDRESS.search(text):
        return text
    return _IN_ADDRESS.sub(lambda sign: "".join(f"%{byte:02X}" for byte in sign[0].encode()), text)


@lru_cache(maxsize=4_096)
def _escaped(text: str, ascii_only: bool) -> str:
    parts = pieces(text)
    lone = has_lone_braces(parts)
    return "".join(
        part if is_formula else escape_words(part, ascii_only=ascii_only, lone_braces=lone)
        for is_formula, part in parts
    )


def _is_balanced(tex: str) -> bool:
    if "{" not in tex and "}" not in tex:
        return True
    depth = 0
    for sign in re.findall(r"[{}]", tex):
        depth += 1 if sign == "{" else -1
        if depth < 0:
            return False
    return not depth


def _utf8_of(found: re.Match[str]) -> str:
    sign = found[0]
    if (tex := _SIGNS.get(sign)) is not None:
        return tex
    if sign in _LETTERS or sign in _PUNCTUATION:
        return sign
    return _sign(sign)


def _ascii_of(found: re.Match[str]) -> str:
    sign = found[0]
    tex = _SIGNS.get(sign, _LETTERS.get(sign, _PUNCTUATION.get(sign)))
    if tex is not None:
        return tex
    return _accented(sign) or _sign(sign)


def _sign(sign: str) -> str:
    """TeX of a sign of mathematics; the sign itself where there is none."""
    if sign in _MATHS:
        return _MATHS[sign]
    if sign in _RAISED:
        return f"\\textsuperscript{{{_RAISED[sign]}}}"
    if sign in _LOWERED:
        return f"\\textsubscript{{{_LOWERED[sign]}}}"
    kind = unicodedata.category(sign)
    if kind[0] == "C":
        return "\N{REPLACEMENT CHARACTER}" if kind == "Cs" else " " if kind == "Cc" else sign
    return sign


def _accented(sign: str) -> str:
    """A Latin letter with one accent as a group of TeX; ``""`` for any other sign."""
    parts = unicodedata.normalize("NFD", sign)
    if len(parts) != 2 or not parts[0].isascii() or parts[1] not in _MARKS:
        return ""
    name, letter = _MARKS[parts[1]], parts[0]
    if letter in "ij" and name not in ("c", "k", "d", "b"):
        letter = "\\" + letter
    return f"{{\\{name}{{{letter}}}}}" if name.isalpha() else f"{{\\{name}{letter}}}"


def _in_formula(found: re.Match[str]) -> str:
    sign = found[0]
    if sign in _MATHS:
        return _MATHS[sign][2:-2] + " "
    return sign if sign.isascii() or sign.isalpha() else _sign(sign)
