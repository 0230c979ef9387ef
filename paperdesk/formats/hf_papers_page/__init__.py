"""Parser of a Hugging Face papers page saved as text: from lines to blocks to papers.

``lines`` classifies each line, ``blocks`` joins them into titles and paragraphs,
``prose`` tells those apart by how they read, ``between`` reads what stands between two
papers, and ``page_parser`` puts records together.

Why a folder for one format: the page has no markup left, so that five steps of
guessing, each tested by itself, stand where others have a grammar.

May import what formats may: text and model.
"""
