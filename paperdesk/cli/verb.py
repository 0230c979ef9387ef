"""A verb of the command line, as the dispatcher, the parser and the help read it."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Verb:
    """One verb, as the dispatcher, the parser and the help read it.

    ``usage`` and ``short`` are its line in the list of verbs; ``about`` and ``examples`` its own
    help; ``options`` fills in its parser. ``home`` is the module of ``commands`` and the
    function that does it. One that ``changes`` has the index follow. One that does not
    have ``needs_library`` is given the places: it serves also where no library can be opened.
    """

    name: str
    usage: str
    short: str
    about: str
    examples: tuple[str, ...]
    options: Callable[[argparse.ArgumentParser], None]
    home: str
    changes: bool = False
    needs_library: bool = True
