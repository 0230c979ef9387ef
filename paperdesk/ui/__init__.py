"""Shows: the window and everything in it. All Qt lives here (and in :mod:`paperdesk.app`).

Data flows one way: a view emits a signal, its controller asks the library on a
lane (``services``), and the frozen value that comes back is handed to a view's
method. A view never calls a lane, and no widget leaves the main thread. ``shell``
holds the window and the session that joins all, ``features`` the views, ``kit``
widgets that know no library, ``i18n`` the languages.

May import tasks, library, search, text, workers, settings, log, paths, model.
No feature knows another.
"""
