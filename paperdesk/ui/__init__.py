"""Shows: the window and everything in it. All Qt lives here (and in :mod:`paperdesk.app`).

Data flows one way: a view emits a signal, the desk (:mod:`paperdesk.ui.shell`)
asks the library on a lane, and the frozen value that comes back is handed to
a view's method. A view never calls a lane, and no widget leaves the main
thread.

May import tasks, library, search, text, workers, settings, log, paths, model.
The features ``browse``, ``read`` and ``notes`` do not know one another.
"""
