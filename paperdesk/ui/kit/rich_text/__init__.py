"""Rich text: sanitised HTML in Qt's documents, with formulas and pictures, on screen and paper.

Why so much of our own: Qt's rich text has no formulas, loads what a page names, and
breaks tables over sheets; each module here mends one of these.

May import kit, i18n, text and model.
"""
