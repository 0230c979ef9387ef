"""Indexing: analysed documents become segments, segments are merged and committed.

``analysis_cache`` and ``intern_table`` remember analysed text, ``field_collector`` and
``inverter`` make postings of the rows of fields that ``schema`` makes of documents,
``segment_builder`` writes a segment, ``segment_merger`` merges after ``merge_policy`` (the terms
by ``merged_terms``, ``merged_stems`` and ``term_union``, the rest by ``merged_field`` and
``document_merger``), ``commit`` makes segments part of the index, ``bulk_build`` builds a large
one.

May import codec of search.
"""
