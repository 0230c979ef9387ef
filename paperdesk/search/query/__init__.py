"""Query execution: plan, expansion, prepared leaves, scoring, doc sets and ranking.

``plan`` makes a tree of leaves from a parsed query, ``expansion`` and ``person_variants``
the forms of each, ``query_correction`` what else was meant, ``term_resolver`` asks the dictionary,
``snapshot`` is one committed state of the index, ``prepared`` keeps what was found in it,
``leaf_scorer`` scores (BM25F), ``docset`` joins, ``executor`` runs the whole, ``ranking``
orders; ``letters_ahead`` reads what the next letter asks for.

May import schema, analysis, reader and codec of search.
"""
