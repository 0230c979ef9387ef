"""The query language: lexer, parser and syntax tree, editing and completion.

``lexer`` splits a text into tokens, ``leaves`` reads words, phrases and filters,
``parser`` joins them into the tree of ``ast``; ``clause_edit`` changes one clause of a
text, ``completion`` says what may follow at the cursor.

Why in the model: window, command line, library and index speak it, none owns it.

May import the model's own values only.

Why lazily: a start asks for no words, and to read none takes 12 ms of it.
"""

from typing import TYPE_CHECKING

from paperdesk.lazy_imports import lazy_submodules

if not TYPE_CHECKING:
    __getattr__ = lazy_submodules(__name__)
