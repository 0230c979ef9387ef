"""What is said of documents: PDF files, their pages and marks."""

from collections.abc import Mapping

from paperdesk.model.messages.plural import Plural

DOCUMENTS: Mapping[str, str | Plural] = {
    "document.damaged": "{name} is no PDF file, or it is damaged.",
    # Marks
    "action.mark_made": "Made a mark in {title}",
    "action.mark_changed": "Changed a mark in {title}",
    "action.marks_forgotten": Plural(
        "Took {n} mark off {title}",
        "Took {n} marks off {title}",
        "Took %Ln mark(s) off {title}",
    ),
    "action.marks_brought": Plural(
        "Brought {n} mark into {title}",
        "Brought {n} marks into {title}",
        "Brought %Ln mark(s) into {title}",
    ),
    "mark.gone": "This mark is no longer in the library.",
    "mark.nowhere": "A mark needs a place on a page.",
}
