"""Indexing: analysed documents become segments, segments are merged and committed.

``document_rows`` turns documents into rows of fields, ``analysis_cache`` and ``intern_table``
remember analysed text, ``field_collector`` and ``inverter`` make postings,
``segment_builder`` writes a segment, ``segment_merger`` merges after ``merge_policy``,
``commit`` makes segments part of the index, ``bulk_build`` builds a large one.

May import analysis, codec and the segment reader of search.
"""
