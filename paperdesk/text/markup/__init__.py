"""Publishers' markup in titles and abstracts: HTML, JATS and MathML as the text they mean.

May import the TeX tables of text.

Why lazily: most texts have none.
"""

from typing import TYPE_CHECKING

from paperdesk.lazy_imports import lazy_submodules

if not TYPE_CHECKING:
    __getattr__ = lazy_submodules(__name__)
