"""Services: background lanes, the library client, worker jobs, the library monitor, loaders.

Why apart from features: they serve every feature. ``window_services`` holds those of
one window, ``feature`` says what a feature is, ``shell`` what it may ask of the window
around, ``action_table`` what an action is.

May import library, tasks, workers and settings, and state, kit and i18n of the window.
"""
