"""What is said of documents: PDF files, their pages and marks."""

DOCUMENTS = {
    "document.damaged": "{name} is no PDF file, or it is damaged.",
}
