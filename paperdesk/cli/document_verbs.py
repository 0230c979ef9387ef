"""Verbs of the command line that are about the pages of papers."""

import argparse

from paperdesk.cli.verb import Verb


def _marks_options(parser: argparse.ArgumentParser) -> None:
    """Options of ``marks``."""
    parser.add_argument("id", metavar="ID")
    parser.add_argument(
        "--format", choices=("text", "markdown", "json"), default="text", help="default: text"
    )
    parser.add_argument(
        "--bring", action="store_true", help="take in the marks in marked copies among its files"
    )


DOCUMENT_VERBS = (
    Verb(
        "marks",
        "marks ID",
        "print the marks on the pages of a paper",
        "Print the marks that you set upon the pages of a paper, in the order of its text: for "
        "people, as Markdown quotes or as JSON. With --bring, first take those in that stand in "
        "its PDF files, as marked copies have them.",
        ("marks 1706.03762", "marks 1706.03762 --format markdown", "marks 1706.03762 --bring"),
        _marks_options,
        "paper_marks:marks",
        changes=True,
    ),
)
"""Each with its options and who does it."""
