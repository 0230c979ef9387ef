"""Texts: what is known of a paper, in the words of the window. Pure functions; no widget.

Why apart from the features: a sheet of paper and the detail pane say the same.

May import i18n, model and text.
"""
