"""Import: from records of files to a plan, and from the plan to rows.

``identity`` and ``namesakes`` say which paper a record is, ``record_merge`` what it adds,
``planner`` plans without writing anything, ``import_writer`` writes a plan in one
transaction, ``importer`` does both, ``rollback`` ends what an undone import left.

Why planned first: the preview that a reader sees is the very plan that is written.

May import db, changes, index, notes and papers of the library.
"""
