"""Digests: which there are, which papers each is about, and what each has told of already.

A paper is told of once in a digest, whatever its version or list and whatever it is called by
then. What was told is written in the transaction that says that a mail was taken, or after a
file lies whole on the disk; what stands in neither comes again.
"""

from typing import TYPE_CHECKING

from paperdesk.lazy_imports import lazy_submodules

if not TYPE_CHECKING:
    __getattr__ = lazy_submodules(__name__)
