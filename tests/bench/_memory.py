"""Memory of a process as Linux tells it, in megabytes (2**20 bytes)."""

from pathlib import Path


def of(process: int | str, kind: str) -> float:
    """One figure of a process (``"self"``: of this one): ``Pss``, its own share of what it holds;
    ``VmHWM``, the most that it ever held; ``RssAnon``, what is its alone. 0 where it is gone."""
    file = "smaps_rollup" if kind == "Pss" else "status"
    try:
        told = Path(f"/proc/{process}/{file}").read_text(encoding="ascii")
    except OSError:
        return 0.0
    found = told.partition(f"\n{kind}:")[2].split()
    return int(found[0]) / 1024 if found else 0.0
