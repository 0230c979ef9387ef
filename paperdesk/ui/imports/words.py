"""Puts a preview of an import into words. Pure functions; no widget."""

from pathlib import PurePath

from paperdesk.model import FilePreview, Preview
from paperdesk.ui import language
from paperdesk.ui.language import number

UNREAD = 8
"""Keys that were not understood, named at most for one file."""


def papers(count: int) -> str:
    """Count papers in words."""
    return language.tr("%Ln paper(s)", "", count)


def format_name(name: str) -> str:
    """Call a format by what a reader knows it as."""
    names = {
        "papers-page": language.tr("saved papers page"),
        "hf-json": language.tr("Hugging Face papers"),
        "jsonl": language.tr("JSON Lines"),
    }
    return names.get(name, name)


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


def headline(preview: Preview) -> str:
    """Say in one line what the import would do."""
    readable = [file for file in preview.files if not file.error]
    if not readable:
        return language.tr("Nothing here can be read")
    if preview.new:
        return language.tr("%Ln new paper(s)", "", preview.new)
    if preview.found:
        return language.tr("You have all of these already")
    return language.tr("No papers found")


def button(preview: Preview) -> str:
    """Name the button by what it does; ``""`` when there is nothing to do."""
    if preview.new:
        return language.tr("Import %Ln new paper(s)", "", preview.new)
    if preview.found:
        return language.tr("Fill in what is missing")
    return ""
