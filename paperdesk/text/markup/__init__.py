"""Publishers' markup in titles and abstracts: HTML, JATS and MathML as the text they mean.

May import the TeX tables of text.
"""
