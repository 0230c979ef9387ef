"""Texts of the import dialog: a preview in words. Pure functions; no widget."""

from collections import Counter
from pathlib import PurePath
from typing import NamedTuple

from paperdesk.formats import registry
from paperdesk.model import (
    Citation,
    DoubtfulPair,
    FilePreview,
    FoundEntry,
    Preview,
    Problem,
    Untaken,
)
from paperdesk.model.messages import Message
from paperdesk.text import display, display_name
from paperdesk.ui.i18n import language
from paperdesk.ui.i18n.language import number
from paperdesk.ui.i18n.message_translation import said as sentence
from paperdesk.ui.kit.labels import short
from paperdesk.ui.texts.record_words import evidence_words, field_name
from paperdesk.ui.texts.sizes import size_text

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
    return short(language.listed(display_name(name) for name in citation.authors))


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
            field=column_field(field), value=value, kept=kept
        )
        for field, value, kept in untaken.values
    ]
    return f"{sentence(untaken.place)}: {short(display(untaken.title))}\n    " + "\n    ".join(said)


class Tally(NamedTuple):
    """How many papers are new, and how many come in at all."""

    new: int
    found: int


def tally(preview: Preview) -> Tally:
    """All that stands in the files."""
    return Tally(preview.new, preview.found)


def headline(preview: Preview, chosen: Tally | None = None) -> str:
    """Say in one line what the import would do, of what is chosen."""
    new, found = chosen or tally(preview)
    if all(file.error for file in preview.files):
        return language.tr("Nothing here can be read")
    if new > 0:
        return language.tr("%Ln new paper(s)", "", new)
    if found:
        return language.tr("You have all of these already")
    return language.tr("Nothing is chosen") if preview.found else language.tr("No papers found")


def button(preview: Preview, chosen: Tally | None = None) -> str:
    """Name the button by what it does; ``""`` when there is nothing to do."""
    new, found = chosen or tally(preview)
    if new > 0:
        return language.tr("Import %Ln new paper(s)", "", new)
    if found:
        return language.tr("Fill in what is missing")
    return ""


def kinds_line(preview: Preview) -> str:
    """Say how many papers came in which format, where there are several files."""
    papers: Counter[str] = Counter()
    for file in preview.files:
        if not file.error:
            papers[file.format] += file.found
    if len(preview.files) < 2 or not papers:
        return ""
    said = [
        language.tr("{format}: %Ln paper(s)", "", count).format(format=format_name(name))
        for name, count in papers.most_common()
    ]
    return " · ".join(said)


def file_lines(file: FilePreview) -> list[str]:
    """Say what a file brings and lacks, and which files lie beside it."""
    lines = [found_line(file), missing_line(file)]
    if file.attached:
        words = language.tr("%Ln file(s) beside the entries, {size}", "", file.attached)
        lines.append(words.format(size=size_text(file.attached_size)))
    return [line for line in lines if line]


def attached_line(count: int, size: int) -> str:
    """Offer to copy the files beside the entries."""
    words = language.tr("Copy %Ln file(s) beside the entries into the library ({size})", "", count)
    return words.format(size=size_text(size))


def entry_line(entry: FoundEntry) -> str:
    """Say of an entry who wrote it and when, and whether it is known."""
    people = display_name(entry.author) if entry.author else language.tr("no authors")
    if entry.others:
        people = language.tr("{author} and %Ln more", "authors", entry.others).format(author=people)
    known = "" if entry.is_new else language.tr("in your library already")
    parts = (short(people), str(entry.year or ""), known)
    return " · ".join(part for part in parts if part)


def column_field(field: str) -> str:
    """What a column of a table may hold; ``""`` is nothing that is taken."""
    own = {
        "": language.tr("not taken"),
        "first_page": language.tr("first page"),
        "last_page": language.tr("last page"),
        "date": language.tr("date"),
        "comments": language.tr("remarks"),
        "citation_key": language.tr("citation key"),
        "state": language.tr("state"),
        "starred": language.tr("star"),
        "added": language.tr("when it was added"),
        "files": language.tr("files"),
        "pmid": "PubMed",
    }
    return own.get(field) or field_name(field)


def nameless(number_of_column: int) -> str:
    """Name a column that has no name."""
    return language.tr("Column {n}").format(n=number(number_of_column))


def taken_line(count: int, of: int) -> str:
    """Say how many entries are taken."""
    return language.tr("{count} of {all} taken").format(count=number(count), all=number(of))


def report(preview: Preview) -> list[list[str]]:
    """All that is wrong or was not understood, in rows: file, place, what."""
    rows = [[language.tr("File"), language.tr("Place"), language.tr("Problem")]]
    for file in preview.files:
        if file.error:
            rows.append([file.path, "", sentence(file.error)])
        rows += [[file.path, sentence(one.place), sentence(one.message)] for one in file.problems]
        for key in file.unread:
            said = language.tr("{key} in %Ln paper(s), for instance {example}", "", key.papers)
            rows.append([file.path, "", said.format(key=key.key, example=key.example)])
    return rows
