"""Puts a preview of an import into words. Pure functions; no widget."""

from pathlib import PurePath

from PySide6.QtCore import QCoreApplication, QLocale

from paperdesk.model import FilePreview, Preview

READABLE = (
    "PaperDesk reads saved Hugging Face papers pages (.txt), Hugging Face API answers (.json)"
    " and JSON Lines (.jsonl, also .gz and .xz)."
)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Import", text)


def number(value: int) -> str:
    """Write a number as the reader's language groups it."""
    return QLocale().toString(value)


def papers(count: int) -> str:
    """Count papers in words."""
    return _tr("1 paper") if count == 1 else _tr("{} papers").format(number(count))


def format_name(name: str) -> str:
    """Call a format by what a reader knows it as."""
    names = {
        "papers-page": _tr("saved papers page"),
        "hf-json": _tr("Hugging Face papers"),
        "jsonl": _tr("JSON Lines"),
    }
    return names.get(name, name)


def file_name(file: FilePreview) -> str:
    """Name a file without its folders."""
    return PurePath(file.path).name


def found_line(file: FilePreview) -> str:
    """Say how many papers stand in a file, and how many of them are new."""
    if not file.found:
        return _tr("No papers in it")
    if not file.known:
        return _tr("{}, all new").format(papers(file.found))
    if not file.new:
        return _tr("{}, all in your library already").format(papers(file.found))
    return _tr("{}: {} new, {} in your library already").format(
        papers(file.found), number(file.new), number(file.known)
    )


def missing_line(file: FilePreview) -> str:
    """Say what is missing in how many papers; ``""`` when nothing is."""
    fields = {
        "title": _tr("a title"),
        "abstract": _tr("an abstract"),
        "authors": _tr("authors"),
        "date": _tr("a date"),
    }
    said = [
        _tr("no paper has {}").format(fields.get(field, field))
        if count >= file.found
        else _tr("{} without {}").format(number(count), fields.get(field, field))
        for field, count in file.missing
        if count
    ]
    return "; ".join(said)[:1].upper() + "; ".join(said)[1:] if said else ""


def problems_line(file: FilePreview) -> str:
    """Say how many places could not be read; ``""`` when all could."""
    count = len(file.problems)
    if not count:
        return ""
    if count == 1:
        return _tr("1 place could not be read and is left out:")
    return _tr("{} places could not be read and are left out:").format(number(count))


def headline(preview: Preview) -> str:
    """Say in one line what the import would do."""
    readable = [file for file in preview.files if not file.error]
    if not readable:
        return _tr("Nothing here can be read")
    if preview.new:
        if preview.new == 1:
            return _tr("1 new paper")
        return _tr("{} new papers").format(number(preview.new))
    if preview.found:
        return _tr("You have all of these already")
    return _tr("No papers found")


def button(preview: Preview) -> str:
    """Name the button by what it does; ``""`` when there is nothing to do."""
    if preview.new == 1:
        return _tr("Import 1 new paper")
    if preview.new:
        return _tr("Import {} new papers").format(number(preview.new))
    if preview.found:
        return _tr("Fill in what is missing")
    return ""
