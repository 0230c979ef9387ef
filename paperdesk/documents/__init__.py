"""Documents: the pages of PDF files, with their text, their links and their marks.

PDFium gives pixels, characters, boxes and destinations; matching, reading order of what is
selected and marks are our own; pikepdf reads marks from files and writes them into copies.

Why no search and no annotations of PDFium's: its search knows neither accents nor broken
words, and a document that was painted carries appearances that nobody made.

Why in worker processes: a file may be hostile, and PDFium and qpdf are written in C++. The
window may import what is pure here (the text of a page, what is selected, where a mark
belongs), and never what opens a file.

May import: formats, text, workers, settings, log, paths, files, model.
"""

PAGE_SESSION = "paperdesk.documents.page_session:PageSession"
"""What a worker session serves that has a document open."""
