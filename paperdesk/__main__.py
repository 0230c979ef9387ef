"""``paperdesk`` and ``python -m paperdesk``: a verb goes to the command line,
files or nothing to the window, and a worker to its work.

Nothing heavy is imported before it is known which of them it is.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import unquote

from paperdesk import cli
from paperdesk.cli.arguments import first_word
from paperdesk.model import PaperDeskError

_LINK = "paperdesk:"
"""How an address begins that leads to a paper of the library: ``paperdesk:arxiv:1706.03762``."""

_NO_WINDOW = "Without a window: 'paperdesk --help' names import, list, search, show and more."


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line says; the exit code."""
    arguments = sys.argv[1:] if arguments is None else arguments
    if arguments[:1] == ["--paperdesk-worker"]:  # a frozen bundle is its own worker
        from paperdesk.workers.worker_main import main as work  # noqa: PLC0415 - only in a worker

        work(list(arguments[1:]))
    if first_word(arguments) in cli.VERBS:
        return cli.main(arguments)
    try:
        options = cli.read_window_arguments(arguments)
    except SystemExit as end:
        return int(end.code or 0)
    if options.self_test:
        from paperdesk import app  # noqa: PLC0415 - as below

        return app.self_test()
    for name in options.files:
        if not _is_link(name) and not Path(name).exists():
            return _fail(cli.neither(name), 2)
    return _open_window(options)


def _open_window(wanted: "cli.WindowArguments") -> int:
    from paperdesk import app  # noqa: PLC0415 - the window, which a verb never needs
    from paperdesk.paths import LibraryAwayError, places  # noqa: PLC0415 - beside the line above

    papers = [_named(name) for name in wanted.files if _is_link(name)]
    files = [str(Path(name).absolute()) for name in wanted.files if not _is_link(name)]
    try:
        try:
            found = places(wanted.home)
        except LibraryAwayError as away:
            chosen = app.find_library(away)
            if chosen is None:
                return 1
            found = chosen
        return app.run(files, found, papers)
    except ImportError as error:
        if not _is_about_qt(error):
            raise
        return _fail(f"paperdesk: The window cannot be opened: {error}. {_NO_WINDOW}", 1)
    except PaperDeskError as error:
        return _fail(f"paperdesk: {error}", 1)


def _named(link: str) -> str:
    """The id that a link names; a page that a browser hands over is the link itself."""
    name = link[len(_LINK) :].lstrip("/")
    return link if name[:4].lower() in ("add?", "add/") else unquote(name)


def _is_link(word: str) -> bool:
    """Whether a word is an address of ours, as a browser hands it over, and no file."""
    return word.startswith(_LINK) and not Path(word).exists()


def _is_about_qt(error: ImportError) -> bool:
    """Whether Qt is missing, or a library of the system that it needs (libEGL.so.1)."""
    return (error.name or "").startswith(("PySide6", "shiboken6")) or ".so" in str(error)


def _fail(line: str, code: int) -> int:
    sys.stderr.write(line + "\n")
    return code


if __name__ == "__main__":
    sys.exit(main())
