"""Carry what is heavy or hostile: work in processes of their own, by name.

A job is named by its import path (``paperdesk.tasks.importing:import_files``),
so this room imports nobody above it. It is called in another process as
``job(args, progress)``, takes and answers what JSON can say, and can neither
freeze nor kill the window: it has a deadline, a memory cap and a cancel.

- :mod:`~paperdesk.workers.pool` queues jobs and calls back.
- :mod:`~paperdesk.workers.process` is one worker, seen from here.
- :mod:`~paperdesk.workers.child` is the worker itself; no Qt is in it.
- :mod:`~paperdesk.workers.frames` is how the two talk.

May import: log, model.
"""

from paperdesk.workers.frames import BugError
from paperdesk.workers.pool import Pool, Ticket

__all__ = ["BugError", "Pool", "Ticket"]
