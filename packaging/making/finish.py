"""Dates what was made with the commit, and refuses what is broken or too large.

``finish.py FILE-OR-FOLDER MEGABYTES``. A million bytes are a megabyte, as a reader's disk counts.
"""

import os
import sys
from pathlib import Path

from facts import moment


def main(made: Path, most: int) -> None:
    """Check and date it."""
    files = [made, *made.rglob("*")] if made.is_dir() else [made]
    dangling = [path for path in files if path.is_symlink() and not path.exists()]
    if dangling:
        sys.exit(f"these links lead nowhere: {', '.join(map(str, dangling))}")
    size = sum(path.lstat().st_size for path in files if not path.is_dir())
    sys.stdout.write(f"{made.name}: {size / 1e6:.1f} MB\n")
    if size > most * 1_000_000:
        sys.exit(f"{made} may have {most} MB")
    for path in files:
        if os.utime in os.supports_follow_symlinks or not path.is_symlink():
            os.utime(path, (moment().timestamp(),) * 2, follow_symlinks=not path.is_symlink())


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
