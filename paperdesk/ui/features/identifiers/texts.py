"""Texts of pasted references: a work in words, and how many there are. No widget."""

from paperdesk.model.pasted_references import PastedReference
from paperdesk.ui.i18n import language
from paperdesk.ui.texts.source_names import source_name


def reference_name(reference: PastedReference) -> str:
    """``arXiv 2304.15004, version 2``; a page or words as they stand."""
    if reference.kind in ("url", "words"):
        return reference.value
    name = f"{source_name(reference.kind)} {reference.value}"
    if reference.version:
        words = language.tr("{name}, version {version}")
        return words.format(name=name, version=reference.version.removeprefix("v"))
    return name


def reference_line(reference: PastedReference) -> str:
    """What stood around it, or what will be done with words and pages."""
    if reference.kind == "words":
        return language.tr("Looked up by its title")
    if reference.kind == "url":
        return language.tr("A page that may name its paper")
    if reference.site == "huggingface" and not reference.words:
        return language.tr("On Hugging Face")
    return reference.words


def understood(found: int, known: int, *, typed: bool) -> str:
    """How many works were understood, and how many are here already."""
    if not typed:
        return language.tr("Paste or type; it is read at once, also offline.")
    if not found:
        return language.tr("No id, DOI, address or title is understood in this.")
    said = language.tr("%Ln work(s) understood", "", found)
    if known:
        here = language.tr("%Ln of them here already", "works", known)
        said = language.tr("{understood}, {here}").format(understood=said, here=here)
    return said


def add_button(papers: int) -> str:
    """What the button does."""
    return language.tr("Add %Ln paper(s)", "", papers) if papers else language.tr("Add")
