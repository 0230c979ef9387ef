"""Formulas in a page of rich text: found as links, replaced by pictures when those come.

The page comes with readable text where a formula will stand (a link ``tex:``
or ``tex-display:``), and with the TeX of simple formulas, which are text, as the
tool tip of their letters (``tex:``). :meth:`FormulaText.find` makes that plain text and says
which pictures are wanted; :meth:`FormulaText.put` replaces it, as soon as they
are made, by inline objects, which FormulaObjects measures and paints. What cannot be
set stays readable text.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from paperdesk.ui.kit import fonts
from paperdesk.ui.kit.design_tokens import Tokens
from paperdesk.ui.kit.labels import tip
from paperdesk.ui.kit.rich_text.formula_objects import (
    LOOK,
    OBJECT,
    FormulaObjects,
    Picture,
    hanging,
)

STAND_IN = "\ufffc"
"""The letter that an object is in the text of a document."""
LARGER = 17 / 15
"""By so much the letters of formulas (STIX) are larger than those around them, to look alike."""
MOST = 300
"""Different formulas of one page that are set; the others stay readable text."""

JOINER = "\u2060"
_CLOSING = frozenset(".,;:!?)]’”'\"")
"""Qt would begin a line with these after an object; a joiner keeps them with their formula."""
_SOURCE = LOOK + 1
_WAITS = LOOK + 2
"""Properties of letters: the TeX an object stands for, and what a text waits for."""
_SCHEMES = {"tex": False, "tex-display": True}


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula as it is wanted: TeX, whether it stands alone, pixels of its letters, colour."""

    tex: str
    display: bool
    size: float
    colour: str

    @property
    def source(self) -> str:
        """The TeX with its dollar signs."""
        return f"$${self.tex}$$" if self.display else f"${self.tex}$"


Pictures = Mapping[Formula, Picture | None]
"""None stands for a formula that could not be set."""


@dataclass(frozen=True, slots=True)
class _FormulaPosition:
    start: int
    end: int
    formula: Formula
    address: str


class FormulaText:
    """Formulas of one document, wanted and set."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._drawing = FormulaObjects(document)
        document.documentLayout().registerHandler(OBJECT, self._drawing)
        self._waiting = False

    def draw_in(self, copy: QTextDocument) -> None:
        """Draw the formulas of a copy of the document, too."""
        copy.documentLayout().registerHandler(OBJECT, self._drawing)

    def find(self, tokens: Tokens) -> tuple[Formula, ...]:
        """Show the readable text of the formulas as text, and say which pictures are wanted."""
        self._drawing.forget()
        places = self._places(tokens.text)
        self._waiting = bool(places)
        all_at_once = QTextCursor(self._document)  # else each change lays the paragraph out anew
        all_at_once.beginEditBlock()
        for place in places:
            cursor = self._select(place)
            ink = QTextCharFormat()
            ink.setForeground(QBrush(tokens.text))
            ink.setAnchor(False)
            ink.setAnchorHref("")  # so that it is not pointed at as a link
            ink.setProperty(_WAITS, place.address)
            cursor.mergeCharFormat(ink)
            if place.formula.display:
                _centre(cursor)
        all_at_once.endEditBlock()
        return tuple(dict.fromkeys(place.formula for place in places))[:MOST]

    def put(self, pictures: Pictures, tokens: Tokens) -> bool:
        """Put pictures where their formulas are waited for; whether anything changed."""
        if not self._waiting:
            return False
        places = [one for one in self._places(tokens.text) if one.formula in pictures]
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        for place in reversed(places):
            self._replace(cursor, place, pictures[place.formula], tokens)
        cursor.endEditBlock()
        self._waiting = bool(self._places(tokens.text)) if places else self._waiting
        return bool(places)

    def _replace(
        self, cursor: QTextCursor, place: _FormulaPosition, picture: Picture | None, tokens: Tokens
    ) -> None:
        cursor.setPosition(place.start)
        cursor.setPosition(place.end, QTextCursor.MoveMode.KeepAnchor)
        if picture is None and "\\" not in cursor.selectedText():
            form = QTextCharFormat()
            form.setToolTip(place.address)  # as that of simple formulas, which are text
            form.setProperty(_WAITS, "")
            cursor.mergeCharFormat(form)
            return
        if picture is None:
            form = QTextCharFormat()
            code = fonts.fixed(13)
            code.setPixelSize(max(1, round(place.formula.size / LARGER * 13 / 15)))
            form.setFont(code)
            form.setForeground(QBrush(tokens.text))
            form.setBackground(QBrush(tokens.code))
            cursor.insertText(place.formula.source, form)
            return
        look = f"{place.formula.size} {place.formula.source}"
        self._drawing.learn(look, picture)
        form = QTextCharFormat()
        form.setObjectType(OBJECT)
        form.setProperty(_SOURCE, place.formula.source)
        form.setProperty(LOOK, look)
        form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBaseline)
        form.setFont(hanging(picture.depth))
        form.setForeground(QBrush(tokens.text))
        form.setToolTip(tip(place.formula.source))
        after = self._document.characterAt(place.end)
        cursor.insertText(STAND_IN, form)
        if after in _CLOSING:
            cursor.insertText(JOINER, QTextCharFormat())

    def _places(self, colour: str) -> list[_FormulaPosition]:
        """Where readable text stands for formulas, in order."""
        found: list[_FormulaPosition] = []
        block = self._document.begin()
        while block.isValid():
            found += _places_of(block, colour)
            block = block.next()
        return found

    def _select(self, place: _FormulaPosition) -> QTextCursor:
        cursor = QTextCursor(self._document)
        cursor.setPosition(place.start)
        cursor.setPosition(place.end, QTextCursor.MoveMode.KeepAnchor)
        return cursor


def formula_source(form: QTextCharFormat) -> str:
    """The TeX that an object of this format stands for; ``""`` when it is no formula."""
    return str(form.property(_SOURCE) or "")


def source_of_letters(form: QTextCharFormat) -> str:
    """The TeX, with its dollar signs, of the formula that letters of this format are of; or ``""``.

    So of a simple formula, which is text, and of one whose picture has not come.
    """
    scheme, _, quoted = (form.toolTip() or _address(form)).partition(":")
    if not quoted or scheme not in _SCHEMES:
        return ""
    signs = "$$" if _SCHEMES[scheme] else "$"
    return f"{signs}{unquote(quoted)}{signs}"


def _places_of(block: QTextBlock, colour: str) -> list[_FormulaPosition]:
    found: list[_FormulaPosition] = []
    at = block.begin()
    before = ""
    while not at.atEnd():
        piece = at.fragment()
        address = _address(piece.charFormat())
        scheme, colon, quoted = address.partition(":")
        start, end = piece.position(), piece.position() + piece.length()
        if colon and scheme in _SCHEMES:
            if address == before:
                found[-1] = _FormulaPosition(found[-1].start, end, found[-1].formula, address)
            else:
                size = round(piece.charFormat().font().pixelSize() * LARGER, 1)
                formula = Formula(unquote(quoted), _SCHEMES[scheme], size, colour)
                found.append(_FormulaPosition(start, end, formula, address))
        before = address
        at += 1
    return found


def _address(form: QTextCharFormat) -> str:
    """The formula that a text stands for, as an address; ``""`` for none."""
    return str(form.property(_WAITS) or form.anchorHref())


def _centre(cursor: QTextCursor) -> None:
    """Centre a formula that is all there is in its paragraph."""
    if cursor.selectedText().strip() != cursor.block().text().strip():
        return
    form = QTextBlockFormat()
    form.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    form.setTopMargin(6)
    form.setBottomMargin(16)
    cursor.mergeBlockFormat(form)
