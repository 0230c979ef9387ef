"""Text of a page for those who hear it, with its formulas in words.

A drawn formula is one sign to a screen reader, *object*, and of ``10⁵`` it hears 105. So a page
with formulas has the words of all of it as its description, which is read when it gets the
keyboard: 'ten to the 5', in the reader's language.
"""

import re

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextBlock, QTextDocument

from paperdesk.ui.kit.rich_text.formula_text import (
    JOINER,
    STAND_IN,
    formula_source,
    source_of_letters,
)
from paperdesk.ui.kit.rich_text.html_style import BREAK

_UNHEARD = re.compile(f"[{STAND_IN}{JOINER}{BREAK}]")
_SCRIPTS = re.compile(
    "[\u00b2\u00b3\u00b9\u1d2c-\u1d6a\u2070-\u209c\u2102-\u2138\U0001d400-\U0001d7ff]"
)
"""Raised, lowered and double-struck letters."""
LONGEST = 6_000
"""Characters of a page that are told."""


class HeardPage(QObject):
    """Words of pages, in the language of the window."""

    def words(self, document: QTextDocument) -> str:
        """The text of a page; ``""`` where no formula is in it, since its letters say all."""
        lines: list[str] = []
        has_formulas = False
        block = document.begin()
        while block.isValid() and sum(map(len, lines)) < LONGEST:
            line, formulas = self._line(block)
            has_formulas = has_formulas or formulas
            lines += [line] if line else []
            block = block.next()
        return "\n".join(lines)[:LONGEST] if has_formulas else ""

    def title(self, text: str) -> str:
        """A title, or another line of readable text, as it is heard."""
        if not _SCRIPTS.search(text):
            return text
        from paperdesk.text.tex.spoken import spoken_line  # noqa: PLC0415 - late, see below

        return spoken_line(text, {**self._phrases(), **self._signs()})

    def _line(self, block: QTextBlock) -> tuple[str, bool]:
        out: list[str] = []
        before, has_formulas = "", False
        at = block.begin()
        while not at.atEnd():
            piece = at.fragment()
            form = piece.charFormat()
            source = formula_source(form) or source_of_letters(form)
            if source and source != before:
                out.append(f" {self._said(source)} ")
                has_formulas = True
            elif not source:
                out.append(_UNHEARD.sub("", piece.text()))
            before = source
            at += 1
        words = " ".join("".join(out).split())
        for sign in ".,;:!?)":
            words = words.replace(f" {sign}", sign)
        return words, has_formulas

    def _said(self, source: str) -> str:
        # Late: formulas take 10 ms to import, and few hear them.
        from paperdesk.text.tex.spoken import spoken_formula  # noqa: PLC0415

        return spoken_formula(source.strip("$"), {**self._phrases(), **self._signs()})

    def _phrases(self) -> dict[str, str]:
        return {
            "sub": self.tr("{x} sub {i}"),
            "power": self.tr("{x} to the {n}"),
            "squared": self.tr("{x} squared"),
            "cubed": self.tr("{x} cubed"),
            "prime": self.tr("{x} prime"),
            "above": self.tr("{x} with {n} above"),
            "over": self.tr("{a} over {b}"),
            "root": self.tr("root of {x}"),
            "nth root": self.tr("root {n} of {x}"),
            "choose": self.tr("{n} choose {k}"),
            "from": self.tr("{x} from {a}"),
            "to": self.tr("{x} up to {b}"),
            "of": self.tr("{x} of"),
            "hat": self.tr("{x} hat"),
            "bar": self.tr("{x} bar"),
            "tilde": self.tr("{x} tilde"),
            "dot": self.tr("{x} dot"),
            "arrow": self.tr("vector {x}"),
        }

    def _signs(self) -> dict[str, str]:
        return {
            "=": self.tr("equals"),
            "<": self.tr("less than"),
            ">": self.tr("greater than"),
            "≤": self.tr("at most"),
            "≥": self.tr("at least"),
            "≠": self.tr("not equal to"),
            "≈": self.tr("approximately"),
            "∼": self.tr("about"),
            "∈": self.tr("in"),
            "∉": self.tr("not in"),
            "→": self.tr("to"),
            "∞": self.tr("infinity"),
            "∑": self.tr("sum"),
            "∏": self.tr("product"),
            "∫": self.tr("integral"),
            "×": self.tr("times"),
            "±": self.tr("plus or minus"),
            "−": self.tr("minus"),
            "+": self.tr("plus"),
            "∪": self.tr("union"),
            "∩": self.tr("intersection"),
            "⊂": self.tr("subset of"),
            "⊆": self.tr("subset of"),
            "∂": self.tr("partial"),
            "∀": self.tr("for all"),
            "∃": self.tr("there is"),
            "≪": self.tr("much less than"),
            "≫": self.tr("much greater than"),
            "∝": self.tr("proportional to"),
            "≡": self.tr("identical to"),
            "|": self.tr("bar"),
            "‖": self.tr("norm bar"),
            "/": self.tr("over"),
            "°": self.tr("degrees"),
        }
