"""Makes the RPM package of the bundle, with nfpm: ``rpm.py FOLDER`` puts it there.

The same tree as in the Debian package. Requirements are named by the libraries themselves
(``libX11.so.6()(64bit)``), which every distribution with RPM knows, whatever its packages are
called. Packed with zstd, as RPM's own distributions do: xz in nfpm takes many times as long.
"""

import json
import platform
import subprocess
import sys
from pathlib import Path
from textwrap import fill

import tree
from deb import c_library
from facts import BUNDLE, ROOT, application, moment, version

LIBRARIES = (
    "libstdc++.so.6",
    "libz.so.1",
    "libdbus-1.so.3",
    "libEGL.so.1",
    "libfontconfig.so.1",
    "libfreetype.so.6",
    "libGL.so.1",
    "libglib-2.0.so.0",
    "libgthread-2.0.so.0",
    "libwayland-client.so.0",
    "libwayland-cursor.so.0",
    "libwayland-egl.so.1",
    "libX11.so.6",
    "libX11-xcb.so.1",
    "libxcb.so.1",
)
"""What the bundle takes from the system, as deb.py says it by package."""


def machine() -> str:
    """This machine's kind, as Linux says it."""
    return platform.machine().lower()


def main(folder: Path) -> Path:
    """Make it."""
    about = application()
    root = ROOT / "build" / "rpm"
    tree.stage(root)
    tree.settle(root)
    bits = "()(64bit)" if machine().endswith("64") else ""
    made = folder / f"{about['id']}-{version()}-1.{machine()}.rpm"
    told = {
        "name": about["id"],
        "arch": machine(),
        "platform": "linux",
        "version": version(),
        "release": "1",
        "section": "Applications/Productivity",
        "maintainer": about["contact"],
        "vendor": about["authors"],
        "homepage": about["published"],
        "description": "\n\n".join(fill(text, 76) for text in about["description"]),
        "license": about["licence"],
        "mtime": f"{moment():%Y-%m-%dT%H:%M:%SZ}",
        "depends": [
            f"libc.so.6(GLIBC_{c_library(BUNDLE)}){bits[2:]}",
            *(n + bits for n in LIBRARIES),
        ],
        "contents": [{"src": str(root), "dst": "/", "type": "tree"}],
        "rpm": {"summary": about["summary"], "compression": "zstd:19", "buildhost": "paperdesk"},
    }
    # JSON is YAML, which nfpm reads.
    recipe = ROOT / "build" / "nfpm.yaml"
    recipe.write_text(json.dumps(told, indent=2), "utf-8")
    subprocess.run(
        [Path(sys.executable).with_name("nfpm"), "package", "--packager", "rpm",
         "--config", recipe, "--target", made],
        check=True, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    return made


if __name__ == "__main__":
    sys.stdout.write(f"{main(Path(sys.argv[1]))}\n")
