"""Worker processes: they carry what is heavy or hostile, by name.

A job is named by its import path (``paperdesk.tasks.import_jobs:import_files``),
so this room imports nobody above it. It is called in another process as
``job(args, progress)``, takes and answers what JSON can say, and can neither
freeze nor kill the window: it has a deadline, a memory cap and a cancel.

- :mod:`~paperdesk.workers.pool` queues jobs and calls back.
- :mod:`~paperdesk.workers.process` is one worker, seen from here.
- :mod:`~paperdesk.workers.worker_main` is the worker itself; no Qt is in it.
- :mod:`~paperdesk.workers.protocol` is how the two talk.
- :mod:`~paperdesk.workers.portion_stream` gives out bit by bit what one job makes,
  :mod:`~paperdesk.workers.outbox` sends it from the other side.
- :mod:`~paperdesk.workers.worker_session` is a process that serves one object for long,
  :mod:`~paperdesk.workers.session_worker` its other side, :mod:`~paperdesk.workers.arena` the
  memory that both hold.

May import: log, model.

Why lazily: a worker imports nothing of what starts one.
"""

from typing import TYPE_CHECKING

from paperdesk.lazy_imports import lazy_attributes

if TYPE_CHECKING:
    from paperdesk.workers.arena import Arena
    from paperdesk.workers.pool import Job, Pool
    from paperdesk.workers.portion_stream import PortionStream
    from paperdesk.workers.protocol import BugError
    from paperdesk.workers.worker_session import WorkerSession
else:
    __getattr__ = lazy_attributes(
        __name__,
        {
            "arena": "Arena",
            "pool": "Job Pool",
            "portion_stream": "PortionStream",
            "protocol": "BugError",
            "worker_session": "WorkerSession",
        },
    )
