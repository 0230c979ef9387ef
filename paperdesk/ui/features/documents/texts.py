"""Texts of found documents: what each is, what becomes of it, and how many there are."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from paperdesk.model.document_facts import PaperFacts
from paperdesk.model.found_documents import SIMILAR, DocumentFate, DocumentsTaken, FoundDocument
from paperdesk.model.frozen import Value
from paperdesk.text import display
from paperdesk.ui.i18n import language
from paperdesk.ui.i18n.message_translation import said
from paperdesk.ui.texts.sizes import size_text

GROUPS = (
    DocumentFate.NEW,
    DocumentFate.MATCHED,
    DocumentFate.LEFT,
    DocumentFate.HELD,
    DocumentFate.REFUSED,
)
"""The order in which they are listed: what is to be looked at comes first."""
_MOST_NAMES = 3


@dataclass(frozen=True, slots=True, repr=False)
class FateCount(Value):
    """How many documents are of each fate."""

    new: int = 0
    matched: int = 0
    held: int = 0
    refused: int = 0

    @property
    def taken(self) -> int:
        """How many come in."""
        return self.new + self.matched


def counted(documents: Iterable[FoundDocument]) -> FateCount:
    """The documents by their fates."""
    by = Counter(one.fate for one in documents)
    fates = (DocumentFate.NEW, DocumentFate.MATCHED, DocumentFate.HELD, DocumentFate.REFUSED)
    return FateCount(*(by[fate] for fate in fates))


def headline(count: FateCount) -> str:
    """What the files are, in a line."""
    if count.taken:
        new = language.tr("%Ln new paper(s)", "", count.new) if count.new else ""
        known = language.tr("%Ln file(s) for papers that are here", "", count.matched)
        return " · ".join(part for part in (new, known if count.matched else "") if part)
    if count.held:
        return language.tr("These files are here already")
    return language.tr("No file can be taken")


def explanation(count: FateCount) -> str:
    """What is to be done, and what is not taken."""
    parts = []
    if count.taken:
        parts.append(language.tr("Look over what was read from them, and correct it."))
    if count.held and count.taken:
        parts.append(language.tr("Here already: %Ln file(s).", "", count.held))
    if count.refused:
        parts.append(language.tr("%Ln file(s) cannot be read.", "", count.refused))
    return " ".join(parts)


def group(fate: DocumentFate, documents: int) -> str:
    """The head of a group in the list."""
    return {
        DocumentFate.NEW: language.tr("New papers (%Ln)", "", documents),
        DocumentFate.MATCHED: language.tr("For papers that are here (%Ln)", "", documents),
        DocumentFate.LEFT: language.tr("Left out (%Ln)", "", documents),
        DocumentFate.HELD: language.tr("Here already (%Ln)", "", documents),
        DocumentFate.REFUSED: language.tr("Not taken (%Ln)", "", documents),
    }[fate]


def name(one: FoundDocument) -> str:
    """The title by which a document is listed."""
    known = one.paper if one.fate in (DocumentFate.MATCHED, DocumentFate.HELD) else ""
    return display(known or one.facts.title) or file_name(one)


def line(one: FoundDocument) -> str:
    """The line below: the file, or why it is refused."""
    if one.fate is DocumentFate.REFUSED and one.reason:
        return said(one.reason)
    people = authors_line(one.facts) if one.fate is DocumentFate.NEW else ""
    return " · ".join(part for part in (file_name(one), people) if part)


def file_name(one: FoundDocument) -> str:
    """The name of its file."""
    return PurePath(one.path).name


def authors_line(facts: PaperFacts) -> str:
    """The first authors."""
    named = language.listed(map(display, facts.authors[:_MOST_NAMES]))
    return f"{named}, …" if len(facts.authors) > _MOST_NAMES else named


def about_file(one: FoundDocument) -> str:
    """Its pages, its size, whether it holds text."""
    parts = [size_text(one.size)] if one.size else []
    if one.facts.pages:
        parts.insert(0, language.tr("%Ln page(s)", "", one.facts.pages))
        if not one.facts.has_text:
            parts.append(language.tr("pictures of pages, without text"))
    return " · ".join(parts)


def found_by(how: str) -> str:
    """What the paper was found by."""
    return {
        "content": language.tr("It has this very file."),
        "arxiv": language.tr("Found by its arXiv id."),
        "doi": language.tr("Found by its DOI."),
        "title": language.tr("Found by its title and authors."),
        SIMILAR: language.tr("Its title is much like that one: look whether it is this paper."),
        "reader": language.tr("By your word."),
    }.get(how, "")


def take_button(count: FateCount) -> str:
    """What the button does."""
    return language.tr("Take in %Ln file(s)", "", count.taken)


def outcome(taken: DocumentsTaken) -> str:
    """What came of it."""
    parts = []
    if taken.new:
        parts.append(language.tr("Added %Ln paper(s) from files.", "", taken.new))
    if taken.files > taken.new:
        others = taken.files - taken.new
        parts.append(language.tr("Attached %Ln file(s) to papers.", "", others))
    if not parts:
        parts.append(language.tr("All of these files were here already."))
    parts += map(said, taken.problems[:_MOST_NAMES])
    return " ".join(parts)


def appeared(documents: Sequence[FoundDocument], folder: str) -> str:
    """What appeared in the watched folder."""
    where = PurePath(folder).name
    words = language.tr("%Ln PDF file(s) appeared in {folder}.", "", len(documents))
    return words.format(folder=where)


def moved(found: int, missed: int) -> str:
    """What the search for moved files found."""
    if not found and not missed:
        return language.tr("Every linked file is where it was.")
    parts = [language.tr("Found %Ln moved file(s) again.", "", found)] if found else []
    if missed:
        parts.append(language.tr("Still missed: %Ln linked file(s).", "", missed))
    return " ".join(parts)
