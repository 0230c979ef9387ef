"""The desk: joins the window with the library, one controller for each thing a reader does.

``door`` is the way to the library and its lanes; ``listing`` decides what the
list shows, ``reading`` what the detail shows, ``acting`` does what the reader
wants of papers, ``importing`` brings files in, ``following`` keeps index and
window after the library. ``desk`` builds and joins them.

Why lazily: the window asks for :class:`Desk` only.
"""

from paperdesk.ui.desk.desk import Desk

__all__ = ["Desk"]
