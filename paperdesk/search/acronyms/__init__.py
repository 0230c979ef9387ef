"""Acronyms: which ones there are, as what they stand, and those of the reader's own papers.

``acronym_table`` holds what we ship, ``acronym_pairs`` reads what a text introduces,
``acronym_files`` keeps what the library's papers introduce, ``known_acronyms`` answers from both.
"""
