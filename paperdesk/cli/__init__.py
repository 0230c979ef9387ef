"""Command line: the same verbs without a window.

Never imports Qt or the window. Every verb takes ``--home DIR`` and ``--json``,
answers 0 (done), 1 (a known error, one line on stderr) or 2 (wrong usage), and
after a change lets the index follow before it ends.

- :mod:`~paperdesk.cli.arguments` says which verbs and options there are.
- :mod:`~paperdesk.cli.dispatch` runs a verb, and turns errors into lines.
- :mod:`~paperdesk.cli.output` prints: calm, aligned, plain when piped.
- ``commands`` are the verbs.

May import everything below the window.
"""

from paperdesk.cli.arguments import WindowArguments, neither, read_window_arguments
from paperdesk.cli.command_table import VERBS
from paperdesk.cli.dispatch import main
