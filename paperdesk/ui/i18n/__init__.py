"""Languages: translators, plurals, and sentences of the rooms below as the reader's.

Why sentences are recognised: the log and the command line speak English, and
the journal holds words that were written long ago.

May import model, settings and paths.
"""
