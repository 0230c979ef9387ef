"""Segment reader: open segments, term lookup, phrases and the numbers that scores need.

``segment_reader`` opens one segment, ``index_generation`` all of one commit,
``term_lookup`` asks the term dictionary exactly, by stem, prefix (``prefix_weights``;
``common_prefixes`` are ready before), wildcard and misspelling (``fuzzy_terms``),
``phrase_match`` compares positions (by ``key_join`` where they are many),
``slot_alternatives`` those of several phrases (``occupied_positions`` knows where no word stands),
``term_slots`` says by which terms slots are filled, ``bm25f`` weighs.

May import codec of search.
"""
