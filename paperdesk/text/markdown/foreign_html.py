"""HTML of other programs, made plain before it is read: scripts, weights and formulas.

What word processors and windows of Qt say by the styles of a span becomes the
element for it, and Word's paragraphs of lists become lists. A formula of KaTeX,
MathJax, Wikipedia or in MathML becomes one link ``tex:``, as the sanitiser knows
them, whatever copies of it stand beside for the eye: its TeX where that is told,
else TeX made of the MathML.
"""

import re
from html import escape
from html.parser import HTMLParser
from urllib.parse import quote, unquote

from paperdesk.text.markdown.set_aside import formula_in_note
from paperdesk.text.markdown.word_lists import with_lists
from paperdesk.text.markup import mathml

_STYLED = ("span", "b", "strong", "font", "i", "em", "tt")
_BOLD = re.compile(r"(?<!-)\bfont-weight\s*:\s*(?:bold|[6-9]00)")
_NOT_BOLD = re.compile(r"(?<!-)\bfont-weight\s*:\s*(?:normal|[1-4]00)")
_STYLES = (
    ("b", _BOLD),
    ("i", re.compile(r"font-style\s*:\s*(?:italic|oblique)")),
    ("s", re.compile(r"text-decoration[\w-]*\s*:[^;]*line-through")),
    ("sup", re.compile(r"vertical-align\s*:\s*super")),
    ("sub", re.compile(r"vertical-align\s*:\s*sub\b")),
)
_VOID = frozenset(("br", "hr", "img", "input", "meta", "link", "wbr", "col", "area", "base"))
_DISPLAY_STYLE = re.compile(r"\{\s*\\(?:display|text)style\s+(.*)\}", re.DOTALL)
_LONGEST = 2_000


def formula_of(address: str) -> str | None:
    """The formula, with the signs around it, that a link of a page stands for; None for others."""
    kind, _, tex = address.partition(":")
    if kind not in ("tex", "tex-display") or not tex:
        return None
    return formula_in_note(unquote(tex), display=kind == "tex-display")


def plainer(markup: str) -> str:
    """``markup`` with elements for styles and links for formulas. Not yet safe to show."""
    if "<" not in markup:
        return markup
    reader = _Reader()
    reader.feed(with_lists(markup))
    reader.close()
    return "".join(reader.out)


class _Reader(HTMLParser):
    """Reader that writes most tags on as they come."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.out: list[str] = []
        self._open: list[tuple[str, str]] = []  # styled elements and what ends them
        self._passed_over: list[str] = []  # a copy for the eye, and what is open in it
        self._math: list[str | tuple[str, str, bool, bool]] | None = None
        self._alt = ""
        self._script = ""
        self._last = -1  # where the last formula is, while nothing came after it
        self._displays = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        kinds = given.get("class", "").split()
        if self._passed_over:
            if tag not in _VOID:
                self._passed_over.append(tag)
        elif self._math is not None:
            told = " ".join(f'{name}="{value}"' for name, value in given.items())
            self._math.append((tag.rpartition(":")[2], told, False, False))
        elif tag.rpartition(":")[2] == "math":
            self._math = []
            self._alt = given.get("alttext", "")
            self._displays += given.get("display") == "block"
        elif self._is_copy(tag, kinds, given):
            self._passed_over.append(tag)
        elif tag == "span" and given.get("data-tex"):  # as our own pages are copied
            self._formula(unquote(given["data-tex"]), display="data-display" in given)
            self._last = -1
            self._passed_over.append(tag)
        elif tag == "script" and given.get("type", "").startswith("math/tex"):
            self._script = "display" if "display" in given["type"] else "inline"
        elif tag == "img" and any("math" in kind or kind == "tex" for kind in kinds):
            if self._last < 0:  # else it is the same once more
                self._formula(given.get("alt", ""), display="block" in " ".join(kinds))
        else:
            self._displays += "katex-display" in kinds
            self._pass_on(tag, given)

    def _is_copy(self, tag: str, kinds: list[str], given: dict[str, str]) -> bool:
        """Whether an element shows to the eye what MathML beside it says."""
        if "katex-html" in kinds:
            return self._last >= 0
        if "MathJax_Preview" in kinds or tag == "mjx-math":
            return True
        return tag == "nobr" and given.get("aria-hidden") == "true"

    def _pass_on(self, tag: str, given: dict[str, str]) -> None:
        style = given.get("style", "").lower()
        if tag in _STYLED:
            names = [name for name, pattern in _STYLES if pattern.search(style)]
            if tag in ("b", "strong") and not _NOT_BOLD.search(style):
                names = ["b", *(name for name in names if name != "b")]
            elif tag in ("i", "em"):
                names = ["i", *(name for name in names if name != "i")]
            self.out += [f"<{name}>" for name in names]
            self._open.append((tag, "".join(f"</{name}>" for name in reversed(names))))
        else:
            self.out.append(self.get_starttag_text() or "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._passed_over:
            self._pass_over_to(tag)
        elif self._math is not None:
            if tag.rpartition(":")[2] == "math":
                self._end_math()
            else:
                self._math.append((tag.rpartition(":")[2], "", True, False))
        elif tag == "script" and self._script:
            self._script = ""
        elif tag in _STYLED:
            self._end_styled(tag)
        elif tag not in _VOID:
            self.out.append(f"</{tag}>")

    def _pass_over_to(self, tag: str) -> None:
        if tag in self._passed_over[-60:]:
            while self._passed_over.pop() != tag:
                pass

    def _end_styled(self, tag: str) -> None:
        if any(name == tag for name, _ends in self._open[-60:]):
            ended = ""
            while ended != tag:
                ended, ends = self._open.pop()
                self.out.append(ends)

    def handle_data(self, data: str) -> None:
        if self._passed_over:
            return
        if self._math is not None:
            self._math.append(data)
        elif self._script:
            if self._last >= 0:
                del self.out[self._last :]
            self._displays += self._script == "display"
            self._last = -1
            self._formula(data)
            self._last = -1
        else:
            if data.strip():
                self._last = -1
            is_raw = self.cdata_elem is not None
            self.out.append(data if is_raw else escape(data, quote=False))

    def _end_math(self) -> None:
        top = mathml.tree(self._math or ())
        self._math = None
        annotated = any(one.name == "semantics" for one in top.elements)
        tex = mathml.tex(top)
        self._formula(self._alt if self._alt and not annotated else tex)

    def _formula(self, tex: str, *, display: bool = False) -> None:
        bare = " ".join(mathml.bare_tex(tex.strip()).split())
        styled = _DISPLAY_STYLE.fullmatch(bare)
        bare = (styled[1] if styled else bare).strip()
        kind = "tex-display" if display or self._displays else "tex"
        self._displays = 0
        if bare and len(bare) <= _LONGEST:
            self._last = len(self.out)
            self.out.append(" " if self.out and self.out[-1].startswith('<a href="tex') else "")
            self.out.append(f'<a href="{kind}:{quote(bare, safe="")}">f</a>')
