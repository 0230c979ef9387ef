"""Long-running operations a reader may ask for; each joins the rooms below.

Import, export, indexing, the rendering of a note, the sample papers, and what waits for the
network: refresh, add, complete, fetch, around and digest, a request each (``request_work``).
PDF files that a reader brings are read one by one (``document_queue``), matched and taken in
(``document_jobs``).
The window has them done by worker processes, naming them
``paperdesk.tasks.import_jobs:import_files``; such a function takes ``args``, which JSON can say,
and a progress, and answers a dict. The command line calls the plain functions beside them with a
library that it has open.

May import: library, search, sources, documents, formats, text, workers, settings, log, paths,
model.
"""
