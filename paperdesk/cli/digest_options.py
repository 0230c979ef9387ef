"""Options of the verb ``digest``: what a digest is of, how often it comes, and where to."""

import argparse
from pathlib import Path
from typing import get_args

from paperdesk.cli.network_options import PERIODS
from paperdesk.model.digests import DigestForm, MailSecurity
from paperdesk.model.follows import Rhythm

ACTS = ("due", "list", "show", "send", "add", "remove", "password")
RHYTHMS = {**PERIODS, "never": Rhythm.BY_HAND}
"""Words of ``--every``."""


def digest_options(parser: argparse.ArgumentParser) -> None:
    """Options of ``digest``."""
    parser.add_argument(
        "act",
        nargs="?",
        choices=ACTS,
        default="due",
        metavar="|".join(ACTS),
        help="what to do; without it, make the digests that are due",
    )
    parser.add_argument(
        "name", nargs="?", default="", metavar="NAME", help="a digest or its number"
    )
    parser.add_argument(
        "--password-stdin",
        action="store_true",
        help="read the password of the mail account from the first line of standard input",
    )
    parser.add_argument(
        "--forget", action="store_true", help="password: take it out of the system's keyring"
    )
    _of_options(parser.add_argument_group("what a new digest is of (default: all you follow)"))
    _folder_options(parser.add_argument_group("where it goes: a folder"))
    _mail_options(parser.add_argument_group("or by mail"))


def _of_options(group: argparse._ArgumentGroup) -> None:
    group.add_argument("--follow", metavar="N", help="one that you follow, by its number")
    group.add_argument("--search", metavar="NAME", help="what a saved search finds")
    group.add_argument(
        "--watch",
        nargs="?",
        const="",
        metavar="NAME",
        help="what a search that watches finds, or all of them",
    )
    group.add_argument(
        "--every",
        choices=list(RHYTHMS),
        default="day",
        help="how often it comes (never: when you send it)",
    )


def _folder_options(group: argparse._ArgumentGroup) -> None:
    group.add_argument("--folder", metavar="DIR", type=Path, help="write it into this folder")
    group.add_argument(
        "--format",
        choices=(*map(str, DigestForm), "text"),
        metavar="FORMAT",
        help="html, markdown, rss or eml; of show: text, html or markdown",
    )


def _mail_options(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--to", action="append", default=[], metavar="ADDRESS", help="to whom; may be repeated"
    )
    group.add_argument("--sender", metavar="ADDRESS", help="from whom (default: the first --to)")
    group.add_argument("--server", metavar="HOST[:PORT]", help="the mail server")
    group.add_argument(
        "--security",
        choices=get_args(MailSecurity),
        default="tls",
        help="tls (usual), starttls, or none for a server on this machine",
    )
    group.add_argument("--user", default="", help="the account; its password is never kept here")
    group.add_argument(
        "--unsubscribe", default="", metavar="URL", help="an https address that ends it in a click"
    )
