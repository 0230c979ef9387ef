"""The shell: the main window, the session that composes and connects all, and start and end.

``session`` is one open library in one window: it makes what the first paint needs,
``deferred_start`` the rest after it, with ``composition`` and ``connections``;
``action_bindings`` says what each action does; ``single_instance`` hands files to a window
that is open already.

Why at the top: the shell is the only place that knows all features and controllers.

May import everything else of the window.
"""
