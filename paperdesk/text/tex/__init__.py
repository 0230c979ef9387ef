"""TeX in titles, abstracts and notes: segments, a formula tree, Unicode, HTML and SVG.

``segmenter`` splits prose into text, formulas and links; ``formula_parser`` makes a
tree; ``to_unicode`` and ``display`` print it as text, ``abstract_html`` as HTML, ``to_svg``
sets what needs more than a line.

May import the other modules of text.
"""
