"""Markdown of notes: to safe HTML, to plain text, and from the clipboard's HTML.

Why not one renderer's call: a note holds formulas, links to papers, pictures and
task lists, and may be hostile.

May import the other modules of text.
"""
