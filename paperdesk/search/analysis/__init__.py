"""Text analysis: from text to tokens, for the index, the query and the highlighter.

``tokenizer`` splits and stems, ``stemmer`` stems many words at once, ``spelling_variants`` folds
British and American spellings, ``char_filter`` normalises whole columns of text at once,
``whoosh_analyzer`` is all of it as Whoosh calls it.

Why one analyser for all: a word that is indexed one way and asked another is not found.

May import nothing else of search.
"""
