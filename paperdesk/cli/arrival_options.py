"""Options of the verbs by which papers and their files arrive from the network."""

import argparse
from pathlib import Path

from paperdesk.cli.verb_options import SCOPES, tag_option


def add_options(parser: argparse.ArgumentParser) -> None:
    """Options of ``add``."""
    parser.add_argument(
        "texts", nargs="*", metavar="ID", help="an id, an address, or any text that names papers"
    )
    parser.add_argument(
        "--from",
        dest="files",
        action="append",
        default=[],
        metavar="FILE",
        help="read such a text from a file; '-' reads it from the input",
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="say what was understood, ask for nothing"
    )
    parser.add_argument(
        "--references",
        action="store_true",
        help="of the text of a paper, also what stands in its list of references",
    )
    parser.add_argument(
        "--set",
        dest="facts",
        action="append",
        default=[],
        metavar="FIELD=WORDS",
        help="instead of ids: write a paper by hand; once for each author, editor and keyword",
    )
    parser.add_argument(
        "--apart",
        action="store_true",
        help="with --set: it is another paper than the one of its title that is here",
    )
    tag_option(parser)


def complete_options(parser: argparse.ArgumentParser) -> None:
    """Options of ``complete``."""
    _papers(parser)
    parser.add_argument(
        "--fill", action="store_true", help="fill in what is missing; nothing is replaced"
    )
    parser.add_argument(
        "--limit",
        type=int,
        default=200,
        metavar="N",
        help="look up at most so many papers (default: 200); 0 is all of them",
    )


def fetch_options(parser: argparse.ArgumentParser) -> None:
    """Options of ``fetch``."""
    _papers(parser)


def _papers(parser: argparse.ArgumentParser) -> None:
    """Which papers: ids, a query, or a place."""
    parser.add_argument("ids", nargs="*", metavar="ID")
    parser.add_argument("--query", metavar="QUERY", help="the papers that a query finds; @NAME")
    parser.add_argument(
        "--scope",
        default="",
        metavar="SCOPE",
        help=f"the papers of a place: {', '.join(SCOPES)}, tag:NAME or batch:NUMBER",
    )


def attach_options(parser: argparse.ArgumentParser) -> None:
    """Options of ``attach``."""
    parser.add_argument(
        "words",
        nargs="+",
        metavar="FILE",
        help="files or folders of PDF files; an ID before or after them is the paper they are for",
    )
    parser.add_argument(
        "--link", action="store_true", help="leave the files where they lie, and link them"
    )
    parser.add_argument(
        "--known", action="store_true", help="take only files of papers that are here"
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="say whose the files are, write nothing"
    )


def files_options(parser: argparse.ArgumentParser) -> None:
    """Options of ``files``."""
    parser.add_argument("ids", nargs="*", metavar="ID", help="of these papers (else of all)")
    parser.add_argument(
        "--missing", action="store_true", help="only files that are not where they were"
    )
    parser.add_argument(
        "--find",
        action="append",
        default=[],
        metavar="FOLDER",
        type=Path,
        help="look here, too, for linked files that were moved",
    )
    parser.add_argument(
        "--remove",
        action="append",
        default=[],
        metavar="N",
        type=int,
        help="take the file of this number off its paper",
    )
