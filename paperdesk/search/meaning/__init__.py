"""Meaning: vectors of words and of papers, by which papers are near that share few words.

``word_vectors`` are shipped, ``paper_vectors`` reads those of an index's papers,
``vector_builder`` makes them of its postings, ``vector_files`` keeps them beside the index.
All of it may be missing: then words alone say what is alike.
"""
