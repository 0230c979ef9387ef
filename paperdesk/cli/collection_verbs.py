"""The verb of the command line that is about collections."""

import argparse

from paperdesk.cli.verb import Verb

_ACTS = ("list", "new", "rename", "move", "delete", "add", "remove")


def _collections_options(parser: argparse.ArgumentParser) -> None:
    """Options of ``collections``."""
    parser.add_argument("act", nargs="?", choices=_ACTS, default="list")
    parser.add_argument(
        "collection",
        nargs="?",
        default="",
        metavar="COLLECTION",
        help="a name, or the path of one within others: Thesis/Methods",
    )
    parser.add_argument(
        "others", nargs="*", metavar="ID", help="papers; of 'rename' the name, of 'move' where to"
    )
    parser.add_argument(
        "--before", default="", metavar="COLLECTION", help="of 'move': the one that follows it"
    )


COLLECTION_VERBS = (
    Verb(
        "collections",
        "collections [add|new|...]",
        "list collections, put papers into them",
        "List your collections with their numbers of papers, make, name, move and delete them, "
        "and put papers in or take them out. 'add' makes a collection that is not there; 'move' "
        "without a place puts one at the top; 'delete' leaves its papers in the library.",
        (
            "collections",
            "collections add Thesis/Methods 1706.03762 2005.14165",
            "collections remove Thesis/Methods 1706.03762",
            "collections rename Thesis/Methods Approach",
            "collections move Approach Ideas --before Ideas/Later",
            "collections delete Ideas",
        ),
        _collections_options,
        "collection_groups:collections",
        changes=True,
    ),
)
"""Each with its options and who does it."""
