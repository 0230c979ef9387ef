"""Parser of the command line.

Why argparse alone: it is there, quick to load, and says what it expects. Three
things are ours: an error is one line; ``--home`` and ``--json`` may stand
before or after the verb; and a word of a query may begin with a minus.
"""

import argparse
import difflib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from paperdesk import __version__
from paperdesk.cli.command_table import VERBS, listed
from paperdesk.cli.verb_options import home_option, json_option

_ABOUT = "Browse, search, read and annotate research papers on your own disk."
_WITHOUT_WINDOW = """\
Without a verb the window opens; FILEs are shown in it to be imported.

verbs:
{verbs}

'paperdesk VERB --help' tells more. An ID is any id of a paper (arXiv, DOI) or
the beginning of one that means a single paper."""


class Parser(argparse.ArgumentParser):
    """Argument parser whose errors are one line, with the way to the help."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and exit with 2."""
        self.exit(2, f"{self.prog}: {message}. See '{self.prog} --help'.\n")


@dataclass(frozen=True, slots=True)
class WindowArguments:
    """Arguments that the window is started with."""

    home: Path | None
    files: tuple[str, ...]
    self_test: bool = False


def read_arguments(arguments: Sequence[str]) -> argparse.Namespace:
    """Read a command line with a verb. Exits with 2 when it is wrong, with 0 after help.

    The answer has ``verb``, ``home`` (a Path or None), ``json`` and the verb's options.
    """
    args = verb_parser().parse_args(_keep_minus_words(arguments))
    args.home = getattr(args, "home", None)
    args.json = getattr(args, "json", False)
    return args


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
        epilog=_WITHOUT_WINDOW.format(verbs="\n".join(map(listed, VERBS.values()))),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"PaperDesk {__version__}")
    parser.add_argument("--self-test", action="store_true", help="prove this installation")
    home_option(parser)
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


def verb_parser() -> Parser:
    """Make the parser of a command line with a verb; each verb has one of its own below it."""
    parser = Parser(prog="paperdesk", add_help=False, allow_abbrev=False)
    everywhere = Parser(add_help=False)
    for fill_in in (home_option, json_option):
        fill_in(parser)
        fill_in(everywhere)
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    for verb in VERBS.values():
        verb.options(
            verbs.add_parser(
                verb.name,
                parents=[everywhere],
                help=verb.about,
                description=verb.about,
                epilog="examples:\n" + "\n".join(f"  paperdesk {line}" for line in verb.examples),
                formatter_class=argparse.RawDescriptionHelpFormatter,
                allow_abbrev=False,
            )
        )
    return parser


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
