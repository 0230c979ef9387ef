"""What is said of documents: PDF files, their pages and marks."""

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

BROUGHT = {
    "document.twice": "The same file stands in this list already.",
    "document.ends_its_reader": "{name} ends the process that reads it; it may be damaged.",
    "document.unread": "{name} could not be read: {reason}",
    "document.none_there": "There is no PDF file in {path}.",
}
"""What becomes of files that a reader brings."""

DOCUMENTS = {**OPENED, **BROUGHT}
"""All that is said of documents."""
