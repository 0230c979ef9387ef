"""The verb of the command line that puts papers in the order for their reader."""

from paperdesk.cli import verb_options
from paperdesk.cli.verb import Verb

FOR_ME_VERBS = (
    Verb(
        "forme",
        "forme",
        "put what is new in the order in which you would like it",
        "The papers of the inbox in an order learned from those that you kept and dismissed, with "
        "the words for and against each. Two of ten are there to learn your taste.",
        ("forme", "forme --scope all --tag methods", "forme --less survey --more diffusion --keep"),
        verb_options.for_me_options,
        "liked_papers:for_me",
    ),
)
"""The verb ``forme``."""
