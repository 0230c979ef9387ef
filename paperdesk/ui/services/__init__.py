"""Services: background lanes, the library client, worker jobs, the library monitor, loaders.

Why apart from controllers: they serve every feature and show nothing themselves.

May import library, tasks, workers and settings, and kit and i18n of the window.
"""
