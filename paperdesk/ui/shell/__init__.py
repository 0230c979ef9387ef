"""The shell: the main window, the session behind it, the table of features, and start and end.

``session`` is one open library in one window; ``feature_table`` names the features, one
line each, and ``feature_host`` builds and ends their controllers by it; ``deferred_start``
brings in after the first paint what it does not need; ``window_actions`` and
``window_controller`` are what belongs to no feature; ``single_instance`` hands files to a
window that is open already.

Why at the top: the shell is the only place that knows all features.

May import everything else of the window.
"""
