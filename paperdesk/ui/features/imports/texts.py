"""Texts of the import dialog: a preview in words. Pure functions; no widget."""

from pathlib import PurePath

from paperdesk.formats import registry
from paperdesk.model import Citation, DoubtfulPair, FilePreview, Preview, Problem, Untaken
from paperdesk.model.messages import Message
from paperdesk.text import display, display_name
from paperdesk.ui.i18n import language
from paperdesk.ui.i18n.language import number
from paperdesk.ui.i18n.message_translation import said as sentence
from paperdesk.ui.kit.labels import short
from paperdesk.ui.texts.record_words import evidence_words, field_name

UNREAD = 8
"""Keys that were not understood, named at most for one file."""


_LONGEST_PROBLEM = 500


def format_name(name: str) -> str:
    """Call a format by what a reader knows it as."""
    known = registry.BY_NAME.get(name)
    return language.of("formats", known.title) if known else name


def file_name(file: FilePreview) -> str:
    """Name a file without its folders."""
    return PurePath(file.path).name


def found_line(file: FilePreview) -> str:
    """Say how many papers stand in a file, and how many of them are new."""
    if not file.found:
        return language.tr("No papers in it")
    if not file.known:
        return language.tr("%Ln paper(s), all new", "", file.found)
    if not file.new:
        return language.tr("%Ln paper(s), all in your library already", "", file.found)
    words = language.tr("%Ln paper(s): {new} new, {known} in your library already", "", file.found)
    return words.format(new=number(file.new), known=number(file.known))


def missing_line(file: FilePreview) -> str:
    """Say what is missing in how many papers; ``""`` when nothing is."""
    fields = {
        "title": language.tr("a title"),
        "abstract": language.tr("an abstract"),
        "authors": language.tr("authors"),
        "date": language.tr("a date"),
    }
    said = [
        language.tr("no paper has {}").format(fields.get(field, field))
        if count >= file.found
        else language.tr("{} without {}").format(number(count), fields.get(field, field))
        for field, count in file.missing
        if count
    ]
    line = language.tr("; ").join(said)
    return line[:1].upper() + line[1:]


def unread_lines(file: FilePreview) -> list[str]:
    """Name the keys that were not understood, each with its papers and an example."""
    lines = [
        language.tr("{key} in %Ln paper(s), for instance {example}", "", one.papers).format(
            key=one.key, example=one.example
        )
        for one in file.unread[:UNREAD]
    ]
    rest = len(file.unread) - len(lines)
    return [*lines, language.tr("and %Ln more key(s)", "", rest)] if rest > 0 else lines


def problems_line(file: FilePreview) -> str:
    """Say how many places could not be read as they stand; ``""`` when all could."""
    count = len(file.problems)
    if not count:
        return ""
    return language.tr("%Ln place(s) not read, or only in part:", "", count)


def asking_line(preview: Preview) -> str:
    """Say how many pairs of papers the reader is asked about; ``""`` when there is none."""
    count = sum(len(file.doubtful) for file in preview.files)
    if not count:
        return ""
    return language.tr("%Ln pair(s) of papers with the same title may be one: see below", "", count)


def problem(one: Problem) -> str:
    """What is wrong where in a file, not longer than a row is read."""
    return sentence(Message("problem.at", place=one.place, problem=one.message))[:_LONGEST_PROBLEM]


def pairs_line(file: FilePreview) -> str:
    """Head the pairs of a file."""
    count = len(file.doubtful)
    return language.tr("Two papers or one? %Ln pair(s) with the same title:", "", count)


def incoming_head(pair: DoubtfulPair) -> str:
    """Say where the paper that comes stands."""
    return language.tr("In the file, {place}").format(place=sentence(pair.place))


def known_head(pair: DoubtfulPair) -> str:
    """Say where the paper with which it may be one stands."""
    if pair.paper.startswith("record:"):
        return language.tr("Earlier in this import")
    return language.tr("In your library")


def authors_line(citation: Citation) -> str:
    """Name the first authors of a paper."""
    if not citation.authors:
        return language.tr("no authors")
    return short(", ".join(display_name(name) for name in citation.authors))


def place_line(citation: Citation) -> str:
    """Say year and venue of a paper."""
    year = str(citation.year) if citation.year is not None else language.tr("no year")
    return " · ".join(part for part in (year, short(display(citation.venue))) if part)


def both_line(pair: DoubtfulPair) -> str:
    """Say both papers of a pair in one line, for those who hear it."""
    said = (
        (head, authors_line(side), place_line(side))
        for head, side in (
            (incoming_head(pair), pair.incoming),
            (known_head(pair), pair.known),
        )
    )
    return " ".join(f"{head}: {authors}, {place}." for head, authors, place in said)


def reasons_line(pair: DoubtfulPair) -> str:
    """Say what speaks for one paper and what for two."""
    reasons = evidence_words(pair.evidence)
    return language.tr("Why it is doubtful: {reasons}").format(reasons=reasons)


def untaken_line(file: FilePreview) -> str:
    """Say how many papers come with other values than are kept; ``""`` when none does."""
    if not file.untaken:
        return ""
    return language.tr(
        "%Ln paper(s) with other values than yours, which are kept:", "", file.untaken
    )


def untaken_values(untaken: Untaken) -> str:
    """Say which values of one paper are not taken, and what is kept."""
    said = [
        language.tr("{field}: {value} (kept: {kept})").format(
            field=field_name(field), value=value, kept=kept
        )
        for field, value, kept in untaken.values
    ]
    return f"{sentence(untaken.place)}: {short(display(untaken.title))}\n    " + "\n    ".join(said)


def headline(preview: Preview, joined: int = 0) -> str:
    """Say in one line what the import would do, ``joined`` papers being none of their own."""
    readable = [file for file in preview.files if not file.error]
    if not readable:
        return language.tr("Nothing here can be read")
    if preview.new > joined:
        return language.tr("%Ln new paper(s)", "", preview.new - joined)
    if preview.found:
        return language.tr("You have all of these already")
    return language.tr("No papers found")


def button(preview: Preview, joined: int = 0) -> str:
    """Name the button by what it does; ``""`` when there is nothing to do."""
    if preview.new > joined:
        return language.tr("Import %Ln new paper(s)", "", preview.new - joined)
    if preview.found:
        return language.tr("Fill in what is missing")
    return ""
