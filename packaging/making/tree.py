"""The files of a Linux package as they will lie on the reader's disk, under a folder.

The bundle in /usr/lib/paperdesk, a link in /usr/bin, and what a desktop and a shell look for in
/usr/share. Every file is dated with the commit and has the plain modes that packages have, so that
the same commit always gives the same tree.
"""

import gzip
import os
import shutil
from pathlib import Path
from textwrap import fill

import desktop
import shell
from facts import BUNDLE, PACKAGING, ROOT, application, moment, news, version

_ICONS = (16, 22, 24, 32, 48, 64, 128, 256, 512)


def stage(root: Path) -> None:
    """Make the tree under an empty folder."""
    name = application()["id"]
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(BUNDLE, root / "usr/lib" / name, symlinks=True)
    (root / "usr/bin").mkdir(parents=True)
    (root / "usr/bin" / name).symlink_to(f"../lib/{name}/{name}")
    doc = root / "usr/share/doc" / name
    _put(doc / "copyright", copyright_file().encode())
    _put(doc / "changelog.gz", gzip.compress(changelog().encode(), 9, mtime=0))
    share(root / "usr/share")


def share(folder: Path, known_as: str = "") -> None:
    """Make what desktops and shells look for, below ``share``."""
    about = application()
    name, component = about["id"], about["component"]
    told = known_as or name
    _put(folder / "applications" / f"{told}.desktop", desktop.entry(told).encode())
    _put(folder / "metainfo" / f"{component}.metainfo.xml", desktop.metainfo(told).encode())
    _put(folder / "mime/packages" / f"{told}.xml", desktop.mime_types().encode())
    manual = gzip.compress(shell.manual().encode(), 9, mtime=0)
    _put(folder / f"man/man1/{name}.1.gz", manual)
    _put(folder / "bash-completion/completions" / name, shell.bash().encode())
    _put(folder / "zsh/vendor-completions" / f"_{name}", shell.zsh().encode())
    _put(folder / "fish/vendor_completions.d" / f"{name}.fish", shell.fish().encode())
    icons = folder / "icons/hicolor"
    drawing = ROOT / "resources/icons" / f"{name}.svg"
    _put(icons / "scalable/apps" / f"{told}.svg", drawing.read_bytes())
    for size in _ICONS:
        picture = (ROOT / "build/icons" / f"{size}.png").read_bytes()
        _put(icons / f"{size}x{size}/apps" / f"{told}.png", picture)


def settle(root: Path) -> None:
    """Give everything below the modes and the date that it has in every build."""
    for path in [root, *sorted(root.rglob("*"))]:
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o755)
        elif not path.is_symlink():
            path.chmod(0o755 if _is_program(path) else 0o644)
        os.utime(path, (moment().timestamp(),) * 2, follow_symlinks=False)


def changelog() -> str:
    """The news of all versions, in Debian's form."""
    about, date = application(), f"{moment():%a, %d %b %Y %H:%M:%S} +0000"
    made = []
    for name, lines in news():
        items = "".join(
            fill(line, 78, initial_indent="  * ", subsequent_indent="    ") + "\n" for line in lines
        )
        made.append(
            f"{about['id']} ({name}) stable; urgency=medium\n\n{items}\n"
            f" -- {about['contact']}  {date}\n"
        )
    assert news()[0][0] == version(), "whats-new.md does not begin with this version"
    return "\n".join(made)


def copyright_file() -> str:
    """Who has made what, in Debian's machine-readable form, with the list of all parts."""
    about = application()
    mit = (PACKAGING / "LICENSE").read_text("utf-8").strip().splitlines()
    who = next(line for line in mit if line.startswith("Copyright"))
    body = "\n".join(f" {line}" if line.strip() else " ." for line in mit[1:] if line != who)
    listed = (BUNDLE / "licences/PARTS.txt").read_text("utf-8").strip().splitlines()
    told = "\n".join(f" {line.strip()}" if line.strip() else " ." for line in listed)
    return f"""Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: {about["name"]}
Comment:
{told}
 .
 Their licences lie in /usr/lib/{about["id"]}/licences.

Files: *
Copyright: {who.removeprefix("Copyright ").strip()}
License: Expat
{body.replace(" .", " .", 1)}
"""


def _put(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _is_program(path: Path) -> bool:
    """Whether it is started: a program, not a library, which needs no such mode."""
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF" and ".so" not in path.name
