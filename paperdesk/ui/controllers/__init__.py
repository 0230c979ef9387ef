"""The controllers: each takes what a view asks for, asks the library, and tells the view.

Why apart from the views: a view knows no library and no other view; what joins
them stands here, one controller for each thing that a reader does.

May import features, services, state, kit and i18n of the window.
"""
