"""Taste: an order of papers learned from those that a reader kept and dismissed.

``term_rows`` turns texts into rows of weighted words, ``learner`` finds the direction in which
the kept lie (arrays in, arrays out), ``taste`` is what was learned: it scores any paper of the
index, and says which words spoke for and against one.
"""
