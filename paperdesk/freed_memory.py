"""Freed memory: what large work has let go of, which the C library keeps for itself."""

import gc
from contextlib import suppress


def give_back() -> None:
    """Give it back to the system: a hundred megabytes and more behind a large import, or when the
    segments of a large index are built and are merged next."""
    # Late: only large work needs it.
    import ctypes  # noqa: PLC0415

    gc.collect()
    with suppress(OSError, AttributeError, TypeError):  # another C library than that of Linux
        ctypes.CDLL(None).malloc_trim(0)
