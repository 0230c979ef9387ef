"""The verb of the command line by which the reader corrects what sources say of papers."""

import argparse

from paperdesk.cli.verb import Verb


def _edit_options(parser: argparse.ArgumentParser) -> None:
    """Options of ``edit``."""
    parser.add_argument("id", metavar="ID", help="the paper")
    parser.add_argument(
        "--set",
        dest="facts",
        action="append",
        default=[],
        metavar="FIELD=WORDS",
        help="write a field; once for each author, editor and keyword; nothing empties it",
    )
    parser.add_argument(
        "--back",
        action="append",
        default=[],
        metavar="FIELD",
        help="let a field be again what the sources say",
    )


FACT_VERBS = (
    Verb(
        "edit",
        "edit ID --set FIELD=WORDS",
        "correct what is said of a paper",
        "Correct a field of a paper, or add one. What you write stays yours: no later import, "
        "completion or merge replaces it, and --back lets a field be again what the sources say. "
        "Without options, print the fields, with a * at those that are yours.",
        (
            "edit 1706.03762 --set venue=NeurIPS --set published=2017-12",
            "edit 1706.03762 --set 'authors=Ada Lovelace' --set 'authors=Bo Common'",
            "edit 1706.03762 --back venue",
        ),
        _edit_options,
        "corrected_facts:edit",
        changes=True,
    ),
)
"""Each with its options and who does it."""
