"""Syntax highlighter of Markdown: mark-up steps back, structure steps out."""

import re
from collections.abc import Callable

from PySide6.QtGui import (
    QFont,
    QSyntaxHighlighter,
    QTextBlock,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
)

from paperdesk.ui.kit import fonts, theme

LONGEST_LINE = 4_000
"""Characters of a line that are still looked at; a longer one stays plain and quick."""

Misspelt = Callable[[str, QTextBlock], list[tuple[int, int]]]
"""Start and end of what is misspelt in a line."""

_NO_WORDS = int(QTextFormat.Property.UserProperty.value)
_FENCED = 1
_FENCE = re.compile(r" {0,3}(```|~~~)")
_HEADING = re.compile(r"#{1,6}\s")
_QUOTE = re.compile(r"\s{0,3}>\s?")
_ITEM = re.compile(r"\s{0,12}([-*+]|\d{1,4}[.)])\s(\[[ xX]\]\s)?")
_SPANS = (
    (re.compile(r"(?<![*\w])\*\*(?=\S)[^*]{1,500}\*\*"), "strong"),
    (re.compile(r"(?<![*\w])\*(?=\S)[^*]{1,500}\*(?!\*)"), "emphasis"),
    (re.compile(r"(?<![_\w])_(?=\S)[^_]{1,500}_(?!\w)"), "emphasis"),
    (re.compile(r"~~[^~]{1,500}~~"), "struck"),
    (re.compile(r"\[\[[^\[\]]{1,200}\]\]"), "link"),
    (re.compile(r"\[[^\[\]]{1,300}\]\([^()\s]{1,500}\)"), "link"),
    (re.compile(r"https?://[^\s<>()]{1,500}"), "link"),
    (re.compile(r"\$\$?[^$\n]{1,400}\$\$?"), "code"),
    (re.compile(r"`[^`]{1,500}`"), "code"),
)


class MarkdownHighlighter(QSyntaxHighlighter):
    """Highlighter of a document in the colours of the theme; follows its changes."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._forms: dict[str, QTextCharFormat] = {}
        self.misspelt: Misspelt | None = None
        self._make_forms()
        theme.changed.connect(self._theme_changed)

    def highlightBlock(self, text: str) -> None:
        """Colour one line, knowing from the line before whether code goes on."""
        inside = self.previousBlockState() == _FENCED
        fence = _FENCE.match(text)
        if fence or inside:
            self.setFormat(0, len(text), self._forms["code"])
            self.setCurrentBlockState(_FENCED if bool(fence) != inside else 0)
            return
        self.setCurrentBlockState(0)
        if len(text) > LONGEST_LINE:
            return
        self._colour(text)
        if self.misspelt is not None:
            for start, end in self.misspelt(text, self.currentBlock()):
                self._underline(start, end)

    def _colour(self, text: str) -> None:
        if _HEADING.match(text):
            self.setFormat(0, len(text), self._forms["heading"])
            return
        if text.startswith("|"):
            self.setFormat(0, len(text), self._forms["table"])
            return
        if _QUOTE.match(text):
            self.setFormat(0, len(text), self._forms["quote"])
        item = _ITEM.match(text)
        if item:
            self.setFormat(item.start(1), item.end() - item.start(1), self._forms["mark"])
        for pattern, name in _SPANS:
            for match in pattern.finditer(text):
                self.setFormat(match.start(), match.end() - match.start(), self._forms[name])

    def _underline(self, start: int, end: int) -> None:
        """Mark a misspelt word, unless it is code, a formula or a link."""
        form = self.format(start)
        if form.property(_NO_WORDS):
            return
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        form.setUnderlineColor(theme.colour("danger"))
        self.setFormat(start, end - start, form)

    def _theme_changed(self) -> None:
        self._make_forms()
        self.rehighlight()

    def _make_forms(self) -> None:
        def form(role: str) -> QTextCharFormat:
            made = QTextCharFormat()
            made.setForeground(theme.colour(role))
            return made

        heading, strong, emphasis = form("text"), form("text"), form("text")
        heading.setFontWeight(QFont.Weight.DemiBold)
        strong.setFontWeight(QFont.Weight.DemiBold)
        emphasis.setFontItalic(True)
        struck, code, table = form("text3"), form("text2"), form("text")
        struck.setFontStrikeOut(True)
        table.setFontFamilies([fonts.fixed(13).family()])
        code.setFontFamilies([fonts.fixed(13).family()])
        code.setBackground(theme.colour("code"))
        link = form("link")
        for one in (code, link):
            one.setProperty(_NO_WORDS, True)
        self._forms = {
            "heading": heading,
            "strong": strong,
            "emphasis": emphasis,
            "struck": struck,
            "code": code,
            "link": link,
            "table": table,
            "quote": form("text2"),
            "mark": form("link"),
        }
