"""The script that a bundle starts with: the same door as ``python -m paperdesk``."""

import sys

from paperdesk.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
