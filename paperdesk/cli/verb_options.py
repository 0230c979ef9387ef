"""Options of each verb of the command line, as argparse reads them."""

import argparse
from pathlib import Path

from paperdesk.formats import registry
from paperdesk.model import Order, State
from paperdesk.model.export_options import DEFAULT_PATTERN, OWN_WORDS
from paperdesk.model.reading_fields import MOST_STARS
from paperdesk.model.table_columns import FIELDS, ColumnMapping

SCOPES = ("all", "inbox", "later", "starred", "read", "dismissed", "noted", "trash")
"""Places of the side bar by name; ``tag:NAME`` and ``batch:NUMBER`` are others."""


_MOST_ENTRIES = 10_000_000


def home_option(parser: argparse.ArgumentParser) -> None:
    """``--home``. Without a default, so that neither place overrides the other."""
    parser.add_argument(
        "--home",
        metavar="DIR",
        type=Path,
        default=argparse.SUPPRESS,
        help="keep everything of the library in this folder",
    )


def json_option(parser: argparse.ArgumentParser) -> None:
    """``--json``, likewise."""
    parser.add_argument(
        "--json", action="store_true", default=argparse.SUPPRESS, help="print one JSON object"
    )


def tag_option(parser: argparse.ArgumentParser) -> None:
    """``--tag`` of the verbs by which papers come in."""
    parser.add_argument(
        "--tag", action="append", default=[], metavar="TAG", help="give all of them this tag"
    )


def import_options(parser: argparse.ArgumentParser) -> None:
    """Options of ``import``."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a file, or a folder of files")
    parser.add_argument(
        "--dry-run", action="store_true", help="say what would come in, write nothing"
    )
    parser.add_argument(
        "--join-doubtful",
        action="store_true",
        help="take doubtful pairs of papers with the same title as one (default: as two)",
    )
    tag_option(parser)
    parser.add_argument(
        "--only",
        type=_entries,
        default=frozenset(),
        metavar="N,...",
        help="take only these entries of each file, such as 1,3-5",
    )
    parser.add_argument(
        "--no-files", action="store_true", help="leave out the files that entries name"
    )
    parser.add_argument(
        "--files-from",
        action="append",
        default=[],
        metavar="DIR",
        help="a folder in which such files may lie, beside that of the entries",
    )
    parser.add_argument(
        "--columns",
        type=_columns,
        metavar="NAME=FIELD,...",
        help='what the columns of a table hold, such as "Titel=title, Wer=authors"',
    )


def text_options(parser: argparse.ArgumentParser) -> None:
    """Options of ``text``."""
    parser.add_argument("id", metavar="ID")
    parser.add_argument("--page", metavar="PAGE", help="only the page of this label or number")


def _entries(text: str) -> frozenset[int]:
    """The entries that ``1,3-5`` names, counted from 0."""
    found: set[int] = set()
    for part in text.split(","):
        first, dash, last = part.strip().partition("-")
        numbers = (first, last) if dash else (first, first)
        if not all(one.isdecimal() and 0 < int(one) <= _MOST_ENTRIES for one in numbers):
            raise argparse.ArgumentTypeError(f"'{text}' names no entries; write them like 1,3-5")
        found.update(range(int(numbers[0]) - 1, int(numbers[1])))
    return frozenset(found)


def _columns(text: str) -> ColumnMapping:
    """What ``Titel=title,Wer=authors`` says of the columns of a table."""
    try:
        return ColumnMapping.from_text(text)
    except ValueError as error:
        known = ", ".join(FIELDS)
        raise argparse.ArgumentTypeError(
            f"'{error}' is no NAME=FIELD; fields are {known}"
        ) from None


def list_options(parser: argparse.ArgumentParser) -> None:
    """Options of ``list``."""
    parser.add_argument(
        "--scope",
        default="all",
        type=_scope,
        help=f"{', '.join(SCOPES)}, tag:NAME or batch:NUMBER (default: all but dismissed)",
    )
    orders = [str(order) for order in Order]
    parser.add_argument("--order", choices=orders, default="arrival", help="default: arrival")
    _limit(parser)


def search_options(parser: argparse.ArgumentParser) -> None:
    """Options of ``search``."""
    parser.add_argument("query", nargs="+", metavar="QUERY", help="as typed into the window")
    parser.add_argument(
        "--explain", action="store_true", help="say what each word brought, and count facets"
    )
    _limit(parser)


def related_options(parser: argparse.ArgumentParser) -> None:
    """Options of ``related``."""
    parser.add_argument("ids", nargs="+", metavar="ID")
    _limit(parser)


def for_me_options(parser: argparse.ArgumentParser) -> None:
    """Options of ``forme``."""
    parser.add_argument("--scope", default="inbox", metavar="SCOPE", help="as for 'list'")
    parser.add_argument("--tag", default="", help="learn from a tag what belongs to it")
    for name, words in (
        ("more", "more of this word, this time; again for others"),
        ("less", "less of this word, this time; again for others"),
        ("forget", "neither more nor less of this word any longer"),
    ):
        parser.add_argument(f"--{name}", action="append", default=[], metavar="WORD", help=words)
    parser.add_argument("--keep", action="store_true", help="keep what --more and --less ask for")
    _limit(parser)


def show_options(parser: argparse.ArgumentParser) -> None:
    """Options of ``show``."""
    parser.add_argument("id", metavar="ID")


def tag_options(parser: argparse.ArgumentParser) -> None:
    """Options of ``tag``."""
    parser.add_argument("act", choices=("add", "remove"))
    parser.add_argument("tag", metavar="TAG", help="a name; topic/sub lies below topic")
    parser.add_argument("ids", nargs="+", metavar="ID")


def state_options(parser: argparse.ArgumentParser) -> None:
    """Options of ``state``."""
    parser.add_argument("ids", nargs="+", metavar="ID")
    states = [str(state) for state in State]
    parser.add_argument("--set", required=True, choices=states, dest="state")


def star_options(parser: argparse.ArgumentParser) -> None:
    """Options of ``star``."""
    parser.add_argument("ids", nargs="+", metavar="ID")
    parser.add_argument("--off", action="store_true", help="take the star away")


def rate_options(parser: argparse.ArgumentParser) -> None:
    """Options of ``rate``."""
    parser.add_argument(
        "stars",
        metavar="STARS",
        type=int,
        choices=range(MOST_STARS + 1),
        help=f"1 to {MOST_STARS}; 0 takes the rating off",
    )
    parser.add_argument("ids", nargs="+", metavar="ID")


def export_options(parser: argparse.ArgumentParser) -> None:
    """Options of ``export``."""
    parser.add_argument("query", nargs="*", metavar="QUERY", help="which papers (default: all)")
    formats = [form.name for form in registry.writable()]
    act = parser.add_mutually_exclusive_group(required=True)
    act.add_argument("--format", choices=formats, metavar="FORMAT", help=", ".join(formats))
    act.add_argument(
        "--with-marks",
        action="store_true",
        help="write copies of the PDF files of the papers into the folder of -o, with your marks",
    )
    act.add_argument("--list", action="store_true", help="list the exports that follow")
    act.add_argument("--stop", metavar="FILE", help="follow no more in this file, which stays")
    parser.add_argument(
        "--follow",
        action="store_true",
        help="keep FILE up to date from now on: it is written anew when its papers change",
    )
    parser.add_argument("-o", "--output", metavar="FILE", help="default: stdout")
    parser.add_argument("--ids", nargs="+", metavar="ID", help="these papers, in this order")
    parser.add_argument(
        "--with",
        dest="own_words",
        metavar="WORDS",
        type=_own_words,
        help=f"what of your own is written: {', '.join(OWN_WORDS)} (in one word, with commas), all "
        "or none (default: all in jsonl and markdown, none in others)",
    )
    parser.add_argument(
        "--key-pattern",
        metavar="PATTERN",
        default="",
        help="how papers without a citation key are given one (default: that of the window, or "
        f"{DEFAULT_PATTERN})",
    )


def cite_options(parser: argparse.ArgumentParser) -> None:
    """Options of ``cite``."""
    parser.add_argument("ids", nargs="*", metavar="ID", help="the papers to cite")
    parser.add_argument(
        "--style", metavar="NAME", default="", help="a style by its name (default: the last used)"
    )
    parser.add_argument(
        "--format",
        choices=("text", "html", "markdown", "rtf"),
        default="text",
        help="default: text; a --note is Markdown or html",
    )
    what = parser.add_mutually_exclusive_group()
    what.add_argument(
        "--bibliography", action="store_true", help="a list in the order and numbers of the style"
    )
    what.add_argument("--in-text", action="store_true", help="what stands in the text: (Doe, 2020)")
    what.add_argument(
        "--note",
        metavar="FILE|ID",
        help="a text (- for standard input) or a note, [[@key]] in it cited, with its bibliography",
    )
    what.add_argument("--styles", nargs="*", metavar="WORDS", help="find styles by their names")
    what.add_argument("--add-style", metavar="FILE", type=Path, help="take a style file over")


def saved_options(parser: argparse.ArgumentParser) -> None:
    """Options of ``saved``."""
    acts = parser.add_subparsers(dest="act", required=True, metavar="list|add|remove")
    acts.add_parser("list", help="list saved searches with their numbers of papers")
    add = acts.add_parser("add", help="keep a query under a name, or change that of a name")
    add.add_argument("name", metavar="NAME")
    add.add_argument("query", nargs="+", metavar="QUERY", help="as typed into the window")
    remove = acts.add_parser("remove", help="forget a saved search")
    remove.add_argument("name", metavar="NAME")
    for parser_of_act in acts.choices.values():
        home_option(parser_of_act)
        json_option(parser_of_act)


def duplicates_options(parser: argparse.ArgumentParser) -> None:
    """Options of ``duplicates``."""
    parser.add_argument("ids", nargs="*", metavar="ID", help="two papers to compare (default: all)")
    way = parser.add_mutually_exclusive_group()
    way.add_argument("--merge", action="store_true", help="make one paper of them")
    way.add_argument(
        "--not-same", action="store_true", help="remember that these two are not the same"
    )


def index_options(parser: argparse.ArgumentParser) -> None:
    """Options of ``index``."""
    parser.add_argument("act", choices=("rebuild", "status"))


def backup_options(parser: argparse.ArgumentParser) -> None:
    """Options of ``backup``."""
    way = parser.add_mutually_exclusive_group()
    way.add_argument("--to", metavar="FILE", help="write it there; never over another file")
    way.add_argument("--list", action="store_true", help="list the backups, newest first")


def restore_options(parser: argparse.ArgumentParser) -> None:
    """Options of ``restore``."""
    parser.add_argument(
        "backup", nargs="?", default="", metavar="BACKUP", help="a file or a name (default: newest)"
    )
    parser.add_argument("--dry-run", action="store_true", help="say what differs, restore nothing")
    parser.add_argument(
        "--only", nargs="+", metavar="ID", help="bring back only these papers, with their notes"
    )


def no_options(_parser: argparse.ArgumentParser) -> None:
    """The verb has none of its own."""


def _limit(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--limit", metavar="N", type=_count, default=20, help="how many (default: 20; 0: all)"
    )


def _count(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise argparse.ArgumentTypeError(f"'{text}' is no number of papers")
    return int(text)


def _own_words(text: str) -> tuple[str, ...]:
    words = {"all": OWN_WORDS, "none": ()}.get(text, tuple(text.split(",")))
    if strange := [word for word in words if word not in OWN_WORDS]:
        raise argparse.ArgumentTypeError(f"'{strange[0]}' is none of {', '.join(OWN_WORDS)}")
    return words


def _scope(text: str) -> str:
    kind, _, value = text.partition(":")
    good = text in SCOPES or (kind == "tag" and value) or (kind == "batch" and value.isdecimal())
    if not good:
        raise argparse.ArgumentTypeError(f"'{text}' is no place of the library")
    return text
