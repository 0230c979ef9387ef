"""What the window shows, as values: the query of the list, and what a scope holds.

May import library's answers, model and text.
"""
