"""Table of commands: the options of each, and its help."""

import argparse
from collections.abc import Callable
from pathlib import Path

from paperdesk.formats import registry
from paperdesk.model import Order, State
from paperdesk.model.reading_fields import MOST_STARS

SCOPES = ("all", "inbox", "later", "starred", "read", "dismissed", "noted", "trash")
"""Places of the side bar by name; ``tag:NAME`` and ``batch:NUMBER`` are others."""


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


def _import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a file, or a folder of files")
    parser.add_argument(
        "--dry-run", action="store_true", help="say what would come in, write nothing"
    )
    parser.add_argument(
        "--join-doubtful",
        action="store_true",
        help="take doubtful pairs of papers with the same title as one (default: as two)",
    )


def _list(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--scope",
        default="all",
        type=_scope,
        help=f"{', '.join(SCOPES)}, tag:NAME or batch:NUMBER (default: all but dismissed)",
    )
    orders = [str(order) for order in Order]
    parser.add_argument("--order", choices=orders, default="arrival", help="default: arrival")
    _limit(parser)


def _search(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("query", nargs="+", metavar="QUERY", help="as typed into the window")
    parser.add_argument(
        "--explain", action="store_true", help="say what each word brought, and count facets"
    )
    _limit(parser)


def _related(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("ids", nargs="+", metavar="ID")
    _limit(parser)


def _show(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID")


def _tag(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("act", choices=("add", "remove"))
    parser.add_argument("tag", metavar="TAG", help="a name; topic/sub lies below topic")
    parser.add_argument("ids", nargs="+", metavar="ID")


def _note(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID")
    way = parser.add_mutually_exclusive_group()
    way.add_argument("--append", metavar="TEXT", help="add a paragraph")
    way.add_argument("--set", metavar="FILE", dest="file", help="replace it; - reads stdin")


def _state(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("ids", nargs="+", metavar="ID")
    states = [str(state) for state in State]
    parser.add_argument("--set", required=True, choices=states, dest="state")


def _star(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("ids", nargs="+", metavar="ID")
    parser.add_argument("--off", action="store_true", help="take the star away")


def _rate(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "stars",
        metavar="STARS",
        type=int,
        choices=range(MOST_STARS + 1),
        help=f"1 to {MOST_STARS}; 0 takes the rating off",
    )
    parser.add_argument("ids", nargs="+", metavar="ID")


def _export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("query", nargs="*", metavar="QUERY", help="which papers (default: all)")
    formats = [form.name for form in registry.writable()]
    parser.add_argument("--format", choices=formats, required=True)
    parser.add_argument("-o", "--output", metavar="FILE", help="default: stdout")


def _saved(parser: argparse.ArgumentParser) -> None:
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


def _index(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("act", choices=("rebuild", "status"))


def _backup(parser: argparse.ArgumentParser) -> None:
    way = parser.add_mutually_exclusive_group()
    way.add_argument("--to", metavar="FILE", help="write it there; never over another file")
    way.add_argument("--list", action="store_true", help="list the backups, newest first")


def _restore(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "backup", nargs="?", default="", metavar="BACKUP", help="a file or a name (default: newest)"
    )
    parser.add_argument("--dry-run", action="store_true", help="say what differs, restore nothing")
    parser.add_argument(
        "--only", nargs="+", metavar="ID", help="bring back only these papers, with their notes"
    )


def _nothing(parser: argparse.ArgumentParser) -> None:
    """The verb has no options of its own."""


def _limit(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--limit", metavar="N", type=_count, default=20, help="how many (default: 20; 0: all)"
    )


def _count(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise argparse.ArgumentTypeError(f"'{text}' is no number of papers")
    return int(text)


def _scope(text: str) -> str:
    kind, _, value = text.partition(":")
    good = text in SCOPES or (kind == "tag" and value) or (kind == "batch" and value.isdecimal())
    if not good:
        raise argparse.ArgumentTypeError(f"'{text}' is no place of the library")
    return text


_Fill = Callable[[argparse.ArgumentParser], None]
VERBS: dict[str, tuple[str, tuple[str, ...], _Fill]] = {
    "import": (
        "Bring papers in from files or folders, all in one step that 'undo' takes back.",
        ("import papers-page.txt", "import --dry-run *.jsonl.gz"),
        _import,
    ),
    "list": (
        "List the papers of a place, the newest arrivals first.",
        ("list --scope inbox", "list --scope tag:rl --order date --limit 0"),
        _list,
    ),
    "search": (
        "Find papers: those with all words first, then those with most of them.",
        (
            "search unlearning -diffusion",
            "search @surveys",
            "search 'title:\"few shot\" tag:rl/*' --limit 5",
        ),
        _search,
    ),
    "related": (
        "Find papers like these, with the words that make them so.",
        ("related 1706.03762", "related 1706.03762 2005.14165 --limit 5"),
        _related,
    ),
    "show": (
        "Show all that is known of a paper, and your note.",
        ("show arxiv:1706.03762", "show 1706.03 --json"),
        _show,
    ),
    "tag": (
        "Add a tag to papers, or remove it.",
        ("tag add rl/offline 1706.03762", "tag remove 'to read' 1706.03762"),
        _tag,
    ),
    "note": (
        "Print the note on a paper, append to it or replace it.",
        ("note 1706.03762", "note 1706.03762 --append 'Compare with section 4.'"),
        _note,
    ),
    "state": ("Say where papers stand with you.", ("state 1706.03762 --set read",), _state),
    "star": ("Star papers.", ("star 1706.03762", "star 1706.03762 --off"), _star),
    "rate": (
        "Rate papers with one to five stars, or with 0 take the rating off.",
        ("rate 4 1706.03762", "rate 0 1706.03762 2005.14165"),
        _rate,
    ),
    "export": (
        "Write papers with your tags, states and notes for other programs.",
        ("export --format jsonl -o library.jsonl", "export tag:rl --format markdown"),
        _export,
    ),
    "saved": (
        "List saved searches, keep a query under a name, or forget one.",
        ("saved add robots 'title:robot* -survey'", "saved list", "saved remove robots"),
        _saved,
    ),
    "index": (
        "Make the search index anew, or tell how it is.",
        ("index status", "index rebuild"),
        _index,
    ),
    "check": (
        "Verify database, notes, files and index. Changes nothing; answers 1 when it finds faults.",
        ("check",),
        _nothing,
    ),
    "backup": (
        "Back the library up into one file that is read again before it counts.",
        ("backup", "backup --list", "backup --to /media/stick/library.zip"),
        _backup,
    ),
    "restore": (
        "Let the library be as a backup has it; what was there is put aside first. With --only, "
        "bring back some papers and notes, which 'undo' takes back.",
        ("restore --dry-run", "restore --only 1706.03762", "restore /media/stick/library.zip"),
        _restore,
    ),
    "undo": ("Take back the last change.", ("undo",), _nothing),
}
"""Every verb: what it does, examples, and what fills in its options."""
