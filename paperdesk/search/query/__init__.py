"""Query execution: plan, expansion, prepared leaves, scoring, doc sets and ranking.

``plan`` makes a tree of leaves from a parsed query, ``expansion`` and ``person_variants``
the forms of each, ``term_resolver`` asks the dictionary, ``prepared`` keeps what was found
for a snapshot, ``leaf_scorer`` scores (BM25F), ``docset`` joins, ``executor`` runs the
whole, ``ranking`` orders.

May import analysis, reader and codec of search, and a snapshot of store.
"""
