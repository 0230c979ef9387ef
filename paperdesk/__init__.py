"""PaperDesk: browse, search, read and annotate research papers on one's own disk.

The rooms, from the ground up: **model** is, **workers** carry what is heavy or
hostile, **text** cleans, **formats** read and write, **search** finds,
**library** keeps, **tasks** do, **ui** shows; ``cli`` and ``app`` open the door.
Imports point down only; the contracts in ``pyproject.toml`` say so.
"""

__version__ = "0.1.0"
