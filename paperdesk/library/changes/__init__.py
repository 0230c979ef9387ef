"""Undo: operations, each of which can be applied and reverted, and the log of them.

``operations`` knows each kind of change, ``undo_log`` writes them down,
``undo_redo`` takes back the newest that stands and does again what was taken back.

Why a log and not copies of rows: a change of ten thousand papers is a few
kilobytes of keys and former values, and the log outlives the program.

May import db, index, notes and papers of the library.
"""
