"""A word as it stands in several fields, asked as one word."""

from whoosh.query.compound import Or


class SameWordQuery(Or):
    """Terms of different fields that are the same word: scored together, saturated once.

    To Whoosh it is an ordinary Or. It says what an Or of different terms
    cannot: that ``network`` in the title and ``networks`` among the authors'
    unstemmed names are the same word of the reader.
    """
