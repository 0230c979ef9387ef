"""Preamble of a bibliography: macros of formulas in titles that LaTeX may not know.

``\\mathbb`` is there with amssymb alone, and an author's own ``\\PRM`` nowhere but in his paper.
``\\providecommand`` gives each a meaning where it has none, and changes nothing where it has:
so a bibliography is set with whatever packages a text loads. Source: *BibTeXing*, section 3
(``@preamble``); LaTeX2e, ``\\providecommand``.
"""

import re

from paperdesk.text.tex import symbols

_COMMAND = re.compile(r"\\([A-Za-z]{2,30})(?![A-Za-z])")
_OF_PACKAGES = {
    **dict.fromkeys(("mathbb", "Bbb", "mathbbm", "mathds", "bm", "boldsymbol", "pmb"), "mathbf"),
    **dict.fromkeys(("mathfrak", "frak", "operatorname"), "mathrm"),
    "mathscr": "mathcal",
    "text": "mbox",
}
"""Commands of packages that take an argument, and what of LaTeX's own is nearest to each."""
_SIGNS = {
    "leqslant": "\\leq", "geqslant": "\\geq", "lesssim": "\\stackrel{<}{\\sim}",
    "gtrsim": "\\stackrel{>}{\\sim}", "rtimes": "\\times\\!\\vert", "ltimes": "\\vert\\!\\times",
    "varnothing": "\\emptyset", "square": "\\Box", "blacksquare": "\\bullet", "varkappa": "\\kappa",
    "lVert": "\\Vert", "rVert": "\\Vert", "lvert": "\\vert", "rvert": "\\vert",
    "iint": "\\int\\!\\int", "coloneqq": ":=", "triangleq": "=", "subsetneq": "\\subset",
    "nmid": "\\not\\mid", "therefore": "\\Rightarrow", "ulcorner": "\\lceil",
}  # fmt: skip
"""Signs of packages in signs of LaTeX's own that say the same: no bound is made another."""
_KNOWN = (
    frozenset(symbols.SYMBOLS)
    | frozenset(symbols.RELATIONS)
    | symbols.FUNCTIONS
    | symbols.SILENT
    | symbols.SPACES
    | frozenset(symbols.STYLES)
    | frozenset(symbols.MATHS_ACCENTS)
    | frozenset(("frac", "sqrt", "over", "choose", "begin", "end", "mathrm", "mathbf", "mathcal"))
)


class MacroPreamble:
    """The macros that a bibliography has given a meaning so far."""

    def __init__(self) -> None:
        self._told: set[str] = set()

    def lines(self, title: str) -> list[str]:
        """What has to stand before an entry with this title, which is TeX."""
        if "$" not in title:
            return []
        found: list[str] = []
        for name in _COMMAND.findall(title):
            if name not in self._told and (meaning := _meaning(name)):
                self._told.add(name)
                found.append(f'@preamble{{"\\providecommand{{\\{name}}}{meaning}"}}')
        return found


def _meaning(name: str) -> str:
    """Arguments and body of a macro; ``""`` for one that LaTeX has."""
    if name in _OF_PACKAGES:
        return f"[1]{{\\{_OF_PACKAGES[name]}{{#1}}}}"
    if name in _SIGNS:
        return f"{{{_SIGNS[name]}}}"
    if name in _KNOWN or name.startswith("text"):
        return ""
    return f"{{\\mathrm{{{name}}}}}"
