"""Options of the verbs of the network, as argparse reads them."""

import argparse
from pathlib import Path

from paperdesk.model.follows import Rhythm

PERIODS = {
    "hour": Rhythm.HOURLY,
    "day": Rhythm.DAILY,
    "week": Rhythm.WEEKLY,
    "month": Rhythm.MONTHLY,
}
"""Rhythms of the clock as one types them."""
RHYTHMS = {"hand": Rhythm.BY_HAND, **PERIODS}
"""Those of a follow."""


def follow_options(parser: argparse.ArgumentParser) -> None:
    """Options of ``follow``."""
    parser.add_argument("source", nargs="?", default="", metavar="SOURCE")
    parser.add_argument(
        "value", nargs="*", metavar="VALUE", help="words, categories, a name or an address"
    )
    parser.add_argument(
        "--kind", metavar="KIND", help="what it is asked for, see 'sources' (default: the first)"
    )
    parser.add_argument(
        "--every", choices=list(RHYTHMS), help="how often (default: as suits the source)"
    )
    parser.add_argument("--name", metavar="NAME", help="what it is called (default: by its source)")
    parser.add_argument("--tag", default="", metavar="TAG", help="give what it brings this tag")
    act = parser.add_mutually_exclusive_group()
    act.add_argument("--stop", type=int, metavar="NUMBER", help="follow it no more")
    act.add_argument(
        "--from", type=Path, dest="opml_in", metavar="FILE", help="follow all of an OPML file"
    )
    act.add_argument(
        "--to", type=Path, dest="opml_out", metavar="FILE", help="write an OPML file of all"
    )


def refresh_options(parser: argparse.ArgumentParser) -> None:
    """Options of ``refresh``."""
    parser.add_argument("numbers", nargs="*", type=int, metavar="NUMBER", help="of a follow")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--all", action="store_true", help="ask all of them, due or not")
    what.add_argument(
        "--once",
        nargs="+",
        metavar="WORD",
        help="ask a source once: SOURCE KIND [VALUE], without following it",
    )
    what.add_argument(
        "--papers",
        nargs="*",
        metavar="ID",
        help="ask arXiv for news of papers that are here (default: of all)",
    )


def sources_options(parser: argparse.ArgumentParser) -> None:
    """Options of ``sources``."""
    parser.add_argument("--key", metavar="SOURCE", help="keep the key of this source, or drop it")


def network_options(parser: argparse.ArgumentParser) -> None:
    """Options of ``network``."""
    act = parser.add_mutually_exclusive_group()
    act.add_argument("--off", action="store_true", help="ask nothing; what is asked for waits")
    act.add_argument("--on", action="store_true", help="ask again what is asked for")
    act.add_argument("--retry", nargs="+", type=int, metavar="NUMBER", help="try requests again")
    act.add_argument("--drop", nargs="+", type=int, metavar="NUMBER", help="drop requests")
