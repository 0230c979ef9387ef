"""What is said of documents: PDF files, their pages and marks."""

from collections.abc import Mapping

from paperdesk.model.messages.plural import Plural

OPENED = {
    "document.damaged": "{name} is no PDF file, or it is damaged.",
    "document.unreadable": "{name} cannot be read: {reason}.",
    "document.too_large": "{name} is larger than 2 GB; PaperDesk opens PDF files up to that size.",
    "document.locked": "{name} is locked with a password.",
    "document.wrong_password": "This is not the password of {name}.",
    "document.strange_lock": "{name} is locked in a way that PaperDesk does not know.",
    "document.no_page": "Page {n} cannot be read; the file is damaged there.",
    "document.page_too_large": "Page {n} is too large to be shown.",
}
"""Why a file, or one of its pages, cannot be opened."""

SHOWN = {
    "document.page_too_slow": "Page {n} takes too long to paint, and is left out. The other pages "
    "can be read.",
    "document.page_ended": "Page {n} ended the process that was reading it, and is left out. The "
    "other pages can be read.",
    "document.set_aside": "{name} ended the process that was reading it twice, and is not opened "
    "any more. The file is as it was; nothing else is affected.",
    "document.not_open": "No document is open.",
}
"""What became of showing it."""

MARKS: Mapping[str, str | Plural] = {
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
    "mark.unwritten": "{name} cannot be written: {reason}.",
    "mark.no_folder": "Marked copies need a folder to go to: -o FOLDER.",
    "mark.same_file": "Marks are written into a copy of {name}, never into the file itself.",
    "mark.not_allowed": "The lock of {name} does not allow notes, so no marked copy was made.",
    "mark.signed": "{name} is signed, and a copy with marks would break the signature. "
    "No copy was made.",
}
"""What is done with marks, and why it cannot be."""

TEXTS: Mapping[str, str | Plural] = {
    "text.no_file": "No PDF of that paper is in the library.",
}
"""Why there is no text of a paper."""

DOCUMENTS: Mapping[str, str | Plural] = {**OPENED, **SHOWN, **MARKS, **TEXTS}
"""All that is said of documents."""
