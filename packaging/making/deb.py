"""Makes the Debian package of the bundle: ``deb.py FOLDER`` puts it there.

With dpkg-deb alone. Why no maintainer scripts: the triggers of desktop-file-utils,
shared-mime-info and the icon caches do all there is to do, and purging leaves nothing.
"""

import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path

import tree
from facts import BUNDLE, ROOT, application, moment, version

DEPENDS = (
    "libstdc++6 (>= 11)",
    "zlib1g",
    "libbrotli1",
    "libdbus-1-3",
    "libegl1",
    "libfontconfig1",
    "libfreetype6",
    "libgl1",
    "libglib2.0-0t64 | libglib2.0-0",
    "libwayland-client0",
    "libwayland-cursor0",
    "libwayland-egl1",
    "libx11-6",
    "libx11-xcb1",
    "libxcb1",
)
"""What the bundle takes from the system beside the C library: see contents.py of the spec."""

RECOMMENDS = (
    *("xdg-desktop-portal", "xdg-utils", "libgl1-mesa-dri", "libcups2t64 | libcups2"),
    "libenchant-2-2",  # checks spelling
    "libnotify-bin",  # tells of what arrived, when wanted
)


def main(folder: Path) -> Path:
    """Make it."""
    about, machine = application(), _ask("dpkg", "--print-architecture")
    root = ROOT / "build" / "deb"
    tree.stage(root)
    size = sum(-(-path.lstat().st_size // 1024) for path in _files(root))
    control = f"""Package: {about["id"]}
Version: {version()}
Section: science
Priority: optional
Architecture: {machine}
Installed-Size: {size}
Depends: libc6 (>= {c_library(BUNDLE)}), {", ".join(DEPENDS)}
Recommends: {", ".join(RECOMMENDS)}
Maintainer: {about["contact"]}
Homepage: {about["published"]}
Description: {about["summary"][0].lower() + about["summary"][1:]}
{_wrapped(about["description"])}
"""
    sums = "".join(
        f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  "
        f"{path.relative_to(root)}\n"
        for path in _files(root)
        if not path.is_symlink()
    )
    (root / "DEBIAN").mkdir()
    (root / "DEBIAN/control").write_text(control, "utf-8")
    (root / "DEBIAN/md5sums").write_text(sums, "utf-8")
    tree.settle(root)
    made = folder / f"{about['id']}_{version()}_{machine}.deb"
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", root, made],
        check=True,
        stdout=subprocess.DEVNULL,
        env={**os.environ, "SOURCE_DATE_EPOCH": str(int(moment().timestamp()))},
    )
    return made


def c_library(bundle: Path) -> str:
    """The oldest C library that all programs and libraries of a bundle are content with."""
    needed = (2, 17)
    for path in _files(bundle):
        content = b"" if path.is_symlink() else path.read_bytes()
        if content.startswith(b"\x7fELF"):
            asked = re.findall(rb"GLIBC_(\d+)\.(\d+)", content)
            needed = max([needed, *((int(major), int(minor)) for major, minor in asked)])
    return f"{needed[0]}.{needed[1]}"


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_symlink() or not path.is_dir())


def _wrapped(paragraphs: list[str]) -> str:
    lines = []
    for paragraph in paragraphs:
        line = ""
        for word in paragraph.split():
            if len(line) + len(word) > 76:
                lines.append(line)
                line = ""
            line += f" {word}"
        lines += [line, " ."]
    return "\n".join(lines[:-1])


def _ask(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


if __name__ == "__main__":
    sys.stdout.write(f"{main(Path(sys.argv[1]))}\n")
