"""Makes an AppImage of the bundle: ``appimage.py FOLDER [RUNTIME]`` puts it into FOLDER.

An AppImage (type 2) is a small program, the runtime, with a squashfs behind it, which it mounts to
start ``AppRun`` in it; so a runtime and mksquashfs make one, and no other tool is wanted. Which
runtime that is says package.toml, with its hash; only these bytes are taken. Without RUNTIME the
folder ``build/appimage/AppDir`` is made, which is all but the image.
"""

import hashlib
import subprocess
import sys
from pathlib import Path

import tree
from facts import ROOT, application, moment, table, version
from rpm import machine

APP_DIR = ROOT / "build" / "appimage" / "AppDir"
_START = """\
#!/bin/sh
# Started by the runtime, with APPDIR as the folder that it has mounted.
here=${{APPDIR:-$(dirname "$(readlink -f "$0")")}}
exec "$here/usr/bin/{name}" "$@"
"""


def stage() -> None:
    """Make the folder that the image holds: a package's tree, and what is looked for at its top."""
    name = application()["id"]
    tree.stage(APP_DIR)
    for place, at in (
        (f"{name}.desktop", f"usr/share/applications/{name}.desktop"),
        (f"{name}.svg", f"usr/share/icons/hicolor/scalable/apps/{name}.svg"),
        (".DirIcon", f"usr/share/icons/hicolor/256x256/apps/{name}.png"),
    ):
        (APP_DIR / place).symlink_to(at)
    (APP_DIR / "AppRun").write_text(_START.format(name=name), "utf-8")
    tree.settle(APP_DIR)
    (APP_DIR / "AppRun").chmod(0o755)


def checked(runtime: Path) -> bytes:
    """The runtime's bytes, if they are those that package.toml names."""
    content, wanted = runtime.read_bytes(), table("appimage").get(machine(), "")
    found = hashlib.sha256(content).hexdigest()
    if found != wanted:
        sys.exit(f"{runtime} is not the runtime that package.toml names: {found}, not {wanted!r}")
    return content


def image(head: bytes, made: Path) -> Path:
    """Put the head before a squashfs of the folder; the same bytes for the same folder."""
    packed = APP_DIR.with_name("packed.squashfs")
    packed.unlink(missing_ok=True)
    when = str(int(moment().timestamp()))
    environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin"}  # it refuses a date given twice
    subprocess.run(
        ["mksquashfs", APP_DIR, packed, "-root-owned", "-noappend", "-comp", "zstd", "-quiet",
         "-no-progress", "-processors", "1", "-mkfs-time", when, "-all-time", when],
        check=True, env=environment, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    made.write_bytes(head + packed.read_bytes())
    made.chmod(0o755)
    return made


def main(folder: Path, runtime: Path | None) -> Path:
    """Make it, or what can be made of it."""
    stage()
    if runtime is None:
        return APP_DIR
    return image(checked(runtime), folder / f"PaperDesk-{version()}-{machine()}.AppImage")


if __name__ == "__main__":
    given = Path(sys.argv[2]) if len(sys.argv) > 2 else None
    sys.stdout.write(f"{main(Path(sys.argv[1]), given)}\n")
