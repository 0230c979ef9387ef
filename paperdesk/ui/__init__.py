"""Shows: the window and everything in it. All Qt lives here (and in :mod:`paperdesk.app`).

Data flows one way: a view emits a signal, its controller asks the library on a
lane (``services``), and the frozen value that comes back is handed to a view's
method or written into ``state``, which tells whoever shows it. A view never calls a
lane, and no widget leaves the main thread. ``shell`` holds the window and the table
of features, ``features`` one folder each, ``texts`` words for what is known of a
paper, ``kit`` widgets that know no library, ``i18n`` the languages.

Floors, each importing those below alone: shell, features, services, state, texts,
kit, i18n. Why kit stands above i18n: its widgets speak the reader's language, too.

May import tasks, library, search, text, workers, settings, log, paths, model.
No feature knows another.
"""
