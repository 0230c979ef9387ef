"""Clause sign: whether a query asks for a clause, keeps it out, or says nothing of it.

Why a module of its own: every row of the side bar has one, and what reads queries is only
needed once there is a query.
"""

from enum import Enum


class ClauseSign(Enum):
    """What a query says of a clause."""

    OFF = ""
    INCLUDED = "+"
    EXCLUDED = "-"
