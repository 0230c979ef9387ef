r"""Macro table: what authors' own commands stand for, as LaTeX that every printer knows.

Abstracts come without the preamble of their paper: one formula of thirty has a command of its
author (``\R``, ``\eps``, ``\cA``). Most follow a few habits; a name that follows none stays a
word. A ``\newcommand`` or ``\def`` that stands in the formula itself is obeyed.

Source of the habits: the 1,390 commands that LaTeX does not know in the formulas of 100,000
abstracts of arXiv, and what their contexts say. Only where their neighbours tell: ``\la`` and
``\ga``, which are letters in mathematics and relations in astrophysics.
"""

import re
from functools import lru_cache

from paperdesk.text.tex import symbols

_GREEK = {
    "a": "alpha", "al": "alpha", "alp": "alpha", "b": "beta", "be": "beta", "bet": "beta",
    "bt": "beta", "gam": "gamma", "gm": "gamma", "de": "delta", "del": "delta", "dl": "delta",
    "dt": "delta", "ep": "epsilon", "eps": "epsilon", "epsi": "epsilon", "e": "epsilon",
    "ve": "varepsilon", "vare": "varepsilon", "vep": "varepsilon", "veps": "varepsilon",
    "vareps": "varepsilon", "VE": "varepsilon", "ze": "zeta", "zet": "zeta", "et": "eta",
    "tht": "theta", "thet": "theta", "vth": "vartheta", "vt": "vartheta", "io": "iota",
    "ka": "kappa", "kap": "kappa", "kp": "kappa", "vk": "varkappa", "lam": "lambda", "lb": "lambda",
    "lmd": "lambda", "lm": "lambda", "om": "omega", "ome": "omega", "omeg": "omega", "si": "sigma",
    "sig": "sigma", "sg": "sigma", "vsi": "varsigma", "ta": "tau", "ups": "upsilon",
    "ph": "phi", "vp": "varphi", "vphi": "varphi", "vf": "varphi", "vr": "varrho",
    "vrho": "varrho", "af": "alpha", "Ga": "Gamma", "Gam": "Gamma", "Gm": "Gamma", "De": "Delta",
    "Del": "Delta", "Dl": "Delta", "Dlt": "Delta", "Tht": "Theta", "La": "Lambda", "Lam": "Lambda",
    "Lmd": "Lambda", "Si": "Sigma", "Sig": "Sigma", "Sg": "Sigma", "Om": "Omega", "Ome": "Omega",
    "Omeg": "Omega", "Ups": "Upsilon",
}  # fmt: skip
_GREEK_WORDS = (
    *("alpha", "beta", "gamma", "delta", "epsilon", "varepsilon", "zeta", "eta", "theta", "kappa"),
    *("lambda", "mu", "nu", "xi", "pi", "rho", "sigma", "tau", "phi", "varphi", "chi", "psi"),
    *("omega", "Gamma", "Delta", "Theta", "Lambda", "Xi", "Pi", "Sigma", "Phi", "Psi", "Omega"),
    "nabla",
)
_MEANS = {
    "reals": r"\mathbb{R}", "real": r"\mathbb{R}", "Real": r"\mathbb{R}", "Rset": r"\mathbb{R}",
    "complexes": r"\mathbb{C}", "complex": r"\mathbb{C}", "cplx": r"\mathbb{C}",
    "Cset": r"\mathbb{C}", "nats": r"\mathbb{N}", "naturals": r"\mathbb{N}", "Nset": r"\mathbb{N}",
    "ints": r"\mathbb{Z}", "integers": r"\mathbb{Z}", "Zset": r"\mathbb{Z}",
    "rationals": r"\mathbb{Q}", "rats": r"\mathbb{Q}", "quats": r"\mathbb{H}",
    "Oh": "O", "bigO": "O", "bigo": "O", "tO": r"\tilde{O}", "tldO": r"\tilde{O}",
    "Otilde": r"\tilde{O}", "softO": r"\tilde{O}", "bigOt": r"\tilde{O}",
    "sp": "^", "sb": "_", "lsim": r"\lesssim", "simlt": r"\lesssim", "gsim": r"\gtrsim",
    "simgt": r"\gtrsim", "simle": r"\lesssim", "simge": r"\gtrsim", "ltsim": r"\lesssim",
    "gtsim": r"\gtrsim", "ltap": r"\lesssim", "gtap": r"\gtrsim", "alt": r"\lesssim",
    "agt": r"\gtrsim", "apprle": r"\lesssim", "apprge": r"\gtrsim", "rar": r"\rightarrow",
    "cd": r"\cdot", "dd": r"\mathrm{d}", "rd": r"\mathrm{d}", "dif": r"\mathrm{d}",
    "bd": r"\partial", "lra": r"\longrightarrow",
    "Ra": r"\Rightarrow", "Lra": r"\Longrightarrow", "ra": r"\rightarrow",
    "iy": r"\infty", "infy": r"\infty", "inft": r"\infty", "tensor": r"\otimes", "ot": r"\otimes",
    "ox": r"\otimes", "wt": r"\widetilde", "wh": r"\widehat", "ov": r"\overline",
    "ul": r"\underline", "mc": r"\mathcal", "mb": r"\mathbb", "mf": r"\mathfrak",
    "mfr": r"\mathfrak", "fr": r"\mathfrak", "lie": r"\mathfrak", "bb": r"\mathbb",
    "on": r"\operatorname", "op": r"\operatorname", "opn": r"\operatorname", "half": r"\frac12",
    "CP": r"\mathbb{C}P", "RP": r"\mathbb{R}P", "HP": r"\mathbb{H}P", "Sln": r"\mathrm{SL}_n",
    "OO": r"\mathcal{O}", "dbar": r"\bar\partial", "ddbar": r"\partial\bar\partial",
    "pbar": r"\bar p", "Id": r"\mathrm{Id}",
    "one": r"\mathbb{1}", "kk": r"\mathbb{k}", "msun": r"M_\odot", "Msun": r"M_\odot",
    "Lsun": r"L_\odot", "kms": r"\mathrm{km\,s^{-1}}", "jpsi": r"J/\psi", "Jpsi": r"J/\psi",
    "degr": r"^{\circ}", "goto": r"\to", "scri": r"\mathscr{I}", "aprle": r"\lesssim",
    "tmix": r"t_{\mathrm{mix}}", "CIc": r"C^\infty_c", "lieg": r"\mathfrak{g}", "semi": r"\rtimes",
    "dis": r"\displaystyle", "textlatin": "", "xspace": "", "sss": r"\scriptscriptstyle",
}  # fmt: skip
_DOUBLE = frozenset("RCZNQFEHTPD")
"""Letters of a command of one letter that mean a set, a field or an expectation."""
_ANY_GREEK = "|".join(_GREEK_WORDS)
_GLUED = re.compile(r"(mu)([A-Z][A-Za-z]?|m|s|g|rad)")
r"""A unit with its sign glued to it: ``7.2\,\muT``."""
_SHORT_GREEK = "|".join(short for short in _GREEK if len(short) > 1)
_HABITS = (
    (r"([A-Z])\1", r"\mathbb{%s}"),
    (r"(?:bb|Bbb|bbm|mathds)([A-Z])|([A-Z])bb|b([RCZNQPFHEKT])|I([RNZQDF])", r"\mathbb{%s}"),
    (r"(?P<capital>[cfhnpqrz])(?P=capital)", r"\mathbb{%s}"),
    (r"bb(?P<capital>[cfnqrz])", r"\mathbb{%s}"),
    (r"cl(?P<capital>[abdefhkmqrsw])", r"\mathcal{%s}"),
    (r"(?:c|cal|mc|mcal|cc|scr|ms)([A-Z])|([A-Z])(?:cal|scr)", r"\mathcal{%s}"),
    (r"c(?P<capital>[abefgijkmnstwz])", r"\mathcal{%s}"),
    (r"s([A-Z])", r"\mathscr{%s}"),
    (r"(?:fr|mfr|mf|mathfr|goth|frak)([A-Za-z])|f([A-Zabghmpq])|g([A-Z])", r"\mathfrak{%s}"),
    (r"(?:bf|bs|bm|bd|bold|vec|vc|b)([A-Za-z])", r"\mathbf{%s}"),
    (r"([abgijkmsuvwxy])\1|([uvwxyz])b", r"\mathbf{%s}"),
    (rf"(?:b|bf|bs|bm|bold)(?P<greek>{_ANY_GREEK}|{_SHORT_GREEK})", r"\boldsymbol{\%s}"),
    (rf"(?P<greek>{_ANY_GREEK})b", r"\boldsymbol{\%s}"),
    (rf"up(?P<greek>{_ANY_GREEK})", r"\%s"),
    (rf"(?P<greek>{_ANY_GREEK})bar", r"\bar{\%s}"),
    (r"([A-Za-z])bar", r"\bar{%s}"),
    (r"([A-Za-z])hat", r"\hat{%s}"),
    (r"([a-z])vec", r"\vec{%s}"),
    (r"([A-Za-z])(?:tilde|til)|(?:t|til|tilde)([A-Z])", r"\tilde{%s}"),
    (r"[mruox]([A-Z])", "{%s}"),  # some style, which nobody can tell
    (r"([A-Z]{2,4})", r"\mathrm{%s}"),
    (r"([A-Z][a-z]{1,9}|[A-Za-z]{6,})", r"\operatorname{%s}"),  # a word says what it is
)
"""How authors build names (``\\cA``, ``\\bbR``, ``\\bx``), and what is built of the letter."""
_LETTERS = {
    "P": r"\mathbb{P}", "S": "{S}", "L": "{L}", "O": "{O}", "H": r"\mathbb{H}", "l": r"\ell",
    "o": r"\omega",
}  # fmt: skip
r"""Letters and signs of text (``\P`` is a pilcrow) that no formula means by them."""
_NAME = re.compile(r"\\([A-Za-z]+)")
_COMMAND = re.compile(r"\\(?:\\|([A-Za-z]+)\s*)")
_RINGS = frozenset(("bz", "bq", "br", "bc", "bn", "bk", "bf"))
_DOUBTFUL = {"la": "lambda", "ga": "gamma"}
_OPERATOR_BEFORE = re.compile(
    r"(?:[(\[{=<>+*/,;|^_-]|\\(?:le|ge|leq|geq|in|to|pm|cdot|times|sum|int|sim|approx|neq?"
    r"|mapsto))$"
)
_OPERAND = re.compile(r"[\w)\]}]$")
_JOINED = re.compile(r"[\\\w]")
_LONGEST_OPERATOR = len(r"\mapsto")
_ANGLES = re.compile(r"\\(?:la|ra)(?![A-Za-z])")
_FENCES = {
    "abs": (r"|", r"|"), "norm": (r"\|", r"\|"), "floor": (r"\lfloor ", r"\rfloor "),
    "ceil": (r"\lceil ", r"\rceil "), "set": (r"\{", r"\}"), "bra": (r"\langle ", "|"),
    "ket": ("|", r"\rangle "), "braket": (r"\langle ", r"\rangle "),
    "of": ("(", ")"),
    "expect": (r"\langle ", r"\rangle "), "ang": (r"\langle ", r"\rangle "),
}  # fmt: skip
_FENCED = re.compile(rf"\\({'|'.join(_FENCES)})\s*\{{((?:[^{{}}]|\{{[^{{}}]*\}})*)\}}")
_NORM = re.compile(r"\\norm(?=\s*(?:[),;.]|$))")
"""A norm of nothing, as in ``(E, \\norm)``."""
_DEFINES = re.compile(r"\\(?:(?:re|provide)?newcommand|g?def|DeclareMathOperator)\b")
_DEFINITION = re.compile(
    r"\\(newcommand|renewcommand|providecommand|g?def|DeclareMathOperator)\*?\s*"
    r"\{?\\([A-Za-z]+)\}?\s*(?:\[(\d)\]\s*)?(?:#1\s*)?"
    r"\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\}){0,200})\}"
)
_ARGUMENT = r"\s*(?:\{((?:[^{}]|\{[^{}]*\})*)\}|([^\s\\{}]))"
_MOST_DEFINED = 8
_LONGEST = 20_000


def expand(tex: str) -> str:
    """A formula (without its dollar signs) in which authors' commands are those of LaTeX.

    What no habit explains stays as it is. Never raises; time is linear in the length.
    """
    if "\\" not in tex or len(tex) > _LONGEST:
        return tex
    if r"\\" not in tex and all(map(_stays, _NAME.findall(tex))):
        return tex
    if _DEFINES.search(tex):
        tex = _obeyed(tex)
    if {r"\la", r"\ra"} <= set(_ANGLES.findall(tex)):  # brackets, where both are there
        tex = _ANGLES.sub(lambda found: rf"\{found[0][1]}angle", tex)
    tex = _FENCED.sub(lambda found: found[2].join(_FENCES[found[1]]), tex)
    tex = _NORM.sub(r"\\|\\cdot\\|", tex)
    return _COMMAND.sub(_expanded, tex)


@lru_cache(maxsize=4_096)
def _stays(name: str) -> bool:
    """Whether a command stays as it is, whatever stands around it: one of LaTeX's own, mostly."""
    if name in _FENCES or name in _RINGS or name in _DOUBTFUL or _DEFINES.fullmatch(rf"\{name}"):
        return False
    return _form(name) is None


def _expanded(found: re.Match[str]) -> str:
    name, text = found[1], found.string
    if name is None:  # the end of a row
        return found[0]
    before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
    form = "{e}" if name == "e" and after == "^" else _form(name)
    if name in _RINGS and after in ("[", "/"):  # '\\bz[q^{-1}]', where a vector makes no sense
        form = rf"\mathbb{{{name[1].upper()}}}"
    if name == "o" and _JOINED.match(after) and _OPERAND.search(text[: found.start()].rstrip()):
        form = r"\otimes"  # in algebra: '\a\o \b'
    if name in _DOUBTFUL and _is_operand(text[: found.start()].rstrip(), after):
        form = rf"\{_DOUBTFUL[name]}"
    return found[0] if form is None else _apart(before, form, after)


def _is_operand(before: str, after: str) -> bool:
    """Whether what stands between these is a letter, and no relation."""
    if not after or after in "_^=<>),;}]+-*/|" or not before:
        return True
    return _OPERATOR_BEFORE.search(before, max(0, len(before) - _LONGEST_OPERATOR)) is not None


def _apart(before: str, form: str, after: str) -> str:
    """``form`` so that no command around it becomes longer by its letters."""
    left = "{}" if before.isalpha() and form[:1].isalpha() else ""
    return left + form + (" " if form[-1:].isalpha() and after.isalpha() else "")


@lru_cache(maxsize=4_096)
def _form(name: str) -> str | None:
    if name in _LETTERS:
        return _LETTERS[name]
    return None if name in symbols.KNOWN else meaning(name)


def _obeyed(tex: str) -> str:
    """The formula without the definitions in it, and with what they define put in place."""
    for _ in range(_MOST_DEFINED):
        found = _DEFINITION.search(tex)
        if not found:
            break
        command, name, takes, body = found.groups()
        if command == "DeclareMathOperator":
            body = rf"\operatorname{{{body}}}"
        rest = tex[found.end() :]
        if takes is None and "#1" not in body:
            tex = tex[: found.start()] + _put(rest, name, body)
        elif takes in (None, "1"):
            tex = tex[: found.start()] + _applied(rest, name, body)
        else:
            tex = tex[: found.start()] + rest
    return tex


def _put(tex: str, name: str, body: str) -> str:
    """``tex`` with a command without arguments put in place."""

    def put(found: re.Match[str]) -> str:
        before, after = tex[found.start() - 1 : found.start()], tex[found.end() : found.end() + 1]
        return _apart(before, body, after)

    return re.sub(rf"\\{name}(?![A-Za-z])\s*", put, tex)[:_LONGEST]


def _applied(tex: str, name: str, body: str) -> str:
    """``tex`` with a command of one argument put in place."""
    return re.sub(
        rf"\\{name}(?![A-Za-z]){_ARGUMENT}",
        lambda found: body.replace("#1", found[1] or found[2] or ""),
        tex,
    )[:_LONGEST]


def meaning(name: str) -> str | None:
    r"""What an author's command stands for, as LaTeX: ``\mathbb{R}`` of ``R``.

    None where no habit tells it. Only for names that LaTeX has not.
    """
    if name in _MEANS:
        return _MEANS[name]
    if name in _GREEK:
        return rf"\{_GREEK[name]}"
    if len(name) == 1:
        return rf"\mathbb{{{name}}}" if name in _DOUBLE else f"{{{name}}}"
    if glued := _GLUED.fullmatch(name):
        return rf"\{glued[1]} \mathrm{{{glued[2]}}}"
    for habit, form in _HABITS:
        if found := re.fullmatch(habit, name):
            return form % _letter(found)
    return None


def _letter(found: re.Match[str]) -> str:
    """The letter in a name, as it is to be shown."""
    named = found.groupdict()
    if "capital" in named:
        return named["capital"].upper()
    if "greek" in named:
        return _GREEK.get(named["greek"], named["greek"])
    return next(letter for letter in found.groups() if letter)
