"""Which verbs and options there are, with their help.

Why argparse alone: it is there, quick to load, and says what it expects. Three
things are ours: an error is one line; ``--home`` and ``--json`` may stand
before or after the verb; and a word of a query may begin with a minus.
"""

import argparse
import difflib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from paperdesk import __version__
from paperdesk.model import Order, State

SCOPES = ("all", "inbox", "later", "starred", "read", "dismissed", "noted", "trash")
"""Places of the side bar by name; ``tag:NAME`` and ``batch:NUMBER`` are others."""

FORMATS = ("jsonl", "markdown")

_ABOUT = "Browse, search, read and annotate research papers on your own disk."
_WITHOUT_WINDOW = """\
Without a verb the window opens; FILEs are shown in it to be imported.

verbs:
  import PATH...        bring papers in from files or folders
  list                  list the papers of a place
  search QUERY          find papers; @NAME asks a saved search
  related ID...         find papers like these
  show ID               show all that is known of a paper
  tag add|remove TAG ID...
  note ID               print, append to or replace a note
  state ID... --set S   say where papers stand with you
  star ID... [--off]    star papers
  saved list|add|remove keep searches under names
  export [QUERY]        write papers for other programs
  index rebuild|status  look after the search index
  check                 verify database, notes, files and index
  undo                  take back the last change

'paperdesk VERB --help' tells more. An ID is any id of a paper (arXiv, DOI) or
the beginning of one that means a single paper."""


class Parser(argparse.ArgumentParser):
    """A parser whose errors are one line, with the way to the help."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and exit with 2."""
        self.exit(2, f"{self.prog}: {message}. See '{self.prog} --help'.\n")


@dataclass(frozen=True, slots=True)
class WindowArguments:
    """What the window is started with."""

    home: Path | None
    files: tuple[str, ...]
    self_test: bool = False


def read_arguments(arguments: Sequence[str]) -> argparse.Namespace:
    """Read a command line with a verb. Exits with 2 when it is wrong, with 0 after help.

    The answer has ``verb``, ``home`` (a Path or None), ``json`` and the verb's options.
    """
    known = verb_parser().parse_args(_keep_minus_words(arguments))
    known.home = getattr(known, "home", None)
    known.json = getattr(known, "json", False)
    return known


def read_window_arguments(arguments: Sequence[str]) -> WindowArguments:
    """Read a command line without a verb. Exits with 2 when it is wrong, with 0 after help."""
    found = window_parser().parse_args(arguments)
    return WindowArguments(getattr(found, "home", None), tuple(found.files), found.self_test)


def window_parser() -> Parser:
    """Make the parser of a command line without a verb."""
    parser = Parser(
        prog="paperdesk",
        usage="paperdesk [--home DIR] [FILE...]\n       paperdesk VERB ... [--home DIR] [--json]",
        description=_ABOUT,
        epilog=_WITHOUT_WINDOW,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"PaperDesk {__version__}")
    parser.add_argument("--self-test", action="store_true", help="prove this installation")
    _home(parser)
    parser.add_argument("files", nargs="*", metavar="FILE", help="a file to be imported")
    return parser


def first_word(arguments: Sequence[str]) -> str | None:
    """The first argument that is no option, nor the value of ``--home``."""
    value = False
    for argument in arguments:
        if not value and not (argument.startswith("-") and len(argument) > 1):
            return argument
        value = argument == "--home"
    return None


def neither(word: str) -> str:
    """The line for a word that is neither a verb nor a file, with a near verb if there is one."""
    near = difflib.get_close_matches(word.lower(), VERBS, 1)
    meant = f" Did you mean '{near[0]}'?" if near else " See 'paperdesk --help'."
    return f"paperdesk: '{word}' is neither a verb nor a file.{meant}"


def _home(parser: argparse.ArgumentParser) -> None:
    """``--home``. Without a default, so that neither place overrides the other."""
    parser.add_argument(
        "--home",
        metavar="DIR",
        type=Path,
        default=argparse.SUPPRESS,
        help="keep everything of the library in this folder",
    )


def _json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--json", action="store_true", default=argparse.SUPPRESS, help="print one JSON object"
    )


def verb_parser() -> Parser:
    """Make the parser of a command line with a verb; each verb has one of its own below it."""
    parser = Parser(prog="paperdesk", add_help=False, allow_abbrev=False)
    everywhere = Parser(add_help=False)
    for fill_in in (_home, _json):
        fill_in(parser)
        fill_in(everywhere)
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    for name, (about, examples, fill) in VERBS.items():
        fill(
            verbs.add_parser(
                name,
                parents=[everywhere],
                help=about,
                description=about,
                epilog="examples:\n" + "\n".join(f"  paperdesk {line}" for line in examples),
                formatter_class=argparse.RawDescriptionHelpFormatter,
                allow_abbrev=False,
            )
        )
    return parser


def _import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a file, or a folder of files")
    parser.add_argument(
        "--dry-run", action="store_true", help="say what would come in, write nothing"
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


def _export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("query", nargs="*", metavar="QUERY", help="which papers (default: all)")
    parser.add_argument("--format", choices=FORMATS, required=True)
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
        _home(parser_of_act)
        _json(parser_of_act)


def _index(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("act", choices=("rebuild", "status"))


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


def _keep_minus_words(arguments: Sequence[str]) -> list[str]:
    """Let ``search cats -dogs`` be a query: a blank keeps argparse from reading an option."""
    if first_word(arguments) not in ("search", "export", "saved"):
        return list(arguments)
    options = ("-h", "-o")
    return [
        f" {word}"
        if word[:1] == "-" and word[:2] != "--" and len(word) > 1 and word not in options
        else word
        for word in arguments
    ]


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
    "state": (
        "Say where papers stand with you.",
        ("state 1706.03762 --set read",),
        _state,
    ),
    "star": ("Star papers.", ("star 1706.03762", "star 1706.03762 --off"), _star),
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
    "undo": ("Take back the last change.", ("undo",), _nothing),
}
"""Every verb: what it does, examples, and what fills in its options."""
