"""Compiles the Windows setup around the bundle, with makensis: ``windows.py FOLDER [STAGE]``.

On Windows it wraps ``dist/paperdesk`` and puts the setup into FOLDER. Elsewhere there is no such
bundle: then it wraps STAGE, or else a stand-in, which shows that the script compiles without a
warning, and puts that setup into ``build/``, since it is nothing to give to anyone.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from facts import BUNDLE, PACKAGING, ROOT, application, moment, opens, version

_COMMAND = '"$INSTDIR\\paperdesk-gui.exe" "%1"'
_CLASSES = "Software\\Classes"


def types() -> str:
    """The macros that register what the application opens, and forget it again.

    Types are offered under 'Open with'; whatever opens these files now goes on doing so.
    """
    made, undone = [], []
    about = application()
    for number, one in enumerate(opens(), 1):
        name = f"{about['name']}.{number}"
        endings = [n[1:] for n in one.names if n.startswith("*.") and n.count(".") == 1]
        if not endings:
            continue
        made += [
            _write(f"{_CLASSES}\\{name}", "", one.comment),
            _write(f"{_CLASSES}\\{name}\\DefaultIcon", "", "$INSTDIR\\paperdesk.ico"),
            _write(f"{_CLASSES}\\{name}\\shell\\open\\command", "", _COMMAND),
            *(_write(f"{_CLASSES}\\{ending}\\OpenWithProgids", name, "") for ending in endings),
        ]
        undone += [
            f'  DeleteRegKey HKCU "{_CLASSES}\\{name}"',
            *(
                f'  DeleteRegValue HKCU "{_CLASSES}\\{ending}\\OpenWithProgids" "{name}"'
                for ending in endings
            ),
        ]
    scheme = f"{_CLASSES}\\{about['scheme']}"
    made += [
        _write(scheme, "", f"URL:{about['name']}"),
        _write(scheme, "URL Protocol", ""),
        _write(f"{scheme}\\shell\\open\\command", "", _COMMAND),
    ]
    undone.append(f'  DeleteRegKey HKCU "{scheme}"')
    tell = '  System::Call "shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)"'
    return "\n".join(
        ["!macro RegisterTypes", *made, tell, "!macroend",
         "!macro ForgetTypes", *undone, tell, "!macroend", ""]
    )  # fmt: skip


def main(folder: Path, given: Path | None = None) -> Path:
    """Compile it."""
    build = ROOT / "build" / "windows"
    shutil.rmtree(build, ignore_errors=True)
    build.mkdir(parents=True)
    name = f"PaperDesk-{version()}-windows-setup.exe"
    stage, made = (BUNDLE, folder.resolve() / name) if os.name == "nt" else (
        given.resolve() if given else _stand_in(build / "stage"),
        build / name,
    )  # fmt: skip
    (build / "types.nsh").write_text(types(), "utf-8")
    told = {
        "VERSION": version(),
        "STAGE": stage,
        "ICON": ROOT / "build" / "icons" / "paperdesk.ico",
        "LICENCE": PACKAGING / "LICENSE",
        "TYPES": build / "types.nsh",
        "OUT": made,
    }
    subprocess.run(
        ["makensis", "-V2", "-WX", *(f"-D{key}={value}" for key, value in told.items()),
         PACKAGING / "windows" / "paperdesk.nsi"],
        check=True,
        env={**os.environ, "SOURCE_DATE_EPOCH": str(int(moment().timestamp()))},
    )  # fmt: skip
    return made


def _stand_in(stage: Path) -> Path:
    """A folder like the bundle, of which nothing runs."""
    for name in (
        "paperdesk.exe",
        "paperdesk-gui.exe",
        "lib/base_library.zip",
        "licences/PARTS.txt",
    ):
        (stage / name).parent.mkdir(parents=True, exist_ok=True)
        (stage / name).write_bytes(b"stand-in\n")
    return stage


def _write(key: str, name: str, value: str) -> str:
    return f'  WriteRegStr HKCU "{key}" "{name}" \'{value}\''


if __name__ == "__main__":
    sys.stdout.write(f"{main(*map(Path, sys.argv[1:3]))}\n")
