"""Languages: translators, plurals, and messages of the rooms below in the reader's words.

May import model, settings and paths.
"""
