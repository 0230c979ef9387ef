"""What is said of documents: PDF files, their pages and marks."""

DOCUMENTS = {
    "document.damaged": "{name} is no PDF file, or it is damaged.",
    # Files that a reader brings
    "document.twice": "The same file stands in this list already.",
    "document.ends_its_reader": "{name} ends the process that reads it; it may be damaged.",
    "document.unread": "{name} could not be read: {reason}",
}
