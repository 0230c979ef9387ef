"""Widgets and Qt helpers that know no library: labels, buttons, layouts, icons, the theme.

Why apart: what stands here could serve any window, and nothing here asks for a paper.

May import i18n and model.
"""
