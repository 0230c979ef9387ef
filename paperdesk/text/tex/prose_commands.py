r"""Commands of TeX in prose: citations, environments, units, and formulas without dollar signs.

Two abstracts of a hundred have some. What each becomes: ``\cite{key}`` is ``[key]``, an
environment of formulas a displayed formula, ``\item`` a bullet, ``\footnote{..}`` brackets,
``\deg`` a sign, ``\R`` or ``\bar M`` a formula; ``\label`` and what only arranges go. Backslashes
that are no TeX (a path, a name that follows no habit) stay.
"""

import re
from typing import NamedTuple

from paperdesk.text.tex import symbols
from paperdesk.text.tex.macros import meaning
from paperdesk.text.tex.misspelt_commands import has_path, mended


class ProseCommand(NamedTuple):
    """What a command stands for, and where the text goes on.

    ``kind`` is ``text`` (``body`` as it is), ``prose`` (``body`` may hold more TeX), ``maths`` or
    ``display`` (a formula without dollar signs).
    """

    kind: str
    body: str
    end: int


_ENVIRONMENT = re.compile(r"\s*\{([A-Za-z]{1,20}\*?)\}(?:\s*\[[^\]]{0,60}\])?")
_OF_FORMULAS = frozenset(("equation", "displaymath", "math", "dmath"))
_OF_LINES = frozenset(("align", "eqnarray", "gather", "multline", "flalign", "alignat", "split"))
_OF_ROWS = frozenset(
    (
        "matrix",
        "pmatrix",
        "bmatrix",
        "Bmatrix",
        "vmatrix",
        "Vmatrix",
        "smallmatrix",
        "cases",
        "array",
    )
)
_LONGEST_FORMULA = 2_000
_ARRANGING = re.compile(r"\\(?:label\s*\{[^{}]*\}|nonumber|notag)")
_REFERENCE = re.compile(r"\*?\s*(?:\[[^\]]{0,80}\]\s*){0,2}\{([^{}]{1,400})\}")
_CITES = re.compile(r"(?:[Cc]ite[a-z]{0,8}|(?:auto|eq|[cC]|page|name|v)?ref|parencite|textcite)\*?")
_OPTION = re.compile(r"\s*\[([^\]]{0,60})\]")
_GROUP = re.compile(r"\s*\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\}){0,2000})\}")
_COLOUR = re.compile(r"\s*(?:\[[a-zA-Z]+\])?\s*\{[^{}]{0,40}\}")
_SCRIPTS = {"textsubscript": "_", "textsuperscript": "^", "sub": "_", "super": "^"}
_SIGNS = {
    "deg": "°", "degree": "°", "degC": "°C", "degreeC": "°C", "celsius": "°C", "degrees": "°",
    "mum": "μm", "micron": "μm", "um": "μm", "micro": "μ", "ohm": "Ω", "angstrom": "Å",
    "arcsec": "″", "arcmin": "′", "par": "\n", "newline": "\n", "linebreak": "\n",
    "smallskip": "\n", "medskip": "\n", "bigskip": "\n", "noindent": "", "indent": "",
    "centering": "", "maketitle": "", "newpage": "\n", "clearpage": "\n", "xspace": " ",
    "quad": " ", "qquad": " ", "thinspace": " ", "enspace": " ", "nobreakspace": " ", "hfill": " ",
    "etc": "etc.", "eg": "e.g.", "etal": "et al.", "textexclamdown": "¡", "textquestiondown": "¿",
    "textquotesingle": "'", "textvisiblespace": " ", "today": "", "null": "",
    "guillemotleft": "«", "guillemotright": "»", "surd": "√", "lessim": "≲", "per": "/",
    "solar": "⊙", "arcm": "′",
    "hyp": "-", "footnotemark": "", "ttfamily": "", "sffamily": "", "rmfamily": "", "scshape": "",
}  # fmt: skip
_UNIT_WORD = re.compile(r"\\([A-Za-z]+)\s*")
_UNIT_SIGNS = {
    "pico": "p", "nano": "n", "micro": "μ", "milli": "m", "centi": "c", "kilo": "k", "mega": "M",
    "giga": "G", "tera": "T", "meter": "m", "metre": "m", "second": "s", "hour": "h", "gram": "g",
    "minute": "min", "kilogram": "kg", "becquerel": "Bq", "kelvin": "K", "hertz": "Hz",
    "electronvolt": "eV", "tesla": "T", "volt": "V", "ampere": "A", "watt": "W", "joule": "J",
    "pascal": "Pa", "newton": "N", "mole": "mol", "percent": "%", "per": "/", "squared": "²",
    "cubed": "³", "degree": "°", "celsius": "°C", "ohm": "Ω", "angstrom": "Å", "square": "",
}  # fmt: skip
"""Words of siunitx."""
_WITHIN = frozenset(
    ("footnote", "footnotetext", "ce", "num", "si", "SI", "unit", "qty", "mathrm", "defn", "term")
)
_DROPPED = frozenset(
    (
        *("label", "vspace", "hspace", "phantom", "hphantom", "vphantom", "index", "thanks"),
        *("bibliography", "keywords"),
    )
)
_DECLARES = frozenset(("cal", "mathcal", "frak", "mathfrak", "mathbb", "Bbb", "mathscr", "mathbf"))
_TAKES = frozenset(
    (*symbols.MATHS_ACCENTS, *_DECLARES, "sqrt", "frac", "Cal", "bold", "mathrm", "not", "nicefrac")
)
_OPERAND = r"(?:\\[A-Za-z]+|\{(?:[^{}$]|\{[^{}]*\}){1,80}\}|[A-Za-z0-9=<>∈])"
_OPERANDS = re.compile(rf"\s{{0,2}}(?:\[[^\]]{{1,8}}\])?{_OPERAND}")
_SCRIPTS_BEHIND = re.compile(r"(?:[_^](?:\{[^{}$]{1,40}\}|\\[A-Za-z]+|[A-Za-z0-9*+]))*")
_WRAPPERS = frozenset(
    (
        *("pkg", "code", "proglang", "itbf", "bfit", "class", "file", "ac", "acs", "acp", "acf"),
        *("acl", "gls", "glspl", "name", "tool", "lang", "system", "MyRoman", "romannumeral"),
        *("tag", "caps", "sc", "hl", "hbox", "fbox", "citenum", "acronym", "software", "ts"),
        "verb",
    )
)
_EVIDENCE = re.compile(r"\$[^$\n]{1,300}\$|\\([A-Za-z]{2,})(?!\{)")
_WRAPPED = re.compile(r"(?:^|[\s(])\\[A-Za-z]{2,}\{[^{}\n]{0,80}\}")
_NAMED = re.compile(r"(?:^|[\s(])\\([A-Za-z]{3,})(?![\w\\/.:])")
_IN_SCRIPT = re.compile(r"[_^]\{?\\[A-Z]|\\[RCZNQ][_^]")
_UNITS = re.compile(r"[A-Z]{2,5}|co[A-Z]{1,4}")
_NO_TEX_BEFORE = re.compile(r"[\w:\\./~]$")
_SURE = frozenset(("emph", "em", "begin", "item", "textsc", "label", "footnote", "url", "noindent"))
_KNOWN_WORDS = symbols.FUNCTIONS | symbols.SILENT


def is_tex(text: str) -> bool:
    """Whether a text surely is TeX: it has a formula or a known command, and no path."""
    if has_path(text):
        return False
    known = any(
        one[1] is None or one[1] in symbols.KNOWN or _CITES.fullmatch(one[1]) or one[1] in _SURE
        for one in _EVIDENCE.finditer(text)
    )
    if known or _IN_SCRIPT.search(text) or _WRAPPED.search(text):
        return True
    names = _NAMED.findall(text)
    return len(names) > len(set(names))  # one that comes again is a macro


def prose_command(
    text: str, name: str, start: int, at: int, *, sure: bool = False
) -> ProseCommand | None:
    r"""What ``\name``, which stands at ``start`` and ends at ``at``, means in a sentence.

    ``sure``: the text is TeX (:func:`is_tex`), so that a name that nobody knows is a command.
    None where it is no command of these. Never raises; time is bounded.
    """
    found = _known(text, name, start, at, sure=sure)
    if found or name.rstrip("*") in ("begin", "end"):
        return found
    loose = mended(text, name, start, at)
    if loose and loose.text == name and text[at : at + 1] == "{":
        return _unknown(text, name, at)
    return _text(loose.text, loose.end) if loose else None


def _known(text: str, name: str, start: int, at: int, *, sure: bool) -> ProseCommand | None:
    """What a command means that LaTeX knows, or any in a text that surely is TeX."""
    bare = name.rstrip("*")
    if bare in ("begin", "end"):
        return _environment(text, bare, at)
    if bare == "item":
        option = _OPTION.match(text, at)
        return ProseCommand("prose", option[1], option.end()) if option else _text("•", at)
    if _CITES.fullmatch(name) and (found := _REFERENCE.match(text, at)):
        keys = ", ".join(key.strip() for key in found[1].split(","))
        return ProseCommand("prose" if "\\" in keys else "text", f"[{keys}]", found.end())
    if bare in _DROPPED and (found := _GROUP.match(text, at)):
        return _text("", found.end())
    if bare in _SCRIPTS and (found := _GROUP.match(text, at)):
        return ProseCommand("maths", f"{_SCRIPTS[bare]}{{{found[1]}}}", found.end())
    if bare in ("textcolor", "color") and (found := _COLOUR.match(text, at)):
        inner = _GROUP.match(text, found.end()) if bare == "textcolor" else None
        return ProseCommand("prose", inner[1], inner.end()) if inner else _text("", found.end())
    if bare in _WITHIN and (within := _within(text, bare, at)):
        return within
    if bare in _SIGNS:
        return _text(_SIGNS[bare], at)
    if not bare.isalpha():
        return None
    return _of_author(text, bare, start, at, sure=sure)


def _of_author(text: str, name: str, start: int, at: int, *, sure: bool) -> ProseCommand | None:
    """A command that stands for a formula, or for its own name in a text that surely is TeX."""
    if formula := _formula(text, name, start, at, sure=sure):
        return formula
    glued = mended(text, name, start, at) if sure else None
    if glued and glued.text != name:
        return _text(glued.text, glued.end)
    return _unknown(text, name, at) if sure else None


def _unknown(text: str, name: str, at: int) -> ProseCommand:
    """A command of the author: its own name, with what stands in its braces."""
    group = _GROUP.match(text, at) if text[at : at + 1] == "{" else None
    if not group:
        return _text(name, at)
    if name in _WRAPPERS:
        return ProseCommand("prose", group[1], group.end())
    apart = "" if not group[1] or group[1].isdecimal() else " "
    return ProseCommand("prose", f"{name}{apart}{group[1]}", group.end())


def _text(body: str, end: int) -> ProseCommand:
    return ProseCommand("text", body, end)


def _environment(text: str, word: str, at: int) -> ProseCommand | None:
    """A formula between its begin and end, or nothing for one that arranges prose."""
    found = _ENVIRONMENT.match(text, at)
    if not found:
        return None if text[at:].strip() else _text("", at)
    name = found[1].rstrip("*")
    if word == "begin" and name in _OF_FORMULAS | _OF_LINES | _OF_ROWS:
        closing = f"\\end{{{found[1]}}}"
        end = text.find(closing, found.end(), found.end() + _LONGEST_FORMULA)
        if end >= 0 and name in _OF_ROWS:
            end += len(closing)
            return ProseCommand("maths", rf"\begin{text[at:end]}".strip(), end)
        if end >= 0:
            body = " ".join(_ARRANGING.sub("", text[found.end() : end]).split())
            if name in _OF_LINES:
                body = rf"\begin{{aligned}}{body}\end{{aligned}}"
            return ProseCommand("display", body, end + len(closing))
    return _text("", found.end())


def _within(text: str, name: str, at: int) -> ProseCommand | None:
    """Commands whose argument is read: a footnote in brackets, a number with its unit."""
    option = _OPTION.match(text, at)
    found = _GROUP.match(text, option.end() if option else at)
    if not found:
        return None
    if name.startswith("footnote"):
        return ProseCommand("prose", f" ({found[1].strip()})", found.end())
    if name in ("SI", "qty") and (unit := _GROUP.match(text, found.end())):
        return ProseCommand("prose", f"{found[1]} {_unit(unit[1])}", unit.end())
    return ProseCommand("prose", found[1], found.end())


def _unit(tex: str) -> str:
    """The sign of a unit that is written in words: ``\\micro\\metre`` is μm."""
    return _UNIT_WORD.sub(lambda word: _UNIT_SIGNS.get(word[1], word[1]), tex)


def _formula(text: str, name: str, start: int, at: int, *, sure: bool) -> ProseCommand | None:
    """A formula that someone forgot to put between dollar signs, as far as it surely goes."""
    before = _NO_TEX_BEFORE.search(text, max(0, start - 1), start)
    if before and not sure and name not in _KNOWN_WORDS:
        return None
    if name in _TAKES:
        end = at
        for _ in range(2 if name in ("frac", "nicefrac") else 1):
            operand = _OPERANDS.match(text, end)
            if not operand:
                return _text("√", at) if name == "sqrt" else None
            end = operand.end()
        return ProseCommand("maths", text[start:end], end)
    if name in symbols.SILENT:
        return _text("", at)
    if name in symbols.FUNCTIONS:
        apart = " " if text[at : at + 1].isalnum() else ""
        return _text(name + apart, at)
    if len(name) <= 2 and text[at : at + 1] == "{" and text[at + 1 : at + 2] != "}":
        return None
    if _UNITS.fullmatch(name):
        return _text(name, at)
    short = (
        (len(name) == 1 and (sure or name.isupper()))
        or (len(name) > 1 and not name.islower())
        or name in ("eps", "veps")
    )
    if short and len(name) < 5 and name not in symbols.KNOWN and meaning(name):
        end = _SCRIPTS_BEHIND.match(text, at).end()  # type: ignore[union-attr]
        return ProseCommand("maths", text[start:end], end)
    return None
