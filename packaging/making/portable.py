"""Makes the portable archive: the bundle in a folder that runs from wherever it is unpacked.

``portable.py FOLDER`` puts it there: a .tar.xz on Linux, a .zip elsewhere. ``share/`` in it holds
what a desktop looks for, for readers who want the menu entry without a package.
"""

import shutil
import sys
import tarfile
import zipfile
from pathlib import Path

import tree
from deb import DEPENDS, RECOMMENDS, c_library
from facts import BUNDLE, ROOT, application, moment, version
from rpm import machine

_README = """\
PaperDesk {version}, portable

Start ./paperdesk from this folder, or link to it from anywhere; ./paperdesk --self-test proves it.
With --home DIR it keeps everything in that folder, on this stick for instance. Folders of the
system are used otherwise; nothing is installed.

It needs a Linux with the C library {c_library} or newer, and what every desktop has (by the names
of Debian's packages):

  {depends}

Helpful besides: {recommends}.

share/ holds the menu entry, icons and completions; copied to ~/.local/share, with a link to
paperdesk in ~/.local/bin, they work as installed. licences/ holds the licences of all parts.
"""


def main(folder: Path) -> Path:
    """Make it."""
    name = f"{application()['id']}-{version()}"
    root = ROOT / "build" / "portable" / name
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(BUNDLE, root, symlinks=True)
    if not sys.platform.startswith("linux"):
        return _zip(root, folder / f"{name}-{sys.platform}-{machine()}.zip")
    tree.share(root / "share")
    told = _README.format(
        version=version(),
        c_library=c_library(BUNDLE),
        depends=", ".join(DEPENDS),
        recommends=", ".join(RECOMMENDS),
    )
    (root / "README.txt").write_text(told, "utf-8")
    tree.settle(root)
    made = folder / f"{name}-linux-{machine()}.tar.xz"
    with tarfile.open(made, "w:xz", preset=6) as archive:
        for path in [root, *sorted(root.rglob("*"))]:
            archive.add(path, path.relative_to(root.parent), recursive=False, filter=_plain)
    return made


def _plain(member: tarfile.TarInfo) -> tarfile.TarInfo:
    member.uid = member.gid = 0
    member.uname = member.gname = "root"
    return member


def _zip(root: Path, made: Path) -> Path:
    when = moment().timetuple()[:6]
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(path for path in root.rglob("*") if path.is_file()):
            entry = zipfile.ZipInfo(path.relative_to(root.parent).as_posix(), when)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o755 << 16
            archive.writestr(entry, path.read_bytes())
    return made


if __name__ == "__main__":
    sys.stdout.write(f"{main(Path(sys.argv[1]))}\n")
