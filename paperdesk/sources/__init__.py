"""Places on the network, one module each, over one room of connections.

A source turns a :class:`~paperdesk.model.follows.SourceQuery` into requests and yields what
:mod:`paperdesk.formats` reads in the answers; it never sees the library. ``http`` alone
makes connections, ``mail`` alone speaks SMTP, ``secrets`` alone opens the system's keyring.

Why in worker processes: answers are foreign. The window imports nothing of
this room but the table of what there is (``source_table``).

May import: formats, text, workers, settings, log, paths, files, model.
"""
