"""Start script of a worker process: finds the package, then hands over.

Why a script of its own: it is run with ``python -I``, which looks neither in
the current folder nor in PYTHONPATH, so that no stray file there is imported;
and it imports nothing of the program it was started from, in particular no Qt.
"""

import sys
from pathlib import Path

if __name__ == "__main__":
    _root = str(Path(__file__).absolute().parents[2])
    if _root not in sys.path:
        sys.path.insert(0, _root)
    from paperdesk.workers.worker_main import main

    main(sys.argv[1:])
